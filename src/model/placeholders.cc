#include "model/placeholders.h"

#include "model/figures.h"

namespace annuaire {

bool fills_placeholder(const Edition& edition, std::string_view name) {
  if (name == "jury") return !edition.jury.empty();
  if (name == "criteres") return !edition.criteria.empty();
  if (name == "chiffres") return has_figures(edition);
  if (name == "distinctions") return !edition.distinctions.empty();
  return name == "mentions" && !edition.mentions.empty();
}

}  // namespace annuaire
