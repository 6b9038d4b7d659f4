#include "layout/pages/paint.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/vertical.h"

namespace annuaire {
namespace {

constexpr Pt leader_pitch = 0.5;   // em from dot to dot
constexpr Pt leader_margin = 0.4;  // em left free on both sides
constexpr double strike_height = 0.27,
                 strike_thickness = 0.06;  // em: upper edge above the baseline; how thick
constexpr const char* leader_features = "-liga,-clig,-calt,-kern";

std::string plain_text(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::text) text += run.text;
    if (run.kind == Run::Kind::line_break && !text.ends_with(' ')) text += ' ';
  }
  return text;
}

/// Without the blanks and commas that part words from the page number behind them.
void drop_separators(std::string& text) {
  constexpr std::string_view blank = "\u00a0";
  while (text.ends_with(' ') || text.ends_with(',') || text.ends_with(blank))
    text.resize(text.size() - (text.ends_with(blank) ? blank.size() : 1));
}

/// The text of the runs around `run` that lead to the same place.
std::string link_text(const std::vector<Run>& runs, const Run* run) {
  const Run* begin = run;
  while (begin > runs.data() && begin[-1].link == run->link) --begin;
  std::string text;
  for (; begin < runs.data() + runs.size() && begin->link == run->link; ++begin)
    if (begin->kind == Run::Kind::text) text += begin->text;
  drop_separators(text);
  return text;
}

/// What a page number before a text says: the words of that text that lead to the same page.
std::string link_text_beside(const std::vector<Run>& text, const std::string& link) {
  const auto same = std::find_if(text.begin(), text.end(), [&](const Run& run) { return run.link == link; });
  return same == text.end() ? std::string() : link_text(text, &*same);
}

}  // namespace

Mark& Painter::add(Mark::Kind kind, const Box& box, TagId tag) {
  Mark& mark = book_.pages[page_].marks.emplace_back();
  mark.kind = kind;
  mark.box = box;
  mark.tag = tag;
  return mark;
}

void Painter::picture(const PageLook::Picture& picture) {
  add(Mark::Kind::image, picture.box, picture.tag).set_lead(picture.path, picture.of);
}

void Painter::area(const Box& box, Colour colour) {
  add(Mark::Kind::area, bled(box, book_.width, book_.height), artifact).colour = colour;
}

void Painter::sign(const Box& box, Emblem emblem, Colour colour, TagId tag) {
  Mark& mark = add(Mark::Kind::emblem, box, tag);
  mark.emblem = emblem;
  mark.colour = colour;
}

void Painter::code(const Box& box, const PageLook::Code& code) {
  Mark& mark = add(Mark::Kind::code, box, code.tag);
  mark.colour = code.colour;
  mark.set_lead(code.address, code.title);
  const auto lead = mark.lead;
  add(Mark::Kind::link, box, code.tag).lead = lead;
}

void Painter::unit(const Unit& unit, Pt x, Pt top) {
  for (const Side& side : unit.sides)
    stack(*side.galley, 0, side.galley->units.size(), x + side.x + (mirrored_ ? side.turn : 0),
          top + side.galley->y);
  if (mirrored_) x += unit.turn;
  if (unit.behind) backdrop(*unit.behind, unit, x, top);
  switch (unit.kind) {
    case Unit::Kind::line:
      text_line(unit, x + unit.x, top);
      break;
    case Unit::Kind::rule: {
      const Table* table = std::get_if<Table>(&unit.item->what);
      const Rule& rule = table ? table->rule : std::get<Rule>(unit.item->what);
      area({x + unit.x + rule.left, top, unit.width - rule.left - rule.right, rule.thickness}, rule.colour);
      break;
    }
    case Unit::Kind::figure:
    case Unit::Kind::row:
      for (const PlacedFigure& placed : unit.inner->figures) figure(placed, x + unit.x, top);
      break;
    case Unit::Kind::panel:
      panel(std::get<Panel>(unit.item->what), unit, x + unit.x, top);
      break;
    case Unit::Kind::block:
      block(unit, x + unit.x, top);
      break;
    case Unit::Kind::columns:
    case Unit::Kind::fill:
    case Unit::Kind::cells:
    case Unit::Kind::clear:
      break;
  }
}

void Painter::text_line(const Unit& unit, Pt x, Pt top) {
  const Paragraph& paragraph = std::get<Paragraph>(unit.item->what);
  const Pt baseline = top + unit.baseline;
  if (unit.line == 0) places(paragraph, top);
  if (!paragraph.notes.empty()) calls(paragraph, *unit.set, unit.line, top);
  const std::vector<Run>& marker = unit.line == 0 ? paragraph.marker : paragraph.turned;
  if (!marker.empty()) {
    const SetParagraph& set = paragraphs_.marker(marker);
    line(set, 0, x - unit.x + unit.marker, baseline, unit.width);
    links(marker, paragraph.runs, set, 0, x - unit.x + unit.marker, baseline);
  }
  line(*unit.set, unit.line, x, baseline, unit.width - paragraph.style.right);
  links(paragraph.runs, {}, *unit.set, unit.line, x, baseline);
}

/// Where the ways back from notes lead.
void Painter::calls(const Paragraph& paragraph, const SetParagraph& set, uint32_t number, Pt top) {
  const SetLine& line = set.lines[number];
  for (uint32_t i = line.first; i < line.first + line.count; ++i)
    if (const uint16_t note = set.segments[i].run->note; note > 0 && note <= paragraph.notes.size())
      book_.anchors.push_back({paragraph.notes[note - 1].call, page_, top});
}

void Painter::places(const Paragraph& paragraph, Pt top) {
  if (!paragraph.anchor.empty()) book_.anchors.push_back({paragraph.anchor, page_, top});
  if (paragraph.outline == 0) return;
  std::string title = paragraph.outline_title.empty() ? plain_text(paragraph.runs) : paragraph.outline_title;
  book_.outline.push_back({std::move(title), paragraph.outline, page_, top});
}

void Painter::line(const SetParagraph& set, uint32_t number, Pt x, Pt baseline, Pt width) {
  const SetLine& line = set.lines[number];
  for (uint32_t i = line.first; i < line.first + line.count; ++i) {
    const Segment& segment = set.segments[i];
    switch (segment.kind) {
      case Segment::Kind::words:
        words(set, line, segment, x + segment.x, baseline);
        break;
      case Segment::Kind::leader:
        leader(segment, x + segment.x, baseline, x + width);
        break;
      case Segment::Kind::sign:
        if (segment.run->kind == Run::Kind::bar) {
          bar(segment, x + segment.x, baseline);
          break;
        }
        sign({x + segment.x, baseline - segment.run->rise - segment.width, segment.width, segment.width},
             segment.run->emblem, segment.run->colour,
             segment.run->text.empty() ? artifact : segment.run->tag);
        break;
    }
  }
}

void Painter::words(const SetParagraph& set, const SetLine& line, const Segment& segment, Pt x, Pt baseline) {
  const Run& run = *segment.run;
  Mark& mark = add(Mark::Kind::text, {x, baseline - run.rise, segment.width, run.size}, run.tag);
  mark.colour = run.colour;
  mark.face = segment.face;
  const bool backwards =
      segment.count > 0 && paragraphs_.fonts().word(set.words[segment.first].word).backwards;
  mark.tracking =
      backwards ? 0 : float(run.tracking + line.tracking * run.size);  // its letters may be joined
  mark.stretch = line.stretch;
  for (uint32_t i = segment.first; i < segment.first + segment.count; ++i)
    book_.pages[page_].add_word(set.words[i]);
  if (run.struck)
    area({x, baseline - run.rise - strike_height * run.size, segment.width, strike_thickness * run.size},
         run.colour);
}

void Painter::bar(const Segment& segment, Pt x, Pt baseline) {
  const Run& run = *segment.run;
  const Pt height = paragraphs_.fonts().metrics(run.face).cap_height / 1000 * run.size;
  if (segment.width > 0) area({x, baseline - run.rise - height, segment.width, height}, run.colour);
}

/// Dots on a raster counted from the right edge of the text, so that those of successive lines stand below
/// one another.
void Painter::leader(const Segment& segment, Pt x, Pt baseline, Pt right) {
  const Run& run = *segment.run;
  const Pt pitch = leader_pitch * run.size, margin = leader_margin * run.size;
  const double last = std::ceil((right - (x + segment.width - margin)) / pitch);
  const double first = std::floor((right - (x + margin)) / pitch);
  const int count = int(std::min(first - last, 400.0));
  if (count < 2) return;
  const uint32_t id = paragraphs_.fonts().shape(run.face, std::string(size_t(count), '.'), leader_features);
  const ShapedWord& word = paragraphs_.fonts().word(id);
  const Pt dot = word.width / 1000 * run.size / count;
  Mark& mark = add(Mark::Kind::text, {right - first * pitch, baseline, count * pitch, run.size}, artifact);
  mark.colour = run.colour;
  mark.face = word.face;
  mark.tracking = float(pitch - dot);
  book_.pages[page_].add_word({id, false, 0});
}

/// One box for each stretch of a line that leads somewhere; `beside`: the text behind a marker.
void Painter::links(const std::vector<Run>& runs, const std::vector<Run>& beside, const SetParagraph& set,
                    uint32_t number, Pt x, Pt baseline) {
  const SetLine& line = set.lines[number];
  for (uint32_t i = line.first, end = i + line.count; i < end;) {
    const Segment& segment = set.segments[i];
    uint32_t last = i;
    while (last + 1 < end && set.segments[last + 1].run->link == segment.run->link) ++last;
    if (!segment.run->link.empty()) {
      const FaceMetrics metrics = paragraphs_.fonts().metrics(segment.face);
      const Pt scale = segment.run->size / 1000, up = metrics.ascent * scale;
      const Pt width = set.segments[last].x + set.segments[last].width - segment.x;
      Mark& mark = add(Mark::Kind::link, {x + segment.x, baseline - up, width, up - metrics.descent * scale},
                       segment.run->tag);
      std::string says = link_text(runs, segment.run);
      if (says.empty()) says = link_text_beside(beside, segment.run->link);
      mark.set_lead(segment.run->link, std::move(says));
    }
    i = last + 1;
  }
}

void Painter::figure(const PlacedFigure& placed, Pt x, Pt top) {
  const Box box{x + placed.box.x, top + placed.box.y, placed.box.width, placed.box.height};
  if (placed.figure->image.empty())
    sign(box, placed.figure->emblem, placed.figure->colour, placed.figure->tag);
  else
    add(Mark::Kind::image, box, placed.figure->tag).set_lead(placed.figure->image);
  if (!placed.figure->link.empty())
    add(Mark::Kind::link, box, placed.figure->tag).set_lead(placed.figure->link, placed.figure->link_text);
}

void Painter::backdrop(const Panel& panel, const Unit& unit, Pt x, Pt top) {
  if (!panel.fill) return;
  const Pt left = panel.bleed ? 0 : x + unit.x - panel.padding_left;
  const Pt width = panel.bleed ? book_.width : unit.width + panel.padding_left + panel.padding_right;
  area({left, top - unit.space, width, unit.height + unit.space}, *panel.fill);
}

void Painter::panel(const Panel& panel, const Unit& unit, Pt x, Pt top) {
  if (panel.fill) {
    const Box box =
        panel.bleed ? Box{0, top, book_.width, unit.height} : Box{x, top, unit.width, unit.height};
    area(box, *panel.fill);
  }
  for (const PlacedFigure& placed : unit.inner->figures) figure(placed, x, top);
  stack(*unit.inner, 0, unit.inner->units.size(), x + unit.inner->x, top + unit.inner->y);
}

void Painter::block(const Unit& unit, Pt x, Pt top) {
  const Columns& columns = std::get<Columns>(unit.item->what);
  size_t begin = 0;
  for (size_t end : unit.inner->column_ends) {
    stack(*unit.inner, begin, end, x, top);
    x += unit.inner->width + columns.gap;
    begin = end;
  }
}

void Painter::stack(const Galley& galley, size_t begin, size_t end, Pt x, Pt top) {
  walk({galley.units, begin, end, top}, {}, [&](const Unit& piece, Pt y) { unit(piece, x, y); });
}

}  // namespace annuaire
