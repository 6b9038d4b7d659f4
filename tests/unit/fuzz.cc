// A short walk of every fuzzer: seeds and some thousand mutations of them, the same on every run.
#include <random>

#include "fuzz/targets.h"
#include "support.h"

using namespace annuaire::test;

namespace {

// Cuts, doubles, swaps or overwrites a few bytes.
std::string mutated(std::string bytes, std::mt19937& random) {
  static const std::string signs = "\"'[]{}:#-*|>&!%@`<>()\\ \t\n\r\0\x80\xC3\xE2\xFF";
  for (unsigned n = 1 + random() % 4; n > 0 && !bytes.empty(); --n) {
    size_t at = random() % bytes.size(), length = random() % 8;
    switch (random() % 4) {
      case 0:
        bytes.erase(at, length);
        break;
      case 1:
        bytes.insert(at, bytes.substr(random() % bytes.size(), length));
        break;
      case 2:
        bytes[at] = signs[random() % signs.size()];
        break;
      default:
        bytes[at] = static_cast<char>(random());
        break;
    }
  }
  return bytes;
}

}  // namespace

TEST_SUITE("fuzz") {
  TEST_CASE("no mutation of a well-formed input crashes anything") {
    for (const FuzzTarget& target : fuzz_targets()) {
      INFO(target.name);
      std::mt19937 random(7);
      target.feed("");
      for (const std::string& seed : target.seeds) {
        target.feed(seed);
        for (int i = 0; i < 1500; ++i) target.feed(mutated(seed, random));
      }
    }
    CHECK(!fuzz_targets().empty());
  }
}
