#include "commands/pdf_inputs.h"

#include "base/fingerprint.h"
#include "base/json.h"
#include "commands/program_files.h"
#include "model/links.h"

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

void add_picture(Mix& mix, const Files& files, std::string_view target) {
  if (target.empty()) return;
  mix.add(target);
  mix.add(files.read(picture_path(target)).bytes);
}

void add_pictures(Mix& mix, const Files& files, const Doc& doc) {
  for (const Node& node : doc.nodes)
    if (node.kind == NodeKind::image) add_picture(mix, files, doc.text_of(node));
}

// What a press release may quote beside its edition: the figures of others, the page about the publisher.
void add_texts(Mix& mix, const Site& site) {
  for (const SiteEdition& edition : site.editions) mix.add(site.sources()[edition.edition->file].text);
  for (const Page& page : site.content.pages) mix.add(site.sources()[page.file].text);
}

void add_card(Mix& mix, const Site& site, const Files& files, const Card& card) {
  mix.add(site.sources()[card.file].text);
  add_picture(mix, files, card.picture);
  for (const Partner& partner : card.partners) add_picture(mix, files, partner.logo);
  add_pictures(mix, files, card.body);
}

}  // namespace

uint64_t common_inputs(const Site& site, const Theme& theme, const Makeup& makeup, const PrintTools& tools) {
  Mix mix;
  mix.add_number(program_fingerprint());
  mix.add(write_json(theme.print));
  for (const auto& [key, sentence] : makeup.words.sentences()) {
    mix.add(key);
    mix.add(sentence);
  }
  for (const LevelLook& level : makeup.levels) {
    mix.add_number(static_cast<uint64_t>(level.emblem));
    mix.add(to_hex(level.colour));
  }
  for (size_t face = 0; face < tools.fonts.count(); ++face) mix.add(tools.fonts.data(face));
  for (std::string_view patterns : tools.hyphenators.patterns()) mix.add(patterns);
  mix.add(site.sources()[site.config().file].text);
  mix.add(site.updated);
  for (const Card& card : site.content.cards) mix.add_number(card.year), mix.add(card.slug);
  for (const Page& page : site.content.pages) mix.add(page.name), mix.add(page.language);
  return mix.value();
}

uint64_t inputs_of(const Site& site, const PdfBook& book, const Files& files, uint64_t common) {
  Mix mix;
  mix.add_number(common);
  mix.add(site.sources()[book.edition->edition->file].text);
  if (book.card != no_card) {
    add_card(mix, site, files, site.card(book.card));
    return mix.value();
  }
  if (book.release) add_texts(mix, site);
  add_pictures(mix, files, book.edition->edition->body);
  for (CardId id : book.category ? book.category->cards : book.edition->cards)
    add_card(mix, site, files, site.card(id));
  return mix.value();
}

uint64_t inputs_of(const PdfBook::File& file, uint64_t book, const PrintTools& tools) {
  Mix mix;
  mix.add_number(book);
  mix.add(name_of(file.kind));
  if (file.kind == PdfKind::press)
    mix.add(tools.press->profile().icc());
  else
    mix.add(tools.screen_profile);
  return mix.value();
}

}  // namespace annuaire
