// A free page: content/pages/<name>[.<language>].md
#pragma once

#include <string>

#include "content/doc.h"
#include "content/front_matter.h"

namespace annuaire {

struct Page {
  std::string name;      ///< "presentation"
  std::string language;  ///< "fr" unless the file name or `langue` says otherwise
  FileId file = no_file;
  Field title, subtitle, site;
  Doc body;
  Span span;
};

Page read_page(const Sources& sources, FileId file, std::string name, std::string language, Diagnostics& out);

}  // namespace annuaire
