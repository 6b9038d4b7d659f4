// The figures of an edition beside those of the year before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// What the names of those figures end with that give last year's value, or the words, of another.
inline constexpr std::string_view last_years_ending = "_annee_precedente", words_ending = "_libelle";

struct ComparedFigure {
  std::string name, value;        ///< as the edition gives them
  std::string before;             ///< as typed; empty where it is not known
  int before_year = 0;            ///< of `before`
  std::optional<int64_t> change;  ///< tenths of a percent; nothing where the two cannot be compared
};

/// In the edition's order; "<name>_libelle" has no entry of its own, but gives the words of its figure. What
/// was before comes from the figure of the same name in the edition of the year before, else from the figure
/// "<name>_annee_precedente", which has no entry of its own.
std::vector<ComparedFigure> compared_figures(const Site& site, const SiteEdition& edition);

/// A figure in words.
struct ShownFigure {
  std::string value;   ///< « 12 345 »
  std::string label;   ///< « dossiers déposés »
  std::string before;  ///< « 219 en 2021, +16,0 % »; empty where nothing is known of the year before
};
/// Is there any to show?
bool has_figures(const Edition& edition);
/// Those of an edition, compared; last, how many issues and services its grid holds.
std::vector<ShownFigure> shown_figures(const Wording& words, const Site& site, const SiteEdition& edition);

/// From 219 to 254: 160, for + 16,0 %. Rounded half away from zero. Blanks between digits do not matter;
/// nothing of words, of amounts of two units, and of per cents, whose change in per cent would mislead.
std::optional<int64_t> change_in_tenths(std::string_view before, std::string_view now);

/// The value of a figure as a number; nothing where it is words.
std::optional<int64_t> plain_number(std::string_view text);

/// The edition's figure of that name; empty if it has none.
std::string figure_named(const Edition& edition, std::string_view name);

}  // namespace annuaire
