#include "pdf/structure.h"

#include <algorithm>

namespace annuaire::pdf {
namespace {

constexpr uint32_t none = UINT32_MAX;

}  // namespace

Structure::Structure(const TagTree& tags, uint32_t pages)
    : tree_(tags),
      tags_(tags.tags),
      page_count_(pages),
      page_begin_(size_t{pages} + 1, none),
      annotated_(tags.tags.size()) {}

bool Structure::is_read(TagId tag) const {
  if (tag == artifact || tag >= tags_.size()) return false;
  return tags_[tag].role != Role::figure || !tree_.alt(tag).empty();
}

TagId Structure::link_of(TagId tag) const {
  while (tag != artifact && tag < tags_.size() && tags_[tag].role != Role::link) tag = tags_[tag].parent;
  return tag < tags_.size() ? tag : artifact;
}

std::string_view Structure::type(TagId tag) const {
  static constexpr std::string_view headings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
  switch (tags_[tag].role) {
    case Role::document:
      return "Document";
    case Role::part:
      return "Part";
    case Role::section:
      return "Sect";
    case Role::heading:
      return headings[std::clamp<int>(tags_[tag].level, 1, 6) - 1];
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::item_body:
      return "LBody";
    case Role::contents:
      return "TOC";
    case Role::contents_item:
      return "TOCI";
    case Role::reference:
      return "Reference";
    case Role::link:
      return "Link";
    case Role::figure:
      return "Figure";
    case Role::caption:
      return "Caption";
    case Role::table:
      return "Table";
    case Role::row:
      return "TR";
    case Role::header_cell:
      return "TH";
    case Role::cell:
      return "TD";
    case Role::quote:
      return "BlockQuote";
    case Role::code:
      return "Code";
    case Role::note:
      return "Note";
    case Role::span:
      break;
  }
  return "Span";
}

uint32_t Structure::mark(TagId tag, uint32_t page) {
  if (page_begin_[page] == none) {
    page_begin_[page] = static_cast<uint32_t>(items_.size());
    marks_on_page_ = 0;
  }
  items_.push_back({tag, page, marks_on_page_, false});
  return marks_on_page_++;
}

uint32_t Structure::annotate(TagId link, uint32_t page) {
  if (page_begin_[page] == none) {
    page_begin_[page] = static_cast<uint32_t>(items_.size());
    marks_on_page_ = 0;
  }
  annotated_[link] = true;
  annotations_.push_back(static_cast<uint32_t>(items_.size()));
  items_.push_back({link, page, 0, true});
  return page_count_ + static_cast<uint32_t>(annotations_.size()) - 1;
}

void Structure::cover(TagId figure, const Box& box) {
  auto [place, is_new] = covered_.try_emplace(figure, box);
  if (is_new) return;
  Box& all = place->second;
  double right = std::max(all.x + all.width, box.x + box.width);
  double top = std::max(all.y + all.height, box.y + box.height);
  all.x = std::min(all.x, box.x);
  all.y = std::min(all.y, box.y);
  all.width = right - all.x;
  all.height = top - all.y;
}

/// Elements that show something, all that stands above them, and the empty cells of rows that are shown.
void Structure::find_kept() {
  first_item_.assign(tags_.size(), none);
  for (uint32_t i = static_cast<uint32_t>(items_.size()); i-- > 0;) first_item_[items_[i].tag] = i;
  for (TagId tag = static_cast<TagId>(tags_.size()); --tag > document_tag;) {
    uint32_t& above = first_item_[std::max(tags_[tag].parent, document_tag)];
    above = std::min(above, first_item_[tag]);
  }
  kept_.assign(tags_.size(), false);
  numbers_.assign(tags_.size(), 0);
  for (TagId tag = document_tag; tag < tags_.size(); ++tag) {
    bool is_cell = tags_[tag].role == Role::cell || tags_[tag].role == Role::header_cell;
    kept_[tag] = tag == document_tag || first_item_[tag] != none || (is_cell && kept_[tags_[tag].parent]);
    if (!kept_[tag]) continue;
    numbers_[tag] = static_cast<uint32_t>(kept_tags_.size());
    kept_tags_.push_back(tag);
  }
}

void Structure::link_children() {
  first_child_.assign(tags_.size(), artifact);
  next_child_.assign(tags_.size(), artifact);
  for (size_t i = kept_tags_.size(); i-- > 1;) {
    TagId tag = kept_tags_[i], parent = std::max(tags_[tag].parent, document_tag);
    next_child_[tag] = first_child_[parent];
    first_child_[parent] = tag;
  }
}

void Structure::group_items() {
  own_begin_.assign(tags_.size() + 1, 0);
  for (const Item& item : items_) ++own_begin_[item.tag + 1];
  for (size_t tag = 0; tag < tags_.size(); ++tag) own_begin_[tag + 1] += own_begin_[tag];
  own_.resize(items_.size());
  std::vector<uint32_t> next(own_begin_.begin(), own_begin_.end() - 1);
  for (uint32_t i = 0; i < items_.size(); ++i) own_[next[items_[i].tag]++] = i;
  uint32_t end = static_cast<uint32_t>(items_.size());
  for (size_t page = page_begin_.size(); page-- > 0;) {
    if (page_begin_[page] == none) page_begin_[page] = end;
    end = page_begin_[page];
  }
}

void Structure::append_item(const Item& item, uint32_t home, std::string& out) const {
  if (item.annotation)
    out += "<</Type/OBJR/Obj " + reference(item.value) + "/Pg " + reference(pages_[item.page]) + ">>";
  else if (item.page == home)
    out += std::to_string(item.value) + " ";
  else
    out += "<</Type/MCR/Pg " + reference(pages_[item.page]) + "/MCID " + std::to_string(item.value) + ">>";
}

/// Children in the order of their ids; what the tag shows itself stands before the first child that is shown
/// later.
void Structure::append_kids(TagId tag, std::string& out) const {
  uint32_t at = own_begin_[tag], end = own_begin_[tag + 1];
  uint32_t home = at < end ? items_[own_[at]].page : none;
  if (home != none) out += "/Pg " + reference(pages_[home]);
  out += "/K[";
  for (TagId child = first_child_[tag]; child != artifact; child = next_child_[child]) {
    for (; at < end && own_[at] < first_item_[child]; ++at) append_item(items_[own_[at]], home, out);
    out += reference(element(child)) + " ";
  }
  for (; at < end; ++at) append_item(items_[own_[at]], home, out);
  out += "]";
}

/// Do the items of a list carry bullets or numbers?
bool Structure::is_labelled(TagId list) const {
  for (TagId item = first_child_[list]; item != artifact; item = next_child_[item])
    for (TagId part = first_child_[item]; part != artifact; part = next_child_[part])
      if (tags_[part].role == Role::label) return true;
  return false;
}

void Structure::append_attributes(TagId tag, std::string& out) const {
  const Tag& facts = tags_[tag];
  const std::string &alt = tree_.alt(tag), &lang = tree_.lang(tag);
  if (!lang.empty()) out += "/Lang" + text_string(lang);
  switch (facts.role) {
    case Role::part:
    case Role::section:
      if (!alt.empty()) out += "/T" + text_string(alt);
      break;
    case Role::list: {
      const char* labels = facts.level == 1 ? "Decimal" : "Disc";
      out += std::string("/A<</O/List/ListNumbering/") + (is_labelled(tag) ? labels : "None") + ">>";
      break;
    }
    case Role::link:
      if (!alt.empty()) out += "/Alt" + text_string(alt);
      break;
    case Role::note:
      out += "/ID" + byte_string(note_id(tag)) + "/A<</O/Layout/Placement/Block>>";
      break;
    case Role::header_cell:
      out += facts.level == 1 ? "/A<</O/Table/Scope/Row>>" : "/A<</O/Table/Scope/Column>>";
      break;
    case Role::figure:
      out += "/Alt" + text_string(alt);
      if (auto found = covered_.find(tag); found != covered_.end())
        out += "/A<</O/Layout/Placement/Block/BBox" + box_array(found->second) + ">>";
      break;
    default:
      break;
  }
}

void Structure::write_element(TagId tag, std::string& out) const {
  // A link that leads nowhere is plain text.
  bool dead = tags_[tag].role == Role::link && !annotated_[tag];
  out += "/Type/StructElem/S/";
  out += dead ? "Span" : type(tag);
  TagId parent = std::max(tags_[tag].parent, document_tag);
  out += "/P " + reference(tag == document_tag ? root_ : element(parent));
  append_attributes(tag, out);
  append_kids(tag, out);
}

}  // namespace annuaire::pdf
