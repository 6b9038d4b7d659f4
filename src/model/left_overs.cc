#include "model/left_overs.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cctype>
#include <cstring>
#include <initializer_list>
#include <string>

#include "base/scan.h"
#include "base/text.h"

namespace annuaire {
namespace {

// How far a phrase of the table goes.
enum class Reach {
  words,    // as it stands, whatever the letters' case
  word,     // a word of its own, in these letters
  bracket,  // up to the bracket that closes it
  token,    // with the letters, digits and signs against it
  alone,    // all that stands on the line, or between signs
};

struct Phrase {
  std::string_view words;  // blanks stand for any blank
  LeftOver kind;
  Reach reach = Reach::words;
};

constexpr auto unwritten = LeftOver::unwritten, assistant = LeftOver::assistant, office = LeftOver::office,
               mail = LeftOver::mail;

constexpr Phrase phrases[] = {
    {"[insérer ", unwritten, Reach::bracket},
    {"[insert ", unwritten, Reach::bracket},
    {"[à compléter", unwritten, Reach::bracket},
    {"[à remplir", unwritten, Reach::bracket},
    {"[à rédiger", unwritten, Reach::bracket},
    {"[à préciser", unwritten, Reach::bracket},
    {"[compléter", unwritten, Reach::bracket},
    {"[ajouter ", unwritten, Reach::bracket},
    {"[votre ", unwritten, Reach::bracket},
    {"[your ", unwritten, Reach::bracket},
    {"[nom de ", unwritten, Reach::bracket},
    {"[nom du ", unwritten, Reach::bracket},
    {"[todo", unwritten, Reach::bracket},
    {"[date]", unwritten, Reach::bracket},
    {"[date de ", unwritten, Reach::bracket},
    {"[date du ", unwritten, Reach::bracket},
    {"[lieu]", unwritten, Reach::bracket},
    {"[lieu de ", unwritten, Reach::bracket},
    {"[nom]", unwritten, Reach::bracket},
    {"[prénom]", unwritten, Reach::bracket},
    {"[prénom ", unwritten, Reach::bracket},
    {"[titre]", unwritten, Reach::bracket},
    {"[titre du ", unwritten, Reach::bracket},
    {"[adresse]", unwritten, Reach::bracket},
    {"[ville]", unwritten, Reach::bracket},
    {"[commune]", unwritten, Reach::bracket},
    {"[année]", unwritten, Reach::bracket},
    {"[montant]", unwritten, Reach::bracket},
    {"[montant ", unwritten, Reach::bracket},
    {"[nombre]", unwritten, Reach::bracket},
    {"[nombre de ", unwritten, Reach::bracket},
    {"[chiffre]", unwritten, Reach::bracket},
    {"[photo]", unwritten, Reach::bracket},
    {"[image]", unwritten, Reach::bracket},
    {"[logo]", unwritten, Reach::bracket},
    {"[lien]", unwritten, Reach::bracket},
    {"[lien vers ", unwritten, Reach::bracket},
    {"[texte]", unwritten, Reach::bracket},
    {"[description]", unwritten, Reach::bracket},
    {"[téléphone]", unwritten, Reach::bracket},
    {"[courriel]", unwritten, Reach::bracket},
    {"[email]", unwritten, Reach::bracket},
    {"[signature]", unwritten, Reach::bracket},
    {"[name]", unwritten, Reach::bracket},
    {"[place]", unwritten, Reach::bracket},
    {"[xx", unwritten, Reach::bracket},
    {"(à compléter", unwritten, Reach::bracket},
    {"(à préciser", unwritten, Reach::bracket},
    {"TODO", unwritten, Reach::word},
    {"TBD", unwritten, Reach::word},
    {"TBC", unwritten, Reach::word},
    {"FIXME", unwritten, Reach::word},
    {"XXX", unwritten, Reach::word},
    {"XXXX", unwritten, Reach::word},
    {"XXXXX", unwritten, Reach::word},
    {"xxx", unwritten, Reach::word},
    {"xxxx", unwritten, Reach::word},
    {"XX/XX/XXXX", unwritten, Reach::word},
    {"XX/XX", unwritten, Reach::word},
    {"à compléter", unwritten, Reach::alone},
    {"à remplir", unwritten, Reach::alone},
    {"à rédiger", unwritten, Reach::alone},
    {"à préciser", unwritten, Reach::alone},
    {"à vérifier", unwritten, Reach::alone},
    {"à confirmer", unwritten, Reach::alone},
    {"à définir", unwritten, Reach::alone},
    {"à renseigner", unwritten, Reach::alone},
    {"a completer", unwritten, Reach::alone},
    {"texte à venir", unwritten, Reach::alone},
    {"lorem ipsum", unwritten},
    {"cliquez ici pour taper du texte", unwritten},
    {"cliquez ou appuyez ici pour entrer du texte", unwritten},
    {"click or tap here to enter text", unwritten},
    {":contentreference[oaicite", assistant, Reach::token},
    {"[oaicite:", assistant, Reach::token},
    {"oaicite:", assistant, Reach::token},
    {"turn0search", assistant, Reach::token},
    {"turn1search", assistant, Reach::token},
    {"turn0view", assistant, Reach::token},
    {"bien sûr, voici", assistant},
    {"bien sûr ! voici", assistant},
    {"voici une version améliorée", assistant},
    {"voici une version corrigée", assistant},
    {"voici une proposition de texte", assistant},
    {"n’hésitez pas à me dire si", assistant},
    {"souhaitez-vous que je ", assistant},
    {"en tant que modèle de langage", assistant},
    {"en tant qu’ia", assistant},
    {"as an ai language model", assistant},
    {"certainly! here", assistant},
    {"here is a revised version", assistant},
    {"erreur ! signet non défini", office, Reach::token},
    {"erreur ! source du renvoi introuvable", office, Reach::token},
    {"erreur ! référence de lien hypertexte non valide", office, Reach::token},
    {"error! bookmark not defined", office, Reach::token},
    {"error! reference source not found", office, Reach::token},
    {"#ref!", office},
    {"#valeur!", office},
    {"#value!", office},
    {"#nom?", office},
    {"#name?", office},
    {"#div/0!", office},
    {"#n/a", office},
    {"#nombre!", office},
    {"#num!", office},
    {"#null!", office},
    {"#nul!", office},
    {"#propagation!", office},
    {"#spill!", office},
    {"mergefield", office, Reach::token},
    {"[object object]", office},
    {"-----original message-----", mail},
    {"-----message d’origine-----", mail},
    {"-------- message transféré --------", mail},
    {"---------- forwarded message ---------", mail},
    {"envoyé de mon iphone", mail},
    {"envoyé depuis mon mobile", mail},
    {"envoyé à partir de outlook", mail},
    {"sent from my iphone", mail},
    {"cordialement", mail, Reach::alone},
    {"bien cordialement", mail, Reach::alone},
    {"très cordialement", mail, Reach::alone},
    {"bien à vous", mail, Reach::alone},
    {"cordiales salutations", mail, Reach::alone},
    {"sincères salutations", mail, Reach::alone},
    {"kind regards", mail, Reach::alone},
    {"best regards", mail, Reach::alone},
};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
// Of « À » and its like the second byte tells the case.
char small_at(std::string_view text, size_t at) {
  const auto byte = static_cast<uint8_t>(text[at]);
  const bool capital = at > 0 && text[at - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E;
  return capital ? static_cast<char>(byte + 0x20) : small(text[at]);
}
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80) || c == '_'; }

constexpr size_t key_bits = 15;
using Beginnings = std::bitset<size_t{1} << key_bits>;

// Of three bytes, the case of letters left out (of « À » too: its bytes differ from those of « à » by the
// same bit); others may share it.
size_t key_of(const char* bytes) {
  constexpr uint32_t without_case = 0x202020, spread = 0x9E3779B1;
  uint32_t all = 0;
  std::memcpy(&all, bytes, 3);
  return ((all | without_case) * spread) >> (32 - key_bits);
}

// A phrase as it may begin: with another blank or apostrophe.
std::vector<std::string> spellings(std::string_view words) {
  std::vector<std::string> all{""};
  const auto go_on = [&](std::initializer_list<std::string_view> ways) {
    std::vector<std::string> longer;
    for (const std::string& each : all)
      for (std::string_view way : ways) longer.push_back(each + std::string(way));
    all = std::move(longer);
  };
  for (size_t at = 0; at < words.size() && all.front().size() < 3;) {
    const bool apostrophe = words.substr(at).starts_with("’");
    if (apostrophe)
      go_on({"’", "'"});
    else if (words[at] == ' ')
      go_on({" ", "\u00A0", "\u202F"});
    else
      go_on({words.substr(at, 1)});
    at += apostrophe ? std::string_view("’").size() : 1;
  }
  return all;
}

// The first three bytes of every phrase: a text is looked at where they stand only.
const Beginnings& beginnings() {
  static const Beginnings keys = [] {
    Beginnings all;
    for (const Phrase& each : phrases)
      for (const std::string& spelling : spellings(std::string(each.words) + "   "))
        all.set(key_of(spelling.data()));
    return all;
  }();
  return keys;
}

// Where one may stand: sentences of others begin with a capital, the rest has a rare sign at or near its
// beginning.
constexpr auto may_begin = [](const auto& bytes) {
  auto c = bytes.at(0), next = bytes.at(1);
  return ((c >= 'A') & (c <= 'Z')) | (c == '[') | (c == '#') | ((c == '(') & (next == 0xC3)) |
         ((c == ':') & ((next | 0x20) == 'c')) | ((c == 'o') & (next == 'a')) |
         ((c == 'n') & ((next == '0') | (next == '1'))) | ((c == 'm') & (next == ' ')) |
         ((c == '-') & (next == '-')) | ((c == '?') & (next == '?')) | ((c == 'x') & (next == 'x')) |
         ((c == 0xC3) & ((next == 0xA0) | (next == 0x80))) | ((c == '=') & (next >= 'A') & (next <= 'Z')) |
         ((c == 0xE3) & (next == 0x80));
};

// How many bytes before that sign the phrase begins: of "turn0", "lorem ".
size_t lead_of(char sign) {
  if (sign == 'n') return std::string_view("tur").size();
  if (sign == 'm') return std::string_view("lore").size();
  return 0;
}

// Where a phrase that begins at `at` ends; `at` itself if another text stands there.
size_t end_of(std::string_view text, size_t at, const Phrase& phrase) {
  size_t end = at;
  for (size_t i = 0; i < phrase.words.size(); ++i, ++end) {
    if (end >= text.size()) return at;
    const char wanted = phrase.words[i],
               typed = phrase.reach == Reach::word ? text[end] : small_at(text, end);
    if (typed == wanted) continue;
    const std::string_view rest = text.substr(end);
    if (wanted == ' ' && (rest.starts_with("\u00A0") || rest.starts_with("\u202F"))) {
      end += rest.starts_with("\u00A0") ? 1 : 2;
    } else if (phrase.words.substr(i).starts_with("’") && typed == '\'') {
      i += 2;
    } else {
      return at;
    }
  }
  return end;
}

// All of a line but a mark before it and a sign after it: « - à compléter », « (à compléter) », « Prix : à
// compléter. » In a sentence it is meant: « le formulaire à compléter ».
bool stands_alone(std::string_view text, size_t begin, size_t end) {
  const std::string_view before = trim(text.substr(0, begin).substr(text.substr(0, begin).rfind('\n') + 1));
  const std::string_view after = trim(text.substr(end, text.find('\n', end) - end));
  const bool capitals = text[begin] >= 'A' && text[begin] <= 'Z' ? small(text[end - 1]) != text[end - 1]
                                                                 : text.substr(begin).starts_with("À C");
  const bool opens = before.empty() || std::string_view("-*:([|>#\"").find(before.back()) != before.npos ||
                     before.ends_with("«") || before.ends_with("•");
  return opens && (after.empty() || std::string_view(".,;)]|*\"!").find(after.front()) != after.npos ||
                   after.starts_with("»") || (capitals && after.front() == ':'));
}

// The end of what the phrase takes along; `begin` where it stands otherwise than it should.
size_t reach(std::string_view text, size_t begin, size_t end, Reach how) {
  const auto alone = [&] {
    return (begin == 0 || !is_word(text[begin - 1])) && (end == text.size() || !is_word(text[end]));
  };
  if (how == Reach::word) return alone() ? end : begin;
  if (how == Reach::alone) return alone() && stands_alone(text, begin, end) ? end : begin;
  if (how == Reach::token)
    while (end < text.size() &&
           (is_word(text[end]) || std::string_view("[]:{}=.").find(text[end]) != text.npos))
      ++end;
  if (how != Reach::bracket) return end;
  if (text[end - 1] == ']') --end;
  const size_t close = text.find_first_of(text[begin] == '[' ? "]\n" : ")\n", end);
  if (close == text.npos || text[close] == '\n') return begin;
  const char next = close + 1 < text.size() ? text[close + 1] : ' ';
  const bool link = text[begin] == '[' && (next == '(' || next == '[' || next == '{' || next == ':');
  return link ? begin : close + 1;
}

}  // namespace

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "???" where a word is still to come; against a word it is a question.
size_t end_of_questions(std::string_view text, size_t at) {
  constexpr size_t shortest = 3;
  const size_t end = std::min(text.find_first_not_of('?', at), text.size());
  const bool apart = at == 0 || std::string_view(" \n\t([|:\"").find(text[at - 1]) != text.npos;
  return apart && end - at >= shortest ? end : at;
}

// "=SOMME(A1:A3)"
size_t end_of_formula(std::string_view text, size_t at) {
  const bool apart = at == 0 || std::string_view(" \n\t([|:\"").find(text[at - 1]) != text.npos;
  size_t end = at + 1;
  while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') || text[end] == '.')) ++end;
  if (!apart || end < at + 3 || end == text.size() || text[end] != '(') return at;
  int depth = 0;
  for (; end < text.size() && text[end] != '\n'; ++end) {
    depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
    if (depth == 0) return end + 1;
  }
  return at;
}

// "1,20E+04", where `at` is that of the E: a spreadsheet's way to write 12 000.
bool read_power(std::string_view text, size_t at, FoundLeftOver& found) {
  size_t begin = at, end = at + 2;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == ',' || text[begin - 1] == '.'))
    --begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  const bool glued = (begin > 0 && is_word(text[begin - 1])) || (end < text.size() && is_word(text[end]));
  if (begin == at || end < at + 4 || end > at + 5 || glued || !is_digit(text[begin])) return false;
  std::string digits(text.substr(begin, at - begin));
  std::replace(digits.begin(), digits.end(), ',', '.');
  const size_t point = std::min(digits.find('.'), digits.size());
  std::erase(digits, '.');
  const int power = std::stoi(std::string(text.substr(at + 2, end - at - 2)));
  const size_t whole = point + static_cast<size_t>(power);
  found = {office, begin, end};
  if (text[at + 1] == '-' || power > 15 || whole < digits.size()) return true;
  digits.append(whole - digits.size(), '0');
  for (size_t i = digits.size(); i > 3 && i <= digits.size(); i -= 3) digits.insert(i - 3, " ");
  found.meant = std::string(trim(digits));
  return true;
}

// What no phrase of the table is; false if the sign at `at` begins nothing of the kind.
bool read_signs(std::string_view text, size_t at, FoundLeftOver& found) {
  size_t end = at;
  switch (text[at]) {
    case '?':
      end = end_of_questions(text, at);
      found = {unwritten, at, end};
      break;
    case '=':
      end = end_of_formula(text, at);
      found = {office, at, end};
      break;
    case 'E':
      return at > 0 && at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-') &&
             read_power(text, at, found);
    case '\xE3': {  // 【4†source】
      constexpr std::string_view open = "【", close = "】";
      const size_t shut =
          text.substr(at).starts_with(open) ? text.substr(0, at + 40).find(close, at) : text.npos;
      end = shut == text.npos ? at : shut + close.size();
      found = {assistant, at, end};
      break;
    }
    default:
      break;
  }
  return end > at;
}

}  // namespace

std::vector<FoundLeftOver> left_overs_in(std::string_view text) {
  std::vector<FoundLeftOver> all;
  const Beginnings& keys = beginnings();
  constexpr std::string_view after_a = "crpvdCRPVD\xA0\x80";  // « à compléter »…, or a blank kept
  for (size_t from = 0, sign; (sign = find_where(text, from, may_begin)) + 2 < text.size(); ++from) {
    from = sign;
    if (FoundLeftOver found; read_signs(text, sign, found)) {
      from = found.end - 1;
      all.push_back(std::move(found));
      continue;
    }
    size_t at = sign - std::min(sign, lead_of(text[sign]));
    const bool other_a = text[at] == '\xC3' && after_a.find(text.substr(at + 3, 1)) == after_a.npos;
    if (!keys[key_of(text.data() + at)] || other_a) continue;
    for (const Phrase& phrase : phrases) {
      if ((phrase.words[0] | 0x20) != (text[at] | 0x20)) continue;
      const size_t end = end_of(text, at, phrase), last = end > at ? reach(text, at, end, phrase.reach) : at;
      if (last == at) continue;
      all.push_back({phrase.kind, at, last});
      from = last - 1;
      break;
    }
  }
  return all;
}

}  // namespace annuaire
