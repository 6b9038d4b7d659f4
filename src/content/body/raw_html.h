// What to tell an editor about HTML in a Markdown text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

struct HtmlFault {
  std::string_view where;  ///< part of the text looked at
  Message message, hint;
  bool program = false;  ///< a script, or an attribute that runs one
};

/// Looks at a stretch of HTML as Markdown finds it (one tag, or a block). Comments are no fault.
std::optional<HtmlFault> fault_of_html(std::string_view html);

/// Lower-case name of the tag that `html` begins with, '/' left out; empty if it begins with none.
std::string tag_name(std::string_view html);

}  // namespace annuaire
