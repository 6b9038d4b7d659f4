#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace annuaire {
namespace {

using Work = std::function<void()>;

// Threads that wait for work from one loop to the next, so that what each keeps for itself (its heap,
// collators) is made once.
class Crew {
 public:
  Crew() = default;
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  ~Crew() {
    {
      std::lock_guard lock(mutex_);
      closing_ = true;
    }
    wanted_.notify_all();
  }

  /// Has `work` called by as many threads as are free, at most `count`.
  void lend(size_t count, const Work& work) {
    {
      std::lock_guard lock(mutex_);
      queue_.insert(queue_.end(), count, &work);
      while (threads_.size() < count) threads_.emplace_back([this] { serve(); });
    }
    wanted_.notify_all();
  }

  /// Returns when no thread does `work` any more, nor will.
  void take_back(const Work& work) {
    std::unique_lock lock(mutex_);
    std::erase(queue_, &work);
    done_.wait(lock, [&] { return std::find(doing_.begin(), doing_.end(), &work) == doing_.end(); });
  }

 private:
  void serve() {
    std::unique_lock lock(mutex_);
    while (true) {
      wanted_.wait(lock, [this] { return closing_ || !queue_.empty(); });
      if (closing_) return;
      const Work* work = queue_.front();
      queue_.pop_front();
      doing_.push_back(work);
      lock.unlock();
      (*work)();
      lock.lock();
      doing_.erase(std::find(doing_.begin(), doing_.end(), work));
      done_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable wanted_, done_;
  std::deque<const Work*> queue_;
  std::vector<const Work*> doing_;  // once for each thread that does it
  bool closing_ = false;
  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace

void parallel_for(size_t count, unsigned threads, const std::function<void(size_t)>& body) {
  static Crew crew;
  // Neighbours go to one thread, so that threads seldom write to the same cache line; few pieces go singly.
  const size_t stride = std::max<size_t>(1, count / (16 * std::max<size_t>(threads, 1)));
  const size_t helpers = std::max<size_t>(std::min<size_t>(threads, count), 1) - 1;
  std::atomic<size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const Work work = [&] {
    try {
      for (size_t i; (i = next.fetch_add(stride, std::memory_order_relaxed)) < count;)
        for (size_t end = std::min(i + stride, count); i < end; ++i) body(i);
    } catch (...) {
      next.store(count, std::memory_order_relaxed);
      std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  if (helpers > 0) crew.lend(helpers, work);
  work();
  if (helpers > 0) crew.take_back(work);
  if (failure) std::rethrow_exception(failure);
}

}  // namespace annuaire
