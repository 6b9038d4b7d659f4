// One template's text → a tree of tags, with the line of each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "template/template.h"

namespace annuaire {

struct TemplateNode {
  enum class Kind : uint8_t {
    text,      ///< `text` as it is printed
    variable,  ///< {{x}}
    raw,       ///< {{{x}}} or {{& x}}
    section,   ///< {{# x}}…{{/ x}}
    inverted,  ///< {{^ x}}…{{/ x}}
    partial,   ///< {{> x}}
    layout,    ///< {{< x}}…{{/ x}}: children that are not blocks are dropped
    block,     ///< {{$ x}}…{{/ x}}
  } kind = Kind::text;
  std::string text;   ///< text: what it prints; else the tag's name
  uint32_t line = 1;  ///< of the tag
  std::vector<TemplateNode> children;
};

/// Deepest nesting of tags, partials and layouts.
inline constexpr size_t max_template_depth = 60;

/// Faults are errors at "path:line"; what could be read is returned.
std::vector<TemplateNode> parse_template(const TemplateText& source, Diagnostics& out);

}  // namespace annuaire
