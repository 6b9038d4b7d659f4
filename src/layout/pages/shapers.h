// Shapers for as many threads as make galleys at one time.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "layout/font.h"

namespace annuaire {

class Shapers {
 public:
  /// The first one; it gives the others.
  explicit Shapers(FontMetrics& first) : first_(first), free_{&first} {}

  /// One that no other thread uses, until it is given back.
  FontMetrics& take() {
    const std::lock_guard lock(guard_);
    if (free_.empty()) free_.push_back(made_.emplace_back(first_.another()).get());
    FontMetrics* shaper = free_.back();
    free_.pop_back();
    return *shaper;
  }
  void give_back(FontMetrics& shaper) {
    const std::lock_guard lock(guard_);
    free_.push_back(&shaper);
  }

 private:
  FontMetrics& first_;
  std::mutex guard_;
  std::vector<FontMetrics*> free_;
  std::vector<std::unique_ptr<FontMetrics>> made_;
};

}  // namespace annuaire
