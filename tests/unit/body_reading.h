// A Markdown body read from a text: its tree, and what was said about it.
#pragma once

#include <string>

#include "content/body/markdown.h"
#include "support.h"

namespace annuaire::test {

inline const char* name_of(NodeKind kind) {
  static const char* const names[] = {"doc",  "p",     "h",   "list", "item",    "quote", "pre",
                                      "rule", "table", "row", "cell", "caption", "notes", "note",
                                      "txt",  "em",    "b",   "s",    "sup",     "sub",   "abbr",
                                      "lang", "code",  "a",   "img",  "br",      "call"};
  return names[static_cast<int>(kind)];
}

inline void dump(const Doc& doc, NodeId id, std::string& out) {
  const Node& node = doc.nodes[id];
  if (node.kind == NodeKind::text) {
    out += '"' + std::string(doc.text_of(node)) + '"';
    return;
  }
  out += '(';
  out += name_of(node.kind);
  if (node.level) out += std::to_string(node.level);
  if (node.start > 1) out += "@" + std::to_string(node.start);
  if (node.title_length) out += " #" + std::string(doc.title_of(node));
  if (node.length) out += " " + std::string(doc.text_of(node));
  for (NodeId child : doc.children(id)) {
    out += ' ';
    dump(doc, child, out);
  }
  out += ')';
}

// A body after two lines of front matter, with what was said about it.
struct Body {
  Sources sources;
  Diagnostics faults;
  Doc doc;
  FileId file;
  static constexpr std::string_view head = "---\n---\n";

  explicit Body(const std::string& text) {
    file = sources.add("fiche.md", std::string(head) + text);
    doc = read_markdown(sources, file, head.size(), faults);
  }
  std::string tree() const {
    std::string out;
    for (NodeId child : doc.children(0)) {
      if (!out.empty()) out += ' ';
      dump(doc, child, out);
    }
    return out;
  }
  // "erreur à « mot »: message"
  std::string said() const {
    std::string out;
    for (const Diagnostic& each : faults.all()) {
      static const char* const names[] = {"note", "warning", "error"};
      if (!out.empty()) out += '\n';
      out += names[static_cast<int>(each.severity)];
      out += " [" + std::string(sources.text(*each.where)) + "] " + each.message.fr;
    }
    return out;
  }
};

}  // namespace annuaire::test
