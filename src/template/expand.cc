#include "template/expand.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/escape.h"
#include "base/nearest.h"
#include "base/text.h"
#include "template/lookup.h"
#include "template/template.h"

namespace annuaire {
namespace {

using Kind = TemplateNode::Kind;

constexpr size_t max_size = 1 << 20;  // bytes of text
constexpr size_t tag_size = 8;        // what a tag counts for

/// What fills a block, and the template it stands in.
struct Filling {
  const TemplateNode* node;
  const std::string* path;
};
using Fillings = std::map<std::string, Filling>;

class Expander {
 public:
  Expander(const ParsedTemplates& all, const Data& shared, Diagnostics& out)
      : all_(all), shared_(shared), out_(out) {}

  TemplateSteps expand(const std::string& name) {
    const ParsedTemplate& parsed = all_.at(name);
    stack_.push_back(name);
    walk(parsed.nodes, parsed.path, {});
    return std::move(steps_);
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
    if (steps_.size() == fixed_ || steps_.back().kind != Kind::text) steps_.push_back({});
    steps_.back().text += text;
    grow(text.size(), node, path);
  }

  void tag(const TemplateNode& node, const std::string& path) {
    steps_.push_back({node.kind, "", keys_of(node.text), &path, node.line});
    grow(tag_size, node, path);
  }

  void grow(size_t bytes, const TemplateNode& node, const std::string& path) {
    size_ += bytes;
    if (size_ > max_size) fault(path, node.line, too_large());
  }

  /// What a name stands for on every page; null where the page's data decides.
  const Data* known(const TemplateNode& node) const {
    std::vector<std::string> keys = keys_of(node.text);
    if (keys.empty()) return known_.empty() ? nullptr : known_.back();
    if (keys.size() > 1)
      if (const Data* value = follow(shared_, keys)) return value;
    for (auto frame = known_.rbegin(); frame != known_.rend(); ++frame)
      if (const Data* value = follow(**frame, keys)) return value;
    return nullptr;
  }

  void variable(const TemplateNode& node, const std::string& path) {
    const Data* value = known(node);
    if (!value) return tag(node, path);
    std::string text = value->is_number() ? number_text(*value) : std::string(value->text());
    if (!text.empty()) print(node.kind == Kind::raw ? text : escape_html(text), node, path);
  }

  void section(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    const Data* value = known(node);
    if (!value || open_.contains(&node) || !known_section(node, *value, path, fillings))
      open_section(node, path, fillings);
  }

  /// A section that the page's data opens. What is known inside it cannot come from sections around it.
  void open_section(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    if (!known_.empty()) unsettled_ = true;
    auto outer = std::exchange(known_, {});
    const size_t at = steps_.size();
    tag(node, path);
    walk(node.children, path, fillings);
    steps_[at].end = fixed_ = steps_.size();
    known_ = std::move(outer);
  }

  /// Writes out a section over a known value; false, and nothing written, where a section inside it is open.
  bool known_section(const TemplateNode& node, const Data& value, const std::string& path,
                     const Fillings& fillings) {
    if (is_shown(value) == (node.kind == Kind::inverted)) return true;
    const size_t steps = steps_.size(), size = size_, items = value.is_list() ? value.size() : 1;
    fixed_ = steps;
    bool outer = std::exchange(unsettled_, false);
    for (size_t i = 0; i < (node.kind == Kind::inverted ? 1 : items); ++i) {
      known_.push_back(value.is_list() && value.size() > 0 ? &value[i] : &value);
      walk(node.children, path, fillings);
      known_.pop_back();
    }
    if (!std::exchange(unsettled_, outer)) return true;
    steps_.resize(steps);
    size_ = size;
    open_.insert(&node);
    return false;
  }

  void draw(const TemplateNode& node, const std::string& path, const Fillings& fillings) {
    auto found = all_.find(node.text);
    if (found == all_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, parsed] : all_) names.push_back(name);
      return out_.error_in(
          path + ":" + std::to_string(node.line),
          {"gabarit « " + node.text + " » introuvable", "template “" + node.text + "” not found"},
          did_you_mean(node.text, names));
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

  void fault(const std::string& path, uint32_t line, Message message) {
    if (!failed_) out_.error_in(path + ":" + std::to_string(line), std::move(message));
    failed_ = true;
  }

  const ParsedTemplates& all_;
  const Data& shared_;
  Diagnostics& out_;
  std::vector<const Data*> known_;      ///< values of the known sections that are open, inside any other
  std::set<const TemplateNode*> open_;  ///< known sections that were found to hold one of the page's data
  bool unsettled_ = false;              ///< a section of the page's data stands inside a known one
  TemplateSteps steps_;
  size_t fixed_ = 0;  ///< steps that no text is added to: they may be all that is kept, or end a section
  size_t size_ = 0;   ///< bytes of text, and as many as tags count for
  std::vector<std::string> stack_;  ///< names of the templates being expanded
  size_t depth_ = 0;
  bool failed_ = false;
};

}  // namespace

TemplateSteps expand_template(const ParsedTemplates& all, const std::string& name, const Data& shared,
                              Diagnostics& out) {
  return Expander(all, shared, out).expand(name);
}

}  // namespace annuaire
