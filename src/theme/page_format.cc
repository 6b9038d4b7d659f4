#include "theme/page_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/nearest.h"
#include "base/text.h"
#include "layout/geometry.h"
#include "layout/style.h"

namespace annuaire {
namespace {

/// « 21 × 21 cm » as « 21x21 »; « A5 » as « a5 ».
std::string plain(std::string_view written) {
  std::string out = to_lower(written, "fr");
  const std::pair<std::string_view, std::string_view> plainer[] = {
      {"×", "x"}, {"\u00a0", ""}, {"\u202f", ""}, {" ", ""}, {"cm", ""}};
  for (const auto& [from, to] : plainer)
    for (size_t at; (at = out.find(from)) != std::string::npos;) out.replace(at, from.size(), to);
  return out;
}

struct Size {
  Pt width = 0, height = 0;
};

/// A0 to A10, each half of the one before (ISO 216).
std::optional<Size> iso_size(std::string_view name) {
  int number = -1;
  const auto [end, fault] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
  if (fault != std::errc() || end != name.data() + name.size() || number < 0 || number > 10) return {};
  double width = 841, height = 1189;
  for (; number > 0; --number) height = std::exchange(width, std::floor(height / 2));
  return Size{width * mm, height * mm};
}

/// What « a6 », « 10x15 » (centimetres) and « 105x148mm » are.
std::optional<Size> size_of(const std::string& name) {
  if (name.starts_with('a') && name.size() > 1) return iso_size(name);
  const size_t cross = name.find('x');
  if (cross == std::string::npos) return {};
  const bool in_mm = name.ends_with("mm");
  const char* unit = in_mm ? "mm" : "cm";
  const std::string height = name.substr(cross + 1, name.size() - cross - 1 - (in_mm ? 2 : 0));
  const auto across = parse_measure(name.substr(0, cross) + unit), down = parse_measure(height + unit);
  if (!across || !down) return {};
  return Size{*across, *down};
}

Size size_in(const Data& print, const std::string& name) {
  const Data& own = print["formats"][name]["page"];
  const auto measure = [&](const char* key) {
    const Data* found = own.find(key);
    return parse_measure((found ? *found : print["page"][key]).text()).value_or(0);
  };
  return {measure("largeur"), measure("hauteur")};
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

std::vector<std::string> format_names(const Data& print) {
  std::vector<std::string> names;
  if (const std::string_view own = print["page"]["format"].text(); !own.empty()) names.emplace_back(own);
  for (const auto& [name, format] : print["formats"].members()) names.push_back(name);
  return names;
}

std::string format_named(const Data& print, std::string_view written) {
  const std::string wanted = plain(written);
  for (const std::string& name : format_names(print))
    if (plain(name) == wanted) return name;
  return {};
}

void check_format(const Data& print, std::string_view written, Span where, Diagnostics& out) {
  const std::vector<std::string> names = format_names(print);
  if (written.empty() || !format_named(print, written).empty()) return;
  const std::string shown(written), all = listed(names);
  const Message known{"ceux de ce thème : " + all, "those of this theme: " + all};
  const std::optional<Size> size = size_of(plain(written));
  const bool small = size && std::all_of(names.begin(), names.end(), [&](const std::string& name) {
                       const Size has = size_in(print, name);
                       return size->width < has.width || size->height < has.height;
                     });
  if (small)
    return out.error(
        where, {"« " + shown + " » est trop petit pour une fiche", "“" + shown + "” is too small for a card"},
        known);
  out.error(where, {"format inconnu « " + shown + " »", "unknown format “" + shown + "”"},
            did_you_mean(written, names, known));
}

}  // namespace annuaire
