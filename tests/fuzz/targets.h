// What the fuzzers feed: each takes any bytes and must return, without a crash, a leak or a hang.
#pragma once

#include <string>
#include <vector>

namespace annuaire::test {

struct FuzzTarget {
  const char* name;
  void (*feed)(const std::string& bytes);
  std::vector<std::string> seeds;  ///< well-formed inputs to start from
};

const std::vector<FuzzTarget>& fuzz_targets();

}  // namespace annuaire::test
