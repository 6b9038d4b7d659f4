#include "compose/compose.h"

#include <set>

#include "compose/compose_parts.h"
#include "content/own_fields.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {

Date document_day(const Composer& composer) {
  const Site& site = composer.site;
  const std::optional<Date> day = composer.only_card ? modified(site, composer.only_card->file)
                                  : composer.only_category
                                      ? newest(modified(site, composer.edition.edition->file),
                                               modified(site, composer.only_category->cards))
                                      : modified(site, composer.edition);
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

/// An index for each field of the label's that is to have one.
void add_value_indexes(const Composer& composer, std::vector<Chapter>& out) {
  const OwnFields* own = composer.site.config().own.get();
  for (size_t i = 0; own && i < own->list.size(); ++i) {
    const OwnField& field = own->list[i];
    if (field.in_index && has_values(composer, i))
      out.push_back(
          {Chapter::Kind::values, composer.words.set(field.name), "index-" + field.id, nullptr, 0, i});
  }
}

}  // namespace

std::vector<Chapter> plan_chapters(const Composer& composer, CategoryCards& strays) {
  const std::string year = std::to_string(composer.edition.year);
  std::vector<Chapter> out;
  out.push_back({Chapter::Kind::opening, composer.words.set(composer.edition.edition->title.value),
                 "edition-" + year, nullptr, 0});
  std::set<CardId> placed;
  int number = 0;
  for (const CategoryCards& category : composer.edition.categories) {
    if (category.cards.empty()) continue;
    placed.insert(category.cards.begin(), category.cards.end());
    out.push_back({Chapter::Kind::category, composer.words.set(category.category->name.value),
                   "categorie-" + year + "-" + category.category->id.value, &category, ++number});
  }
  for (CardId id : composer.edition.cards)
    if (!placed.count(id)) strays.cards.push_back(id);
  if (!strays.cards.empty())
    out.push_back({Chapter::Kind::category,
                   composer.words(number ? "impression.autres_projets" : "impression.projets"),
                   "projets-" + year, &strays, ++number});
  if (!composer.edition.cards.empty())
    out.push_back({Chapter::Kind::index, composer.words("impression.index"), "index", nullptr, 0});
  if (has_places(composer))
    out.push_back({Chapter::Kind::places, composer.words("impression.index-territoires"), "index-territoires",
                   nullptr, 0});
  add_value_indexes(composer, out);
  if (has_closing(composer))
    out.push_back(
        {Chapter::Kind::closing, composer.words("impression.candidater"), "candidater", nullptr, 0});
  return out;
}

TagId open_chapter(Composer& composer, const Chapter& chapter, const std::string& above) {
  NewPage page;
  if (chapter.kind == Chapter::Kind::opening && chapter.anchor != contents_anchor) {
    page.right_hand = true;  // page 1, after the front matter in roman numbers
    page.label_style = "decimal";
  }
  page.look = composer.look(chapter.kind == Chapter::Kind::opening ? "" : chapter.title);
  page.one_page = chapter.kind == Chapter::Kind::opening || chapter.kind == Chapter::Kind::category ||
                  chapter.kind == Chapter::Kind::closing;
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

Story compose_yearbook(const Site& site, const SiteEdition& edition, const Makeup& makeup,
                       const TakeItems& take) {
  Composer composer(site, edition, makeup);
  composer.take = take;
  CategoryCards strays;
  const std::vector<Chapter> chapters = plan_chapters(composer, strays);
  composer.story.meta = document_facts(composer);
  composer.story.foot.lines.push_back(publisher_line(composer));
  compose_cover(composer);
  if (chapters.size() > 1) compose_contents(composer, chapters);
  for (const Chapter& chapter : chapters) {
    switch (chapter.kind) {
      case Chapter::Kind::opening:
        compose_opening(composer, chapter);
        break;
      case Chapter::Kind::category:
        compose_category(composer, chapter);
        break;
      case Chapter::Kind::index:
        compose_index(composer, chapter);
        break;
      case Chapter::Kind::places:
        compose_places(composer, chapter);
        break;
      case Chapter::Kind::values:
        compose_values(composer, chapter);
        break;
      case Chapter::Kind::closing:
        compose_closing(composer, chapter);
        break;
    }
  }
  compose_back(composer);
  return std::move(composer.story);
}

}  // namespace annuaire
