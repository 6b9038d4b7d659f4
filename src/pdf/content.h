// One page's operators, from its marks.
#pragma once

#include <optional>
#include <set>
#include <span>
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
  std::string separations{};        ///< with `press`: add_separations
};

/// A page before it is put into the file.
struct PageContent {
  std::string entries;  ///< of its dictionary
  std::string operators;
};

/// What is on a page; `number` counts from 0; `codes`: the images of its codes, in order (code_image).
PageContent page_content(ContentTools& workshop, uint32_t number, std::span<const std::string> codes);

}  // namespace annuaire::pdf
