// The parts of the printed yearbook: those that an edition names, or the usual ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace annuaire {

struct BookPart {
  enum class Kind : uint8_t {
    cover,
    imprint,
    half_title,
    title_page,
    contents,
    editorial,  ///< wanted, without a page of that name: such a page is of kind `page`
    presentation,
    jury,
    criteria,
    results,
    statistics,
    categories,
    indexes,  ///< all that the edition does not name one by one
    holder_index,
    place_index,
    project_index,
    value_index,  ///< of a field that the label declares; stands with `indexes`
    partners,     ///< of the label
    call,         ///< for candidates
    back,
    page,
  } kind = Kind::page;
  const Page* page = nullptr;  ///< of kind `page`
};

/// What the edition of a year names as a part: by the names of parts, else of its pages, else of those of the
/// site. Case, accents, articles and signs between words do not matter. Nothing where no such part is known.
std::optional<BookPart> part_named(const Site& site, int year, std::string_view typed);

/// The parts that the edition names and has something for, each once, the cover first and the back last;
/// without any of them the usual ones.
std::vector<BookPart> book_parts(const Site& site, const SiteEdition& edition);

/// Does the edition name that part, and has it something for it?
bool names_part(const Site& site, const SiteEdition& edition, BookPart::Kind kind);

/// Does it stand in the contents? All do but what is bound before them, and the back.
bool is_chapter(BookPart::Kind kind);

/// The thematic break in the text of an edition after which the call for candidates stands, or its end.
NodeId call_break(const Doc& body);

}  // namespace annuaire
