#include "layout/lines/shaper.h"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "base/text.h"

namespace annuaire {
namespace {

using Features = std::vector<hb_feature_t>;

struct Key {
  uint32_t face_and_features = 0;
  std::string_view text;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  size_t operator()(const Key& key) const {
    return std::hash<std::string_view>()(key.text) ^ (size_t(key.face_and_features) * 0x9E3779B97F4A7C15u);
  }
};

uint32_t nominal(hb_font_t* font, char32_t c) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font, c, &glyph) ? glyph : 0;
}

Features parse_features(std::string_view list) {
  Features features;
  for (std::string_view part : split(list, ',')) {
    hb_feature_t feature;
    if (hb_feature_from_string(part.data(), int(part.size()), &feature)) features.push_back(feature);
  }
  return features;
}

/// The character that is shaped in place of another one of the same look.
char32_t stand_in(hb_font_t* font, char32_t c) {
  if (c != 0xAD && c != 0x2010 && c != 0x2011) return c;
  if (c != 0xAD && nominal(font, c)) return c;
  return nominal(font, '-') ? U'-' : U'\u2010';
}

void fill_buffer(hb_buffer_t* buffer, hb_font_t* font, const std::string& text) {
  static const hb_language_t language = hb_language_from_string("fr", -1);  // never the locale's
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);  // a mark keeps its text
  const int32_t size = int32_t(text.size());
  UChar32 before = 0;
  for (int32_t at = 0; at < size;) {
    const uint32_t cluster = uint32_t(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, c);
    const bool marks_hyphen = c == 0xAD && (before == '-' || before == 0x2010);
    before = c;
    if (marks_hyphen) continue;  // a part of the hyphen's text
    hb_buffer_add(buffer, stand_in(font, char32_t(c)), cluster);
  }
  hb_buffer_set_language(buffer, language);
  hb_buffer_guess_segment_properties(buffer);
}

/// The first glyph of a cluster carries the cluster's text.
void give_text(ShapedWord& word, const std::vector<uint32_t>& clusters) {
  std::vector<uint32_t> starts(clusters);
  starts.push_back(uint32_t(word.text.size()));
  std::sort(starts.begin(), starts.end());
  for (size_t i = 0; i < word.glyphs.size(); ++i) {
    word.glyphs[i].text = uint16_t(clusters[i]);
    if (i > 0 && clusters[i] == clusters[i - 1]) continue;
    word.glyphs[i].length =
        uint16_t(*std::upper_bound(starts.begin(), starts.end(), clusters[i]) - clusters[i]);
  }
}

}  // namespace

struct Fonts::Impl {
  explicit Impl(const FontFiles& opened) : files(opened) {}
  const FontFiles& files;
  Hb<hb_buffer_t> buffer{hb_buffer_create()};
  std::vector<std::pair<std::pair<FaceId, std::string>, Features>> feature_sets;
  std::unordered_map<Key, uint32_t, KeyHash> known;
  std::deque<ShapedWord> words;
  std::set<char32_t> missing_set;
  std::vector<char32_t> missing;
  bool whole_letters = true;  ///< none made of a letter and marks that stand for it together

  uint32_t features_of(FaceId face, std::string_view features) {
    for (size_t i = 0; i < feature_sets.size(); ++i)
      if (feature_sets[i].first.first == face && feature_sets[i].first.second == features) return uint32_t(i);
    feature_sets.push_back({{face, std::string(features)},
                            parse_features(files.spec(face).features + "," + std::string(features))});
    return uint32_t(feature_sets.size() - 1);
  }

  /// Shapes word.text in word.face; false if a character is missing.
  bool shape(ShapedWord& word, const Features& features) {
    const OpenFace& face = files.served(word.face);
    word.mixed = false;
    fill_buffer(buffer.get(), face.font.get(), word.text);
    hb_shape(face.font.get(), buffer.get(), features.data(), unsigned(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* at = hb_buffer_get_glyph_positions(buffer.get(), &count);
    std::vector<uint32_t> clusters(count);
    word.backwards = hb_buffer_get_direction(buffer.get()) == HB_DIRECTION_RTL;
    word.glyphs.assign(count, {});
    word.width = 0;
    bool whole = true;
    for (unsigned i = 0; i < count; ++i) {
      Glyph& glyph = word.glyphs[i];
      glyph.id = info[i].codepoint;
      glyph.advance = float(at[i].x_advance) * face.scale;
      glyph.natural = float(hb_font_get_glyph_h_advance(face.font.get(), glyph.id)) * face.scale;
      glyph.x = float(at[i].x_offset) * face.scale;
      glyph.y = float(at[i].y_offset) * face.scale;
      clusters[i] = info[i].cluster;
      word.width += glyph.advance;
      whole &= glyph.id != 0;
    }
    give_text(word, clusters);
    return whole;
  }

  /// Shapes a word; letters that the face took apart, though it has them whole, are put together again, so
  /// that each glyph stands for what it shows.
  bool shape_whole(ShapedWord& word, const Features& features) {
    const bool good = shape(word, features);
    const auto parts = [](const ShapedWord& of) {
      return std::count_if(of.glyphs.begin(), of.glyphs.end(), [](const Glyph& g) { return g.length == 0; });
    };
    if (!good || parts(word) == 0) return good;
    ShapedWord other = word;
    Features plain = features;
    plain.push_back({HB_TAG('c', 'c', 'm', 'p'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    if (shape(other, plain) && parts(other) < parts(word)) word = std::move(other);
    return !whole_letters || parts(word) == 0;
  }

  /// Leaves out what no face holds (a blank without width stands for it, with its text), and notes it.
  void patch(ShapedWord& word) {
    const OpenFace& face = files.served(word.face);
    hb_font_t* font = face.font.get();
    for (Glyph& glyph : word.glyphs) {
      if (glyph.id != 0) continue;
      for (char32_t c : to_utf32(std::string_view(word.text).substr(glyph.text, glyph.length)))
        if (holder(c, word.face) == nobody && missing_set.insert(c).second) missing.push_back(c);
      word.width -= glyph.advance;
      glyph.id = nominal(font, ' ');
      glyph.natural = float(hb_font_get_glyph_h_advance(font, glyph.id)) * face.scale;
      glyph.advance = 0;
    }
  }

  static constexpr size_t nobody = SIZE_MAX;

  /// The face that holds a character: the wanted one, another that texts name, one for its script.
  size_t holder(char32_t c, FaceId wanted) const {
    if (nominal(files.served(wanted).font.get(), c)) return wanted;
    for (size_t other = 0; other < files.count(); ++other)
      if (!files.served(other).fixed_width && nominal(files.served(other).font.get(), c)) return other;
    return files.for_script(c);
  }

  /// For a word of one script, the face of its first letter that the wanted one lacks.
  size_t face_of_script(std::string_view text, FaceId wanted) const {
    size_t face = nobody;
    UScriptCode script = USCRIPT_COMMON;
    for (char32_t c : to_utf32(text)) {
      UErrorCode fault = U_ZERO_ERROR;
      const UScriptCode own = uscript_getScript(UChar32(c), &fault);
      if (U_FAILURE(fault) || own == USCRIPT_COMMON || own == USCRIPT_INHERITED) continue;
      if (script != USCRIPT_COMMON && own != script) return nobody;
      script = own;
      if (face == nobody && nominal(files.served(wanted).font.get(), c) == 0) face = files.for_script(c);
    }
    return face;
  }

  /// Marks stay with the letter before them.
  std::vector<FaceSeam> seams(FaceId wanted, std::string_view text) const {
    std::vector<FaceSeam> out;
    const int32_t size = int32_t(text.size());
    for (int32_t at = 0; at < size;) {
      const uint32_t begin = uint32_t(at);
      UChar32 c = 0;
      U8_NEXT_OR_FFFD(text.data(), at, size, c);
      const bool stays =
          (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
      if (stays && !out.empty()) continue;
      size_t face = holder(char32_t(c), wanted);
      if (face != wanted && !out.empty()) face = holder(char32_t(c), out.back().face);
      const FaceId taken = face == nobody ? wanted : FaceId(face);
      if (out.empty() || out.back().face != taken) out.push_back({begin, taken});
    }
    return out;
  }

  /// In another face that texts name, none for code.
  bool shape_in_others(ShapedWord& word, FaceId wanted) {
    for (size_t other = 0; other < files.count(); ++other) {
      if (files.stands_for(other) == files.stands_for(wanted)) continue;
      if (files.served(other).fixed_width) continue;
      if (shape_in(word, other)) return true;
    }
    return false;
  }

  bool shape_in(ShapedWord& word, size_t face) {
    if (face == nobody) return false;
    word.face = FaceId(face);
    return shape_whole(word, parse_features(files.spec(face).features));
  }

  /// A face that holds the word by itself, those of the text first.
  bool find_face(ShapedWord& word, FaceId wanted, const Features& features) {
    word.face = wanted;
    return shape_whole(word, features) || shape_in_others(word, wanted) ||
           shape_in(word, face_of_script(word.text, wanted));
  }

  void shape_anywhere(ShapedWord& word, uint32_t set) {
    const FaceId wanted = word.face;
    const Features& features = feature_sets[set].second;
    for (const bool strict : {true, false}) {
      whole_letters = strict;
      if (find_face(word, wanted, features)) return;
    }
    const std::vector<FaceSeam> parts = seams(wanted, word.text);
    word.face = parts.size() == 1 ? parts[0].face : wanted;
    if (shape_whole(word, features)) return;
    patch(word);
    word.mixed = parts.size() > 1;
  }
};

Fonts::Fonts(const FontFiles& files) : impl_(std::make_unique<Impl>(files)) {}

Fonts::~Fonts() = default;

uint32_t Fonts::shape(FaceId face, std::string_view text, std::string_view features) {
  const uint32_t set = impl_->features_of(face, features);
  if (auto found = impl_->known.find(Key{set, text}); found != impl_->known.end()) return found->second;
  const uint32_t id = uint32_t(impl_->words.size());
  ShapedWord& word = impl_->words.emplace_back();
  word.text = text.substr(0, UINT16_MAX);
  word.face = face;
  impl_->shape_anywhere(word, set);
  if (word.text.size() == text.size()) impl_->known.emplace(Key{set, word.text}, id);
  return id;
}

std::vector<FaceSeam> Fonts::seams(FaceId face, std::string_view text) { return impl_->seams(face, text); }

const ShapedWord& Fonts::word(uint32_t id) const { return impl_->words[id]; }

FaceMetrics Fonts::metrics(FaceId face) const { return impl_->files.served(face).metrics; }

std::string Fonts::name(FaceId face) const { return impl_->files.spec(face).name; }

const std::vector<char32_t>& Fonts::missing() const { return impl_->missing; }

const FontFiles& Fonts::files() const { return impl_->files; }

}  // namespace annuaire
