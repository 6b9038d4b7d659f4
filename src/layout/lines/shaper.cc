#include "layout/lines/shaper.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "base/text.h"

namespace annuaire {
namespace {

using Features = std::vector<hb_feature_t>;

/// What words are shaped with beside their face.
struct Manner {
  Features features;
  Direction direction = Direction::of_letters;
};

struct Key {
  uint32_t face_and_manner = 0;
  std::string_view text;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  size_t operator()(const Key& key) const {
    return std::hash<std::string_view>()(key.text) ^ (size_t(key.face_and_manner) * 0x9E3779B97F4A7C15u);
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

/// Faces with features and a direction that were asked for, numbered as they come.
class FeatureSets {
 public:
  uint32_t of(FaceId face, std::string_view features, Direction direction) {
    for (size_t i = 0; i < all_.size(); ++i)
      if (all_[i].face == face && all_[i].direction == direction && all_[i].features == features)
        return uint32_t(i);
    all_.push_back({face, direction, std::string(features)});
    return uint32_t(all_.size() - 1);
  }

 private:
  struct Asked {
    FaceId face;
    Direction direction;
    std::string features;
  };
  std::vector<Asked> all_;
};

/// A list that grows while others read what stands in it: in shares, each twice as large as the one before,
/// that are never moved.
class WordList {
 public:
  ShapedWord& add() {
    const auto [share, at] = place(size_++);
    if (at == 0) shares_[share] = std::make_unique<ShapedWord[]>(size_t{first_share} << share);
    return shares_[share][at];
  }
  const ShapedWord& operator[](uint32_t index) const {
    const auto [share, at] = place(index);
    return shares_[share][at];
  }
  uint32_t size() const { return size_; }

 private:
  static constexpr uint32_t first_share = 256;
  struct Place {
    uint32_t share, at;
  };
  static Place place(uint32_t index) {
    const auto share = uint32_t(std::bit_width(index / first_share + 1) - 1);
    return {share, index - first_share * ((1u << share) - 1)};
  }
  std::array<std::unique_ptr<ShapedWord[]>, 24> shares_;
  uint32_t size_ = 0;
};

/// The character that is shaped in place of another one of the same look.
char32_t stand_in(hb_font_t* font, char32_t c) {
  if (c != 0xAD && c != 0x2010 && c != 0x2011) return c;
  if (c != 0xAD && nominal(font, c)) return c;
  return nominal(font, '-') ? U'-' : U'\u2010';
}

void fill_buffer(hb_buffer_t* buffer, hb_font_t* font, const std::string& text, Direction direction) {
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
  if (direction != Direction::of_letters)
    hb_buffer_set_direction(buffer, direction == Direction::to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
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

/// What all threads that set one book share. A thread reads a word without the lock: it knows the number only
/// from one that held it.
struct Fonts::Shared {
  explicit Shared(const FontFiles& opened) : files(opened) {}
  const FontFiles& files;
  mutable std::mutex guard;  // of all that follows
  Hb<hb_buffer_t> buffer{hb_buffer_create()};
  FeatureSets feature_sets;
  std::vector<Manner> manners;  // each set
  std::unordered_map<Key, uint32_t, KeyHash> known;
  WordList words;
  std::map<uint32_t, std::u32string> missing;  // by word
  bool whole_letters = true;                   ///< none made of a letter and marks that stand for it together

  uint32_t set_of(FaceId face, std::string_view list, Direction direction) {
    const uint32_t set = feature_sets.of(face, list, direction);
    if (set == manners.size())
      manners.push_back({parse_features(files.spec(face).features + "," + std::string(list)), direction});
    return set;
  }

  uint32_t word_of(uint32_t set, FaceId face, std::string_view text) {
    if (auto found = known.find(Key{set, text}); found != known.end()) return found->second;
    const uint32_t id = words.size();
    ShapedWord& word = words.add();
    word.text = text.substr(0, UINT16_MAX);
    word.face = face;
    if (std::u32string absent = shape_anywhere(word, set); !absent.empty())
      missing.emplace(id, std::move(absent));
    if (word.text.size() == text.size()) known.emplace(Key{set, word.text}, id);
    return id;
  }

  /// Shapes word.text in word.face; false if a character is missing.
  bool shape(ShapedWord& word, const Manner& manner) {
    const OpenFace& face = files.served(word.face);
    const Features& features = manner.features;
    word.mixed = false;
    fill_buffer(buffer.get(), face.font.get(), word.text, manner.direction);
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
  bool shape_whole(ShapedWord& word, const Manner& manner) {
    const bool good = shape(word, manner);
    const auto parts = [](const ShapedWord& of) {
      return std::count_if(of.glyphs.begin(), of.glyphs.end(), [](const Glyph& g) { return g.length == 0; });
    };
    if (!good || parts(word) == 0) return good;
    ShapedWord other = word;
    Manner plain = manner;
    plain.features.push_back({HB_TAG('c', 'c', 'm', 'p'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    if (shape(other, plain) && parts(other) < parts(word)) word = std::move(other);
    return !whole_letters || parts(word) == 0;
  }

  /// Leaves out what no face holds (a blank without width stands for it, with its text): these characters.
  std::u32string patch(ShapedWord& word) {
    std::u32string absent;
    const OpenFace& face = files.served(word.face);
    hb_font_t* font = face.font.get();
    for (Glyph& glyph : word.glyphs) {
      if (glyph.id != 0) continue;
      for (char32_t c : to_utf32(std::string_view(word.text).substr(glyph.text, glyph.length)))
        if (holder(c, word.face) == nobody) absent += c;
      word.width -= glyph.advance;
      glyph.id = nominal(font, ' ');
      glyph.natural = float(hb_font_get_glyph_h_advance(font, glyph.id)) * face.scale;
      glyph.advance = 0;
    }
    return absent;
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
  bool shape_in_others(ShapedWord& word, FaceId wanted, Direction direction) {
    for (size_t other = 0; other < files.count(); ++other) {
      if (files.stands_for(other) == files.stands_for(wanted)) continue;
      if (files.served(other).fixed_width) continue;
      if (shape_in(word, other, direction)) return true;
    }
    return false;
  }

  bool shape_in(ShapedWord& word, size_t face, Direction direction) {
    if (face == nobody) return false;
    word.face = FaceId(face);
    return shape_whole(word, {parse_features(files.spec(face).features), direction});
  }

  /// A face that holds the word by itself, those of the text first.
  bool find_face(ShapedWord& word, FaceId wanted, const Manner& manner) {
    word.face = wanted;
    return shape_whole(word, manner) || shape_in_others(word, wanted, manner.direction) ||
           shape_in(word, face_of_script(word.text, wanted), manner.direction);
  }

  /// What no face holds is left out: these characters.
  std::u32string shape_anywhere(ShapedWord& word, uint32_t set) {
    const FaceId wanted = word.face;
    for (const bool strict : {true, false}) {
      whole_letters = strict;
      if (find_face(word, wanted, manners[set])) return {};
    }
    const std::vector<FaceSeam> parts = seams(wanted, word.text);
    word.face = parts.size() == 1 ? parts[0].face : wanted;
    if (shape_whole(word, manners[set])) return {};
    std::u32string absent = patch(word);
    word.mixed = parts.size() > 1;
    return absent;
  }
};

/// Numbers of sets and words, as `Shared` gave them.
struct Fonts::Known {
  FeatureSets feature_sets;
  std::vector<uint32_t> sets;
  std::unordered_map<Key, uint32_t, KeyHash> words;
};

Fonts::Fonts(const FontFiles& files) : Fonts(std::make_shared<Shared>(files)) {}

Fonts::Fonts(std::shared_ptr<Shared> shared)
    : shared_(std::move(shared)), known_(std::make_unique<Known>()) {}

Fonts::~Fonts() = default;

uint32_t Fonts::shape(FaceId face, std::string_view text, std::string_view features, Direction direction) {
  const uint32_t own = known_->feature_sets.of(face, features, direction);
  if (own < known_->sets.size())
    if (auto found = known_->words.find(Key{known_->sets[own], text}); found != known_->words.end())
      return found->second;
  const std::lock_guard lock(shared_->guard);
  if (own == known_->sets.size()) known_->sets.push_back(shared_->set_of(face, features, direction));
  const uint32_t set = known_->sets[own], id = shared_->word_of(set, face, text);
  const std::string& kept = shared_->words[id].text;
  if (kept.size() == text.size()) known_->words.emplace(Key{set, kept}, id);
  return id;
}

std::vector<FaceSeam> Fonts::seams(FaceId face, std::string_view text) { return shared_->seams(face, text); }

const ShapedWord& Fonts::word(uint32_t id) const { return shared_->words[id]; }

FaceMetrics Fonts::metrics(FaceId face) const { return shared_->files.served(face).metrics; }

std::string Fonts::name(FaceId face) const { return shared_->files.spec(face).name; }

std::u32string Fonts::missing(uint32_t word) const {
  const std::lock_guard lock(shared_->guard);
  const auto found = shared_->missing.find(word);
  return found == shared_->missing.end() ? std::u32string() : found->second;
}

bool Fonts::complete() const {
  const std::lock_guard lock(shared_->guard);
  return shared_->missing.empty();
}

std::unique_ptr<FontMetrics> Fonts::another() const { return std::unique_ptr<Fonts>(new Fonts(shared_)); }

const FontFiles& Fonts::files() const { return shared_->files; }

}  // namespace annuaire
