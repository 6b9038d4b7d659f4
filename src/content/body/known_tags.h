// The few HTML tags that a text may hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/body/doc.h"

namespace annuaire {

struct KnownTag {
  NodeKind kind = NodeKind::line_break;
  bool closes = false;
  std::string title;  ///< of an abbreviation: what it stands for
};

/// "<sup>", "</sub>", "<abbr title=\"…\">", "<br>" and "<br/>"; nothing for any other tag, nor for these with
/// other attributes.
std::optional<KnownTag> known_tag(std::string_view html);

}  // namespace annuaire
