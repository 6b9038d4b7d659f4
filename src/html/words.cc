#include "html/words.h"

#include "base/text.h"
#include "theme/spoken.h"

namespace annuaire {

Wording wording_for(const Site& site, const Theme& theme, const std::string& language) {
  const Spoken says = spoken(theme, language, site.config().language());
  return Wording(site.config(), *says.sentences, says.language);
}

Data words_tree(const Wording& words) {
  Data tree = Data::row();
  for (const auto& [key, sentence] : words.sentences()) {
    Data* place = &tree;
    for (std::string_view part : split(key, '.')) {
      if (!place->is_row()) *place = Data::row();
      place = &(*place)[std::string(part)];
    }
    *place = sentence;
  }
  return tree;
}

}  // namespace annuaire
