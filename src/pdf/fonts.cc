#include "pdf/fonts.h"

#include <algorithm>
#include <cmath>

#include "base/fingerprint.h"
#include "base/text.h"
#include "pdf/face.h"

namespace annuaire::pdf {

/// The code of a glyph is its number in the embedded program. A glyph may stand for several texts (hyphen and
/// soft hyphen, space and no-break space): each further text goes to a further font object over the same
/// program, so that copying gives exactly what was written.
struct EmbeddedFonts::Face {
  Face(std::string font_path, std::string_view bytes)
      : path(std::move(font_path)), file(bytes), blank(file.glyph(' ')) {}
  struct Layer {
    FontIndex font;
    std::map<uint32_t, std::string> texts;  ///< code → text
    std::map<uint32_t, double> widths;      ///< code → thousandths of an em
  };
  /// A missing glyph shows as a space, never as the box of .notdef; what it stands for can still be copied.
  uint32_t shown(const Glyph& glyph) const { return glyph.id ? glyph.id : blank; }

  std::string path;
  FontFile file;
  uint32_t blank;             ///< glyph of the space
  std::set<uint32_t> glyphs;  ///< used
  Subset subset;
  Id program = 0;
  std::vector<Layer> layers;
  FontPiece space;
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

/// A two-byte code inside a literal string.
void append_code(std::string& out, uint32_t code) {
  for (char byte : {static_cast<char>(code >> 8), static_cast<char>(code)}) {
    if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r') out += '\\';
    out += byte == '\r' ? 'r' : byte;
  }
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
    append_hex(map, glyph, 4);
    map += "> <" + utf16_hex(text) + ">\n";
    --left;
    if (--in_block == 0) map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Widths by runs of neighbouring codes: "5[500 612]9[333]".
std::string width_runs(const std::map<uint32_t, double>& widths) {
  std::string out = "[";
  uint32_t next = UINT32_MAX;
  for (const auto& [code, width] : widths) {
    if (code != next) {
      if (next != UINT32_MAX) out += ']';
      out += std::to_string(code) + "[";
    } else {
      out += ' ';
    }
    append_number(out, width, 1);
    next = code + 1;
  }
  return out + (widths.empty() ? "]" : "]]");
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

/// What the font objects of one face share.
struct Shared {
  FaceFacts facts;
  bool cff;
  Id program;
};

/// A Type 0 font over its one CID font (ISO 32000-1, 9.7).
void write_font(Document& document, const Shared& face, Id object,
                const std::map<uint32_t, std::string>& texts, const std::map<uint32_t, double>& widths) {
  std::string map = tounicode(texts);
  std::string base_font = name(subset_tag(map) + "+" + face.facts.postscript_name);
  std::string cid_font = "/Type/Font/Subtype";
  cid_font += face.cff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
  cid_font += "/BaseFont" + base_font + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  cid_font += "/DW 0/W" + width_runs(widths);
  cid_font +=
      "/FontDescriptor " + reference(document.add(descriptor(face.facts, base_font, face.cff, face.program)));
  std::string type0 = "/Type/Font/Subtype/Type0/BaseFont" + base_font + (face.cff ? "-Identity-H" : "");
  type0 += "/Encoding/Identity-H/DescendantFonts[" + reference(document.add(cid_font)) + "]/ToUnicode ";
  document.write(object, type0 + reference(document.add_stream({}, map, Document::Filter::deflate)));
}

/// A glyph of a word and where the pen should be for it, thousandths of an em.
struct GlyphPlace {
  size_t glyph;
  double x;
};

/// As the text is read, so that what is copied or read aloud is in order, whatever the direction.
std::vector<GlyphPlace> in_reading_order(const ShapedWord& word) {
  std::vector<GlyphPlace> out;
  double x = 0;
  for (size_t i = 0; i < word.glyphs.size(); ++i) {
    out.push_back({i, x});
    x += word.glyphs[i].advance;
  }
  if (word.backwards)
    std::stable_sort(out.begin(), out.end(), [&](const GlyphPlace& a, const GlyphPlace& b) {
      return word.glyphs[a.glyph].text < word.glyphs[b.glyph].text;
    });
  return out;
}

}  // namespace

EmbeddedFonts::EmbeddedFonts(const Book& book, const Fonts& fonts, Document& document, Diagnostics& out)
    : fonts_(fonts), document_(document) {
  std::vector<bool> seen;
  for (const BookPage& page : book.pages) {
    for (const PlacedWord& placed : page.words) {
      if (placed.word >= seen.size()) seen.resize(size_t{placed.word} * 2 + 64);
      if (!seen[placed.word]) collect(fonts.word(placed.word));
      seen[placed.word] = true;
    }
  }
  for (const auto& face : files_) {
    face->subset = face->file.subset(face->glyphs);
    const std::string& program = face->subset.program;
    if (program.empty())
      out.error_in(face->path,
                   {"police impossible à inclure dans le PDF", "font that cannot be embedded in the PDF"});
    std::string entries =
        face->file.is_cff() ? "/Subtype/CIDFontType0C" : "/Length1 " + std::to_string(program.size());
    face->program = document.add_stream(entries, program, Document::Filter::deflate);
  }
}

EmbeddedFonts::~EmbeddedFonts() = default;

EmbeddedFonts::Face& EmbeddedFonts::open(FaceId id) {
  if (id >= faces_.size()) faces_.resize(size_t{id} + 1);
  if (faces_[id]) return *faces_[id];
  const std::string& path = fonts_.files().served(id).path;
  for (const auto& file : files_)
    if (file->path == path) return *(faces_[id] = file.get());
  files_.push_back(std::make_unique<Face>(path, fonts_.files().data(id)));
  files_.back()->glyphs.insert(files_.back()->blank);
  return *(faces_[id] = files_.back().get());
}

void EmbeddedFonts::collect(const ShapedWord& word) {
  Face& face = open(word.face);
  for (const Glyph& glyph : word.glyphs) face.glyphs.insert(face.shown(glyph));
}

/// The font object in which this glyph stands for this text.
FontIndex EmbeddedFonts::font_of(Face& face, uint32_t glyph, std::string_view text) {
  std::string wanted = extractable(text);
  uint32_t code = face.subset.numbers[glyph];
  for (auto& layer : face.layers) {
    auto [place, is_new] = layer.texts.try_emplace(code, wanted);
    if (is_new) layer.widths[code] = face.file.advance(glyph);
    if (place->second == wanted) return layer.font;
  }
  auto font = static_cast<FontIndex>(objects_.size());
  objects_.push_back(document_.reserve());
  face.layers.push_back({font, {{code, wanted}}, {{code, face.file.advance(glyph)}}});
  return font;
}

const FontPiece& EmbeddedFonts::space(FaceId id) {
  Face& face = open(id);
  FontPiece& space = face.space;
  if (space.glyphs == 0 && face.blank != 0 && face.program != 0) {
    space.font = font_of(face, face.blank, " ");
    space.advance = face.file.advance(face.blank);
    space.glyphs = 1;
    append_code(space.codes, face.subset.numbers[face.blank]);
  }
  return space;
}

const std::vector<FontPiece>& EmbeddedFonts::word(uint32_t id) {
  if (id >= words_.size()) words_.resize(size_t{id} + 1);
  std::vector<FontPiece>& pieces = words_[id];
  if (!pieces.empty()) return pieces;
  const ShapedWord& word = fonts_.word(id);
  Face& face = open(word.face);
  double actual = 0;  // where the pen is
  for (const auto& [number, wanted] : in_reading_order(word)) {
    const Glyph& glyph = word.glyphs[number];
    uint32_t shown = face.shown(glyph);
    FontIndex font = font_of(face, shown, std::string_view(word.text).substr(glyph.text, glyph.length));
    if (pieces.empty() || pieces.back().font != font || pieces.back().rise != glyph.y)
      pieces.push_back({font, glyph.y, 0, 0, {}});
    FontPiece& piece = pieces.back();
    double adjust = std::round(wanted + glyph.x - actual);
    if (std::abs(wanted + glyph.x - actual) < tolerance) adjust = 0;
    if (adjust != 0) {
      piece.codes += ')';
      append_number(piece.codes, -adjust, 0);
      piece.codes += '(';
    }
    append_code(piece.codes, face.subset.numbers[shown]);
    ++piece.glyphs;
    double move = adjust + face.file.advance(shown);
    piece.advance += move;
    actual += move;
  }
  return pieces;
}

void EmbeddedFonts::write() {
  for (const auto& face : files_) {
    Shared shared{face->file.facts(), face->file.is_cff(), face->program};
    for (const auto& layer : face->layers)
      write_font(document_, shared, objects_[layer.font], layer.texts, layer.widths);
  }
}

}  // namespace annuaire::pdf
