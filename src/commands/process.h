// Another program's output, read as it comes; no shell between.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

/// Runs `words[0]`, looked for on the PATH, with `environment` ("NAME=value") and nothing to read; its
/// complaints are dropped. `take` gets the output piece by piece; when it says false, the program is ended.
/// True if `take` did so, or if the program came to an end with status 0.
bool run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                 const std::function<bool(std::string_view)>& take);

}  // namespace annuaire
