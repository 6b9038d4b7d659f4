#include "content/body/placeholder_names.h"

namespace annuaire {

const std::vector<std::string>& placeholder_names() {
  static const std::vector<std::string> names{"jury", "criteres", "chiffres", "distinctions", "mentions"};
  return names;
}

}  // namespace annuaire
