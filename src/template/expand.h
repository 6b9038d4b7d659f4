// Trees of templates → the steps of rendering one, partials and blocks in place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/data.h"
#include "template/parse.h"

namespace annuaire {

/// One step; a section's steps follow it.
struct TemplateStep {
  TemplateNode::Kind kind = TemplateNode::Kind::text;  ///< text, variable, raw, section or inverted
  std::string text{};                                  ///< text: what it prints
  std::vector<std::string> keys{};                     ///< of a tag: "a.b" → {a, b}; empty for "."
  const std::string* path = nullptr;                   ///< of the template that holds the tag
  uint32_t line = 1;
  size_t end = 0;  ///< of a section: the step after its last
};
using TemplateSteps = std::vector<TemplateStep>;

/// A template and its parsed tree.
struct ParsedTemplate {
  std::string path;
  std::vector<TemplateNode> nodes;
};
using ParsedTemplates = std::map<std::string, ParsedTemplate>;

/// What depends on `shared` alone is put in as text, escaped: dotted names found there, and sections over
/// them whose inner sections are all known. Unknown templates, circles and texts that grow beyond a megabyte
/// are errors. `all` must outlive the result.
TemplateSteps expand_template(const ParsedTemplates& all, const std::string& name, const Data& shared,
                              Diagnostics& out);

}  // namespace annuaire
