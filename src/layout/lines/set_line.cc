#include "layout/lines/set_line.h"

#include <algorithm>
#include <cmath>

#include "layout/lines/optical.h"
#include "layout/lines/scripts.h"

namespace annuaire {
namespace {

constexpr Pt rounding = 0.25;        // widths of parts of words were only estimated: kerning
constexpr double loosest_gap = 0.5;  // of a word space, beyond its own width
constexpr std::string_view soft_hyphen = "\u00AD";

/// A piece of the line before its place is known.
struct Piece {
  LineNode::Kind kind = LineNode::Kind::box;
  const Run* run = nullptr;
  const ShapedWord* shaped = nullptr;  // box, tie
  uint32_t word = 0;
  Pt natural = 0;        // width
  bool goes_on = false;  // another box follows without a space: its last glyph is tracked too
  uint8_t level = 0;     // odd: from right to left
};

/// How a line's slack is shared out.
struct Spread {
  double stretch = 1, tracking = 0;  // glyph scale; em after each glyph
  double gap = 1;                    // word spaces, as parts of their own width
  Pt leader = 0;                     // width of each leader
};

class LineSetter {
 public:
  LineSetter(const std::vector<Run>& runs, const NodeList& list, const LineRange& range, Align align,
             const Setting& setting, SetParagraph& out)
      : runs_(runs), list_(list), range_(range), align_(align), setting_(setting), out_(out) {}

  void set() {
    gather();
    hang();
    const Spread spread = spread_slack();
    place(spread);
    out_.lines.push_back(line_);
  }

 private:
  Pt width_of(const Piece& piece, double stretch, double tracking) const {
    return piece.shaped->width / 1000 * piece.run->size * stretch +
           double(piece.shaped->glyphs.size()) * piece.run->tracking + tracked_ems(piece) * tracking;
  }

  /// What tracking is a part of: it stands between the letters of a word, and leaves the word space alone.
  static Pt tracked_ems(const Piece& piece) {
    const size_t glyphs = piece.shaped->glyphs.size();
    return double(piece.goes_on || glyphs == 0 ? glyphs : glyphs - 1) * piece.run->size;
  }

  // --- pieces: the parts of a word that stand on this line are one word again

  void gather() {
    for (uint32_t i = range_.begin; i < range_.end; ++i) {
      const LineNode& node = list_.nodes[i];
      if (node.kind == LineNode::Kind::forced) continue;
      Piece piece{node.kind, &runs_[node.run], nullptr, node.word, node.width};
      if (!list_.levels.empty()) piece.level = list_.levels[i];
      if (node.kind == LineNode::Kind::box) {
        uint32_t last = i;
        while (last + 1 < range_.end && list_.nodes[last + 1].joined) ++last;
        shape(piece, i, last);
        i = last;
      } else if (node.kind == LineNode::Kind::tie) {
        piece.shaped = &setting_.fonts.word(piece.word);
      }
      const bool box = piece.kind == LineNode::Kind::box;
      if (box && !pieces_.empty()) pieces_.back().goes_on = pieces_.back().kind == LineNode::Kind::box;
      pieces_.push_back(piece);
    }
  }

  void shape(Piece& piece, uint32_t first, uint32_t last) const {
    const LineNode &a = list_.nodes[first], &b = list_.nodes[last];
    const bool begins = !a.joined, ends = last + 1 >= list_.nodes.size() || !list_.nodes[last + 1].joined;
    const bool hyphen = range_.hyphen && last + 1 == range_.end;
    if (!begins || !ends || hyphen) {
      std::string text = list_.text.substr(a.begin, b.end - a.begin);
      // Said of a hyphen of the word too: readers of the text would take it for one that the line brought.
      const bool own = last + 1 == range_.end && !ends && (text.ends_with('-') || text.ends_with("\u2010"));
      if (hyphen || own) text += soft_hyphen;
      piece.word = setting_.fonts.shape(piece.run->face, text, features_of(*piece.run), direction_at(first));
    }
    piece.shaped = &setting_.fonts.word(piece.word);
    piece.natural = width_of(piece, 1, 0);
  }

  Direction direction_at(uint32_t node) const {
    if (list_.levels.empty()) return Direction::of_letters;
    return list_.levels[node] % 2 ? Direction::to_left : Direction::to_right;
  }

  // --- optical margins

  void hang() {
    if (pieces_.empty()) return;
    const Piece &first = pieces_.front(), &last = pieces_.back();
    const double amount = setting_.parameters.hanging;
    if (first.kind == LineNode::Kind::box && (align_ == Align::justified || align_ == Align::left))
      left_ = start_hanging(*first.shaped) / 1000 * first.run->size * amount;
    if (last.kind != LineNode::Kind::box) return;
    if (align_ == Align::justified || align_ == Align::right)
      right_ = end_hanging(*last.shaped) / 1000 * last.run->size * amount;
    right_ += last.run->tracking;
  }

  // --- slack

  Spread spread_slack() {
    Pt natural = 0, spaces = 0;
    int leaders = 0;
    for (const Piece& piece : pieces_) {
      natural += piece.natural;
      if (is_space(piece)) spaces += piece.natural;
      leaders += piece.kind == LineNode::Kind::leader;
    }
    const Pt slack = range_.width + left_ + right_ - natural;
    line_.overfull = slack < -rounding;
    if (leaders > 0) return {1, 0, 1, std::max(0.0, slack) / leaders};
    if (align_ != Align::justified || (slack > 0 && !range_.fill)) return {};
    return share(slack, spaces);
  }

  /// Word spaces, glyph widths and tracking each give in proportion to what they may give, letters sooner.
  Spread share(Pt slack, Pt spaces) {
    const LineBreaking& p = setting_.parameters;
    const bool wider = slack > 0;
    Pt boxes = 0, ems = 0;
    for (const Piece& piece : pieces_)
      if (piece.kind == LineNode::Kind::box) {
        boxes += piece.shaped->width / 1000 * piece.run->size;
        ems += tracked_ems(piece);
      }
    const Pt letters = boxes * (wider ? p.glyph_stretch : p.glyph_shrink) +
                       ems * (wider ? p.tracking_stretch : p.tracking_shrink);
    const Pt give = letters + spaces * (wider ? p.space_stretch : p.space_shrink);
    if (give <= 0) return {};
    double ratio = std::min(p.letters_first * std::abs(slack) / give, 1.0);
    if (letters > 0) ratio = std::min(ratio, std::abs(slack) / letters);
    if (!wider) ratio = -ratio;
    Spread spread;
    spread.stretch = 1 + ratio * (wider ? p.glyph_stretch : p.glyph_shrink);
    spread.tracking = ratio * (wider ? p.tracking_stretch : p.tracking_shrink);
    Pt rest = slack - boxes * (spread.stretch - 1) - ems * spread.tracking;
    const Pt loose = rest - spaces * loosest_gap;
    if (loose > 0 && ems > 0 && spread.tracking > 0) {
      const double more = std::clamp(loose / ems, 0.0, p.tracking_most - p.tracking_stretch);
      spread.tracking += more;
      rest -= ems * more;
    }
    const Pt least = -spaces * p.space_shrink - rounding;
    if (spaces > 0) spread.gap = 1 + std::max(rest, least) / spaces;
    line_.overfull = rest < least;
    return spread;
  }

  static bool is_space(const Piece& piece) {
    return piece.kind == LineNode::Kind::space || piece.kind == LineNode::Kind::tie;
  }

  // --- places

  void place(const Spread& spread) {
    line_.first = uint32_t(out_.segments.size());
    line_.stretch = float(spread.stretch);
    line_.tracking = float(spread.tracking);
    line_.gap = float(spread.gap);
    line_.hyphen = range_.hyphen;
    const Pt x = list_.levels.empty() ? put_all(spread) : put_by_levels(spread);
    if (!range_.last && !range_.hyphen && ends_with_word()) out_.words.back().space = ends_at_space();
    line_.count = uint32_t(out_.segments.size()) - line_.first;
    line_.width = float(x);
    shift(start_of(x));
  }

  Pt put_all(const Spread& spread) {
    Pt x = 0;
    for (const Piece& piece : pieces_) x = put(piece, x, spread);
    return x;
  }

  /// Each piece at the place that its level gives it, but in the order of the text.
  Pt put_by_levels(const Spread& spread) {
    std::vector<uint8_t> levels;
    for (const Piece& piece : pieces_) levels.push_back(piece.level);
    std::vector<Pt> places(pieces_.size());
    Pt x = 0;
    for (const uint32_t i : visual_order(levels)) {
      places[i] = x;
      x += width_of(pieces_[i], spread);
    }
    for (size_t i = 0; i < pieces_.size(); ++i) {
      apart_ = true;
      put(pieces_[i], places[i], spread);
    }
    return x;
  }

  Pt width_of(const Piece& piece, const Spread& spread) const {
    switch (piece.kind) {
      case LineNode::Kind::box:
        return width_of(piece, spread.stretch, spread.tracking);
      case LineNode::Kind::tie:
      case LineNode::Kind::space:
        return piece.natural * spread.gap;
      case LineNode::Kind::leader:
        return piece.natural + spread.leader;
      case LineNode::Kind::sign:
        return piece.natural;
      case LineNode::Kind::forced:
        break;
    }
    return 0;
  }

  bool ends_with_word() const {
    return line_.first < out_.segments.size() && out_.segments.back().kind == Segment::Kind::words;
  }
  bool ends_at_space() const {
    return range_.end < list_.nodes.size() && (list_.nodes[range_.end].kind == LineNode::Kind::space ||
                                               list_.nodes[range_.end].kind == LineNode::Kind::forced);
  }

  Pt put(const Piece& piece, Pt x, const Spread& spread) {
    const Pt width = width_of(piece, spread);
    switch (piece.kind) {
      case LineNode::Kind::box:
      case LineNode::Kind::tie:
        put_word(piece, x, width);
        break;
      case LineNode::Kind::space:
        if (ends_with_word()) out_.words.back().space = true;
        break;
      case LineNode::Kind::leader:
        if (ends_with_word()) out_.words.back().space = true;  // when read aloud
        put_other(Segment::Kind::leader, piece, x, width);
        break;
      case LineNode::Kind::sign:
        put_other(Segment::Kind::sign, piece, x, width);
        break;
      case LineNode::Kind::forced:
        break;
    }
    return x + width;
  }

  void put_word(const Piece& piece, Pt x, Pt width) {
    const bool goes_on = !apart_ && ends_with_word() && out_.segments.back().run == piece.run &&
                         out_.segments.back().face == piece.shaped->face;
    if (!goes_on)
      out_.segments.push_back(
          {Segment::Kind::words, piece.run, piece.shaped->face, float(x), 0, uint32_t(out_.words.size()), 0});
    Segment& segment = out_.segments.back();
    out_.words.push_back({piece.word, false, float(x - segment.x)});
    ++segment.count;
    segment.width = float(x + width - segment.x);
  }

  void put_other(Segment::Kind kind, const Piece& piece, Pt x, Pt width) {
    out_.segments.push_back(
        {kind, piece.run, piece.run->face, float(x), float(width), uint32_t(out_.words.size()), 0});
  }

  Pt start_of(Pt width) const {
    const Pt slack = range_.width - (width - right_);
    switch (align_) {
      case Align::right:
      case Align::figures:
        return range_.indent + slack;
      case Align::centre:
        return range_.indent + slack / 2;
      default:
        return range_.indent - left_;
    }
  }

  void shift(Pt x) {
    for (uint32_t i = line_.first; i < out_.segments.size(); ++i) out_.segments[i].x += float(x);
  }

  const std::vector<Run>& runs_;
  const NodeList& list_;
  const LineRange& range_;
  const Align align_;
  const Setting& setting_;
  SetParagraph& out_;
  std::vector<Piece> pieces_;
  Pt left_ = 0, right_ = 0;  // what hangs out
  bool apart_ = false;       // no word goes on with the segment of the one before
  SetLine line_;
};

}  // namespace

void set_line(const std::vector<Run>& runs, const NodeList& list, const LineRange& range, Align align,
              const Setting& setting, SetParagraph& out) {
  LineSetter(runs, list, range, align, setting, out).set();
}

}  // namespace annuaire
