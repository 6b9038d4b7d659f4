// Smaller copies of pictures, each pixel the mean of those that it covers.
#include <vector>

#include "image/image.h"

namespace annuaire {
namespace {

/// How the pixels of a row of `from` spread over one of `to` (fewer): pixel i covers [i·to, (i+1)·to) and the
/// target j [j·from, (j+1)·from), so that every share is a whole number.
template <class Share>
void spread(uint64_t from, uint64_t to, uint64_t i, Share share) {
  uint64_t begin = i * to, end = begin + to;
  for (uint64_t j = begin / from; j * from < end; ++j) {
    uint64_t left = std::max(begin, j * from), right = std::min(end, (j + 1) * from);
    share(j, right - left);
  }
}

/// Sums of red, green, blue (each weighted by alpha) and alpha for one row of the result.
using Sums = std::vector<uint64_t>;

void add_row(const Pixels& in, uint32_t y, uint32_t width, Sums& sums) {
  for (uint32_t x = 0; x < in.width; ++x) {
    size_t at = size_t{y} * in.width + x;
    uint64_t alpha = in.alpha.empty() ? 255 : static_cast<uint8_t>(in.alpha[at]);
    spread(in.width, width, x, [&](uint64_t j, uint64_t share) {
      for (size_t c = 0; c < 3; ++c)
        sums[j * 4 + c] += static_cast<uint8_t>(in.rgb[at * 3 + c]) * alpha * share;
      sums[j * 4 + 3] += alpha * share;
    });
  }
}

void put_row(const Sums& sums, uint64_t area, Pixels& out) {
  for (size_t i = 0; i < sums.size(); i += 4) {
    uint64_t alpha = sums[i + 3];
    for (size_t c = 0; c < 3; ++c)
      out.rgb += static_cast<char>(alpha == 0 ? 0 : (sums[i + c] + alpha / 2) / alpha);
    out.alpha += static_cast<char>((alpha + area / 2) / area);
  }
}

}  // namespace

Pixels scaled(const Pixels& pixels, uint32_t width) {
  if (width >= pixels.width || width == 0) return pixels;
  uint64_t rounded = (uint64_t{pixels.height} * width + pixels.width / 2) / pixels.width;
  auto height = static_cast<uint32_t>(std::max<uint64_t>(rounded, 1));
  Pixels out{width, height, {}, {}};
  Sums line(size_t{width} * 4), sums(size_t{width} * 4);
  uint64_t area = uint64_t{pixels.width} * pixels.height;
  uint64_t current = 0;
  for (uint32_t y = 0; y < pixels.height; ++y) {
    std::fill(line.begin(), line.end(), 0);
    add_row(pixels, y, width, line);
    spread(pixels.height, height, y, [&](uint64_t j, uint64_t share) {
      if (j != current) {
        put_row(sums, area, out);
        std::fill(sums.begin(), sums.end(), 0);
        current = j;
      }
      for (size_t i = 0; i < sums.size(); ++i) sums[i] += line[i] * share;
    });
  }
  put_row(sums, area, out);
  if (pixels.alpha.empty()) out.alpha.clear();
  return out;
}

}  // namespace annuaire
