// The steps of a template, walked over data.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "base/data.h"
#include "template/expand.h"

namespace annuaire {

/// Is told of a tag whose name is nowhere, and where it was looked for: outermost first.
using MissingTag = std::function<void(const TemplateStep& tag, std::span<const Data* const> looked_in)>;

/// Appends to `out`. Names are looked for as `Templates::render` says; one that is `missing` prints nothing
/// and counts as false.
void render_steps(const TemplateSteps& steps, const Data& data, const Data& shared, const MissingTag& missing,
                  std::string& out);

}  // namespace annuaire
