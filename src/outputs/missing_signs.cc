#include "outputs/missing_signs.h"

#include <cstdio>
#include <map>
#include <vector>

#include "base/script.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr const char* of_no_script = "Zyyy";

// Where a sign was typed: in the settings, else in the content; no file where it is found nowhere.
Span typed_at(const Site& site, std::string_view sign) {
  const Sources& sources = site.sources();
  const auto find = [&](FileId file) {
    const size_t at = sources[file].text.find(sign);
    const auto begin = static_cast<uint32_t>(at);
    return at == std::string::npos ? Span{} : Span{file, begin, begin + static_cast<uint32_t>(sign.size())};
  };
  Span found = find(site.config().file);
  for (FileId file = 0; found.file == no_file && file < sources.size(); ++file) found = find(file);
  return found;
}

// "U+0BA4 « த » (« Le projet »)"
std::string described(const MissingSign& sign) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(sign.character));
  return std::string(number) + " « " + to_utf8(std::u32string_view(&sign.character, 1)) + " »" +
         (sign.part.empty() ? "" : " (« " + sign.part + " »)");
}

Message told(const std::string& script, const std::vector<const MissingSign*>& signs) {
  const std::string first = described(*signs.front()), count = std::to_string(signs.size());
  if (signs.size() == 1)
    return {"aucune police de l’annuaire ne contient le caractère " + first,
            "no face of the yearbook holds the character " + first};
  if (script == of_no_script)
    return {"aucune police de l’annuaire ne contient " + count + " signes, d’abord " + first,
            "no face of the yearbook holds " + count + " signs, first " + first};
  return {"aucune police de l’annuaire n’a l’écriture « " + script_name(script, Language::fr) +
              " » : il y manque " + count + " caractères, d’abord " + first,
          "no face of the yearbook has the script “" + script_name(script, Language::en) + "”: it lacks " +
              count + " characters, first " + first};
}

Message remedy(const std::string& script, char32_t character, const FontFiles& fonts) {
  const FaceSpec* absent = fonts.absent_for(character);
  if (absent && !absent->package.empty())
    return {"installer le paquet " + absent->package + " ; sans lui, ces caractères manquent sur papier",
            "install the package " + absent->package + "; without it these characters are missing on paper"};
  if (script == of_no_script)
    return {"en choisir d’autres : sur papier, ceux-ci sont laissés de côté",
            "choose others: on paper these are left out"};
  return {"nommer dans le thème une police de cette écriture (« ecritures »: \"" + script +
              "\" dans print.json), ou écrire en lettres latines : sur papier, ces caractères sont laissés "
              "de côté",
          "name a face of this script in the theme (“ecritures”: \"" + script +
              "\" in print.json), or write in Latin letters: on paper these characters are left out"};
}

}  // namespace

void warn_missing_signs(const Book& book, const Site& site, const FontFiles& fonts, const std::string& path,
                        Diagnostics& out) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<const MissingSign*>> by_script;
  for (const MissingSign& sign : book.missing) {
    const std::string& script = script_of(sign.character);
    std::vector<const MissingSign*>& signs = by_script[script];
    if (signs.empty()) order.push_back(script);
    signs.push_back(&sign);
  }
  for (const std::string& script : order) {
    const std::vector<const MissingSign*>& signs = by_script[script];
    const char32_t first = signs.front()->character;
    const Span where = typed_at(site, to_utf8(std::u32string_view(&first, 1)));
    if (where.file == no_file)
      out.warning_in(path, told(script, signs), remedy(script, first, fonts));
    else
      out.warning(where, told(script, signs), remedy(script, first, fonts));
  }
}

}  // namespace annuaire
