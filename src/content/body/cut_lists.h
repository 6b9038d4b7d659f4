// Lists that a line with too few blanks before it cuts in two.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "content/body/doc.h"

namespace annuaire {

void check_cut_lists(const Doc& doc, std::string_view source, Diagnostics& out);

}  // namespace annuaire
