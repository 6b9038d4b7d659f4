// Texts known by their fingerprints alone.
#include <string>

#include "base/fingerprint_set.h"
#include "support.h"

namespace annuaire {
namespace {

TEST_CASE("fingerprint set: what was put in is there, and nothing else") {
  FingerprintSet set(1000);
  CHECK_FALSE(set.contains(""));
  for (int i = 0; i < 999; ++i) set.insert("/2021/fiche-" + std::to_string(i) + "/");
  set.insert("");
  CHECK(set.contains(""));
  for (int i = 0; i < 2000; ++i) CHECK_EQ(set.contains("/2021/fiche-" + std::to_string(i) + "/"), i < 999);
}

TEST_CASE("fingerprint set: room for none holds none") { CHECK_FALSE(FingerprintSet(0).contains("/")); }

}  // namespace
}  // namespace annuaire
