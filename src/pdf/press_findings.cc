#include "pdf/press_findings.h"

#include <algorithm>
#include <cstdio>

namespace annuaire::pdf {

void PressFindings::add(PressRule rule, bool fault, const std::string& what, const std::string& remedy,
                        uint32_t page, Pt x, Pt y) {
  PressFinding& finding = found_[{rule, !fault, what}];
  if (finding.what.empty()) finding = {rule, fault, what, remedy, {}, x, y};
  if (page > 0 && (finding.pages.empty() || finding.pages.back() != page)) finding.pages.push_back(page);
}

std::vector<PressFinding> PressFindings::sorted() const {
  std::vector<PressFinding> all;
  for (const auto& [key, finding] : found_) all.push_back(finding);
  std::stable_sort(all.begin(), all.end(), [](const PressFinding& a, const PressFinding& b) {
    return std::tuple(a.rule, !a.fault, a.pages) < std::tuple(b.rule, !b.fault, b.pages);
  });
  return all;
}

std::string french_number(double value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  std::string shown = text;
  if (const size_t dot = shown.find('.'); dot != std::string::npos) {
    shown[dot] = ',';
    shown.erase(shown.find_last_not_of('0') + 1);
    if (shown.back() == ',') shown.pop_back();
  }
  return shown;
}

}  // namespace annuaire::pdf
