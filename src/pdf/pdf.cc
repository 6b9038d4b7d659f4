#include "pdf/pdf.h"

#include "pdf/content.h"
#include "pdf/metadata.h"

namespace annuaire {
namespace {

/// About how many bytes the file of a book has, rather too many.
size_t usual_size(const Book& book) {
  constexpr size_t of_fonts = 1'000'000, of_page = 4'000, of_tag = 24;
  return of_fonts + book.pages.size() * of_page + book.tags.tags.size() * of_tag;
}

/// Its label alone is needed once a page is written. (To assign "{}" to a list would keep its room.)
void let_go(BookPage& page) {
  page.marks = std::vector<Mark>();
  page.words = std::vector<PlacedWord>();
}

/// `spent`: the book, where its pages are needed no more.
std::vector<pdf::Id> write_pages(pdf::ContentTools& workshop, Book* spent = nullptr) {
  const auto count = static_cast<uint32_t>(workshop.book.pages.size());
  std::vector<pdf::Id> pages;
  pages.reserve(count);
  for (uint32_t number = 0; number < count; ++number) {
    pages.push_back(pdf::write_page(workshop, number));
    if (spent) let_go(spent->pages[number]);
  }
  workshop.fonts.write();
  return pages;
}

std::string write_for_readers(const Book& book, Book* spent, const Fonts& fonts, const Files& site,
                              std::string_view screen_profile, Diagnostics& out) {
  pdf::Document document("1.7", usual_size(book));
  pdf::EmbeddedFonts embedded(book, fonts, document, out);
  pdf::PlacedPictures pictures(book, site, document, nullptr, out);
  pdf::ForReaders reading{pdf::Links(book),
                          pdf::Structure(book.tags, static_cast<uint32_t>(book.pages.size()))};
  pdf::ContentTools workshop{book, document, embedded, pictures, &reading};
  const std::vector<pdf::Id> pages = write_pages(workshop, spent);
  reading.structure.write(document, pages);
  reading.links.write_destinations(document, pages);
  pdf::write_outline(document, book, pages);
  pdf::write_page_labels(document, book);
  pdf::write_metadata(document, book.meta);
  pdf::write_output_intent(document, screen_profile);
  return document.save();
}

}  // namespace

std::string write_pdf(const Book& book, const Fonts& fonts, const Files& site,
                      std::string_view screen_profile, Diagnostics& out) {
  return write_for_readers(book, nullptr, fonts, site, screen_profile, out);
}

std::string write_pdf(Book&& book, const Fonts& fonts, const Files& site, std::string_view screen_profile,
                      Diagnostics& out) {
  return write_for_readers(book, &book, fonts, site, screen_profile, out);
}

std::string write_press_pdf(const Book& book, const Fonts& fonts, const Files& site, const Prepress& press,
                            Diagnostics& out) {
  pdf::Document document("1.6", usual_size(book));
  pdf::EmbeddedFonts embedded(book, fonts, document, out);
  pdf::PlacedPictures pictures(book, site, document, &press, out);
  pdf::ContentTools workshop{
      book, document, embedded, pictures, nullptr, &press, pdf::add_registration(document)};
  write_pages(workshop);
  pdf::write_page_labels(document, book);
  pdf::write_press_facts(document, book, press);
  return document.save();
}

std::string write_plain_pdf(const Book& book, const Fonts& fonts, const Files& site, Diagnostics& out) {
  pdf::Document document("1.7", usual_size(book));
  pdf::EmbeddedFonts embedded(book, fonts, document, out);
  pdf::PlacedPictures pictures(book, site, document, nullptr, out);
  pdf::ContentTools workshop{book, document, embedded, pictures};
  write_pages(workshop);
  pdf::write_info(document, book.meta);
  return document.save();
}

}  // namespace annuaire
