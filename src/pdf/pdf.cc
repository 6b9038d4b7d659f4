#include "pdf/pdf.h"

#include <algorithm>
#include <utility>

#include "base/parallel.h"
#include "pdf/code.h"
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

/// The pages of a book, some at a time: what stands on them one after another, for it numbers tags and fonts;
/// what takes long, on all cores.
class PageRow {
 public:
  PageRow(pdf::ContentTools& workshop, unsigned threads) : workshop_(workshop), threads_(threads) {}

  /// `spent`: the book, where its pages are needed no more.
  std::vector<pdf::Id> write(Book* spent) {
    const size_t count = workshop_.book.pages.size();
    for (size_t begin = 0; begin < count; begin += pages_at_a_time)
      write_pages(begin, std::min(begin + pages_at_a_time, count), spent);
    workshop_.fonts.write();
    return std::move(pages_);
  }

 private:
  static constexpr size_t pages_at_a_time = 64;

  void write_pages(size_t begin, size_t end, Book* spent) {
    const size_t count = end - begin;
    std::vector<std::vector<std::string>> codes(count);
    parallel_for(count, threads_, [&](size_t i) { codes[i] = codes_of(workshop_.book.pages[begin + i]); });
    std::vector<pdf::PageContent> contents;
    for (size_t i = 0; i < count; ++i) {
      contents.push_back(pdf::page_content(workshop_, static_cast<uint32_t>(begin + i), codes[i]));
      if (spent) let_go(spent->pages[begin + i]);
    }
    parallel_for(count, threads_,
                 [&](size_t i) { contents[i].operators = pdf::deflated(contents[i].operators); });
    for (pdf::PageContent& page : contents)
      pages_.push_back(workshop_.document.add_page(std::move(page.entries), page.operators));
  }

  static std::vector<std::string> codes_of(const BookPage& page) {
    std::vector<std::string> images;
    for (const Mark& mark : page.marks)
      if (mark.kind == Mark::Kind::code) images.push_back(pdf::code_image(mark.target()));
    return images;
  }

  pdf::ContentTools& workshop_;
  const unsigned threads_;
  std::vector<pdf::Id> pages_;
};

std::string write_for_readers(const Book& book, Book* spent, const BookFiles& files,
                              std::string_view screen_profile, Diagnostics& out) {
  pdf::Document document("1.7", usual_size(book));
  pdf::EmbeddedFonts embedded(book, files.fonts, document, out);
  pdf::PlacedPictures pictures(book, files.site, document, nullptr, out);
  pdf::ForReaders reading{pdf::Links(book),
                          pdf::Structure(book.tags, static_cast<uint32_t>(book.pages.size()))};
  pdf::ContentTools workshop{book, document, embedded, pictures, &reading};
  const std::vector<pdf::Id> pages = PageRow(workshop, files.threads).write(spent);
  reading.structure.write(document, pages);
  reading.links.write_destinations(document, pages);
  pdf::write_outline(document, book, pages);
  pdf::write_page_labels(document, book);
  pdf::write_metadata(document, book.meta);
  pdf::write_output_intent(document, screen_profile);
  return document.save();
}

}  // namespace

std::string write_pdf(const Book& book, const BookFiles& files, std::string_view screen_profile,
                      Diagnostics& out) {
  return write_for_readers(book, nullptr, files, screen_profile, out);
}

std::string write_pdf(Book&& book, const BookFiles& files, std::string_view screen_profile,
                      Diagnostics& out) {
  return write_for_readers(book, &book, files, screen_profile, out);
}

std::string write_press_pdf(const Book& book, const BookFiles& files, const Prepress& press,
                            Diagnostics& out) {
  pdf::Document document("1.6", usual_size(book));
  pdf::EmbeddedFonts embedded(book, files.fonts, document, out);
  pdf::PlacedPictures pictures(book, files.site, document, &press, out);
  pdf::ContentTools workshop{
      book, document, embedded, pictures, nullptr, &press, pdf::add_separations(document, press)};
  PageRow(workshop, files.threads).write(nullptr);
  pdf::write_page_labels(document, book);
  pdf::write_press_facts(document, book, press);
  return document.save();
}

std::string write_plain_pdf(const Book& book, const BookFiles& files, Diagnostics& out) {
  pdf::Document document("1.7", usual_size(book));
  pdf::EmbeddedFonts embedded(book, files.fonts, document, out);
  pdf::PlacedPictures pictures(book, files.site, document, nullptr, out);
  pdf::ContentTools workshop{book, document, embedded, pictures};
  PageRow(workshop, files.threads).write(nullptr);
  pdf::write_info(document, book.meta);
  return document.save();
}

}  // namespace annuaire
