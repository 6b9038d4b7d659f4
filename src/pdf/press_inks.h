// Colours of a finished file as what they put on paper.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pdf/qpdf.h"

namespace annuaire::pdf {

/// An amount of each ink, 0 to 1, by its name: "C", "M", "J", "N", or that of a spot ink.
struct InkMix {
  std::map<std::string, double> amounts;
  std::string varnish{};    ///< a plate that puts no ink on paper
  bool of_screens = false;  ///< red, green and blue: no inks at all
  double total() const;
  size_t inks() const;  ///< how many there is some of
};
/// What is seen where `over` is printed without leaving white below (overprint mode 1).
InkMix overprinted(const InkMix& under, const InkMix& over);

/// How numbers name a colour.
struct ColourSpace {
  enum class Kind { inks, grey, screens, pattern, other } kind = Kind::grey;
  std::vector<std::string> names{};  ///< inks: one a number
  bool clear = false;                ///< inks: a varnish, of which nothing is seen where it has no plate
  QPDFObjectHandle base{};           ///< other: indexed colours and their table
};
/// `object`: a name or an array; names are looked up in the resources.
ColourSpace colour_space(QPDFObjectHandle object, QPDFObjectHandle resources);
InkMix mix_of(const ColourSpace& space, const std::vector<double>& numbers);

/// Of a shading, the place that bears most.
InkMix heaviest(QPDFObjectHandle shading, QPDFObjectHandle resources);

/// A picture's heaviest place, the mean of a few pixels each way; nothing where it cannot be decoded.
std::optional<InkMix> heaviest_pixels(QPDFObjectHandle image, QPDFObjectHandle resources);

}  // namespace annuaire::pdf
