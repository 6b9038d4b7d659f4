#include "layout/pages/numbering.h"

#include <array>
#include <utility>

namespace annuaire {

std::string roman(unsigned number) {
  static constexpr std::array<std::pair<unsigned, const char*>, 13> signs{{{1000, "m"},
                                                                           {900, "cm"},
                                                                           {500, "d"},
                                                                           {400, "cd"},
                                                                           {100, "c"},
                                                                           {90, "xc"},
                                                                           {50, "l"},
                                                                           {40, "xl"},
                                                                           {10, "x"},
                                                                           {9, "ix"},
                                                                           {5, "v"},
                                                                           {4, "iv"},
                                                                           {1, "i"}}};
  if (number >= 4000) return std::to_string(number);
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

void PageLabelling::restart(const std::string& style) {
  if (style.empty()) return;
  roman_ = style == "roman";
  last_ = 0;
}

std::string PageLabelling::next() {
  ++last_;
  return roman_ ? roman(last_) : std::to_string(last_);
}

}  // namespace annuaire
