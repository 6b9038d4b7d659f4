// The A–Z of holders: which of them stand on which page. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/routes.h"
#include "model/site.h"

namespace annuaire {

/// Holders order[first, last) under one initial.
struct LetterGroup {
  std::string letter;  ///< "A"; "#" for what does not begin with a letter
  size_t first = 0, last = 0;
};

struct DirectoryPage {
  std::string address;
  size_t number = 1, count = 1;     ///< of this letter's pages
  std::vector<LetterGroup> groups;  ///< all of them on a page that holds everything
};

struct Directory {
  std::vector<size_t> order;  ///< holders by initial, then as the site sorts them
  std::vector<LetterGroup> letters;
  std::vector<DirectoryPage> pages;    ///< the first is the entrance; without groups where letters have pages
  std::vector<std::string> addresses;  ///< by holder: its own page

  const std::string& page_of(const std::string& letter) const;
};

/// Elements that the holders of one page may take: a page stays below 300.
inline constexpr size_t directory_page_weight = 220;

/// One page where all fits, else a page for each letter, in parts where needed.
Directory plan_directory(const std::vector<Holder>& holders, const Routes& routes);

}  // namespace annuaire
