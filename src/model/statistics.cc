#include "model/statistics.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/order.h"
#include "base/text.h"
#include "model/filed_places.h"
#include "model/press_release.h"

namespace annuaire {
namespace {

using Kind = StatisticsTable::Kind;

constexpr size_t most_columns = 4;  // of levels: more would not be told apart in a bar

/// Counts cards by words on them; words that fold alike are one.
class Tally {
 public:
  explicit Tally(Kind kind) { table_.kind = kind; }

  /// The words of one card.
  void add(const std::vector<std::string>& words) {
    std::set<std::string> seen;
    for (const std::string& word : words)
      if (std::string folded = fold(word); !folded.empty() && seen.insert(folded).second) count(folded, word);
    ++(seen.empty() ? table_.left_out : table_.counted);
    table_.repeated += seen.size() > 1;
  }

  StatisticsTable take(const std::string& language) {
    std::sort(table_.rows.begin(), table_.rows.end(), [&](const StatisticsRow& a, const StatisticsRow& b) {
      if (a.count != b.count) return a.count > b.count;
      return sort_key(a.label, language) < sort_key(b.label, language);
    });
    return std::move(table_);
  }

 private:
  void count(const std::string& folded, const std::string& word) {
    const auto [place, fresh] = rows_.emplace(folded, table_.rows.size());
    if (fresh) table_.rows.push_back({nullptr, word, 0});
    ++table_.rows[place->second].count;
  }

  StatisticsTable table_;
  std::map<std::string, size_t> rows_;  // by folded words
};

StatisticsTable by_level(const Site& site, const SiteEdition& edition) {
  StatisticsTable table;
  for (const auto& [level, count] : count_levels(site, edition)) {
    table.rows.push_back({level, "", count});
    table.counted += count;
  }
  return table;
}

StatisticsTable by_category(const SiteEdition& edition) {
  StatisticsTable table;
  table.kind = Kind::categories;
  if (!edition.has_categories()) return table;
  for (const CategoryCards& category : edition.categories) {
    if (category.cards.empty()) continue;
    table.rows.push_back({nullptr, category.category->name.value, category.cards.size()});
    table.counted += category.cards.size();
  }
  std::stable_sort(table.rows.begin(), table.rows.end(),
                   [](const StatisticsRow& a, const StatisticsRow& b) { return a.count > b.count; });
  table.left_out = edition.cards.size() - table.counted;
  return table;
}

StatisticsTable by_region(const Site& site, const SiteEdition& edition) {
  Tally tally(Kind::regions);
  for (CardId id : edition.cards)
    tally.add(places_of(site, site.card(id), &Card::region, &HolderEntry::region));
  return tally.take(site.config().language());
}

StatisticsTable by_territory(const Site& site, const SiteEdition& edition) {
  Tally tally(Kind::territories);
  for (CardId id : edition.cards) tally.add({site.card(id).territory.value});
  return tally.take(site.config().language());
}

/// The levels awarded in any of the years, highest first.
std::vector<const Level*> levels_over(const Site& site, const std::vector<const SiteEdition*>& editions) {
  std::set<const Level*> awarded;
  for (const SiteEdition* edition : editions)
    for (const auto& [level, count] : count_levels(site, *edition)) awarded.insert(level);
  std::vector<const Level*> levels;
  for (const Level& level : site.config().levels)
    if (awarded.contains(&level)) levels.push_back(&level);
  if (levels.size() < 2 || levels.size() > most_columns) levels.clear();
  return levels;
}

std::optional<size_t> count_of(const Site& site, const SiteEdition& edition, const Level* level) {
  const auto& scale = edition.levels;
  if (std::find(scale.begin(), scale.end(), level) == scale.end()) return std::nullopt;
  for (const auto& [awarded, count] : count_levels(site, edition))
    if (awarded == level) return count;
  return 0;
}

StatisticsTable by_year(const Site& site, const SiteEdition& last) {
  StatisticsTable table;
  table.kind = Kind::years;
  const std::vector<const SiteEdition*> editions = editions_until(site, last.year);
  table.levels = levels_over(site, editions);
  for (const SiteEdition* edition : editions) {
    if (edition->cards.empty()) {
      ++table.left_out;
      continue;
    }
    StatisticsRow row{nullptr, std::to_string(edition->year), edition->cards.size()};
    for (const Level* level : table.levels) row.by_level.push_back(count_of(site, *edition, level));
    table.counted += row.count;
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

size_t StatisticsTable::longest() const {
  size_t most = 0;
  for (const StatisticsRow& row : rows) most = std::max(most, row.count);
  return most;
}

std::vector<const SiteEdition*> editions_until(const Site& site, int year) {
  std::vector<const SiteEdition*> editions;
  for (const SiteEdition& edition : site.editions)
    if (edition.year <= year) editions.push_back(&edition);
  std::sort(editions.begin(), editions.end(),
            [](const SiteEdition* a, const SiteEdition* b) { return a->year < b->year; });
  return editions;
}

std::vector<StatisticsTable> statistics_of(const Site& site, const SiteEdition& edition) {
  std::vector<StatisticsTable> tables;
  if (edition.cards.empty()) return tables;
  for (StatisticsTable& table :
       std::vector{by_level(site, edition), by_category(edition), by_region(site, edition),
                   by_territory(site, edition), by_year(site, edition)})
    if (table.rows.size() > 1) tables.push_back(std::move(table));
  return tables;
}

}  // namespace annuaire
