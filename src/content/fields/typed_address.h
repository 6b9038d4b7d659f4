// Addresses that editors type in fields: of sites, mail, pictures. Faults are errors, and give "".
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace annuaire {

/// http, https or mailto, or a path of the site; "www.x.fr" and "x.fr" get "https://" in front.
std::string read_url(const std::string& typed, Span span, Diagnostics& out);
/// "nom@exemple.fr"
std::string read_email(const std::string& typed, Span span, Diagnostics& out);
/// A path that stays below assets/.
std::string read_image_path(const std::string& typed, Span span, Diagnostics& out);

/// Does it begin with the name of a machine, "exemple.fr/page", and not with that of a file ("dossier.pdf")?
bool starts_with_host(std::string_view address);
/// "//exemple.fr/page"
bool names_host(std::string_view address);

}  // namespace annuaire
