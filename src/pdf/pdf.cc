#include "pdf/pdf.h"

#include "pdf/content.h"
#include "pdf/metadata.h"

namespace annuaire {

std::string write_pdf(const Book& book, const Fonts& fonts, const Files& site, Diagnostics& out) {
  pdf::Document document;
  pdf::EmbeddedFonts embedded(book, fonts, document, out);
  pdf::PlacedPictures pictures(book, site, document, out);
  pdf::Links links(book);
  auto count = static_cast<uint32_t>(book.pages.size());
  pdf::Structure structure(book.tags, count);

  pdf::ContentTools workshop{book, document, embedded, pictures, links, structure};
  std::vector<pdf::Id> pages;
  pages.reserve(count);
  for (uint32_t number = 0; number < count; ++number) pages.push_back(pdf::write_page(workshop, number));

  embedded.write();
  structure.write(document, pages);
  links.write_destinations(document, pages);
  pdf::write_outline(document, book, pages);
  pdf::write_page_labels(document, book);
  pdf::write_metadata(document, book.meta);
  pdf::write_output_intent(document, out);
  return document.save();
}

}  // namespace annuaire
