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

// Is it the name of a body, and no more of one: « Ville de Valmont », not « Ville »?
bool names_body(std::string_view typed) {
  const std::string name = fold(typed);
  const size_t blank = name.find(' ');
  return blank != name.npos && std::find(bodies.begin(), bodies.end(), name.substr(0, blank)) != bodies.end();
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

void check_one_a_line(const Field& holder, Diagnostics& out) {
  const std::vector<std::string> parts = parts_of(holder.value);
  if (parts.size() < 2 || !std::all_of(parts.begin(), parts.end(), names_body)) return;
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

void check_card_holders(const Card& card, Diagnostics& out) {
  std::map<std::string, const Field*> seen;
  for (const Field& holder : card.holders) {
    if (!seen.emplace(fold(holder.value), &holder).second)
      out.warning(holder.span,
                  {"le porteur « " + holder.value + " » est là deux fois",
                   "the holder “" + holder.value + "” is there twice"},
                  {"ôter cette ligne", "take this line out"});
    check_one_a_line(holder, out);
  }
}

}  // namespace annuaire
