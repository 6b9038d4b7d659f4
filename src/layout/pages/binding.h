// Pages in the order in which they are bound: filled up with blank ones, folded into a booklet.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/book.h"

namespace annuaire {

inline constexpr uint32_t blank_page = UINT32_MAX;

/// Page indices from 0, filled up to a multiple of `multiple` with blank pages: before the last one where
/// that is the back cover, else at the end.
std::vector<uint32_t> bound_order(uint32_t pages, uint32_t multiple, bool back);

/// Two pages side by side on one side of a sheet.
struct SheetSide {
  uint32_t left = blank_page, right = blank_page;
  bool operator==(const SheetSide&) const = default;
};
/// Saddle stitching: sheets from the outermost, front then back; printed on both sides, turned over the short
/// edge, laid into one another and folded, they read in order.
/// `back`: as for bound_order.
std::vector<SheetSide> saddle_order(uint32_t pages, bool back);

/// Thickness of the back of a book of so many pages, two a leaf, in points; `leaf`: of one, mm.
Pt spine_width(size_t pages, double leaf);
/// The back cover, a spine in `ground` and the front cover side by side, as one page to fold around a book.
/// `covers`: the front, then the back. It is folded at both edges of the spine.
Book cover_sheet(const Book& covers, Pt spine, Colour ground);

/// Adds the blank pages of `bound_order` to a book.
void fill_up(Book& book, uint32_t multiple);

}  // namespace annuaire
