// What the check reports but never rewrites: œ typed as two letters, capitals without accent, quotation marks
// that do not pair.
#include <algorithm>
#include <optional>

#include "base/scan.h"
#include "typography/french.h"
#include "typography/quotes.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

// Parts of words, lower case, in which "oe" is one letter.
constexpr std::string_view with_ligature[] = {
    "coeur",  "soeur",  "oeuvr",  "oeuf",  "boeuf", "noeud",   "voeu",  "oeil",    "moeurs",  "choeur",
    "foetus", "foetal", "oesoph", "oedem", "oedèm", "oestrog", "oecum", "oenolog", "oenotour"};

// Beginnings of words and the letter that they should begin with.
struct Accent {
  std::string_view begins;
  std::string_view letter = "É";
  bool whole = false;  // these letters only, or with an "s"
};
constexpr Accent accents[] = {{"Ca", "Ç", true},
                              {"Ecart"},
                              {"Echang"},
                              {"Echec"},
                              {"Echell"},
                              {"Echéan"},
                              {"Echirolles"},
                              {"Eclair"},
                              {"Ecol"},
                              {"Economi"},
                              {"Ecosyst"},
                              {"Ecout"},
                              {"Ecran"},
                              {"Ecri"},
                              {"Editi"},
                              {"Edite"},
                              {"Editor"},
                              {"Educati"},
                              {"Egal"},
                              {"Eglis"},
                              {"Elabor"},
                              {"Elarg"},
                              {"Electeur"},
                              {"Electio"},
                              {"Elector"},
                              {"Electricit"},
                              {"Electriq"},
                              {"Electroni"},
                              {"Elev"},
                              {"Elèv"},
                              {"Elimin"},
                              {"Elu", "É", true},
                              {"Elue", "É", true},
                              {"Elys"},
                              {"Emerg"},
                              {"Emett"},
                              {"Emission"},
                              {"Energie"},
                              {"Energét"},
                              {"Enorm"},
                              {"Epargn"},
                              {"Epernay"},
                              {"Epidém"},
                              {"Epinal"},
                              {"Epoqu"},
                              {"Equilibr"},
                              {"Equipe"},
                              {"Equipé"},
                              {"Equit"},
                              {"Equival"},
                              {"Etabl"},
                              {"Etai"},
                              {"Etamp"},
                              {"Etang"},
                              {"Etant"},
                              {"Etap"},
                              {"Etat"},
                              {"Eten"},
                              {"Etienne"},
                              {"Etoil"},
                              {"Etrang"},
                              {"Etre", "Ê", true},
                              {"Etud"},
                              {"Eté", "É", true},
                              {"Evacu"},
                              {"Evalu"},
                              {"Eventue"},
                              {"Evid"},
                              {"Evit"},
                              {"Evolu"},
                              {"Evreux"},
                              {"Evry"},
                              {"Evèn"},
                              {"Evén"},
                              {"Ile", "Î", true}};

constexpr size_t longest_word = 80;  // bytes looked at on either side

bool is_letter_at(std::string_view text, size_t at) {
  return sign_at(text, at) == Sign::letter && text[at] != verbatim_mark;
}

ByteRange word_around(std::string_view text, size_t at) {
  size_t begin = at, end = at;
  while (begin > 0 && at - begin < longest_word && is_letter_at(text, start_before(text, begin)))
    begin = start_before(text, begin);
  while (end - at < longest_word && is_letter_at(text, end)) end += length_at(text, end);
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// In an address, or with digits, dots and signs inside: not a word of the language.
bool in_address(std::string_view text, ByteRange word) {
  size_t begin = word.begin, end = word.end;
  auto inside = [](Sign sign) {
    return sign == Sign::letter || sign == Sign::digit || sign == Sign::punctuation || sign == Sign::dash ||
           sign == Sign::other;
  };
  while (begin > 0 && word.begin - begin < longest_word && inside(sign_before(text, begin)))
    begin = start_before(text, begin);
  while (end - word.end < longest_word && inside(sign_at(text, end))) end += length_at(text, end);
  std::string_view token = text.substr(begin, end - begin);
  size_t dot = token.find('.');
  bool host = dot != token.npos && dot + 1 < token.size() && is_letter_at(token, dot + 1);
  return host || token.find("://") != token.npos || token.find('@') != token.npos;
}

std::optional<FrenchFault> ligature_fault(std::string_view text, size_t at) {
  ByteRange range = word_around(text, at);
  std::string word(text.substr(range.begin, range.end - range.begin)), lower = word;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return is_capital_ascii(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  bool ligature = std::any_of(std::begin(with_ligature), std::end(with_ligature),
                              [&](std::string_view part) { return lower.find(part) != lower.npos; });
  if (!ligature || in_address(text, range)) return std::nullopt;
  word.replace(at - range.begin, 2, text[at] == 'O' ? "Œ" : "œ");
  return FrenchFault{FrenchFault::Kind::missing_ligature, range, std::move(word)};
}

bool begins_sentence(std::string_view text, size_t at) {
  size_t before = at;
  while (sign_before(text, before) == Sign::blank || sign_before(text, before) == Sign::quote)
    before = start_before(text, before);
  Sign sign = sign_before(text, before);
  if (sign == Sign::none || sign == Sign::newline) return true;
  return sign == Sign::punctuation && text[before - 1] != ',' && text[before - 1] != ';';
}

// "Lille" and "Évian", but neither "B" nor "ADN".
bool is_name(std::string_view text, ByteRange word) {
  const size_t second = word.begin + length_at(text, word.begin);
  return second + 1 < word.end && capital_at(text, word.begin) && !capital_at(text, second);
}

// "A l’issue", "A Lille", but not "vitamine A" nor "A été".
bool is_preposition(std::string_view text, size_t at) {
  size_t next = skip_blanks(text, at + 1);
  if (next == at + 1 || !is_letter_at(text, next)) return false;
  ByteRange word = word_around(text, next);
  if (capital_at(text, next)) return is_name(text, word) && begins_sentence(text, at);
  std::string_view after = text.substr(word.begin, word.end - word.begin);
  for (std::string_view participle : {"é", "és", "ée", "ées", "eu", "permis"})
    if (after.ends_with(participle)) return false;
  return begins_sentence(text, at);
}

std::optional<FrenchFault> accent_fault(std::string_view text, size_t at) {
  ByteRange range = word_around(text, at);
  std::string_view word = text.substr(range.begin, range.end - range.begin);
  if (word == "A" && is_preposition(text, at))
    return FrenchFault{FrenchFault::Kind::missing_accent, range, "À"};
  for (const Accent& each : accents) {
    if (word[0] != each.begins[0] || !word.starts_with(each.begins)) continue;
    std::string_view rest = word.substr(each.begins.size());
    if ((each.whole && !rest.empty() && rest != "s") || in_address(text, range)) continue;
    return FrenchFault{FrenchFault::Kind::missing_accent, range,
                       std::string(each.letter) + std::string(word.substr(1))};
  }
  return std::nullopt;
}

// The next "oe", in either case, or capital that may lack an accent.
size_t next_watched(std::string_view text, size_t at) {
  return find_where(text, at, [](const auto& bytes) {
    auto c = bytes.at(0), next = bytes.at(1);
    return (((c == 'o') | (c == 'O')) & ((next == 'e') | (next == 'E'))) | (c == 'E') | (c == 'A') |
           (c == 'I') | (c == 'C');
  });
}

// Of quotation marks that do not pair, the one to look at: the first that closes nothing, else the last left
// open.
std::optional<FrenchFault> quote_fault(std::string_view text) {
  std::vector<MarkAt> marks;
  find_marks(text, marks);
  std::vector<uint32_t> open;
  for (const MarkAt& each : marks) {
    if (each.mark != SetMark::stray) continue;
    bool straight = text[each.at] == '"';
    bool closes = straight ? !open.empty() && text[open.back()] == '"'
                           : stands_at(text, each.at, "»") || stands_at(text, each.at, "”");
    if (!closes) {
      open.push_back(each.at);
      continue;
    }
    if (open.empty()) {
      open.push_back(each.at);
      break;
    }
    open.pop_back();
  }
  if (open.empty()) return std::nullopt;
  auto end = static_cast<uint32_t>(open.back() + length_at(text, open.back()));
  return FrenchFault{FrenchFault::Kind::unbalanced_quotes, {open.back(), end}, ""};
}

}  // namespace

std::vector<FrenchFault> french_faults(std::string_view text) {
  std::vector<FrenchFault> faults;
  for (size_t at = 0; (at = next_watched(text, at)) < text.size(); ++at) {
    char c = text[at];
    std::optional<FrenchFault> fault;
    if (c == 'o' || c == 'O') {
      fault = ligature_fault(text, at);
    } else if (sign_before(text, at) != Sign::letter && sign_before(text, at) != Sign::digit) {
      fault = accent_fault(text, at);
    }
    if (fault) faults.push_back(std::move(*fault));
  }
  if (auto fault = quote_fault(text)) faults.push_back(std::move(*fault));
  return faults;
}

}  // namespace annuaire
