#include "template/template.h"

#include <mutex>
#include <set>
#include <tuple>

#include "template/context.h"
#include "template/expand.h"
#include "template/parse.h"

namespace annuaire {
namespace {

/// Where kainjow prints: once, when all is rendered, since the flat text has no line ends.
struct Printer {
  std::string text;
  Printer& operator<<(const std::string& part) {
    text += part;
    return *this;
  }
};

std::string dotted(const TemplateTag& tag) {
  std::string name;
  for (const std::string& key : tag.keys) name += (name.empty() ? "" : ".") + key;
  return name;
}

}  // namespace

struct Templates::Impl {
  struct Ready {
    FlatTemplate flat;
    /// Rendering alters nothing in it: there are no lambdas or partials left.
    mutable kainjow::mustache::mustache machine;
    explicit Ready(FlatTemplate made) : flat(std::move(made)), machine(flat.text) {}
  };
  struct Missing {
    uint32_t line;
    std::string page;
  };
  std::map<std::string, Ready> ready;
  std::mutex mutex;
  std::map<std::pair<std::string, std::string>, Missing> missing;  ///< by path and name

  void prepare(const ParsedTemplates& parsed, Diagnostics& out);
  void note(const TemplateTag& tag, const std::string& page) {
    std::lock_guard lock(mutex);
    auto [found, fresh] = missing.try_emplace({tag.path, dotted(tag)}, Missing{tag.line, page});
    if (fresh) return;
    Missing& known = found->second;
    if (std::tie(page, tag.line) < std::tie(known.page, known.line)) known = {tag.line, page};
  }
};

/// A partial's fault is met in each template that draws it in, and told once.
void Templates::Impl::prepare(const ParsedTemplates& parsed, Diagnostics& out) {
  std::set<std::pair<std::string, std::string>> told;
  for (const auto& [name, tree] : parsed) {
    Diagnostics own;
    FlatTemplate flat = expand_template(parsed, name, own);
    if (!own.has_errors()) ready.try_emplace(name, std::move(flat));
    for (const Diagnostic& fault : own.all())
      if (told.emplace(fault.path, fault.message.fr).second) out.add(fault);
  }
}

Templates::Templates(const std::map<std::string, TemplateText>& templates, Diagnostics& out)
    : impl_(std::make_unique<Impl>()) {
  ParsedTemplates parsed;
  Diagnostics faults;
  for (const auto& [name, source] : templates) parsed[name] = {source.path, parse_template(source, faults)};
  if (!faults.has_errors()) impl_->prepare(parsed, faults);
  out.append(std::move(faults));
}

Templates::~Templates() = default;

bool Templates::has(const std::string& name) const { return impl_->ready.count(name) > 0; }

std::string Templates::render(const std::string& name, const nlohmann::json& data,
                              const nlohmann::json& shared, const std::string& page) const {
  auto found = impl_->ready.find(name);
  if (found == impl_->ready.end()) return "";
  const Impl::Ready& ready = found->second;
  JsonContext context(ready.flat, data, shared,
                      [this, &page](const TemplateTag& tag) { impl_->note(tag, page); });
  Printer printer;
  ready.machine.render(context, printer);
  unmask(printer.text);
  return std::move(printer.text);
}

void Templates::report(Diagnostics& out) const {
  std::lock_guard lock(impl_->mutex);
  for (const auto& [what, first] : impl_->missing)
    out.error_in(what.first + ":" + std::to_string(first.line),
                 {"les données n’ont pas de « " + what.second + " » (page " + first.page + ")",
                  "the data has no “" + what.second + "” (page " + first.page + ")"});
}

}  // namespace annuaire
