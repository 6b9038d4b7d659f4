#include "pdf/press_inks.h"

#include <algorithm>
#include <cstdint>

namespace annuaire::pdf {
namespace {

constexpr double some = 0.005;  ///< less of an ink is none
const std::vector<std::string> process{"C", "M", "J", "N"};

std::string ink_named(const std::string& name) {
  static const std::map<std::string, std::string> four{
      {"/Cyan", "C"}, {"/Magenta", "M"}, {"/Yellow", "J"}, {"/Black", "N"}};
  const auto found = four.find(name);
  return found == four.end() ? name.substr(1) : found->second;
}

std::vector<std::string> inks_of_names(QPDFObjectHandle names) {
  std::vector<std::string> inks;
  if (names.isName()) return {ink_named(names.getName())};
  for (QPDFObjectHandle& name : names.aitems()) inks.push_back(ink_named(name.getName()));
  return inks;
}

ColourSpace device_space(const std::string& name) {
  using Kind = ColourSpace::Kind;
  if (name == "/DeviceCMYK" || name == "/CMYK") return {Kind::inks, process};
  if (name == "/DeviceGray" || name == "/G" || name == "/CalGray") return {Kind::grey};
  if (name == "/Pattern") return {Kind::pattern};
  return {Kind::screens};
}

ColourSpace space_of_profile(QPDFObjectHandle stream) {
  QPDFObjectHandle n = stream.isStream() ? stream.getDict().getKey("/N") : QPDFObjectHandle::newNull();
  const long long channels = n.isInteger() ? n.getIntValue() : 0;
  return device_space(channels == 4 ? "/DeviceCMYK" : channels == 1 ? "/DeviceGray" : "/DeviceRGB");
}

void add(InkMix& mix, const std::string& ink, double amount) {
  if (ink == "None") return;
  if (ink == "All") {
    for (const std::string& each : process) mix.amounts[each] = amount;
    return;
  }
  mix.amounts[ink] = std::clamp(amount, 0.0, 1.0);
}

/// The colours that a function begins and ends with, and those of the functions it is made of.
void collect_ends(QPDFObjectHandle function, std::vector<std::vector<double>>& ends) {
  if (function.isArray()) {
    for (QPDFObjectHandle& each : function.aitems()) collect_ends(each, ends);
    return;
  }
  QPDFObjectHandle entries = function.isStream() ? function.getDict() : function;
  if (!entries.isDictionary()) return;
  for (const char* key : {"/C0", "/C1"}) {
    if (QPDFObjectHandle colour = entries.getKey(key); colour.isArray()) {
      std::vector<double>& numbers = ends.emplace_back();
      for (QPDFObjectHandle& number : colour.aitems()) numbers.push_back(number.getNumericValue());
    }
  }
  if (QPDFObjectHandle parts = entries.getKey("/Functions"); parts.isArray()) collect_ends(parts, ends);
}

/// Does nothing stand for this separation where there is no plate of its name?
bool is_clear(QPDFObjectHandle separation) {
  std::vector<std::vector<double>> ends;
  if (separation.getArrayNItems() > 3) collect_ends(separation.getArrayItem(3), ends);
  const auto bare = [](const std::vector<double>& end) {
    return std::all_of(end.begin(), end.end(), [](double amount) { return amount == 0; });
  };
  return !ends.empty() && std::all_of(ends.begin(), ends.end(), bare) &&
         separation.getArrayItem(2).isNameAndEquals("/DeviceCMYK");
}

/// Samples of a picture, one number each, 0 to 1.
class Samples {
 public:
  Samples(QPDFObjectHandle image, size_t channels) : channels_(channels) {
    QPDFObjectHandle entries = image.getDict();
    width_ = static_cast<size_t>(entries.getKey("/Width").getIntValue());
    height_ = static_cast<size_t>(entries.getKey("/Height").getIntValue());
    bits_ = static_cast<size_t>(entries.getKey("/BitsPerComponent").getIntValue());
    decode_.assign(channels * 2, 0);
    for (size_t i = 1; i < decode_.size(); i += 2) decode_[i] = 1;
    if (QPDFObjectHandle decode = entries.getKey("/Decode"); decode.isArray())
      for (size_t i = 0; i < decode_.size() && i < static_cast<size_t>(decode.getArrayNItems()); ++i)
        decode_[i] = decode.getArrayItem(static_cast<int>(i)).getNumericValue();
    data_ = image.getStreamData(qpdf_dl_all);
    row_ = (width_ * channels * bits_ + 7) / 8;
  }
  bool whole() const { return (bits_ == 8 || bits_ == 16) && data_->getSize() >= row_ * height_; }
  size_t width() const { return width_; }
  size_t height() const { return height_; }
  double at(size_t x, size_t y, size_t channel) const {
    const size_t byte = y * row_ + (x * channels_ + channel) * (bits_ / 8);
    const double value = data_->getBuffer()[byte] / 255.0;
    return decode_[2 * channel] + value * (decode_[2 * channel + 1] - decode_[2 * channel]);
  }

 private:
  size_t channels_, width_ = 0, height_ = 0, bits_ = 0, row_ = 0;
  std::vector<double> decode_;
  std::shared_ptr<Buffer> data_;
};

/// The mean of the pixels from (x, y), `side` each way.
std::vector<double> mean_of(const Samples& samples, size_t x, size_t y, size_t side, size_t channels) {
  std::vector<double> sums(channels, 0);
  size_t count = 0;
  for (size_t v = y; v < std::min(y + side, samples.height()); ++v)
    for (size_t u = x; u < std::min(x + side, samples.width()); ++u, ++count)
      for (size_t channel = 0; channel < channels; ++channel) sums[channel] += samples.at(u, v, channel);
  for (double& sum : sums) sum /= static_cast<double>(std::max<size_t>(count, 1));
  return sums;
}

}  // namespace

double InkMix::total() const {
  double all = 0;
  for (const auto& [ink, amount] : amounts) all += amount;
  return all;
}

size_t InkMix::inks() const {
  return static_cast<size_t>(
      std::count_if(amounts.begin(), amounts.end(), [](const auto& ink) { return ink.second > some; }));
}

InkMix overprinted(const InkMix& under, const InkMix& over) {
  InkMix both = under;
  for (const auto& [ink, amount] : over.amounts)
    if (amount > 0) both.amounts[ink] = amount;
  if (!over.varnish.empty()) both.varnish = over.varnish;
  both.of_screens |= over.of_screens;
  return both;
}

ColourSpace colour_space(QPDFObjectHandle object, QPDFObjectHandle resources) {
  using Kind = ColourSpace::Kind;
  if (object.isName()) {
    const std::string name = object.getName();
    QPDFObjectHandle known = resources.isDictionary() ? resources.getKey("/ColorSpace") : resources;
    if (known.isDictionary() && known.hasKey(name)) return colour_space(known.getKey(name), {});
    return device_space(name);
  }
  if (!object.isArray() || object.getArrayNItems() == 0) return {Kind::screens};
  const std::string family = object.getArrayItem(0).getName();
  if (family == "/Separation" || family == "/DeviceN")
    return {Kind::inks, inks_of_names(object.getArrayItem(1)), is_clear(object)};
  if (family == "/ICCBased") return space_of_profile(object.getArrayItem(1));
  if (family == "/Indexed" || family == "/I") return {Kind::other, {}, false, object};
  return device_space(family);
}

InkMix mix_of(const ColourSpace& space, const std::vector<double>& numbers) {
  InkMix mix;
  if (space.clear) {
    mix.varnish = space.names.front();
    return mix;
  }
  switch (space.kind) {
    case ColourSpace::Kind::inks:
      for (size_t i = 0; i < space.names.size() && i < numbers.size(); ++i)
        add(mix, space.names[i], numbers[i]);
      break;
    case ColourSpace::Kind::grey:
      add(mix, "N", numbers.empty() ? 1 : 1 - numbers[0]);
      break;
    case ColourSpace::Kind::screens:
      mix.of_screens = true;
      break;
    case ColourSpace::Kind::pattern:
    case ColourSpace::Kind::other:
      break;
  }
  return mix;
}

InkMix heaviest(QPDFObjectHandle shading, QPDFObjectHandle resources) {
  QPDFObjectHandle entries = shading.isStream() ? shading.getDict() : shading;
  if (!entries.isDictionary()) return {};
  const ColourSpace space = colour_space(entries.getKey("/ColorSpace"), resources);
  std::vector<std::vector<double>> ends;
  collect_ends(entries.getKey("/Function"), ends);
  InkMix most = mix_of(space, std::vector<double>(space.names.size(), 0));
  for (const std::vector<double>& end : ends)
    if (InkMix mix = mix_of(space, end); mix.total() > most.total()) most = std::move(mix);
  return most;
}

std::optional<InkMix> heaviest_pixels(QPDFObjectHandle image, QPDFObjectHandle resources) {
  constexpr size_t side = 4;  // a third of a millimetre at 300 pixels an inch: what paper must bear
  ColourSpace space = colour_space(image.getDict().getKey("/ColorSpace"), resources);
  if (space.kind == ColourSpace::Kind::screens) return mix_of(space, {});
  if (space.kind == ColourSpace::Kind::other)
    return mix_of(colour_space(space.base.getArrayItem(1), resources), {});
  const size_t channels = std::max<size_t>(space.names.size(), 1);
  const Samples samples(image, channels);
  if (!samples.whole()) return std::nullopt;
  InkMix most;
  for (size_t y = 0; y < samples.height(); y += side)
    for (size_t x = 0; x < samples.width(); x += side) {
      const std::vector<double> mean = mean_of(samples, x, y, side, channels);
      double total = 0;
      for (double each : mean) total += each;
      if (space.kind == ColourSpace::Kind::grey || total > most.total())
        if (InkMix mix = mix_of(space, mean); mix.total() > most.total()) most = std::move(mix);
    }
  return most;
}

}  // namespace annuaire::pdf
