// The holders of one card: each on a line of its own, each once.
#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

// The words by which names of bodies begin, folded.
constexpr std::array<std::string_view, 22> bodies = {
    "ville",      "commune",       "mairie",       "communaute",    "metropole", "departement",
    "region",     "conseil",       "syndicat",     "agglomeration", "pays",      "association",
    "universite", "office",        "agence",       "centre",        "chambre",   "intercommunalite",
    "ccas",       "eurometropole", "collectivite", "prefecture"};

// Words that tell no body from another of its kind, folded.
constexpr std::array<std::string_view, 17> common = {"de", "du",  "des",      "d",       "l",        "la",
                                                     "le", "les", "communes", "urbaine", "et",       "son",
                                                     "sa", "ses", "mixte",    "general", "municipal"};

bool is_one_of(const auto& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Is it the whole name of a body: « Ville de Valmont », neither « Ville » nor « Communauté d’agglomération »?
bool names_body(std::string_view typed) {
  std::string name = slug(typed);
  const std::vector<std::string_view> words = split(name, '-');
  return (is_one_of(bodies, words.front()) || is_one_of(bodies, words.back())) &&
         std::any_of(words.begin(), words.end(), [](std::string_view word) {
           return !is_one_of(bodies, word) && !is_one_of(common, word);
         });
}

// « Communauté d’agglomération » before « / Ville de Valmont »: its name follows further on.
bool lacks_name(std::string_view typed) {
  const std::string name = slug(typed);
  const std::vector<std::string_view> words = split(name, '-');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return is_one_of(bodies, word) || is_one_of(common, word);
  });
}

// The parts of a line between commas, semicolons, bars, ampersands and « et ».
std::vector<std::string> parts_of(std::string_view typed) {
  std::string text(typed);
  for (std::string_view joint : {" et ", " / ", " & ", " + "})
    for (size_t at; (at = text.find(joint)) != text.npos;) text.replace(at, joint.size(), 1, ';');
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ',' || c == '|'; }, ';');
  std::vector<std::string> parts;
  for (std::string_view part : split(text, ';'))
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  return parts;
}

// On the field's own line, where the reader of lists tells it already.
bool is_lone(const Sources& sources, const Card& card) {
  const Span span = card.holders.front().span;
  if (card.holders.size() != 1 || span.file == no_file) return false;
  const std::string_view typed = sources.text(span);
  return typed.find_first_of(",;") != typed.npos &&
         trim(sources.line_around(span.file, span.begin)).starts_with("porteurs");
}

// A to Z, À to Þ.
bool has_capital(const std::string& part) {
  const auto first = static_cast<unsigned char>(part[0]);  // no part is empty
  const auto second = static_cast<unsigned char>(part.size() > 1 ? part[1] : 0);
  return (first >= 'A' && first <= 'Z') || (first == 0xC3 && second >= 0x80 && second <= 0x9E);
}

// Are the parts of a line holders each? All of them bodies, two of them and the rest names; signs that no
// name holds need but names on their sides.
bool are_several(std::string_view typed, const std::vector<std::string>& parts) {
  const auto names = static_cast<size_t>(std::count_if(parts.begin(), parts.end(), has_capital));
  const auto found = static_cast<size_t>(std::count_if(parts.begin(), parts.end(), names_body));
  if (parts.size() < 2 || std::any_of(parts.begin(), parts.end(), lacks_name)) return false;
  if (found == parts.size() || (found >= 2 && names == parts.size())) return true;
  const bool parted = typed.find(';') != typed.npos || typed.find(" | ") != typed.npos ||
                      typed.find(" + ") != typed.npos || typed.find(" / ") != typed.npos;
  return parted && names == parts.size();
}

bool is_holder(const Site& site, const std::string& name) {
  const std::string wanted = slug(name);
  return std::any_of(site.holders.begin(), site.holders.end(),
                     [&](const Holder& holder) { return holder.slug == wanted; });
}

// « Gelles et Herment », « Gelles, Herment et Joze »: names, one of which is a holder elsewhere. Without that
// they may well be one: « Communauté de communes Lacs, Vals et Monts ».
bool are_names(const Site& site, const std::vector<std::string>& parts) {
  const auto is_name = [](const std::string& part) { return has_capital(part) && !lacks_name(part); };
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_name) && !names_body(parts.front()) &&
         std::any_of(parts.begin(), parts.end(),
                     [&](const std::string& part) { return is_holder(site, part); });
}

void check_one_a_line(const Site& site, const Field& holder, Diagnostics& out) {
  const std::vector<std::string> parts = parts_of(holder.value);
  if (!are_several(holder.value, parts) && !are_names(site, parts)) return;
  Message hint{"un porteur par ligne :", "one holder a line:"};
  for (const std::string& part : parts) {
    hint.fr += "\n  - " + part;
    hint.en += "\n  - " + part;
  }
  out.warning(holder.span,
              {"cette ligne semble nommer plusieurs porteurs ; elle n’en fait qu’un",
               "this line seems to name several holders; they are taken for one"},
              std::move(hint));
}

}  // namespace

void check_card_holders(const Site& site, const Card& card, Diagnostics& out) {
  if (card.holders.empty()) return;
  const bool lone = is_lone(site.sources(), card);
  std::map<std::string, const Field*> seen;
  for (const Field& holder : card.holders) {
    if (!seen.emplace(fold(holder.value), &holder).second)
      out.warning(holder.span,
                  {"le porteur « " + holder.value + " » est là deux fois",
                   "the holder “" + holder.value + "” is there twice"},
                  {"ôter cette ligne", "take this line out"});
    if (!lone) check_one_a_line(site, holder, out);
  }
}

}  // namespace annuaire
