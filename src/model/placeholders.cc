#include "model/placeholders.h"

namespace annuaire {

bool fills_placeholder(const Edition& edition, std::string_view name) {
  if (name == "jury") return !edition.jury.empty();
  if (name == "criteres") return !edition.criteria.empty();
  if (name == "chiffres") return !edition.figures.empty();
  if (name == "distinctions") return !edition.distinctions.empty();
  return name == "mentions" && !edition.mentions.empty();
}

}  // namespace annuaire
