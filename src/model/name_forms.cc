#include "model/name_forms.h"

#include <algorithm>

#include "base/text.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

// With a capital or a figure, behind quotation marks if need be.
bool begins_as_name(std::string_view text) {
  for (std::string_view sign : {"«", "“", "\"", "(", " ", "\u00A0", "\u202F"})
    if (text.size() > sign.size() && text.starts_with(sign)) text.remove_prefix(sign.size());
  return (text[0] >= '0' && text[0] <= '9') || capital_at(text, 0);
}

}  // namespace

// A word of a name, with the apostrophe that ends it.
struct NameForms::Typed {
  std::string folded;
  size_t begin, end;     // bytes
  bool capital = false;  // belongs to the name itself: « Ville de La Rochelle »
};

std::vector<NameForms::Typed> NameForms::words_of(std::string_view text) {
  constexpr std::string_view ends[] = {" ", "\u00A0", "\u202F", "’", "'"};
  const bool shouted = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::vector<Typed> words;
  size_t begin = 0;
  const auto close = [&](size_t end) {
    std::string folded = fold(text.substr(begin, end - begin));
    folded.erase(std::remove_if(folded.begin(), folded.end(), [](char c) { return c == '.' || c == '\''; }),
                 folded.end());
    const bool capital = !shouted && capital_at(text, begin);
    if (!folded.empty()) words.push_back({std::move(folded), begin, end, capital});
  };
  for (size_t at = 0; at < text.size();) {
    at = std::min(text.find_first_of(" '\xC2\xE2", at), text.size());
    const auto sign = std::find_if(std::begin(ends), std::end(ends),
                                   [&](std::string_view each) { return text.substr(at).starts_with(each); });
    if (sign == std::end(ends)) {
      at += at < text.size();
      continue;
    }
    const bool blank = sign < std::begin(ends) + 3;
    close(blank ? at : at + sign->size());
    begin = at += sign->size();
  }
  close(text.size());
  return words;
}

std::vector<NameForms::Phrase> NameForms::phrases_of(const Data& list) {
  std::vector<Phrase> phrases;
  for (const Data& each : list.items()) {
    Phrase phrase{{}, std::string(each.text())};
    for (Typed& word : words_of(phrase.written)) phrase.words.push_back(std::move(word.folded));
    if (!phrase.words.empty()) phrases.push_back(std::move(phrase));
  }
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  return phrases;
}

NameForms::NameForms(const Data& data)
    : forms_(phrases_of(data["noms"])),
      joints_(phrases_of(data["liaisons"])),
      between_(phrases_of(data["entre_formes"])) {
  const Data::List& joints = data["liaisons"].items();
  bare_ = std::find(joints.begin(), joints.end(), Data("")) != joints.end();
}

const NameForms::Phrase* NameForms::longest(const std::vector<Phrase>& among, const std::vector<Typed>& words,
                                            size_t at, bool capitals) {
  const auto stands = [&](const Phrase& phrase) {
    return at + phrase.words.size() <= words.size() &&
           std::equal(phrase.words.begin(), phrase.words.end(),
                      words.begin() + static_cast<std::ptrdiff_t>(at),
                      [&](const std::string& wanted, const Typed& typed) {
                        return wanted == typed.folded && (capitals || !typed.capital);
                      });
  };
  const auto found = std::find_if(among.begin(), among.end(), stands);
  return found == among.end() ? nullptr : &*found;
}

// Most names begin with none: one word tells.
bool NameForms::may_begin_with_form(std::string_view name) const {
  if (forms_.empty()) return false;
  const std::string first = fold(name.substr(0, std::min(name.find_first_of(" .'\xC2\xE2"), name.size())));
  return std::any_of(forms_.begin(), forms_.end(),
                     [&](const Phrase& form) { return form.words.front().starts_with(first); });
}

// Form after form, each with its joint, until the name itself begins.
std::string NameForms::inverted(std::string_view name) const {
  if (!may_begin_with_form(name)) return std::string(name);
  const std::vector<Typed> words = words_of(name);
  std::string before;
  size_t at = 0;
  bool joined = false, open = false;  // is a form joined to what follows? to another form only?
  while (const Phrase* form = longest(forms_, words, at, true)) {
    if (!before.empty() && !before.ends_with("’") && !before.ends_with('\'')) before += ' ';
    before += form->written;
    at += form->words.size();
    const Phrase* between = longest(between_, words, at, false);
    const Phrase* joint = between ? between : longest(joints_, words, at, false);
    open = between != nullptr;
    joined = joint != nullptr || bare_;
    const size_t after = at + (joint ? joint->words.size() : 0);
    if (after >= words.size()) return std::string(name);
    if (joint)
      before.append(" ").append(
          lower_ascii(name.substr(words[at].begin, words[after - 1].end - words[at].begin)));
    at = after;
  }
  const std::string rest(before.empty() ? name : name.substr(words[at].begin));
  return joined && !open && begins_as_name(rest) ? rest + " (" + capitalised(before, "") + ')'
                                                 : std::string(name);
}

}  // namespace annuaire
