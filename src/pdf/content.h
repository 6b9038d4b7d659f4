// One page's operators, from its marks.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "layout/book.h"
#include "pdf/fonts.h"
#include "pdf/images.h"
#include "pdf/links.h"
#include "pdf/prepress.h"
#include "pdf/structure.h"

namespace annuaire::pdf {

/// What makes a file more than its look.
struct ForReaders {
  Links links;
  Structure structure;
};

/// What all pages share.
struct ContentTools {
  const Book& book;
  Document& document;
  EmbeddedFonts& fonts;
  const PlacedPictures& pictures;
  ForReaders* reading = nullptr;    ///< null: on paper there are neither tags nor links
  const Prepress* press = nullptr;  ///< inks, bleed and crop marks; null: trimmed, in sRGB
  Id registration = 0;              ///< with `press`: add_registration
};

/// Writes one page; `number` counts from 0. Gives the page's object.
Id write_page(ContentTools& workshop, uint32_t number);

}  // namespace annuaire::pdf
