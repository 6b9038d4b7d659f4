#include "compose/compose_body.h"

#include <algorithm>

#include "base/text.h"
#include "compose/compose_inline.h"
#include "compose/compose_sections.h"
#include "compose/compose_table.h"
#include "model/links.h"

namespace annuaire {
namespace {

constexpr size_t long_list = 8;    // items from which a list of short items is set in two columns
constexpr size_t short_item = 60;  // characters, at most, of a short item
constexpr int deepest = 6;         // blocks inside blocks; what lies deeper is not set further in

/// No page begins or ends with one item of a list.
void keep_ends_together(std::vector<Item>& items) {
  if (items.size() < 2) return;
  for (size_t i : {size_t{0}, items.size() - 2})
    if (Paragraph* entry = std::get_if<Paragraph>(&items[i].what)) entry->style.keep_with_next = true;
}

/// Tabs lead to the next column that is a multiple of four.
std::string with_tab_stops(std::string_view line) {
  constexpr size_t stop = 4;
  std::string out;
  size_t column = 0;
  for (char c : line) {
    const bool continued = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    const size_t wide = c == '\t' ? stop - column % stop : continued ? 0 : 1;
    if (c == '\t')
      out.append(wide, ' ');
    else
      out += c;
    column += wide;
  }
  return out;
}

void set_all_ragged(std::vector<Item>& items) {
  for (Item& item : items) {
    if (Paragraph* paragraph = std::get_if<Paragraph>(&item.what)) set_ragged(paragraph->style);
    if (Indented* inner = std::get_if<Indented>(&item.what)) set_all_ragged(inner->items);
  }
}

class BodySections {
 public:
  BodySections(Composer& composer, const BodyPart& part)
      : composer_(composer), part_(part), doc_(*part.doc) {}
  void run(std::vector<Item>& out);
  void entry(const BlockEntry& what, Paragraph head, std::vector<Item>& out, int depth);

 private:
  void block(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style, int depth);
  void blocks(NodeId parent_node, std::vector<Item>& out, TagId parent, const std::string& style, int depth);
  void paragraph(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style, int depth);
  Paragraph heading(NodeId id, const std::string& style);
  void plain(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style);
  void quote(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style, int depth);
  void list(NodeId id, std::vector<Item>& out, TagId parent, const std::string& around, int depth);
  void entries(NodeId list, std::vector<Item>& out, TagId tag, const std::string& style, int depth);
  std::string bullet(NodeId item) const;
  bool wants_columns(NodeId list) const;
  void code_block(NodeId id, std::vector<Item>& out, TagId parent);
  void inlines(NodeId id, const std::string& style, TagId block, TagId parent, Paragraph& to);
  void figures(NodeId id, std::vector<Item>& out, TagId parent);
  bool placeholder(NodeId id, std::vector<Item>& out);
  bool is_head(NodeId id) const;
  bool is_left_out(NodeId id) const { return part_.left_out && part_.left_out(id); }
  void open_section(NodeId head);
  void close_section();
  bool stand_beside(const BlockPicture& picture);
  void put_waiting();

  Composer& composer_;
  const BodyPart& part_;
  const Doc& doc_;
  int top_ = 1;                        ///< level in the source of the highest headings
  int previous_ = 0;                   ///< tag level of the heading before
  Beside section_;                     ///< being filled
  NodeId first_ = 1;                   ///< its first block
  bool pictured_ = false;              ///< a picture stands in its side column
  std::vector<Item> narrow_;           ///< the picture that stands at the left of its text
  std::vector<BlockPicture> waiting_;  ///< followed one another so far
  bool indented_ = false;              ///< the next paragraph follows another: it takes its first-line indent
};

void BodySections::run(std::vector<Item>& out) {
  top_ = top_level(part_);
  previous_ = part_.heading_level - 1;
  for (NodeId id = part_.first; id < part_.last; id = section_end(part_, id, top_)) {
    section_ = composer_.beside();
    section_.before = composer_.style.measure("avant-section");
    if (is_left_out(id)) continue;
    first_ = id;
    indented_ = pictured_ = false;
    const NodeId end = section_end(part_, id, top_);
    open_section(id);
    for (NodeId block_node = id; block_node < end; block_node = doc_.nodes[block_node].end) {
      if (is_head(block_node) || is_left_out(block_node)) continue;
      if (holds_pictures_alone(doc_, block_node)) {
        for (BlockPicture& picture : block_pictures(composer_, part_, block_node))
          waiting_.push_back(std::move(picture));
        continue;
      }
      put_waiting();
      block(block_node, section_.items, part_.parent, "corps", 0);
    }
    put_waiting();
    close_section();
    if (!section_.side.empty() || !section_.items.empty()) out.push_back({std::move(section_)});
  }
}

bool BodySections::is_head(NodeId id) const {
  return doc_.nodes[id].kind == NodeKind::heading && doc_.nodes[id].level == top_;
}

/// The heading and, in the first section, the part’s own picture.
void BodySections::open_section(NodeId id) {
  if (is_head(id)) {
    section_.side.push_back({heading(id, part_.heading_style)});
    figures(id, section_.items, part_.parent);
  }
  if (id == part_.first && part_.beside) stand_beside(*part_.beside);
}

/// False where the section’s text is too short for it, or another picture stands beside it.
bool BodySections::stand_beside(const BlockPicture& picture) {
  if (!narrow_.empty() || pictured_) return false;
  const NodeId end = section_end(part_, first_, top_);
  const BesideText place = place_beside(composer_, picture, doc_, first_, end);
  if (place == BesideText::nowhere) return false;
  pictured_ = place == BesideText::margin;
  add_narrow(composer_, picture, part_.parent, pictured_ ? section_.side : narrow_);
  return true;
}

/// The section’s text, narrower, at the right of its picture.
void BodySections::close_section() {
  if (narrow_.empty()) return;
  Beside both;
  both.width = composer_.style.measure("colonne-laterale");
  both.gap = composer_.style.measure("gouttiere");
  std::swap(both.side, narrow_);
  std::swap(both.items, section_.items);
  set_all_ragged(both.items);
  section_.items.push_back({std::move(both)});
}

/// Those that followed one another: a single upright one beside the text, where that is long enough.
void BodySections::put_waiting() {
  if (waiting_.empty()) return;
  indented_ = false;
  if (waiting_.size() > 1 || !stand_beside(waiting_.front()))
    add_pictures(composer_, waiting_, part_.parent, section_.items);
  waiting_.clear();
}

void BodySections::blocks(NodeId parent_node, std::vector<Item>& out, TagId parent, const std::string& style,
                          int depth) {
  for (NodeId id : doc_.children(parent_node)) block(id, out, parent, style, depth);
}

void BodySections::block(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style,
                         int depth) {
  switch (doc_.nodes[id].kind) {
    case NodeKind::paragraph:
      return paragraph(id, out, parent, style, depth);
    case NodeKind::heading:
      out.push_back({heading(id, style == "note" ? style : part_.lower_style)});
      figures(id, out, parent);
      indented_ = false;
      return;
    case NodeKind::list:
      list(id, out, parent, style, depth);
      break;
    case NodeKind::quote:
      quote(id, out, parent, style, depth);
      break;
    case NodeKind::code_block:
      code_block(id, out, parent);
      break;
    case NodeKind::table:
      if (depth > deepest) return plain(id, out, parent, style);
      compose_table(composer_, part_, id, out, parent);
      break;
    case NodeKind::rule:
      out.push_back({Space{composer_.style.text("corps").paragraph.leading}});
      break;
    default:
      break;
  }
  indented_ = false;
}

/// Too deep for a table: its words alone.
void BodySections::plain(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style) {
  Paragraph flat = composer_.paragraph(style);
  flat.style.left = 0;
  const TagId tag = composer_.tag(Role::paragraph, parent);
  add_foot_notes(composer_, part_, add_plain(composer_, part_, id, style, tag, flat.runs), parent, flat);
  out.push_back({std::move(flat)});
  figures(id, out, parent);
}

void BodySections::quote(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style,
                         int depth) {
  const std::string own = style == "note" ? style : "citation";
  const TagId tag = composer_.tag(Role::quote, parent);
  if (depth > deepest) return blocks(id, out, tag, own, depth + 1);
  Indented quotation;
  quotation.indent = composer_.style.text("citation").paragraph.left;
  blocks(id, quotation.items, tag, own, depth + 1);
  out.push_back({std::move(quotation)});
}

void BodySections::paragraph(NodeId id, std::vector<Item>& out, TagId parent, const std::string& style,
                             int depth) {
  if (placeholder(id, out)) return;
  Paragraph paragraph = composer_.paragraph(style);
  if (depth > 0) paragraph.style.left = 0;  // the list or quotation around it is set further in
  if (!indented_) paragraph.style.first_line = 0;
  const TagId tag = composer_.tag(Role::paragraph, parent);
  inlines(id, style, tag, parent, paragraph);
  if (paragraph.runs.empty())
    composer_.story.tags.tags.pop_back();
  else {
    out.push_back({std::move(paragraph)});
    indented_ = true;
  }
  figures(id, out, parent);
}

bool BodySections::placeholder(NodeId id, std::vector<Item>& out) {
  if (!part_.placeholder) return false;
  const std::string text = plain_text(doc_, id);
  const std::string_view word = trim(text);
  if (word.size() < 3 || word.front() != '{' || word.back() != '}') return false;
  if (!part_.placeholder(word.substr(1, word.size() - 2), out)) return false;
  indented_ = false;
  return true;
}

void BodySections::figures(NodeId id, std::vector<Item>& out, TagId parent) {
  const std::vector<BlockPicture> pictures = block_pictures(composer_, part_, id);
  add_pictures(composer_, pictures, parent, out);
  if (!pictures.empty()) indented_ = false;
}

Paragraph BodySections::heading(NodeId id, const std::string& style) {
  const Node& node = doc_.nodes[id];
  const int wished = part_.heading_level + std::max(0, node.level - top_);
  previous_ = std::min({wished, previous_ + 1, 6});
  Paragraph out = composer_.paragraph(style);
  inlines(id, style, composer_.tag(Role::heading, part_.parent, previous_), part_.parent, out);
  if (part_.outline && node.level == top_) {
    out.outline = part_.outline;
    out.outline_title = plain_text(doc_, id);
  }
  if (node.title_length) out.anchor = part_.anchors + "-" + std::string(doc_.title_of(node));
  return out;
}

bool BodySections::wants_columns(NodeId list) const {
  size_t count = 0;
  for (NodeId item : doc_.children(list)) {
    ++count;
    if (to_utf32(plain_text(doc_, item)).size() > short_item) return false;
  }
  return doc_.nodes[list].level == 0 && count >= long_list;
}

/// Entries of a list that lies too deep to stand further in go on in the list `out` around it.
void BodySections::list(NodeId id, std::vector<Item>& out, TagId parent, const std::string& around,
                        int depth) {
  const std::string style = around == "note" ? around : "liste";
  const TagId tag = composer_.tag(Role::list, parent, doc_.nodes[id].level == 1);
  if (depth > deepest) return entries(id, out, tag, style, depth);
  Indented items = list_around(composer_);
  entries(id, items.items, tag, style, depth);
  keep_ends_together(items.items);
  const Pt space = depth ? 0 : composer_.style.measure("autour-liste");
  if (space > 0) out.push_back({Space{space}});
  if (depth == 0 && wants_columns(id)) {
    set_all_ragged(items.items);
    Columns columns;
    columns.gap = composer_.style.measure("gouttiere");
    columns.items.push_back({std::move(items)});
    out.push_back({std::move(columns)});
  } else {
    out.push_back({std::move(items)});
  }
  if (space > 0) out.push_back({Space{space}});
}

void BodySections::entries(NodeId list, std::vector<Item>& out, TagId tag, const std::string& style,
                           int depth) {
  const bool ordered = doc_.nodes[list].level == 1;
  unsigned number = doc_.nodes[list].start;
  for (NodeId item : doc_.children(list)) {
    const std::string marker = ordered ? std::to_string(number++) + "." : bullet(item);
    TagId body = artifact;
    Paragraph head = list_entry(composer_, marker, composer_.tag(Role::item, tag), body, style);
    entry({item, body, style}, std::move(head), out, depth);
  }
}

std::string BodySections::bullet(NodeId item) const {
  const int task = doc_.nodes[item].level;
  return composer_.words(task == 0   ? "impression.puce"
                         : task == 1 ? "impression.case-vide"
                                     : "impression.case-cochee");
}

void BodySections::entry(const BlockEntry& what, Paragraph head, std::vector<Item>& out, int depth) {
  const NodeId only = what.node + 1;
  const bool single = only < doc_.nodes[what.node].end && doc_.nodes[only].end == doc_.nodes[what.node].end;
  bool first = true;
  for (NodeId child : doc_.children(what.node)) {
    const bool text = doc_.nodes[child].kind == NodeKind::paragraph;
    if (first && text) {
      const TagId tag = single ? what.body : composer_.tag(Role::paragraph, what.body);
      inlines(child, what.style, tag, what.body, head);
    }
    if (first) out.push_back({head});
    if (first && text) figures(child, out, what.body);
    if (!first || !text) block(child, out, what.body, what.style, depth + 1);
    first = false;
  }
  if (first) out.push_back({std::move(head)});
}

/// The text of a block, and the notes that it calls.
void BodySections::inlines(NodeId id, const std::string& style, TagId block, TagId parent, Paragraph& to) {
  add_foot_notes(composer_, part_, add_inlines(composer_, part_, id, style, block, to.runs), parent, to);
}

/// A paragraph for each line, so that what is too wide goes on below it, further in and with a sign.
void BodySections::code_block(NodeId id, std::vector<Item>& out, TagId parent) {
  const TagId tag = composer_.tag(Role::code, composer_.tag(Role::paragraph, parent));
  std::string_view text = doc_.text_of(doc_.nodes[id]);
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  std::vector<Item> lines;
  for (std::string_view line : split(text, '\n')) {
    Paragraph code = composer_.paragraph("code");
    code.marker_width = 2 * composer_.style.text("code").size;
    code.style.left += code.marker_width;
    code.style.first_line = -code.marker_width;
    code.style.before = code.style.after = 0;
    composer_.add(code.runs, "code", with_tab_stops(line), tag, {.verbatim = true});
    composer_.add(code.turned, "code", composer_.words("impression.suite-code"), artifact);
    lines.push_back({std::move(code)});
  }
  keep_ends_together(lines);
  const Space around{composer_.style.measure("autour-code")};
  out.push_back({around});
  std::move(lines.begin(), lines.end(), std::back_inserter(out));
  out.push_back({around});
}

}  // namespace

BodyPart whole_body(const Doc& doc) {
  BodyPart part;
  part.doc = &doc;
  part.last = doc.nodes.empty() ? 1 : doc.nodes[0].end;
  return part;
}

void compose_body(Composer& composer, const BodyPart& part, std::vector<Item>& out) {
  std::set<uint16_t> noted;
  BodyPart noting = part;
  noting.noted = &noted;
  noting.body = ++composer.bodies;
  if (part.first < part.last) BodySections(composer, noting).run(out);
}

void compose_entry(Composer& composer, const BodyPart& part, const BlockEntry& entry, Paragraph head,
                   std::vector<Item>& out) {
  BodySections(composer, part).entry(entry, std::move(head), out, 0);
}

}  // namespace annuaire
