// The parts of text.h that need no language: UTF-8, normalisation, characters, trimming.
#include <bit>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "base/text.h"

namespace annuaire {
namespace {

// Length of the leading part whose bytes are all below `limit` (0x80 to 0xFF), eight at a time: the upper bit
// of a byte stays set where it was set and its lower bits reach limit − 0x80.
template <unsigned char limit>
size_t prefix_below(std::string_view text) {
  constexpr uint64_t ones = 0x0101010101010101u;
  size_t i = 0;
  for (uint64_t eight; i + 8 <= text.size(); i += 8) {
    std::memcpy(&eight, text.data() + i, 8);
    uint64_t found = ((eight & (ones * 0x7F)) + ones * (0x100 - limit)) & eight & (ones * 0x80);
    if (found == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return i + static_cast<size_t>(std::countr_zero(found)) / 8;
    break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < limit) ++i;
  return i;
}

size_t ascii_prefix(std::string_view text) { return prefix_below<0x80>(text); }

// Characters below U+0300.
size_t low_prefix(std::string_view text) { return prefix_below<0xCC>(text); }

// True only if the text is surely NFC: characters below U+0300 and the common signs of General Punctuation
// never change. Spares ICU nearly all French text.
bool surely_nfc(std::string_view text) {
  for (text.remove_prefix(low_prefix(text)); !text.empty(); text.remove_prefix(low_prefix(text))) {
    bool punctuation =
        text.starts_with("\xE2\x80") && text.size() > 2 && static_cast<unsigned char>(text[2]) >= 0x82;
    if (!punctuation && !text.starts_with("€")) return false;  // U+2002 … U+203F
    text.remove_prefix(3);
  }
  return true;
}

// ICU's iterator over grapheme clusters, one for each thread.
UBreakIterator* cluster_iterator() {
  struct Holder {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* iterator = ubrk_open(UBRK_CHARACTER, "en", nullptr, 0, &status);
    ~Holder() { ubrk_close(iterator); }
  };
  thread_local Holder holder;
  return holder.iterator;
}

// Each byte is a character of its own.
bool one_byte_each(std::string_view text) {
  return ascii_prefix(text) == text.size() && text.find('\r') == text.npos;
}

template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
  if (one_byte_each(text)) {
    for (size_t i = 0; i < text.size(); ++i) visit(i, i + 1);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  utext_openUTF8(&input, text.data(), static_cast<int64_t>(text.size()), &status);
  UBreakIterator* iterator = cluster_iterator();
  ubrk_setUText(iterator, &input, &status);
  int32_t from = ubrk_first(iterator);
  for (int32_t to; (to = ubrk_next(iterator)) != UBRK_DONE; from = to)
    visit(static_cast<size_t>(from), static_cast<size_t>(to));
  utext_close(&input);
}

constexpr const char16_t* windows_1252 =
    u"\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  for (size_t i = ascii_prefix(bytes); i < bytes.size(); i += ascii_prefix(bytes.substr(i))) {
    UChar32 c;
    U8_NEXT(data, i, bytes.size(), c);
    if (c < 0) return false;
  }
  return true;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (char byte : bytes) {
    auto c = static_cast<unsigned char>(byte);
    append_utf8(out, c >= 0x80 && c < 0xA0 ? windows_1252[c - 0x80] : c);
  }
  return out;
}

bool is_nfc(std::string_view text) {
  if (surely_nfc(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  return form->isNormalizedUTF8({text.data(), static_cast<int32_t>(text.size())}, status);
}

std::string nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> out;
  for_each_character(text, [&](size_t from, size_t to) { out.push_back(text.substr(from, to - from)); });
  return out;
}

size_t display_width(std::string_view text) {
  if (one_byte_each(text)) return text.size();
  size_t count = 0;
  for_each_character(text, [&](size_t, size_t) { ++count; });
  return count;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  const auto* data = reinterpret_cast<const uint8_t*>(text.data());
  for (size_t i = 0; i < text.size();) {
    UChar32 c;
    U8_NEXT_OR_FFFD(data, i, text.size(), c);
    out.push_back(static_cast<char32_t>(c));
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  char buffer[U8_MAX_LENGTH];
  size_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, length);
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char32_t c : text) append_utf8(out, c);
  return out;
}

std::string_view trim(std::string_view text) {
  auto blank = [](std::string_view s) { return s == " " || s == "\t" || s == "\n" || s == "\r"; };
  while (!text.empty()) {
    if (blank(text.substr(0, 1)))
      text.remove_prefix(1);
    else if (text.starts_with("\u00A0"))
      text.remove_prefix(2);
    else if (text.starts_with("\u202F"))
      text.remove_prefix(3);
    else
      break;
  }
  while (!text.empty()) {
    if (blank(text.substr(text.size() - 1)))
      text.remove_suffix(1);
    else if (text.ends_with("\u00A0"))
      text.remove_suffix(2);
    else if (text.ends_with("\u202F"))
      text.remove_suffix(3);
    else
      break;
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t at; (at = text.find(separator)) != text.npos; text.remove_prefix(at + 1))
    parts.push_back(text.substr(0, at));
  parts.push_back(text);
  return parts;
}

}  // namespace annuaire
