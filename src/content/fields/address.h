// Addresses as editors type them: which schemes a link may have.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

/// The scheme of an address, lower case: "https", "mailto"; empty where there is none ("fiche", "#haut",
/// "/2021/"). Blanks and control characters, which browsers leave out, do not hide one.
std::string scheme_of(std::string_view address);

/// http, https, mailto and tel may be published; no scheme (a path of the site) may too.
bool may_be_published(std::string_view address);

/// Why an address of the web or a mailbox leads readers nowhere though it is well-formed: it is that of one
/// machine or network (localhost, 192.168.…), or an example left in place (example.com). Empty if it leads
/// somewhere.
Message fault_of_host(std::string_view address);
/// What to do then.
Message public_address();
/// Said of an address that tells how it was come by.
Message tracked_address();

}  // namespace annuaire
