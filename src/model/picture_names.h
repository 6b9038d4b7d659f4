// Pictures by the names of their files, however these were typed.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "content/content.h"

namespace annuaire {

/// Gives every picture of texts and fields the name of its file: one typed with "%20" for a blank, in another
/// case or with its accents in another form is found, the latter two with a note. What is found nowhere stays
/// as it was typed.
void name_pictures(Content& content, const Files& files, Diagnostics& out);

}  // namespace annuaire
