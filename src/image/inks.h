// Printing inks: colours and pixels through ICC profiles (Little CMS).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace annuaire {

struct Pixels;
struct Raster;

/// Cyan, magenta, yellow, black; 0 (none) to 1 (full).
using InkAmounts = std::array<double, 4>;

/// From the colours of screens and pictures to the inks of one press. Safe to use from several threads.
class InkProfile {
 public:
  /// `icc`: a CMYK output profile; null where it is none.
  static std::unique_ptr<const InkProfile> open(std::string icc);
  ~InkProfile();
  /// Relative colorimetric, black point compensated.
  InkAmounts of(uint8_t r, uint8_t g, uint8_t b) const;
  /// Four bytes a pixel; perceptual, for pictures.
  std::string pixels(const Pixels& pixels) const;
  /// The same from the raster’s own colours, converted once; inks of this press, or of no known one, as they
  /// are.
  std::string pixels(const Raster& raster) const;
  /// Are inks that a picture’s profile describes those of this press?
  bool keeps_inks_of(const std::string& icc) const;
  const std::string& icc() const { return icc_; }

 private:
  struct Transforms;
  InkProfile(std::string icc, std::unique_ptr<Transforms> transforms);
  std::string icc_;
  std::unique_ptr<Transforms> transforms_;
};

/// A JPEG of four-byte pixels, rows from the top.
std::string write_cmyk_jpeg(const std::string& inks, uint32_t width, uint32_t height, int quality);

}  // namespace annuaire
