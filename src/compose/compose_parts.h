// The chapters of the yearbook, in the order in which they are bound.
#pragma once

#include <string>
#include <vector>

#include "compose/composer.h"
#include "model/facts.h"

namespace annuaire {

/// A part of the book as it is bound. One that has a title stands in the contents and the bookmarks.
struct Chapter {
  BookPart::Kind kind = BookPart::Kind::presentation;
  std::string title, anchor;
  const CategoryCards* category = nullptr;  ///< of kind `categories`; its `category` is null for stray cards
  int number = 0;                           ///< of kind `categories`: from 1
  size_t own = 0;                           ///< of kind `value_index`: the field, in OwnFields::list
  const Page* page = nullptr;               ///< of kind `page`
};

/// The newest day of what the document is made from, as far as it is known, else that of the edition.
Date document_day(const Composer& composer);
/// Title, publisher, language and date of the document.
StoryMeta document_facts(const Composer& composer);
/// The publisher and how to reach it, for the foot of the pages.
std::vector<Run> publisher_line(const Composer& composer);
/// Destination of the contents.
inline constexpr const char* contents_anchor = "sommaire";
/// Destination of a free page.
std::string page_anchor(const Page& page);
/// The composer's parts, category by category and index by index. `strays` takes the cards of no category and
/// must outlive the result.
std::vector<Chapter> plan_chapters(const Composer& composer, CategoryCards& strays);

void compose_cover(Composer& composer);
/// Who publishes, made and printed the book, photo credits, numbers.
void compose_imprint(Composer& composer);
/// The title alone; the title with what belongs to it.
void compose_half_title(Composer& composer);
void compose_title_page(Composer& composer);
void compose_contents(Composer& composer, const std::vector<Chapter>& chapters);
void compose_opening(Composer& composer, const Chapter& chapter);
/// The jury or the criteria, with the section of the edition's text that shows them.
void compose_apart(Composer& composer, const Chapter& chapter);
/// Its title and anchor are those of that section.
Chapter chapter_apart(const Composer& composer, BookPart::Kind kind);
/// The laureates by level.
void compose_results(Composer& composer, const Chapter& chapter);
/// Laureates by level, category, region, kind of territory and year.
void compose_statistics(Composer& composer, const Chapter& chapter);
void compose_label_partners(Composer& composer, const Chapter& chapter);
/// A free page, with who signs it.
void compose_free_page(Composer& composer, const Chapter& chapter);
/// A page that names the category and its projects, then its cards; without texts, the cards as one list.
void compose_category(Composer& composer, const Chapter& chapter);
/// One card from the top of a page.
void compose_card(Composer& composer, const Card& card, TagId part);
/// Long texts and pictures in fields of the label’s, under `parent`.
void compose_own_sections(Composer& composer, const Card& card, TagId parent, int heading_level);
/// How the cards of an edition are set: each from the top of a page, or in columns, where those of `compact`
/// are whole.
enum class Density : uint8_t { page, running, compact };
/// Side heads above their texts, for columns.
void stack_heads(std::vector<Item> items, std::vector<Item>& out);
Density density_of(const Composer& composer);
/// The cards of a category where several share a page.
void compose_dense_cards(Composer& composer, const Chapter& chapter, TagId part);
/// The cards of a category, several to a page: no card of the edition has a text.
void compose_brief_cards(Composer& composer, const Chapter& chapter, TagId part);
void compose_index(Composer& composer, const Chapter& chapter);
/// An entry of an index: its name, then its cards, each a link to its page.
Paragraph index_entry(Composer& composer, const std::string& name, const std::vector<CardId>& cards,
                      TagId list);
/// Holders by region and département, then by kind of territory.
void compose_places(Composer& composer, const Chapter& chapter);
/// The values of a field that the label declares.
void compose_values(Composer& composer, const Chapter& chapter);
/// Does any card of the edition have one?
bool has_values(const Composer& composer, size_t own);
void compose_projects(Composer& composer, const Chapter& chapter);
void compose_closing(Composer& composer, const Chapter& chapter);
void compose_back(Composer& composer);

/// No card of the edition has a text.
bool all_brief(const Composer& composer);
/// Opens a chapter: new page, H1 with its anchor and bookmark; gives its tag.
TagId open_chapter(Composer& composer, const Chapter& chapter, const std::string& above);

// Data of the edition as items.
void add_jury(Composer& composer, TagId parent, std::vector<Item>& out);
void add_criteria(Composer& composer, TagId parent, std::vector<Item>& out);
void add_figures(Composer& composer, TagId parent, std::vector<Item>& out);
void add_distinctions(Composer& composer, const std::vector<Distinction>& list, TagId parent,
                      std::vector<Item>& out);
/// Label and value, one below the other.
void add_facts(Composer& composer, const std::vector<Fact>& facts, TagId parent, std::vector<Item>& out);

}  // namespace annuaire
