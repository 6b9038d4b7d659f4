#include "content/fields/decimal_number.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t most_digits = 15;  // those that a program reading the data keeps exactly

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// Blanks left out, a true minus sign made a hyphen, a comma a point.
std::string plain(const std::string& typed) {
  std::string out;
  for (char32_t c : to_utf32(typed)) {
    if (c == ' ' || c == 0xA0 || c == 0x202F) continue;
    append_utf8(out, c == 0x2212 ? U'-' : c == ',' ? U'.' : c);
  }
  return out;
}

// "007" is 7, and so JSON has it.
std::string without_zeros(std::string_view digits) {
  while (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') digits.remove_prefix(1);
  return std::string(digits);
}

}  // namespace

std::string read_number(const std::string& typed, Span span, Diagnostics& out) {
  std::string number = plain(typed);
  std::string_view digits = number;
  if (digits.starts_with('-')) digits.remove_prefix(1);
  const size_t point = std::min(digits.find('.'), digits.size());
  const std::string_view whole = digits.substr(0, point);
  const std::string_view decimals = digits.substr(std::min(point + 1, digits.size()));
  const bool fine = all_digits(whole) && (point == digits.size() || all_digits(decimals)) &&
                    whole.size() + decimals.size() <= most_digits;
  // « 12.500 »: twelve and a half, or twelve thousand five hundred?
  const bool unsure = fine && typed.find('.') != typed.npos && decimals.size() == 3 && whole.size() <= 3 &&
                      !whole.starts_with('0');
  if (fine && !unsure) return (number.starts_with('-') ? "-" : "") + without_zeros(digits);
  const std::string thousands = std::string(whole) + std::string(decimals);
  Message hint{"écrire un nombre sans unité, comme « 12 500 » ou « 12,5 »",
               "write a number without its unit, such as “12 500” or “12,5”"};
  if (unsure)
    hint = {"écrire « " + thousands + " » ou « " + std::string(whole) + "," + std::string(decimals) + " »",
            "write “" + thousands + "” or “" + std::string(whole) + "," + std::string(decimals) + "”"};
  out.error(span,
            {"« " + typed + (unsure ? " » peut se lire de deux façons" : " » n’est pas un nombre"),
             "“" + typed + (unsure ? "” can be read in two ways" : "” is no number")},
            hint);
  return {};
}

}  // namespace annuaire
