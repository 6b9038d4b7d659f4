// Regions and départements of cards: one place written in two ways, and those of France misspelt.
#include <algorithm>
#include <array>
#include <map>

#include "base/language.h"
#include "base/nearest.h"
#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

constexpr std::array<std::string_view, 18> regions = {"Auvergne-Rhône-Alpes",
                                                      "Bourgogne-Franche-Comté",
                                                      "Bretagne",
                                                      "Centre-Val de Loire",
                                                      "Corse",
                                                      "Grand Est",
                                                      "Guadeloupe",
                                                      "Guyane",
                                                      "Hauts-de-France",
                                                      "Île-de-France",
                                                      "La Réunion",
                                                      "Martinique",
                                                      "Mayotte",
                                                      "Normandie",
                                                      "Nouvelle-Aquitaine",
                                                      "Occitanie",
                                                      "Pays de la Loire",
                                                      "Provence-Alpes-Côte d’Azur"};

constexpr std::array<std::string_view, 101> departments = {"Ain",
                                                           "Aisne",
                                                           "Allier",
                                                           "Alpes-de-Haute-Provence",
                                                           "Hautes-Alpes",
                                                           "Alpes-Maritimes",
                                                           "Ardèche",
                                                           "Ardennes",
                                                           "Ariège",
                                                           "Aube",
                                                           "Aude",
                                                           "Aveyron",
                                                           "Bouches-du-Rhône",
                                                           "Calvados",
                                                           "Cantal",
                                                           "Charente",
                                                           "Charente-Maritime",
                                                           "Cher",
                                                           "Corrèze",
                                                           "Côte-d’Or",
                                                           "Côtes-d’Armor",
                                                           "Creuse",
                                                           "Dordogne",
                                                           "Doubs",
                                                           "Drôme",
                                                           "Eure",
                                                           "Eure-et-Loir",
                                                           "Finistère",
                                                           "Corse-du-Sud",
                                                           "Haute-Corse",
                                                           "Gard",
                                                           "Haute-Garonne",
                                                           "Gers",
                                                           "Gironde",
                                                           "Hérault",
                                                           "Ille-et-Vilaine",
                                                           "Indre",
                                                           "Indre-et-Loire",
                                                           "Isère",
                                                           "Jura",
                                                           "Landes",
                                                           "Loir-et-Cher",
                                                           "Loire",
                                                           "Haute-Loire",
                                                           "Loire-Atlantique",
                                                           "Loiret",
                                                           "Lot",
                                                           "Lot-et-Garonne",
                                                           "Lozère",
                                                           "Maine-et-Loire",
                                                           "Manche",
                                                           "Marne",
                                                           "Haute-Marne",
                                                           "Mayenne",
                                                           "Meurthe-et-Moselle",
                                                           "Meuse",
                                                           "Morbihan",
                                                           "Moselle",
                                                           "Nièvre",
                                                           "Nord",
                                                           "Oise",
                                                           "Orne",
                                                           "Pas-de-Calais",
                                                           "Puy-de-Dôme",
                                                           "Pyrénées-Atlantiques",
                                                           "Hautes-Pyrénées",
                                                           "Pyrénées-Orientales",
                                                           "Bas-Rhin",
                                                           "Haut-Rhin",
                                                           "Rhône",
                                                           "Haute-Saône",
                                                           "Saône-et-Loire",
                                                           "Sarthe",
                                                           "Savoie",
                                                           "Haute-Savoie",
                                                           "Paris",
                                                           "Seine-Maritime",
                                                           "Seine-et-Marne",
                                                           "Yvelines",
                                                           "Deux-Sèvres",
                                                           "Somme",
                                                           "Tarn",
                                                           "Tarn-et-Garonne",
                                                           "Var",
                                                           "Vaucluse",
                                                           "Vendée",
                                                           "Vienne",
                                                           "Haute-Vienne",
                                                           "Vosges",
                                                           "Yonne",
                                                           "Territoire de Belfort",
                                                           "Essonne",
                                                           "Hauts-de-Seine",
                                                           "Seine-Saint-Denis",
                                                           "Val-de-Marne",
                                                           "Val-d’Oise",
                                                           "Guadeloupe",
                                                           "Martinique",
                                                           "Guyane",
                                                           "La Réunion",
                                                           "Mayotte"};

constexpr size_t long_name = 8;  // letters; shorter ones are often alike

// With the apostrophes that keyboards have.
std::string plain(std::string_view name) {
  std::string out(name);
  for (size_t at; (at = out.find("’")) != out.npos;) out.replace(at, std::string_view("’").size(), "'");
  return out;
}

// The name of the list that is meant by another spelling; empty if it is one of them, or of none.
std::string name_meant(const auto& names, const std::string& typed) {
  const std::string wanted = slug(typed);
  std::string near;
  for (std::string_view name : names) {
    if (plain(name) == plain(typed)) return {};
    const std::string known = slug(name);
    if (known == wanted) return std::string(name);
    if (wanted.size() >= long_name && edit_distance(wanted, known) == 1) near = name;
  }
  return near;
}

void tell(const Field& place, const std::string& meant, Diagnostics& out) {
  out.warning(place.span,
              {"« " + place.value + " » s’écrit « " + meant + " » : l’index en ferait deux lieux",
               "“" + place.value + "” is written “" + meant + "”: the index would have two places"},
              {"écrire « " + meant + " »", "write “" + meant + "”"});
}

struct Spelling {
  const Field* first;
  size_t uses;
};

// Of one field on all cards: spellings by what they have in common.
using Spellings = std::map<std::string, std::map<std::string, Spelling>>;

void check_spellings(const Spellings& places, Diagnostics& out) {
  for (const auto& [slugged, ways] : places) {
    if (ways.size() < 2) continue;
    const auto best = std::max_element(
        ways.begin(), ways.end(), [](const auto& a, const auto& b) { return a.second.uses < b.second.uses; });
    for (const auto& [typed, spelling] : ways)
      if (typed != best->first) tell(*spelling.first, best->first, out);
  }
}

void check_field(const Site& site, Field Card::*which, const auto& names, Diagnostics& out) {
  std::map<std::string, Spelling> typed;  // each once: few places stand on many cards
  for (const Card& card : site.content.cards)
    if (const Field& place = card.*which; !place.empty())
      ++typed.emplace(place.value, Spelling{&place, 0}).first->second.uses;
  Spellings others;
  for (const auto& [name, spelling] : typed) {
    const std::string meant = name_meant(names, name);
    if (meant.empty())
      others[slug(name)].emplace(name, spelling);
    else
      tell(*spelling.first, meant, out);
  }
  check_spellings(others, out);
}

}  // namespace

void check_places(const Site& site, Diagnostics& out) {
  constexpr std::array<std::string_view, 0> none = {};
  const bool french = is_french(site.config().language());
  if (french) {
    check_field(site, &Card::region, regions, out);
    check_field(site, &Card::department, departments, out);
  } else {
    check_field(site, &Card::region, none, out);
    check_field(site, &Card::department, none, out);
  }
  check_field(site, &Card::territory, none, out);
}

}  // namespace annuaire
