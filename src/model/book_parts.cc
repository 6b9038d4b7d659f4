#include "model/book_parts.h"

#include <algorithm>

#include "base/text.h"
#include "model/book_part_names.h"
#include "model/filed_places.h"
#include "model/label_partners.h"
#include "model/statistics.h"

namespace annuaire {
namespace {

using Kind = BookPart::Kind;

/// Of some pages of one name the edition's own, and that in the language of the content.
const Page* page_named(const Site& site, int year, std::string_view name) {
  const Page* found = nullptr;
  const auto rank = [&](const Page& page) {
    return 2 * (page.year == year) + (page.language == site.config().language());
  };
  for (const Page& page : site.content.pages) {
    if (page.year != 0 && page.year != year) continue;
    if (page.name != name && slug(page.title.value) != name) continue;
    if (!found || rank(page) > rank(*found)) found = &page;
  }
  return found;
}

const Page* editorial_of(const Site& site, int year) {
  for (const char* name : {"edito", "editorial"})
    if (const Page* page = page_named(site, year, name)) return page;
  return nullptr;
}

std::optional<BookPart> part_of(const Page* page) {
  return page ? std::optional(BookPart{Kind::page, page}) : std::nullopt;
}

bool is_path(std::string_view typed) {
  return typed.ends_with(".md") || typed.find('/') != std::string_view::npos;
}

/// "content/pages/presentation.md" → "presentation"
std::string_view name_in(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  path.remove_prefix(path.rfind('/') + 1);
  if (path.ends_with(".md")) path.remove_suffix(3);
  return path;
}

}  // namespace

std::optional<BookPart> part_named(const Site& site, int year, std::string_view typed) {
  if (is_path(typed)) return part_of(page_named(site, year, slug(name_in(typed))));
  const PartName* name = find_part_name(typed);
  const Page* page = name ? nullptr : page_named(site, year, slug(typed));
  if (!name && !page) name = find_other_name(typed);
  if (name && name->kind == Kind::editorial) page = editorial_of(site, year);
  if (page) return part_of(page);
  return name ? std::optional(BookPart{name->kind}) : std::nullopt;
}

bool has_part(const Site& site, const SiteEdition& edition, const BookPart& part) {
  const Edition& own = *edition.edition;
  switch (part.kind) {
    case Kind::jury:
      return !own.jury.empty();
    case Kind::criteria:
      return !own.criteria.empty();
    case Kind::place_index:
      return has_places(site, edition);
    case Kind::partners:
      return !label_partners(site, own).empty();
    case Kind::editorial:
      return false;
    case Kind::statistics:
      return !statistics_of(site, edition).empty();
    case Kind::results:
    case Kind::categories:
    case Kind::indexes:
    case Kind::holder_index:
    case Kind::project_index:
      return !edition.cards.empty();
    case Kind::call:
      return call_break(own.body) < (own.body.nodes.empty() ? 1 : own.body.nodes[0].end);
    default:
      return true;
  }
}

bool points_at_cards(Kind kind) {
  return kind == Kind::indexes || kind == Kind::holder_index || kind == Kind::place_index ||
         kind == Kind::project_index;
}

bool same_part(const BookPart& a, const BookPart& b) { return a.kind == b.kind && a.page == b.page; }

namespace {

bool holds(const std::vector<BookPart>& parts, Kind kind) {
  return std::any_of(parts.begin(), parts.end(), [&](const BookPart& each) { return each.kind == kind; });
}

/// `least`: of chapters that contents are for.
void drop_what_is_empty(const Site& site, const SiteEdition& edition, std::ptrdiff_t least,
                        std::vector<BookPart>& parts) {
  std::erase_if(parts, [&](const BookPart& part) { return !has_part(site, edition, part); });
  if (!holds(parts, Kind::categories))
    std::erase_if(parts, [](const BookPart& part) { return points_at_cards(part.kind); });
  if (std::count_if(parts.begin(), parts.end(), [](const BookPart& part) { return is_chapter(part.kind); }) <
      least)
    std::erase_if(parts, [](const BookPart& part) { return part.kind == Kind::contents; });
}

/// Moves what is bound outside to the ends.
void bind(std::vector<BookPart>& parts) {
  std::stable_partition(parts.begin(), parts.end(),
                        [](const BookPart& part) { return part.kind == Kind::cover; });
  std::stable_partition(parts.begin(), parts.end(),
                        [](const BookPart& part) { return part.kind != Kind::back; });
}

}  // namespace

bool is_chapter(Kind kind) {
  return kind != Kind::cover && kind != Kind::imprint && kind != Kind::half_title &&
         kind != Kind::title_page && kind != Kind::contents && kind != Kind::back;
}

std::vector<BookPart> named_parts(const Site& site, const SiteEdition& edition) {
  std::vector<BookPart> parts;
  for (const Field& typed : edition.edition->parts)
    if (const std::optional<BookPart> part = part_named(site, edition.year, typed))
      if (std::none_of(parts.begin(), parts.end(),
                       [&](const BookPart& each) { return same_part(each, *part); }))
        parts.push_back(*part);
  drop_what_is_empty(site, edition, 1, parts);
  bind(parts);
  return parts;
}

std::vector<BookPart> book_parts(const Site& site, const SiteEdition& edition) {
  std::vector<BookPart> parts = named_parts(site, edition);
  if (!parts.empty()) return parts;
  for (const Kind kind : {Kind::cover, Kind::imprint, Kind::contents, Kind::presentation, Kind::categories,
                          Kind::indexes, Kind::call, Kind::back})
    parts.push_back({kind});
  drop_what_is_empty(site, edition, 2, parts);
  return parts;
}

bool names_part(const Site& site, const SiteEdition& edition, Kind kind) {
  return holds(named_parts(site, edition), kind);
}

NodeId call_break(const Doc& body) {
  const NodeId end = body.nodes.empty() ? 1 : body.nodes[0].end;
  for (NodeId id = 1; id < end; id = body.nodes[id].end)
    if (body.nodes[id].kind == NodeKind::rule) return id;
  return end;
}

}  // namespace annuaire
