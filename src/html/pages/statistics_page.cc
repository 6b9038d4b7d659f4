// The page of an edition’s statistics: what the yearbook shows, where the edition names that part.
#include <algorithm>

#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "model/book_parts.h"
#include "model/modified.h"
#include "model/statistics_words.h"

namespace annuaire {
namespace {

/// « 62.5 »: `part` of `whole` in per cent, for attributes.
std::string percent(size_t part, size_t whole) {
  const size_t tenths = whole ? (part * 1000 + whole / 2) / whole : 0;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// Pieces of a bar: [{"niveau", "debut", "largeur"}], the last two in per cent of the bar.
class Bar {
 public:
  explicit Bar(size_t whole) : whole_(whole) {}
  void add(const Level* level, size_t count) {
    if (count == 0) return;
    pieces_.push(Data::row({{"niveau", level ? level->id.value : ""},
                            {"debut", percent(done_, whole_)},
                            {"largeur", percent(count, whole_)}}));
    done_ += count;
  }
  Data take() { return std::move(pieces_); }

 private:
  const size_t whole_;
  size_t done_ = 0;
  Data pieces_ = Data::list();
};

Data row_data(const Workshop& shop, const StatisticsTable& table, const StatisticsRow& row) {
  Data cells = Data::list();
  Bar bar(row.count);
  for (size_t i = 0; i < row.by_level.size(); ++i) {
    cells.push(statistics_count(shop.words(), row.by_level[i]));
    bar.add(table.levels[i], row.by_level[i].value_or(0));
  }
  if (row.by_level.empty()) bar.add(row.level, row.count);
  return Data::row({{"insigne", row.level ? shop.badge_of(row.level) : Data()},
                    {"nom", shop.words().set(row.label)},
                    {"cases", std::move(cells)},
                    {"valeur", statistics_count(shop.words(), row.count)},
                    {"longueur", percent(row.count, table.longest())},
                    {"barre", bar.take()}});
}

Data tables_data(const Workshop& shop, const SiteEdition& edition) {
  Data list = Data::list();
  for (const StatisticsTable& table : statistics_of(shop.site, edition)) {
    Data levels = Data::list(), rows = Data::list();
    for (const Level* level : table.levels) levels.push(Data::row({{"insigne", shop.badge_of(level)}}));
    for (const StatisticsRow& row : table.rows) rows.push(row_data(shop, table, row));
    list.push(Data::row({{"id", statistics_id(table.kind)},
                         {"titre", statistics_title(shop.words(), table.kind)},
                         {"legende", statistics_caption(shop.words(), table)},
                         {"niveaux", std::move(levels)},
                         {"lignes", std::move(rows)}}));
  }
  return list;
}

std::string statistics_page(const Workshop& shop, const SiteEdition& edition) {
  const std::string address = shop.routes.statistics(edition.year),
                    title = shop.words()("statistiques.titre"),
                    full = title + " – " + edition_title(shop, edition.year);
  Data data = shop.page_data(full, full, address);
  data["fil"] = Data::list(edition_link(shop, edition.year));
  data["titre_page"] = title;
  data["edition"] = edition_title(shop, edition.year);
  data["tableaux"] = tables_data(shop, edition);
  return shop.render("statistiques", std::move(data), address);
}

}  // namespace

void add_statistics(const Workshop& shop, const SiteEdition& edition, Jobs& jobs) {
  if (!names_part(shop.site, edition, BookPart::Kind::statistics)) return;
  jobs.push_back(
      {shop.routes.statistics(edition.year), [&shop, &edition] { return statistics_page(shop, edition); }});
  for (const SiteEdition* each : editions_until(shop.site, edition.year))
    jobs.back().modified = newest(jobs.back().modified, modified(shop.site, *each));
}

}  // namespace annuaire
