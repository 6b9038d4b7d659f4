#include "commands/site_texts.h"

#include "base/language.h"
#include "theme/sentence_keys.h"

namespace annuaire {
namespace {

void tell_unknown(const Theme& theme, const Field& key, const SentenceKeys& known, Diagnostics& out) {
  out.warning(key.span,
              {"le thème « " + theme.name + " » n’emploie pas de phrase « " + key.value + " »",
               "the theme “" + theme.name + "” has no use for a sentence “" + key.value + "”"},
              known.nearest_to(key.value, {"ôter cette ligne", "take this line out"}));
}

}  // namespace

void take_site_texts(Theme& theme, const Content& content, Diagnostics& out) {
  if (content.texts.empty()) return;
  const SentenceKeys known(theme);
  for (const SiteTexts& texts : content.texts) {
    if (auto whole = theme.strings.find(primary_language(texts.language)); whole != theme.strings.end())
      theme.strings.emplace(texts.language, whole->second);  // "fr-CA" says what "fr" says, for the rest
    // A sentence said otherwise is said so of one thing too.
    for (const auto& [key, sentence] : texts.sentences)
      if (known.knows_plain(key.value + ".un") && !known.knows_plain(key.value + ".autres"))
        theme.strings[texts.language][key.value + ".un"] = sentence.value;
    for (const auto& [key, sentence] : texts.sentences) {
      if (!known.knows(key.value))
        tell_unknown(theme, key, known, out);
      else
        theme.strings[texts.language][key.value] = sentence.value;
    }
  }
}

}  // namespace annuaire
