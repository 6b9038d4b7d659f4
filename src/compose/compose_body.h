// Markdown bodies: Doc → items with their tags.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compose/compose_pictures.h"
#include "compose/composer.h"
#include "content/body/doc.h"

namespace annuaire {

/// Top-level blocks of a body and where they stand in the yearbook.
struct BodyPart {
  const Doc* doc = nullptr;
  NodeId first = 1, last = 0;  ///< blocks [first, last), both at the top level
  int year = 0;
  TagId parent = document_tag;
  int heading_level = 3;                   ///< tag level of its highest headings
  std::string heading_style;               ///< of its highest headings, which stand in the side column
  std::string lower_style = "intertitre";  ///< of the other ones
  int outline = 0;                         ///< bookmark level of its highest headings; 0: none
  std::string anchors;  ///< prefix of the anchors of its headings: "edition", "fiche-2021-x"
  /// Stands beside the text of the first section, where it has room for it (place_beside).
  std::optional<BlockPicture> beside = {};
  /// Sets what stands for a paragraph that is only "{name}"; false: no such thing, set the text.
  std::function<bool(std::string_view name, std::vector<Item>& out)> placeholder;
  /// Blocks between its first and last that stand in another part.
  std::function<bool(NodeId block)> left_out;
  /// Blocks of the body that stand in no part of the book.
  std::function<bool(NodeId block)> elsewhere;
  uint32_t body = 0;                    ///< counts the bodies of the story
  std::set<uint16_t>* noted = nullptr;  ///< notes that stand at the foot of a page already; null: none may
};

/// The whole body as one part.
BodyPart whole_body(const Doc& doc);
/// One item (side heads and text beside) for each of its sections.
void compose_body(Composer& composer, const BodyPart& part, std::vector<Item>& out);

/// What a link of a body leads to in the PDF: "#anchor" for what stands in it, a whole address for what
/// stands elsewhere, or nothing.
std::string link_address(const Composer& composer, const BodyPart& part, std::string_view target);

/// The notes called in a block, for the foot of its page: set, tagged under `parent`, handed to `to`.
void add_foot_notes(Composer& composer, const BodyPart& part, const std::vector<NodeId>& calls, TagId parent,
                    Paragraph& to);

/// What a list entry or a note holds: blocks inside a node, the first paragraph beside its marker.
struct BlockEntry {
  NodeId node = 0;
  TagId body = artifact;
  std::string style;
};
/// `head`: with its marker, still without text.
void compose_entry(Composer& composer, const BodyPart& part, const BlockEntry& entry, Paragraph head,
                   std::vector<Item>& out);

/// Narrow columns are set ragged, without hyphens.
void set_ragged(ParagraphStyle& style);

/// What the entries of a list stand in.
Indented list_around(const Composer& composer);
/// A list entry "marker text"; the label and body tags are made under `item`.
Paragraph list_entry(Composer& composer, const std::string& marker, TagId item, TagId& body,
                     const std::string& style = "liste");

}  // namespace annuaire
