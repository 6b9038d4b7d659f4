#include "layout/pages/table_fit.h"

#include <algorithm>

#include "base/figure_text.h"
#include "base/text.h"
#include "layout/pages/paragraph_cache.h"
#include "layout/pages/table_columns.h"

namespace annuaire {
namespace {

template <class Visit>
void each_row(Table& table, const Visit& visit) {
  for (std::vector<TableRow>* rows : {&table.headings, &table.rows, &table.again})
    for (TableRow& row : *rows) visit(row);
}

bool is_ranged(const Item& cell) {
  const auto* text = std::get_if<Paragraph>(&cell.what);
  return text && text->style.align == Align::figures;
}

bool has_figures(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), is_ranged);
  });
}

/// The text after the whole part of the figure that a cell begins with.
Paragraph after_whole_part(const Paragraph& cell) {
  std::string text;
  for (const Run& run : cell.runs) text += run.text;
  size_t skip = whole_part(text);
  if (skip == 0) skip = text.size();  // a dash
  Paragraph rest = cell;
  for (Run& run : rest.runs) {
    const size_t here = std::min(skip, run.text.size());
    run.text.erase(0, here);
    skip -= here;
  }
  return rest;
}

/// What follows the whole part takes as much room in each cell of a column as in the widest.
void range_figures(Table& table, ParagraphCache& paragraphs) {
  std::vector<Pt> widest;
  const auto rest_of = [&](const Item& cell) {
    return paragraphs.need(after_whole_part(std::get<Paragraph>(cell.what))).line;
  };
  for (const TableRow& row : table.rows) {
    widest.resize(std::max(widest.size(), row.cells.size()));
    for (size_t i = 0; i < row.cells.size(); ++i)
      if (is_ranged(row.cells[i])) widest[i] = std::max(widest[i], rest_of(row.cells[i]));
  }
  for (TableRow& row : table.rows)
    for (size_t i = 0; i < row.cells.size(); ++i)
      if (is_ranged(row.cells[i]))
        std::get<Paragraph>(row.cells[i].what).style.right += widest[i] - rest_of(row.cells[i]);
}

template <class Visit>
void each_bar(TableRow& row, const Visit& visit) {
  for (Item& cell : row.cells)
    each_in_cell<Paragraph>(cell, [&](Paragraph& text) {
      for (Run& run : text.runs)
        if (run.kind == Run::Kind::bar) visit(run);
    });
}

Pt longest_bar(Table& table) {
  Pt longest = 0;
  each_row(table, [&](TableRow& row) {
    Pt length = 0;
    each_bar(row, [&](const Run& bar) { length += bar.length; });
    longest = std::max(longest, length);
  });
  return longest;
}

/// Where the lines beside a last column of bars lack room, else the words: `made` is the table with shorter
/// ones, if that leaves enough of them.
bool shorten_bars(const Table& given, const std::vector<ColumnNeed>& needs, Pt width, Item& made) {
  constexpr double least = 0.4;
  if (given.widths.size() != needs.size()) return false;
  Table table = given;
  const Pt longest = longest_bar(table);
  for (const auto measured : {&ColumnNeed::line, &ColumnNeed::word}) {
    Pt lack = gaps_of(given) + given.widths.back() - width;
    for (size_t i = 0; i + 1 < needs.size(); ++i) lack += needs[i].*(i == 0 ? &ColumnNeed::word : measured);
    const double by = longest > 0 ? 1 - lack / longest : 0;
    if (by < least || by > 1) continue;
    each_row(table, [&](TableRow& row) { each_bar(row, [&](Run& bar) { bar.length *= by; }); });
    table.widths.back() -= lack;
    made.what = std::move(table);
    return true;
  }
  return false;
}

/// In the widths that the table gives; without any where it gives none or they do not fit.
FittedTable fit_given(const Item& item, Pt width, ParagraphCache& paragraphs) {
  const Table& given = std::get<Table>(item.what);
  FittedTable out{&item, {}, false};
  if (given.widths.empty()) return out;
  const std::vector<ColumnNeed> needs = column_needs(given, paragraphs);
  out.widths = given_widths(given, needs, width);
  Item made;
  if (!out.widths.empty() || !shorten_bars(given, needs, width, made)) return out;
  out.item = &paragraphs.keep(std::move(made));
  const Table& shorter = std::get<Table>(out.item->what);
  out.widths = given_widths(shorter, column_needs(shorter, paragraphs), width);
  return out.widths.empty() ? FittedTable{&item, {}, false} : out;
}

/// A size and a measure.
struct Choice {
  double scale = 1;
  bool over_page = false;
  bool fits = true;
};

/// Words are broken only where they do not fit.
void apply(const Choice& choice, Table& table) {
  const double by = choice.scale;
  each_row(table, [&](TableRow& row) {
    for (Item& cell : row.cells)
      each_in_cell<Paragraph>(cell, [&](Paragraph& text) {
        for (Run& run : text.runs) {
          run.size *= by;
          run.rise *= by;
        }
        text.style.leading *= by;
        text.style.right *= by;
        text.style.hyphenate |= !choice.fits;
      });
  });
}

std::string longest_word(const Table& table) {
  std::string longest;
  for (const std::vector<TableRow>* rows : {&table.headings, &table.rows})
    for (const TableRow& row : *rows)
      for (const Item& cell : row.cells)
        each_in_cell<Paragraph>(cell, [&](const Paragraph& text) {
          for (const Run& run : text.runs)
            for (std::string_view word : split(run.text, ' '))
              if (display_width(word) > display_width(longest)) longest = word;
        });
  return longest;
}

Choice choose(const Table& table, const std::vector<ColumnNeed>& needs, Pt width, Pt page) {
  Pt words = 0;
  for (const ColumnNeed& need : needs) words += need.word - width_rounding;
  const Pt fixed = gaps_of(table) + width_rounding * double(needs.size());
  const auto fits = [&](double by, Pt room) { return words * by + fixed <= room; };
  if (fits(1, width)) return {};
  for (double step : table.steps)
    if (fits(step, width)) return {step, false, true};
  const bool wider = page > width;
  if (wider && fits(1, page)) return {1, true, true};
  if (wider)
    for (double step : table.steps)
      if (fits(step, page)) return {step, true, true};
  return {table.steps.empty() ? 1 : table.steps.back(), wider, false};
}

}  // namespace

FittedTable fit_table(const Item& item, Pt width, Pt page, ParagraphCache& paragraphs) {
  const Table& given = std::get<Table>(item.what);
  FittedTable out = fit_given(item, width, paragraphs);
  if (!out.widths.empty()) return out;
  Item made;
  if (has_figures(given)) {
    made = item;
    range_figures(std::get<Table>(made.what), paragraphs);
    out.item = &paragraphs.keep(std::move(made));
  }
  const Choice choice = choose(given, column_needs(std::get<Table>(out.item->what), paragraphs), width, page);
  if (!choice.fits) paragraphs.note_wide({given.source, longest_word(given)});
  if (choice.scale < 1 || !choice.fits) {
    made = *out.item;
    apply(choice, std::get<Table>(made.what));
    out.item = &paragraphs.keep(std::move(made));
  }
  out.over_page = choice.over_page;
  const Table& set = std::get<Table>(out.item->what);
  out.widths = column_widths(column_needs(set, paragraphs), (out.over_page ? page : width) - gaps_of(set));
  return out;
}

}  // namespace annuaire
