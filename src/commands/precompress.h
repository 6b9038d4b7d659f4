// The setting `compression` of annuaire.yaml: twins of the site's text files.
#pragma once

#include <vector>

#include "base/out_file.h"
#include "content/config.h"
#include "publish/compress.h"

namespace annuaire {

/// What the settings ask for, each kind once.
std::vector<Compression> plan_compression(const Config& config);

/// Passes every file on, and after a text file its compressed twins, which `keep` may spare. Pictures, PDFs
/// and the editors' own files in assets/ have none.
Sink with_twins(std::vector<Compression> kinds, Keep keep, Sink sink);

}  // namespace annuaire
