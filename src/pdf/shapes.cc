#include "pdf/shapes.h"

#include <cmath>
#include <numbers>

#include "pdf/syntax.h"

namespace annuaire::pdf {
namespace {

/// Control points of a quarter of a circle of radius 1.
constexpr double kappa = 0.5522847498;

/// Operators in page coordinates from points in the sign's square: (0, 0) to (1, 1), y upwards.
struct Pen {
  std::string& out;
  const Box& box;
  void point(double x, double y) {
    append_number(out, box.x + x * box.width);
    out += ' ';
    append_number(out, box.y + y * box.height);
    out += ' ';
  }
  void move(double x, double y) { point(x, y), out += "m\n"; }
  void line(double x, double y) { point(x, y), out += "l\n"; }
  void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    point(x1, y1), point(x2, y2), point(x3, y3), out += "c\n";
  }
};

void circle(Pen pen, double r) {
  double k = r * kappa, c = 0.5;
  pen.move(c + r, c);
  pen.curve(c + r, c + k, c + k, c + r, c, c + r);
  pen.curve(c - k, c + r, c - r, c + k, c - r, c);
  pen.curve(c - r, c - k, c - k, c - r, c, c - r);
  pen.curve(c + k, c - r, c + r, c - k, c + r, c);
  pen.out += "h\n";
}

/// Corners on the circle around the square's centre, the first at the top; `inner`: radius of the corners
/// between them (stars), 0 for none.
void polygon(Pen pen, int corners, double inner) {
  int count = inner > 0 ? corners * 2 : corners;
  for (int i = 0; i < count; ++i) {
    double r = inner > 0 && i % 2 == 1 ? inner : 0.5;
    double angle = std::numbers::pi * (0.5 - 2.0 * i / count);
    double x = 0.5 + r * std::cos(angle), y = 0.5 + r * std::sin(angle);
    i == 0 ? pen.move(x, y) : pen.line(x, y);
  }
  pen.out += "h\n";
}

void square(Pen pen) {
  pen.move(0, 0);
  pen.line(1, 0);
  pen.line(1, 1);
  pen.line(0, 1);
  pen.out += "h\n";
}

void triangle(Pen pen) {
  pen.move(0, 0);
  pen.line(1, 0);
  pen.line(0.5, 1);
  pen.out += "h\n";
}

}  // namespace

void append_shape(std::string& out, Shape shape, const Box& box) {
  Pen pen{out, box};
  switch (shape) {
    case Shape::none:
      return;
    case Shape::disc:
      circle(pen, 0.5);
      break;
    case Shape::ring:
      circle(pen, 0.5);
      circle(pen, 0.3);
      out += "f*\n";
      return;
    case Shape::square:
      square(pen);
      break;
    case Shape::diamond:
      polygon(pen, 4, 0);
      break;
    case Shape::triangle:
      triangle(pen);
      break;
    case Shape::hexagon:
      polygon(pen, 6, 0);
      break;
    case Shape::star:
      polygon(pen, 5, 0.2);
      break;
    case Shape::pentagon:
      polygon(pen, 5, 0);
      break;
  }
  out += "f\n";
}

}  // namespace annuaire::pdf
