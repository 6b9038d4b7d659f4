#include "print/pages.h"

#include <set>

#include "print/page_builder.h"

namespace annuaire {
namespace {

constexpr int most_passes = 3;

PageLabels labels_of(const Book& book) {
  PageLabels labels;
  for (const Anchor& anchor : book.anchors) labels.emplace(anchor.name, book.pages[anchor.page].label);
  return labels;
}

}  // namespace

Book build_pages(const Story& story, const Style& style, FontMetrics& fonts, const ImageSize& image_size,
                 Diagnostics& out) {
  Typesetter typesetter(style, fonts, image_size);
  Book book;
  for (int pass = 1;; ++pass) {
    book = PageBuilder(story, typesetter).run();
    PageLabels labels = labels_of(book);
    if (!typesetter.any_references() || labels == typesetter.labels()) break;
    if (pass == most_passes) {
      out.warning_in(story.meta.title, {"les numéros de page du sommaire ne se stabilisent pas",
                                        "the page numbers of the contents do not settle"});
      break;
    }
    typesetter.set_labels(std::move(labels));
  }
  book.meta = story.meta;
  book.tags = story.tags;
  book.missing = fonts.missing();
  return book;
}

}  // namespace annuaire
