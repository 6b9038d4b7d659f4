#include "base/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/scan.h"

namespace annuaire {
namespace {

/// A byte that does not stand for itself: a sign of HTML or a control character.
constexpr auto is_special = [](const auto& c) {
  return (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'') | (c == 0x7F) |
         ((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r'));
};

constexpr std::array<bool, 256> specials = [] {
  std::array<bool, 256> table{};
  for (size_t c = 0; c < table.size(); ++c) table[c] = is_special(c);
  return table;
}();

size_t next_special(std::string_view text, size_t at) {
  constexpr size_t few = 24;  // bytes, up to which looking at each is quicker
  if (text.size() - at > few) return find_byte(text, at, is_special);
  while (at < text.size() && !specials[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

const char* entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  size_t plain = 0;
  for (size_t at = 0; (at = next_special(text, at)) < text.size(); plain = ++at) {
    out.append(text, plain, at - plain);
    out += entity(text[at]);
  }
  out.append(text, plain);
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_html(out, text);
  return out;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  append_html(out, value);
  out += '"';
}

std::string percent_decoded(std::string_view address) {
  if (address.find('%') == address.npos) return std::string(address);
  std::string out;
  for (size_t i = 0; i < address.size(); ++i) {
    int high = address[i] == '%' && i + 2 < address.size() ? hex_digit(address[i + 1]) : -1;
    int low = high >= 0 ? hex_digit(address[i + 2]) : -1;
    if (low >= 0) i += 2;
    out += low >= 0 ? static_cast<char>(high * 16 + low) : address[i];
  }
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t at = 0; at < bytes.size(); at += 3) {
    uint32_t group = 0;
    for (size_t i = 0; i < 3; ++i)
      group = group << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    const size_t held = std::min<size_t>(bytes.size() - at, 3);
    for (size_t i = 0; i < 4; ++i) out += i <= held ? digits[group >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

}  // namespace annuaire
