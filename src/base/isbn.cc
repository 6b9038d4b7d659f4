#include "base/isbn.h"

#include "base/text.h"

namespace annuaire {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Without the word before it and the signs between digits; a sign of another kind is a fault.
ReadNumber digits_of(std::string_view typed, std::string_view word) {
  std::string plain = lower_ascii(fold(typed));
  if (plain.starts_with(word)) plain.erase(0, word.size());
  ReadNumber out;
  for (size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (is_digit(c))
      out.digits += c;
    else if (c == 'x' && i + 1 == plain.size())
      out.digits += 'X';
    else if (plain.substr(i).starts_with("‐") || plain.substr(i).starts_with("‑") ||
             plain.substr(i).starts_with("–"))
      i += 2;  // three bytes each
    else if (c != ' ' && c != '-' && c != ':')
      out.fault = NumberFault::signs;
  }
  return out;
}

int value_of(char digit) { return digit == 'X' ? 10 : digit - '0'; }

/// ISBN-10 and ISSN: weights fall to 2, modulo 11, ten is an X.
char check_of_eleven(std::string_view digits) {
  int sum = 0, weight = static_cast<int>(digits.size());
  for (char digit : digits.substr(0, digits.size() - 1)) sum += value_of(digit) * weight--;
  const int check = (11 - sum % 11) % 11;
  return check == 10 ? 'X' : static_cast<char>('0' + check);
}

/// ISBN-13: weights 1 and 3 in turn, modulo 10.
char check_of_ten(std::string_view digits) {
  int sum = 0;
  for (size_t i = 0; i + 1 < digits.size(); ++i) sum += value_of(digits[i]) * (i % 2 == 0 ? 1 : 3);
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

void check_last(ReadNumber& number, char right) {
  if (number.digits.back() == right) return;
  number.fault = NumberFault::check;
  number.expected = number.digits;
  number.expected.back() = right;
}

}  // namespace

ReadNumber read_isbn(std::string_view typed) {
  ReadNumber number = digits_of(typed, "isbn");
  if (number.fault != NumberFault::none) return number;
  const std::string& digits = number.digits;
  if (digits.size() == 10) {
    check_last(number, check_of_eleven(digits));
  } else if (digits.size() != 13 || digits.back() == 'X') {
    number.fault = NumberFault::length;
  } else if (!digits.starts_with("978") && !digits.starts_with("979")) {
    number.fault = NumberFault::prefix;
  } else {
    check_last(number, check_of_ten(digits));
  }
  return number;
}

ReadNumber read_issn(std::string_view typed) {
  ReadNumber number = digits_of(typed, "issn");
  if (number.fault != NumberFault::none) return number;
  if (number.digits.size() != 8)
    number.fault = NumberFault::length;
  else
    check_last(number, check_of_eleven(number.digits));
  return number;
}

std::string shown_issn(std::string_view digits) {
  return std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4));
}

}  // namespace annuaire
