// Phase 1: every file of the site root, read and typed; nothing linked yet.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source.h"
#include "content/audit.h"
#include "content/card.h"
#include "content/config.h"
#include "content/edition.h"
#include "content/holders.h"
#include "content/page.h"
#include "content/texts.h"

namespace annuaire {

/// A card whose file is there but could not be read as text; why is told.
struct UnreadCard {
  int year = 0;
  std::string slug;
};

struct Content {
  Sources sources;
  Config config;
  std::vector<Edition> editions;     ///< by year
  std::vector<Card> cards;           ///< by year, then slug
  std::vector<Card> retired;         ///< by year, then slug; no card of any list
  std::vector<UnreadCard> unread;    ///< by year, then slug
  std::vector<Page> pages;           ///< by year (those of the whole site first), name, then language
  std::vector<HolderEntry> holders;  ///< as content/porteurs.yaml lists them
  Audit audit;
  std::vector<SiteTexts> texts;  ///< by the name of the file
};

/// Reads annuaire.yaml and content/. Every fault becomes a diagnostic, in the order of the file names; the
/// result holds all that could be read.
Content read_content(const Files& files, unsigned threads, Diagnostics& out);

}  // namespace annuaire
