// The names of the yearbook's parts, and what the steps of book_parts share.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/book_parts.h"

namespace annuaire {

/// One row a kind that editors may name.
struct PartName {
  BookPart::Kind kind;
  std::string_view name;    ///< as the documents write it
  std::string_view others;  ///< slugs of other names, without articles, parted by blanks
};

std::span<const PartName> part_names();
/// The part of that name; null if there is none.
const PartName* find_part_name(std::string_view typed);
/// The part that bears it as another name; null if there is none.
const PartName* find_other_name(std::string_view typed);

/// Does the edition have what the part shows?
bool has_part(const Site& site, const SiteEdition& edition, const BookPart& part);
/// Is there nothing to show where the book holds no cards?
bool points_at_cards(BookPart::Kind kind);
bool same_part(const BookPart& a, const BookPart& b);
/// The parts that the edition names; see book_parts.
std::vector<BookPart> named_parts(const Site& site, const SiteEdition& edition);

}  // namespace annuaire
