#include "compose/compose.h"

#include "compose/compose_parts.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {

Date document_day(const Composer& composer) {
  const Site& site = composer.site;
  std::optional<Date> day = composer.only_card       ? modified(site, composer.only_card->file)
                            : composer.only_category ? newest(modified(site, composer.edition.edition->file),
                                                              modified(site, composer.only_category->cards))
                                                     : modified(site, composer.edition);
  for (const BookPart& part : composer.parts)
    if (part.page) day = newest(day, modified(site, part.page->file));
  return day.value_or(edition_day(site, composer.edition));
}

StoryMeta document_facts(const Composer& composer) {
  const Config& config = composer.site.config();
  const Edition& edition = *composer.edition.edition;
  StoryMeta meta;
  meta.title = composer.words.set(edition.document.empty() ? edition.title.value : edition.document.value);
  meta.author = composer.words.set(config.imprint.name.value);
  meta.subject = composer.words.set(config.description.value);
  meta.language = config.language();
  meta.date = iso(document_day(composer));
  return meta;
}

std::vector<Run> publisher_line(const Composer& composer) {
  const Imprint& imprint = composer.site.config().imprint;
  const std::string& contact = imprint.email.empty() ? imprint.site.value : imprint.email.value;
  std::string text = composer.words.set(imprint.name.value);
  if (!contact.empty()) text += (text.empty() ? "" : " · ") + shown_address(contact);
  std::vector<Run> runs;
  composer.add(runs, "pied", text, artifact);
  return runs;
}

namespace {

/// Indexes keep their own step.
Pt grid_of(const Composer& composer, BookPart::Kind kind) {
  using Kind = BookPart::Kind;
  const bool index = kind == Kind::holder_index || kind == Kind::place_index || kind == Kind::project_index ||
                     kind == Kind::value_index;
  return index && composer.style.grid > 0 ? composer.style.text("index-projet").paragraph.leading : -1;
}

}  // namespace

TagId open_chapter(Composer& composer, const Chapter& chapter, const std::string& above) {
  using Kind = BookPart::Kind;
  const Kind kind = chapter.kind;
  NewPage page;
  page.look = composer.look(kind == Kind::presentation || kind == Kind::contents ? "" : chapter.title);
  page.one_page = kind == Kind::presentation || kind == Kind::contents || kind == Kind::categories ||
                  kind == Kind::call || kind == Kind::jury || kind == Kind::criteria ||
                  kind == Kind::results || kind == Kind::statistics || kind == Kind::page;
  if (kind == Kind::contents) page.hand = NewPage::Hand::right;
  page.grid = grid_of(composer, kind);
  composer.put({std::move(page)});
  const TagId part = composer.tag(Role::part, document_tag, 0, chapter.title);
  Paragraph title;
  if (!above.empty()) {
    Paragraph kicker = composer.tagged("surtitre", above, part);
    kicker.style.keep_with_next = true;
    composer.put({std::move(kicker)});
  }
  title = composer.tagged("titre-partie", Composer::unbroken_quotes(chapter.title), part, Role::heading, 1);
  title.anchor = chapter.anchor;
  title.outline = 1;
  title.outline_title = chapter.title;
  composer.put({std::move(title)});
  return part;
}

namespace {

bool is_front_matter(BookPart::Kind kind) { return !is_chapter(kind) && kind != BookPart::Kind::back; }

void compose_part(Composer& composer, const Chapter& chapter, const std::vector<Chapter>& all) {
  using Kind = BookPart::Kind;
  switch (chapter.kind) {
    case Kind::cover:
      return compose_cover(composer);
    case Kind::imprint:
      return compose_imprint(composer);
    case Kind::half_title:
      return compose_half_title(composer);
    case Kind::title_page:
      return compose_title_page(composer);
    case Kind::contents:
      return compose_contents(composer, all);
    case Kind::presentation:
      return compose_opening(composer, chapter);
    case Kind::jury:
    case Kind::criteria:
      return compose_apart(composer, chapter);
    case Kind::results:
      return compose_results(composer, chapter);
    case Kind::statistics:
      return compose_statistics(composer, chapter);
    case Kind::categories:
      return compose_category(composer, chapter);
    case Kind::partners:
      return compose_label_partners(composer, chapter);
    case Kind::indexes:  // planned as those that it holds
    case Kind::holder_index:
      return compose_index(composer, chapter);
    case Kind::place_index:
      return compose_places(composer, chapter);
    case Kind::project_index:
      return compose_projects(composer, chapter);
    case Kind::value_index:
      return compose_values(composer, chapter);
    case Kind::call:
      return compose_closing(composer, chapter);
    case Kind::back:
      return compose_back(composer);
    case Kind::editorial:  // a page, or not there
    case Kind::page:
      return compose_free_page(composer, chapter);
  }
}

}  // namespace

Story compose_yearbook(const Site& site, const SiteEdition& edition, const Makeup& makeup,
                       const TakeItems& take) {
  Composer composer(site, edition, makeup);
  composer.take = take;
  composer.parts = book_parts(site, edition);
  CategoryCards strays;
  const std::vector<Chapter> chapters = plan_chapters(composer, strays);
  composer.story.meta = document_facts(composer);
  composer.story.foot.lines.push_back(publisher_line(composer));
  composer.labels_restart = is_front_matter(chapters.front().kind) ? "roman" : "decimal";
  bool front = composer.labels_restart == "roman";
  composer.story.facing = true;
  composer.story.back = composer.shows(BookPart::Kind::back);
  for (const Chapter& chapter : chapters) {
    if (front && !is_front_matter(chapter.kind)) {
      composer.labels_restart = "decimal";  // page 1, after the front matter in roman numbers
      front = false;
    }
    compose_part(composer, chapter, chapters);
  }
  return std::move(composer.story);
}

}  // namespace annuaire
