// The steps of a template, walked over data.
#pragma once

#include <functional>
#include <string>

#include "base/data.h"
#include "template/expand.h"

namespace annuaire {

/// Appends to `out`. Names are looked for as `Templates::render` says; `missing` is told of each tag whose
/// name is nowhere, which then prints nothing and counts as false.
void render_steps(const TemplateSteps& steps, const Data& data, const Data& shared,
                  const std::function<void(const TemplateStep&)>& missing, std::string& out);

}  // namespace annuaire
