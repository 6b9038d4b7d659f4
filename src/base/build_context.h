// What travels through the phases that make files.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/out_file.h"

namespace annuaire {

struct BuildContext {
  const Files& files;  ///< the site's
  unsigned threads = 1;
  Keep keep;
  Sink sink;
  Diagnostics& out;
};

}  // namespace annuaire
