// The figures of an edition beside what it lists: laureates, levels, jury, mentions.
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/nearest.h"
#include "base/text.h"
#include "content/fields/scalar.h"
#include "model/check_steps.h"
#include "model/figures.h"

namespace annuaire {
namespace {

bool names(const Field& key, std::initializer_list<std::string_view> words) {
  const std::string typed = slug(key.value);
  return std::find(words.begin(), words.end(), typed) != words.end();
}

/// The figure is neither of the counts, which are told with what they count.
void tell(const Field& figure, const Message& counted, Diagnostics& out) {
  out.warning(figure.span,
              {"le chiffre dit " + figure.value + ", " + counted.fr,
               "the figure says " + figure.value + ", " + counted.en},
              {"corriger ce chiffre, ou la liste", "correct this figure, or the list"});
}

Message has(const std::string& year, size_t count, const char* fr, const char* en) {
  const std::string n = std::to_string(count);
  return {"l’édition " + year + " a " + n + " " + fr + (count > 1 ? "s" : ""),
          "the " + year + " edition has " + n + " " + en + (count == 1 ? "" : "s")};
}

/// Cards that were taken back may be counted still.
size_t retired_in(const Site& site, int year) {
  return static_cast<size_t>(std::count_if(site.content.retired.begin(), site.content.retired.end(),
                                           [&](const Card& card) { return card.year == year; }));
}

using Copies = std::map<CardId, CardId>;

/// Each counted once, whatever was copied.
size_t different_cards(const SiteEdition& edition, const Copies& copies) {
  return static_cast<size_t>(std::count_if(edition.cards.begin(), edition.cards.end(),
                                           [&](CardId id) { return !copies.contains(id); }));
}

size_t holders_in(const Site& site, const SiteEdition& edition, const Copies& copies) {
  std::set<std::string> holders;
  for (CardId id : edition.cards)
    if (!copies.contains(id))
      for (const Field& holder : site.card(id).holders) holders.insert(fold(holder.value));
  return holders.size();
}

void check_laureates(const Site& site, const SiteEdition& edition, const Copies& copies, const Field& figure,
                     size_t said, Diagnostics& out) {
  if (lacks_cards(site, edition)) return;
  const size_t cards = different_cards(edition, copies), retired = retired_in(site, edition.year);
  if (cards == 0 || (said >= cards && said <= cards + retired) || said == holders_in(site, edition, copies))
    return;
  tell(figure, has(std::to_string(edition.year), cards, "fiche", "card"), out);
}

/// `key` may be a level's id or name.
void check_level(const Site& site, const SiteEdition& edition, const Field& key, const Field& figure,
                 size_t said, Diagnostics& out) {
  if (edition.cards.empty() || lacks_cards(site, edition)) return;
  const std::string wanted = slug(key.value);
  for (const Level* level : edition.levels) {
    if (slug(level->id.value) != wanted && slug(level->name.value) != wanted) continue;
    const auto count =
        static_cast<size_t>(std::count_if(edition.cards.begin(), edition.cards.end(), [&](CardId id) {
          return site.card(id).level.value == level->id.value;
        }));
    if (count != said) tell(figure, has(std::to_string(edition.year), count, "fiche", "card"), out);
  }
}

/// A list of persons can be counted; one person alone is the chair, a body sends as many as it likes.
void check_jury(const Edition& edition, const Field& figure, size_t said, Diagnostics& out) {
  const auto unnamed = [](const Juror& juror) { return juror.name.empty(); };
  if (edition.jury.size() < 2 || edition.jury.size() == said) return;
  if (std::any_of(edition.jury.begin(), edition.jury.end(), unnamed)) return;
  tell(figure, has(std::to_string(edition.year), edition.jury.size(), "juré", "juror"), out);
}

/// Those of a list, where every one says how many were awarded.
void check_awarded(const Edition& edition, const std::vector<Distinction>& list, const Field& figure,
                   size_t said, Diagnostics& out) {
  size_t sum = 0;
  for (const Distinction& each : list) {
    const auto count = plain_number(each.count.value);
    if (!count) return;
    sum += static_cast<size_t>(*count);
  }
  if (list.empty() || sum == said) return;
  tell(figure, has(std::to_string(edition.year), sum, "récompense", "award"), out);
}

/// « 5O », « 1.200 », « 1,200 »: the number that is meant by what is none; empty where words may be meant.
std::string number_meant(std::string_view typed) {
  std::string digits;
  bool letters = false;
  for (char c : typed) {
    letters |= c == 'O' || c == 'o' || c == 'l' || c == 'I';
    digits += c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
  }
  const bool some = typed.find_first_of("0123456789") != typed.npos;
  if (letters && some && plain_number(digits)) return digits;
  if (typed.starts_with('-') && plain_number(typed.substr(1))) return std::string(typed.substr(1));
  const size_t sign = typed.find_first_of(".,");
  if (sign == typed.npos || sign == 0 || sign > 3 || typed.size() - sign != 4 || typed[0] == '0') return "";
  std::erase(digits, typed[sign]);
  return !letters && plain_number(digits) ? digits : "";
}

// Names of figures whose words the program's themes have.
constexpr std::array<std::string_view, 26> known_names = {
    "auditionnes",  "benevoles",         "candidatures", "collectivites",
    "departements", "dossiers",          "ecoles",       "elus",
    "enjeux",       "etablissements",    "fiches",       "fiches-actions",
    "habitants",    "intercommunalites", "jures",        "laureats",
    "laureates",    "mentions",          "metropoles",   "regions",
    "services",     "villages",          "villes",       "distinctions",
    "communes",     "sessions-audition"};

// « dosiers », « lauréat »: one letter off a name that is known, with no words of its own.
void check_name(const SiteEdition& of, const Field& key, Diagnostics& out) {
  constexpr size_t long_name = 9;
  const std::string typed = slug(key.value);
  const bool beside = key.value.ends_with(last_years_ending) || key.value.ends_with(words_ending);
  if (beside || typed.size() < 4 || !figure_named(*of.edition, key.value + std::string(words_ending)).empty())
    return;
  std::vector<std::string> names(known_names.begin(), known_names.end());
  for (const Level* level : of.levels) names.push_back(slug(level->id.value));
  if (std::find(names.begin(), names.end(), typed) != names.end()) return;
  for (const std::string& name : names)
    if (edit_distance(typed, name) <= (typed.size() >= long_name ? 2 : 1)) {
      std::string meant = name;
      std::replace(meant.begin(), meant.end(), '-', '_');
      out.warning(
          key.span,
          {"« " + key.value + " » n’est pas un chiffre connu, et n’a pas de « " + key.value + "_libelle »",
           "“" + key.value + "” is no known figure, and has no “" + key.value + "_libelle”"},
          {"vouliez-vous dire « " + meant + " » ?", "did you mean “" + meant + "”?"});
      return;
    }
}

// Fewer entries than laureates.
void check_entries(const Site& site, const SiteEdition& edition, const Copies& copies, const Field& figure,
                   size_t said, Diagnostics& out) {
  if (lacks_cards(site, edition)) return;
  const size_t cards = different_cards(edition, copies);
  if (said < cards) tell(figure, has(std::to_string(edition.year), cards, "fiche", "card"), out);
}

void tell_no_number(const Field& key, const Field& figure, Diagnostics& out) {
  if (stands_for_no_value(figure.value)) {
    out.warning(figure.span,
                {"« " + figure.value + " » n’est pas une valeur : ce chiffre paraît ainsi",
                 "“" + figure.value + "” is no value: the figure is shown so"},
                {"ôter cette ligne", "take this line out"});
    return;
  }
  const bool counts = std::find(known_names.begin(), known_names.end(), slug(key.value)) != known_names.end();
  if (figure.value.starts_with('-') && !counts) return;  // less than last year
  const std::string meant = number_meant(figure.value);
  if (meant.empty()) return;
  out.warning(figure.span,
              {"« " + figure.value + " » n’est pas lu comme un nombre : il est montré tel quel",
               "“" + figure.value + "” is not read as a number: it is shown as it is"},
              {"écrire « " + meant + " »", "write “" + meant + "”"});
}

void check_figure(const Site& site, const SiteEdition& of, const Copies& copies, const Field& key,
                  const Field& figure, Diagnostics& out) {
  const auto number = plain_number(figure.value);
  if (!number) return tell_no_number(key, figure, out);
  const auto said = static_cast<size_t>(*number);
  const Edition& edition = *of.edition;
  if (names(key, {"laureats", "laureates", "fiches", "projets-laureats", "projets-labellises"}))
    check_laureates(site, of, copies, figure, said, out);
  else if (names(key, {"dossiers", "dossiers-recus", "candidatures"}))
    check_entries(site, of, copies, figure, said, out);
  else if (names(key, {"jures", "jury", "membres-du-jury", "jurors"}))
    check_jury(edition, figure, said, out);
  else if (names(key, {"mentions"}))
    check_awarded(edition, edition.mentions, figure, said, out);
  else if (names(key, {"distinctions"}))
    check_awarded(edition, edition.distinctions, figure, said, out);
  else
    check_level(site, of, key, figure, said, out);
}

/// Words, or last year's value, of a figure that is not there.
void check_stands_alone(const Edition& edition, const Field& key, Diagnostics& out) {
  for (std::string_view ending : {last_years_ending, words_ending}) {
    if (!key.value.ends_with(ending)) continue;
    const std::string name = key.value.substr(0, key.value.size() - ending.size());
    if (!figure_named(edition, name).empty()) return;
    std::vector<std::string> near;
    for (const auto& each : edition.figures)
      if (each.first.value != key.value) near.push_back(each.first.value + std::string(ending));
    out.warning(key.span,
                {"« " + key.value + " » va avec un chiffre « " + name + " », qui n’est pas là",
                 "“" + key.value + "” goes with a figure “" + name + "”, which is not there"},
                did_you_mean(key.value, near,
                             {"ajouter une ligne « " + name + ": … »", "add a line “" + name + ": …”"}));
  }
}

/// Two figures or more, all of them as in the edition before.
void check_copied_figures(const Site& site, const Edition& edition, Diagnostics& out) {
  const SiteEdition* last = site.edition(edition.year - 1);
  size_t same = 0;
  const Field* first = nullptr;
  for (const auto& [key, value] : edition.figures) {
    if (!plain_number(value.value) || key.value.ends_with(last_years_ending)) continue;
    std::string before = last ? figure_named(*last->edition, key.value) : "";
    if (before.empty()) before = figure_named(edition, key.value + std::string(last_years_ending));
    if (before.empty()) continue;
    if (plain_number(before) != plain_number(value.value)) return;
    if (!first) first = &value;
    ++same;
  }
  if (same < 2) return;
  const std::string year = std::to_string(edition.year - 1);
  out.warning(first->span,
              {"ces chiffres sont tous ceux de l’édition " + year, "these figures are all those of " + year},
              {"les corriger, ou les ôter, s’ils restent d’une édition copiée",
               "correct them, or take them out, if they are left of an edition that was copied"});
}

/// A figure of last year that the edition of last year gives otherwise.
void check_year_before(const Site& site, const SiteEdition& edition, const Field& key, const Field& figure,
                       Diagnostics& out) {
  const SiteEdition* last = site.edition(edition.year - 1);
  if (!last || !key.value.ends_with(last_years_ending)) return;
  const std::string said =
      figure_named(*last->edition, key.value.substr(0, key.value.size() - last_years_ending.size()));
  if (said.empty() || change_in_tenths(said, figure.value).value_or(said != figure.value) == 0) return;
  const std::string year = std::to_string(last->year);
  out.warning(figure.span,
              {"l’édition " + year + " dit " + said + " : c’est ce chiffre qui paraît",
               "the " + year + " edition says " + said + ": that figure is shown"},
              {"ôter la ligne « " + key.value + " », ou corriger l’édition " + year,
               "take out the line “" + key.value + "”, or correct the " + year + " edition"});
}

/// The categories, or levels, of an edition that no card has, told once.
void tell_unused(const std::string& names, Span where, const Message& what, int year, Diagnostics& out) {
  if (names.empty()) return;
  const std::string in = std::to_string(year);
  out.note(where,
           {"aucune fiche de l’édition " + in + " n’a " + what.fr + " : " + names,
            "no card of the " + in + " edition has " + what.en + ": " + names},
           {"l’ôter, si rien n’y est récompensé ; sinon, vérifier les fiches",
            "take it out where nothing is awarded in it; else look at the cards"});
}

void check_unused(const Site& site, const SiteEdition& edition, Diagnostics& out) {
  if (edition.cards.empty() || lacks_cards(site, edition)) return;
  std::set<std::string_view> awarded;
  for (CardId id : edition.cards) awarded.insert(site.card(id).level.value);
  std::string categories, levels;
  Span category, level;
  const auto add = [](std::string& list, Span& where, const Field& name) {
    if (list.empty()) where = name.span;
    list += (list.empty() ? "" : ", ") + name.value;
  };
  for (const CategoryCards& each : edition.categories)
    if (each.cards.empty()) add(categories, category, each.category->name);
  for (const Field& id : edition.edition->scale)
    if (site.level(id.value) && !awarded.contains(id.value)) add(levels, level, id);
  tell_unused(categories, category, {"cette catégorie", "this category"}, edition.year, out);
  tell_unused(levels, level, {"ce niveau", "this level"}, edition.year, out);
}

}  // namespace

void check_figures(const Site& site, Diagnostics& out) {
  const Copies copies = copied_cards(site);
  for (auto edition = site.editions.rbegin(); edition != site.editions.rend(); ++edition) {
    for (const auto& [key, value] : edition->edition->figures) {
      check_figure(site, *edition, copies, key, value, out);
      check_name(*edition, key, out);
      check_year_before(site, *edition, key, value, out);
      check_stands_alone(*edition->edition, key, out);
    }
    check_copied_figures(site, *edition->edition, out);
    check_unused(site, *edition, out);
  }
}

}  // namespace annuaire
