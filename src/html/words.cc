#include "html/words.h"

#include "base/text.h"

namespace annuaire {
namespace {

const std::map<std::string, std::string> no_strings;

/// The language in which the theme speaks to readers of `language`.
std::string spoken(const Site& site, const Theme& theme, const std::string& language) {
  for (const std::string& wanted : {language, site.config().language(), std::string("fr")})
    if (theme.strings.count(wanted)) return wanted;
  return language;
}

const std::map<std::string, std::string>& strings_of(const Theme& theme, const std::string& language) {
  auto found = theme.strings.find(language);
  return found == theme.strings.end() ? no_strings : found->second;
}

}  // namespace

Words::Words(const Site& site, const Theme& theme, const std::string& language)
    : Wording(site.config(), strings_of(theme, spoken(site, theme, language)),
              spoken(site, theme, language)) {}

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
