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

/// The first place of each name is the one that links lead to.
void drop_double_anchors(Book& book) {
  std::set<std::string> seen;
  std::erase_if(book.anchors, [&](const Anchor& anchor) { return !seen.insert(anchor.name).second; });
}

void warn_unknown(const Story& story, const std::set<std::string>& references, const PageLabels& labels,
                  Diagnostics& out) {
  for (const std::string& name : references)
    if (!labels.contains(name))
      out.warning_in(story.meta.title, {"renvoi à une page inconnue « " + name + " »",
                                        "reference to an unknown page “" + name + "”"});
}

}  // namespace

Book build_pages(const Story& story, const Style& style, FontMetrics& fonts, const ImageSize& image_size,
                 Diagnostics& out) {
  Typesetter typesetter(style, fonts, image_size);
  Book book;
  for (int pass = 1;; ++pass) {
    book = PageBuilder(story, typesetter).run();
    PageLabels labels = labels_of(book);
    const bool settled = typesetter.references().empty() || labels == typesetter.labels();
    if (!settled && pass == most_passes)
      out.warning_in(story.meta.title, {"les numéros de page du sommaire ne se stabilisent pas",
                                        "the page numbers of the contents do not settle"});
    typesetter.set_labels(std::move(labels));
    if (settled || pass == most_passes) break;
  }
  warn_unknown(story, typesetter.references(), typesetter.labels(), out);
  drop_double_anchors(book);
  book.meta = story.meta;
  book.tags = story.tags;
  book.missing = typesetter.missing();
  return book;
}

}  // namespace annuaire
