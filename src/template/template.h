// Mustache templates with partials resolved at load time and errors that name file and line.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/data.h"
#include "base/diagnostic.h"

namespace annuaire {

/// A template's text and the path to name in messages.
struct TemplateText {
  std::string path, text;
};

/// A set of templates parsed once, rendered many times from several threads.
///
/// Lines that hold nothing but a section, partial, layout, block or comment tag leave no trace;
/// neither the indentation of a template's lines nor its last line end is kept. Sections are shown for
/// anything but null, false, 0 and empty texts, lists and rows. `{{#list.0}}` asks whether a list holds
/// something.
class Templates {
 public:
  /// `{{> name}}` draws in templates[name]; `{{< layout}}{{$ block}}…{{/ block}}{{/ layout}}` fills a
  /// layout's blocks. Faults (unclosed section, unknown partial, circle) are errors with path and line.
  Templates(const std::map<std::string, TemplateText>& templates, Diagnostics& out);
  /// The same for pages that share data, a part of which is put in place once and for all.
  Templates with(Data shared) const;
  Templates(Templates&&) noexcept;
  ~Templates();
  bool has(const std::string& name) const;
  /// Renders with HTML escaping; names are looked for in `data`, then in the shared data (dotted names the
  /// other way round). `page` is the address being made, for `report`. Empty for a template that is absent;
  /// what could be read of one that had faults.
  std::string render(const std::string& name, const Data& data, const std::string& page) const;
  /// Each name that the data of a render lacked, `with` any shared data, is one error for each template, with
  /// path, line and the first page in order of addresses, and the nearest name that was there. Call it when
  /// all is rendered.
  void report(Diagnostics& out) const;

 private:
  struct Impl;
  explicit Templates(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace annuaire
