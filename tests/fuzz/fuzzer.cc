// libFuzzer's entries; FUZZ_TARGET is the name of the target. From time to time a mutation is a seed of the
// target, so that no folder of seeds is needed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "fuzz/targets.h"

namespace {

const annuaire::test::FuzzTarget& this_target() {
  for (const annuaire::test::FuzzTarget& target : annuaire::test::fuzz_targets())
    if (std::string_view(target.name) == FUZZ_TARGET) return target;
  std::abort();
}

}  // namespace

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t room);

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t room, unsigned random) {
  constexpr unsigned seldom = 100;
  const auto& seeds = this_target().seeds;
  const std::string& seed = seeds[random / seldom % seeds.size()];
  if (random % seldom != 0 || seed.size() > room) return LLVMFuzzerMutate(data, size, room);
  std::memcpy(data, seed.data(), seed.size());
  return seed.size();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  this_target().feed({reinterpret_cast<const char*>(data), size});
  return 0;
}
