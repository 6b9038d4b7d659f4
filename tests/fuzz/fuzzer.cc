// libFuzzer's entry; FUZZ_TARGET is the name of the target.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  for (const annuaire::test::FuzzTarget& target : annuaire::test::fuzz_targets())
    if (std::string_view(target.name) == FUZZ_TARGET)
      target.feed({reinterpret_cast<const char*>(data), size});
  return 0;
}
