// Cards without texts, as one list.
#include "compose/card_sheet.h"
#include "model/card_facts.h"
#include "model/own_values.h"

namespace annuaire {

void CardSheet::brief() {
  Beside beside = c_.beside();
  beside.before = c_.style.measure("avant-bref");
  beside.keep_with_next =
      !card_.site.empty() || !card_.video.empty() || !card_.partners.empty() || has_own_facts();
  Paragraph level = c_.paragraph("etiquette");
  level.runs.push_back(c_.sign_run(badge_, "etiquette", c_.style.colour("papier")));
  const TagId project_tag = c_.tag(Role::heading, section_, level_);
  const TagId level_tag = ours(c_.tag(Role::paragraph, section_));
  c_.add(level.runs, "etiquette", "\u00a0\u00a0" + badge_.title, level_tag);
  beside.side.push_back({std::move(level)});

  auto put = [&](Paragraph paragraph) {
    paragraph.style.keep_together = paragraph.style.keep_with_next = true;
    beside.items.push_back({std::move(paragraph)});
  };
  Paragraph project = c_.line("projet-bref", c_.title(card_), project_tag);
  mark_place(project);
  put(std::move(project));
  if (!card_.subtitle.empty()) put(c_.tagged("sous-titre-bref", c_.set(card_.subtitle.value), section_));
  put(c_.tagged("porteur-bref", c_.holders(card_), section_));
  if (const std::string details = list_details(c_.site, c_.words, card_); !details.empty())
    put(c_.tagged("porteur-bref", details, section_));
  if (!card_.summary.empty()) put(c_.tagged("resume-bref", c_.set(card_.summary.value), section_));
  c_.put({std::move(beside)});
  compose_own_sections(c_, card_, section_, level_ + 1);
  facts();
  partners();
  const Pt full = c_.style.measure("colonne-laterale") + c_.style.measure("gouttiere");
  std::get<Beside>(c_.story.items.back().what)
      .items.push_back({Rule{0.5, c_.style.colour("filet"), c_.style.measure("avant-bref"), 0, -full, 0}});
}

void compose_brief_cards(Composer& composer, const Chapter& chapter, TagId part) {
  const std::string outer = composer.language;
  for (CardId id : chapter.category->cards) {
    const Card& card = composer.site.card(id);
    CardSheet(composer, card, section_of(composer, card, part)).brief();
    composer.language = outer;
  }
}

}  // namespace annuaire
