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

/// Lines of the foot one below the other.
struct FootPart {
  std::vector<Run> runs;
  SetParagraph set;
};

/// The first `count` words of the runs, and a sign that more is left out.
std::vector<Run> first_words(const std::vector<Run>& runs, size_t count) {
  std::vector<Run> out;
  for (const Run& run : runs) {
    Run& kept = out.emplace_back(run);
    for (size_t at = 0; at < run.text.size(); ++at)
      if (run.text[at] == ' ' && --count == 0) {
        kept.text = run.text.substr(0, at) + "\u00a0…";
        return out;
      }
  }
  return out;
}

size_t count_blanks(const std::vector<Run>& runs) {
  size_t blanks = 0;
  for (const Run& run : runs) blanks += size_t(std::count(run.text.begin(), run.text.end(), ' '));
  return blanks;
}

/// Sets the lines of the foot between the text and the lowest place that a foot may take.
class FootSetter {
 public:
  FootSetter(const TextStyle& text, const ParagraphStyle& shape, Pt width, ParagraphCache& paragraphs)
      : shape_(shape), width_(width), paragraphs_(paragraphs) {
    const Style& style = paragraphs.style();
    const FaceMetrics metrics = paragraphs.fonts().metrics(text.face);
    const Pt ascent = metrics.ascent / 1000 * text.size;
    usual_ = style.height - style.foot;
    lowest_ = style.height - std::min(style.foot, std::max(style.foot - shape.leading, least_margin));
    highest_ = std::min(usual_, style.height - style.bottom + ascent);
  }

  void add(std::vector<Run> runs) {
    SetParagraph set = paragraphs_.set_once(runs, shape_, width_);
    lines_ += set.lines.size();
    parts_.push_back({std::move(runs), std::move(set)});
  }

  /// What is more than there is room for is left out, of the last part first; the lines begin on the usual
  /// baseline, higher where they would go too low.
  void paint(Pt left, Painter& painter) {
    const auto most =
        std::max<size_t>(1, size_t((lowest_ - highest_ + rounding) / std::max(1.0, shape_.leading)) + 1);
    for (size_t i = parts_.size(); i-- > 0 && lines_ > most;) shorten(parts_[i], lines_ - most);
    const Pt height = shape_.leading * (double(lines_) - 1);
    Pt y = std::max(std::min(usual_, lowest_ - height), std::min(usual_, highest_));
    for (const FootPart& part : parts_)
      for (uint32_t i = 0; i < part.set.lines.size(); ++i, y += shape_.leading)
        painter.line(part.set, i, left, y, width_);
  }

 private:
  static constexpr Pt least_margin = 5 * mm, rounding = 0.01;

  /// By at most `lines`, to one at least.
  void shorten(FootPart& part, size_t lines) {
    const size_t before = part.set.lines.size(), wanted = before > lines ? before - lines : 1;
    if (before <= wanted) return;
    size_t fits = 1, over = count_blanks(part.runs) + 1;
    while (over - fits > 1) {
      const size_t middle = (fits + over) / 2;
      const std::vector<Run> runs = first_words(part.runs, middle);
      (paragraphs_.set_once(runs, shape_, width_).lines.size() <= wanted ? fits : over) = middle;
    }
    part.runs = first_words(part.runs, fits);
    part.set = paragraphs_.set_once(part.runs, shape_, width_);
    part.set.lines.resize(std::min(part.set.lines.size(), wanted));
    lines_ -= before - part.set.lines.size();
  }

  const ParagraphStyle& shape_;
  const Pt width_;
  ParagraphCache& paragraphs_;
  Pt usual_ = 0, lowest_ = 0, highest_ = 0;  // baselines
  std::vector<FootPart> parts_;
  size_t lines_ = 0;
};

}  // namespace

void paint_foot(const std::string& running, const RunningFoot& foot, const std::string& label,
                const PageFrame& frame, ParagraphCache& paragraphs, Painter& painter) {
  const Style& style = paragraphs.style();
  if (const TextStyle* text = find(style, "pied")) {
    ParagraphStyle paragraph = text->paragraph;
    if (frame.mirrored) std::swap(paragraph.left, paragraph.right);
    paragraph.right += frame.taken;
    FootSetter lines(*text, paragraph, frame.width, paragraphs);
    if (!running.empty()) lines.add({run_of(*text, running)});
    for (const std::vector<Run>& runs : foot.lines) lines.add(runs);
    lines.paint(frame.left, painter);
  }
  if (const TextStyle* text = find(style, "folio")) {
    ParagraphStyle paragraph = text->paragraph;
    if (frame.outside_right) paragraph = mirror_image(paragraph);
    const bool beside_codes = frame.mirrored && style.side_width() > 3 * text->size;
    if (paragraph.align == Align::right && !beside_codes)
      paragraph.right = std::max(paragraph.right, frame.taken);
    const std::vector<Run> runs{run_of(*text, label)};
    const SetParagraph set = paragraphs.set_once(runs, paragraph, frame.width);
    painter.line(set, 0, frame.left, style.height - style.foot, frame.width);
  }
}

}  // namespace annuaire
