// Markdown bodies → HTML.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "content/body/doc.h"
#include "html/files/assets.h"
#include "model/routes.h"
#include "model/site.h"
#include "model/wording.h"

namespace annuaire {

/// How bodies are written out. Safe to use from several threads.
class Markup {
 public:
  /// HTML in the place of a paragraph that is only "{name}"; nothing to keep the paragraph.
  using Insert = std::function<std::optional<std::string>(std::string_view name)>;

  /// `picture_sizes`: how wide the theme shows pictures, as in the attribute `sizes`.
  Markup(const Site& site, const Routes& routes, Assets& assets, std::string picture_sizes = "100vw")
      : site_(site), routes_(routes), assets_(assets), picture_sizes_(std::move(picture_sizes)) {}

  /// Blocks [first, last) of a body of edition `year` (0: a free page), then the notes called in them.
  /// Headings keep their order but begin at level 2 and never skip one. Text is escaped, French ordinals get
  /// <sup>, links and pictures that lead nowhere leave their words. `words`: what names tasks and notes;
  /// `language`: of the body.
  std::string blocks(const Doc& doc, NodeId first, NodeId last, int year, const Wording& words,
                     std::string_view language, const Insert& insert = {}) const;
  std::string body(const Doc& doc, int year, const Wording& words, std::string_view language) const;
  /// A picture of assets/ with its smaller copies; empty for one that cannot be shown.
  std::string picture(std::string_view target, const std::string& alt) const;
  bool is_upright(std::string_view target) const;  ///< a picture of assets/ higher than wide
  const std::string& picture_sizes() const { return picture_sizes_; }

 private:
  friend class MarkupWriter;
  const Site& site_;
  const Routes& routes_;
  Assets& assets_;
  std::string picture_sizes_;
};

}  // namespace annuaire
