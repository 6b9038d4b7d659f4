#include "layout/lines/scripts.h"

#include <algorithm>
#include <memory>
#include <string>

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "layout/lines/line_nodes.h"

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

/// UTF-16, and for each of its units the byte that it comes from.
struct Units {
  std::u16string text;
  std::vector<uint32_t> bytes;
};

Units units_of(std::string_view text) {
  Units out;
  const int32_t size = int32_t(text.size());
  for (int32_t at = 0; at < size;) {
    const uint32_t from = uint32_t(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, c);
    char16_t pair[2];
    int32_t length = 0;
    U16_APPEND_UNSAFE(pair, length, c);
    out.text.append(pair, size_t(length));
    out.bytes.insert(out.bytes.end(), size_t(length), from);
  }
  return out;
}

}  // namespace

bool is_right_to_left(std::string_view language) {
  return !language.empty() && uloc_isRightToLeft(std::string(language).c_str());
}

std::vector<uint8_t> levels_of(std::string_view text, const std::vector<LineNode>& nodes,
                               bool right_to_left) {
  if (text.empty() || (!right_to_left && !may_run_left(text))) return {};
  const Units units = units_of(text);
  UErrorCode fault = U_ZERO_ERROR;
  const Icu<UBiDi> bidi(ubidi_open());
  ubidi_setPara(bidi.get(), units.text.data(), int32_t(units.text.size()),
                right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &fault);
  const UBiDiLevel* levels = U_SUCCESS(fault) ? ubidi_getLevels(bidi.get(), &fault) : nullptr;
  if (U_FAILURE(fault) || !levels) return {};
  std::vector<uint8_t> out;
  for (const LineNode& node : nodes) {
    const auto at = std::lower_bound(units.bytes.begin(), units.bytes.end(), node.begin);
    const bool has_text = node.end > node.begin && at != units.bytes.end();
    out.push_back(has_text ? levels[at - units.bytes.begin()] : out.empty() ? right_to_left : out.back());
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
