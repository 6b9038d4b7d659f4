#include "layout/pages/foot.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

const TextStyle* find(const Style& style, const std::string& name) {
  auto found = style.texts.find(name);
  return found == style.texts.end() ? nullptr : &found->second;
}

Run run_of(const TextStyle& style, const std::string& text) {
  Run run;
  run.text = style.capitals ? to_upper(text, style.paragraph.lang) : text;
  run.face = style.face;
  run.size = style.size;
  run.colour = style.colour;
  run.features = style.features;
  run.tracking = style.tracking;
  return run;
}

ParagraphStyle mirror_image(ParagraphStyle style) {
  std::swap(style.left, style.right);
  if (style.align == Align::left || style.align == Align::right)
    style.align = style.align == Align::left ? Align::right : Align::left;
  return style;
}

}  // namespace

void paint_foot(const std::string& running, const RunningFoot& foot, const std::string& label,
                const PageFrame& frame, ParagraphCache& paragraphs, Painter& painter) {
  const Style& style = paragraphs.style();
  const Pt baseline = style.height - style.foot;
  const bool mirrored = !frame.right_hand && style.inner != style.outer;
  auto set = [&](const std::vector<Run>& runs, const ParagraphStyle& paragraph, Pt y) {
    const SetParagraph lines =
        paragraphs.set_once(runs, mirrored ? mirror_image(paragraph) : paragraph, frame.width);
    for (uint32_t i = 0; i < lines.lines.size(); ++i, y += paragraph.leading)
      painter.line(lines, i, frame.left, y, frame.width);
    return y;
  };
  if (const TextStyle* text = find(style, "pied")) {
    Pt y = baseline;
    ParagraphStyle paragraph = text->paragraph;
    paragraph.right += frame.taken;
    if (!running.empty()) y = set({run_of(*text, running)}, paragraph, y);
    for (const std::vector<Run>& runs : foot.lines) y = set(runs, paragraph, y);
  }
  if (const TextStyle* text = find(style, "folio")) {
    ParagraphStyle paragraph = text->paragraph;
    if (paragraph.align == Align::right) paragraph.right = std::max(paragraph.right, frame.taken);
    set({run_of(*text, label)}, paragraph, baseline);
  }
}

}  // namespace annuaire
