// QR codes as masks of one bit a module (libqrencode).
#pragma once

#include <string>
#include <string_view>

namespace annuaire::pdf {

/// The code of an address as an inline image that fills the unit square in the fill colour; empty for an
/// address that no code holds. Level M: a fifth may be smudged (ISO/IEC 18004). The quiet zone around it is
/// the page's. Safe to call from several threads.
std::string code_image(std::string_view address);

}  // namespace annuaire::pdf
