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

Message two_ways(const std::string& thousands, const std::string& decimal) {
  return {"écrire « " + thousands + " » ou « " + decimal + " »",
          "write “" + thousands + "” or “" + decimal + "”"};
}

// "5O" and "l5" with the digits that were meant; empty where other letters stand there too.
std::string with_digits(std::string_view number) {
  std::string digits;
  for (char c : number) digits += c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
  const bool some = number.find_first_of("0123456789") != number.npos && digits != number;
  return some && digits.find_first_not_of("0123456789.-") == digits.npos ? digits : "";
}

// The one number in « près de 40 », « 1 000 € », as it was typed; empty where there is none, or several, or
// where what follows multiplies it.
std::string number_among(const std::string& typed) {
  constexpr std::string_view digits = "0123456789";
  const size_t begin = typed.find_first_of(digits), last = typed.find_last_of(digits);
  if (begin == typed.npos) return {};
  const std::string found = typed.substr(begin, last + 1 - begin), number = plain(found);
  const std::string after = fold(typed.substr(last + 1));
  const bool multiplied = after.starts_with("m€") || after.starts_with("k") || after.starts_with("m") ||
                          after.starts_with("e") || after.find("mil") != after.npos;
  const bool metres = after == "m" || after.starts_with("m2") || after.starts_with("m²") ||
                      after.starts_with("m3") || after.starts_with("metre") || after.starts_with("km");
  const bool one = number.find_first_not_of("0123456789.") == number.npos &&
                   std::count(number.begin(), number.end(), '.') <= 1;
  return one && (metres || !multiplied) ? found : std::string();
}

Message hint_for(const std::string& typed) {
  std::string meant = with_digits(plain(typed));
  std::replace(meant.begin(), meant.end(), '.', ',');
  if (meant.empty()) meant = number_among(typed);
  if (!meant.empty())
    return {"écrire « " + meant + " », sans unité", "write “" + meant + "”, without its unit"};
  return {"écrire un nombre sans unité, comme « 12 500 » ou « 12,5 »",
          "write a number without its unit, such as “12 500” or “12,5”"};
}

// « 12,5 » of "12.500".
std::string in_short(std::string_view whole, std::string_view decimals) {
  while (decimals.ends_with('0')) decimals.remove_suffix(1);
  return std::string(whole) + (decimals.empty() ? "" : "," + std::string(decimals));
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
  if (!fine) {
    out.error(span, {"« " + typed + " » n’est pas un nombre", "“" + typed + "” is no number"},
              hint_for(typed));
    return {};
  }
  // « 12.500 »: twelve and a half, or twelve thousand five hundred? A comma surely is decimal in French, but
  // is seldom followed by three digits.
  const bool unsure = decimals.size() == 3 && whole.size() <= 3 && !whole.starts_with('0');
  const Message ways = two_ways(std::string(whole) + std::string(decimals), in_short(whole, decimals));
  if (unsure && typed.find('.') != typed.npos) {
    out.error(span,
              {"« " + typed + " » peut se lire de deux façons", "“" + typed + "” can be read in two ways"},
              ways);
    return {};
  }
  if (unsure && decimals.ends_with('0'))
    out.warning(span,
                {"« " + typed + " » est lu comme " + in_short(whole, decimals),
                 "“" + typed + "” is read as " + in_short(whole, decimals)},
                ways);
  return (number.starts_with('-') ? "-" : "") + without_zeros(digits);
}

}  // namespace annuaire
