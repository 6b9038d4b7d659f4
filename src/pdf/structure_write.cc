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
void Structure::write_leaf(uint32_t leaf, std::string& out) const {
  uint32_t keys = page_count_ + static_cast<uint32_t>(annotations_.size());
  uint32_t begin = leaf * keys_per_leaf, end = std::min(begin + keys_per_leaf, keys);
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

void Structure::write(Document& document, const std::vector<Id>& pages) {
  pages_ = pages;
  find_kept();
  link_children();
  group_items();
  root_ = document.reserve();
  first_element_ =
      document.add_many(static_cast<uint32_t>(kept_tags_.size()),
                        [this](uint32_t i, std::string& out) { write_element(kept_tags_[i], out); });
  uint32_t keys = page_count_ + static_cast<uint32_t>(annotations_.size());
  uint32_t leaves = (keys + keys_per_leaf - 1) / keys_per_leaf;
  Id first_leaf = document.add_many(leaves, [this](uint32_t i, std::string& out) { write_leaf(i, out); });
  std::string kids;
  for (uint32_t i = 0; i < leaves; ++i) kids += reference(first_leaf + i) + " ";
  Id parents = document.add(leaves ? "/Kids[" + kids + "]" : "/Nums[]");
  document.extend(root_, "/Type/StructTreeRoot/K " + reference(element(document_tag)) + "/ParentTree " +
                             reference(parents) + "/ParentTreeNextKey " + std::to_string(keys));
  document.extend_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root_));
}

}  // namespace annuaire::pdf
