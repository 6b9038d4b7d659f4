#include "content/body/known_tags.h"

#include <algorithm>

#include "base/text.h"
#include "content/body/raw_html.h"

namespace annuaire {
namespace {

struct Name {
  std::string_view name;
  NodeKind kind;
};
constexpr Name names[] = {{"sup", NodeKind::superscript},
                          {"sub", NodeKind::subscript},
                          {"abbr", NodeKind::abbreviation},
                          {"br", NodeKind::line_break}};

// What stands in quotes after "title="; nothing if the attributes are others.
std::optional<std::string> only_title(std::string_view attributes) {
  constexpr std::string_view name = "title=";
  if (!attributes.starts_with(name) || attributes.size() < name.size() + 2) return std::nullopt;
  attributes.remove_prefix(name.size());
  char quote = attributes.front();
  if ((quote != '"' && quote != '\'') || attributes.find(quote, 1) != attributes.size() - 1)
    return std::nullopt;
  std::string title(trim(attributes.substr(1, attributes.size() - 2)));
  return title.empty() ? std::nullopt : std::optional(title);
}

}  // namespace

std::optional<KnownTag> known_tag(std::string_view html) {
  std::string name = tag_name(html);
  auto found =
      std::find_if(std::begin(names), std::end(names), [&](const Name& n) { return n.name == name; });
  if (found == std::end(names) || !html.ends_with('>')) return std::nullopt;
  KnownTag tag{found->kind, html.starts_with("</"), {}};
  html.remove_prefix((tag.closes ? 2 : 1) + name.size());
  html.remove_suffix(html.ends_with("/>") ? 2 : 1);
  std::string_view attributes = trim(html);
  if (tag.kind == NodeKind::line_break && tag.closes) return std::nullopt;
  if (tag.kind != NodeKind::abbreviation || tag.closes)
    return attributes.empty() ? std::optional(tag) : std::nullopt;
  auto title = only_title(attributes);
  if (!title) return std::nullopt;
  tag.title = std::move(*title);
  return tag;
}

}  // namespace annuaire
