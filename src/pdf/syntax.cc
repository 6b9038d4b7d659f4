#include "pdf/syntax.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace annuaire::pdf {
namespace {

constexpr size_t longest_text = 16'000;
constexpr size_t longest_name = 127;

void append_utf16(std::string& out, char32_t c) {
  if (c <= 0xFFFF) return append_hex(out, c, 4);
  c -= 0x10000;
  append_hex(out, 0xD800 + (c >> 10), 4);
  append_hex(out, 0xDC00 + (c & 0x3FF), 4);
}

bool is_printable_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

void append_hex(std::string& out, unsigned value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += "0123456789ABCDEF"[value >> shift & 15];
}

void append_number(std::string& out, double value, int decimals) {
  static constexpr int64_t powers[] = {1, 10, 100, 1000, 10'000, 100'000, 1'000'000};
  if (!std::isfinite(value)) value = 0;
  int64_t unit = powers[decimals];
  auto scaled = static_cast<int64_t>(std::llround(std::clamp(value, -1e9, 1e9) * static_cast<double>(unit)));
  if (scaled < 0) out += '-';
  uint64_t size = static_cast<uint64_t>(std::abs(scaled));
  char digits[24];
  auto end = std::to_chars(digits, digits + sizeof digits, size / static_cast<uint64_t>(unit)).ptr;
  out.append(digits, end);
  uint64_t rest = size % static_cast<uint64_t>(unit);
  if (rest == 0) return;
  out += '.';
  for (int64_t place = unit / 10; rest > 0; place /= 10) {
    out += static_cast<char>('0' + rest / static_cast<uint64_t>(place));
    rest %= static_cast<uint64_t>(place);
  }
}

std::string number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

std::string box_array(const Box& box) {
  std::string out = "[";
  for (double edge : {box.x, box.y, box.x + box.width, box.y + box.height}) {
    if (out.size() > 1) out += ' ';
    append_number(out, edge);
  }
  return out + "]";
}

std::string reference(Id id) { return std::to_string(id) + " 0 R"; }

std::string utf16_hex(std::string_view utf8) {
  std::string out;
  for (char32_t c : to_utf32(utf8)) append_utf16(out, c);
  return out;
}

std::string text_string(std::string_view utf8) {
  if (utf8.size() <= longest_text && is_printable_ascii(utf8)) return byte_string(utf8);
  std::u32string characters = to_utf32(utf8.substr(0, longest_text * 4));
  std::string out = "<FEFF";
  for (size_t i = 0; i < characters.size() && out.size() < longest_text * 4; ++i)
    append_utf16(out, characters[i]);
  return out + ">";
}

std::string byte_string(std::string_view bytes) {
  std::string out = "(";
  for (char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    if (c == '\r')
      out += "\\r";
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + ")";
}

std::string name(std::string_view bytes) {
  std::string out = "/";
  for (char c : bytes.substr(0, longest_name)) {
    bool regular = c > ' ' && c <= '~' && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
    if (regular) {
      out += c;
    } else {
      out += '#';
      append_hex(out, static_cast<uint8_t>(c), 2);
    }
  }
  return out;
}

}  // namespace annuaire::pdf
