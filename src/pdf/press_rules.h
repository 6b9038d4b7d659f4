// What a press bears and what it does not: each thing that is printed, judged.
#pragma once

#include <string>

#include "pdf/press_reading.h"

namespace annuaire::pdf {

/// A run of type.
struct PrintedType {
  Pt size = 0;
  const InkMix& inks;
  const InkMix& under;  ///< what it stands on, as far as that is known
  bool overprints = false;
};

/// Places are in the page's own coordinates.
class PressRules {
 public:
  PressRules(PressFile& file, const PressPage& frame) : file_(file), frame_(frame) {}
  /// What is seen at a place: at most so much ink, and none of the colours of screens.
  void colour(const InkMix& mix, double x, double y) { ink(mix, x, y, false); }
  void line(Pt thickness, double x, double y);
  void font(QPDFObjectHandle font);
  void type(const PrintedType& type, double x, double y);
  /// The smallest of a drawing, whose letters are outlines.
  void drawn_type(Pt size, double x, double y);
  void overprint(const InkMix& mix, bool on, int mode, double x, double y);
  /// `width`, `height`: as printed, points; gives its heaviest place.
  InkMix picture(QPDFObjectHandle image, QPDFObjectHandle resources, Pt width, Pt height, double x, double y);

 private:
  void ink(const InkMix& mix, double x, double y, bool of_picture);
  void tell(PressRule rule, bool fault, const std::string& what, const std::string& remedy, double x,
            double y);
  void reversed_type(const PrintedType& type, double x, double y);
  void resolution(QPDFObjectHandle image, Pt width, Pt height, double x, double y);

  PressFile& file_;
  const PressPage& frame_;
};

}  // namespace annuaire::pdf
