#include "template/expand.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/escape.h"
#include "base/text.h"
#include "template/lookup.h"
#include "template/template.h"

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
  Expander(const ParsedTemplates& all, const TemplateData& shared, Diagnostics& out)
      : all_(all), shared_(shared), out_(out) {}

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
        return print(node.text, node, path);
      case Kind::variable:
      case Kind::raw:
        return variable(node, path);
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

  void print(std::string_view text, const TemplateNode& node, const std::string& path) {
    for (char c : text) {
      if (c == '\t') c = ' ';
      const char* found = std::find(std::begin(masked), std::end(masked), c);
      flat_.text += found == std::end(masked) ? c : masks[found - masked];
    }
    if (flat_.text.size() > max_flat_size) fault(path, node.line, too_large());
  }

  void tag(std::string_view sigil, const TemplateNode& node, const std::string& path) {
    TemplateTag made{keys_of(node.text), node.kind, path, node.line};
    flat_.text.append("{{").append(sigil).append(std::to_string(flat_.tags.size())).append("}}");
    flat_.tags.push_back(std::move(made));
  }

  /// What a name stands for on every page; null where the page's data decides.
  const TemplateData* known(const TemplateNode& node) const {
    std::vector<std::string> keys = keys_of(node.text);
    if (keys.empty()) return known_.empty() ? nullptr : known_.back();
    if (keys.size() > 1)
      if (const TemplateData* value = follow(shared_, keys)) return value;
    for (auto frame = known_.rbegin(); frame != known_.rend(); ++frame)
      if (const TemplateData* value = follow(**frame, keys)) return value;
    return nullptr;
  }

  void variable(const TemplateNode& node, const std::string& path) {
    const TemplateData* value = known(node);
    if (!value) return tag("&", node, path);
    if (!is_printed(*value)) return;
    std::string text = value->is_string() ? value->get<std::string>() : value->dump();
    print(node.kind == Kind::raw ? text : escape_html(text), node, path);
  }

  void section(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    const TemplateData* value = known(node);
    if (!value || open_.contains(&node) || !known_section(node, *value, path, fillings))
      open_section(node, path, fillings);
  }

  /// A section that the page's data opens. What is known inside it cannot come from sections around it.
  void open_section(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    if (!known_.empty()) unsettled_ = true;
    auto outer = std::exchange(known_, {});
    std::string number = std::to_string(flat_.tags.size());
    tag(node.kind == Kind::section ? "#" : "^", node, path);
    walk(node.children, path, fillings);
    flat_.text.append("{{/").append(number).append("}}");
    known_ = std::move(outer);
  }

  /// Writes out a section over a known value; false, and nothing written, where a section inside it is open.
  bool known_section(const TemplateNode& node, const TemplateData& value, const std::string& path,
                     const Fillings& fillings) {
    if (is_shown(value) == (node.kind == Kind::inverted)) return true;
    size_t text = flat_.text.size(), tags = flat_.tags.size(), items = value.is_array() ? value.size() : 1;
    bool outer = std::exchange(unsettled_, false);
    for (size_t i = 0; i < (node.kind == Kind::inverted ? 1 : items); ++i) {
      known_.push_back(value.is_array() && !value.empty() ? &value[i] : &value);
      walk(node.children, path, fillings);
      known_.pop_back();
    }
    if (!std::exchange(unsettled_, outer)) return true;
    flat_.text.resize(text);
    flat_.tags.resize(tags);
    open_.insert(&node);
    return false;
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
  const TemplateData& shared_;
  Diagnostics& out_;
  std::vector<const TemplateData*> known_;  ///< values of the known sections that are open, inside any other
  std::set<const TemplateNode*> open_;      ///< known sections that were found to hold one of the page's data
  bool unsettled_ = false;                  ///< a section of the page's data stands inside a known one
  FlatTemplate flat_;
  std::vector<std::string> stack_;  ///< names of the templates being expanded
  size_t depth_ = 0;
  bool failed_ = false;
};

}  // namespace

FlatTemplate expand_template(const ParsedTemplates& all, const std::string& name, const TemplateData& shared,
                             Diagnostics& out) {
  return Expander(all, shared, out).expand(name);
}

#ifdef __x86_64__
__attribute__((target_clones("avx2", "default")))
#endif
void unmask(std::string& text) {
  for (char& c : text) {  // in this form the loop is vectorised
    c = c == masks[0] ? masked[0] : c;
    c = c == masks[1] ? masked[1] : c;
    c = c == masks[2] ? masked[2] : c;
  }
}

}  // namespace annuaire
