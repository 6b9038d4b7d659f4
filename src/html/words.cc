#include "html/words.h"

#include "base/text.h"
#include "theme/spoken.h"

namespace annuaire {
namespace {

Wording wording_of(const Site& site, const Spoken& spoken) {
  return Wording(site.config(), *spoken.sentences, spoken.language);
}

}  // namespace

Words::Words(const Site& site, const Theme& theme, const std::string& language)
    : Wording(wording_of(site, spoken(theme, language, site.config().language()))) {}

Data Words::tree() const {
  Data tree = Data::row();
  for (const auto& [key, sentence] : sentences()) {
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
