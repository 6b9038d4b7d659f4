#include "model/book_part_names.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"

namespace annuaire {
namespace {

using Kind = BookPart::Kind;

constexpr PartName names[] = {
    {Kind::cover, "couverture", "premiere-couverture cover"},
    {Kind::imprint, "ours", "colophon imprint mentions-editeur"},
    {Kind::half_title, "faux-titre", "half-title"},
    {Kind::title_page, "titre", "page-titre title title-page"},
    {Kind::contents, "sommaire", "table-matieres contents table-of-contents"},
    {Kind::editorial, "édito", "editorial editoriaux mot-president mot-presidente"},
    {Kind::presentation, "présentation", "presentation-label"},
    {Kind::jury, "jury", "membres-jury"},
    {Kind::criteria, "critères", "critere criteria"},
    {Kind::results, "résultats", "resultat palmares results"},
    {Kind::statistics, "statistiques", "statistique statistics"},
    {Kind::categories, "catégories", "categorie fiches projets laureats categories"},
    {Kind::indexes, "index", "indexes indexs"},
    {Kind::holder_index, "index-porteurs", "porteurs index-porteurs-projet index-porteurs-projets"},
    {Kind::place_index, "index-territoires", "territoires"},
    {Kind::project_index, "index-projets", ""},
    {Kind::partners, "partenaires", "partenaires-label logos-partenaires partners"},
    {Kind::call, "candidater", "appel-candidatures candidatures candidature call"},
    {Kind::back, "quatrième", "quatrieme-couverture 4e-couverture dos back back-cover"},
};

bool is_small_word(std::string_view word) {
  constexpr std::string_view small[] = {"l", "le", "la", "les", "d", "de", "du", "des", "un", "une", "the"};
  return std::find(std::begin(small), std::end(small), word) != std::end(small);
}

/// « L’index des porteurs » → "index-porteurs"
std::string key_of(std::string_view typed) {
  const std::string whole = slug(typed);
  std::string key;
  for (std::string_view word : split(whole, '-'))
    if (!is_small_word(word)) key.append(key.empty() ? "" : "-").append(word);
  return key;
}

}  // namespace

std::span<const PartName> part_names() { return names; }

const PartName* find_part_name(std::string_view typed) {
  const std::string key = key_of(typed);
  for (const PartName& each : names)
    if (key == key_of(each.name)) return &each;
  return nullptr;
}

const PartName* find_other_name(std::string_view typed) {
  const std::string key = key_of(typed);
  for (const PartName& each : names)
    for (std::string_view other : split(each.others, ' '))
      if (!key.empty() && key == other) return &each;
  return nullptr;
}

}  // namespace annuaire
