#include "model/check_site.h"

#include "base/language.h"
#include "base/parallel.h"
#include "model/audit.h"
#include "model/call.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

/// `own`: of a card, where it is not the site's.
bool reads_french(const std::string& own, const Site& site) {
  return is_french(own.empty() ? site.config().language() : own);
}

Text text_of(const Site& site, const Card& card) {
  std::vector<const Field*> prose = prose_of(card_schema.fields, card);
  for (const Field* own : own_prose(site, card)) prose.push_back(own);
  return {&card.body,       card.year,    card.file, reads_french(card.language.value, site),
          std::move(prose), card.span.end};
}

Text text_of(const Site& site, const Edition& edition) {
  return {&edition.body,
          edition.year,
          edition.file,
          reads_french("", site),
          prose_of(edition_schema.fields, edition),
          edition.span.end};
}

Text text_of(const Site& site, const Page& page) {
  return {&page.body,
          page.year,
          page.file,
          reads_french(page.language, site),
          prose_of(page_schema.fields, page),
          page.span.end};
}

// Captions of pictures and what is said of links: ![…](vue.jpg "Légende").
void check_titles(const Sources& sources, const Doc& doc, Diagnostics& out) {
  for (const Node& node : doc.nodes) {
    if (node.title_length == 0 || (node.kind != NodeKind::image && node.kind != NodeKind::link)) continue;
    Field title;
    title.value = doc.title_of(node);
    title.span = node.span;
    const size_t at = sources[node.span.file].text.find(title.value, node.span.begin);  // after the address
    if (at != std::string::npos) {
      title.span.begin = static_cast<uint32_t>(at);
      title.span.end = title.span.begin + static_cast<uint32_t>(title.value.size());
    }
    check_field_marks(title, out);
  }
}

void check_text(const Site& site, const Text& text, Pictures& pictures, const PublicContacts& known,
                Diagnostics& out) {
  check_private(site, text.file, text.body_begin, known, out);
  check_left_overs(site.sources(), text.file, text.body_begin, out);
  check_body(site, text, pictures, out);
  check_sections(text, out);
  check_headings(site.sources(), text, out);
  check_alternatives(*text.body, out);
  check_repeats(site, text, out);
  for (const Field* field : text.titles) check_field_marks(*field, out);
  check_titles(site.sources(), *text.body, out);
  if (text.french) check_typography(site, text, out);
}

// Addresses hold signs that are marks elsewhere.
void check_group_marks(const Value& group, Diagnostics& out) {
  for (const Value::Member& member : group.members) {
    if (member.value.shape == Value::Shape::group) check_group_marks(member.value, out);
    const std::string& text = member.value.scalar.value;
    if (text.find("://") == text.npos && text.find('@') == text.npos)
      check_field_marks(member.value.scalar, out);
  }
}

// Names and texts of settings and editions that stand in no body.
void check_marks(const Site& site, Diagnostics& out) {
  const Config& config = site.config();
  for (const Field* field : {&config.title, &config.subtitle, &config.description, &config.label_name})
    check_field_marks(*field, out);
  for (const Level& level : config.levels) check_field_marks(level.name, out);
  for (const Edition& edition : site.content.editions) {
    for (const Category& category : edition.categories)
      for (const Field* field : {&category.name, &category.description}) check_field_marks(*field, out);
    for (const Juror& juror : edition.jury)
      for (const Field* field : {&juror.name, &juror.role, &juror.organisation})
        check_field_marks(*field, out);
    for (const Field& criterion : edition.criteria) check_field_marks(criterion, out);
    for (const auto* list : {&edition.distinctions, &edition.mentions})
      for (const Distinction& each : *list)
        for (const Field* field : {&each.name, &each.condition, &each.domain}) check_field_marks(*field, out);
    for (const auto& [key, value] : edition.figures) check_field_marks(value, out);
    for (const Value* group :
         {&edition.ceremony, &edition.applications, &edition.contact, &edition.organiser, &edition.colophon})
      check_group_marks(*group, out);
  }
  check_group_marks(site.config().legal, out);
  check_group_marks(site.config().colophon, out);
}

// Settings and lists, which have no body.
void check_lists(const Site& site, const PublicContacts& known, Diagnostics& out) {
  const Sources& sources = site.sources();
  for (FileId file = 0; file < sources.size(); ++file)
    if (sources[file].path.ends_with(".yaml")) {
      const auto end = static_cast<uint32_t>(sources[file].text.size());
      check_private(site, file, end, known, out);
      check_left_overs(sources, file, end, out);
    }
}

}  // namespace

void check_site(const Site& site, const Files& files, unsigned threads, Diagnostics& out) {
  const Content& content = site.content;
  Pictures pictures(files);
  const std::shared_ptr<const PublicContacts> known = public_contacts(site);
  check_kept(site, 0, site_schema.find("editeur")->fields, site.config().imprint, pictures, out);
  if (const Field& logo = site.config().label_logo; !logo.empty())
    pictures.check(logo.value, logo.span, Pictures::Use::logo, out);
  check_marks(site, out);
  check_lists(site, *known, out);
  check_menu(site, out);
  check_book_parts(site, out);
  check_spreads(site, out);
  check_partners(site, pictures, out);
  check_colophons(site, out);
  check_audit(site, out);
  check_call(site, out);
  check_dates(site, out);
  check_calendar(site, out);
  check_figures(site, out);
  for (const Edition& edition : content.editions) {
    check_text(site, text_of(site, edition), pictures, *known, out);
    check_placeholders(site, text_of(site, edition), &edition, out);
    check_edition_facts(site, edition, out);
    check_kept(site, edition.year, edition_schema.fields, edition, pictures, out);
  }
  std::vector<Diagnostics> found(content.cards.size());
  parallel_for(content.cards.size(), threads, [&](size_t i) {
    const Card& card = content.cards[i];
    check_fields(site, card, pictures, found[i]);
    check_alternatives(card, found[i]);
    check_language(site, card, found[i]);
    check_own_fields(site, card, pictures, found[i]);
    check_card_holders(site, card, found[i]);
    for (const Field& holder : card.holders) check_field_marks(holder, found[i]);
    for (const Partner& partner : card.partners) check_field_marks(partner.name, found[i]);
    check_text(site, text_of(site, card), pictures, *known, found[i]);
    check_placeholders(site, text_of(site, card), nullptr, found[i]);
  });
  for (Diagnostics& each : found) out.append(std::move(each));
  for (const Page& page : content.pages) {
    check_text(site, text_of(site, page), pictures, *known, out);
    check_placeholders(site, text_of(site, page), nullptr, out);
    check_kept(site, page.year, page_schema.fields, page, pictures, out);
    check_portrait(page, out);
    for (const Field* field : {&page.author, &page.role}) check_field_marks(*field, out);
  }
  check_holder_entries(site, pictures, out);
  check_holders(site, out);
  check_places(site, out);
  check_near_headings(site, out);
  check_no_text(site, out);
  check_copies(site, out);
}

}  // namespace annuaire
