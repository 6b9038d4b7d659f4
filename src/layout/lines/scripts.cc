#include "layout/lines/scripts.h"

#include <algorithm>
#include <memory>
#include <string>

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace annuaire {
namespace {

struct Close {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  void operator()(UText* text) const { utext_close(text); }
};
template <class T>
using Icu = std::unique_ptr<T, Close>;

/// Hebrew, Arabic and their neighbours, U+0590 to U+08FF, U+FB1D to U+FEFC, as their bytes show.
bool may_run_left(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xD6) continue;
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (byte <= 0xDF || (byte == 0xE0 && next < 0xA4) || (byte == 0xEF && next >= 0xAC && next <= 0xBB))
      return true;
  }
  return false;
}

/// U+2E80 on, but for what follows the ideographs, kana and hangul.
bool may_hold_ideographs(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xED;
  });
}

/// UTF-16, and for each of its units the byte that it comes from; `none` for signs of direction put in.
struct Units {
  static constexpr uint32_t none = UINT32_MAX;
  std::u16string text;
  std::vector<uint32_t> bytes;

  void add(UChar32 c, uint32_t from) {
    char16_t pair[2];
    int32_t length = 0;
    U16_APPEND_UNSAFE(pair, length, c);
    text.append(pair, size_t(length));
    bytes.insert(bytes.end(), size_t(length), from);
  }
};

Units units_of(std::string_view text, const std::vector<TurnedPassage>& passages) {
  constexpr char16_t isolate_to_right = 0x2066, isolate_to_left = 0x2067, end_of_isolate = 0x2069;
  Units out;
  const int32_t size = int32_t(text.size());
  auto next = passages.begin();
  for (int32_t at = 0; at < size;) {
    const uint32_t from = uint32_t(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, c);
    if (next != passages.end() && next->begin == from)
      out.add(next->right_to_left ? isolate_to_left : isolate_to_right, Units::none);
    out.add(c, from);
    if (next != passages.end() && next->end == uint32_t(at)) {
      out.add(end_of_isolate, Units::none);
      ++next;
    }
  }
  return out;
}

}  // namespace

bool is_right_to_left(std::string_view language) {
  return !language.empty() && uloc_isRightToLeft(std::string(language).c_str());
}

std::vector<TurnedPassage> turned_passages(const std::vector<Run>& runs, const std::vector<uint32_t>& ends,
                                           std::string_view language) {
  std::vector<TurnedPassage> out;
  const bool usual = is_right_to_left(language);
  for (size_t i = 0; i < runs.size(); ++i) {
    const uint32_t begin = i == 0 ? 0 : ends[i - 1], end = ends[i];
    if (runs[i].lang.empty() || begin == end || is_right_to_left(runs[i].lang) == usual) continue;
    if (!out.empty() && out.back().end == begin)
      out.back().end = end;
    else
      out.push_back({begin, end, !usual});
  }
  return out;
}

std::vector<uint8_t> levels_of(std::string_view text, bool right_to_left,
                               const std::vector<TurnedPassage>& passages) {
  if (text.empty() || (!right_to_left && passages.empty() && !may_run_left(text))) return {};
  const Units units = units_of(text, passages);
  UErrorCode fault = U_ZERO_ERROR;
  const Icu<UBiDi> bidi(ubidi_open());
  ubidi_setPara(bidi.get(), units.text.data(), int32_t(units.text.size()),
                right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &fault);
  const UBiDiLevel* levels = U_SUCCESS(fault) ? ubidi_getLevels(bidi.get(), &fault) : nullptr;
  if (U_FAILURE(fault) || !levels) return {};
  std::vector<uint8_t> out(text.size(), right_to_left);
  for (size_t i = 0; i < units.bytes.size(); ++i)
    for (uint32_t at = units.bytes[i]; at < text.size(); ++at) {
      if (at > units.bytes[i] && !U8_IS_TRAIL(text[at])) break;
      out[at] = levels[i];
    }
  return out;
}

std::vector<uint32_t> visual_order(const std::vector<uint8_t>& levels) {
  std::vector<int32_t> map(levels.size());
  if (!levels.empty()) ubidi_reorderVisual(levels.data(), int32_t(levels.size()), map.data());
  return {map.begin(), map.end()};
}

void add_ideograph_breaks(std::string_view word, std::vector<WordBreak>& breaks) {
  if (!may_hold_ideographs(word)) return;
  UErrorCode fault = U_ZERO_ERROR;
  const Icu<UText> text(utext_openUTF8(nullptr, word.data(), int64_t(word.size()), &fault));
  const Icu<UBreakIterator> lines(ubrk_open(UBRK_LINE, "ja", nullptr, 0, &fault));
  if (U_SUCCESS(fault)) ubrk_setUText(lines.get(), text.get(), &fault);
  if (U_FAILURE(fault)) return;
  for (int32_t at; (at = ubrk_next(lines.get())) != UBRK_DONE && at < int32_t(word.size());)
    if (std::none_of(breaks.begin(), breaks.end(), [at](const WordBreak& b) { return b.at == uint32_t(at); }))
      breaks.push_back({uint32_t(at), WordBreak::Kind::plain});
  std::sort(breaks.begin(), breaks.end(), [](const WordBreak& a, const WordBreak& b) { return a.at < b.at; });
}

}  // namespace annuaire
