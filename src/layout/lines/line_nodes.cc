#include "layout/lines/line_nodes.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "layout/lines/glyph_widths.h"
#include "layout/lines/optical.h"
#include "layout/lines/paragraph_text.h"
#include "layout/lines/scripts.h"
#include "layout/lines/space_penalty.h"

namespace annuaire {
namespace {

constexpr std::string_view no_break_space = "\u00A0", soft_hyphen = "\u00AD", zero_width_space = "\u200B";
constexpr size_t longest_word = 480;       // bytes shaped at once
constexpr float emergency_penalty = 5000;  // far beyond a hyphen's

/// What all words of a run share.
struct RunFacts {
  Pt scale = 0;  // thousandths of an em → points
  Pt space = 0, hyphen = 0;
  std::string features;
};

class Collector {
 public:
  Collector(const std::vector<Run>& runs, const ParagraphStyle& style, const Setting& setting, Effort effort,
            Pt widest)
      : runs_(runs),
        style_(style),
        setting_(setting),
        text_(text_of(runs, setting.labels)),
        effort_(effort),
        widest_(widest),
        levels_(levels_of(text_.text, is_right_to_left(style.lang),
                          turned_passages(runs, text_.ends, style.lang))) {}

  NodeList run() {
    list_.nodes.reserve(text_.text.size() / 3 + 4);
    list_.opportunities.reserve(text_.text.size() / 5 + 4);
    add_opportunity(Opportunity::Kind::start, {}, 0);
    for (run_ = 0; run_ < runs_.size(); ++run_) add_run();
    drop_trailing_space();
    add_opportunity(Opportunity::Kind::forced, hung_end(), 0);
    note_levels();
    list_.text = std::move(text_.text);
    return std::move(list_);
  }

 private:
  using Totals = Opportunity::Totals;

  bool justified() const { return style_.align == Align::justified; }
  const Run& current() const { return runs_[run_]; }

  // --- runs

  void add_run() {
    const Run& run = current();
    learn_facts();
    switch (run.kind) {
      case Run::Kind::text:
      case Run::Kind::page_ref:
        add_text(run_ == 0 ? 0 : text_.ends[run_ - 1], text_.ends[run_]);
        break;
      case Run::Kind::line_break:
        add_forced();
        break;
      case Run::Kind::leader:
        add_leader();
        break;
      case Run::Kind::emblem:
        add_sign(setting_.fonts.metrics(run.face).cap_height * facts_.scale);
        break;
      case Run::Kind::bar:
        add_sign(run.length);
        break;
    }
  }

  /// What holds no text goes with what stands before it.
  void note_levels() {
    if (levels_.empty()) return;
    uint8_t last = is_right_to_left(style_.lang);
    for (const LineNode& each : list_.nodes) {
      if (each.end > each.begin) last = levels_[each.begin];
      list_.levels.push_back(last);
    }
  }

  void learn_facts() {
    const Run& run = current();
    facts_.scale = run.size / 1000;
    facts_.features = features_of(run);
    facts_.space = setting_.fonts.metrics(run.face).space * facts_.scale + run.tracking;
    facts_.hyphen = -1;
  }

  Pt hyphen_width() {
    if (facts_.hyphen < 0)
      facts_.hyphen =
          setting_.fonts.word(setting_.fonts.shape(current().face, soft_hyphen, facts_.features)).width *
          facts_.scale;
    return facts_.hyphen;
  }

  void add_text(uint32_t begin, uint32_t end) {
    const std::string_view text = text_.text;
    uint32_t word = begin;
    auto flush = [&](uint32_t to) {
      if (to > word) add_slices(word, to);
    };
    for (uint32_t at = begin; at < end;) {
      const std::string_view rest = text.substr(at, 3);
      if (rest[0] == ' ') {
        flush(at);
        add_space(at, at + 1);
        word = ++at;
      } else if (rest[0] == no_break_space[0] && rest.starts_with(no_break_space)) {
        flush(at);
        add_tie(at, at + 2);
        word = at += 2;
      } else if (rest[0] == zero_width_space[0] && rest == zero_width_space) {
        flush(at);
        if (!current().no_break) add_opportunity(Opportunity::Kind::plain, hung_end(), 0);
        word = at += 3;
      } else {
        ++at;
      }
    }
    flush(end);
  }

  // --- pieces

  void push(LineNode node, Totals add) {
    if (fresh_line_ && node.kind == LineNode::Kind::box) {
      const ShapedWord& word = setting_.fonts.word(node.word);
      list_.opportunities.back().start.width +=
          start_hanging(word) * facts_.scale * setting_.parameters.hanging;
    }
    fresh_line_ = false;
    sum_.width += add.width;
    sum_.stretch += add.stretch;
    sum_.shrink += add.shrink;
    list_.nodes.push_back(node);
  }

  Totals space_totals() const {
    if (!justified()) return {facts_.space, 0, 0};
    const LineBreaking& p = setting_.parameters;
    const bool after_word = !list_.nodes.empty() && list_.nodes.back().kind == LineNode::Kind::box;
    const Pt last =
        after_word ? runs_[list_.nodes.back().run].size : 0;  // of its glyph, which is not tracked
    return {facts_.space, facts_.space * p.space_stretch - last * p.tracking_stretch,
            facts_.space * p.space_shrink - last * p.tracking_shrink};
  }

  Totals box_totals(double width, size_t glyphs) const {
    if (!justified()) return {width, 0, 0};
    const LineBreaking& p = setting_.parameters;
    const double ems = double(glyphs) * current().size;
    return {width, width * p.glyph_stretch + ems * p.tracking_stretch,
            width * p.glyph_shrink + ems * p.tracking_shrink};
  }

  LineNode node(LineNode::Kind kind, uint32_t begin, uint32_t end, double width) const {
    return {kind, false, uint32_t(run_), begin, end, 0, float(width)};
  }

  void add_space(uint32_t begin, uint32_t end) {
    const bool first = list_.nodes.empty() || list_.nodes.back().kind == LineNode::Kind::forced;
    const bool further = first || list_.nodes.back().kind == LineNode::Kind::space || kept_blank();
    if (further && !current().verbatim) return;
    before_space_ = sum_;
    const bool tie = current().no_break || further || after_initial(begin, end);
    const Totals hung = hung_end();
    const bool heading = !justified() && !style_.hyphenate && style_.balanced;
    const float penalty = space_penalty(text_.text, begin, end, heading, setting_.parameters);
    push(node(tie ? LineNode::Kind::tie : LineNode::Kind::space, begin, end, facts_.space), space_totals());
    if (tie)
      list_.nodes.back().word = setting_.fonts.shape(current().face, " ", facts_.features);
    else
      add_opportunity(Opportunity::Kind::space, hung, penalty);
  }

  /// The last node is a blank of code that is kept where it stands.
  bool kept_blank() const {
    const LineNode& last = list_.nodes.back();
    return last.kind == LineNode::Kind::tie && runs_[last.run].verbatim;
  }

  /// « J. Dupont »: a capital and a point before the space, a capital after it.
  bool after_initial(uint32_t space, uint32_t after) const {
    const std::string& text = text_.text;
    if (space < 2 || text[space - 1] != '.' || after >= text.size()) return false;
    const bool alone = space == 2 || text[space - 3] == ' ' || text[space - 3] == '-';
    return alone && text[space - 2] >= 'A' && text[space - 2] <= 'Z' && text[after] >= 'A' &&
           text[after] <= 'Z';
  }

  void add_tie(uint32_t begin, uint32_t end) {
    LineNode tie = node(LineNode::Kind::tie, begin, end, facts_.space);
    tie.word = setting_.fonts.shape(current().face, no_break_space, facts_.features);
    push(tie, space_totals());
  }

  void add_leader() {
    ++leaders_;
    const Pt least = current().size * 1.5;
    push(node(LineNode::Kind::leader, 0, 0, least), {least, 0, 0});
  }

  void add_sign(Pt width) { push(node(LineNode::Kind::sign, 0, 0, width), {width, 0, 0}); }

  void add_forced() {
    drop_trailing_space();
    const Totals hung = hung_end();
    push(node(LineNode::Kind::forced, 0, 0, 0), {});
    add_opportunity(Opportunity::Kind::forced, hung, 0);
    list_.opportunities.back().line_end--;
  }

  void drop_trailing_space() {
    if (list_.nodes.empty() || list_.nodes.back().kind != LineNode::Kind::space) return;
    list_.nodes.pop_back();
    sum_ = before_space_;
    while (list_.opportunities.back().line_start > list_.nodes.size()) list_.opportunities.pop_back();
  }

  // --- words

  /// Very long words are cut so that none is shaped at more than `longest_word` bytes.
  void add_slices(uint32_t begin, uint32_t end) {
    while (end - begin > longest_word) {
      uint32_t cut = begin + longest_word;
      while (U8_IS_TRAIL(text_.text[cut])) --cut;
      add_word(begin, cut);
      add_opportunity(Opportunity::Kind::plain, sum_, emergency_penalty);
      begin = cut;
    }
    add_word(begin, end);
  }

  std::vector<WordBreak> breaks_of(uint32_t begin, uint32_t end, Pt width) const {
    if (current().kind == Run::Kind::page_ref) return {};
    const std::string_view word = std::string_view(text_.text).substr(begin, end - begin);
    const bool too_wide = width > widest_ && effort_ == Effort::anything;
    if (current().no_break) return too_wide ? letter_breaks(word, {}, true) : std::vector<WordBreak>();
    if (current().verbatim) {
      auto breaks = effort_ == Effort::no_hyphens ? std::vector<WordBreak>() : breaks_at_signs(word);
      return too_wide ? letter_breaks(word, std::move(breaks), false) : breaks;
    }
    const bool whole = !letter_at(text_.text, begin, true) && !letter_at(text_.text, end, false);
    const bool syllables = effort_ != Effort::no_hyphens && style_.hyphenate && whole;
    auto breaks = word_breaks(word, syllables ? hyphenator() : nullptr, effort_ == Effort::anything);
    add_ideograph_breaks(word, breaks);
    add_soft_hyphens(begin, end, breaks);
    return too_wide ? letter_breaks(word, std::move(breaks), true) : breaks;
  }

  const Hyphenate* hyphenator() const {
    const std::string& own = current().lang;
    return own.empty() || own == style_.lang || !setting_.hyphenate_in ? setting_.hyphenate
                                                                       : setting_.hyphenate_in(own);
  }

  /// Where the author asks for breaks, there are no others.
  void add_soft_hyphens(uint32_t begin, uint32_t end, std::vector<WordBreak>& breaks) const {
    auto from = std::upper_bound(text_.soft_hyphens.begin(), text_.soft_hyphens.end(), begin);
    auto to = std::lower_bound(text_.soft_hyphens.begin(), text_.soft_hyphens.end(), end);
    if (from >= to) return;
    breaks.clear();
    for (; from != to; ++from) breaks.push_back({*from - begin, WordBreak::Kind::hyphen});
  }

  /// Where a text runs both ways, what runs one way at a time.
  void add_word(uint32_t begin, uint32_t end) {
    if (levels_.empty()) return add_in_faces(begin, end, Direction::of_letters);
    while (begin < end) {
      uint32_t to = begin + 1;
      while (to < end && levels_[to] == levels_[begin]) ++to;
      add_in_faces(begin, to, levels_[begin] % 2 ? Direction::to_left : Direction::to_right);
      begin = to;
    }
  }

  void add_in_faces(uint32_t begin, uint32_t end, Direction direction) {
    const std::string_view text = std::string_view(text_.text).substr(begin, end - begin);
    const uint32_t id = setting_.fonts.shape(current().face, text, facts_.features, direction);
    if (!setting_.fonts.word(id).mixed) return add_word(begin, end, id);
    std::vector<FaceSeam> parts = setting_.fonts.seams(current().face, text);
    parts.push_back({end - begin, 0});
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
      const uint32_t from = parts[i].begin, size = parts[i + 1].begin - from;
      add_word(begin + from, begin + from + size,
               setting_.fonts.shape(parts[i].face, text.substr(from, size), facts_.features, direction));
    }
  }

  void add_word(uint32_t begin, uint32_t end, uint32_t id) {
    const ShapedWord& word = setting_.fonts.word(id);
    const Pt tracked = current().tracking * double(word.glyphs.size());
    const auto breaks = breaks_of(begin, end, word.width * facts_.scale + tracked);
    GlyphWidths widths(word);
    uint32_t from = 0;
    for (size_t i = 0; i <= breaks.size(); ++i) {
      const uint32_t to = i < breaks.size() ? breaks[i].at : end - begin;
      const auto [advance, glyphs] = widths.up_to(i < breaks.size() ? to : UINT32_MAX);
      const double width = advance * facts_.scale + current().tracking * double(glyphs);
      LineNode box = node(LineNode::Kind::box, begin + from, begin + to, width);
      box.joined = from > 0;
      box.word = id;
      push(box, box_totals(width, glyphs));
      if (i < breaks.size()) add_break(breaks[i]);
      from = to;
    }
  }

  void add_break(const WordBreak& at) {
    Totals end = sum_;
    if (at.kind == WordBreak::Kind::emergency) {
      add_opportunity(Opportunity::Kind::plain, end, emergency_penalty);
      return;
    }
    const bool split = at.kind == WordBreak::Kind::split, added = split || at.kind == WordBreak::Kind::hyphen;
    const std::string& text = text_.text;
    const uint32_t last = list_.nodes.back().end - 1;
    const double hung = added || text[last] == '-' ? hanging_at_end('-') * setting_.parameters.hanging : 0;
    end.width += (added ? hyphen_width() : 0) - hung * hyphen_width();
    const LineBreaking& costs = setting_.parameters;
    add_opportunity(added ? Opportunity::Kind::hyphen : Opportunity::Kind::plain, end,
                    split ? emergency_penalty : float(added ? costs.hyphen_penalty : costs.compound_penalty));
  }

  // --- line ends

  /// The totals so far, less what hangs out if the line ends here.
  Totals hung_end() const {
    Totals end = sum_;
    if (list_.nodes.empty() || list_.nodes.back().kind != LineNode::Kind::box) return end;
    const LineNode& last = list_.nodes.back();
    const Run& run = runs_[last.run];
    end.width -= end_hanging(setting_.fonts.word(last.word)) * run.size / 1000 * setting_.parameters.hanging;
    end.width -= run.tracking;
    return end;
  }

  void add_opportunity(Opportunity::Kind kind, Totals end, float penalty) {
    Opportunity o;
    o.kind = kind;
    o.end = end;
    o.start = sum_;
    o.penalty = penalty;
    o.leaders = leaders_;
    o.line_start = uint32_t(list_.nodes.size());
    o.line_end = kind == Opportunity::Kind::space ? o.line_start - 1 : o.line_start;
    list_.opportunities.push_back(o);
    fresh_line_ = true;
  }

  const std::vector<Run>& runs_;
  const ParagraphStyle& style_;
  const Setting& setting_;
  ParagraphText text_;
  const Effort effort_;
  const Pt widest_;
  const std::vector<uint8_t> levels_;  // of each byte; empty: all from left to right
  NodeList list_;
  size_t run_ = 0;
  RunFacts facts_;
  Totals sum_, before_space_;
  uint32_t leaders_ = 0;
  bool fresh_line_ = false;  // the last opportunity waits for the first word after it
};

}  // namespace

std::string features_of(const Run& run) {
  if (run.tracking == 0) return run.features;
  return run.features.empty() ? "-liga,-clig" : run.features + ",-liga,-clig";
}

NodeList collect(const std::vector<Run>& runs, const ParagraphStyle& style, const Setting& setting,
                 Effort effort, Pt widest) {
  return Collector(runs, style, setting, effort, widest).run();
}

}  // namespace annuaire
