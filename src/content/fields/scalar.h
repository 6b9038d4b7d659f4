// One value of the front matter, typed by its field.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "content/fields/front_matter.h"
#include "content/fields/schema.h"

namespace annuaire {

/// A value as typed, blanks at its ends aside: quotes, escapes and comments still in it.
struct Raw {
  std::string text;
  Span span;
};

/// Resolves quotes and comments and reads the text as a `kind`. Nothing typed gives an absent Value; a value
/// that cannot be read is an error and comes back as an empty scalar, so that no later phase trips over it.
Value read_scalar(const FieldSpec& spec, Kind kind, Raw raw, Diagnostics& out);

/// « N/A », « à compléter », « ? »: what other programs and forms have where nothing is known.
bool stands_for_no_value(std::string_view typed);

/// Position of the quotation mark that closes the one at `open`; npos if none does. An apostrophe between two
/// letters closes nothing.
size_t closing_quote(std::string_view text, size_t open);
/// The text before a comment (` # …`), blanks trimmed. A text that is a comment from its start gives "".
std::string_view without_comment(std::string_view text);

}  // namespace annuaire
