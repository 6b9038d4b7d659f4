// Addresses that pages had before: `alias` of cards, categories and free pages.
#pragma once

#include <functional>
#include <string>

#include "model/links.h"

namespace annuaire {

struct FormerAddress {
  std::string path;  ///< of the redirecting file, below the output folder; empty if it leaves the site
  const Field* typed = nullptr;
  std::string to;               ///< the address that it leads to
  std::string title, language;  ///< what stands there, as typed; its language
  FileId file = no_file;
};

/// In the order of cards, cards that were taken back, categories, free pages.
void for_each_former_address(const Site& site, const Routes& routes,
                             const std::function<void(const FormerAddress&)>& tell);

}  // namespace annuaire
