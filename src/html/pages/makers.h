// The makers of pages: each adds its jobs in a fixed order.
#pragma once

#include "html/workshop.h"

namespace annuaire {

void add_home(const Workshop& shop, Jobs& jobs);                                       // home_page.cc
void add_language_homes(const Workshop& shop, Jobs& jobs);                             // language_homes.cc
void add_cards(const Workshop& shop, Jobs& jobs);                                      // card_page.cc
void add_editions(const Workshop& shop, Jobs& jobs);                                   // edition_page.cc
void add_editions_page(const Workshop& shop, Jobs& jobs);                              // editions_page.cc
void add_jury_page(const Workshop& shop, const SiteEdition& edition, Jobs& jobs);      // jury_page.cc
void add_awards(const Workshop& shop, const SiteEdition& edition, Jobs& jobs);         // awards_page.cc
void add_press_release(const Workshop& shop, const SiteEdition& edition, Jobs& jobs);  // press_page.cc
void add_statistics(const Workshop& shop, const SiteEdition& edition, Jobs& jobs);     // statistics_page.cc
void add_lists(const Workshop& shop, const SiteEdition& edition, Jobs& jobs);          // list_pages.cc
void add_holders(const Workshop& shop, Jobs& jobs);                                    // holder_pages.cc
void add_free_pages(const Workshop& shop, Jobs& jobs);                                 // free_pages.cc
void add_legal_pages(const Workshop& shop, Jobs& jobs);                                // legal_pages.cc
void add_plan_pages(const Workshop& shop, Jobs& jobs);                                 // plan_pages.cc
void add_retired(const Workshop& shop, Jobs& jobs);                                    // former_pages.cc
void add_redirections(const Workshop& shop, Jobs& jobs);                               // former_pages.cc

}  // namespace annuaire
