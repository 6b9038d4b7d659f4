// Pictures of cards and texts: across the measure, side by side, or in the side column.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compose/composer.h"
#include "content/body/doc.h"

namespace annuaire {

struct BodyPart;

/// A picture as a block; `caption`, set, stands below it and stays with it (empty: none).
struct BlockPicture {
  std::string path, alt, caption;
  std::string link = {};  ///< "#anchor" or an address; empty: it leads nowhere
};

/// Those of a block of a body, in order.
std::vector<BlockPicture> block_pictures(const Composer& composer, const BodyPart& part, NodeId block);
/// The tag of a picture's figure, inside that of its link if it has one.
TagId figure_tag(Composer& composer, const BlockPicture& picture, TagId parent);
/// Is it a paragraph of pictures, without a word?
bool holds_pictures_alone(const Doc& doc, NodeId block);
/// Clearly higher than wide? No where nothing is known of its size.
bool is_upright(const Composer& composer, const std::string& path);

/// Those that follow one another: a wide one fills the measure, two upright ones stand side by side, as high
/// as each other and filling it together; one alone is no higher than `hauteur-image`.
void add_pictures(Composer& composer, std::span<const BlockPicture> pictures, TagId parent,
                  std::vector<Item>& out);

/// A logo among others: all cover the same area, half of the box `logo-largeur` × `logo-hauteur`, so that
/// none weighs more than another; very long and very high ones a little less.
Figure logo_figure(const Composer& composer, const std::string& path);

/// Where an upright picture may stand beside the text of a section.
enum class BesideText : uint8_t {
  nowhere,
  margin,   ///< in the side column, below the heading
  measure,  ///< at the left of the text, which is then set narrower
};
/// By the length of the text of `blocks`, [first, end) of a body: it is to be about as high as the picture.
BesideText place_beside(const Composer& composer, const BlockPicture& picture, const Doc& doc, NodeId first,
                        NodeId end);
/// As wide as the side column, for what stands in it.
void add_narrow(Composer& composer, const BlockPicture& picture, TagId parent, std::vector<Item>& side);

}  // namespace annuaire
