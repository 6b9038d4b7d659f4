// The half-title and the title page.
#include "compose/compose_parts.h"

namespace annuaire {
namespace {

/// A right-hand page without a foot; gives its tag.
TagId open_title(Composer& composer, const char* words) {
  NewPage page;
  page.hand = NewPage::Hand::right;
  page.look.foot = false;
  composer.put({std::move(page)});
  composer.put({Space{0, true}});
  return composer.tag(Role::part, document_tag, 0, composer.words(words));
}

std::string title_of(const Composer& composer) {
  return Composer::unbroken_quotes(composer.words.set(composer.edition.edition->title.value));
}

/// The year, where the title does not end in it.
std::string year_beside(const Composer& composer) {
  const std::string year = std::to_string(composer.edition.year);
  return composer.edition.edition->title.value.ends_with(year) ? "" : year;
}

}  // namespace

void compose_half_title(Composer& composer) {
  const TagId part = open_title(composer, "impression.faux-titre");
  std::string title = title_of(composer);
  if (const std::string year = year_beside(composer); !year.empty()) title += " " + year;
  composer.put({composer.tagged("titre-bref", title, part)});
  composer.put({Space{0, true}});
  composer.put({Space{0, true}});
}

void compose_title_page(Composer& composer) {
  const Edition& edition = *composer.edition.edition;
  const TagId part = open_title(composer, "impression.page-titre");
  std::string above = composer.words("impression.annuaire");
  if (const std::string year = year_beside(composer); !year.empty()) above += " " + year;
  Paragraph kicker = composer.tagged("surtitre", above, part);
  kicker.style.keep_with_next = true;
  composer.put({std::move(kicker)});
  composer.put({composer.tagged("titre-partie", title_of(composer), part, Role::heading, 1)});
  if (!edition.subtitle.empty())
    composer.put({composer.tagged("sous-titre", composer.words.set(edition.subtitle.value), part)});
  composer.put({Space{0, true}});
  composer.put({Space{0, true}});
  composer.put(
      {composer.tagged("etiquette", composer.words.set(composer.site.config().imprint.name.value), part)});
}

}  // namespace annuaire
