// The text inside one block of a body: emphasis, links, code, line breaks.
#pragma once

#include <string>
#include <vector>

#include "compose/compose_body.h"

namespace annuaire {

/// Adds the inlines of a block (paragraph, heading, cell) to `runs`, in reading order under the tag `block`.
/// A block with links or passages is cut into spans and links, so that the order of the tags is the order of
/// the text. Gives the calls of notes that are to stand at the foot of the page, in order: Run::note counts
/// them.
[[nodiscard]] std::vector<NodeId> add_inlines(Composer& composer, const BodyPart& part, NodeId block_node,
                                              const std::string& style, TagId block, std::vector<Run>& runs);

/// The same of what lies too deep to be set as it is: its words alone, and the notes that it calls.
[[nodiscard]] std::vector<NodeId> add_plain(Composer& composer, const BodyPart& part, NodeId node,
                                            const std::string& style, TagId block, std::vector<Run>& runs);

/// Where a note of a body stands.
std::string note_anchor(const BodyPart& part, unsigned note);

/// The pictures inside a block, in order.
std::vector<NodeId> pictures_in(const Doc& doc, NodeId block_node);

}  // namespace annuaire
