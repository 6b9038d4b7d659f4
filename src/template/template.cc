#include "template/template.h"

#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "base/nearest.h"
#include "template/expand.h"
#include "template/lookup.h"
#include "template/parse.h"
#include "template/render.h"

namespace annuaire {
namespace {

std::string dotted(const TemplateStep& tag) {
  std::string name;
  for (const std::string& key : tag.keys) name += (name.empty() ? "" : ".") + key;
  return name;
}

/// Names that data lacked, by path and name.
class MissingNames {
 public:
  void note(const TemplateStep& tag, const std::string& page, std::span<const Data* const> looked_in) {
    std::lock_guard lock(mutex_);
    auto [found, fresh] = places_.try_emplace({*tag.path, dotted(tag)}, Place{tag.line, page, {}});
    Place& known = found->second;
    if (fresh || std::tie(page, tag.line) < std::tie(known.page, known.line))
      known = {tag.line, page, nearest_name(looked_in, tag.keys)};
  }

  // Of a template in `broken` no name is told: sections may end where they should not.
  void report(const std::set<std::string>& broken, Diagnostics& out) {
    std::lock_guard lock(mutex_);
    for (const auto& [what, first] : places_) {
      if (broken.contains(what.first)) continue;
      const Message hint = first.meant ? you_meant(*first.meant) : Message{};
      out.error_in(what.first + ":" + std::to_string(first.line),
                   {"les données n’ont pas de « " + what.second + " » (page " + first.page + ")",
                    "the data has no “" + what.second + "” (page " + first.page + ")"},
                   hint);
    }
  }

 private:
  struct Place {
    uint32_t line;
    std::string page;
    std::optional<std::string> meant;
  };
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Place> places_;
};

}  // namespace

struct Templates::Impl {
  std::shared_ptr<const ParsedTemplates> parsed;
  std::shared_ptr<MissingNames> missing;
  std::set<std::string> broken;  ///< paths of templates with faults of writing
  Data shared;
  std::map<std::string, TemplateSteps> ready;

  void prepare(Diagnostics& out);
};

/// A partial's fault is met in each template that draws it in, and told once.
void Templates::Impl::prepare(Diagnostics& out) {
  std::set<std::pair<std::string, std::string>> told;
  for (const auto& [name, tree] : *parsed) {
    Diagnostics own;
    TemplateSteps steps = expand_template(*parsed, name, shared, own);
    ready.emplace(name, std::move(steps));
    for (const Diagnostic& fault : own.all())
      if (told.emplace(fault.path, fault.message.fr).second) out.add(fault);
  }
}

Templates::Templates(const std::map<std::string, TemplateText>& templates, Diagnostics& out)
    : impl_(std::make_unique<Impl>()) {
  ParsedTemplates parsed;
  Diagnostics faults;
  for (const auto& [name, source] : templates) {
    const size_t before = faults.all().size();
    parsed[name] = {source.path, parse_template(source, faults)};
    if (faults.all().size() > before) impl_->broken.insert(source.path);
  }
  impl_->parsed = std::make_shared<const ParsedTemplates>(std::move(parsed));
  impl_->missing = std::make_shared<MissingNames>();
  impl_->shared = Data::row();
  impl_->prepare(faults);
  out.append(std::move(faults));
}

Templates::Templates(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Templates::Templates(Templates&&) noexcept = default;
Templates::~Templates() = default;

Templates Templates::with(Data shared) const {
  auto impl =
      std::make_unique<Impl>(Impl{impl_->parsed, impl_->missing, impl_->broken, std::move(shared), {}});
  Diagnostics told_before;
  impl->prepare(told_before);
  return Templates(std::move(impl));
}

bool Templates::has(const std::string& name) const { return impl_->ready.count(name) > 0; }

std::string Templates::render(const std::string& name, const Data& data, const std::string& page) const {
  auto found = impl_->ready.find(name);
  if (found == impl_->ready.end()) return "";
  std::string text;
  render_steps(
      found->second, data, impl_->shared,
      [this, &page](const TemplateStep& tag, std::span<const Data* const> looked_in) {
        impl_->missing->note(tag, page, looked_in);
      },
      text);
  return text;
}

void Templates::report(Diagnostics& out) const { impl_->missing->report(impl_->broken, out); }

}  // namespace annuaire
