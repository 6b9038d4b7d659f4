#include <atomic>
#include <stdexcept>
#include <vector>

#include "base/parallel.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("parallel: each index once, whatever the number of threads") {
  for (unsigned threads : {0u, 1u, 2u, 7u}) {
    std::vector<int> seen(1000);
    parallel_for(seen.size(), threads, [&](size_t i) { ++seen[i]; });
    CHECK_EQ(seen, std::vector<int>(1000, 1));
  }
  parallel_for(0, 4, [](size_t) { FAIL("nothing to do"); });
}

TEST_CASE("parallel: an exception reaches the caller") {
  CHECK_THROWS_AS(parallel_for(100, 4,
                               [](size_t i) {
                                 if (i == 7) throw std::runtime_error("7");
                               }),
                  std::runtime_error);
}
