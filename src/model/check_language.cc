// Cards that seem to be written in another language than the one they say.
#include <algorithm>
#include <array>
#include <bit>

#include "base/language.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

enum Tongue : uint8_t { english, french, german, italian, spanish, tongues };
constexpr std::array<std::string_view, tongues> tags = {"en", "fr", "de", "it", "es"};

struct Word {
  std::string_view letters;
  uint8_t tongues;  // a bit for each that has it
};
constexpr uint8_t en = 1 << english, fr = 1 << french, de = 1 << german, it = 1 << italian, es = 1 << spanish;

// Short words that come in every sentence, in the order of their letters.
constexpr Word words[] = {
    {"and", en},      {"are", en},  {"aux", fr},      {"avec", fr},  {"che", it},  {"con", it | es},
    {"dans", fr},     {"das", de},  {"del", it | es}, {"della", it}, {"den", de},  {"der", de},
    {"des", fr | de}, {"di", it},   {"die", de},      {"du", fr},    {"ein", de},  {"el", es},
    {"est", fr},      {"et", fr},   {"for", en},      {"from", en},  {"gli", it},  {"have", en},
    {"il", fr | it},  {"is", en},   {"ist", de},      {"las", es},   {"le", fr},   {"les", fr},
    {"los", es},      {"mit", de},  {"nel", it},      {"nicht", de}, {"of", en},   {"par", fr},
    {"para", es},     {"per", it},  {"por", es},      {"pour", fr},  {"qui", fr},  {"sono", it},
    {"sur", fr},      {"that", en}, {"the", en},      {"this", en},  {"to", en},   {"una", it | es},
    {"und", de},      {"une", fr},  {"von", de},      {"was", en},   {"with", en},
};
static_assert(std::is_sorted(std::begin(words), std::end(words),
                             [](const Word& a, const Word& b) { return a.letters < b.letters; }));

constexpr size_t longest = 5;       // bytes of a word of the table
constexpr size_t looked_at = 1500;  // bytes of a text
constexpr size_t enough = 8;        // such words
constexpr size_t plenty = 4;        // of the language that is said: the text is in it

using Counts = std::array<size_t, tongues>;

void count_word(std::string_view word, Counts& counts) {
  std::array<char, longest> small{};
  for (size_t i = 0; i < word.size(); ++i)
    small[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + ('a' - 'A')) : word[i];
  const std::string_view letters(small.data(), word.size());
  const auto* found =
      std::lower_bound(std::begin(words), std::end(words), letters,
                       [](const Word& each, std::string_view key) { return each.letters < key; });
  if (found == std::end(words) || found->letters != letters) return;
  for (size_t tongue = 0; tongue < tongues; ++tongue) counts[tongue] += (found->tongues >> tongue) & 1U;
}

// Up to `plenty` words of the language `own`.
Counts words_of(std::string_view text, size_t own) {
  Counts counts{};
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
  };
  text = text.substr(0, looked_at);
  for (size_t at = 0, end = 0; at < text.size() && counts[own] < plenty; at = end + 1) {
    end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end - at >= 2 && end - at <= longest) count_word(text.substr(at, end - at), counts);
  }
  return counts;
}

// The language of a text that is surely not in the one that is said; empty if it may be.
std::string_view other_language(std::string_view text, std::string_view said) {
  const auto* own = std::find(tags.begin(), tags.end(), said);
  if (own == tags.end()) return {};
  const auto place = static_cast<size_t>(own - tags.begin());
  const Counts counts = words_of(text, place);
  const auto best = static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  const size_t of_own = counts[place];
  return counts[best] >= enough && counts[best] > 3 * of_own ? tags[best] : std::string_view();
}

}  // namespace

void check_language(const Site& site, const Card& card, Diagnostics& out) {
  const std::string& own = card.language.value;
  const std::string said = primary_language(own.empty() ? site.config().language() : own);
  const std::string seems(other_language(card.body.text, said));
  if (seems.empty()) return;
  const std::string fr_name = language_name(seems, "fr"), en_name = language_name(seems, "en");
  const bool sites = seems == primary_language(site.config().language());
  const Message add{"ajouter une ligne « langue: " + seems + " »", "add a line “langue: " + seems + "”"},
      correct = sites ? Message{"ôter cette ligne", "take this line out"}
                      : Message{"écrire « " + seems + " »", "write “" + seems + "”"};
  out.warning(own.empty() ? card.project.span : card.language.span,
              {"le texte de cette fiche semble écrit en " + fr_name,
               "the text of this card seems to be in " + en_name},
              own.empty() ? add : correct);
}

}  // namespace annuaire
