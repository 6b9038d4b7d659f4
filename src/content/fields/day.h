// A date of the front matter: read, or told.
#pragma once

#include "base/diagnostic.h"
#include "content/fields/scalar.h"
#include "content/fields/schema.h"

namespace annuaire {

/// Makes ISO 8601 of a typed date, by what the field wants of it (Days). What is not understood is an error
/// and leaves the text empty; that of a first or last day stays, so that nobody calls it missing, and so do
/// the words of a field that takes them, with a note.
void read_day(const FieldSpec& spec, Raw& raw, Diagnostics& out);

}  // namespace annuaire
