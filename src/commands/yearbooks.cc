#include "commands/yearbooks.h"

#include "base/fingerprint.h"
#include "base/parallel.h"
#include "commands/program_files.h"
#include "model/links.h"
#include "pdf/pdf.h"
#include "print/compose.h"
#include "print/pages.h"
#include "print/shape.h"
#include "print/style.h"

namespace annuaire {
namespace {

constexpr std::string_view screen_output = "ecran", no_output = "aucun";

Message unknown_output(const std::string& name) {
  return {"sortie PDF inconnue « " + name + " »", "unknown PDF output “" + name + "”"};
}

const Message known_outputs{"les sorties connues sont : ecran, aucun", "the known outputs are: ecran, aucun"};

// A fingerprint that grows with each text mixed in.
class Mix {
 public:
  void add(std::string_view text) { value_ = fingerprint(text, value_ + text.size()); }
  void add_number(uint64_t number) { add(hex(number)); }
  uint64_t value() const { return value_; }

 private:
  uint64_t value_ = 1;
};

Strings strings_of(const Site& site, const Theme& theme) {
  auto found = theme.strings.find(site.config().language());
  return found == theme.strings.end() ? Strings() : found->second;
}

// What every yearbook of the site depends on: program, theme, faces, settings, and what links may lead to.
uint64_t common_inputs(const Site& site, const Theme& theme, const Style& style, const Fonts& fonts) {
  Mix mix;
  mix.add_number(program_fingerprint());
  mix.add(theme.print.dump());
  for (const auto& [key, sentence] : strings_of(site, theme)) mix.add(key), mix.add(sentence);
  for (FaceId face = 0; face < style.faces.size(); ++face) mix.add(fonts.data(face));
  mix.add(site.sources()[site.config().file].text);
  mix.add(site.updated);
  for (const Card& card : site.content.cards) mix.add_number(card.year), mix.add(card.slug);
  for (const Page& page : site.content.pages) mix.add(page.name), mix.add(page.language);
  return mix.value();
}

void add_picture(Mix& mix, const Files& files, std::string_view target) {
  if (target.empty()) return;
  mix.add(target);
  mix.add(files.read(picture_path(target)).bytes);
}

void add_pictures(Mix& mix, const Files& files, const Doc& doc) {
  for (const Node& node : doc.nodes)
    if (node.kind == NodeKind::image) add_picture(mix, files, doc.text_of(node));
}

// All that one edition's yearbook is made from.
uint64_t inputs_of(const Site& site, const SiteEdition& edition, const Files& files, uint64_t common) {
  Mix mix;
  mix.add_number(common);
  mix.add(site.sources()[edition.edition->file].text);
  add_pictures(mix, files, edition.edition->body);
  for (CardId id : edition.cards) {
    const Card& card = site.card(id);
    mix.add(site.sources()[card.file].text);
    add_picture(mix, files, card.picture);
    for (const Partner& partner : card.partners) add_picture(mix, files, partner.logo);
    add_pictures(mix, files, card.body);
  }
  return mix.value();
}

void warn_missing(const Book& book, const Yearbook& yearbook, Diagnostics& out) {
  for (const std::string& character : book.missing)
    out.warning_in(yearbook.path, {"aucune police de l’annuaire ne contient le caractère " + character,
                                   "no face of the yearbook holds the character " + character});
}

// Site → Story → Book → PDF.
std::string set_yearbook(const Site& site, const Theme& theme, const Style& style, const Files& files,
                         const Yearbook& yearbook, Diagnostics& out) {
  Fonts fonts(style.faces, theme.font_folders, out);
  Story story = compose_yearbook(site, *yearbook.edition, style, strings_of(site, theme));
  ImageSize size_of = [&](const std::string& path) { return image_size(path, files, out); };
  Book book = build_pages(story, style, fonts, size_of, out);
  warn_missing(book, yearbook, out);
  return write_pdf(book, fonts, files, out);
}

}  // namespace

std::vector<Yearbook> plan_yearbooks(const Site& site, const std::vector<std::string>& wanted,
                                     Diagnostics& out) {
  bool none = false;
  auto known = [&](std::string_view name) {
    none = none || name == no_output;
    return name == screen_output || name == no_output;
  };
  for (const std::string& name : wanted)
    if (!known(name)) out.error_in("--pdf", unknown_output(name), known_outputs);
  if (wanted.empty())
    for (const Field& name : site.config().pdf)
      if (!known(name.value)) out.error(name.span, unknown_output(name.value), known_outputs);
  std::vector<Yearbook> yearbooks;
  if (!none)
    for (const SiteEdition& edition : site.editions)
      yearbooks.push_back({&edition, "annuaire-" + std::to_string(edition.year) + ".pdf"});
  return yearbooks;
}

void build_yearbooks(const Site& site, const Theme& theme, const Files& files,
                     const std::vector<Yearbook>& yearbooks, unsigned threads, Publisher* publisher,
                     Diagnostics& out) {
  if (yearbooks.empty()) return;
  Style style = read_style(theme.print.dump(), "themes/" + theme.name + "/print.json", out);
  Fonts fonts(style.faces, theme.font_folders, out);
  if (out.has_errors() || !fonts.ok()) return;
  uint64_t common = common_inputs(site, theme, style, fonts);
  std::vector<Diagnostics> found(yearbooks.size());
  parallel_for(yearbooks.size(), threads, [&](size_t i) {
    const Yearbook& yearbook = yearbooks[i];
    uint64_t inputs = inputs_of(site, *yearbook.edition, files, common);
    if (publisher && publisher->stands(yearbook.path, inputs)) return publisher->keep(yearbook.path);
    std::string bytes = set_yearbook(site, theme, style, files, yearbook, found[i]);
    if (publisher) publisher->stage({yearbook.path, std::move(bytes), inputs});
  });
  for (Diagnostics& faults : found) out.append(std::move(faults));
}

}  // namespace annuaire
