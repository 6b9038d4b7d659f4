// A face in which every character is half an em wide, so that line breaks never depend on installed fonts.
#pragma once

#include <deque>
#include <map>
#include <string>

#include "base/text.h"
#include "layout/font.h"

namespace annuaire::test {

class HalfEmFace : public FontMetrics {
 public:
  using FontMetrics::shape;
  uint32_t shape(FaceId face, std::string_view text, std::string_view features,
                 Direction direction) override {
    auto [place, fresh] = known_.try_emplace({face, std::string(text), std::string(features), direction},
                                             static_cast<uint32_t>(words_.size()));
    if (fresh) words_.push_back(shaped(face, text));
    words_[place->second].backwards = direction == Direction::to_left;
    return place->second;
  }
  const ShapedWord& word(uint32_t id) const override { return words_[id]; }
  FaceMetrics metrics(FaceId) const override { return {800, -200, 700, 500, 500}; }
  std::string name(FaceId face) const override { return "f" + std::to_string(face); }

 private:
  static ShapedWord shaped(FaceId face, std::string_view text) {
    ShapedWord word;
    word.text = text;
    word.face = face;
    uint16_t at = 0;
    for (char32_t c : to_utf32(text)) {
      std::string bytes;
      append_utf8(bytes, c);
      if (c == 0xAD && text.substr(0, at).ends_with('-')) {  // a part of the hyphen's text
        word.glyphs.back().length = static_cast<uint16_t>(word.glyphs.back().length + bytes.size());
        at = static_cast<uint16_t>(at + bytes.size());
        continue;
      }
      word.glyphs.push_back({c, 500, 500, 0, 0, at, static_cast<uint16_t>(bytes.size())});
      at = static_cast<uint16_t>(at + bytes.size());
    }
    word.width = 500 * static_cast<float>(word.glyphs.size());
    return word;
  }

  struct Key {
    FaceId face;
    std::string text, features;
    Direction direction;
    auto operator<=>(const Key&) const = default;
  };
  std::map<Key, uint32_t> known_;
  std::deque<ShapedWord> words_;
};

}  // namespace annuaire::test
