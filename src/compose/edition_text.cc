#include "compose/edition_text.h"

#include "base/text.h"

namespace annuaire {
namespace {

using Kind = BookPart::Kind;

bool is_heading(const Node& node) { return node.kind == NodeKind::heading; }

/// From a heading to the next that is not below it.
TextSection section_of(const Doc& doc, NodeId heading, NodeId last) {
  NodeId id = doc.nodes[heading].end;
  while (id < last && !(is_heading(doc.nodes[id]) && doc.nodes[id].level <= doc.nodes[heading].level))
    id = doc.nodes[id].end;
  return {heading, id};
}

/// What stands between a heading and the next of any level, folded.
std::string own_text(const Doc& doc, NodeId heading, NodeId last) {
  std::string text;
  for (NodeId id = doc.nodes[heading].end; id < last && !is_heading(doc.nodes[id]); id = doc.nodes[id].end)
    text += plain_text(doc, id) + "\n";
  return fold(text);
}

/// The section that shows a list of the edition: its placeholder stands there, or else most of its names.
std::optional<TextSection> section_with(const Doc& doc, NodeId last, std::string_view placeholder,
                                        const std::vector<std::string>& names) {
  std::optional<TextSection> found;
  for (NodeId id = 1; id < last; id = doc.nodes[id].end) {
    if (!is_heading(doc.nodes[id])) continue;
    const std::string text = own_text(doc, id, last);
    if (has_placeholder(text, placeholder)) return section_of(doc, id, last);
    if (!found && names_most(text, names)) found = section_of(doc, id, last);
  }
  return found;
}

}  // namespace

BookPart::Kind EditionText::part_of(NodeId block) const {
  if (block >= call) return Kind::call;
  for (const auto& [kind, section] : apart)
    if (block >= section.begin && block < section.end) return kind;
  return Kind::presentation;
}

EditionText divide_text(const Composer& composer) {
  const Edition& edition = *composer.edition.edition;
  const Doc& doc = edition.body;
  EditionText text;
  text.call = call_break(doc);
  text.end = doc.nodes.empty() ? 1 : doc.nodes[0].end;
  const auto take = [&](Kind kind, const char* placeholder, const std::vector<std::string>& names) {
    if (!composer.shows(kind) || names.empty()) return;
    const auto section = section_with(doc, text.call, placeholder, names);
    if (section && section->begin == 1 && section->end == text.call) return;  // it is the whole presentation
    if (section && text.part_of(section->begin) == Kind::presentation) text.apart[kind] = *section;
  };
  take(Kind::jury, "jury", juror_names(edition));
  take(Kind::criteria, "criteres", criteria_names(edition));
  return text;
}

std::string folded_text(const Doc& doc) { return doc.empty() ? std::string() : fold(plain_text(doc)); }

bool names_most(const std::string& folded, const std::vector<std::string>& names) {
  size_t found = 0;
  for (const std::string& name : names) found += folded.find(fold(name)) != std::string::npos;
  return found * 5 >= names.size() * 4;
}

bool has_placeholder(const std::string& folded, std::string_view name) {
  return folded.find("{" + std::string(name) + "}") != std::string::npos;
}

std::vector<std::string> juror_names(const Edition& edition) {
  std::vector<std::string> out;
  for (const Juror& juror : edition.jury)
    out.push_back(juror.name.empty() ? juror.organisation.value : juror.name.value);
  return out;
}

std::vector<std::string> criteria_names(const Edition& edition) {
  std::vector<std::string> out;
  for (const Field& criterion : edition.criteria) out.push_back(criterion.value);
  return out;
}

}  // namespace annuaire
