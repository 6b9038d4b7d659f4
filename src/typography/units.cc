#include "typography/units.h"

#include <algorithm>

#include "base/date_words.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

struct Unit {
  std::string_view name;
  bool attached = true;  // also told where no blank stands before it
};

constexpr Unit units[] = {
    {"km"},
    {"cm"},
    {"mm"},
    {"m2"},
    {"m3"},
    {"ha"},
    {"kg"},
    {"mg"},
    {"kWh"},
    {"MWh"},
    {"GWh"},
    {"TWh"},
    {"Wh"},
    {"kW"},
    {"MW"},
    {"GW"},
    {"kWc"},
    {"MWc"},
    {"kVA"},
    {"Go"},
    {"Mo"},
    {"Ko"},
    {"ko"},
    {"To"},
    {"Gb"},
    {"Mb"},
    {"Gbit"},
    {"Mbit"},
    {"kHz"},
    {"MHz"},
    {"GHz"},
    {"Hz"},
    {"dB"},
    {"min"},
    {"ms"},
    {"k€"},
    {"K€"},
    {"M€"},
    {"Md€"},
    {"Mds€"},
    {"km2"},
    {"kgCO2e"},
    {"teqCO2"},
    {"tCO2"},
    {"m", false},
    {"g", false},
    {"t", false},
    {"l", false},
    {"L", false},
    {"h", false},
    {"s", false},
    {"V", false},
    {"W", false},
    {"euro", false},
    {"euros", false},
    {"million", false},
    {"millions", false},
    {"milliard", false},
    {"milliards", false},
};

bool word_at(std::string_view word, std::string_view text, size_t at) {
  return stands_at(text, at, word) && ends_word(text, at + word.size());
}

}  // namespace

bool ends_word(std::string_view text, size_t at) {
  Sign sign = sign_at(text, at);
  return sign != Sign::letter && sign != Sign::digit && sign != Sign::apostrophe;
}

bool unit_at(std::string_view text, size_t at, bool attached) {
  Sign first = sign_at(text, at);
  if (first == Sign::letter) {
    for (const Unit& unit : units) {
      if (unit.name[0] != text[at] || (attached && !unit.attached) || !stands_at(text, at, unit.name))
        continue;
      size_t end = at + unit.name.size();
      if (ends_word(text, end) && !(end < text.size() && text[end] == '-') && !stands_at(text, end, "€"))
        return true;
    }
    return false;
  }
  if (first != Sign::other) return false;
  if (text[at] == '%' || text[at] == '$') return ends_word(text, at + 1);
  for (std::string_view sign : {"€", "£", "¥", "‰"})
    if (stands_at(text, at, sign)) return true;
  return (stands_at(text, at, "°C") || stands_at(text, at, "°F")) && ends_word(text, at + 3);
}

bool month_at(std::string_view text, size_t at) {
  return std::ranges::any_of(months(),
                             [&](const CalendarName& month) { return word_at(month.fr, text, at); });
}

bool english_month_at(std::string_view text, size_t at) {
  return std::ranges::any_of(months(),
                             [&](const CalendarName& month) { return word_at(month.en, text, at); });
}

}  // namespace annuaire
