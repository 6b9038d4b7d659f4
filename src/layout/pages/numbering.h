// Page labels.
#pragma once

#include <string>

namespace annuaire {

/// "iv" for 4; decimal from 4000 on.
std::string roman(unsigned number);

/// Labels of successive pages.
class PageLabelling {
 public:
  /// "roman" or "decimal" restart at 1; "" goes on as before.
  void restart(const std::string& style);
  std::string next();
  bool operator==(const PageLabelling&) const = default;

 private:
  bool roman_ = false;
  unsigned last_ = 0;
};

}  // namespace annuaire
