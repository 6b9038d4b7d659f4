// Where the links and pictures of a body lead, however the editor wrote them.
#pragma once

#include <string>
#include <string_view>

#include "model/routes.h"
#include "model/site.h"

namespace annuaire {

struct LinkTarget {
  enum class Kind {
    external,
    mail,
    phone,
    card,
    edition,
    page,
    path,
    anchor,
    file,
    nowhere
  } kind = Kind::nowhere;
  CardId card = UINT32_MAX;    ///< card
  int year = 0;                ///< edition
  const Page* page = nullptr;  ///< page
  std::string text;  ///< external, mail, phone: the address; anchor: its id; file: path below the site root;
                     ///< path: another address of the site, "/porteurs/", "/annuaire-2021.pdf"; whether it
                     ///< leads somewhere is known when all pages are planned
  std::string anchor;  ///< card, edition, page, path, file: what stands after '#'
  std::string query;   ///< the same: from '?' on
  bool whole = false;  ///< it was typed with the site's public address
};

/// `target` as typed in a body of edition `year` (0: a free page): an address, "autre-fiche",
/// "autre-fiche.md", "../2021/autre-fiche.md", "/2021/autre-fiche/", "/presentation/", "#ancre",
/// "dossier.pdf" below assets/, "/annuaire-2021.pdf" and other files of `site.own_files`; each of these also
/// with the site's public address before it. `body`: the one it stands in, for anchors in it; null: none.
LinkTarget resolve_link(const Site& site, int year, std::string_view target, const Doc* body = nullptr);

/// Does `target`, typed in edition `year`, lead to a card whose file is there but could not be read?
bool leads_to_unread(const Site& site, int year, std::string_view target);

/// The body that a target's anchor stands in; null where it has none.
const Doc* body_of(const Site& site, const LinkTarget& target);

/// The path below the site, "/2021/a/", of an address that begins as the site's public address does; empty
/// for any other.
std::string path_of_own_address(const Site& site, std::string_view address);

/// Where a target leads on the website: below the root ("/palmares/2021/projet/#idee"), outside, or "#id"
/// inside its own page; empty for one that leads nowhere.
std::string web_address(const Site& site, const Routes& routes, const LinkTarget& target);
/// The same for a field such as `site` or `video`, typed in edition `year` (0: elsewhere).
std::string web_address(const Site& site, const Routes& routes, int year, std::string_view typed);

/// An address outside the site as it may be published: http, https, mailto, tel and paths; "www.x.fr" gets
/// its scheme. Empty for any other scheme.
std::string safe_address(std::string_view address);

/// An address as readers see it: without scheme, final slash and what only tells where a reader came from.
std::string shown_address(std::string_view address);

/// Path below the site root of a picture named in a card or body: "logo.png", "/assets/logo.png" and
/// "assets/logo.png" are all "assets/logo.png". Empty if it leaves assets/ or is an address.
std::string picture_path(std::string_view target);

}  // namespace annuaire
