// Long texts and pictures in fields that the label declares: sections after the card's text.
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "model/links.h"
#include "model/own_values.h"

namespace annuaire {

void compose_own_sections(Composer& composer, const Card& card, TagId parent, int heading_level) {
  for (const OwnSection& section : own_sections(composer.site, composer.words, card)) {
    Beside beside = composer.beside();
    beside.before = composer.style.measure("avant-section");
    beside.side.push_back(
        {composer.tagged("tete-laterale", section.name, parent, Role::heading, heading_level)});
    for (const std::string& words : section.paragraphs) {
      Paragraph paragraph = composer.tagged("corps", words, parent);
      if (beside.items.empty()) paragraph.style.first_line = 0;
      beside.items.push_back({std::move(paragraph)});
    }
    if (std::string path = picture_path(section.picture); !path.empty())
      add_pictures(composer, std::vector{BlockPicture{std::move(path), section.alt, ""}}, parent,
                   beside.items);
    composer.put({std::move(beside)});
  }
}

}  // namespace annuaire
