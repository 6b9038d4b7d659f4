// What to paste into annuaire.yaml to make an unknown field of a card one's own.
#pragma once

#include "content/fields/field_lines.h"

namespace annuaire {

/// The hint for the unknown field whose name stands at `name`: what may be `meant`, and the lines that
/// declare it. `declared`: the settings have a list « champs » already.
Message declare_hint(const Reading& in, Span name, bool declared, const Message& meant);

}  // namespace annuaire
