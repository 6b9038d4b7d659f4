// Laureates counted: by level, category, region, kind of territory, and over the years.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/site.h"

namespace annuaire {

struct StatisticsRow {
  const Level* level = nullptr;  ///< what the row counts, where that is a level
  std::string label;             ///< else, as first written
  size_t count = 0;              ///< laureates
  /// Of StatisticsTable::levels; nothing where the scale of that year had no such level.
  std::vector<std::optional<size_t>> by_level = {};
};

struct StatisticsTable {
  enum class Kind : uint8_t { levels, categories, regions, territories, years } kind = Kind::levels;
  std::vector<StatisticsRow> rows;        ///< two at least
  size_t counted = 0;                     ///< laureates in it, each once
  size_t left_out = 0;                    ///< laureates that say nothing of it; years: editions without cards
  size_t repeated = 0;                    ///< laureates that several rows count
  std::vector<const Level*> levels = {};  ///< years: the columns, two to four; none where there are others
  size_t longest() const;                 ///< the largest count
};

/// What the cards of an edition say, in the order of Kind. Levels stand by their rank, categories, regions
/// and kinds of territory by their count, then the categories in the edition's order, the others in that of
/// the language; years rise up to the edition's. What is the same for all cards has no table.
std::vector<StatisticsTable> statistics_of(const Site& site, const SiteEdition& edition);

/// The editions that are counted over the years, oldest first: up to that of `year`.
std::vector<const SiteEdition*> editions_until(const Site& site, int year);

}  // namespace annuaire
