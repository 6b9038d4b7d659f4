#include "layout/pages/galley.h"

#include <algorithm>
#include <cmath>

#include "layout/pages/beside.h"
#include "layout/pages/picture_rows.h"
#include "layout/pages/table_fit.h"
#include "layout/pages/vertical.h"

namespace annuaire {
namespace {

class GalleyMaker {
 public:
  GalleyMaker(Place place, ParagraphCache& paragraphs) : place_(place), paragraphs_(paragraphs) {}

  void add_all(const std::vector<Item>& items, size_t begin, size_t end, Pt x, Pt width) {
    const auto outer = heading_;
    for (size_t i = begin; i < end; ++i)
      std::visit([&](const auto& what) { add(items[i], what, x, width); }, items[i].what);
    heading_ = outer;
  }

  Galley finish() {
    galley_.height = walk({galley_.units, 0, galley_.units.size()}, {});
    return std::move(galley_);
  }

 private:
  /// Between two items the larger of the space after and the space before holds.
  Unit& push(Unit::Kind kind, const Item& item, Pt before, Pt x, Pt width) {
    Unit unit;
    unit.kind = kind;
    unit.item = &item;
    unit.space = std::max(pending_, before) + extra_;
    unit.x = x;
    unit.width = width;
    unit.heading = heading_;
    unit.spread = spread_;
    pending_ = extra_ = 0;
    return galley_.units.emplace_back(std::move(unit));
  }

  void add(const Item& item, const Paragraph& paragraph, Pt x, Pt width) {
    const ParagraphStyle& style = paragraph.style;
    const SetParagraph& set = paragraphs_.paragraph(paragraph, width);
    const size_t count = set.lines.size();
    const Pt baseline = paragraphs_.baseline(paragraph);
    const Pt grid = paragraphs_.grid();
    const bool on_grid = place_ != Place::block && grid > 0;
    const bool keeps_step = on_grid && std::abs(std::remainder(style.leading, grid)) < 0.01;
    for (size_t i = 0; i < count; ++i) {
      Unit& unit = push(Unit::Kind::line, item, i == 0 ? style.before : 0, x, width);
      unit.set = &set;
      unit.line = uint32_t(i);
      unit.height = style.leading;
      unit.baseline = baseline;
      unit.grid = on_grid && (i == 0 || keeps_step);
      unit.hyphen = set.lines[i].hyphen;
      unit.marker = x + style.left + (i == 0 ? style.first_line : 0) - paragraph.marker_width;
      const bool last = i + 1 == count;
      unit.keep = last ? style.keep_with_next
                       : style.keep_together || i + 1 < style.orphans || i + 1 + style.widows > count;
    }
    pending_ = style.after;
    if (!paragraph.notes.empty() && count > 0) add_notes(paragraph, set, galley_.units.size() - count);
  }

  /// To each line those that it calls, and after them what they call themselves.
  void add_notes(const Paragraph& paragraph, const SetParagraph& set, size_t first) {
    for (const SetLine& line : set.lines) {
      Unit& unit = galley_.units[first++];
      for (uint32_t i = line.first; i < line.first + line.count; ++i) {
        const uint16_t note = set.segments[i].run->note;
        if (note == 0 || note > paragraph.notes.size()) continue;
        const std::vector<Item>& items = paragraph.notes[note - 1].items;
        Galley galley =
            make_galley(items, 0, items.size(), paragraphs_.style().text_width(), Place::block, paragraphs_);
        if (galley.units.empty()) continue;
        for (Unit& own_line : galley.units) own_line.order = paragraph.notes[note - 1].order;
        auto own = std::make_shared<const Galley>(std::move(galley));
        unit.notes.push_back(own);
        gather_notes(*own, unit);
      }
    }
  }

  void add(const Item& item, const Space& space, Pt x, Pt width) {
    extra_ += space.height;
    if (space.fill) push(Unit::Kind::fill, item, 0, x, width);
  }

  void add(const Item& item, const Rule& rule, Pt x, Pt width) {
    push(Unit::Kind::rule, item, rule.before, x, width).height = rule.thickness;
    pending_ = rule.after;
  }

  void add(const Item& item, const Figure& figure, Pt x, Pt width) {
    const Box size = paragraphs_.size_of(figure, width);
    if (size.height <= 0) return;
    Galley inner;
    const Pt slack = width - size.width;
    const Pt left = figure.align == Align::right ? slack : figure.align == Align::centre ? slack / 2 : 0;
    inner.figures.push_back({&figure, {left, 0, size.width, size.height}});
    Unit& unit = push(Unit::Kind::figure, item, figure.before, x, width);
    unit.height = size.height;
    unit.keep = figure.keep_with_next;
    unit.inner = std::make_shared<Galley>(std::move(inner));
    pending_ = figure.after;
  }

  void add(const Item& item, const Row& row, Pt x, Pt width) {
    Pt before = row.before;
    for (Galley& line : rows_of(row, width, paragraphs_)) {
      Unit& unit = push(Unit::Kind::row, item, before, x, width);
      unit.height = line.height;
      unit.inner = std::make_shared<Galley>(std::move(line));
      before = row.gap;
    }
    pending_ = row.after;
  }

  void add(const Item& item, const Columns& columns, Pt x, Pt width) {
    if (place_ == Place::column) return add_all(columns.items, 0, columns.items.size(), x, width);
    const int count = std::max(1, columns.count);
    const Pt each = (width - columns.gap * (count - 1)) / count;
    const bool on_page = place_ == Place::page;
    Galley inner = make_galley(columns.items, 0, columns.items.size(), each,
                               on_page ? Place::column : Place::block, paragraphs_);
    if (inner.units.empty()) return;
    inner.width = each;
    Unit& unit = push(on_page ? Unit::Kind::columns : Unit::Kind::block, item, 0, x, width);
    unit.baseline = inner.units.front().baseline;
    if (on_page)
      unit.height = height_of_first(inner);
    else
      unit.height = share_out(inner, size_t(count));
    if (!on_page) gather_notes(inner, unit);
    unit.inner = std::make_shared<Galley>(std::move(inner));
  }

  static Pt height_of_first(const Galley& galley) {
    size_t end = 1;
    while (end < galley.units.size() && galley.units[end - 1].keep) ++end;
    return walk({galley.units, 0, end}, {});
  }

  static Pt share_out(Galley& galley, size_t count) {
    const Pt bottom = balanced_bottom(galley.units, 0, count, 0, galley.height, {});
    galley.column_ends = fill_columns(galley.units, 0, count, 0, bottom, {});
    return bottom;
  }

  void add(const Item& item, const Panel& panel, Pt x, Pt width) {
    Galley inner = panel_galley(panel, width, paragraphs_);
    if (place_ != Place::block && inner.height > paragraphs_.page_height())
      return add_parted(panel, x, width);
    Unit& unit = push(Unit::Kind::panel, item, panel.before, x, width);
    unit.height = inner.height;
    unit.keep = panel.keep_with_next;
    gather_notes(inner, unit);
    unit.inner = std::make_shared<Galley>(std::move(inner));
    pending_ = panel.after;
  }

  /// No page can hold it whole: its items run on, on its fill.
  void add_parted(const Panel& panel, Pt x, Pt width) {
    const size_t first = galley_.units.size();
    pending_ = std::max(pending_, panel.before);
    add_all(panel.items, 0, panel.items.size(), x + panel.padding_left,
            width - panel.padding_left - panel.padding_right);
    for (size_t i = first; i < galley_.units.size(); ++i) galley_.units[i].behind = &panel;
    pending_ = std::max(pending_, panel.after);
  }

  void add(const Item& item, const Beside& beside, Pt x, Pt width) {
    Galley side = make_galley(beside.side, 0, beside.side.size(), beside.width, Place::block, paragraphs_);
    const size_t first = galley_.units.size();
    pending_ = std::max(pending_, beside.before);
    const Pt indent = beside.width + beside.gap;
    add_all(beside.items, 0, beside.items.size(), x + indent, width - indent);
    if (beside.outside) turn(first, -indent);
    size_t head = first;  // below the rule above a table
    while (head + 1 < galley_.units.size() && galley_.units[head].kind == Unit::Kind::rule) ++head;
    if (galley_.units.size() == first || !galley_.units[head].sides.empty()) add_stand(item, head);
    attach(galley_.units[head], std::move(side), x, beside.outside ? width - beside.width : 0);
    const bool keep = beside.keep_with_next;
    galley_.units.back().keep = true;
    const Pt after = std::max(pending_, beside.after);
    pending_ = 0;
    push(Unit::Kind::clear, item, 0, x, width).keep = keep;
    pending_ = after;
  }

  void turn(size_t first, Pt by) {
    for (size_t i = first; i < galley_.units.size(); ++i) {
      Unit& unit = galley_.units[i];
      if (unit.spread) continue;
      unit.turn += by;
      for (Side& side : unit.sides) side.turn += by;
    }
  }

  /// A unit without height for what has nothing beside it, or something that stands beside it already.
  void add_stand(const Item& item, size_t at) {
    Unit stand;
    stand.kind = Unit::Kind::clear;
    stand.item = &item;
    stand.keep = true;
    if (at < galley_.units.size()) {
      stand.baseline = galley_.units[at].baseline;
      stand.grid = galley_.units[at].grid;
      stand.heading = galley_.units[at].heading;
      std::swap(stand.space, galley_.units[at].space);
    } else {
      std::swap(stand.space, pending_);
      stand.heading = heading_;
    }
    galley_.units.insert(galley_.units.begin() + std::ptrdiff_t(at), std::move(stand));
  }

  void add(const Item&, const Indented& list, Pt x, Pt width) {
    Pt widest = 0;
    for (const Item& item : list.items) widest = std::max(widest, marker_width(item));
    const Pt indent = std::max(list.indent, widest > 0 ? widest + list.gap : 0);
    for (size_t i = 0; i < list.items.size(); ++i) {
      const size_t first = galley_.units.size();
      const Pt own = marker_width(list.items[i]), left = x + widest - own;
      const size_t block = own > 0 ? block_of_marker(list.items, i) : i;
      add_all(list.items, block > i ? i + 1 : i, block + 1, x + indent, width - indent);
      if (galley_.units.size() > first && block > i)
        attach_marker(std::get<Paragraph>(list.items[i].what), first, left);
      else if (own > 0 && galley_.units.size() > first)
        galley_.units[first].marker = left;
      i = block;
    }
  }

  /// The block that stands beside the marker of an entry without words of its own; the entry itself where it
  /// has words, or nothing else.
  size_t block_of_marker(const std::vector<Item>& items, size_t entry) {
    if (!std::get<Paragraph>(items[entry].what).runs.empty()) return entry;
    size_t next = entry + 1;
    while (next < items.size() && std::holds_alternative<Space>(items[next].what)) ++next;
    return next < items.size() && marker_width(items[next]) <= 0 ? next : entry;
  }

  /// Beside the first words of the units from `first`, or their top where they hold none.
  void attach_marker(const Paragraph& entry, size_t first, Pt x) {
    Paragraph marker;
    marker.runs = entry.marker;
    marker.anchor = entry.anchor;
    marker.style.leading = entry.style.leading;
    const Item& kept = paragraphs_.keep({std::move(marker)});
    size_t at = first;
    while (at + 1 < galley_.units.size() && galley_.units[at].baseline <= 0) ++at;
    if (galley_.units[at].baseline <= 0) at = first;
    GalleyMaker side(Place::block, paragraphs_);
    side.add(kept, std::get<Paragraph>(kept.what), 0, paragraphs_.style().text_width());
    attach(galley_.units[at], side.finish(), x);
  }

  Pt marker_width(const Item& item) {
    const auto* paragraph = std::get_if<Paragraph>(&item.what);
    if (!paragraph || paragraph->marker.empty()) return 0;
    return paragraphs_.marker(paragraph->marker).lines.front().width;
  }

  void add(const Item& given, const Table&, Pt x, Pt width) {
    const Pt page = place_ == Place::page ? paragraphs_.style().text_width() : 0;
    const FittedTable fitted = fit_table(given, width, page, paragraphs_);
    const Item& item = *fitted.item;
    const Table& table = std::get<Table>(item.what);
    pending_ = std::max(pending_, table.before);
    if (fitted.over_page) {
      add_stand(item, galley_.units.size());
      push(Unit::Kind::clear, item, table.before, x, width).keep = true;
      x = 0;
      width = page;
      spread_ = true;
    }
    const TablePlace place{item, table, fitted.widths, x, width};
    const size_t top = galley_.units.size();
    add_all(table.caption, 0, table.caption.size(), x, width);
    add_rule(place, true);
    add_rows(place, table.headings, true);
    GalleyMaker again(Place::block, paragraphs_);
    again.add_rows(place, table.again, true);
    const auto heading = std::make_shared<const Galley>(again.finish());
    const size_t first = galley_.units.size();
    add_rows(place, table.rows, false);
    for (size_t i = first; i < galley_.units.size() && !heading->units.empty(); ++i)
      galley_.units[i].heading = heading;
    if (table.keep_together) keep_from(top);
    if (!galley_.units.empty()) galley_.units.back().keep = false;
    spread_ = false;
    pending_ = table.after;
  }

  void keep_from(size_t first) {
    const bool fits = walk({galley_.units, first, galley_.units.size()}, {}) <= paragraphs_.page_height();
    for (size_t i = first; i < galley_.units.size() && fits; ++i) galley_.units[i].keep = true;
  }

  struct TablePlace {
    const Item& item;
    const Table& table;
    const std::vector<Pt>& widths;
    Pt x, width;
  };

  /// Each with a rule below it; `keep`: with what follows.
  void add_rows(const TablePlace& place, const std::vector<TableRow>& rows, bool keep) {
    for (const TableRow& row : rows) {
      add_row(place, row);
      galley_.units.back().keep = keep || place.table.rule.thickness > 0;
      add_rule(place, keep);
    }
  }

  void add_rule(const TablePlace& place, bool keep) {
    const Rule& rule = place.table.rule;
    if (rule.thickness <= 0) return;
    Unit& line = push(Unit::Kind::rule, place.item, rule.before, place.x, place.width);
    line.height = rule.thickness;
    line.keep = keep;
    pending_ = rule.after;
  }

  void add_row(const TablePlace& place, const TableRow& row) {
    std::vector<Galley> cells;
    std::vector<Pt> lefts;
    Pt left = place.x;
    size_t tallest = 0;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const size_t end = is_empty(row.cells[i]) ? i : i + 1;
      cells.push_back(make_galley(row.cells, i, end, place.widths[i], Place::block, paragraphs_));
      lefts.push_back(left);
      left += place.widths[i] + place.table.gap;
      if (cells[i].height > cells[tallest].height) tallest = i;
    }
    const bool whole = cells.empty() || cells[tallest].height <= paragraphs_.page_height();
    const size_t first = galley_.units.size();
    if (whole)
      push_row(place, cells);
    else
      add_all(row.cells, tallest, tallest + 1, lefts[tallest], place.widths[tallest]);
    for (size_t i = 0; i < cells.size(); ++i)
      if (whole || i != tallest) attach(galley_.units[first], std::move(cells[i]), lefts[i]);
    Unit& unit = galley_.units[first];
    if (whole) unit.height = unit.reach;
    if (!whole) push(Unit::Kind::clear, place.item, 0, place.x, place.width);
  }

  /// Rows keep step with the text around where that leaves their rules some room.
  void push_row(const TablePlace& place, const std::vector<Galley>& cells) {
    Unit& row = push(Unit::Kind::cells, place.item, 0, place.x, place.width);
    row.baseline = lowest_baseline(cells);
    row.grid = place_ != Place::block && paragraphs_.grid() > 0 && row.baseline > 0;
  }

  static bool is_empty(const Item& cell) {
    const auto* paragraph = std::get_if<Paragraph>(&cell.what);
    return paragraph && paragraph->runs.empty();
  }

  void add(const Item&, const Continued& again, Pt x, Pt width) {
    heading_ = nullptr;
    if (place_ != Place::page || again.items.empty()) return;
    GalleyMaker maker(Place::block, paragraphs_);
    maker.add_all(again.items, 0, again.items.size(), x, width);
    heading_ = std::make_shared<const Galley>(maker.finish());
  }

  void add(const Item&, const NewPage&, Pt, Pt) {}  // pages begin in the page builder, not inside blocks

  const Place place_;
  ParagraphCache& paragraphs_;
  Galley galley_;
  Pt pending_ = 0;                         // space after the last unit
  Pt extra_ = 0;                           // asked for besides
  bool spread_ = false;                    // what is added stands over the whole width
  std::shared_ptr<const Galley> heading_;  // of pages on which what is added now goes on
};

}  // namespace

Galley make_galley(const std::vector<Item>& items, size_t begin, size_t end, Pt width, Place place,
                   ParagraphCache& paragraphs) {
  GalleyMaker maker(place, paragraphs);
  maker.add_all(items, begin, end, 0, width);
  return maker.finish();
}

}  // namespace annuaire
