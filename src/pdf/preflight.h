// What a printer looks for before a file goes to press, read from the bytes of the finished file: nothing is
// taken from what the program meant to write.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "layout/geometry.h"

namespace annuaire {

/// In the order of the report.
enum class PressRule : uint8_t {
  file,
  boxes,
  colours,
  coverage,
  resolution,
  fonts,
  hairlines,
  small_type,
  overprint
};
inline constexpr size_t press_rules = 9;

/// What each rule asks for.
namespace press_limits {
inline constexpr double most_ink = 3.0;    ///< of all inks at one place: 300 %
inline constexpr double least_ppi = 150;   ///< pixels an inch; below, a picture is coarse
inline constexpr double wanted_ppi = 250;  ///< advice below
inline constexpr Pt least_bleed = 3 * mm, thinnest = 0.25;
inline constexpr Pt small_type = 8, tiny_type = 6;  ///< below, one ink alone; below, reversed type fills in
inline constexpr double lightest_screen = 0.6;      ///< of the one ink of small type
}  // namespace press_limits

/// Something that was found, once for all the places where it is alike.
struct PressFinding {
  PressRule rule = PressRule::file;
  bool fault = true;   ///< else advice
  std::string what;    ///< « texte de 7,4 points en quatre encres (…) »; in French, as the report is
  std::string remedy;  ///< what helps; may be empty
  std::vector<uint32_t> pages;  ///< from 1, in order; empty: the whole file
  Pt x = 0, y = 0;              ///< the first place on the first of these pages, from the trim's top left
};

struct PreflightReport {
  size_t pages = 0;
  Pt width = 0, height = 0;  ///< trimmed
  Pt bleed = 0;              ///< the narrowest
  double most_ink = 0;       ///< 3.0: 300 %
  double least_ppi = 0;      ///< 0: no picture
  Pt thinnest = 0;           ///< 0: no line
  Pt smallest_type = 0;      ///< 0: no type
  size_t fonts = 0, pictures = 0;
  std::vector<std::string> inks;  ///< by name, the four first
  std::vector<PressFinding> findings;

  size_t faults() const;
  size_t faults(PressRule rule) const;
};

/// `pdf`: a file for the printer; nonsense gives a report with a fault.
PreflightReport preflight(const std::string& pdf);
/// The report to read, in French. `name`: of the file that was examined.
std::string preflight_text(const PreflightReport& report, const std::string& name);

}  // namespace annuaire
