// Addresses typed amiss: a sign too many, a scheme misspelt, a comma for a dot, and what they mean.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

struct MendedAddress {
  std::string text;   ///< what was meant; empty: the address is well typed, or nothing better is known
  bool sure = false;  ///< nothing else can have been meant; else it may only be proposed
};

/// Of a website or a mailbox with its scheme: "https://ville.fr/" of "https//ville.fr/", "htpps://ville.fr/",
/// "https://https://ville.fr/" and "www.ville.fr/,"; proposed for "https://ville,fr/".
MendedAddress mended_address(std::string_view typed);
/// Of a mailbox: "contact@ville.fr" of "contact@ville.fr."; proposed for "contact @ville,fr".
MendedAddress mended_mailbox(std::string_view typed);

/// Is this one mailbox, "contact@ville.fr", and nothing else?
bool is_mailbox(std::string_view typed);

/// The same page, without what tells how its address was come by: "?utm_source=…", "fbclid=…", the detour of
/// a mail's filter or of a search engine. Empty where there is none of these.
std::string without_trackers(std::string_view address);

}  // namespace annuaire
