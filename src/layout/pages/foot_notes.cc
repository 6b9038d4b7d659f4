// Notes at the foot of the page that holds their calls.
#include <algorithm>
#include <iterator>

#include "layout/pages/page_builder.h"

namespace annuaire {
namespace {

constexpr double most_of_page = 0.6;  // that notes may take
constexpr Pt rule_thickness = 0.5;

Pt top_space(const std::vector<Unit>& units) { return units.empty() ? 0 : units.front().space; }

}  // namespace

Foot PageBuilder::foot() const {
  Foot foot(bottom());
  foot.apart = style().measure("avant-notes");
  foot.most = most_of_page * paragraphs_->page_height();
  foot.taken = notes_.empty() ? 0 : top_space(notes_) + walk({notes_, 0, notes_.size()}, {});
  return foot;
}

/// Those called in units that stand on this page, by their numbers: one called in another note may come after
/// those of later lines.
void PageBuilder::take_notes(std::span<const Unit> units) {
  for (const Unit& unit : units)
    for (const std::shared_ptr<const Galley>& note : unit.notes) {
      const auto behind = std::find_if(notes_.begin(), notes_.end(), [&](const Unit& other) {
        return other.order > note->units.front().order;
      });
      notes_.insert(behind, note->units.begin(), note->units.end());
    }
}

/// As many lines as there is room for, below a rule; the others wait for the next page.
void PageBuilder::paint_notes() {
  if (notes_.empty()) return;
  const Foot edge = foot();
  const size_t count =
      fill({notes_, 0, notes_.size(), fresh_ ? top_ : y_ + edge.apart}, bottom(), {}, fresh_);
  if (count > 0) {
    const Stretch stretch{notes_, 0, count};
    const Pt top = bottom() - walk(stretch, {});
    Painter to = painter();
    const Unit& first = notes_.front();
    const Pt x = first.kind == Unit::Kind::line ? first.marker : first.x;
    const Pt width = style().measure("filet-notes"),
             edge_of_text = left() - (mirrored() ? style().side_width() : 0);
    if (width > 0)
      to.area({edge_of_text + x, top - edge.apart / 2, width, rule_thickness}, style().colour("filet"));
    walk({notes_, 0, count, top}, {}, [&](const Unit& unit, Pt y) { to.unit(unit, edge_of_text, y); });
  }
  notes_.erase(notes_.begin(), notes_.begin() + std::ptrdiff_t(count));
  for (Unit& unit : notes_) unit.order = 0;  // what goes on stands first on the next page
  fresh_ = false;
}

}  // namespace annuaire
