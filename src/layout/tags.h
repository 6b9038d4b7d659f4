// The reading order of the yearbook, made by compose before any line is broken.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace annuaire {

enum class Role : uint8_t {
  document,
  part,
  section,
  heading,
  paragraph,
  list,
  item,
  label,
  item_body,
  contents,
  contents_item,
  reference,
  link,
  figure,
  caption,
  table,
  row,
  header_cell,
  cell,
  quote,
  code,
  note,
  span,
};

using TagId = uint32_t;
inline constexpr TagId artifact = 0;  ///< marks that are not read: folios, rules, ornaments

struct Tag {
  Role role = Role::document;
  uint8_t level = 0;  ///< heading: 1–6; list: 1 ordered; header cell: 1 heads its row, 0 its column
  TagId parent = 0;   ///< 0 for the document itself
};

/// tags[0] stands for « artifact » and is never written; tags[1] is the document. Parents come before
/// children; children are read in the order of their ids.
struct TagTree {
  std::vector<Tag> tags{Tag{}, Tag{}};
  // Few tags have these, and a yearbook has hundreds of thousands of tags.
  std::map<TagId, std::string> alts;   ///< figure: what it shows; section: its title; link: where it leads
  std::map<TagId, std::string> langs;  ///< where it differs from the document's

  TagId add(Role role, TagId parent, uint8_t level = 0, std::string alt = {}, std::string lang = {});
  /// Empty where there is none.
  const std::string& alt(TagId tag) const;
  const std::string& lang(TagId tag) const;
};
inline constexpr TagId document_tag = 1;

}  // namespace annuaire
