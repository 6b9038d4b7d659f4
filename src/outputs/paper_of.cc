#include "outputs/paper_of.h"

#include "model/colophon.h"

namespace annuaire {

std::optional<Paper> paper_of(const Site& site, const Edition& edition) {
  return read_paper(colophon_value(site, edition, "papier").scalar.value);
}

}  // namespace annuaire
