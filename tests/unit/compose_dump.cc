#include "compose_dump.h"

#include <cstdio>

namespace annuaire::test {
namespace {

const char* const roles[] = {"document", "part",   "section",   "heading",  "paragraph",     "list",
                             "item",     "label",  "item_body", "contents", "contents_item", "reference",
                             "link",     "figure", "caption",   "table",    "row",           "header_cell",
                             "cell",     "quote",  "code",      "note",     "span"};

std::string points(Pt value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

class Dump {
 public:
  explicit Dump(const Story& story) : story_(story) {}
  std::string out, text;

  void items(const std::vector<Item>& list, int depth) {
    for (const Item& item : list) std::visit([&](const auto& what) { one(what, depth); }, item.what);
  }

 private:
  void line(int depth, const std::string& words) { out += std::string(2 * depth, ' ') + words + "\n"; }

  std::string runs(const std::vector<Run>& list) {
    std::string words;
    TagId open = artifact;
    bool first = true;
    for (const Run& run : list) {
      if (first || run.tag != open) words += (first ? "[" : " [") + tag_path(story_.tags, run.tag) + "] ";
      first = false;
      open = run.tag;
      if (run.kind == Run::Kind::line_break) words += " / ";
      if (run.kind == Run::Kind::page_ref) words += "(page of " + run.text + ")";
      if (run.kind == Run::Kind::emblem)
        words += "(shape " + std::to_string(static_cast<int>(run.emblem)) + ")";
      if (run.kind == Run::Kind::bar) words += "(bar " + points(run.length) + ")";
      if (run.kind != Run::Kind::text) continue;
      words += run.rise > 0 ? "^{" + run.text + "}" : run.text;
      text += run.text;
      if (!run.link.empty()) words += "→" + run.link;
    }
    text += "\n";
    return words;
  }

  void one(const Paragraph& p, int depth) {
    std::string words = "paragraph";
    if (!p.anchor.empty()) words += " #" + p.anchor;
    if (p.outline) words += " outline " + std::to_string(p.outline) + " «" + p.outline_title + "»";
    if (!p.marker.empty()) words += " marker " + runs(p.marker);
    line(depth, words + " " + runs(p.runs));
  }
  void one(const Space& space, int depth) {
    line(depth, "space " + points(space.height) + (space.fill ? " fill" : ""));
  }
  void one(const Rule&, int depth) { line(depth, "rule"); }
  void one(const Figure& figure, int depth) {
    line(depth, "figure " + figure.image + " [" + tag_path(story_.tags, figure.tag) + "] " +
                    story_.tags.alt(figure.tag));
  }
  void one(const Columns& columns, int depth) {
    line(depth, "columns " + std::to_string(columns.count));
    items(columns.items, depth + 1);
  }
  void one(const Panel& panel, int depth) {
    line(depth, "panel");
    items(panel.items, depth + 1);
  }
  void one(const Beside& beside, int depth) {
    line(depth, "beside");
    items(beside.side, depth + 2);
    items(beside.items, depth + 1);
  }
  void one(const Indented& indented, int depth) {
    line(depth, "indented");
    items(indented.items, depth + 1);
  }
  void one(const Row& row, int depth) {
    line(depth, "row");
    for (const Figure& figure : row.figures) one(figure, depth + 1);
  }
  void one(const Table& table, int depth) {
    line(depth, "table");
    items(table.caption, depth + 1);
    for (const TableRow& each : table.headings) one(each, depth + 1);
    for (const TableRow& each : table.rows) one(each, depth + 1);
  }
  void one(const TableRow& each, int depth) {
    line(depth, "cells");
    items(each.cells, depth + 1);
  }
  void one(const Continued& again, int depth) {
    line(depth, "continued");
    items(again.items, depth + 1);
  }
  void one(const NewPage& page, int depth) {
    line(depth, "page" + std::string(page.look.foot ? " foot «" + page.look.running + "»" : "") +
                    (page.look.background ? " background" : "") + " areas " +
                    std::to_string(page.look.areas.size()) + " signs " +
                    std::to_string(page.look.signs.size()));
  }

  const Story& story_;
};

}  // namespace

std::string tag_path(const TagTree& tags, TagId tag) {
  if (tag == artifact) return "artifact";
  const Tag& one = tags.tags[tag];
  std::string name = roles[static_cast<int>(one.role)];
  if (one.level) name += std::to_string(one.level);
  return one.parent ? tag_path(tags, one.parent) + "/" + name + ":" + std::to_string(tag) : name;
}

std::string dump_story(const Story& story) {
  Dump dump(story);
  dump.items(story.items, 0);
  return dump.out;
}

std::string text_of(const Story& story) {
  Dump dump(story);
  dump.items(story.items, 0);
  return dump.text;
}

}  // namespace annuaire::test
