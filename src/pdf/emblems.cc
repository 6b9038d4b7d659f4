#include "pdf/emblems.h"

#include "pdf/syntax.h"

namespace annuaire::pdf {
namespace {

void append_point(std::string& out, const OutlinePoint& point, const Box& box) {
  append_number(out, box.x + point.x / emblem_side * box.width);
  out += ' ';
  append_number(out, box.y + (1 - point.y / emblem_side) * box.height);
  out += ' ';
}

void append_step(std::string& out, const OutlineStep& step, const Box& box) {
  switch (step.kind) {
    case OutlineStep::Kind::move:
      append_point(out, step.points[0], box);
      out += "m\n";
      break;
    case OutlineStep::Kind::line:
      append_point(out, step.points[0], box);
      out += "l\n";
      break;
    case OutlineStep::Kind::curve:
      for (const OutlinePoint& point : step.points) append_point(out, point, box);
      out += "c\n";
      break;
    case OutlineStep::Kind::close:
      out += "h\n";
      break;
  }
}

}  // namespace

void append_emblem(std::string& out, Emblem emblem, const Box& box) {
  const std::span<const OutlineStep> outline = outline_of(emblem);
  for (const OutlineStep& step : outline) append_step(out, step, box);
  if (!outline.empty()) out += "f\n";
}

}  // namespace annuaire::pdf
