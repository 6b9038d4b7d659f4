#include "layout/pages/picture_rows.h"

#include <algorithm>

namespace annuaire {
namespace {

struct Sized {
  const Figure* figure = nullptr;
  Box size;
};

std::vector<Sized> sized(const std::vector<Figure>& figures, Pt limit, ParagraphCache& paragraphs) {
  std::vector<Sized> out;
  for (const Figure& figure : figures) {
    const Box size = paragraphs.size_of(figure, limit);
    if (size.height > 0) out.push_back({&figure, size});
  }
  return out;
}

/// How many rows a width of `width` takes when each holds what fits.
size_t fewest_rows(const std::vector<Sized>& all, Pt gap, Pt width) {
  size_t rows = 0;
  Pt x = width + 1;
  for (const Sized& one : all) {
    if (x + gap + one.size.width > width + 0.01) {
      ++rows;
      x = -gap;
    }
    x += gap + one.size.width;
  }
  return rows;
}

Galley set_row(const std::vector<Sized>& all, size_t begin, size_t end, Pt gap) {
  Galley row;
  for (size_t i = begin; i < end; ++i) row.height = std::max(row.height, all[i].size.height);
  Pt x = 0;
  for (size_t i = begin; i < end; ++i) {
    const Box& size = all[i].size;
    row.figures.push_back({all[i].figure, {x, (row.height - size.height) / 2, size.width, size.height}});
    x += size.width + gap;
  }
  row.width = x - gap;
  return row;
}

}  // namespace

std::vector<Galley> rows_of(const Row& row, Pt width, ParagraphCache& paragraphs) {
  const std::vector<Sized> all = sized(row.figures, width, paragraphs);
  std::vector<Galley> rows;
  size_t left = fewest_rows(all, row.gap, width);
  for (size_t begin = 0; begin < all.size();) {
    const size_t wanted = left > 0 ? (all.size() - begin + left - 1) / left : all.size();
    size_t end = begin;
    for (Pt x = 0; end < all.size() && end - begin < wanted; ++end) {
      x += all[end].size.width;
      if (end > begin && x > width + 0.01) break;
      x += row.gap;
    }
    rows.push_back(set_row(all, begin, end, row.gap));
    begin = end;
    if (left > 1) --left;
  }
  return rows;
}

Galley panel_galley(const Panel& panel, Pt width, ParagraphCache& paragraphs) {
  const Pt inside = width - panel.padding_left - panel.padding_right;
  Galley aside;
  if (const auto all = sized(panel.aside, inside, paragraphs); !all.empty())
    aside = set_row(all, 0, all.size(), panel.aside_gap);
  const Pt taken = aside.figures.empty() ? 0 : aside.width + panel.aside_gap;
  Galley galley = make_galley(panel.items, 0, panel.items.size(), inside - taken, Place::block, paragraphs);
  const Pt high = std::max(galley.height, aside.height);
  galley.width = inside - taken;
  galley.x = panel.padding_left + taken;
  galley.y = panel.padding_top + (high - galley.height) / 2;
  for (PlacedFigure& placed : aside.figures) {
    placed.box.x += panel.padding_left;
    placed.box.y += panel.padding_top + (high - aside.height) / 2;
  }
  galley.figures = std::move(aside.figures);
  galley.height = high + panel.padding_top + panel.padding_bottom;
  return galley;
}

}  // namespace annuaire
