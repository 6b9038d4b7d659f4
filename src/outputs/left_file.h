// The pages of a bound book and their cover are two files: what one build makes of them has to go with what
// an earlier build left.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "outputs/pdf_note.h"
#include "outputs/pdf_plan.h"
#include "publish/publish.h"

namespace annuaire {

/// Tells where a build makes one of the two, and the other, which stands on the shelf, was made for another
/// spine. `notes`: of the book's files.
void warn_left_file(const PdfBook& book, const std::vector<PdfNote>& notes, const Publisher& shelf,
                    const Sources& sources, Diagnostics& out);

}  // namespace annuaire
