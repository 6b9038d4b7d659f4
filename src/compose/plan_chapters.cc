// The parts of the yearbook with their titles, category by category and index by index.
#include <set>

#include "compose/compose_parts.h"
#include "content/own_fields.h"
#include "model/filed_places.h"

namespace annuaire {

std::string page_anchor(const Page& page) {
  return "page-" + (page.year ? std::to_string(page.year) + "-" : "") + page.name;
}

namespace {

using Kind = BookPart::Kind;

class ChapterPlan {
 public:
  ChapterPlan(const Composer& composer, CategoryCards& strays) : c_(composer), strays_(strays) {}

  std::vector<Chapter> make() {
    for (const BookPart& part : c_.parts) add(part);
    return std::move(out_);
  }

 private:
  void add(const BookPart& part);
  void add_titled(Kind kind, const char* words, std::string anchor) {
    out_.push_back({kind, c_.words(words), std::move(anchor)});
  }
  void add_page(const Page& page) {
    Chapter chapter{Kind::page, set_in(page.title, page.language, c_.site.config()), page_anchor(page)};
    chapter.page = &page;
    out_.push_back(std::move(chapter));
  }
  void add_categories();
  void add_indexes();
  void add_index(Kind kind);
  std::string year() const { return std::to_string(c_.edition.year); }

  const Composer& c_;
  CategoryCards& strays_;
  std::vector<Chapter> out_{};
};

void ChapterPlan::add(const BookPart& part) {
  switch (part.kind) {
    case Kind::presentation:
      out_.push_back({part.kind, c_.words.set(c_.edition.edition->title.value), "edition-" + year()});
      break;
    case Kind::jury:
    case Kind::criteria:
      out_.push_back(chapter_apart(c_, part.kind));
      break;
    case Kind::results:
      add_titled(part.kind, "impression.resultats", "resultats");
      break;
    case Kind::statistics:
      add_titled(part.kind, "statistiques.titre", "statistiques");
      break;
    case Kind::categories:
      add_categories();
      break;
    case Kind::indexes:
      add_indexes();
      break;
    case Kind::partners:
      add_titled(part.kind, "impression.partenaires", "partenaires");
      break;
    case Kind::call:
      add_titled(part.kind, "impression.candidater", "candidater");
      break;
    case Kind::page:
      add_page(*part.page);
      break;
    case Kind::holder_index:
    case Kind::place_index:
    case Kind::project_index:
      add_index(part.kind);
      break;
    default:
      out_.push_back({part.kind, "", ""});
  }
}

void ChapterPlan::add_categories() {
  std::set<CardId> placed;
  int number = 0;
  for (const CategoryCards& category : c_.edition.categories) {
    if (category.cards.empty()) continue;
    placed.insert(category.cards.begin(), category.cards.end());
    out_.push_back({Kind::categories, c_.words.set(category.category->name.value),
                    "categorie-" + year() + "-" + category.category->id.value, &category, ++number});
  }
  for (CardId id : c_.edition.cards)
    if (!placed.count(id)) strays_.cards.push_back(id);
  if (!strays_.cards.empty())
    out_.push_back({Kind::categories, c_.words(number ? "impression.autres_projets" : "impression.projets"),
                    "projets-" + year(), &strays_, ++number});
}

/// Those that have no place of their own among the parts; one of the label's for each field that is to have
/// one. The titles of cards stand in the contents already.
void ChapterPlan::add_indexes() {
  if (!c_.shows(Kind::holder_index)) add_index(Kind::holder_index);
  if (!c_.shows(Kind::place_index) && has_places(c_.site, c_.edition)) add_index(Kind::place_index);
  const OwnFields* own = c_.site.config().own.get();
  for (size_t i = 0; own && i < own->list.size(); ++i) {
    const OwnField& field = own->list[i];
    if (field.in_index && has_values(c_, i))
      out_.push_back({Kind::value_index, c_.words.set(field.name), "index-" + field.id, nullptr, 0, i});
  }
}

void ChapterPlan::add_index(Kind kind) {
  if (kind == Kind::holder_index) add_titled(kind, "impression.index", "index");
  if (kind == Kind::place_index) add_titled(kind, "impression.index-territoires", "index-territoires");
  if (kind == Kind::project_index) add_titled(kind, "impression.index-projets", "index-projets");
}

}  // namespace

std::vector<Chapter> plan_chapters(const Composer& composer, CategoryCards& strays) {
  return ChapterPlan(composer, strays).make();
}

}  // namespace annuaire
