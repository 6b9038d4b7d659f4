#include "layout/style.h"

#include <charconv>

#include "base/text.h"

namespace annuaire {

std::optional<Pt> parse_measure(std::string_view text) {
  std::string plain(trim(text));
  for (char& c : plain)
    if (c == ',') c = '.';
  double value = 0;
  auto [end, fault] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (fault != std::errc() || !(value > -5000 && value < 5000)) return {};
  std::string_view unit = trim(std::string_view(end, plain.data() + plain.size() - end));
  if (unit == "pt") return value;
  if (unit == "mm") return value * mm;
  if (unit == "cm") return value * 10 * mm;
  if (unit.empty() && value == 0) return 0;
  return {};
}

const TextStyle& Style::text(const std::string& name) const {
  static const TextStyle plain;
  if (auto found = texts.find(name); found != texts.end()) return found->second;
  auto body = texts.find("corps");
  return body != texts.end() ? body->second : plain;
}

Colour Style::colour(const std::string& name) const {
  auto found = colours.find(name);
  return found != colours.end() ? found->second : Colour{};
}

Pt Style::measure(const std::string& name) const {
  auto found = measures.find(name);
  return found != measures.end() ? found->second : 0;
}

}  // namespace annuaire
