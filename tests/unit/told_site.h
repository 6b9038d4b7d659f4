// A site in memory, from its files to all that is said of it before anything is made; and its visible text.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "commands/site_texts.h"
#include "compose_dump.h"
#include "compose_site.h"
#include "html/render_site.h"
#include "html_built.h"
#include "linked_site.h"
#include "model/picture_names.h"
#include "outputs/pdf_plan.h"
#include "support.h"

namespace annuaire::test {

/// As `check` does with the shipped theme, but for layout.
inline Told told_of(const Tree& tree, Date today = usual_day) {
  Told told;
  const MemoryFiles files(tree);
  Content content = read_content(files, 1, told.said);
  name_pictures(content, files, told.said);
  told.site = link_site(std::move(content), {today}, 1, told.said);
  plan_pdfs(told.site, {}, told.said);
  for (std::string& path : files_to_link(told.site)) told.site.own_files.insert(std::move(path));
  check_site(told.site, files, 1, told.said);
  if (told.site.editions.empty()) return told;
  Website website(told.site, shipped_theme(), files, 1, {}, told.said);
  if (website.is_planned()) website.check_links(told.said);
  return told;
}

}  // namespace annuaire::test
