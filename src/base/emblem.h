// The signs that tell levels apart without colour: one outline each, drawn alike on web pages and on paper.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"

namespace annuaire {

enum class Emblem : uint8_t {
  none,
  disc,
  ring,
  square,
  diamond,
  triangle,
  hexagon,
  star,
  pentagon,
  cross,
  heart,
  drop,
  chevron,
  open_square,
  open_diamond,
  open_triangle,
  open_hexagon,
};

/// "disque", "losange", "carre"…; none where no emblem has that name.
Emblem emblem_named(std::string_view name);
/// All names, separated by ", ".
std::string emblem_names();

/// Side of the square that an outline is drawn in.
inline constexpr double emblem_side = 16;

struct OutlinePoint {
  double x = 0, y = 0;  ///< from the square's upper left corner; y downwards
};
struct OutlineStep {
  enum class Kind : uint8_t { move, line, curve, close } kind = Kind::move;
  std::array<OutlinePoint, 3> points{};  ///< move, line: the first; curve: two control points and the end
};

/// Closed paths, to be filled. All look about as large: a disc is narrower than a diamond. An inner path runs
/// the other way round, so that what it encloses stays open by either rule of filling. Empty for `none`.
std::span<const OutlineStep> outline_of(Emblem emblem);
/// The same as SVG path data, in hundredths at the finest.
const std::string& svg_path(Emblem emblem);
std::string svg_path(std::span<const OutlineStep> outline);

/// How levels look where annuaire.yaml does not say.
struct LevelLook {
  Emblem emblem = Emblem::disc;
  Colour colour;
};
struct NamedColour {
  std::vector<std::string> names;  ///< "or", "grand prix"
  Colour colour;
};
/// A pattern of one shape in several sizes, drawn where a card has no picture (base/motif).
struct Motif {
  Emblem shape = Emblem::disc;
  std::vector<std::string> sizes;  ///< rows of a tile, of one length: '0', nothing, to '9', the whole cell
};
struct LevelLooks {
  std::vector<LevelLook> by_rank;    ///< highest first; never empty
  std::vector<NamedColour> by_name;  ///< for levels whose name or id holds one of the names
  std::vector<Motif> motifs;         ///< by the rank of a card's category
};

}  // namespace annuaire
