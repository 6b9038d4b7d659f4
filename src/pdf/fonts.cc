#include "pdf/fonts.h"

#include <cmath>

#include "base/fingerprint.h"
#include "base/text.h"
#include "pdf/face.h"

namespace annuaire::pdf {

/// The code of a glyph is its number in the font file. A glyph may stand for several texts (hyphen and soft
/// hyphen, space and no-break space): each further text goes to a further font object over the same font
/// program, so that copying gives exactly what was written.
struct EmbeddedFonts::Face {
  Face(std::string font_path, std::string_view bytes) : path(std::move(font_path)), file(bytes) {}
  struct Layer {
    FontIndex font;
    std::map<uint32_t, std::string> texts;  ///< glyph → text
  };
  std::string path;
  FontFile file;
  std::vector<Layer> layers;
  Piece space;
};

namespace {

/// Adjustments smaller than this are left to the next one (thousandths of an em).
constexpr double tolerance = 0.6;

/// What text extraction must never meet (PDF/A-2 6.2.11.7): private use, byte order marks, nothing at all.
std::string extractable(std::string_view text) {
  if (text.empty()) return "\u200B";  // a further glyph of a cluster whose first one holds the text
  std::u32string characters = to_utf32(text);
  for (char32_t& c : characters) {
    bool no_character = c == 0 || c == 0xFEFF || c == 0xFFFE;
    bool is_private = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
    if (no_character || is_private) c = 0xFFFD;
  }
  return to_utf8(characters);
}

void append_code(std::string& out, uint32_t glyph) {
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[glyph >> shift & 15];
}

std::string tounicode(const std::map<uint32_t, std::string>& texts) {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  size_t left = texts.size(), in_block = 0;
  for (const auto& [glyph, text] : texts) {
    if (in_block == 0) {
      in_block = std::min<size_t>(left, 100);  // the most a block may hold
      map += std::to_string(in_block) + " beginbfchar\n";
    }
    map += '<';
    append_code(map, glyph);
    map += "> <" + utf16_hex(text) + ">\n";
    --left;
    if (--in_block == 0) map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Widths by runs of neighbouring codes: "5[500 612]9[333]".
std::string widths(const FontFile& file, const std::map<uint32_t, std::string>& texts) {
  std::string out = "[";
  uint32_t next = UINT32_MAX;
  for (const auto& [glyph, text] : texts) {
    if (glyph != next) {
      if (next != UINT32_MAX) out += ']';
      out += std::to_string(glyph) + "[";
    } else {
      out += ' ';
    }
    append_number(out, file.advance(glyph), 1);
    next = glyph + 1;
  }
  return out + (texts.empty() ? "]" : "]]");
}

/// Six capital letters that tell subsets apart.
std::string subset_tag(std::string_view map) {
  uint64_t value = fingerprint(map);
  std::string tag;
  for (int i = 0; i < 6; ++i, value /= 26) tag += static_cast<char>('A' + value % 26);
  return tag;
}

std::string descriptor(const FaceFacts& facts, const std::string& base_font, bool cff, Id program) {
  std::string out = "/Type/FontDescriptor/FontName" + base_font;
  int flags = 4 | (facts.italic_angle != 0 ? 64 : 0);  // symbolic: codes are glyphs, not characters
  out += "/Flags " + std::to_string(flags) + "/FontBBox[";
  for (int edge : facts.box) out += std::to_string(edge) + " ";
  out += "]/ItalicAngle " + std::to_string(facts.italic_angle) + "/Ascent " + std::to_string(facts.ascent);
  out += "/Descent " + std::to_string(facts.descent) + "/CapHeight " + std::to_string(facts.cap_height);
  out += "/XHeight " + std::to_string(facts.x_height) + "/StemV " + std::to_string(facts.stem);
  return out + (cff ? "/FontFile3 " : "/FontFile2 ") + reference(program);
}

/// A Type 0 font over its one CID font (ISO 32000-1, 9.7).
void write_layer(Document& document, const FontFile& file, const FaceFacts& facts, Id program, Id object,
                 const std::map<uint32_t, std::string>& texts) {
  std::string map = tounicode(texts);
  std::string base_font = name(subset_tag(map) + "+" + facts.postscript_name);
  bool cff = file.is_cff();
  std::string cid_font = "/Type/Font/Subtype";
  cid_font += cff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
  cid_font += "/BaseFont" + base_font + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  cid_font += "/DW 0/W" + widths(file, texts);
  cid_font += "/FontDescriptor " + reference(document.add(descriptor(facts, base_font, cff, program)));
  std::string type0 = "/Type/Font/Subtype/Type0/BaseFont" + base_font + (cff ? "-Identity-H" : "");
  type0 += "/Encoding/Identity-H/DescendantFonts[" + reference(document.add(cid_font)) + "]/ToUnicode ";
  document.extend(object, type0 + reference(document.add_stream({}, map, Document::Filter::deflate)));
}

}  // namespace

EmbeddedFonts::EmbeddedFonts(const Fonts& fonts, Document& document) : fonts_(fonts), document_(document) {}
EmbeddedFonts::~EmbeddedFonts() = default;

EmbeddedFonts::Face& EmbeddedFonts::open(FaceId id) {
  if (id >= faces_.size()) faces_.resize(size_t{id} + 1);
  if (faces_[id]) return *faces_[id];
  const std::string& path = fonts_.path(id);
  for (const auto& file : files_)
    if (file->path == path) return *(faces_[id] = file.get());
  files_.push_back(std::make_unique<Face>(path, fonts_.data(id)));
  Face& face = *(faces_[id] = files_.back().get());
  if (uint32_t glyph = face.file.glyph(' ')) {
    face.space.font = code(face, glyph, " ");
    face.space.advance = face.file.advance(glyph);
    face.space.glyphs = 1;
    append_code(face.space.codes, glyph);
  }
  return face;
}

/// The font object in which this glyph stands for this text.
FontIndex EmbeddedFonts::code(Face& face, uint32_t glyph, std::string_view text) {
  std::string wanted = extractable(text);
  for (auto& layer : face.layers) {
    auto [place, is_new] = layer.texts.try_emplace(glyph, wanted);
    if (is_new || place->second == wanted) return layer.font;
  }
  auto font = static_cast<FontIndex>(objects_.size());
  objects_.push_back(document_.reserve());
  face.layers.push_back({font, {{glyph, wanted}}});
  return font;
}

const Piece& EmbeddedFonts::space(FaceId face) { return open(face).space; }

const std::vector<Piece>& EmbeddedFonts::word(uint32_t id) {
  if (id >= words_.size()) words_.resize(size_t{id} + 1);
  std::vector<Piece>& pieces = words_[id];
  if (!pieces.empty()) return pieces;
  const ShapedWord& word = fonts_.word(id);
  Face& face = open(word.face);
  double wanted = 0, actual = 0;  // where the pen should be, where it is
  for (const Glyph& glyph : word.glyphs) {
    // A missing glyph shows as a space, never as the box of .notdef; what it stands for can still be copied.
    uint32_t shown = glyph.id ? glyph.id : face.file.glyph(' ');
    FontIndex font = code(face, shown, std::string_view(word.text).substr(glyph.text, glyph.length));
    if (pieces.empty() || pieces.back().font != font || pieces.back().rise != glyph.y)
      pieces.push_back({font, glyph.y, 0, 0, {}});
    Piece& piece = pieces.back();
    double adjust = wanted + glyph.x - actual;
    if (std::abs(adjust) >= tolerance) {
      double rounded = std::round(adjust);
      piece.codes += '>';
      append_number(piece.codes, -rounded, 0);
      piece.codes += '<';
      piece.advance += rounded;
      actual += rounded;
    }
    append_code(piece.codes, shown);
    ++piece.glyphs;
    double advance = face.file.advance(shown);
    piece.advance += advance;
    actual += advance;
    wanted += glyph.advance;
  }
  return pieces;
}

void EmbeddedFonts::write(Diagnostics& out) {
  for (const auto& owned : files_) {
    const Face& face = *owned;
    std::set<uint32_t> glyphs;
    for (const auto& layer : face.layers)
      for (const auto& [glyph, text] : layer.texts) glyphs.insert(glyph);
    std::string program = face.file.subset(glyphs);
    if (program.empty()) {
      out.error_in(face.path,
                   {"police impossible à inclure dans le PDF", "font that cannot be embedded in the PDF"});
      continue;
    }
    std::string entries =
        face.file.is_cff() ? "/Subtype/CIDFontType0C" : "/Length1 " + std::to_string(program.size());
    Id stream = document_.add_stream(entries, program, Document::Filter::deflate);
    FaceFacts facts = face.file.facts();
    for (const auto& layer : face.layers)
      write_layer(document_, face.file, facts, stream, objects_[layer.font], layer.texts);
  }
}

}  // namespace annuaire::pdf
