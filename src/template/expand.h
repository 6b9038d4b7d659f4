// Trees of templates → one flat text for kainjow, partials and blocks in place, names replaced by numbers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "template/data.h"
#include "template/parse.h"

namespace annuaire {

/// What a number in the flat text stands for.
struct TemplateTag {
  std::vector<std::string> keys;                           ///< "a.b" → {a, b}; empty for "."
  TemplateNode::Kind kind = TemplateNode::Kind::variable;  ///< variable, raw, section or inverted
  std::string path;                                        ///< of the template that holds the tag
  uint32_t line = 1;
};

/// One template ready for kainjow: `{{&12}}` stands for tags[12]. Blanks, line feeds and '{' of the text are
/// masked, because kainjow cuts text at each blank and looks for tags at each '{'.
struct FlatTemplate {
  std::string text;
  std::vector<TemplateTag> tags;
};

/// Undoes the masks in rendered text.
void unmask(std::string& text);

/// A template and its parsed tree.
struct ParsedTemplate {
  std::string path;
  std::vector<TemplateNode> nodes;
};
using ParsedTemplates = std::map<std::string, ParsedTemplate>;

/// What depends on `shared` alone is put in as text, escaped: dotted names found there, and sections over
/// them whose inner sections are all known. Unknown templates, circles and texts that grow beyond a megabyte
/// are errors.
FlatTemplate expand_template(const ParsedTemplates& all, const std::string& name, const TemplateData& shared,
                             Diagnostics& out);

}  // namespace annuaire
