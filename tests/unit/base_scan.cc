// Looking for bytes sixteen at a time finds what looking at each would.
#include <random>

#include "base/scan.h"
#include "support.h"

namespace annuaire {
namespace {

TEST_CASE("scan: the first byte, wherever it stands") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 70, 'a');
    for (char& c : text) c = "abcdefgh\xC3\xFF"[random() % 10];
    size_t from = text.empty() ? 0 : random() % (text.size() + 1);
    auto test = [](const auto& c) { return (c == 'e') | (c == 0xFF); };
    CHECK_EQ(find_byte(text, from, test), std::min(text.find_first_of("e\xFF", from), text.size()));
    auto pair = [](const auto& bytes) { return (bytes.at(0) == 'a') & (bytes.at(1) == 'b'); };
    CHECK_EQ(find_where(text, from, pair), std::min(text.find("ab", from), text.size()));
    auto last = [](const auto& bytes) { return bytes.at(1) == 0; };
    if (from < text.size()) CHECK_EQ(find_where(text, from, last), text.size() - 1);
  }
}

}  // namespace
}  // namespace annuaire
