// The parts of text.h that compare: folding, slugs, case.
#include <array>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "base/text.h"

namespace annuaire {
namespace {

// Letters without a decomposition, and signs that readers take for others.
const char* plain_form(UChar32 c) {
  switch (c) {
    case 0x0152:
    case 0x0153:
      return "oe";
    case 0x00C6:
    case 0x00E6:
      return "ae";
    case 0x00DF:
    case 0x1E9E:
      return "ss";
    case 0x00D8:
    case 0x00F8:
      return "o";
    case 0x0141:
    case 0x0142:
      return "l";
    case 0x0110:
    case 0x0111:
      return "d";
    case 0x0131:
      return "i";
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x00B4:
      return "'";
    case 0x2010:
    case 0x2011:
      return "-";
    default:
      return nullptr;
  }
}

// What `fold` makes of one character, blanks aside.
std::string folded(UChar32 c) {
  if (c < 0x80) return std::string(1, static_cast<char>(u_tolower(c)));
  if (const char* plain = plain_form(c)) return plain;
  if (u_isUWhiteSpace(c)) return " ";
  if (u_charType(c) == U_NON_SPACING_MARK || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return "";
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts;
  std::string out;
  if (icu::Normalizer2::getNFKDInstance(status)->getDecomposition(c, parts)) {
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
      if (UChar32 part = parts.char32At(i); part != c) out += folded(part);
    return out;
  }
  append_utf8(out, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
  return out;
}

constexpr UChar32 table_size = 0x250;  // Latin letters
const std::array<std::string, table_size>& folded_latin() {
  static const auto table = [] {
    std::array<std::string, table_size> made;
    for (UChar32 c = 0; c < table_size; ++c) made[static_cast<size_t>(c)] = folded(c);
    return made;
  }();
  return table;
}

/// ASCII letters and digits folded to one byte; 0 for what needs a closer look.
const std::array<char, 128>& folded_ascii() {
  static const auto table = [] {
    std::array<char, 128> made{};
    for (size_t c = 0; c < made.size(); ++c)
      if (const std::string& plain = folded_latin()[c]; plain.size() == 1 && plain[0] > ' ')
        made[c] = plain[0];
    return made;
  }();
  return table;
}

bool blank(UChar32 c) { return c == ' ' || (c >= 9 && c <= 13); }

/// Lower-case letters, digits and single hyphens between them.
bool is_slug(std::string_view text) {
  char before = '-';
  for (char c : text) {
    bool hyphen = c == '-' && before != '-';
    if (!hyphen && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
    before = c;
  }
  return before != '-';
}

using CaseMapping = void (*)(const char*, uint32_t, icu::StringPiece, icu::ByteSink&, icu::Edits*,
                             UErrorCode&);

std::string map_case(CaseMapping mapping, std::string_view text, std::string_view language) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  std::string locale(language);
  mapping(locale.c_str(), 0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr,
          status);
  return U_SUCCESS(status) ? out : std::string(text);
}

}  // namespace

std::string fold(std::string_view text) {
  const auto& latin = folded_latin();
  const auto& ascii = folded_ascii();
  std::string out;
  out.reserve(text.size());
  const auto* data = reinterpret_cast<const uint8_t*>(text.data());
  auto add_blank = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  auto add = [&](const std::string& plain) { plain == " " ? add_blank() : void(out += plain); };
  for (size_t i = 0; i < text.size();) {
    if (char plain = data[i] < 0x80 ? ascii[data[i]] : '\0') {
      out += plain;
      ++i;
      continue;
    }
    UChar32 c;
    U8_NEXT_OR_FFFD(data, i, text.size(), c);
    if (blank(c))
      add_blank();
    else if (c < table_size)
      add(latin[static_cast<size_t>(c)]);
    else
      add(folded(c));
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string slug(std::string_view text) {
  if (is_slug(text)) return std::string(text);
  std::string out;
  for (char c : fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string to_upper(std::string_view text, std::string_view language) {
  return map_case(icu::CaseMap::utf8ToUpper, text, language);
}

std::string to_lower(std::string_view text, std::string_view language) {
  return map_case(icu::CaseMap::utf8ToLower, text, language);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string capitalised(std::string_view text, std::string_view language) {
  const std::u32string letters = to_utf32(text);
  return to_upper(to_utf8(letters.substr(0, 1)), language) +
         to_utf8(letters.substr(std::min<size_t>(1, letters.size())));
}

}  // namespace annuaire
