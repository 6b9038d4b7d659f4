#include "model/statistics_words.h"

namespace annuaire {
namespace {

/// By StatisticsTable::Kind.
struct Said {
  const char *id, *by, *without;  ///< ends of the keys of the sentences
};

const Said& said_of(StatisticsTable::Kind kind) {
  static constexpr Said said[] = {{"niveaux", "par_niveau", "sans_niveau"},
                                  {"categories", "par_categorie", "sans_categorie"},
                                  {"regions", "par_region", "sans_region"},
                                  {"territoires", "par_territoire", "sans_territoire"},
                                  {"annees", "par_annee", "sans_fiche"}};
  return said[static_cast<size_t>(kind)];
}

}  // namespace

std::string statistics_id(StatisticsTable::Kind kind) { return said_of(kind).id; }

std::string statistics_title(const Wording& words, StatisticsTable::Kind kind) {
  return words("statistiques." + statistics_id(kind));
}

std::string statistics_caption(const Wording& words, const StatisticsTable& table) {
  const Said& said = said_of(table.kind);
  const std::string group = "statistiques.";
  std::vector<std::string> parts = {
      words.fill(group + said.by, {{"laureats", words.counted("laureats", table.counted)}})};
  if (table.left_out > 0) parts.push_back(words.counted(group + said.without, table.left_out));
  if (table.repeated > 0) parts.push_back(words.counted(group + "plusieurs_regions", table.repeated));
  return words.joined(parts);
}

std::string statistics_count(const Wording& words, std::optional<size_t> count) {
  return count ? words.number(std::to_string(*count)) : "";
}

}  // namespace annuaire
