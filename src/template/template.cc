#include "template/template.h"

#include <mutex>
#include <set>
#include <tuple>

#include "template/expand.h"
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
  void note(const TemplateStep& tag, const std::string& page) {
    std::lock_guard lock(mutex_);
    auto [found, fresh] = places_.try_emplace({*tag.path, dotted(tag)}, Place{tag.line, page});
    if (fresh) return;
    Place& known = found->second;
    if (std::tie(page, tag.line) < std::tie(known.page, known.line)) known = {tag.line, page};
  }

  void report(Diagnostics& out) {
    std::lock_guard lock(mutex_);
    for (const auto& [what, first] : places_)
      out.error_in(what.first + ":" + std::to_string(first.line),
                   {"les données n’ont pas de « " + what.second + " » (page " + first.page + ")",
                    "the data has no “" + what.second + "” (page " + first.page + ")"});
  }

 private:
  struct Place {
    uint32_t line;
    std::string page;
  };
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Place> places_;
};

}  // namespace

struct Templates::Impl {
  std::shared_ptr<const ParsedTemplates> parsed;
  std::shared_ptr<MissingNames> missing;
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
    if (!own.has_errors()) ready.emplace(name, std::move(steps));
    for (const Diagnostic& fault : own.all())
      if (told.emplace(fault.path, fault.message.fr).second) out.add(fault);
  }
}

Templates::Templates(const std::map<std::string, TemplateText>& templates, Diagnostics& out)
    : impl_(std::make_unique<Impl>()) {
  ParsedTemplates parsed;
  Diagnostics faults;
  for (const auto& [name, source] : templates) parsed[name] = {source.path, parse_template(source, faults)};
  impl_->parsed = std::make_shared<const ParsedTemplates>(std::move(parsed));
  impl_->missing = std::make_shared<MissingNames>();
  impl_->shared = Data::row();
  if (!faults.has_errors()) impl_->prepare(faults);
  out.append(std::move(faults));
}

Templates::Templates(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Templates::Templates(Templates&&) noexcept = default;
Templates::~Templates() = default;

Templates Templates::with(Data shared) const {
  auto impl = std::make_unique<Impl>(Impl{impl_->parsed, impl_->missing, std::move(shared), {}});
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
      [this, &page](const TemplateStep& tag) { impl_->missing->note(tag, page); }, text);
  return text;
}

void Templates::report(Diagnostics& out) const { impl_->missing->report(out); }

}  // namespace annuaire
