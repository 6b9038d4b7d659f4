#include "commands/site_texts.h"

#include <algorithm>
#include <set>

#include "base/language.h"
#include "base/nearest.h"
#include "base/plural.h"

namespace annuaire {
namespace {

// Groups whose names are the site's own: its figures, its pages.
bool is_free(const std::string& key) { return key.starts_with("chiffres.") || key.starts_with("pages."); }

// "laureats.deux" where the theme has "laureats.autres".
bool is_form(const std::string& key, const std::set<std::string>& known) {
  const size_t dot = key.rfind('.');
  if (dot == key.npos || !known.contains(key.substr(0, dot) + ".autres")) return false;
  return std::find(plural_forms.begin(), plural_forms.end(), key.substr(dot + 1)) != plural_forms.end();
}

std::set<std::string> keys_of(const Theme& theme) {
  std::set<std::string> keys;
  for (const auto& [language, sentences] : theme.strings)
    for (const auto& [key, sentence] : sentences) keys.insert(key);
  return keys;
}

void tell_unknown(const Theme& theme, const Field& key, const std::set<std::string>& known,
                  Diagnostics& out) {
  out.warning(
      key.span,
      {"le thème « " + theme.name + " » n’emploie pas de phrase « " + key.value + " »",
       "the theme “" + theme.name + "” has no use for a sentence “" + key.value + "”"},
      did_you_mean(key.value, {known.begin(), known.end()}, {"ôter cette ligne", "take this line out"}));
}

}  // namespace

void take_site_texts(Theme& theme, const Content& content, Diagnostics& out) {
  const std::set<std::string> known = keys_of(theme);
  for (const SiteTexts& texts : content.texts) {
    if (auto whole = theme.strings.find(primary_language(texts.language)); whole != theme.strings.end())
      theme.strings.emplace(texts.language, whole->second);  // "fr-CA" says what "fr" says, for the rest
    // A sentence said otherwise is said so of one thing too.
    for (const auto& [key, sentence] : texts.sentences)
      if (known.contains(key.value + ".un") && !known.contains(key.value + ".autres"))
        theme.strings[texts.language][key.value + ".un"] = sentence.value;
    for (const auto& [key, sentence] : texts.sentences) {
      if (!known.contains(key.value) && !is_free(key.value) && !is_form(key.value, known))
        tell_unknown(theme, key, known, out);
      else
        theme.strings[texts.language][key.value] = sentence.value;
    }
  }
}

}  // namespace annuaire
