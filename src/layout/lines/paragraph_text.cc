#include "layout/lines/paragraph_text.h"

#include <string_view>

namespace annuaire {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD", word_joiner = "\u2060";

void append_clean(std::string_view text, ParagraphText& out) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == soft_hyphen[0] && text.substr(at, 2) == soft_hyphen) {
      out.soft_hyphens.push_back(uint32_t(out.text.size()));
      ++at;
    } else if (text[at] == word_joiner[0] && text.substr(at, 3) == word_joiner) {
      at += 2;  // lines end at known places only
    } else {
      out.text += static_cast<unsigned char>(text[at]) < ' ' ? ' ' : text[at];
    }
  }
}

}  // namespace

const std::string& label_of(const std::string& anchor, const PageLabels& labels) {
  static const std::string placeholder = "00";
  auto found = labels.find(anchor);
  return found == labels.end() ? placeholder : found->second;
}

ParagraphText text_of(const std::vector<Run>& runs, const PageLabels& labels) {
  ParagraphText out;
  size_t size = 0;
  for (const Run& run : runs) size += run.text.size();
  out.text.reserve(size);
  out.ends.reserve(runs.size());
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::text) append_clean(run.text, out);
    if (run.kind == Run::Kind::page_ref) out.text += label_of(run.text, labels);
    out.ends.push_back(uint32_t(out.text.size()));
  }
  return out;
}

}  // namespace annuaire
