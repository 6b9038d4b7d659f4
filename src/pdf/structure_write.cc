// The structure tree's root and the parent tree: from marked content and annotations back to elements.
#include <algorithm>

#include "pdf/structure.h"

namespace annuaire::pdf {
namespace {

/// Keys a leaf of the parent tree holds.
constexpr uint32_t keys_per_leaf = 64;

}  // namespace

void Structure::append_page_parents(uint32_t page, std::string& out) const {
  out += '[';
  for (uint32_t i = page_begin_[page]; i < page_begin_[page + 1]; ++i)
    if (!items_[i].annotation) out += reference(element(items_[i].tag)) + " ";
  out += ']';
}

/// Keys below the number of pages are pages, the others annotations.
void Structure::write_leaf(uint32_t begin, uint32_t end, std::string& out) const {
  out += "/Limits[" + std::to_string(begin) + " " + std::to_string(end - 1) + "]/Nums[";
  for (uint32_t key = begin; key < end; ++key) {
    out += std::to_string(key) + " ";
    if (key < page_count_)
      append_page_parents(key, out);
    else
      out += reference(element(items_[annotations_[key - page_count_]].tag));
    out += '\n';
  }
  out += ']';
}

void Structure::write_elements(Document& document) {
  first_element_ = document.reserve(static_cast<uint32_t>(kept_tags_.size()));
  std::string out;
  for (TagId tag : kept_tags_) {
    out.clear();
    write_element(tag, out);
    document.write(element(tag), out);
  }
}

/// Gives the root of the tree.
Id Structure::write_parents(Document& document, uint32_t keys) const {
  std::string kids, leaf;
  for (uint32_t begin = 0; begin < keys; begin += keys_per_leaf) {
    leaf.clear();
    write_leaf(begin, std::min(begin + keys_per_leaf, keys), leaf);
    kids += reference(document.add(leaf)) + " ";
  }
  return document.add(keys ? "/Kids[" + kids + "]" : "/Nums[]");
}

std::string note_id(TagId note) {
  constexpr size_t digits = 10;
  std::string number = std::to_string(note);
  return "note-" + number.insert(0, digits - std::min(digits, number.size()), '0');
}

/// Names and elements of the notes, as a name tree of one node; empty if there are none.
std::string Structure::note_names() const {
  std::string names;
  for (TagId tag : kept_tags_)
    if (tags_[tag].role == Role::note) names += byte_string(note_id(tag)) + reference(element(tag)) + "\n";
  return names.empty() ? names : "/IDTree<</Names[" + names + "]>>";
}

void Structure::write(Document& document, const std::vector<Id>& pages) {
  pages_ = pages;
  find_kept();
  link_children();
  group_items();
  root_ = document.reserve();
  write_elements(document);
  const uint32_t keys = page_count_ + static_cast<uint32_t>(annotations_.size());
  const Id parents = write_parents(document, keys);
  document.write(root_, "/Type/StructTreeRoot/K " + reference(element(document_tag)) + "/ParentTree " +
                            reference(parents) + "/ParentTreeNextKey " + std::to_string(keys) + note_names());
  document.extend_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root_));
}

}  // namespace annuaire::pdf
