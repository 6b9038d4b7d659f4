#include "base/order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>

#include <unicode/coll.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/text.h"

namespace annuaire {
namespace {

using icu::UnicodeString;

enum class Kind : uint8_t {
  letter,
  digit,
  blank,
  sign,
  point,   // « S.N.C.F. », « étudiant·e·s »: as if it were not there between letters
  unseen,  // by any reader
};

Kind look_up(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return Kind::unseen;
  if (u_isdigit(c)) return Kind::digit;
  if (u_isUWhiteSpace(c)) return Kind::blank;
  if (c == '.' || c == 0xB7 || c == 0x2027) return Kind::point;
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0 ? Kind::letter : Kind::sign;
}

constexpr UChar32 latin = 0x250;  // letters before it are looked up once
Kind kind_of(UChar32 c) {
  static const auto table = [] {
    std::array<Kind, latin> made{};
    for (UChar32 each = 0; each < latin; ++each) made[static_cast<size_t>(each)] = look_up(each);
    return made;
  }();
  return c < latin ? table[static_cast<size_t>(c)] : look_up(c);
}

bool is_latin_letter(char16_t c) { return c < latin && kind_of(c) == Kind::letter; }

/// Makes of a name what is compared: its letters and figures, one blank between words.
class Filed {
 public:
  explicit Filed(const UnicodeString& name) : text_(name.getBuffer(), static_cast<size_t>(name.length())) {
    out_.reserve(text_.size());
    for (size_t at = 0; at < text_.size();) {
      const size_t begin = at;
      while (last_ == Kind::letter && !gap_ && digits_ == 0 && at < text_.size() &&
             is_latin_letter(text_[at]))
        ++at;  // most characters go on with a word
      if (at > begin) {
        out_.append(text_, begin, at - begin);
        continue;
      }
      add(begin, read(at));
    }
  }
  std::u16string take() { return std::move(out_); }

 private:
  UChar32 read(size_t& at) const {
    UChar32 c;
    U16_NEXT(text_.data(), at, text_.size(), c);
    return c;
  }
  Kind kind_at(size_t at) const { return at < text_.size() ? kind_of(read(at)) : Kind::sign; }
  bool three_digits_at(size_t at) const {
    for (size_t i = 0; i < 3; ++i)
      if (kind_at(at + i) != Kind::digit) return false;
    return kind_at(at + 3) != Kind::digit;
  }

  void add(size_t at, UChar32 c) {
    const Kind kind = kind_of(c);
    if (kind == Kind::letter || kind == Kind::digit) return put(text_.substr(at, U16_LENGTH(c)), kind);
    if (kind == Kind::unseen) return;
    if (kind == Kind::point && last_ == Kind::letter && !gap_ && kind_at(at + 1) == Kind::letter) return;
    // « 12 000 »: the blanks in a number are not seen
    const bool group = joined_ ? digits_ == 3 : digits_ >= 1 && digits_ <= 3;
    joined_ = !gap_ && group && kind == Kind::blank && three_digits_at(at + 1);
    gap_ |= !joined_;
    digits_ = 0;
  }
  void put(std::u16string_view character, Kind kind) {
    if (gap_ && !out_.empty()) out_ += u' ';
    if (kind != Kind::digit) joined_ = false;
    digits_ = kind == Kind::digit ? digits_ + 1 : 0;
    out_ += character;
    gap_ = false;
    last_ = kind;
  }

  std::u16string_view text_;
  std::u16string out_;
  int digits_ = 0;       // that were put last
  bool joined_ = false;  // they follow the blank of a number
  bool gap_ = false;     // signs or blanks were passed over
  Kind last_ = Kind::sign;
};

std::unique_ptr<icu::Collator> make_collator(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status)) {
    status = U_ZERO_ERROR;
    made.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
  }
  made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  return made;
}

const icu::Collator& collator_of(std::string_view language) {
  thread_local std::map<std::string, std::unique_ptr<icu::Collator>, std::less<>> collators;
  auto found = collators.find(language);
  if (found == collators.end())
    found = collators.emplace(std::string(language), make_collator(std::string(language))).first;
  return *found->second;
}

std::string key_of(std::u16string_view text, const icu::Collator& collator) {
  std::string key(text.size() * 3 + 16, '\0');
  auto fill = [&] {
    return collator.getSortKey(text.data(), static_cast<int32_t>(text.size()),
                               reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
  };
  const auto size = static_cast<size_t>(fill());
  const bool fits = size <= key.size();
  key.resize(size);
  if (!fits) fill();
  return key;  // with its final zero, which ends it before what may follow
}

std::u16string filed(std::string_view name) {
  const auto text = UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  return Filed(text).take();
}

}  // namespace

std::string sort_key(std::string_view name, std::string_view language) {
  return key_of(filed(name), collator_of(language)).append(name);
}

std::string index_letter(std::string_view name) {
  const std::u16string text = filed(name);
  if (text.empty()) return "#";
  const UnicodeString whole(text.data(), static_cast<int32_t>(text.size()));
  const UChar32 c = whole.char32At(0);
  std::string first;
  UnicodeString(c).toUTF8String(first);
  const std::string plain = slug(first).substr(0, 1);
  if (!plain.empty() && plain[0] >= 'a' && plain[0] <= 'z')
    return std::string(1, static_cast<char>(plain[0] - 'a' + 'A'));
  if (!u_isalpha(c)) return "#";
  const std::u32string folded = to_utf32(fold(first));
  return folded.empty() ? "#" : to_upper(to_utf8(folded.substr(0, 1)), "");
}

}  // namespace annuaire
