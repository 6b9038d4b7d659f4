// Markdown (CommonMark, tables, strikethrough, tasks, footnotes, bare addresses) to Doc.
#pragma once

#include "base/diagnostic.h"
#include "content/body/doc.h"

namespace annuaire {

/// Parses bytes [begin, end of file) of a source. Raw HTML and event handlers are errors, dangerous schemes
/// too; bullets pasted from a word processor become lists, with a note; marks that are not known are
/// warnings. Headings get ids, unique in the document.
Doc read_markdown(const Sources& sources, FileId file, uint32_t begin, Diagnostics& out);

}  // namespace annuaire
