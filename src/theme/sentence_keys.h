// Which sentences a theme has a use for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "theme/theme.h"

namespace annuaire {

/// What tags ask for.
struct TagNames {
  std::set<std::string> data;       ///< "t.menu", "titre"
  std::set<std::string> templates;  ///< that are drawn in
};
/// Of the theme's templates and style sheet. `only`: templates to look at; all where it is empty.
TagNames tag_names(const Theme& theme, const std::set<std::string>& only = {});

class SentenceKeys {
 public:
  /// Those of the first theme of the line, in all its languages; those that templates ask for; figures and
  /// pages, which are named by the site.
  explicit SentenceKeys(const Theme& theme);
  bool knows(const std::string& key) const;
  /// A sentence of another number of things: "laureats.un" where the theme has "laureats.autres".
  bool knows_plain(const std::string& key) const { return keys_.contains(key); }
  Message nearest_to(const std::string& key, Message otherwise = {}) const;

 private:
  std::set<std::string> keys_, tags_;
};

}  // namespace annuaire
