#include "content/body/enumerators.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace annuaire {
namespace {

constexpr size_t longest_label = 5;  // "xviii"

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_plain(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// How many bytes from `begin` on may be a label.
size_t label_size(std::string_view line, size_t begin) {
  size_t end = begin;
  while (end < line.size() && end - begin <= longest_label && is_plain(line[end])) ++end;
  return end - begin;
}

bool all_digits(std::string_view label) { return std::all_of(label.begin(), label.end(), is_digit); }

// 4 for "iv", 0 for what is no roman number in one case.
int roman_value(std::string_view label) {
  constexpr std::string_view small = "ivxlc", large = "IVXLC";
  constexpr int values[] = {1, 5, 10, 50, 100};
  const std::string_view digits = label.empty() || label[0] < 'a' ? large : small;
  int sum = 0, last = 0;
  for (size_t i = label.size(); i-- > 0;) {
    const size_t digit = digits.find(label[i]);
    if (digit == digits.npos) return 0;
    sum += values[digit] < last ? -values[digit] : values[digit];
    last = std::max(last, values[digit]);
  }
  return sum;
}

// What closes a label; what makes a list of Markdown is none.
std::string_view closing_of(std::string_view rest, bool number, bool opened) {
  for (std::string_view sign : {"°)", "°", "º", "/", " -", " –", "-", ")", "."}) {
    if (!rest.starts_with(sign)) continue;
    if (opened) return sign == ")" ? sign : "";
    return number && (sign == ")" || sign == ".") ? "" : sign;
  }
  return "";
}

}  // namespace

Enumerator enumerator_of(std::string_view line) {
  Enumerator found;
  if (line.starts_with('(')) found.opening = "(";
  const size_t begin = found.opening.size(), size = label_size(line, begin);
  const std::string_view label = line.substr(begin, size);
  if (size == 0 || size > longest_label) return {};
  if (!all_digits(label) && size > 1 && roman_value(label) == 0) return {};
  found.closing = closing_of(line.substr(begin + size), all_digits(label), begin > 0);
  const size_t end = begin + size + found.closing.size();
  if (found.closing.empty() || end + 1 >= line.size() || line[end] != ' ' || is_digit(line[end + 1]))
    return {};
  found.label = label;
  return found;
}

bool Enumerator::is_number() const { return !label.empty() && all_digits(label); }

bool follows(const Enumerator& a, const Enumerator& b) {
  if (a.label.empty() || b.label.empty() || a.opening != b.opening || a.closing != b.closing) return false;
  if (a.is_number() || b.is_number())
    return a.is_number() && b.is_number() && std::atoi(a.label.c_str()) + 1 == std::atoi(b.label.c_str());
  if (a.label.size() == 1 && b.label.size() == 1 && a.label[0] + 1 == b.label[0]) return true;
  const int roman = roman_value(a.label);
  return roman > 0 && roman + 1 == roman_value(b.label);
}

bool begins_enumerated(std::string_view line) {
  const size_t begin = line.starts_with('(') ? 1 : 0, size = label_size(line, begin);
  const size_t end = begin + size;
  if (size == 0 || size > longest_label || end + 1 >= line.size()) return false;
  const char next = line[end];
  if (next == ' ') return line[end + 1] == '-' || line[end + 1] == '\xE2';
  return next == ')' || next == '.' || next == '/' || next == '-' || next == '\xC2';
}

}  // namespace annuaire
