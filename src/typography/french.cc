#include "typography/french.h"

#include "typography/typographer.h"

namespace annuaire {

void set_pieces(std::vector<Piece>& pieces, const Conventions& conventions) {
  Typographer typographer(conventions);
  for (const Piece& piece : pieces)
    if (piece.verbatim)
      typographer.add_verbatim(piece.text == "\n");
    else
      typographer.add(piece.text);
  typographer.run();
  for (size_t i = 0; i < pieces.size(); ++i)
    if (!pieces[i].verbatim) pieces[i].text = typographer.piece(i);
}

std::string set_text(std::string_view text, const Conventions& conventions) {
  if (!conventions.known()) return std::string(text);
  Typographer typographer(conventions);
  typographer.add(text);
  typographer.run();
  return std::string(typographer.piece(0));
}

}  // namespace annuaire
