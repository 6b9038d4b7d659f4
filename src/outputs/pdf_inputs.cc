#include "outputs/pdf_inputs.h"

#include <algorithm>
#include <iterator>

#include "base/fingerprint.h"
#include "base/json.h"
#include "content/config.h"
#include "content/own_fields.h"
#include "model/book_parts.h"
#include "model/label_partners.h"
#include "model/links.h"
#include "model/modified.h"
#include "model/press_release.h"
#include "model/statistics.h"

namespace annuaire {
namespace {

// A fingerprint that grows with each text mixed in.
class Mix {
 public:
  void add(std::string_view text) { value_ = fingerprint(text, value_ + text.size()); }
  void add_number(uint64_t number) { add(hex(number)); }
  uint64_t value() const { return value_; }

 private:
  uint64_t value_ = 1;
};

// Settings that no paper reads; a theme comes with its style and sentences.
bool is_for_web_alone(std::string_view setting) {
  constexpr std::string_view names[] = {"menu", "compression", "vignettes", "autoriser", "pdf", "theme"};
  return std::find(std::begin(names), std::end(names), setting) != std::end(names);
}

// Each file that a card or a book is made from: its texts for `text`, the targets of its pictures for
// `picture`.
void visit_pictures(const Doc& doc, auto& picture) {
  for (const Node& node : doc.nodes)
    if (node.kind == NodeKind::image) picture(doc.text_of(node));
}

void visit(const Site& site, const Card& card, auto& text, auto& picture) {
  text(card.file);
  picture(card.picture);
  for (size_t i = 0; i < card.own.size(); ++i)
    if (site.config().own->list[i].type == OwnField::Type::picture) picture(card.own[i].scalar.value);
  for (const Partner& partner : card.partners) picture(partner.logo);
  visit_pictures(card.body, picture);
}

void visit(const Page& page, auto& text, auto& picture) {
  text(page.file);
  for (const Field* each : {&page.portrait, &page.signature}) picture(*each);
  visit_pictures(page.body, picture);
}

void visit(const Site& site, const PdfBook& book, auto&& text, auto&& picture) {
  const PdfSubject& about = book.subject;
  text(about.edition->edition->file);
  if (book.scope == PdfScope::card) {
    visit(site, site.card(about.card), text, picture);
    return;
  }
  if (const SiteEdition* last = site.edition(about.edition->year - 1)) text(last->edition->file);  // figures
  if (book.scope == PdfScope::edition) {
    for (const BookPart& part : book_parts(site, *about.edition))
      if (part.page) visit(*part.page, text, picture);
    for (const Partner& partner : label_partners(site, *about.edition->edition)) picture(partner.logo);
  }
  if (book.scope == PdfScope::edition && names_part(site, *about.edition, BookPart::Kind::statistics))
    for (const SiteEdition* each : editions_until(site, about.edition->year)) {  // counted over the years
      text(each->edition->file);
      for (CardId id : each->cards) text(site.card(id).file);
    }
  if (book.scope == PdfScope::edition) {  // on the cover
    picture(site.config().label_logo);
    picture(about.edition->edition->cover_picture);
  }
  if (book.scope == PdfScope::press_release)
    for (const Page& page : site.content.pages)
      if (page.year == 0 && page.name == presentation_page) text(page.file);
  if (!site.content.holders.empty()) text(site.content.holders.front().name.span.file);
  visit_pictures(about.edition->edition->body, picture);
  for (CardId id : about.category ? about.category->cards : about.edition->cards)
    visit(site, site.card(id), text, picture);
}

// Gathers the paths of texts and pictures.
struct Paths {
  const Site& site;
  std::vector<std::string> all{};
  void add_text(FileId file) { all.push_back(site.sources()[file].path); }
  void add_picture(std::string_view target) {
    if (!target.empty()) all.push_back(picture_path(target));
  }
};

}  // namespace

std::vector<PdfPart> common_inputs(const Site& site, const Theme& theme, const Makeup& makeup,
                                   const PrintTools& tools, uint64_t program) {
  Mix style, words, faces, patterns, settings, addresses;
  style.add(write_json(theme.print));
  for (const auto& [key, sentence] : makeup.words.sentences()) {
    words.add(key);
    words.add(sentence);
  }
  for (const LevelLook& level : makeup.levels.by_rank) {
    style.add_number(static_cast<uint64_t>(level.emblem));
    style.add(to_hex(level.colour));
  }
  for (const NamedColour& named : makeup.levels.by_name) {
    for (const std::string& name : named.names) style.add(name);
    style.add(to_hex(named.colour));
  }
  for (size_t face = 0; face < tools.fonts.count(); ++face) faces.add(tools.fonts.data(face));
  for (std::string_view each : tools.hyphenators.patterns()) patterns.add(each);
  for (const auto& [name, lines] : settings_by_name(site.sources()[site.config().file].text))
    if (!is_for_web_alone(name)) settings.add(lines);
  for (const SiteEdition& edition : site.editions) addresses.add_number(static_cast<uint64_t>(edition.year));
  for (const Card& card : site.content.cards) {
    addresses.add_number(static_cast<uint64_t>(card.year));
    addresses.add(card.slug);
  }
  for (const Page& page : site.content.pages) {
    addresses.add_number(static_cast<uint64_t>(page.year));
    addresses.add(page.name);
    addresses.add(page.language);
  }
  return {{{"le programme", "the program"}, program},
          {{"le style d’impression", "the style of print"}, style.value(), {"/print.json", "/theme.json"}},
          {{"les phrases du thème", "the theme’s sentences"}, words.value(), {"/i18n/", "content/textes/"}},
          {{"les polices", "the fonts"}, faces.value(), {".ttf", ".otf", ".ttc"}},
          {{"les césures", "the hyphenation"}, patterns.value(), {"/hyph"}},
          {{"annuaire.yaml", "annuaire.yaml"}, settings.value(), {"annuaire.yaml"}},
          {{"les adresses des fiches et des pages", "the addresses of cards and pages"},
           addresses.value(),
           {"content/"},
           true}};
}

uint64_t print_of(const std::vector<PdfPart>& parts) {
  Mix mix;
  for (const PdfPart& part : parts) mix.add_number(part.print);
  return mix.value();
}

std::vector<std::string> files_of(const Site& site, const Card& card) {
  Paths paths{site};
  auto text = [&](FileId file) { paths.add_text(file); };
  auto picture = [&](std::string_view target) { paths.add_picture(target); };
  visit(site, card, text, picture);
  return std::move(paths.all);
}

std::vector<std::string> files_of(const Site& site, const PdfBook& book) {
  Paths paths{site};
  visit(
      site, book, [&](FileId file) { paths.add_text(file); },
      [&](std::string_view target) { paths.add_picture(target); });
  return std::move(paths.all);
}

uint64_t inputs_of(const Site& site, const PdfBook& book, const Files& files, uint64_t common) {
  Mix mix;
  mix.add_number(common);
  mix.add(iso(edition_day(site, *book.subject.edition)));
  visit(
      site, book,
      [&](FileId file) {
        mix.add(site.sources()[file].text);
        const std::optional<Date> day = modified(site, file);  // it dates the document
        mix.add(day ? iso(*day) : "");
      },
      [&](std::string_view target) {
        if (target.empty()) return;
        mix.add(target);
        mix.add(files.read(picture_path(target)).bytes);
      });
  return mix.value();
}

uint64_t inputs_of(const PdfBook::File& file, uint64_t book, const PrintTools& tools) {
  Mix mix;
  mix.add_number(book);
  mix.add(file.output->name);
  if (file.output->in_inks())
    mix.add(tools.press->profile().icc() + (tools.press->marks() ? "marques" : ""));
  else
    mix.add(tools.screen_profile);
  return mix.value();
}

}  // namespace annuaire
