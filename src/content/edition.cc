#include "content/edition.h"

#include "content/body/markdown.h"
#include "content/fields/ids.h"

namespace annuaire {
namespace {

std::vector<Category> read_categories(const Value& list, Diagnostics& out) {
  std::vector<Category> categories;
  for (const Value& each : list.items) {
    Category category{each.field("id"), each.field("nom"), each.field("description")};
    settle_id(category.id, category.name, each.span, out);
    categories.push_back(std::move(category));
  }
  return categories;
}

std::vector<Distinction> read_distinctions(const Value& list) {
  std::vector<Distinction> distinctions;
  for (const Value& each : list.items)
    distinctions.push_back({each.field("nom"), each.field("nombre"), each.field("total"),
                            each.field("duree_ans"), each.field("condition"), each.field("domaine")});
  return distinctions;
}

void check_year(const Field& typed, int year, Diagnostics& out) {
  std::string folder = std::to_string(year);
  if (typed.empty() || typed.value == folder) return;
  out.error(typed.span,
            {"l’année " + typed.value + " n’est pas celle du dossier « " + folder + " »",
             "the year " + typed.value + " is not that of the folder “" + folder + "”"},
            {"écrire « annee: " + folder + " », ou renommer le dossier",
             "write “annee: " + folder + "”, or rename the folder"});
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
  edition.title = v.field("titre");
  edition.document = v.field("document");
  edition.subtitle = v.field("sous_titre");
  edition.issues = v.field("enjeux");
  edition.services = v.field("services");
  edition.video = v.field("video");
  edition.awards_page = v.field("palmares");
  edition.scale = v.fields("bareme");
  edition.categories = read_categories(v["categories"], out);
  for (const Value& each : v["jury"].items)
    edition.jury.push_back({each.field("nom"), each.field("fonction"), each.field("organisation")});
  edition.criteria = v.fields("criteres");
  edition.distinctions = read_distinctions(v["distinctions"]);
  edition.mentions = read_distinctions(v["mentions"]);
  for (const auto& [name, value] : v["chiffres"].members) edition.figures.emplace_back(name, value.scalar);
  edition.ceremony = v["ceremonie"];
  edition.applications = v["candidatures"];
  edition.contact = v["contact"];
  edition.organiser = v["organisateur"];
  edition.body = read_markdown(sources, file, front.body, out);
  return edition;
}

}  // namespace annuaire
