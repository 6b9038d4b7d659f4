// The operators of one page of a printer's file, followed as a press would.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pdf/press_findings.h"
#include "pdf/press_inks.h"

namespace annuaire::pdf {

/// First to last row of a transformation (ISO 32000-1, 8.3.3).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
  double across() const;  ///< length of what was one unit wide
  double upright() const;
};
Matrix operator*(const Matrix& first, const Matrix& then);

/// An upright rectangle in the page's own coordinates, y upwards.
struct Area {
  double left = 0, low = 0, right = 0, high = 0;
  bool holds(double x, double y) const { return x >= left && x <= right && y >= low && y <= high; }
  bool meets(const Area& other) const;
  void grow(double x, double y);
};

/// What all pages share.
struct PressFile {
  PreflightReport& report;
  PressFindings& findings;
  std::set<std::string> fonts{}, inks{};  ///< by name
  /// Objects that were looked at, with their heaviest place; none where it cannot be read.
  std::map<std::string, std::optional<InkMix>> pictures{};
};

/// One page's frame.
struct PressPage {
  uint32_t number = 1;
  Area trim, bleed;
};

/// Reads a page and the forms that it shows; what lies wholly outside the bleed is not printed matter.
void read_press_page(PressFile& file, const PressPage& frame, QPDFObjectHandle page);

}  // namespace annuaire::pdf
