#include "typography/french.h"

#include "typography/typographer.h"

namespace annuaire {

void set_french(std::vector<Piece>& pieces, FrenchStyle style) {
  Typographer typographer(style);
  for (const Piece& piece : pieces)
    if (piece.verbatim)
      typographer.add_verbatim(piece.text == "\n");
    else
      typographer.add(piece.text);
  typographer.run();
  for (size_t i = 0; i < pieces.size(); ++i)
    if (!pieces[i].verbatim) pieces[i].text = typographer.piece(i);
}

std::string french(std::string_view text, FrenchStyle style) {
  Typographer typographer(style);
  typographer.add(text);
  typographer.run();
  return std::string(typographer.piece(0));
}

}  // namespace annuaire
