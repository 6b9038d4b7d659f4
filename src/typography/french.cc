#include "typography/french.h"

#include "typography/setter.h"

namespace annuaire {

void set_french(std::vector<Piece>& pieces, FrenchStyle style) {
  std::string text;
  std::vector<size_t> ends;
  ends.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    if (!piece.verbatim)
      text += piece.text;
    else
      text += piece.text == "\n" ? '\n' : verbatim_mark;
    ends.push_back(text.size());
  }
  Setter setter(text, ends, style);
  setter.run();
  size_t begin = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    size_t end = setter.out_ends()[i];
    if (!pieces[i].verbatim) pieces[i].text.assign(setter.out(), begin, end - begin);
    begin = end;
  }
}

std::string french(std::string_view text, FrenchStyle style) {
  std::vector<size_t> ends{text.size()};
  Setter setter(text, ends, style);
  setter.run();
  return setter.out();
}

}  // namespace annuaire
