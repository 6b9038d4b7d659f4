#include "theme/spoken.h"

#include <algorithm>
#include <vector>

#include "base/language.h"
#include "base/plural.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t most_named = 12;  // missing sentences that a message names

// The key of a language among the theme's: as it is, else without its country. Empty: none.
std::string key_of(const Theme& theme, const std::string& language) {
  for (const std::string& key : {language, primary_language(language)})
    if (theme.strings.contains(key)) return key;
  return {};
}

// Where a site gives sentences of its own.
std::string site_path_of(const std::string& language) { return "content/textes/" + language + ".yaml"; }

// The file that gives most of a language: the theme's, else the site's.
std::string path_of(const Theme& theme, const std::string& language) {
  const auto files = theme.string_files.find(language);
  return files == theme.string_files.end() ? site_path_of(language) : files->second.path();
}

// "laureats" of "laureats.un": what "laureats.autres" says where a language has no such form.
std::string counted_key(const std::string& key) {
  const size_t dot = key.rfind('.');
  for (std::string_view form : plural_forms)
    if (dot != key.npos && std::string_view(key).substr(dot + 1) == form) return key.substr(0, dot);
  return {};
}

// The language that says most, French for choice: what it says can be asked for.
std::string fullest(const Theme& theme) {
  std::string best = theme.strings.contains("fr") ? "fr" : "";
  for (const auto& [language, sentences] : theme.strings)
    if (best.empty() || sentences.size() > theme.strings.at(best).size()) best = language;
  return best;
}

std::vector<std::string> missing(const Sentences& wanted, const Sentences& has) {
  std::vector<std::string> keys;
  for (const auto& [key, sentence] : wanted) {
    if (has.contains(key) || sentence.empty()) continue;
    const std::string counted = counted_key(key);
    if (counted.empty() || !has.contains(counted + ".autres")) keys.push_back(key);
  }
  return keys;
}

// « accueil, menu, pied.atom et 12 autres »
Message named(const std::vector<std::string>& keys) {
  std::string names;
  for (size_t i = 0; i < std::min(keys.size(), most_named); ++i) names += (i ? ", " : "") + keys[i];
  if (keys.size() <= most_named) return {names, names};
  const std::string left = std::to_string(keys.size() - most_named);
  return {names + " et " + left + " autres", names + " and " + left + " more"};
}

std::string list_of(const Theme& theme) {
  std::string all;
  for (const auto& [language, sentences] : theme.strings) all += (all.empty() ? "" : ", ") + language;
  return all;
}

// « cle: phrase », read back as it is.
std::string line_of(const std::string& key, const std::string& sentence) {
  const bool bare = trim(sentence) == sentence && sentence.find_first_of("\"'#|>") != 0;
  if (bare) return key + ": " + sentence;
  std::string quoted;
  for (char c : sentence) (quoted += c == '"' || c == '\\' ? "\\" : "") += c;
  return key + ": \"" + quoted + "\"";
}

// The lines of a site's file that say these keys, to be translated.
Message lines_to_paste(const std::vector<std::string>& keys, const Sentences& model,
                       const std::string& language) {
  const std::string path = site_path_of(language);
  Message hint{"écrire dans le fichier " + path + " ces lignes, traduites :",
               "write these lines, translated, into the file " + path + ":"};
  for (const std::string& key : keys) {
    const std::string line = "\n" + line_of(key, model.at(key));
    hint.fr += line;
    hint.en += line;
  }
  return hint;
}

// The site's first language lacks these sentences.
void report_missing(const Theme& theme, const std::string& language, const std::vector<std::string>& keys,
                    std::optional<Span> where, Diagnostics& out) {
  const bool silent = key_of(theme, language).empty();
  const std::string model = fullest(theme);
  const Message names = named(keys);
  Message message = silent
                        ? Message{"le thème « " + theme.name + " » n’a aucune phrase en « " + language +
                                      " », la première langue du site (il en a en : " + list_of(theme) + ")",
                                  "the theme “" + theme.name + "” has no sentence in “" + language +
                                      "”, the site’s first language (it has some in: " + list_of(theme) + ")"}
                        : Message{"il manque des phrases dans la première langue du site : " + names.fr,
                                  "sentences are missing in the site’s first language: " + names.en};
  Message hint = lines_to_paste(keys, theme.strings.at(model), language);
  if (where)
    out.error(*where, std::move(message), std::move(hint));
  else
    out.error_in(site_path_of(language), std::move(message), std::move(hint));
}

}  // namespace

bool speaks(const Theme& theme, const std::string& language) { return !key_of(theme, language).empty(); }

Spoken spoken(const Theme& theme, const std::string& language, const std::string& first) {
  static const Sentences none;
  for (const std::string& wanted : {language, first})
    if (std::string key = key_of(theme, wanted); !key.empty()) return {wanted, &theme.strings.at(key)};
  return {first, &none};
}

void complete_words(Theme& theme, std::span<const std::string> languages, std::optional<Span> where,
                    Diagnostics& out) {
  if (theme.strings.empty()) return;  // a theme without words shows none
  const std::string& first = languages.front();
  const std::string main = key_of(theme, first);
  const Sentences none, &has_first = main.empty() ? none : theme.strings.at(main);
  if (std::vector<std::string> keys = missing(theme.strings.at(fullest(theme)), has_first); !keys.empty())
    return report_missing(theme, first, keys, where, out);
  const Sentences lender = theme.strings.at(main);
  for (const std::string& language : languages.subspan(1)) {
    const std::string key = key_of(theme, language);
    if (key.empty() || key == main) continue;
    Sentences& has = theme.strings.at(key);
    const std::vector<std::string> keys = missing(lender, has);
    if (keys.empty()) continue;
    const Message names = named(keys);
    out.warning_in(path_of(theme, key), {"il manque des phrases, reprises en « " + first + " » : " + names.fr,
                                         "sentences are missing, and taken in “" + first + "”: " + names.en});
    for (const std::string& each : keys) has.emplace(each, lender.at(each));
  }
}

}  // namespace annuaire
