// One page's operators, from its marks.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pdf/fonts.h"
#include "pdf/images.h"
#include "pdf/links.h"
#include "pdf/structure.h"
#include "print/book.h"

namespace annuaire::pdf {

/// What all pages share.
struct ContentTools {
  const Book& book;
  Document& document;
  EmbeddedFonts& fonts;
  const PlacedPictures& pictures;
  Links& links;
  Structure& structure;
};

/// Writes one page; `number` counts from 0. Gives the page's object.
Id write_page(ContentTools& workshop, uint32_t number);

}  // namespace annuaire::pdf
