// From cmark-gfm's tree to a Doc.
#pragma once

#include "base/diagnostic.h"
#include "content/body/markdown_parse.h"

namespace annuaire {

/// Warnings and notes of one text that are told, at most.
inline constexpr size_t most_told = 200;

/// The Doc of a tree that was parsed from bytes [begin, end of file) of a source, or from a text that has the
/// same words on the same lines. Says what is refused and what Markdown left as it was typed.
Doc read_tree(cmark_node* root, std::string_view source, FileId file, uint32_t begin, Diagnostics& out);

}  // namespace annuaire
