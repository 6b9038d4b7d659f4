#include "template/render.h"

#include "base/escape.h"
#include "template/lookup.h"

namespace annuaire {
namespace {

using Kind = TemplateNode::Kind;

class Renderer {
 public:
  Renderer(const TemplateSteps& steps, const Data& data, const Data& shared, const MissingTag& missing,
           std::string& out)
      : steps_(steps), shared_(shared), missing_(missing), out_(out) {
    frames_.reserve(max_template_depth);
    frames_.push_back(&shared);
    frames_.push_back(&data);
  }

  void walk(size_t first, size_t last) {
    for (size_t at = first; at<last; at = steps_[at].end> at ? steps_[at].end : at + 1) {
      const TemplateStep& step = steps_[at];
      if (step.kind == Kind::text)
        out_ += step.text;
      else
        tag(at, step);
    }
  }

 private:
  void tag(size_t at, const TemplateStep& step) {
    const Data* value = find(step);
    if (!value) missing_(step, frames_);
    switch (step.kind) {
      case Kind::variable:
      case Kind::raw:
        if (value) print(*value, step.kind == Kind::variable);
        break;
      case Kind::section:
        if (value && is_shown(*value)) section(at, step, *value);
        break;
      default:
        if (!value || !is_shown(*value)) walk(at + 1, step.end);
    }
  }

  /// Dotted names are mostly the theme's sentences: {{t.menu}} is looked for in the shared data first.
  const Data* find(const TemplateStep& step) const {
    if (step.keys.empty()) return frames_.back();
    if (step.keys.size() > 1)
      if (const Data* value = follow(shared_, step.keys)) return value;
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
      if (const Data* value = follow(**frame, step.keys)) return value;
    return nullptr;
  }

  void print(const Data& value, bool escaped) {
    if (value.is_number())
      out_ += number_text(value);
    else if (escaped)
      append_html(out_, value.text());
    else
      out_ += value.text();
  }

  void section(size_t at, const TemplateStep& step, const Data& value) {
    auto show = [&](const Data& item) {
      frames_.push_back(&item);
      walk(at + 1, step.end);
      frames_.pop_back();
    };
    if (!value.is_list()) return show(value);
    for (const Data& item : value.items()) show(item);
  }

  const TemplateSteps& steps_;
  const Data& shared_;
  const MissingTag& missing_;
  std::string& out_;
  std::vector<const Data*> frames_;  ///< the shared data, the page's, then those of open sections
};

}  // namespace

void render_steps(const TemplateSteps& steps, const Data& data, const Data& shared, const MissingTag& missing,
                  std::string& out) {
  Renderer(steps, data, shared, missing, out).walk(0, steps.size());
}

}  // namespace annuaire
