// HTML tags and the Markdown that says the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace annuaire {

/// Some HTML and what to write for it.
struct HtmlTwin {
  size_t length = 0;     ///< bytes of the HTML, from its first tag to the one that closes it
  std::string markdown;  ///< the same without the tag
};

/// For a text that begins with a tag and closes it on the same line: "<b>mot</b>" is "**mot**". Nothing for
/// tags that say nothing in Markdown's words, and for those that are not closed.
std::optional<HtmlTwin> markdown_twin(std::string_view text);

}  // namespace annuaire
