#include "base/emblem.h"

#include <cmath>
#include <cstdio>
#include <numbers>
#include <utility>

namespace annuaire {
namespace {

using Outline = std::vector<OutlineStep>;
using Kind = OutlineStep::Kind;

constexpr std::pair<std::string_view, Emblem> names[] = {{"disque", Emblem::disc},
                                                         {"anneau", Emblem::ring},
                                                         {"carre", Emblem::square},
                                                         {"losange", Emblem::diamond},
                                                         {"triangle", Emblem::triangle},
                                                         {"hexagone", Emblem::hexagon},
                                                         {"etoile", Emblem::star},
                                                         {"pentagone", Emblem::pentagon},
                                                         {"croix", Emblem::cross},
                                                         {"coeur", Emblem::heart},
                                                         {"goutte", Emblem::drop},
                                                         {"chevron", Emblem::chevron},
                                                         {"carre-creux", Emblem::open_square},
                                                         {"losange-creux", Emblem::open_diamond},
                                                         {"triangle-creux", Emblem::open_triangle},
                                                         {"hexagone-creux", Emblem::open_hexagon}};

constexpr size_t emblem_count = std::size(names) + 1;  // with `none`

double in_hundredths(double value) { return std::round(value * 100) / 100; }

// `turn`: of a full circle, clockwise from the top.
OutlinePoint on_circle(OutlinePoint centre, double radius, double turn) {
  const double angle = 2 * std::numbers::pi * turn;
  return {in_hundredths(centre.x + radius * std::sin(angle)),
          in_hundredths(centre.y - radius * std::cos(angle))};
}

void add_corners(Outline& out, const std::vector<OutlinePoint>& corners) {
  for (size_t i = 0; i < corners.size(); ++i) out.push_back({i == 0 ? Kind::move : Kind::line, {corners[i]}});
  out.push_back({Kind::close});
}

Outline polygon(int corners, OutlinePoint centre, double radius) {
  std::vector<OutlinePoint> points;
  for (int i = 0; i < corners; ++i) points.push_back(on_circle(centre, radius, double(i) / corners));
  Outline out;
  add_corners(out, points);
  return out;
}

Outline star(int rays, OutlinePoint centre, double radius, double inner) {
  std::vector<OutlinePoint> points;
  for (int i = 0; i < 2 * rays; ++i)
    points.push_back(on_circle(centre, i % 2 == 0 ? radius : inner, i / (2.0 * rays)));
  Outline out;
  add_corners(out, points);
  return out;
}

// Four curves from the right on; `down`: 1 clockwise, -1 the other way round.
void add_circle(Outline& out, double radius, double down) {
  constexpr double c = emblem_side / 2, handle = 0.5522847498;  // of a quarter of a circle of radius 1
  auto at = [&](double x, double y) {
    return OutlinePoint{in_hundredths(c + radius * x), in_hundredths(c + radius * down * y)};
  };
  out.push_back({Kind::move, {at(1, 0)}});
  out.push_back({Kind::curve, {at(1, handle), at(handle, 1), at(0, 1)}});
  out.push_back({Kind::curve, {at(-handle, 1), at(-1, handle), at(-1, 0)}});
  out.push_back({Kind::curve, {at(-1, -handle), at(-handle, -1), at(0, -1)}});
  out.push_back({Kind::curve, {at(handle, -1), at(1, -handle), at(1, 0)}});
  out.push_back({Kind::close});
}

void add_curves(Outline& out, OutlinePoint from, const std::vector<std::array<OutlinePoint, 3>>& curves) {
  out.push_back({Kind::move, {from}});
  for (const auto& curve : curves) out.push_back({Kind::curve, curve});
  out.push_back({Kind::close});
}

Outline heart() {
  Outline out;
  add_curves(out, {8, 14.8},
             {{{{3.2, 11}, {0.8, 8.2}, {0.8, 5.2}}},
              {{{0.8, 2.8}, {2.6, 1.2}, {4.7, 1.2}}},
              {{{6.1, 1.2}, {7.3, 1.9}, {8, 3.1}}},
              {{{8.7, 1.9}, {9.9, 1.2}, {11.3, 1.2}}},
              {{{13.4, 1.2}, {15.2, 2.8}, {15.2, 5.2}}},
              {{{15.2, 8.2}, {12.8, 11}, {8, 14.8}}}});
  return out;
}

Outline drop() {
  Outline out;
  add_curves(out, {8, 0.6},
             {{{{10.5, 4.2}, {13.4, 7.2}, {13.4, 10.2}}},
              {{{13.4, 13.2}, {11, 15.4}, {8, 15.4}}},
              {{{5, 15.4}, {2.6, 13.2}, {2.6, 10.2}}},
              {{{2.6, 7.2}, {5.5, 4.2}, {8, 0.6}}}});
  return out;
}

// A polygon with a smaller one cut out of it, about the same middle.
Outline opened(const Outline& outer, OutlinePoint middle) {
  constexpr double share = 0.52;
  std::vector<OutlinePoint> inner;
  for (const OutlineStep& step : outer)
    if (step.kind != Kind::close)
      inner.push_back({in_hundredths(middle.x + (step.points[0].x - middle.x) * share),
                       in_hundredths(middle.y + (step.points[0].y - middle.y) * share)});
  Outline out = outer;
  add_corners(out, {inner.rbegin(), inner.rend()});
  return out;
}

Outline drawn(Emblem emblem) {
  constexpr OutlinePoint middle{emblem_side / 2, emblem_side / 2};
  Outline out;
  switch (emblem) {
    case Emblem::none:
      break;
    case Emblem::disc:
      add_circle(out, 7.2, 1);
      break;
    case Emblem::diamond:
      return polygon(4, middle, 8);
    case Emblem::square:
      add_corners(out, {{1.4, 1.4}, {14.6, 1.4}, {14.6, 14.6}, {1.4, 14.6}});
      break;
    case Emblem::triangle:
      add_corners(out, {{8, 0.8}, {16, 14.6}, {0, 14.6}});
      break;
    case Emblem::hexagon:
      return polygon(6, middle, 7.8);
    case Emblem::star:
      return star(5, {8, 8.5}, 8, 3.4);
    case Emblem::pentagon:
      return polygon(5, {8, 8.4}, 7.8);
    case Emblem::ring:
      add_circle(out, 7.2, 1);
      add_circle(out, 3.6, -1);
      break;
    case Emblem::cross:
      add_corners(out, {{5.3, 0.8},
                        {10.7, 0.8},
                        {10.7, 5.3},
                        {15.2, 5.3},
                        {15.2, 10.7},
                        {10.7, 10.7},
                        {10.7, 15.2},
                        {5.3, 15.2},
                        {5.3, 10.7},
                        {0.8, 10.7},
                        {0.8, 5.3},
                        {5.3, 5.3}});
      break;
    case Emblem::heart:
      return heart();
    case Emblem::drop:
      return drop();
    case Emblem::chevron:
      add_corners(out, {{8, 1.2}, {15.4, 8.6}, {15.4, 14.8}, {8, 7.4}, {0.6, 14.8}, {0.6, 8.6}});
      break;
    case Emblem::open_square:
      return opened(drawn(Emblem::square), middle);
    case Emblem::open_diamond:
      return opened(drawn(Emblem::diamond), middle);
    case Emblem::open_triangle:
      return opened(drawn(Emblem::triangle), {8, 10});
    case Emblem::open_hexagon:
      return opened(drawn(Emblem::hexagon), middle);
  }
  return out;
}

// "8", ".5", "14.75"
void append_number(std::string& out, double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.2f", value);
  std::string text = digits;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  if (text.starts_with("0.")) text.erase(0, 1);
  const char before = out.back();
  if (before >= '0' && before <= '9') out += ' ';
  out += text;
}

template <typename Made, typename Make>
std::array<Made, emblem_count> for_each_emblem(Make make) {
  std::array<Made, emblem_count> all;
  for (size_t i = 0; i < emblem_count; ++i) all[i] = make(static_cast<Emblem>(i));
  return all;
}

}  // namespace

std::string svg_path(std::span<const OutlineStep> outline) {
  std::string path;
  Kind last = Kind::close;
  for (const OutlineStep& step : outline) {
    if (step.kind != last || step.kind == Kind::close) path += "MLCz"[static_cast<size_t>(step.kind)];
    last = step.kind;
    const size_t count = step.kind == Kind::close ? 0 : step.kind == Kind::curve ? 3 : 1;
    for (size_t i = 0; i < count; ++i) {
      append_number(path, step.points[i].x);
      append_number(path, step.points[i].y);
    }
  }
  return path;
}

Emblem emblem_named(std::string_view name) {
  for (const auto& [known, emblem] : names)
    if (known == name) return emblem;
  return Emblem::none;
}

std::string emblem_names() {
  std::string all;
  for (const auto& [name, emblem] : names) all.append(all.empty() ? "" : ", ").append(name);
  return all;
}

std::span<const OutlineStep> outline_of(Emblem emblem) {
  static const auto outlines = for_each_emblem<Outline>(drawn);
  return outlines[static_cast<size_t>(emblem)];
}

const std::string& svg_path(Emblem emblem) {
  static const auto paths =
      for_each_emblem<std::string>([](Emblem each) { return svg_path(outline_of(each)); });
  return paths[static_cast<size_t>(emblem)];
}

}  // namespace annuaire
