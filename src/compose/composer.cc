#include "compose/composer.h"

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/text.h"
#include "model/card_facts.h"
#include "model/links.h"
#include "typography/french.h"

namespace annuaire {

Composer::Composer(const Site& whole, const SiteEdition& one, const Makeup& makeup)
    : site(whole),
      edition(one),
      style(makeup.style),
      words(makeup.words),
      picture_size(makeup.picture_size),
      routes(site.config().address.value, site.config().language()),
      language(whole.config().language()),
      badges_(level_badges(site, words, makeup.levels)) {}

Paragraph Composer::paragraph(const std::string& style_name) const {
  Paragraph out;
  out.style = style.text(style_name).paragraph;
  out.style.lang = language;
  return out;
}

void Composer::add(std::vector<Run>& runs, const std::string& style_name, std::string_view text, TagId tag,
                   const Accent& accent) const {
  const TextStyle& look = style.text(style_name);
  Run run;
  run.face = accent.bold && accent.italic ? look.bold_italic
             : accent.bold                ? look.bold
             : accent.italic              ? look.italic
                                          : look.face;
  run.size = look.size;
  run.colour = look.colour;
  run.features = look.features;
  run.tracking = look.tracking;
  run.link = accent.link;
  run.tag = tag;
  run.verbatim = accent.verbatim;
  run.lang = accent.lang;
  auto push = [&](size_t begin, size_t end, bool raised) {
    if (begin == end) return;
    runs.push_back(run);
    const std::string_view part = text.substr(begin, end - begin);
    runs.back().text = look.capitals ? to_upper(part, language) : std::string(part);
    if (raised) {
      runs.back().size = look.size * 0.68;
      runs.back().rise = look.size * 0.32;
    }
  };
  size_t done = 0;
  if (is_french(language) && !accent.verbatim)
    for (ByteRange range : superscripts(text)) {
      push(done, range.begin, false);
      push(range.begin, range.end, true);
      done = range.end;
    }
  push(done, text.size(), false);
}

std::string Composer::unbroken_quotes(std::string_view text) {
  constexpr size_t longest = 40;  // bytes of a quotation kept on one line
  std::string out;
  for (size_t open; (open = text.find("«")) != std::string_view::npos;) {
    const size_t close = text.find("»", open);
    const size_t end = close == std::string_view::npos ? text.size() : close + std::string_view("»").size();
    out += text.substr(0, open);
    for (char c : text.substr(open, end - open))
      if (c == ' ' && end - open <= longest)
        out += "\u00a0";
      else
        out += c;
    text.remove_prefix(end);
  }
  return out.append(text);
}

Run Composer::page_of(const std::string& anchor, const std::string& style_name, TagId link) const {
  std::vector<Run> runs;
  add(runs, style_name, "0", link, {.link = "#" + anchor});
  runs.back().kind = Run::Kind::page_ref;
  runs.back().text = anchor;
  return runs.back();
}

Paragraph Composer::line(const std::string& style_name, std::string_view text, TagId tag) const {
  Paragraph out = paragraph(style_name);
  add(out.runs, style_name, text, tag);
  return out;
}

Paragraph Composer::tagged(const std::string& style_name, std::string_view text, TagId parent, Role role,
                           int level) {
  return line(style_name, text, tag(role, parent, level));
}

void Composer::add_link(std::vector<Run>& runs, const std::string& style_name, std::string_view text,
                        TagId parent, const std::string& address) {
  if (address.empty()) return add(runs, style_name, text, parent);
  Accent accent;
  accent.link = address;
  add(runs, style_name, text, tag(Role::link, parent), accent);
}

Run Composer::sign_run(const LevelBadge& badge, const std::string& style_name, Colour background) const {
  const TextStyle& look = style.text(style_name);
  Run run;
  run.face = look.face;
  run.size = look.size;
  run.no_break = true;
  const double least = badge.symbol.empty() ? 3 : 4.5;
  const Colour light = style.colour("clair");
  const bool reversed = badge.given && contrast(light, background) >= 4.5;
  run.colour = reversed && contrast(badge.colour, background) < least
                   ? light
                   : legible(badge.colour, background, least);
  run.text = badge.symbol;
  if (!badge.symbol.empty()) return run;
  run.kind = Run::Kind::emblem;
  run.emblem = badge.emblem;
  return run;
}

void Composer::put(Item item) {
  if (auto* page = std::get_if<NewPage>(&item.what)) {
    if (!labels_restart.empty()) {
      NewPage blank;
      blank.look.foot = false;
      NewPage& first = page->hand == NewPage::Hand::left ? blank : *page;  // page 1 is a right-hand one
      first.label_style = std::exchange(labels_restart, "");
      first.hand = NewPage::Hand::right;
      if (&first == &blank) story.items.push_back({std::move(blank)});
    }
    if (take && !story.items.empty()) take(story);
  }
  story.items.push_back(std::move(item));
}

bool Composer::shows(BookPart::Kind kind) const {
  return std::any_of(parts.begin(), parts.end(), [&](const BookPart& part) { return part.kind == kind; });
}

bool Composer::shows(const Page& page) const {
  return std::any_of(parts.begin(), parts.end(), [&](const BookPart& part) { return part.page == &page; });
}

std::string Composer::holders(const Card& card) const { return holders_line(site, words, card); }

bool Composer::has(const Card& card) const {
  if (card.year != edition.year) return false;
  if (only_card) return &card == only_card;
  if (only_category) return site.category_of(card) == only_category->category;
  return parts.empty() || shows(BookPart::Kind::categories);
}

std::string card_anchor(const Card& card) { return "fiche-" + std::to_string(card.year) + "-" + card.slug; }

Beside Composer::beside() const {
  Beside out;
  out.width = style.measure("colonne-laterale");
  out.gap = style.measure("gouttiere");
  out.outside = true;
  return out;
}

Pt Composer::body_width() const {
  return style.text_width() - style.measure("colonne-laterale") - style.measure("gouttiere");
}

Colour Composer::seen_on_paper(Colour colour) const {
  constexpr double just_seen = 1.2, clear = 2;  // contrast
  const Colour paper = style.colour("papier");
  return contrast(colour, paper) < just_seen ? legible(colour, paper, clear) : colour;
}

void Composer::put_band(Beside inside, Colour ground) {
  Panel panel;
  panel.fill = ground;
  panel.bleed = panel.keep_with_next = true;
  panel.padding_top = style.measure("bandeau-texte");
  const Pt line = style.text("signe-banniere").paragraph.leading;
  panel.padding_bottom = std::max(0.0, style.measure("bandeau") - panel.padding_top - line);
  panel.after = std::max(0.0, style.measure("sous-bandeau") - panel.padding_bottom);
  panel.items.push_back({std::move(inside)});
  for (Item& item : edged(std::move(panel))) put(std::move(item));
}

std::vector<Item> Composer::edged(Panel band) const {
  constexpr Pt edge_height = 1;
  std::vector<Item> items;
  Panel line_below;
  line_below.fill = seen_on_paper(*band.fill);
  line_below.bleed = band.bleed;
  line_below.keep_with_next = band.keep_with_next;
  line_below.padding_top = edge_height;
  line_below.after = band.after;
  const bool seen = *line_below.fill == *band.fill;
  if (!seen) band.after = 0;
  items.push_back({std::move(band)});
  if (!seen) items.push_back({std::move(line_below)});
  return items;
}

Continued Composer::continued(const std::string& title, const std::string& style_name) const {
  Continued again;
  again.items.push_back({line(style_name, words.fill("impression.suite", {{"x", title}}), artifact)});
  return again;
}

PageLook Composer::look(const std::string& part) const {
  PageLook out;
  const std::string title = words.set(edition.edition->title), year = std::to_string(edition.year);
  out.running = title.ends_with(year) ? title : title + " " + year;
  if (!part.empty()) out.running += "\u00a0– " + part;
  return out;
}

}  // namespace annuaire
