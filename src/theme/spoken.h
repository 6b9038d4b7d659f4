// Which languages a theme speaks, and what it lacks of those that a site asks for.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "theme/theme.h"

namespace annuaire {

/// The sentences for readers of a language, and the language to read them in.
struct Spoken {
  std::string language;
  const Sentences* sentences;  ///< the theme's own
};

/// Has the theme sentences in a language? Those in "fr" speak "fr-CA" too.
bool speaks(const Theme& theme, const std::string& language);
/// The sentences of `language`; where the theme has none, those of `first`, the site's first language.
Spoken spoken(const Theme& theme, const std::string& language, const std::string& first);

/// Looks whether the theme can say everything in the `languages` of a site. In the first, what it lacks is an
/// error (at `where` in the settings, if they name it); in the others it is borrowed from the first, with a
/// warning; a further language without any sentence is none of the theme's business.
void complete_words(Theme& theme, std::span<const std::string> languages, std::optional<Span> where,
                    Diagnostics& out);

}  // namespace annuaire
