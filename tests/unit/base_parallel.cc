#include <atomic>
#include <stdexcept>
#include <thread>
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

TEST_CASE("parallel: a loop within a loop, and many one after the other") {
  std::atomic<int> sum = 0;
  for (int round = 0; round < 50; ++round)
    parallel_for(4, 3, [&](size_t) { parallel_for(10, 4, [&](size_t i) { sum += static_cast<int>(i); }); });
  CHECK_EQ(sum.load(), 50 * 4 * 45);
}

TEST_CASE("parallel: two callers at once share the threads") {
  std::atomic<int> sum = 0;
  auto call = [&] {
    for (int round = 0; round < 50; ++round) parallel_for(20, 3, [&](size_t) { ++sum; });
  };
  {
    std::jthread other(call);
    call();
  }
  CHECK_EQ(sum.load(), 2 * 50 * 20);
}
