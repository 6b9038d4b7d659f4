#include "layout/lines/lines.h"

#include <algorithm>
#include <limits>

#include "layout/lines/set_line.h"

namespace annuaire {
namespace {

constexpr Pt narrowest = 12;  // a measure is never narrower than this, whatever the style says

struct Broken {
  NodeList list;
  std::vector<uint32_t> at;
};

Measure measure_of(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width) {
  Measure measure;
  measure.rest = std::max(narrowest, width - style.left - style.right);
  measure.first = std::max(narrowest, measure.rest - style.first_line);
  measure.em = runs.empty() ? 10 : runs.front().size;
  measure.justified = style.align == Align::justified;
  const bool code = !runs.empty() && runs.front().verbatim;
  measure.loose = !measure.justified && !style.hyphenate && !code;
  measure.balanced = measure.loose && style.balanced;
  return measure;
}

/// The least effort that gives good lines. A runt is worth trying hyphens, no more.
Broken find_breaks(const std::vector<Run>& runs, const ParagraphStyle& style, const Measure& measure,
                   const Setting& setting) {
  const LineBreaking& p = setting.parameters;
  const Pt widest = std::min(measure.first, measure.rest);
  Broken plain{collect(runs, style, setting, Effort::no_hyphens, widest), {}};
  if (auto breaks = total_fit(plain.list.opportunities, measure, p, p.tolerance_first)) {
    plain.at = std::move(breaks->at);
    if (!breaks->runt || !style.hyphenate) return plain;
  }
  if (style.hyphenate || measure.justified) {
    Broken hyphenated{collect(runs, style, setting, Effort::hyphens, widest), {}};
    auto breaks = total_fit(hyphenated.list.opportunities, measure, p, p.tolerance_second);
    if (!breaks && !plain.at.empty()) return plain;
    if (!breaks) breaks = total_fit(hyphenated.list.opportunities, measure, p, p.tolerance_third);
    if (breaks) {
      hyphenated.at = std::move(breaks->at);
      return hyphenated;
    }
  }
  Broken any{collect(runs, style, setting, Effort::anything, widest), {}};
  any.at = total_fit(any.list.opportunities, measure, p, std::numeric_limits<double>::infinity())->at;
  return any;
}

void set_lines(const std::vector<Run>& runs, const ParagraphStyle& style, const Measure& measure,
               const Broken& broken, const Setting& setting, SetParagraph& out) {
  const auto& opportunities = broken.list.opportunities;
  uint32_t begin = 0;
  for (size_t i = 0; i < broken.at.size(); ++i) {
    const Opportunity& at = opportunities[broken.at[i]];
    LineRange range;
    range.begin = begin;
    range.end = at.line_end;
    range.hyphen = at.kind == Opportunity::Kind::hyphen;
    range.fill = at.kind != Opportunity::Kind::forced;
    range.last = i + 1 == broken.at.size();
    range.indent = style.left + (i == 0 ? style.first_line : 0);
    range.width = i == 0 ? measure.first : measure.rest;
    set_line(runs, broken.list, range, style.align, setting, out);
    begin = at.line_start;
  }
}

void note_labels(const std::vector<Run>& runs, const Setting& setting, SetParagraph& out) {
  for (const Run& run : runs)
    if (run.kind == Run::Kind::page_ref) out.labels.push_back(label_of(run.text, setting.labels));
}

}  // namespace

SetParagraph break_paragraph(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width,
                             const Setting& setting) {
  SetParagraph out;
  const Measure measure = measure_of(runs, style, width);
  set_lines(runs, style, measure, find_breaks(runs, style, measure, setting), setting, out);
  note_labels(runs, setting, out);
  return out;
}

SetParagraph set_on_one_line(const std::vector<Run>& runs, const Setting& usual) {
  SetParagraph out;
  LineBreaking parameters = usual.parameters;
  parameters.hanging = 0;
  const Setting setting{usual.fonts, parameters, usual.labels, nullptr, {}};
  const NodeList list = collect(runs, {}, setting, Effort::no_hyphens, 0);
  LineRange range;
  range.end = uint32_t(list.nodes.size());
  range.last = true;
  range.width = list.opportunities.back().end.width;
  set_line(runs, list, range, Align::left, setting, out);
  note_labels(runs, setting, out);
  return out;
}

}  // namespace annuaire
