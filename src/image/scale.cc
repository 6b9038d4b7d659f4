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

/// What a picture holds, or a copy of it.
struct View {
  uint32_t width, height;
  size_t channels;
  const std::string &samples, &alpha;
};
struct Copy {
  uint32_t width = 0, height = 0;
  std::string samples, alpha;
};

/// Sums of the channels (each weighted by alpha) and of alpha for one row of the result.
using Sums = std::vector<uint64_t>;

void add_row(const View& in, uint32_t y, uint32_t width, Sums& sums) {
  const size_t step = in.channels + 1;
  for (uint32_t x = 0; x < in.width; ++x) {
    size_t at = size_t{y} * in.width + x;
    uint64_t alpha = in.alpha.empty() ? 255 : static_cast<uint8_t>(in.alpha[at]);
    spread(in.width, width, x, [&](uint64_t j, uint64_t share) {
      for (size_t c = 0; c < in.channels; ++c)
        sums[j * step + c] += static_cast<uint8_t>(in.samples[at * in.channels + c]) * alpha * share;
      sums[j * step + in.channels] += alpha * share;
    });
  }
}

void put_row(const Sums& sums, size_t channels, uint64_t area, Copy& out) {
  for (size_t i = 0; i < sums.size(); i += channels + 1) {
    uint64_t alpha = sums[i + channels];
    for (size_t c = 0; c < channels; ++c)
      out.samples += static_cast<char>(alpha == 0 ? 0 : (sums[i + c] + alpha / 2) / alpha);
    out.alpha += static_cast<char>((alpha + area / 2) / area);
  }
}

Copy copied(const View& in, uint32_t width) {
  uint64_t rounded = (uint64_t{in.height} * width + in.width / 2) / in.width;
  Copy out{width, static_cast<uint32_t>(std::max<uint64_t>(rounded, 1)), {}, {}};
  Sums line(size_t{width} * (in.channels + 1)), sums(line.size());
  uint64_t area = uint64_t{in.width} * in.height;
  uint64_t current = 0;
  for (uint32_t y = 0; y < in.height; ++y) {
    std::fill(line.begin(), line.end(), 0);
    add_row(in, y, width, line);
    spread(in.height, out.height, y, [&](uint64_t j, uint64_t share) {
      if (j != current) {
        put_row(sums, in.channels, area, out);
        std::fill(sums.begin(), sums.end(), 0);
        current = j;
      }
      for (size_t i = 0; i < sums.size(); ++i) sums[i] += line[i] * share;
    });
  }
  put_row(sums, in.channels, area, out);
  if (in.alpha.empty()) out.alpha.clear();
  return out;
}

}  // namespace

Pixels scaled(const Pixels& pixels, uint32_t width) {
  if (width >= pixels.width || width == 0) return pixels;
  Copy copy = copied({pixels.width, pixels.height, 3, pixels.rgb, pixels.alpha}, width);
  return {copy.width, copy.height, std::move(copy.samples), std::move(copy.alpha)};
}

Raster scaled(const Raster& raster, uint32_t width) {
  if (width >= raster.width || width == 0) return raster;
  Copy copy = copied({raster.width, raster.height, raster.channels, raster.samples, raster.alpha}, width);
  return {copy.width,    copy.height, raster.channels, std::move(copy.samples), std::move(copy.alpha),
          raster.profile};
}

}  // namespace annuaire
