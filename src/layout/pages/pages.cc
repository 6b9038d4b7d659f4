#include "layout/pages/pages.h"

#include <set>

#include "layout/pages/page_builder.h"

namespace annuaire {
namespace {

constexpr int most_passes = 3;

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

Book build_pages(const ComposeStory& compose, const SettingTools& tools, Diagnostics& out) {
  PageBuilder builder(tools, out);
  Story story;
  for (int pass = 1;; ++pass) {
    if (pass == 1 || !builder.set_again()) {
      builder.clear();
      story = compose([&](Story& so_far) { builder.add(so_far); });
      builder.add(story);
      builder.set_waiting();
    }
    PageLabels labels = builder.labels();
    const bool settled = builder.references().empty() || labels == builder.known_labels();
    if (!settled && pass == most_passes)
      out.warning_in(story.meta.title, {"les numéros de page du sommaire ne se stabilisent pas",
                                        "the page numbers of the contents do not settle"});
    builder.know_labels(std::move(labels));
    if (settled || pass == most_passes) break;
  }
  warn_unknown(story, builder.references(), builder.known_labels(), out);
  Book book = builder.book();
  drop_double_anchors(book);
  book.meta = std::move(story.meta);
  book.tags = std::move(story.tags);
  return book;
}

Book build_pages(const Story& story, const SettingTools& tools, Diagnostics& out) {
  return build_pages([&](const TakeItems&) { return story; }, tools, out);
}

}  // namespace annuaire
