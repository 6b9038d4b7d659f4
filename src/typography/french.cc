#include "typography/french.h"

#include "typography/setter.h"

namespace annuaire {

void set_french(std::vector<Piece>& pieces, FrenchStyle style) {
  Setter setter(style);
  for (const Piece& piece : pieces)
    if (piece.verbatim)
      setter.add_verbatim(piece.text == "\n");
    else
      setter.add(piece.text);
  setter.run();
  for (size_t i = 0; i < pieces.size(); ++i)
    if (!pieces[i].verbatim) pieces[i].text = setter.piece(i);
}

std::string french(std::string_view text, FrenchStyle style) {
  Setter setter(style);
  setter.add(text);
  setter.run();
  return std::string(setter.piece(0));
}

}  // namespace annuaire
