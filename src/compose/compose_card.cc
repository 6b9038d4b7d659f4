// A card: banner, attribution, project, text, links, partners.
#include "base/text.h"
#include "compose/card_sheet.h"
#include "compose/compose_inline.h"
#include "compose/compose_sections.h"
#include "model/card_facts.h"
#include "model/links.h"
#include "model/own_values.h"

namespace annuaire {

std::string CardSheet::banner_text() const {
  const Category* category = c_.site.category_of(card_);
  return category ? c_.words.set(badge_.title + " – " + category->name.value) : badge_.title;
}

/// The tag, told to be in the language of the labels.
TagId CardSheet::ours(TagId tag) {
  if (foreign_) c_.story.tags.langs[tag] = c_.site.config().language();
  return tag;
}

/// For the label of a paragraph: the paragraph itself, or a span where their languages differ.
TagId CardSheet::label_of(TagId paragraph) {
  return foreign_ ? ours(c_.tag(Role::span, paragraph)) : paragraph;
}

void CardSheet::new_page() {
  NewPage page;
  page.one_page = true;
  const Category* category = c_.site.category_of(card_);
  page.look = c_.look(category ? c_.words.set(category->name) : "");
  page.after = c_.look(c_.title(card_));
  page.after->areas.push_back(
      {{0, 0, c_.style.width, c_.style.measure("lisere")}, c_.seen_on_paper(ground())});
  page.look.top = 0;
  c_.put({std::move(page)});
}

/// Their place in the reading order.
void CardSheet::headings() {
  heading_ = c_.tag(Role::heading, section_, level_);
  if (!card_.subtitle.empty()) subtitle_ = c_.tag(Role::paragraph, section_);
}

/// Links to the card and its bookmark lead to this line.
void CardSheet::mark_place(Paragraph& line) const {
  line.anchor = c_.anchor(card_);
  line.outline = level_;
  line.outline_title = c_.title(card_);
}

void CardSheet::banner() {
  const Colour ink = ink_on(ground(), c_.style.colour("encre"), c_.style.colour("papier"));
  Beside beside = c_.beside();
  Paragraph mark = c_.paragraph("signe-banniere");
  mark.runs.push_back(c_.sign_run(badge_, "signe-banniere", ground()));
  mark.runs.back().colour = ink;
  beside.side.push_back({std::move(mark)});
  Paragraph words = c_.line("banniere", banner_text(), ours(c_.tag(Role::paragraph, section_)));
  for (Run& run : words.runs) run.colour = ink;
  mark_place(words);
  beside.items.push_back({std::move(words)});
  c_.put_band(std::move(beside), ground());
}

void CardSheet::attribution(const std::string& style) {
  const TagId paragraph = c_.tag(Role::paragraph, section_), label = label_of(paragraph),
              tag = foreign_ ? c_.tag(Role::span, paragraph) : paragraph;
  Beside beside = c_.beside();
  beside.side.push_back(
      {c_.line("etiquette",
               c_.words.fill("impression.attribution", {{"attribution", badge_.award}}) + label_gap, label)});
  Paragraph holders = c_.paragraph(style);
  for (const Field& holder : card_.holders) {
    if (!holders.runs.empty()) {
      Run end = holders.runs.back();
      end.kind = Run::Kind::line_break;
      end.text.clear();
      holders.runs.push_back(end);
    }
    c_.add(holders.runs, style, c_.set(holder.value), tag);
  }
  beside.items.push_back({std::move(holders)});
  beside.after = c_.style.measure("sous-attribution");
  beside.keep_with_next = true;
  c_.put({std::move(beside)});
}

void CardSheet::project() {
  Beside beside = c_.beside();
  // Read first, the title needs no word before it.
  beside.side.push_back({c_.line("etiquette", c_.words("impression.pour_le_projet"), artifact)});
  beside.items.push_back({c_.line("titre-fiche", c_.title(card_), heading_)});
  if (!card_.subtitle.empty())
    beside.items.push_back({c_.line("sous-titre", c_.set(card_.subtitle.value), subtitle_)});
  beside.after = c_.style.measure("sous-titre-fiche");
  beside.keep_with_next = true;
  c_.put({std::move(beside)});
}

void CardSheet::text() {
  Beside head = c_.beside();
  if (!card_.summary.empty())
    head.items.push_back({c_.tagged("chapeau", c_.set(card_.summary.value), section_)});
  body(std::move(head), true, c_.story.items);
}

/// The picture and the sections, behind what stands in `head`. `wide`: there is room for pictures beside the
/// text.
void CardSheet::body(Beside head, bool wide, std::vector<Item>& out) {
  BodyPart part = whole_body(card_.body);
  part.year = card_.year;
  part.parent = section_;
  part.heading_level = level_ + 1;
  part.heading_style = wide ? "tete-laterale" : "intertitre";
  if (!wide) part.lower_style = "tete-laterale";
  part.anchors = c_.anchor(card_);
  if (BlockPicture own = picture(); !own.path.empty()) {
    if (wide && place_beside(c_, own, card_.body, part.first,
                             section_end(part, part.first, top_level(part))) != BesideText::nowhere)
      part.beside = std::move(own);
    else
      add_pictures(c_, std::vector{std::move(own)}, section_, head.items);
  }
  if (!head.items.empty()) out.push_back({std::move(head)});
  compose_body(c_, part, out);
}

/// Its path is empty where the card has none.
BlockPicture CardSheet::picture() const {
  if (facing_picture_) return {};
  return {picture_path(card_.picture.value), card_.picture_alt.value, caption_of(c_.site, c_.words, card_)};
}

bool CardSheet::has_own_facts() const {
  std::vector<CardFact> own;
  add_own_facts(c_.site, c_.words, card_, own);
  return !own.empty() || !own_sections(c_.site, c_.words, card_).empty();
}

void CardSheet::row(const std::string& label, Paragraph value, TagId tag, bool keep_with_next) {
  Beside beside = c_.beside();
  beside.keep_with_next = keep_with_next;
  beside.before = c_.style.measure(data_begun_ ? "avant-donnee" : "avant-section");
  data_begun_ = true;
  beside.side.push_back({c_.line("etiquette", label + label_gap, tag)});
  beside.items.push_back({std::move(value)});
  c_.put({std::move(beside)});
}

void CardSheet::link_row(const CardFact& fact) {
  const TagId tag = c_.tag(Role::paragraph, section_);
  const TagId first = ours(c_.tag(Role::span, tag));
  Paragraph value = c_.paragraph("donnee");
  const std::string whole = c_.address_of(*fact.address, card_.year);
  c_.add_link(value.runs, whole.empty() ? "donnee" : "donnee-lien",
              shown_address(whole.empty() ? fact.address->value : whole), tag, whole);
  row(fact.name, std::move(value), first);
}

void CardSheet::text_row(const std::string& label, const std::string& text) {
  const TagId tag = c_.tag(Role::paragraph, section_), first = label_of(tag);
  row(label, c_.line("donnee", text, foreign_ ? c_.tag(Role::span, tag) : tag), first);
}

/// Places on one line, then every other fact on its own.
void CardSheet::facts() {
  const std::vector<CardFact> facts = card_facts(c_.site, c_.words, card_);
  std::string places;
  for (const CardFact& fact : facts)
    if (fact.place) places += (places.empty() ? "" : ", ") + fact.text;
  if (!places.empty()) text_row(c_.words("fiche.territoire"), places);
  for (const CardFact& fact : facts) {
    if (fact.address)
      link_row(fact);
    else if (!fact.place)
      text_row(fact.name, fact.text);
  }
}

void CardSheet::partners() {
  if (card_.partners.empty()) return;
  const TagId tag = c_.tag(Role::paragraph, section_);
  Row logos;
  logos.gap = c_.style.measure("entre-logos");
  Paragraph names = c_.paragraph("donnee");
  const TagId label = ours(c_.tag(Role::span, tag));
  for (const Partner& partner : card_.partners) {
    const std::string path = picture_path(partner.logo.value);
    if (!names.runs.empty()) c_.add(names.runs, "donnee", ", ", c_.tag(Role::span, tag));
    const std::string address = c_.address_of(partner.site, card_.year);
    c_.add_link(names.runs, address.empty() ? "donnee" : "donnee-lien", c_.set(partner.name.value),
                address.empty() ? c_.tag(Role::span, tag) : tag, address);
    if (!path.empty()) logos.figures.push_back(logo_figure(c_, path));
  }
  row(c_.words("fiche.partenaires"), std::move(names), label, !logos.figures.empty());
  if (logos.figures.empty()) return;
  Beside beside = c_.beside();
  beside.before = c_.style.measure("avant-donnee");
  // The names are read just above: the logos are ornaments.
  beside.items.push_back({std::move(logos)});
  c_.put({std::move(beside)});
}

/// Will the page stay empty below its middle? Reckoned from the number of characters, with lines of text that
/// are a little too short and headings that are a little too high.
bool CardSheet::leaves_room() const {
  const TextStyle& text = c_.style.text("corps");
  const double line = c_.body_width() / (0.46 * text.size);
  double lines = 12;  // attribution, title, links
  bool pictures = !picture().path.empty();
  for (const Node& node : card_.body.nodes) {
    if (node.kind == NodeKind::paragraph || node.kind == NodeKind::heading) lines += 1;
    pictures = pictures || node.kind == NodeKind::image;
  }
  size_t letters = card_.summary.value.size() + card_.subtitle.value.size() + plain_text(card_.body).size();
  for (const OwnSection& section : own_sections(c_.site, c_.words, card_)) {
    pictures = pictures || !section.picture.empty();
    lines += 1;
    for (const std::string& paragraph : section.paragraphs) letters += paragraph.size();
  }
  std::vector<CardFact> own;
  add_own_facts(c_.site, c_.words, card_, own);
  for (const CardFact& fact : own) letters += fact.text.size() + static_cast<size_t>(line);
  lines += static_cast<double>(letters) / line;
  return !pictures && card_.partners.size() < 8 &&
         c_.style.measure("bandeau") + lines * text.paragraph.leading < 0.7 * c_.style.height;
}

/// The level's sign at the foot of a page with room; without `ink` in its colour on paper.
void CardSheet::tailpiece(std::optional<Colour> ink) {
  const Pt size = c_.style.measure("cul-de-lampe");
  Beside beside = c_.beside();
  if (badge_.symbol.empty()) {
    Figure sign;
    sign.emblem = badge_.emblem;
    sign.colour = ink.value_or(c_.seen_on_paper(badge_.colour));
    sign.width = sign.height = size;
    beside.items.push_back({std::move(sign)});
  } else {
    Paragraph sign = c_.paragraph("signe-banniere");
    sign.runs.push_back(c_.sign_run(badge_, "signe-banniere", c_.style.colour("papier")));
    if (ink) sign.runs[0].colour = *ink;
    sign.style.leading = sign.runs[0].size =
        size / std::max(1.0, 0.8 * static_cast<double>(display_width(badge_.symbol)));
    beside.items.push_back({std::move(sign)});
  }
  c_.put({Space{size, true}});
  c_.put({std::move(beside)});
}

/// The QR code of an address with its caption: a figure inside a link.
PageLook::Code CardSheet::code(const std::string& address, const std::string& what) {
  const TagId link = ours(c_.tag(Role::link, section_));
  PageLook::Code out;
  out.address = address;
  out.title = c_.words.fill("impression." + what + "-titre", {{"x", c_.title(card_)}});
  out.colour = c_.style.colour("encre");
  out.tag = c_.tag(Role::figure, link, 0, c_.words("impression." + what + "-alt"));
  c_.story.tags.alts[link] = out.title;
  c_.add(out.caption, "legende-code", c_.words("impression." + what), c_.tag(Role::span, link));
  return out;
}

/// In the foot of the card's first page, at the right: its web page and its video.
void CardSheet::codes(size_t page) {
  constexpr size_t longest = 250;  // bytes; the modules of a longer one would be too fine to scan
  const Pt size = c_.style.measure("code-cote");
  if (size <= 0) return;
  std::vector<PageLook::Code> codes;
  auto put = [&](const std::string& address, const std::string& what) {
    if (address.starts_with("http") && address.size() <= longest) codes.push_back(code(address, what));
  };
  put(c_.routes.absolute(c_.routes.card(card_.year, card_.slug)), "code-fiche");
  put(c_.address_of(card_.video, card_.year), "code-video");
  Pt x = c_.style.text_width() - size;
  for (size_t i = codes.size(); i-- > 0; x -= size + c_.style.measure("entre-codes"))
    codes[i].box = {x, c_.style.height - c_.style.measure("code-pied") - size, size, size};
  std::get<NewPage>(c_.story.items[page].what).look.codes = std::move(codes);
}

void CardSheet::page() {
  headings();
  spread();
  new_page();
  const size_t begin = c_.story.items.size() - 1;
  banner();
  attribution("attribution");
  project();
  text();
  compose_own_sections(c_, card_, section_, level_ + 1);
  facts();
  partners();
  if (leaves_room()) tailpiece();
  codes(begin);
}

TagId section_of(Composer& composer, const Card& card, TagId part) {
  const std::string outer = composer.site.config().language();
  composer.language = card.language.empty() ? outer : card.language.value;
  const TagId section = composer.tag(Role::section, part, 0, composer.title(card));
  if (composer.language != outer) composer.story.tags.langs[section] = composer.language;
  return section;
}

void compose_card(Composer& composer, const Card& card, TagId part) {
  const std::string outer = composer.language;
  CardSheet(composer, card, section_of(composer, card, part)).page();
  composer.language = outer;
}

}  // namespace annuaire
