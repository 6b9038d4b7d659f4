// A site in memory, read and linked or also checked, with what was said of it.
#pragma once

#include <map>
#include <string>

#include "model/check_site.h"
#include "model/site.h"
#include "support.h"

namespace annuaire::test {

inline constexpr Date usual_day{2025, 1, 1};

/// What was said of a site, with the sources that it points into.
struct Told {
  Diagnostics said;
  Site site;
  /// As messages are printed.
  std::string text() const {
    std::string all;
    for (const Diagnostic& each : said.all()) all += format(each, site.sources(), Language::fr);
    return all;
  }
};

/// Reads and links: path → bytes.
inline Told linked_of(const Contents& tree, Date today = usual_day) {
  Told told;
  Content content = read_content(MemoryFiles(tree), 1, told.said);
  told.site = link_site(std::move(content), {today}, 1, told.said);
  return told;
}

/// The same, and the checks of texts and fields.
inline Told checked_of(const Contents& tree) {
  Told told = linked_of(tree);
  check_site(told.site, MemoryFiles(tree), 2, told.said);
  return told;
}

}  // namespace annuaire::test
