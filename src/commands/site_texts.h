// The sentences of a site into those of its theme.
#pragma once

#include "base/diagnostic.h"
#include "content/content.h"
#include "theme/theme.h"

namespace annuaire {

/// What content/textes/ says stands for what the theme says. A key that no language of the theme has is told.
void take_site_texts(Theme& theme, const Content& content, Diagnostics& out);

}  // namespace annuaire
