#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace annuaire {

void parallel_for(size_t count, unsigned threads, const std::function<void(size_t)>& body) {
  // Neighbours go to one thread, so that threads seldom write to the same cache line; few pieces go singly.
  size_t stride = std::max<size_t>(1, count / (16 * std::max<size_t>(threads, 1)));
  std::atomic<size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  auto work = [&] {
    try {
      for (size_t i; (i = next.fetch_add(stride, std::memory_order_relaxed)) < count;)
        for (size_t end = std::min(i + stride, count); i < end; ++i) body(i);
    } catch (...) {
      next.store(count, std::memory_order_relaxed);
      std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (size_t i = 1; i < std::min<size_t>(threads, count); ++i) helpers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace annuaire
