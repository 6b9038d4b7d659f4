#include "template/expand.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

using Kind = TemplateNode::Kind;

constexpr size_t max_flat_size = 1 << 20;  // bytes
constexpr char masked[] = {' ', '\n', '{'}, masks[] = {'\x01', '\x02', '\x03'};

/// What fills a block, and the template it stands in.
struct Filling {
  const TemplateNode* node;
  const std::string* path;
};
using Fillings = std::map<std::string, Filling>;

class Expander {
 public:
  Expander(const ParsedTemplates& all, Diagnostics& out) : all_(all), out_(out) {}

  FlatTemplate expand(const std::string& name) {
    const ParsedTemplate& parsed = all_.at(name);
    stack_.push_back(name);
    walk(parsed.nodes, parsed.path, {});
    return std::move(flat_);
  }

 private:
  void walk(const std::vector<TemplateNode>& nodes, const std::string& path, const Fillings& fillings) {
    if (++depth_ > max_template_depth) fault(path, nodes.empty() ? 1 : nodes[0].line, too_large());
    for (const TemplateNode& node : nodes) {
      if (failed_) break;
      visit(node, path, fillings);
    }
    --depth_;
  }

  void visit(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    switch (node.kind) {
      case Kind::text:
        return print(node, path);
      case Kind::variable:
      case Kind::raw:
        return tag("&", node, path);
      case Kind::section:
      case Kind::inverted:
        return section(node, path, fillings);
      case Kind::partial:
        return draw(node, path, {});
      case Kind::layout:
        return draw(node, path, blocks_of(node, path, fillings));
      case Kind::block:
        return block(node, path, fillings);
    }
  }

  void print(const TemplateNode& node, const std::string& path) {
    for (char c : node.text) {
      if (c == '\t') c = ' ';
      const char* found = std::find(std::begin(masked), std::end(masked), c);
      flat_.text += found == std::end(masked) ? c : masks[found - masked];
    }
    if (flat_.text.size() > max_flat_size) fault(path, node.line, too_large());
  }

  void tag(std::string_view sigil, const TemplateNode& node, const std::string& path) {
    TemplateTag made{{}, node.kind, path, node.line};
    if (node.text != ".")
      for (std::string_view key : split(node.text, '.')) made.keys.emplace_back(key);
    flat_.text.append("{{").append(sigil).append(std::to_string(flat_.tags.size())).append("}}");
    flat_.tags.push_back(std::move(made));
  }

  void section(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    std::string number = std::to_string(flat_.tags.size());
    tag(node.kind == Kind::section ? "#" : "^", node, path);
    walk(node.children, path, fillings);
    flat_.text.append("{{/").append(number).append("}}");
  }

  void draw(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    auto found = all_.find(node.text);
    if (found == all_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, parsed] : all_) names.push_back(name);
      auto meant = nearest(node.text, names);
      return fault(path, node.line,
                   {"gabarit « " + node.text + " » introuvable", "template “" + node.text + "” not found"},
                   meant ? Message{"vouliez-vous dire « " + *meant + " » ?", "did you mean “" + *meant + "”?"}
                         : Message{});
    }
    if (std::find(stack_.begin(), stack_.end(), node.text) != stack_.end())
      return fault(path, node.line,
                   {"le gabarit « " + node.text + " » s’inclut lui-même",
                    "template “" + node.text + "” includes itself"});
    stack_.push_back(node.text);
    walk(found->second.nodes, found->second.path, fillings);
    stack_.pop_back();
  }

  /// The blocks that a layout tag fills; those filled further out come first.
  static Fillings blocks_of(const TemplateNode& layout, const std::string& path, const Fillings& outer) {
    Fillings fillings = outer;
    for (const TemplateNode& child : layout.children)
      if (child.kind == Kind::block) fillings.emplace(child.text, Filling{&child, &path});
    return fillings;
  }

  void block(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    auto found = fillings.find(node.text);
    if (found == fillings.end()) return walk(node.children, path, fillings);
    Fillings inner = fillings;  // a block of the same name inside its own filling stands for itself
    inner.erase(node.text);
    walk(found->second.node->children, *found->second.path, inner);
  }

  static Message too_large() {
    return {"gabarit trop grand ou trop imbriqué", "template too large or nested too deeply"};
  }

  void fault(const std::string& path, uint32_t line, Message message, Message hint = {}) {
    if (!failed_) out_.error_in(path + ":" + std::to_string(line), std::move(message), std::move(hint));
    failed_ = true;
  }

  const ParsedTemplates& all_;
  Diagnostics& out_;
  FlatTemplate flat_;
  std::vector<std::string> stack_;  ///< names of the templates being expanded
  size_t depth_ = 0;
  bool failed_ = false;
};

}  // namespace

FlatTemplate expand_template(const ParsedTemplates& all, const std::string& name, Diagnostics& out) {
  return Expander(all, out).expand(name);
}

void unmask(std::string& text) {
  for (char& c : text) {  // in this form the loop is vectorised
    c = c == masks[0] ? masked[0] : c;
    c = c == masks[1] ? masked[1] : c;
    c = c == masks[2] ? masked[2] : c;
  }
}

}  // namespace annuaire
