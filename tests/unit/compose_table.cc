#include "compose/compose_table.h"

#include <numeric>

#include "support.h"

using namespace annuaire;

TEST_CASE("table: columns are as wide as their cells where there is room") {
  CHECK(column_widths({{4, 10}, {6, 20}}, 5, 400) == std::vector<Pt>{50, 100});
}

TEST_CASE("table: where there is none, the longest words first, the rest in proportion") {
  // 60 characters for words of 10 + 10 and cells of 20 + 80: half of what lies between.
  CHECK(column_widths({{10, 20}, {10, 80}}, 5, 300) == std::vector<Pt>{75, 225});
}

TEST_CASE("table: words that do not fit share the width") {
  CHECK(column_widths({{30, 40}, {10, 10}}, 5, 100) == std::vector<Pt>{75, 25});
  CHECK(column_widths({}, 5, 100).empty());
}
