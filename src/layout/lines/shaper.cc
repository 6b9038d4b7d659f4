#include "layout/lines/shaper.h"

#include <algorithm>
#include <cstdio>
#include <deque>
#include <set>
#include <unordered_map>

#include <hb-ot.h>
#include <hb.h>
#include <unicode/utf8.h>

#include "base/text.h"
#include "layout/lines/font_files.h"

namespace annuaire {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;
using Features = std::vector<hb_feature_t>;

struct OpenFace {
  std::string name, path, features;
  Blob blob;
  HbFont font;
  float scale = 1;  // font units → thousandths of an em
  FaceMetrics metrics;
};

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

FaceMetrics measure(const OpenFace& face) {
  hb_font_t* font = face.font.get();
  FaceMetrics m;
  hb_font_extents_t extents{};
  if (hb_font_get_h_extents(font, &extents)) {
    m.ascent = float(extents.ascender) * face.scale;
    m.descent = float(extents.descender) * face.scale;
  }
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &value);
  if (value > 0) m.cap_height = float(value) * face.scale;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_X_HEIGHT, &value);
  if (value > 0) m.x_height = float(value) * face.scale;
  if (uint32_t glyph = nominal(font, ' '))
    m.space = float(hb_font_get_glyph_h_advance(font, glyph)) * face.scale;
  return m;
}

bool open(const FaceSpec& spec, const std::vector<std::string>& folders, OpenFace& face) {
  face.path = find_font(spec.file, folders);
  if (face.path.empty()) return false;
  face.blob.reset(hb_blob_create_from_file_or_fail(face.path.c_str()));
  if (!face.blob) return false;
  HbFace file(hb_face_create(face.blob.get(), 0));
  if (hb_face_get_glyph_count(file.get()) == 0) return false;
  face.font.reset(hb_font_create(file.get()));
  face.scale = 1000.0f / float(hb_face_get_upem(file.get()));
  face.metrics = measure(face);
  return true;
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
  const int32_t size = int32_t(text.size());
  for (int32_t at = 0; at < size;) {
    const uint32_t cluster = uint32_t(at);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, c);
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

std::string described(char32_t c) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", unsigned(c));
  std::string text = std::string(number) + " « ";
  append_utf8(text, c);
  return text + " »";
}

}  // namespace

struct Fonts::Impl {
  std::vector<OpenFace> faces;     // as the style lists them; those that failed share another's font
  std::vector<size_t> stands_for;  // face → index of the open face that serves it
  Buffer buffer{hb_buffer_create()};
  std::vector<std::pair<std::pair<FaceId, std::string>, Features>> feature_sets;
  std::unordered_map<Key, uint32_t, KeyHash> known;
  std::deque<ShapedWord> words;
  std::set<char32_t> missing_set;
  std::vector<std::string> missing;

  uint32_t features_of(FaceId face, std::string_view features) {
    for (size_t i = 0; i < feature_sets.size(); ++i)
      if (feature_sets[i].first.first == face && feature_sets[i].first.second == features) return uint32_t(i);
    feature_sets.push_back(
        {{face, std::string(features)}, parse_features(faces[face].features + "," + std::string(features))});
    return uint32_t(feature_sets.size() - 1);
  }

  /// Shapes word.text in word.face; false if a character is missing.
  bool shape(ShapedWord& word, const Features& features) {
    const OpenFace& face = faces[stands_for[word.face]];
    fill_buffer(buffer.get(), face.font.get(), word.text);
    hb_shape(face.font.get(), buffer.get(), features.data(), unsigned(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* at = hb_buffer_get_glyph_positions(buffer.get(), &count);
    std::vector<uint32_t> clusters(count);
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

  /// Puts a sign that is there for each character that no face holds, and notes the character.
  void patch(ShapedWord& word) {
    hb_font_t* font = faces[stands_for[word.face]].font.get();
    uint32_t sign = nominal(font, U'\uFFFD');
    if (!sign) sign = nominal(font, '?');
    const float scale = faces[stands_for[word.face]].scale;
    for (Glyph& glyph : word.glyphs) {
      if (glyph.id != 0) continue;
      for (char32_t c : to_utf32(std::string_view(word.text).substr(glyph.text, glyph.length)))
        if (nominal(font, c) == 0 && missing_set.insert(c).second) missing.push_back(described(c));
      word.width -= glyph.advance;
      glyph.id = sign;
      glyph.natural = glyph.advance = float(hb_font_get_glyph_h_advance(font, sign)) * scale;
      word.width += glyph.advance;
    }
  }

  void shape_anywhere(ShapedWord& word, uint32_t set) {
    const FaceId wanted = word.face;
    if (shape(word, feature_sets[set].second)) return;
    for (size_t other = 0; other < faces.size(); ++other) {
      if (stands_for[other] == stands_for[wanted]) continue;
      word.face = FaceId(other);
      if (shape(word, parse_features(faces[other].features))) return;
    }
    word.face = wanted;
    shape(word, feature_sets[set].second);
    patch(word);
  }
};

Fonts::Fonts(const std::vector<FaceSpec>& faces, const std::vector<std::string>& folders, Diagnostics& out)
    : impl_(std::make_unique<Impl>()) {
  size_t first_open = SIZE_MAX;
  for (const FaceSpec& spec : faces) {
    OpenFace face;
    face.name = spec.name;
    face.features = spec.features;
    size_t index = impl_->faces.size();
    if (open(spec, folders, face)) {
      first_open = std::min(first_open, index);
    } else {
      Message hint;
      if (!spec.package.empty())
        hint = {"installez le paquet " + spec.package, "install the package " + spec.package};
      out.error_in(spec.file,
                   {"police introuvable ou illisible « " + spec.file + " »",
                    "font not found or unreadable: " + spec.file},
                   hint);
    }
    impl_->faces.push_back(std::move(face));
  }
  for (size_t i = 0; i < impl_->faces.size(); ++i)
    impl_->stands_for.push_back(impl_->faces[i].font ? i : first_open);
}

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

const ShapedWord& Fonts::word(uint32_t id) const { return impl_->words[id]; }

FaceMetrics Fonts::metrics(FaceId face) const { return impl_->faces[impl_->stands_for[face]].metrics; }

std::string Fonts::name(FaceId face) const { return impl_->faces[face].name; }

const std::vector<std::string>& Fonts::missing() const { return impl_->missing; }

size_t Fonts::count() const { return impl_->faces.size(); }

std::string_view Fonts::data(FaceId face) const {
  const OpenFace& open = impl_->faces[impl_->stands_for[face]];
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(open.blob.get(), &size);
  return {bytes, size};
}

const std::string& Fonts::path(FaceId face) const { return impl_->faces[impl_->stands_for[face]].path; }

bool Fonts::ok() const {
  return std::any_of(impl_->faces.begin(), impl_->faces.end(), [](const auto& f) { return bool(f.font); });
}

}  // namespace annuaire
