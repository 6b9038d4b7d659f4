// Footnotes on paper: each under its number, which leads back to its call.
#include "compose/compose_body.h"
#include "compose/compose_inline.h"

namespace annuaire {
namespace {

NodeId find_note(const Doc& doc, uint16_t number) {
  for (NodeId block : doc.children(0)) {
    if (doc.nodes[block].kind != NodeKind::notes) continue;
    for (NodeId note : doc.children(block))
      if (doc.nodes[note].start == number) return note;
  }
  return 0;
}

std::vector<Run> marker(Composer& composer, const std::string& number, const std::string& call, TagId note) {
  const std::string back = composer.words.fill("notes.retour", {{"x", number}});
  const TagId link = composer.tag(Role::link, composer.tag(Role::label, note), 0, back);
  std::vector<Run> runs;
  composer.add(runs, "note", number, link, {.link = "#" + call});
  return runs;
}

}  // namespace

void add_foot_notes(Composer& composer, const BodyPart& part, const std::vector<NodeId>& calls, TagId parent,
                    Paragraph& to) {
  for (const NodeId call : calls) {
    const uint16_t number = part.doc->nodes[call].start;
    const std::string anchor = note_anchor(part, number);
    FootNote out;
    out.call = anchor + "-appel";
    out.order = (part.body << 16) + number;
    const TagId tag = composer.tag(Role::note, parent);
    Indented note;
    note.indent = composer.style.text("note").paragraph.left;
    note.gap = composer.style.measure("apres-numero");
    Paragraph head = composer.paragraph("note");
    head.style.left = 0;
    head.marker = marker(composer, std::to_string(number), out.call, tag);
    head.anchor = anchor;
    compose_entry(composer, part, {find_note(*part.doc, number), tag, "note"}, std::move(head), note.items);
    Indented below_text;
    below_text.indent = composer.style.text_width() - composer.body_width();
    below_text.items.push_back({std::move(note)});
    out.items.push_back({std::move(below_text)});
    to.notes.push_back(std::move(out));
  }
}

}  // namespace annuaire
