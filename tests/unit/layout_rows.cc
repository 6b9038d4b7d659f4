// What stands beside what: rows of several cells, empty ones among them.
#include "layout/pages/pages.h"
#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Beside row(std::vector<Paragraph> cells) {
  Item rest{std::move(cells.back())};
  for (size_t i = cells.size() - 1; i-- > 0;) {
    Beside pair;
    pair.width = 10;
    pair.gap = 2;
    pair.side.push_back({std::move(cells[i])});
    pair.items.push_back(std::move(rest));
    rest = {std::move(pair)};
  }
  return std::get<Beside>(std::move(rest.what));
}

std::vector<double> baselines(const Book& book) {
  std::vector<double> out;
  for (const Mark& mark : book.pages.at(0).marks)
    if (mark.kind == Mark::Kind::text) out.push_back(mark.box.y);
  return out;
}

}  // namespace

TEST_CASE("rows: three cells stand on one line, after a space and at the top of a page") {
  for (bool first : {true, false}) {
    StoryBench bench;
    if (!first) bench.add(Space{20});
    bench.add(row({lines_paragraph(1, "a"), lines_paragraph(1, "b"), lines_paragraph(1, "c")}));
    const std::vector<double> y = baselines(bench.build());
    REQUIRE(y.size() == 3);
    CHECK(y[0] == doctest::Approx(y[1]));
    CHECK(y[1] == doctest::Approx(y[2]));
  }
}

TEST_CASE("rows: an empty last cell changes nothing for the others") {
  StoryBench bench;
  Paragraph empty = lines_paragraph(1, "x");
  empty.runs.clear();
  bench.add(row({lines_paragraph(1, "a"), lines_paragraph(1, "b"), empty}));
  bench.add(lines_paragraph(1, "suite"));
  const std::vector<double> y = baselines(bench.build());
  REQUIRE(y.size() == 3);
  CHECK(y[0] == doctest::Approx(y[1]));
  CHECK(y[2] > y[1] + 5);
}
