#include "layout/pages/page_builder.h"

#include <algorithm>
#include <iterator>

#include "base/parallel.h"
#include "layout/pages/foot.h"

namespace annuaire {
namespace {

/// Enough for all threads to have something to do, few enough to be small.
constexpr size_t parts_at_a_time = 32;

/// The first paragraph of a part that stands in the bookmarks; null if none does.
const Paragraph* head_of(const std::vector<Item>& items, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    const auto* paragraph = std::get_if<Paragraph>(&items[i].what);
    if (paragraph && paragraph->outline > 0) return paragraph;
    const auto* beside = std::get_if<Beside>(&items[i].what);
    const auto* panel = std::get_if<Panel>(&items[i].what);
    if (!beside && !panel) continue;
    const std::vector<Item>& inner = beside ? beside->items : panel->items;
    if (const Paragraph* head = head_of(inner, 0, inner.size())) return head;
  }
  return nullptr;
}

}  // namespace

void PageBuilder::add(Story& story) {
  foot_ = story.foot;
  facing_ = story.facing;
  back_ = story.back;
  for (size_t begin = 0, end = 0; begin < story.items.size(); begin = end) {
    for (end = begin + 1; end < story.items.size(); ++end)
      if (std::holds_alternative<NewPage>(story.items[end].what)) break;
    const auto at = [&](size_t i) {
      return std::make_move_iterator(story.items.begin() + std::ptrdiff_t(i));
    };
    parts_.emplace_back().items.assign(at(begin), at(end));
  }
  story.items.clear();
  if (parts_.size() - set_ >= parts_at_a_time) set_waiting();
}

void PageBuilder::set_waiting() {
  std::vector<SetPart*> waiting;
  for (; set_ < parts_.size(); ++set_) waiting.push_back(&parts_[set_]);
  make_galleys(waiting);
  for (SetPart* part : waiting) make_pages(*part);
}

void PageBuilder::make_galleys(const std::vector<SetPart*>& parts) {
  parallel_for(parts.size(), tools_.threads, [&](size_t i) {
    SetPart& part = *parts[i];
    FontMetrics& fonts = shapers_.take();
    part.paragraphs = std::make_unique<ParagraphCache>(tools_, fonts, known_labels_);
    const NewPage* first = std::get_if<NewPage>(&part.items.front().what);
    const size_t begin = first ? 1 : 0;
    if (first) part.paragraphs->set_grid(first->grid);
    part.galley = make_galley(part.items, begin, part.items.size(), width(), Place::page, *part.paragraphs);
    shapers_.give_back(fonts);
  });
}

void PageBuilder::make_pages(SetPart& part) {
  part.before = labels_;
  part.right_hand = pages_before_ % 2 == 0;
  part.book = {};
  paragraphs_ = part.paragraphs.get();
  grid_offset_ = paragraphs_->first_baseline();
  book_ = {};
  book_.width = style().width;
  book_.height = style().height;
  const NewPage* first = std::get_if<NewPage>(&part.items.front().what);
  first ? start(*first) : open_page();
  sequence(part);
  close_page();
  while (!notes_.empty()) {
    open_page();
    close_page();
  }
  for (RunOn& run : book_.run_on) run.pages = uint32_t(book_.pages.size()) - run.page;
  part.after = labels_;
  part.references = paragraphs_->references();
  out_.append(paragraphs_->said());
  book_.wide_tables = paragraphs_->wide_tables();
  note_missing(book_);
  part.book = std::move(book_);
  pages_before_ += part.book.pages.size();
  part.galley = {};
  part.paragraphs.reset();
  if (part.references.empty()) part.items = std::vector<Item>();  // "{}" would keep its room
}

/// Characters of the part being set that no face holds.
void PageBuilder::note_missing(Book& book) const {
  const FontMetrics& fonts = paragraphs_->fonts();
  if (fonts.complete()) return;
  for (const BookPage& page : book.pages)
    for (const PlacedWord& placed : page.words)
      for (const char32_t character : fonts.missing(placed.word))
        book.missing.push_back({character, head_ ? head_->outline_title : ""});
}

bool PageBuilder::set_again() {
  std::vector<SetPart*> referring;
  for (SetPart& part : parts_)
    if (!part.items.empty()) referring.push_back(&part);
  make_galleys(referring);
  labels_ = {};
  pages_before_ = 0;
  for (SetPart& part : parts_) {
    if (!part.items.empty()) {
      make_pages(part);
      continue;
    }
    if (part.before != labels_ || part.right_hand != (pages_before_ % 2 == 0)) return false;
    labels_ = part.after;
    pages_before_ += part.book.pages.size();
  }
  return true;
}

void PageBuilder::clear() {
  parts_.clear();
  set_ = 0;
  labels_ = {};
  pages_before_ = 0;
}

PageLabels PageBuilder::labels() const {
  PageLabels labels;
  for (const SetPart& part : parts_)
    for (const Anchor& anchor : part.book.anchors)
      labels.emplace(anchor.name, part.book.pages[anchor.page].label);
  return labels;
}

std::set<std::string> PageBuilder::references() const {
  std::set<std::string> all;
  for (const SetPart& part : parts_) all.insert(part.references.begin(), part.references.end());
  return all;
}

Book PageBuilder::book() {
  Book all;
  all.width = style().width;
  all.height = style().height;
  const auto join = [&all](auto& to, auto& from) {
    for (auto& each : from) {
      each.page += uint32_t(all.pages.size());
      to.push_back(std::move(each));
    }
  };
  const auto join_new = [](auto& to, const auto& from, auto key) {
    for (const auto& each : from)
      if (std::none_of(to.begin(), to.end(), [&](const auto& told) { return told.*key == each.*key; }))
        to.push_back(each);
  };
  all.back = back_;
  for (SetPart& part : parts_) {
    for (const uint32_t page : part.book.waits) all.waits.push_back(page + uint32_t(all.pages.size()));
    join(all.anchors, part.book.anchors);
    join(all.outline, part.book.outline);
    join(all.run_on, part.book.run_on);
    join_new(all.missing, part.book.missing, &MissingSign::character);
    join_new(all.wide_tables, part.book.wide_tables, &WideTable::source);
    std::move(part.book.pages.begin(), part.book.pages.end(), std::back_inserter(all.pages));
    part = {};
  }
  return all;
}

void PageBuilder::start(const NewPage& from) {
  close_page();
  const NewPage::Hand next = right_hand() ? NewPage::Hand::left : NewPage::Hand::right;
  if (from.hand != NewPage::Hand::any && from.hand != next) {
    from_ = {};
    from_.look.foot = false;
    if (!from.look.pictures.empty()) book_.waits.push_back(uint32_t(book_.pages.size()));
    open_page();
    close_page();
  }
  labels_.restart(from.label_style);
  from_ = from;
  first_ = true;
  open_page();
}

void PageBuilder::close_page() {
  if (book_.pages.empty()) return;
  if (open_) {
    paint_notes();
    paint_furniture(*open_);
  }
  open_ = nullptr;
  book_.pages.back().marks.shrink_to_fit();
  book_.pages.back().words.shrink_to_fit();
}

void PageBuilder::open_page() {
  close_page();
  book_.pages.emplace_back().label = labels_.next();
  const PageLook& look = first_ || !from_.after ? from_.look : *from_.after;
  first_ = false;
  top_ = y_ = look.top >= 0 ? look.top : style().top;
  fresh_ = true;
  open_ = &look;
  paint_ground(look);
}

/// What lies below the text.
void PageBuilder::paint_ground(const PageLook& look) {
  Painter to = painter();
  if (look.background) to.area({0, 0, book_.width, book_.height}, *look.background);
  for (const auto& [box, colour] : look.areas) to.area(box, colour);
  for (const PageLook::Picture& picture : look.pictures) to.picture(picture);
  paint_signs(look.signs);
}

/// Foot and codes, after the text: what reads a page in the order in which it is painted meets them last.
void PageBuilder::paint_furniture(const PageLook& look) {
  Painter to = painter();
  for (const PageLook::Code& code : look.codes) paint_code(code);
  constexpr Pt around = 8;
  Pt taken = 0;
  for (const PageLook::Code& code : look.codes) taken = std::max(taken, width() - code.box.x + around);
  if (look.foot)
    paint_foot(look.running, foot_, book_.pages.back().label,
               {left(), width(), taken, mirrored(), facing_ && right_hand()}, *paragraphs_, to);
}

void PageBuilder::paint_signs(const std::vector<PageLook::Sign>& signs) {
  constexpr Pt wide = 1e5;
  const ParagraphStyle plain{.leading = 0};
  double scale = 1;
  for (const PageLook::Sign& sign : signs) {
    const std::vector<Run> runs{sign.written};
    const SetParagraph set = paragraphs_->set_once(runs, plain, wide);
    if (!set.lines.empty() && set.lines[0].width > sign.box.width)
      scale = std::min(scale, sign.box.width / set.lines[0].width);
  }
  for (const PageLook::Sign& sign : signs) {
    if (sign.written.text.empty()) {
      painter().sign(sign.box, sign.emblem, sign.colour, artifact);
      continue;
    }
    std::vector<Run> runs{sign.written};
    runs[0].size *= scale;
    const Pt capital = paragraphs_->fonts().metrics(runs[0].face).cap_height / 1000 * runs[0].size;
    const SetParagraph set = paragraphs_->set_once(runs, plain, wide);
    if (!set.lines.empty())
      painter().line(set, 0, sign.box.x, sign.box.y + (sign.box.height + capital) / 2, wide);
  }
}

void PageBuilder::paint_code(const PageLook::Code& code) {
  const Pt x = code.box.x - (mirrored() ? style().side_width() : 0);
  const Box box{left() + x, code.box.y, code.box.width, code.box.height};
  painter().code(box, code);
  if (code.caption.empty()) return;
  const ParagraphStyle centred{.leading = 0, .align = Align::centre};
  constexpr Pt room = 12;  // at both sides of a caption wider than its code
  const SetParagraph caption = paragraphs_->set_once(code.caption, centred, box.width + 2 * room);
  if (caption.lines.empty()) return;
  const Pt baseline = box.y + box.height + 1.3 * code.caption.front().size;
  painter().line(caption, 0, box.x - room, baseline, box.width + 2 * room);
}

void PageBuilder::sequence(SetPart& part) {
  head_ = head_of(part.items, 0, part.items.size());
  set_units(from_.one_page ? fitted(std::move(part.galley.units)) : part.galley.units);
}

void PageBuilder::set_units(const std::vector<Unit>& units) {
  for (size_t i = 0; i < units.size();) {
    if (units[i].kind == Unit::Kind::columns) {
      set_columns(units[i++]);
      continue;
    }
    Stretch stretch{units, i, units.size(), y_, fresh_};
    if (fresh_ && units[i].heading) repeat(*units[i].heading, stretch);
    stretch.end = fill(stretch, foot(), grid(), fresh_);
    if (stretch.end > i) paint(stretch);
    i = stretch.end;
    const bool room = i < units.size() && units[i].kind == Unit::Kind::columns && stretch.end > stretch.begin;
    if (i < units.size() && !room) open_page();
  }
}

/// The heading of a table that goes on, unless it would leave no room for a row.
void PageBuilder::repeat(const Galley& heading, Stretch& stretch) {
  Stretch below = stretch;
  below.top += heading.height;
  below.fresh = false;
  if (fill(below, foot(), grid(), false) == below.begin) return;
  paint({heading.units, 0, heading.units.size(), y_, fresh_});
  stretch.top = y_;
  stretch.fresh = fresh_;
}

/// Stretching spaces share what the page leaves.
void PageBuilder::paint(const Stretch& stretch) {
  Stretch set = stretch;
  size_t fills = 0;
  for (size_t i = set.begin; i < set.end; ++i) fills += set.units[i].kind == Unit::Kind::fill;
  take_notes(std::span(set.units).subspan(set.begin, set.end - set.begin));
  if (fills > 0) set.fill = std::max(0.0, foot().limit(0) - walk(set, grid())) / double(fills);
  Painter to = painter();
  y_ = walk(set, grid(), [&](const Unit& unit, Pt top) { to.unit(unit, left(), top); });
  fresh_ = false;
}

void PageBuilder::set_columns(const Unit& unit) {
  const std::vector<Unit>& units = unit.inner->units;
  const size_t count = size_t(std::max(1, std::get<Columns>(unit.item->what).count));
  if (!fresh_) y_ += unit.space;
  if (!fresh_ && y_ + unit.height > foot().limit(0) + 0.01) open_page();
  const size_t first_page = page();
  walk({units, 0, 1, y_}, grid(), [&](const Unit&, Pt top) { y_ = top; });
  const Pt clear = y_ + unit.reach;
  painter().unit(unit, left(), y_);  // what stands at its side
  take_notes({&unit, 1});
  for (size_t begin = 0; begin < units.size();) {
    std::vector<size_t> ends = column_ends(unit, begin);
    if (ends.back() == begin) {
      if (!fresh_) {
        open_page();
        continue;
      }
      ends.assign(count, begin + 1);  // higher than a page: set all the same
    }
    paint_columns(unit, begin, ends);
    begin = ends.back();
    if (begin < units.size()) open_page();
  }
  if (page() == first_page) y_ = std::max(y_, clear);
}

/// Those that the page holds, with the notes called in them; balanced where it holds all.
std::vector<size_t> PageBuilder::column_ends(const Unit& unit, size_t begin) {
  const std::vector<Unit>& units = unit.inner->units;
  const size_t count = size_t(std::max(1, std::get<Columns>(unit.item->what).count));
  const auto filled = [&](Pt lowest) { return fill_columns(units, begin, count, y_, lowest, grid()); };
  std::vector<size_t> ends = filled(foot().limit(0));
  const Pt lowest = foot().limit(notes_of(units, begin, ends.back()));
  ends = filled(lowest);
  return ends.back() < units.size() ? ends : filled(balanced_bottom(units, begin, count, y_, lowest, grid()));
}

void PageBuilder::paint_columns(const Unit& unit, size_t begin, const std::vector<size_t>& ends) {
  Painter to = painter();
  Pt x = left() + unit.x + (mirrored() ? unit.turn : 0), lowest = y_;
  for (size_t end : ends) {
    const Stretch stretch{unit.inner->units, begin, end, y_};
    take_notes(std::span(stretch.units).subspan(begin, end - begin));
    lowest =
        std::max(lowest, walk(stretch, grid(), [&](const Unit& piece, Pt top) { to.unit(piece, x, top); }));
    x += unit.inner->width + std::get<Columns>(unit.item->what).gap;
    begin = end;
  }
  y_ = lowest;
  fresh_ = false;
}

}  // namespace annuaire
