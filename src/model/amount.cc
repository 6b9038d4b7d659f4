#include "model/amount.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t most_digits = 15, longest_unit = 40;

bool is_blank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

class AmountReader {
 public:
  explicit AmountReader(std::string_view typed) : text_(to_utf32(trim(typed))) {}

  std::optional<Amount> read() {
    amount_.negative = at(0) == U'-' || at(0) == 0x2212;
    place_ = amount_.negative;
    read_whole();
    if (amount_.whole.empty() || !read_decimals() || !read_unit()) return std::nullopt;
    if (amount_.whole.size() + amount_.decimals.size() > most_digits) return std::nullopt;
    return amount_;
  }

 private:
  char32_t at(size_t place) const { return place < text_.size() ? text_[place] : U'\0'; }

  size_t digits_from(size_t place) const {
    size_t count = 0;
    while (is_digit(at(place + count))) ++count;
    return count;
  }

  void take_digits(std::string& to) {
    while (is_digit(at(place_))) to += static_cast<char>(text_[place_++]);
  }

  void read_whole() {
    take_digits(amount_.whole);
    while (!amount_.whole.empty() && is_blank(at(place_)) && digits_from(place_ + 1) == 3) {
      amount_.grouped = true;
      ++place_;
      take_digits(amount_.whole);
    }
  }

  /// « 1,200 » and « 1.200 » could be thousands.
  bool read_decimals() {
    if (at(place_) != U',' && at(place_) != U'.') return true;
    ++place_;
    take_digits(amount_.decimals);
    const bool thousands =
        amount_.decimals.size() == 3 && amount_.whole.size() <= 3 && amount_.whole != "0" && !amount_.grouped;
    return !amount_.decimals.empty() && !thousands;
  }

  /// Letters right after a number are no unit: « 2e », « 3D ».
  bool read_unit() {
    amount_.apart = is_blank(at(place_));
    while (is_blank(at(place_))) ++place_;
    if (place_ >= text_.size()) return true;
    const std::u32string unit = text_.substr(place_);
    const bool sign = std::u32string_view(U"%‰€$£¥°").find(unit.front()) != std::u32string_view::npos;
    for (char32_t c : unit)
      if (is_digit(c)) return false;
    amount_.unit = to_utf8(unit);
    const bool word = amount_.apart && !fold(amount_.unit).empty() && fold(amount_.unit).front() >= 'a' &&
                      fold(amount_.unit).front() <= 'z';
    return unit.size() <= longest_unit && (sign || word);
  }

  std::u32string text_;
  size_t place_ = 0;
  Amount amount_;
};

}  // namespace

std::optional<Amount> read_amount(std::string_view typed) { return AmountReader(typed).read(); }

Amount plain_amount(std::string_view kept) {
  Amount amount;
  amount.negative = kept.starts_with('-');
  if (amount.negative) kept.remove_prefix(1);
  const size_t point = std::min(kept.find('.'), kept.size());
  amount.whole = kept.substr(0, point);
  if (point < kept.size()) amount.decimals = kept.substr(point + 1);
  return amount;
}

}  // namespace annuaire
