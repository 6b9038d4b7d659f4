// What is found on the pages of a printer's file, put together.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "pdf/preflight.h"

namespace annuaire::pdf {

/// Alike findings are one, with all their pages.
class PressFindings {
 public:
  /// `page` 0: the whole file; `x`, `y`: points from the trim's top left.
  void add(PressRule rule, bool fault, const std::string& what, const std::string& remedy, uint32_t page = 0,
           Pt x = 0, Pt y = 0);
  /// By rule, faults first, then in the order of their pages.
  std::vector<PressFinding> sorted() const;

 private:
  std::map<std::tuple<PressRule, bool, std::string>, PressFinding> found_;
};

/// "7,4": at most `decimals`, without closing noughts.
std::string french_number(double value, int decimals = 1);

}  // namespace annuaire::pdf
