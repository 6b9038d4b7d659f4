// How long each phase of a build took, for `--durées`.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace annuaire {

/// A clock that is handed from phase to phase.
class Timings {
 public:
  Timings();
  /// Ends the phase at hand and begins the next one.
  void begin(Message phase);
  void end();
  /// Seconds since the first moment, in wall time.
  double elapsed() const;
  /// A line for each phase and one for all: wall time, and processor time of all threads.
  std::string table(Language language) const;

 private:
  struct Moment {
    double wall = 0, processor = 0;  // seconds
  };
  struct Phase {
    Message name;
    Moment length;
  };
  static Moment now();

  Moment first_, begun_;
  std::vector<Phase> phases_;
  bool running_ = false;
};

}  // namespace annuaire
