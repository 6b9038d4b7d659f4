// The tag tree of the file: which marked content belongs to which element, and back.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "layout/geometry.h"
#include "layout/tags.h"
#include "pdf/document.h"

namespace annuaire::pdf {

class Structure {
 public:
  explicit Structure(const TagTree& tags, uint32_t pages);

  /// Is this tag read at all? Not the artifact, nor a figure without a description.
  bool is_read(TagId tag) const;
  /// The nearest link at or above a tag; artifact if there is none.
  TagId link_of(TagId tag) const;
  /// "P", "H2", …: the standard type of a tag.
  std::string_view type(TagId tag) const;

  /// A stretch of marked content of `tag` begins on a page; gives its number on that page. Pages come in
  /// order.
  uint32_t mark(TagId tag, uint32_t page);
  /// Gives an annotation that is about to be written to a link; the result is its StructParent.
  uint32_t annotate(TagId link, uint32_t page);
  /// The object of the annotation last announced.
  void set_annotation(Id object) { items_.back().value = object; }
  /// The area that a figure covers, y upwards.
  void cover(TagId figure, const Box& box);

  /// Writes the elements and the parent tree; `pages`: the page objects.
  void write(Document& document, const std::vector<Id>& pages);

 private:
  /// What an element holds, in reading order: marked content (value: its number) or an annotation (its
  /// object).
  struct Item {
    TagId tag;
    uint32_t page;
    uint32_t value;
    bool annotation;
  };
  void find_kept();
  void link_children();
  void group_items();
  void write_element(TagId tag, std::string& out) const;
  void append_kids(TagId tag, std::string& out) const;
  void append_item(const Item& item, uint32_t home, std::string& out) const;
  bool is_labelled(TagId list) const;
  void append_attributes(TagId tag, std::string& out) const;
  void write_elements(Document& document);
  Id write_parents(Document& document, uint32_t keys) const;
  std::string note_names() const;
  void write_leaf(uint32_t begin, uint32_t end, std::string& out) const;
  void append_page_parents(uint32_t page, std::string& out) const;
  Id element(TagId tag) const { return first_element_ + numbers_[tag]; }

  const TagTree& tree_;
  const std::vector<Tag>& tags_;
  uint32_t page_count_;
  std::vector<Item> items_;            ///< in the order of the pages
  std::vector<uint32_t> page_begin_;   ///< first item of each page, and the end
  std::vector<uint32_t> annotations_;  ///< indices of the items that are annotations
  std::vector<bool> annotated_;        ///< links with an annotation, by tag
  uint32_t marks_on_page_ = 0;
  std::unordered_map<TagId, Box> covered_;
  // Known once all pages are there; by tag unless said otherwise.
  std::vector<uint32_t> first_item_;  ///< of the tag or what it holds; none: never shown
  std::vector<bool> kept_;
  std::vector<uint32_t> numbers_;                ///< among the kept
  std::vector<TagId> kept_tags_;                 ///< by number
  std::vector<TagId> first_child_, next_child_;  ///< kept ones alone
  std::vector<uint32_t> own_begin_, own_;  ///< items of a tag: own_[own_begin_[tag] … own_begin_[tag + 1])
  std::vector<Id> pages_;
  Id first_element_ = 0, root_ = 0;
};

/// Name of a note's element; names sort as their tags do.
std::string note_id(TagId note);

}  // namespace annuaire::pdf
