// QR codes as masks of one bit a module (libqrencode).
#pragma once

#include <string>
#include <string_view>

#include "layout/geometry.h"

namespace annuaire::pdf {

/// Paints the code of an address in a box, y upwards, in the fill colour; nothing for one that no code holds.
/// Level M: a fifth may be smudged (ISO/IEC 18004). The quiet zone around it is the page's.
void append_code(std::string& out, std::string_view address, const Box& box);

}  // namespace annuaire::pdf
