// Cards that share pages, in columns.
#include <algorithm>

#include "compose/card_sheet.h"
#include "compose/compose_sections.h"
#include "model/card_facts.h"
#include "model/levels.h"
#include "model/own_values.h"

namespace annuaire {
namespace {

constexpr const char* between_facts = "\u00a0· ";

/// All of them on one page or in one column with what follows.
void keep(std::vector<Item>& items);

void keep(Item& item) {
  if (auto* paragraph = std::get_if<Paragraph>(&item.what))
    paragraph->style.keep_together = paragraph->style.keep_with_next = true;
  if (auto* figure = std::get_if<Figure>(&item.what)) figure->keep_with_next = true;
  if (auto* panel = std::get_if<Panel>(&item.what)) panel->keep_with_next = true;
  if (auto* indented = std::get_if<Indented>(&item.what)) keep(indented->items);
}

void keep(std::vector<Item>& items) {
  for (Item& item : items) keep(item);
}

/// Lets a page or column end after the last line of the items.
void end_here(std::vector<Item>& items) {
  if (items.empty()) return;
  if (auto* indented = std::get_if<Indented>(&items.back().what)) return end_here(indented->items);
  if (auto* paragraph = std::get_if<Paragraph>(&items.back().what)) paragraph->style.keep_with_next = false;
  if (auto* figure = std::get_if<Figure>(&items.back().what)) figure->keep_with_next = false;
}

}  // namespace

void stack_heads(std::vector<Item> items, std::vector<Item>& out) {
  for (Item& item : items) {
    auto* beside = std::get_if<Beside>(&item.what);
    if (!beside) {
      out.push_back(std::move(item));
      continue;
    }
    for (Item& head : beside->side) {
      keep(head);
      out.push_back(std::move(head));
    }
    stack_heads(std::move(beside->items), out);
  }
}

/// Level above title, on the level's colour.
Panel CardSheet::band() {
  constexpr Pt above = 3, below = 5, at_sides = 5;
  const Colour ink = ink_on(ground(), c_.style.colour("encre"), c_.style.colour("papier"));
  heading_ = c_.tag(Role::heading, section_, level_);
  Paragraph level = c_.paragraph("etiquette");
  level.style.keep_with_next = true;
  level.runs.push_back(c_.sign_run(badge_, "etiquette", ground()));
  c_.add(level.runs, "etiquette", "\u00a0\u00a0" + badge_.title, ours(c_.tag(Role::paragraph, section_)));
  Paragraph title = c_.line("projet-bref", c_.title(card_), heading_);
  mark_place(title);
  for (Run& run : level.runs) run.colour = ink;
  for (Run& run : title.runs) run.colour = ink;
  Panel panel;
  panel.fill = ground();
  panel.keep_with_next = true;
  panel.padding_top = above;
  panel.padding_bottom = below;
  panel.padding_left = panel.padding_right = at_sides;
  panel.before = c_.style.measure("avant-bref");
  panel.after = above;
  panel.items.push_back({std::move(level)});
  panel.items.push_back({std::move(title)});
  return panel;
}

/// What stands between the band and the text: subtitle, holders, summary.
void CardSheet::head_lines(std::vector<Item>& out) {
  const auto put = [&](const char* style, const std::string& text) {
    if (text.empty()) return;
    Paragraph line = c_.tagged(style, text, section_);
    line.style.keep_with_next = true;
    out.push_back({std::move(line)});
  };
  put("sous-titre-bref", c_.set(card_.subtitle.value));
  put("porteur-bref", c_.holders(card_));
  put("resume-bref", c_.set(card_.summary.value));
}

void CardSheet::words_of_partners(Paragraph& to, TagId tag) {
  for (size_t i = 0; i < card_.partners.size(); ++i) {
    const Partner& partner = card_.partners[i];
    if (i > 0) c_.add(to.runs, "donnee", ", ", tag);
    const std::string address = c_.address_of(partner.site, card_.year);
    c_.add_link(to.runs, address.empty() ? "donnee" : "donnee-lien", c_.set(partner.name.value), tag,
                address);
  }
}

/// Every fact in one paragraph, each behind its label but for places and addresses, which say what they are.
void CardSheet::run_in_facts(std::vector<Item>& out) {
  const TagId tag = c_.tag(Role::paragraph, section_);
  Paragraph all = c_.paragraph("donnee");
  const auto begin = [&](const std::string& label) {
    if (!all.runs.empty()) c_.add(all.runs, "donnee", between_facts, tag);
    if (!label.empty()) c_.add(all.runs, "etiquette", label + label_gap, ours(c_.tag(Role::span, tag)));
  };
  for (const CardFact& fact : card_facts(c_.site, c_.words, card_)) {
    if (!fact.address) {
      begin(fact.place ? "" : fact.name);
      c_.add(all.runs, "donnee", fact.text, c_.tag(Role::span, tag));
      continue;
    }
    begin("");
    const std::string whole = c_.address_of(*fact.address, card_.year);
    c_.add_link(all.runs, whole.empty() ? "donnee" : "donnee-lien",
                shown_address(whole.empty() ? fact.address->value : whole), tag, whole);
  }
  if (!card_.partners.empty()) {
    begin(c_.words("fiche.partenaires"));
    words_of_partners(all, tag);
  }
  if (!all.runs.empty()) out.push_back({std::move(all)});
}

void CardSheet::compact(bool whole, std::vector<Item>& out) {
  constexpr size_t short_text = 900;  // bytes, of a card that is set whole
  std::vector<Item> items, sections;
  for (Item& item : c_.edged(band())) items.push_back(std::move(item));
  head_lines(items);
  body(c_.beside(), false, sections);
  const size_t begin = c_.story.items.size();
  compose_own_sections(c_, card_, section_, level_ + 1);
  std::move(c_.story.items.begin() + std::ptrdiff_t(begin), c_.story.items.end(),
            std::back_inserter(sections));
  c_.story.items.resize(begin);
  stack_heads(std::move(sections), items);
  run_in_facts(items);
  if (whole && plain_text(card_.body).size() <= short_text) keep(items);
  end_here(items);
  std::move(items.begin(), items.end(), std::back_inserter(out));
}

Density density_of(const Composer& composer) {
  const std::string& typed = composer.edition.edition->density.value;
  return typed == "continue" ? Density::running : typed == "compacte" ? Density::compact : Density::page;
}

void compose_dense_cards(Composer& composer, const Chapter& chapter, TagId part) {
  const std::string outer = composer.language;
  Columns columns;
  columns.gap = composer.style.measure("gouttiere-index");
  for (CardId id : chapter.category->cards) {
    const Card& card = composer.site.card(id);
    CardSheet sheet(composer, card, section_of(composer, card, part));
    sheet.compact(density_of(composer) == Density::compact, columns.items);
    composer.language = outer;
  }
  composer.put({std::move(columns)});
}

}  // namespace annuaire
