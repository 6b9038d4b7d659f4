// A free page of the site as a part of the yearbook.
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// In the language of the page, where that is not the book's.
class OwnLanguage {
 public:
  OwnLanguage(Composer& composer, const std::string& language) : c_(composer), outer_(composer.language) {
    c_.language = language;
  }
  ~OwnLanguage() { c_.language = outer_; }
  OwnLanguage(const OwnLanguage&) = delete;
  void mark(TagId tag) {
    if (c_.language != outer_) c_.story.tags.langs[tag] = c_.language;
  }

 private:
  Composer& c_;
  const std::string outer_;
};

void add_site(Composer& composer, const Page& page, TagId part) {
  const std::string address = composer.address_of(page.site);
  if (address.empty()) return;
  Beside beside = composer.beside();
  beside.before = composer.style.measure("avant-section");
  Paragraph line = composer.paragraph("donnee");
  composer.add_link(line.runs, "donnee-lien", shown_address(address), composer.tag(Role::paragraph, part),
                    address);
  beside.items.push_back({std::move(line)});
  composer.put({std::move(beside)});
}

}  // namespace

void compose_free_page(Composer& composer, const Chapter& chapter) {
  const Page& page = *chapter.page;
  OwnLanguage language(composer, page.language);
  const TagId part = open_chapter(composer, chapter, "");
  language.mark(part);
  if (!page.subtitle.empty()) {
    Beside beside = composer.beside();
    beside.items.push_back({composer.tagged("chapeau", composer.set(page.subtitle.value), part)});
    composer.put({std::move(beside)});
  }
  BodyPart body = whole_body(page.body);
  body.parent = part;
  body.heading_level = 2;
  body.heading_style = "intertitre-lateral";
  body.outline = 2;
  body.anchors = chapter.anchor;
  compose_body(composer, body, composer.story.items);
  add_site(composer, page, part);
}

}  // namespace annuaire
