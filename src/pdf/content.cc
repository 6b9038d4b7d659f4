#include "pdf/content.h"

#include <cmath>
#include <utility>

#include "pdf/emblems.h"
#include "pdf/preflight.h"

namespace annuaire::pdf {
namespace {

/// Text and colour state as the operators written so far have left it.
struct State {
  int font = -1;
  double size = 0, tracking = 0, stretch = 1, rise = 0;
  std::optional<Colour> colour;
  bool overprint = false;
};

class PageWriter {
 public:
  PageWriter(ContentTools& shop, uint32_t number, std::span<const std::string> codes)
      : shop_(shop), number_(number), codes_(codes) {}
  PageContent write();

 private:
  void put(const Mark& mark);
  void paint(const Mark& mark);
  void enter(TagId tag);
  void leave();
  void colour(Colour colour);
  void inks(const InkAmounts& inks);
  void colour_of_type(const Mark& mark);
  Colour ground_of(const Mark& mark) const;
  void varnish(const Mark& mark);
  void overprint(bool on);
  void text(const Mark& mark);
  void piece(const Mark& mark, const FontPiece& piece);
  void go_to(const Mark& mark, double x);
  void text_state(const Mark& mark, const FontPiece& piece);
  void open_string();
  void close_string();
  void area(const Mark& mark);
  void image(const Mark& mark);
  void link(const Mark& mark);
  void code(const Mark& mark);
  void append(std::initializer_list<double> numbers, std::string_view op, int decimals = 2);
  Box upwards(const Box& box) const {
    return {box.x, shop_.book.height - box.y - box.height, box.width, box.height};
  }
  std::string boxes() const;
  std::string entries() const;

  ContentTools& shop_;
  uint32_t number_;
  std::span<const std::string> codes_;  ///< those that are not painted yet
  std::string out_;
  State state_;
  bool marked_ = false;      ///< inside marked content
  TagId tag_ = artifact;     ///< whose
  bool varnishing_ = false;  ///< the colour stands, whatever marks say
  bool in_string_ = false;   ///< inside a string of a TJ array
  double pen_ = 0;           ///< from the mark's x, points
  std::set<FontIndex> fonts_;
  std::set<Id> pictures_;
  std::vector<Id> annotations_;
  std::set<std::pair<TagId, std::string>> annotated_;  ///< links of this page, with where they lead
};

void PageWriter::append(std::initializer_list<double> numbers, std::string_view op, int decimals) {
  for (double value : numbers) {
    append_number(out_, value, decimals);
    out_ += ' ';
  }
  out_ += op;
  out_ += '\n';
}

/// Marks of one tag that follow one another share one stretch of marked content.
void PageWriter::enter(TagId tag) {
  if (!shop_.reading) return;
  if (!shop_.reading->structure.is_read(tag)) tag = artifact;
  if (marked_ && tag == tag_) return;
  leave();
  marked_ = true;
  tag_ = tag;
  if (tag == artifact) {
    out_ += "/Artifact BMC\n";
    return;
  }
  out_ += '/';
  out_ += shop_.reading->structure.type(tag);
  out_ += "<</MCID " + std::to_string(shop_.reading->structure.mark(tag, number_)) + ">>BDC\n";
}

void PageWriter::leave() {
  if (marked_) out_ += "EMC\n";
  marked_ = false;
}

void PageWriter::inks(const InkAmounts& inks) {
  overprint(overprints(inks));
  append_inks(out_, inks);
}

void PageWriter::colour(Colour colour) {
  if (state_.colour == colour || varnishing_) return;
  state_.colour = colour;
  if (shop_.press) {
    const std::optional<size_t> special = shop_.press->special(colour);
    if (!special || shop_.press->colours()[*special].spot.empty()) return inks(shop_.press->inks(colour));
    overprint(false);
    return append_spot(out_, *special);
  }
  append({colour.r / 255.0, colour.g / 255.0, colour.b / 255.0}, "rg", 3);
}

/// Small type has inks of its own; a spot ink is one ink whatever the size.
void PageWriter::colour_of_type(const Mark& mark) {
  constexpr double rounding = 0.005;
  const bool small = mark.size() < press_limits::small_type - rounding;
  if (!shop_.press || varnishing_ || !small || shop_.press->special(mark.colour)) return colour(mark.colour);
  const InkAmounts wanted = shop_.press->inks_of_small_type(mark.colour, ground_of(mark));
  if (wanted == shop_.press->inks(mark.colour)) return colour(mark.colour);
  state_.colour.reset();
  inks(wanted);
}

/// The area that type stands on, else the paper.
Colour PageWriter::ground_of(const Mark& mark) const {
  const std::vector<Mark>& marks = shop_.book.pages[number_].marks;
  const Pt x = mark.box.x + mark.size() / 4, y = mark.box.y - mark.size() / 4;
  for (size_t i = static_cast<size_t>(&mark - marks.data()); i-- > 0;) {
    const Box& box = marks[i].box;
    if (marks[i].kind == Mark::Kind::area && x >= box.x && x <= box.x + box.width && y >= box.y &&
        y <= box.y + box.height)
      return marks[i].colour;
  }
  return {255, 255, 255};
}

/// What a varnish covers is painted once more, on the varnish's plate.
void PageWriter::varnish(const Mark& mark) {
  if (!shop_.press || mark.kind == Mark::Kind::image || mark.kind == Mark::Kind::code) return;
  const std::optional<size_t> special = shop_.press->special(mark.colour);
  if (!special || shop_.press->colours()[*special].varnish.empty()) return;
  overprint(true);
  append_varnish(out_, *special);
  state_.colour.reset();
  varnishing_ = true;
  paint(mark);
  varnishing_ = false;
}

void PageWriter::overprint(bool on) {
  if (state_.overprint == on) return;
  state_.overprint = on;
  append_overprint(out_, on);
}

void PageWriter::open_string() {
  if (!in_string_) out_ += "[(";
  in_string_ = true;
}

void PageWriter::close_string() {
  if (in_string_) out_ += ")]TJ\n";
  in_string_ = false;
}

/// Font, size, tracking, stretch and rise, each where it changes.
void PageWriter::text_state(const Mark& mark, const FontPiece& piece) {
  double rise = piece.rise * mark.size() / 1000;
  if (state_.font != piece.font || state_.size != mark.size()) {
    close_string();
    out_ += "/F" + std::to_string(piece.font) + " ";
    append({mark.size()}, "Tf");
    state_.font = piece.font;
    state_.size = mark.size();
    fonts_.insert(piece.font);
  }
  if (state_.stretch != mark.stretch) {
    close_string();
    append({mark.stretch * 100.0}, "Tz");
    state_.stretch = mark.stretch;
  }
  // The stretch acts on the tracking too.
  double tracking = mark.tracking / mark.stretch;
  if (state_.tracking != tracking) {
    close_string();
    append({tracking}, "Tc", 3);
    state_.tracking = tracking;
  }
  if (state_.rise != rise) {
    close_string();
    append({rise}, "Ts");
    state_.rise = rise;
  }
}

/// Moves the pen to `x` points from the mark's start, inside a TJ array.
void PageWriter::go_to(const Mark& mark, double x) {
  double unit = mark.size() * mark.stretch / 1000;
  double move = std::round((x - pen_) / unit);
  if (move == 0 || !std::isfinite(move)) return;
  open_string();
  out_ += ')';
  append_number(out_, -move, 0);
  out_ += '(';
  pen_ += move * unit;
}

void PageWriter::piece(const Mark& mark, const FontPiece& piece) {
  text_state(mark, piece);
  open_string();
  out_ += piece.codes;
  pen_ +=
      piece.advance * mark.size() * mark.stretch / 1000 + piece.glyphs * static_cast<double>(mark.tracking);
}

void PageWriter::text(const Mark& mark) {
  colour_of_type(mark);
  out_ += "BT\n";
  const double x = mark.box.x, y = shop_.book.height - mark.box.y;
  if (mark.turn == 0)
    append({x, y}, "Td");
  else
    append({0, -1.0 * mark.turn, 1.0 * mark.turn, 0, x, y}, "Tm");
  pen_ = 0;
  for (const PlacedWord& word : shop_.book.pages[number_].words_of(mark)) {
    const auto& pieces = shop_.fonts.word(word.word);
    if (!pieces.empty()) text_state(mark, pieces.front());
    go_to(mark, word.x);
    for (const FontPiece& part : pieces) piece(mark, part);
    if (!word.space) continue;
    const FontPiece& space = shop_.fonts.space(mark.face);
    if (space.glyphs > 0) piece(mark, space);
  }
  close_string();
  out_ += "ET\n";
}

void PageWriter::area(const Mark& mark) {
  colour(mark.colour);
  Box box = upwards(mark.box);
  append({box.x, box.y, box.width, box.height}, "re");
  out_ += "f\n";
}

void PageWriter::image(const Mark& mark) {
  Id object = shop_.pictures.object(mark.target());
  pictures_.insert(object);
  Box box = upwards(mark.box);
  out_ += "q ";
  if (state_.overprint) append_overprint(out_, false);  // a drawing may hold white
  append({box.width, 0, 0, box.height, box.x, box.y}, "cm", 3);
  out_ += "/X" + std::to_string(object) + " Do Q\n";
}

/// One annotation for all stretches of a link on the page. It belongs to the link's element; a target that
/// leads nowhere stays plain text.
void PageWriter::link(const Mark& mark) {
  if (!shop_.reading) return;
  auto& [links, structure] = *shop_.reading;
  TagId link = structure.link_of(mark.tag);
  if (link == artifact || !links.leads(mark.target()) || !annotated_.emplace(link, mark.target()).second)
    return;
  std::vector<Box> boxes;
  const std::vector<Mark>& marks = shop_.book.pages[number_].marks;
  for (size_t i = static_cast<size_t>(&mark - marks.data()); i < marks.size(); ++i)
    if (marks[i].kind == Mark::Kind::link && marks[i].target() == mark.target() &&
        structure.link_of(marks[i].tag) == link)
      boxes.push_back(upwards(marks[i].box));
  uint32_t parent = structure.annotate(link, number_);
  Id annotation = shop_.document.add(links.annotation(mark, boxes, link, parent));
  structure.set_annotation(annotation);
  annotations_.push_back(annotation);
}

void PageWriter::code(const Mark& mark) {
  const std::string& image = codes_.front();
  codes_ = codes_.subspan(1);
  if (image.empty()) return;
  colour(mark.colour);
  const Box box = upwards(mark.box);
  out_ += "q ";
  append({box.width, 0, 0, box.height, box.x, box.y}, "cm", 3);
  out_ += image + "Q\n";
}

void PageWriter::put(const Mark& mark) {
  if (mark.kind == Mark::Kind::link) return link(mark);
  if (mark.kind == Mark::Kind::image && shop_.pictures.object(mark.target()) == 0) return;
  if (mark.kind == Mark::Kind::text && (mark.word_count == 0 || !(mark.size() > 0) || !(mark.stretch > 0)))
    return;
  if (mark.kind == Mark::Kind::emblem && mark.emblem == Emblem::none) return;
  enter(mark.tag);
  if (mark.kind != Mark::Kind::text && tag_ != artifact)
    shop_.reading->structure.cover(tag_, upwards(mark.box));
  paint(mark);
  varnish(mark);
}

void PageWriter::paint(const Mark& mark) {
  switch (mark.kind) {
    case Mark::Kind::text:
      text(mark);
      break;
    case Mark::Kind::image:
      image(mark);
      break;
    case Mark::Kind::area:
      area(mark);
      break;
    case Mark::Kind::emblem:
      colour(mark.colour);
      append_emblem(out_, mark.emblem, upwards(mark.box));
      break;
    case Mark::Kind::code:
      code(mark);
      break;
    case Mark::Kind::link:
      break;
  }
}

/// The paper of a printer's file is larger than the page and what is cut off with it.
std::string PageWriter::boxes() const {
  auto around = [&](Pt margin) {
    return box_array({-margin, -margin, shop_.book.width + 2 * margin, shop_.book.height + 2 * margin});
  };
  std::string out = "/BleedBox" + around(bleed) + "/TrimBox" + around(0);
  if (shop_.press) return out + "/MediaBox" + around(slug);
  return out + "/MediaBox" + around(bleed) + "/CropBox" + around(0);
}

std::string PageWriter::entries() const {
  std::string out = boxes();
  if (shop_.reading) out += "/Tabs/S/StructParents " + std::to_string(number_);
  out += "/Resources<<";
  if (shop_.press) out += shop_.separations + overprint_resource();
  if (!fonts_.empty()) {
    out += "/Font<<";
    for (FontIndex font : fonts_)
      out += "/F" + std::to_string(font) + " " + reference(shop_.fonts.object(font));
    out += ">>";
  }
  if (!pictures_.empty()) {
    out += "/XObject<<";
    for (Id picture : pictures_) out += "/X" + std::to_string(picture) + " " + reference(picture);
    out += ">>";
  }
  out += ">>";
  if (annotations_.empty()) return out;
  out += "/Annots[";
  for (Id annotation : annotations_) out += reference(annotation) + " ";
  return out + "]";
}

PageContent PageWriter::write() {
  for (const Mark& mark : shop_.book.pages[number_].marks) put(mark);
  leave();
  if (shop_.press) append_crop_marks(out_, shop_.book);
  if (shop_.press && shop_.press->marks()) append_printer_marks(out_, *shop_.press, shop_.book);
  return {entries(), std::move(out_)};
}

}  // namespace

PageContent page_content(ContentTools& workshop, uint32_t number, std::span<const std::string> codes) {
  return PageWriter(workshop, number, codes).write();
}

}  // namespace annuaire::pdf
