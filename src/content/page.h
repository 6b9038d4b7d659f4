// A free page: content/pages/<name>[.<language>].md, or content/<year>/pages/… for an edition's own
#pragma once

#include <string>
#include <vector>

#include "content/body/doc.h"
#include "content/fields/front_matter.h"

namespace annuaire {

struct Page {
  std::string name;      ///< "presentation"
  std::string language;  ///< of the file name, else of `langue`, else of the site's content
  int year = 0;          ///< of the edition that it belongs to; 0: of the whole site
  FileId file = no_file;
  Field title, subtitle, site;
  Field layout;                                           ///< the template that draws it; empty: "page"
  Field portrait, portrait_alt, author, role, signature;  ///< who signs it; signature: a picture
  std::vector<Field> aliases;                             ///< former addresses
  Field modified;                                         ///< ISO date
  Doc body;
  Span span;
};

/// `language`: of the file name, or empty; `usual`: of the site's content.
Page read_page(const Sources& sources, FileId file, int year, std::string name, std::string language,
               const std::string& usual, Diagnostics& out);

}  // namespace annuaire
