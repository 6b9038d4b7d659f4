// The statistics as a part of the book: the charts, their tables for screen readers, their places on pages.
#include <cmath>
#include <set>

#include "compose_dump.h"
#include "model/statistics.h"
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string card_text(const std::string& name, const std::string& level, const std::string& more) {
  return "---\nprojet: " + name + "\nporteurs: [Porteur " + name + "]\ncategorie: ponts\nlabel: " + level +
         "\n" + more + "---\nUn texte.\n";
}

/// The small site with that part, cards of some regions and an edition before.
Tree with_statistics(size_t regions = 2) {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  text.insert(text.find("bareme:"), "annuaire: [couverture, statistiques, catégories]\n");
  for (size_t i = 0; i < regions; ++i) {
    const std::string n = std::to_string(i);
    tree["content/2020/r" + n + ".md"] = card_text("R" + n, "douce", "region: Région " + n + "\n");
  }
  tree["content/2018/edition.md"] =
      "---\ntitre: Label\nannee: 2018\nbareme: [vive]\ncategories: [{id: ponts, nom: Ponts}]\n---\nTexte.\n";
  tree["content/2018/a.md"] = card_text("A", "vive", "");
  return tree;
}

/// The items of the part: the first page after the cover.
std::vector<const Beside*> charts_of(const Story& story) {
  std::vector<const Beside*> charts;
  size_t pages = 0;
  for (const Item& item : story.items) {
    pages += std::holds_alternative<NewPage>(item.what);
    if (const auto* chart = std::get_if<Beside>(&item.what); chart && pages == 2) charts.push_back(chart);
  }
  return charts;
}

const Table& table_in(const Beside& chart) { return std::get<Table>(chart.items.at(0).what); }

struct TaggedCell {
  Role role;
  uint8_t level;
};
/// The rows of each table as screen readers get them.
std::vector<std::vector<std::vector<TaggedCell>>> tagged_tables(const TagTree& tags) {
  std::vector<std::vector<std::vector<TaggedCell>>> tables;
  std::map<TagId, size_t> table_of, row_of;
  for (TagId tag = 1; tag < tags.tags.size(); ++tag) {
    const Tag& one = tags.tags[tag];
    if (one.role == Role::table) {
      table_of[tag] = tables.size();
      tables.emplace_back();
    } else if (one.role == Role::row) {
      const size_t table = table_of.at(one.parent);
      row_of[tag] = tables[table].size();
      tables[table].emplace_back();
    } else if (one.role == Role::cell || one.role == Role::header_cell) {
      const TagId row = one.parent;
      tables[table_of.at(tags.tags[row].parent)][row_of.at(row)].push_back({one.role, one.level});
    }
  }
  return tables;
}

struct Bars {
  std::vector<Pt> lengths;
  Pt total = 0;
};
Bars bars_of(const TableRow& row) {
  Bars bars;
  for (const Run& run : std::get<Paragraph>(row.cells.back().what).runs)
    if (run.kind == Run::Kind::bar) {
      CHECK_EQ(run.tag, artifact);
      bars.lengths.push_back(run.length);
      bars.total += run.length;
    }
  return bars;
}

}  // namespace

TEST_CASE("statistics in the book: the part as it is composed") {
  const std::string dump = dump_story(story_of(site_of(with_statistics())));
  const size_t begin = dump.find("paragraph #statistiques"), end = dump.find("\npage ", begin);
  REQUIRE_NE(begin, dump.npos);
  CHECK_GOLDEN("compose_statistics.txt", dump.substr(begin, end + 1 - begin));
}

TEST_CASE("statistics in the book: only where the edition names the part and has something to count") {
  CHECK_EQ(dump_story(story_of(site_of(small_site()))).find("#statistiques"), std::string::npos);
  Tree tree = with_statistics(0);
  tree.erase("content/2018/edition.md");
  tree.erase("content/2018/a.md");
  tree.erase("content/2020/phare-bas.md");
  CHECK_EQ(dump_story(story_of(site_of(tree))).find("#statistiques"), std::string::npos);
}

TEST_CASE("statistics in the book: every row of a table has a header and as many cells as the others") {
  const Story story = story_of(site_of(with_statistics()));
  const auto tables = tagged_tables(story.tags);
  REQUIRE_EQ(tables.size(), 4);  // levels, categories, regions, years
  for (const auto& rows : tables) {
    REQUIRE_GE(rows.size(), 2);
    for (const auto& cells : rows) {
      REQUIRE_EQ(cells.size(), rows[0].size());
      CHECK(cells[0].role == Role::header_cell);
    }
    for (size_t i = rows[0].size() > 2; i < rows.size(); ++i) {
      CHECK_EQ(rows[i][0].level, 1);
      for (size_t n = 1; n < rows[i].size(); ++n) CHECK(rows[i][n].role == Role::cell);
    }
  }
  for (const TaggedCell& cell : tables[3][0]) {  // the levels stand above their columns
    CHECK(cell.role == Role::header_cell);
    CHECK_EQ(cell.level, 0);
  }
  CHECK_EQ(tables[3][0].size(), 4);
  const auto& tags = story.tags.tags;
  for (TagId tag = 1; tag < tags.size(); ++tag)
    if (tags[tag].role == Role::table) CHECK(tags[tag + 1].role == Role::caption);
}

TEST_CASE("statistics in the book: bars begin at zero, in proportion to their numbers, and are not read") {
  const Site site = site_of(with_statistics(5));
  const auto counts = statistics_of(site, site.editions[0]);
  const Story story = story_of(site);
  const std::vector<const Beside*> charts = charts_of(story);
  REQUIRE_EQ(charts.size(), counts.size());
  for (size_t n = 0; n < charts.size(); ++n) {
    const Table& table = table_in(*charts[n]);
    REQUIRE_EQ(table.rows.size(), counts[n].rows.size());
    const Pt unit = bars_of(table.rows[0]).total / double(counts[n].rows[0].count);
    CHECK_GT(unit, 0);
    for (size_t i = 0; i < table.rows.size(); ++i)
      CHECK(bars_of(table.rows[i]).total == doctest::Approx(unit * double(counts[n].rows[i].count)));
  }
  const Bars last = bars_of(table_in(*charts.back()).rows.back());  // 2020: one of the first level, six below
  REQUIRE_EQ(last.lengths.size(), 2);
  CHECK(last.lengths[1] == doctest::Approx(6 * last.lengths[0]));
}

TEST_CASE("statistics in the book: no word stands twice in a table") {
  const Story story = story_of(site_of(with_statistics()));
  std::string text;
  for (const Beside* chart : charts_of(story))
    for (const TableRow& row : table_in(*chart).rows)
      for (const Item& cell : row.cells)
        for (const Run& run : std::get<Paragraph>(cell.what).runs)
          if (run.tag != artifact) text += run.text + "|";
  CHECK_EQ(text,
           "Vive|1|Douce|3|Ponts et passerelles|3|Phares|1|Bretagne|1|Région 0|1|Région "
           "1|1|2018|1|1|2020|1|3|4|");
}

TEST_CASE("statistics in the book: a chart is whole, beside its heading, as long as a page can hold it") {
  for (const size_t regions : {3, 17, 24, 90}) {
    CAPTURE(regions);
    const SetSite set(site_of(with_statistics(regions)));
    std::map<TagId, std::set<size_t>> pages;  // of each table
    std::set<size_t> heads;
    for (const SetText& text : set.texts) {
      TagId tag = text.tag;
      while (tag != artifact && set.book.tags.tags[tag].role != Role::table)
        tag = set.book.tags.tags[tag].parent;
      if (tag != artifact) pages[tag].insert(text.page);
      if (text.text == "Régions") heads.insert(text.page);
    }
    REQUIRE_EQ(pages.size(), 4);
    REQUIRE_EQ(heads.size(), 1);
    size_t broken = 0;
    for (const auto& each : pages) broken += each.second.size() > 1;
    CHECK_EQ(broken, regions > 40 ? 1 : 0);
    CHECK_EQ(*std::next(pages.begin(), 2)->second.begin(), *heads.begin());
  }
}

TEST_CASE("statistics in the book: lines stand on the grid, bars within the text, in every format") {
  for (const std::string format : {"", "A5", "21x21", "17x24"}) {
    CAPTURE(format);
    Tree tree = with_statistics(12);
    std::string& text = tree["content/2020/edition.md"];
    text.replace(text.find("Ponts et passerelles"), std::string("Ponts et passerelles").size(),
                 "Aménagement et attractivité des ponts, des passerelles et des gués de la contrée");
    const SetSite set(site_of(tree), format);
    const Style& style = set.makeup.style;
    CHECK(set.said.all().empty());
    std::set<long> phases;
    size_t lines = 0;
    for (const SetText& each : set.texts) {
      if (!set.is_in(each.tag, Role::table)) continue;
      phases.insert(std::lround(std::fmod(each.baseline - style.top, style.grid) * 4));
      ++lines;
      CHECK(each.right <= style.width - std::min(style.inner, style.outer) + 0.5);
    }
    CHECK_GT(lines, 40);
    CHECK_EQ(phases.size(), 1);
    for (const Mark& mark : set.book.pages[1].marks)
      if (mark.kind == Mark::Kind::area) {
        CHECK(mark.box.width >= 1);
        CHECK(mark.box.x >= std::min(style.inner, style.outer));
        CHECK(mark.box.x + mark.box.width <= style.width - std::min(style.inner, style.outer));
      }
  }
}
