// The press release of an edition as a document of two or three pages.
#include <algorithm>

#include "base/text.h"
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "model/own_values.h"
#include "model/press_release.h"

namespace annuaire {
namespace {

/// Signs that the band at the head of the first page holds in their own size.
constexpr double signs_in_column = 4;
/// Taken by a sign and the blanks after it, em.
constexpr double sign_room = 1.2;

/// Room for a sign and the longest name of a level that was awarded, reckoned from its characters.
Pt widest_level(const Composer& composer) {
  size_t longest = 0;
  for (const auto& [level, count] : count_levels(composer.site, composer.edition))
    longest = std::max(longest, display_width(composer.badge(*level).name));
  const Pt em = composer.style.text("etiquette").size;
  const Pt most = 0.4 * composer.body_width();
  return std::min(most,
                  std::max(composer.style.measure("colonne-niveau"), (0.52 * double(longest) + 1.6) * em));
}

/// Sets one release; holds what its parts share.
class ReleaseSheet {
 public:
  ReleaseSheet(Composer& composer, const PressRelease& release)
      : c_(composer), release_(release), level_column_(widest_level(composer)) {}
  void set();

 private:
  void new_page();
  void band();
  void title();
  void section(const PressSection& section);
  void awards();
  void category(const PressCategory& category);
  Beside winner(const Card& card, TagId list);
  void contact();
  Beside headed(const std::string& title, const char* style, int level, const char* before);

  Composer& c_;
  const PressRelease& release_;
  const Pt level_column_;  ///< holds the longest name of a level
  const TagId part_ = document_tag;
};

void ReleaseSheet::new_page() {
  NewPage page;
  page.look = c_.look(release_.kind);
  page.after = page.look;
  const Colour ground = c_.style.colour("fond");
  page.after->areas.push_back({{0, 0, c_.style.width, c_.style.measure("lisere")}, ground});
  page.look.top = 0;
  c_.put({std::move(page)});
}

/// The signs of all levels, smaller where there are many, then « Communiqué de presse – 18 mars 2021 ».
void ReleaseSheet::band() {
  const Colour ground = c_.style.colour("fond");
  Beside beside = c_.beside();
  Paragraph signs = c_.paragraph("signe-banniere");
  const auto levels = count_levels(c_.site, c_.edition);
  double characters = 0;
  for (const auto& [level, count] : levels)
    characters += std::max(1.0, double(display_width(c_.badge(*level).symbol)));
  const double scale = std::min(1.0, signs_in_column / std::max(1.0, characters));
  for (const auto& [level, count] : levels) {
    signs.runs.push_back(c_.sign_run(c_.badge(*level), "signe-banniere", ground));
    signs.runs.back().size *= scale;
    c_.add(signs.runs, "etiquette", "\u00a0\u00a0", artifact);
    signs.runs.back().size *= scale;
  }
  if (!signs.runs.empty()) beside.side.push_back({std::move(signs)});
  Paragraph words = c_.tagged("banniere", release_.kind + "\u00a0– " + release_.date, part_);
  for (Run& run : words.runs) run.colour = ink_on(ground, c_.style.colour("encre"), c_.style.colour("clair"));
  beside.items.push_back({std::move(words)});
  c_.put_band(std::move(beside), ground);
}

void ReleaseSheet::title() {
  Beside beside = c_.beside();
  Paragraph title =
      c_.tagged("titre-fiche", Composer::unbroken_quotes(release_.title), part_, Role::heading, 1);
  title.outline = 1;
  title.outline_title = release_.title;
  beside.items.push_back({std::move(title)});
  beside.after = c_.style.measure("sous-titre-fiche");
  beside.keep_with_next = true;
  c_.put({std::move(beside)});
  if (release_.lead.empty()) return;
  Beside lead = c_.beside();
  lead.items.push_back({c_.tagged("chapeau", release_.lead, part_)});
  c_.put({std::move(lead)});
}

/// A heading in the side column.
Beside ReleaseSheet::headed(const std::string& title, const char* style, int level, const char* before) {
  Beside beside = c_.beside();
  beside.before = c_.style.measure(before);
  Paragraph heading = c_.tagged(style, title, part_, Role::heading, level);
  heading.outline = level == 2 ? 2 : 0;
  heading.outline_title = title;
  beside.side.push_back({std::move(heading)});
  return beside;
}

void ReleaseSheet::section(const PressSection& section) {
  if (section.paragraphs.empty() && section.items.empty()) return;
  Beside beside = headed(section.title, "intertitre-lateral", 2, "avant-section");
  for (const std::string& text : section.paragraphs) {
    Paragraph paragraph = c_.tagged("corps", text, part_);
    if (beside.items.empty()) paragraph.style.first_line = 0;
    beside.items.push_back({std::move(paragraph)});
  }
  const TagId list = section.items.empty() ? artifact : c_.tag(Role::list, part_);
  Indented entries = list_around(c_);
  for (const std::string& text : section.items) {
    TagId body = artifact;
    Paragraph entry = list_entry(c_, c_.words("impression.puce"), c_.tag(Role::item, list), body);
    c_.add(entry.runs, "liste", text, body);
    entries.items.push_back({std::move(entry)});
  }
  if (!entries.items.empty()) beside.items.push_back({std::move(entries)});
  c_.put({std::move(beside)});
}

/// Level; holders and project.
Beside ReleaseSheet::winner(const Card& card, TagId list) {
  const TagId item = c_.tag(Role::item, list);
  const LevelBadge& badge = c_.badge(card);
  Beside beside;
  beside.width = level_column_;
  beside.gap = c_.style.measure("gouttiere-nombre");
  Paragraph level = c_.paragraph("etiquette");
  level.runs.push_back(c_.sign_run(badge, "etiquette", c_.style.colour("papier")));
  c_.add(level.runs, "etiquette", "\u00a0\u00a0" + badge.name, c_.tag(Role::label, item));
  const Pt sign = sign_room * c_.style.text("etiquette").size;  // further lines of a long name stand below it
  level.style.left += sign;
  level.style.first_line -= sign;
  beside.side.push_back({std::move(level)});
  const TagId body = c_.tag(Role::item_body, item);
  Paragraph words = c_.paragraph("donnee");
  words.style.keep_together = true;
  c_.add(words.runs, "donnee", c_.holders(card), body, {.bold = true});
  Run end;
  end.kind = Run::Kind::line_break;
  end.size = c_.style.text("donnee").size;
  end.tag = body;
  words.runs.push_back(std::move(end));
  c_.add(words.runs, "donnee", c_.title(card), body);
  beside.items.push_back({std::move(words)});
  const std::string details = list_details(c_.site, c_.words, card);
  if (!details.empty()) beside.items.push_back({c_.tagged("etiquette", details, body, Role::span)});
  beside.after = c_.style.measure("avant-donnee");
  return beside;
}

void ReleaseSheet::category(const PressCategory& category) {
  if (category.name.empty() && category.cards.empty()) return;
  Beside beside =
      category.name.empty() ? c_.beside() : headed(category.name, "tete-laterale", 3, "avant-categorie");
  if (category.cards.empty()) beside.items.push_back({c_.tagged("donnee", category.count, part_)});
  const TagId list = category.cards.empty() ? artifact : c_.tag(Role::list, part_);
  for (size_t i = 0; i < category.cards.size(); ++i) {
    Beside next = winner(c_.site.card(category.cards[i]), list);
    next.keep_with_next = i == 0 || i + 2 == category.cards.size();  // none stands alone on a page
    beside.items.emplace_back().what = std::move(next);
    if (i == 0 && !category.name.empty())
      beside.items.push_back({c_.continued(category.name, "tete-laterale")});
  }
  c_.put({std::move(beside)});
}

void ReleaseSheet::awards() {
  if (release_.awards_title.empty()) return;
  Beside head = headed(release_.awards_title, "intertitre-lateral", 2, "avant-section");
  head.items.push_back({c_.tagged("donnee", release_.awards_lead, part_)});
  head.keep_with_next = true;
  c_.put({std::move(head)});
  for (const PressCategory& each : release_.awards) category(each);
}

void ReleaseSheet::contact() {
  if (release_.contact.empty()) return;
  Beside beside = headed(release_.contact_title, "intertitre-lateral", 2, "avant-section");
  for (const std::vector<Fact>& one : by_contact(release_.contact)) {
    if (!beside.items.empty()) beside.items.push_back({Space{c_.style.measure("avant-bref")}});
    add_facts(c_, one, part_, beside.items);
  }
  c_.put({std::move(beside)});
}

void ReleaseSheet::set() {
  new_page();
  band();
  title();
  for (const PressSection& each : release_.opening) section(each);
  awards();
  section(release_.about);
  contact();
}

}  // namespace

Story compose_press_document(const Site& site, const SiteEdition& edition, const Makeup& makeup) {
  Composer composer(site, edition, makeup);
  const PressRelease release = compose_press_release(site, edition, makeup.words);
  composer.story.meta = document_facts(composer);
  composer.story.meta.title = release.kind + " – " + release.title;
  composer.story.foot.lines.push_back(publisher_line(composer));
  ReleaseSheet(composer, release).set();
  return std::move(composer.story);
}

}  // namespace annuaire
