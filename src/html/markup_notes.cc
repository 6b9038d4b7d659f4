// Footnotes: their calls, and the list of them at the end.
#include "html/markup_writer.h"

namespace annuaire {

// Ids hold "_", which no heading's does. "2_3": the third call of note 2.
std::string MarkupWriter::call_name(size_t note, size_t rank) const {
  return std::to_string(note) + part_ + (rank > 1 ? "_" + std::to_string(rank) : "");
}

void MarkupWriter::note_call(size_t note) {
  out_ += "<sup><a";
  attribute("id", "appel_" + call_name(note, ++calls_[note]));
  attribute("href", "#note_" + call_name(note, 1));
  out_ += " role=\"doc-noteref\">" + std::to_string(note) + "</a></sup>";
}

// Those that were called; a note may call others.
void MarkupWriter::notes() {
  out_ += "<section class=\"notes\" role=\"doc-endnotes\"";
  attribute("aria-label", words_("notes.titre"));
  out_ += ">\n<ol>\n";
  for (NodeId block : doc_.children(0)) {
    if (doc_.nodes[block].kind != NodeKind::notes) continue;
    for (NodeId each : doc_.children(block))
      if (calls_.count(doc_.nodes[each].start)) note(each);
  }
  out_ += "</ol>\n</section>\n";
}

void MarkupWriter::note(NodeId id) {
  size_t number = doc_.nodes[id].start;
  out_ += "<li";
  attribute("id", "note_" + call_name(number, 1));
  attribute("value", std::to_string(number));
  out_ += ">\n";
  bool led_back = false;
  for (NodeId child : doc_.children(id)) {
    led_back = doc_.nodes[child].end == doc_.nodes[id].end && doc_.nodes[child].kind == NodeKind::paragraph;
    if (!led_back) {
      block(child);
      continue;
    }
    out_ += "<p>";
    children(child);
    ways_back(number);
    out_ += "</p>\n";
  }
  if (!led_back) ways_back(number);
  out_ += "</li>\n";
}

void MarkupWriter::ways_back(size_t note) {
  for (size_t rank = 1; rank <= calls_[note]; ++rank) {
    out_ += " <a role=\"doc-backlink\"";
    attribute("href", "#appel_" + call_name(note, rank));
    std::string name = std::to_string(note) + (rank > 1 ? " (" + std::to_string(rank) + ")" : "");
    attribute("aria-label", words_.fill("notes.retour", {{"x", name}}));
    out_ += ">↩\uFE0E</a>";
  }
}

}  // namespace annuaire
