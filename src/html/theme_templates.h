// The templates that pages are made by: those that a theme must have, and those that nothing draws.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "model/site.h"
#include "template/template.h"
#include "theme/theme.h"

namespace annuaire {

/// The theme's templates, and its style sheet, which is one too.
std::map<std::string, TemplateText> template_texts(const Theme& theme);
/// A theme that lacks a template can show no site: an error. One of its own that no page and no template
/// draws in is a warning.
void check_templates(const Theme& theme, const Site& site, Diagnostics& out);

}  // namespace annuaire
