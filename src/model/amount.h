// Figures as people type them: a number, with decimals or without, and what it counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace annuaire {

/// « −12 500,5 € »
struct Amount {
  bool negative = false;
  std::string whole, decimals;  ///< digits
  bool grouped = false;         ///< blanks stood between the digits
  std::string unit;             ///< « € », « km² », « % »; empty: none
  bool apart = false;           ///< a blank stood before the unit
};

/// Nothing where words, several numbers, or a number that could be two (« 1.200 ») were typed.
std::optional<Amount> read_amount(std::string_view typed);
/// Of a number as the front matter keeps it: "-12500.5".
Amount plain_amount(std::string_view kept);

}  // namespace annuaire
