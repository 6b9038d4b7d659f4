// A loop over independent pieces of work, shared among threads. Results go to slots by index, so the outcome
// does not depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace annuaire {

/// Calls body(i) once for each i in [0, count), in `threads` threads (at least one: the caller's). The first
/// exception thrown is thrown again here.
void parallel_for(size_t count, unsigned threads, const std::function<void(size_t)>& body);

}  // namespace annuaire
