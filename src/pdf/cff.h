// What a PDF needs to know of a CFF font program (Adobe technical note 5176).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace annuaire::pdf {

/// The CIDs of the glyphs of a CID-keyed program, by glyph number: a PDF names its glyphs by these. Nothing
/// for other programs, whose glyphs go by their numbers.
std::optional<std::vector<uint16_t>> own_cids(std::string_view cff);

}  // namespace annuaire::pdf
