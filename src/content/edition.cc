#include "content/edition.h"

#include "content/body/markdown.h"
#include "content/fields/ids.h"
#include "content/fields/keep.h"

namespace annuaire {
namespace {

void check_year(const Field& typed, int year, Diagnostics& out) {
  std::string folder = std::to_string(year);
  if (typed.empty() || typed.value == folder) return;
  out.error(
      typed.span,
      {"l’année " + typed.value + " n’est pas celle du dossier « " + folder + " »",
       "the year " + typed.value + " is not that of the folder “" + folder + "”"},
      {"écrire « " + folder + " », ou renommer le dossier", "write “" + folder + "”, or rename the folder"});
}

}  // namespace

Edition read_edition(const Sources& sources, FileId file, int year, Diagnostics& out) {
  FrontMatter front = read_front_matter(sources, file, edition_schema, out);
  const Value& v = front.values;
  check_year(v.field("annee"), year, out);
  Edition edition;
  edition.year = year;
  edition.file = file;
  edition.span = front.span;
  keep_values(edition_schema.fields, v, edition);
  auto groups = [&]<typename T>(const char* name, std::vector<T>& list) {
    list = kept_groups<T>(*edition_schema.find(name), v[name]);
  };
  groups("categories", edition.categories);
  groups("jury", edition.jury);
  groups("distinctions", edition.distinctions);
  groups("mentions", edition.mentions);
  groups("partenaires", edition.partners);
  for (size_t i = 0; i < edition.categories.size(); ++i) {
    Category& category = edition.categories[i];
    settle_id(category.id, category.name, v["categories"].items[i].span, out);
  }
  check_all_differ(sources, names_of(edition.categories), {"la catégorie", "the category"}, out);
  for (const auto& [name, value] : v["chiffres"].members) edition.figures.emplace_back(name, value.scalar);
  edition.body = read_markdown(sources, file, front.body, out);
  return edition;
}

}  // namespace annuaire
