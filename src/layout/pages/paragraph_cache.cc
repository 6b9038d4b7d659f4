#include "layout/pages/paragraph_cache.h"

#include <algorithm>

namespace annuaire {

const Hyphenate& ParagraphCache::hyphenate(const std::string& language) {
  auto [known, fresh] = languages_.try_emplace(language.substr(0, 2));
  if (fresh) {
    const Hyphenator& hyphenator = tools_.hyphenators.of(language);
    known->second = [&hyphenator](std::string_view word) { return hyphenator.breaks(word); };
  }
  return known->second;
}

Setting ParagraphCache::setting(const ParagraphStyle& style) {
  const bool hyphens = style.hyphenate;
  return {fonts_, tools_.style.breaking, labels_, hyphens ? &hyphenate(style.lang) : nullptr,
          [this, hyphens](const std::string& lang) { return hyphens ? &hyphenate(lang) : nullptr; }};
}

void ParagraphCache::note_references(const std::vector<Run>& runs) {
  for (const Run& run : runs)
    if (run.kind == Run::Kind::page_ref) references_.insert(run.text);
}

void ParagraphCache::note_wide(WideTable table) {
  for (const WideTable& told : wide_tables_)
    if (told.source == table.source) return;
  wide_tables_.push_back(std::move(table));
}

const SetParagraph& ParagraphCache::paragraph(const Paragraph& paragraph, Pt width) {
  auto [place, fresh] = known_.try_emplace(&paragraph.runs);
  SetParagraph& set = place->second;
  if (!fresh) return set;
  set = break_paragraph(paragraph.runs, paragraph.style, width, setting(paragraph.style));
  if (!set.labels.empty()) note_references(paragraph.runs);
  return set;
}

const SetParagraph& ParagraphCache::marker(const std::vector<Run>& runs) {
  auto [place, fresh] = known_.try_emplace(&runs);
  SetParagraph& set = place->second;
  if (!fresh) return set;
  set = set_on_one_line(runs, setting({}));
  if (!set.labels.empty()) note_references(runs);
  return set;
}

SetParagraph ParagraphCache::set_once(const std::vector<Run>& runs, const ParagraphStyle& style, Pt width) {
  return break_paragraph(runs, style, width, setting(style));
}

ColumnNeed ParagraphCache::need(const Paragraph& paragraph) {
  constexpr Pt unbounded = 1e6;
  const NodeList list =
      collect(paragraph.runs, paragraph.style, setting(paragraph.style), Effort::no_hyphens, unbounded);
  ColumnNeed need;
  double line = 0, piece = 0;  // where the one and the other begins
  for (const Opportunity& end : list.opportunities) {
    need.word = std::max(need.word, end.end.width - piece + width_rounding);
    need.line = std::max(need.line, end.end.width - line + width_rounding);
    piece = end.start.width;
    if (end.kind == Opportunity::Kind::forced) line = end.start.width;
  }
  return need;
}

Pt ParagraphCache::baseline(const Paragraph& paragraph) const {
  const std::vector<Run>& runs = paragraph.runs.empty() ? paragraph.marker : paragraph.runs;
  if (runs.empty()) return paragraph.style.leading;
  const Run& first = runs.front();
  return (paragraph.style.leading + fonts_.metrics(first.face).cap_height / 1000 * first.size) / 2;
}

Pt ParagraphCache::first_baseline() const {
  const TextStyle& text = style().text("corps");
  return (text.paragraph.leading + fonts_.metrics(text.face).cap_height / 1000 * text.size) / 2;
}

Box ParagraphCache::size_of(const Figure& figure, Pt limit) {
  Box natural{0, 0, 1, 1};  // shapes fill a square
  if (!figure.image.empty()) {
    auto [place, fresh] = images_.try_emplace(figure.image);
    if (fresh && tools_.image_size) place->second = tools_.image_size(figure.image, said_);
    natural = place->second;
  }
  if (natural.width <= 0 || natural.height <= 0) return {};
  Pt width = figure.width > 0 ? std::min(figure.width, limit) : limit;
  if (figure.width <= 0 && !figure.image.empty()) width = std::min(width, natural.width);
  double scale = width / natural.width;
  const Pt height = figure.height > 0 ? std::min(figure.height, page_height()) : page_height();
  scale = std::min(scale, height / natural.height);
  if (!figure.image.empty()) scale = std::min(scale, 1.0);  // no larger than it may be
  return {0, 0, natural.width * scale, natural.height * scale};
}

}  // namespace annuaire
