// A free page of the site as a part of the yearbook.
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "compose/compose_sections.h"
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

BlockPicture portrait_of(const Composer& composer, const Page& page) {
  return {picture_path(page.portrait.value), composer.set(page.portrait_alt.value), ""};
}

/// The subtitle, and the portrait in the side column where the text has no room for it.
void open_text(Composer& composer, const Page& page, BodyPart& body) {
  Beside beside = composer.beside();
  if (BlockPicture portrait = portrait_of(composer, page); !portrait.path.empty()) {
    if (place_beside(composer, portrait, page.body, body.first,
                     section_end(body, body.first, top_level(body))) != BesideText::nowhere)
      body.beside = std::move(portrait);
    else
      add_narrow(composer, portrait, body.parent, beside.side);
  }
  if (!page.subtitle.empty())
    beside.items.push_back({composer.tagged("chapeau", composer.set(page.subtitle.value), body.parent)});
  if (!beside.side.empty() || !beside.items.empty()) composer.put({std::move(beside)});
}

/// The name and role of who signs, below the signature as it is written, which is an ornament.
void sign(Composer& composer, const Page& page, TagId part) {
  if (page.author.empty()) return;
  Beside beside = composer.beside();
  beside.before = composer.style.measure("avant-section");
  if (const std::string path = picture_path(page.signature.value); !path.empty()) {
    Figure hand = logo_figure(composer, path);
    hand.after = composer.style.measure("avant-legende");
    hand.keep_with_next = true;
    beside.items.push_back({std::move(hand)});
  }
  const TagId tag = composer.tag(Role::paragraph, part);
  Paragraph name = composer.line("personne", composer.set(page.author.value), tag);
  if (!page.role.empty()) {
    Run end;
    end.kind = Run::Kind::line_break;
    end.size = composer.style.text("fonction").size;
    end.tag = tag;
    name.runs.push_back(std::move(end));
    composer.add(name.runs, "fonction", composer.set(page.role.value), tag);
  }
  beside.items.push_back({std::move(name)});
  composer.put({std::move(beside)});
}

}  // namespace

void compose_free_page(Composer& composer, const Chapter& chapter) {
  const Page& page = *chapter.page;
  OwnLanguage language(composer, page.language);
  const TagId part = open_chapter(composer, chapter, "");
  language.mark(part);
  BodyPart body = whole_body(page.body);
  body.year = page.year;
  body.parent = part;
  body.heading_level = 2;
  body.heading_style = "intertitre-lateral";
  body.outline = 2;
  body.anchors = chapter.anchor;
  open_text(composer, page, body);
  compose_body(composer, body, composer.story.items);
  sign(composer, page, part);
  add_site(composer, page, part);
}

}  // namespace annuaire
