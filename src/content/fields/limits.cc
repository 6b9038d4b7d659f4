#include "content/fields/limits.h"

#include <algorithm>
#include <cstdlib>

#include "base/nearest.h"
#include "base/text.h"

namespace annuaire {
namespace {

void check_words(const FieldSpec& spec, Raw& raw, Diagnostics& out) {
  const std::vector<std::string>& words = spec.limits.words;
  if (std::find(words.begin(), words.end(), raw.text) != words.end()) return;
  auto alike = std::find_if(words.begin(), words.end(),
                            [&](const std::string& word) { return slug(word) == slug(raw.text); });
  if (alike != words.end()) {
    out.note(raw.span, {"« " + raw.text + " » est lu comme « " + *alike + " »",
                        "“" + raw.text + "” is read as “" + *alike + "”"});
    raw.text = *alike;
    return;
  }
  out.error(raw.span,
            {"« " + raw.text + " » n’est pas une valeur du champ « " + spec.name + " »",
             "“" + raw.text + "” is no value of the field “" + spec.name + "”"},
            choice_hint(raw.text, words));
  raw.text.clear();
}

void check_length(const FieldSpec& spec, const Raw& raw, Diagnostics& out) {
  const size_t longest = spec.limits.longest;
  if (raw.text.size() <= longest) return;  // bytes are never fewer than characters
  const size_t length = display_width(raw.text);
  if (length <= longest) return;
  const std::string most = std::to_string(longest), over = std::to_string(length - longest);
  out.warning(raw.span,
              {"le champ « " + spec.name + " » dépasse " + most + " signes",
               "the field “" + spec.name + "” is over " + most + " characters long"},
              {"en ôter au moins " + over, "take out at least " + over});
}

void check_range(const FieldSpec& spec, Raw& raw, Diagnostics& out) {
  const auto [least, most] = std::pair(spec.limits.least, spec.limits.most);
  const long value = std::atol(raw.text.c_str());
  if (value >= least && value <= most) return;
  const std::string from = std::to_string(least), to = std::to_string(most);
  out.error(raw.span, {"« " + raw.text + " » est hors des bornes", "“" + raw.text + "” is out of bounds"},
            {"le champ « " + spec.name + " » va de " + from + " à " + to,
             "the field “" + spec.name + "” goes from " + from + " to " + to});
  raw.text.clear();
}

}  // namespace

void check_limits(const FieldSpec& spec, Raw& raw, Diagnostics& out) {
  const Limits& limits = spec.limits;
  if (raw.text.empty()) return;
  if (!limits.words.empty()) check_words(spec, raw, out);
  if (limits.longest > 0) check_length(spec, raw, out);
  if (limits.least != limits.most) check_range(spec, raw, out);
}

Message choice_hint(const std::string& typed, const std::vector<std::string>& choices) {
  Message list;
  for (const std::string& choice : choices) {
    list.fr += (list.fr.empty() ? "choix possibles : « " : ", « ") + choice + " »";
    list.en += (list.en.empty() ? "possible choices: “" : ", “") + choice + "”";
  }
  constexpr size_t short_word = 4;  // of which two letters make another word: « site », « liste »
  const Message meant = did_you_mean(typed, choices, list);
  const bool near = std::any_of(choices.begin(), choices.end(), [&](const std::string& choice) {
    return edit_distance(fold(typed), fold(choice)) <= 1;
  });
  return typed.size() <= short_word && !near ? list : meant;
}

}  // namespace annuaire
