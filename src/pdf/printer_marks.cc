// Registration targets and colour bars, between the bleed and the edge of the paper.
#include "pdf/prepress.h"
#include "pdf/syntax.h"

namespace annuaire::pdf {
namespace {

constexpr Pt middle = 6.5 * mm;  ///< of the marks, from the trim
constexpr Pt radius = 1.5 * mm, arm = 2.5 * mm;
constexpr Pt patch = 5 * mm;                               ///< side of a patch of the bars
constexpr Pt from_middle = 8 * mm, from_corner = 12 * mm;  ///< room for the target, and for crop marks
constexpr double half_tone = 0.5;

void append(std::string& out, std::initializer_list<double> numbers, std::string_view op) {
  for (double value : numbers) {
    append_number(out, value);
    out += ' ';
  }
  out += op;
  out += '\n';
}

/// A circle and a cross.
void append_target(std::string& out, Pt x, Pt y) {
  constexpr double round = 0.5523 * radius;  // handles of a quarter of a circle
  append(out, {x + radius, y}, "m");
  append(out, {x + radius, y + round, x + round, y + radius, x, y + radius}, "c");
  append(out, {x - round, y + radius, x - radius, y + round, x - radius, y}, "c");
  append(out, {x - radius, y - round, x - round, y - radius, x, y - radius}, "c");
  append(out, {x + round, y - radius, x + radius, y - round, x + radius, y}, "c");
  append(out, {x - arm, y}, "m");
  append(out, {x + arm, y}, "l");
  append(out, {x, y - arm}, "m");
  append(out, {x, y + arm}, "l");
}

/// Each ink whole and in half-tone, two by two, the three colours as a grey.
constexpr InkAmounts patches[] = {{1, 0, 0, 0},         {0, 1, 0, 0},         {0, 0, 1, 0},
                                  {0, 0, 0, 1},         {1, 1, 0, 0},         {0, 1, 1, 0},
                                  {1, 0, 1, 0},         {half_tone, 0, 0, 0}, {0, half_tone, 0, 0},
                                  {0, 0, half_tone, 0}, {0, 0, 0, half_tone}, {half_tone, 0.4, 0.4, 0}};

void append_bars(std::string& out, const Prepress& press, const Book& book) {
  std::vector<size_t> spots, varnishes;
  for (size_t i = 0; i < press.colours().size(); ++i) {
    if (press.is_plate(i)) spots.push_back(i);
    if (press.is_varnish_plate(i)) varnishes.push_back(i);
  }
  const Pt left = right_half(book) + from_middle, room = book.width - left - from_corner;
  const Pt side =
      std::min(patch, room / static_cast<double>(std::size(patches) + spots.size() + varnishes.size()));
  Pt x = left;
  const auto put = [&] {
    append(out, {x, book.height + middle - side / 2, side, side}, "re");
    out += "f\n";
    x += side;
  };
  for (const InkAmounts& inks : patches) {
    append_inks(out, inks);
    put();
  }
  for (size_t spot : spots) {
    append_spot(out, spot);
    put();
  }
  for (size_t varnish : varnishes) {
    append_varnish(out, varnish);
    put();
  }
}

}  // namespace

Pt target_place(const Book& book) {
  return book.folds.empty() ? book.width / 2 : book.folds.front() - from_middle;
}

Pt right_half(const Book& book) { return book.folds.empty() ? book.width / 2 : book.folds.back(); }

void append_printer_marks(std::string& out, const Prepress& press, const Book& book) {
  const Pt width = book.width, height = book.height;
  out += "q /Reperage CS 1 SCN 0.25 w\n";
  append_overprint(out, false);
  for (Pt y : {-middle, height + middle}) append_target(out, target_place(book), y);
  for (Pt x : {-middle, width + middle}) append_target(out, x, height / 2);
  out += "S\n";
  append_bars(out, press, book);
  out += "Q\n";
}

}  // namespace annuaire::pdf
