// Mustache templates (kainjow-mustache) with partials resolved at load time and errors that name file and
// line.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "base/diagnostic.h"

namespace annuaire {

/// A template's text and the path to name in messages.
struct TemplateText {
  std::string path, text;
};

/// A set of templates parsed once, rendered many times from several threads.
class Templates {
 public:
  /// `{{> name}}` draws in templates[name]; `{{< layout}}{{$ block}}…{{/ block}}{{/ layout}}` fills a
  /// layout's blocks. Faults (unclosed section, unknown partial, circle) are errors with path and line.
  Templates(const std::map<std::string, TemplateText>& templates, Diagnostics& out);
  ~Templates();
  bool has(const std::string& name) const;
  /// Renders with HTML escaping. A name the data lacks is an error, once per template and name, that says
  /// template, line and `page` (the address being made).
  std::string render(const std::string& name, const nlohmann::json& data, const std::string& page,
                     Diagnostics& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace annuaire
