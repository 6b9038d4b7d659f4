// The plan of the site, and the page that explains its open data.
#include "base/date.h"
#include "html/files/data_columns.h"
#include "html/files/open_data.h"
#include "html/pages/edition_data.h"
#include "html/pages/language_homes.h"
#include "html/pages/makers.h"
#include "html/pages/rubrics.h"
#include "model/book_parts.h"
#include "model/modified.h"

namespace annuaire {
namespace {

/// Links of the whole plan: beyond, categories are found through their editions.
constexpr size_t max_links = 120;

size_t category_count(const Site& site) {
  size_t count = 0;
  for (const SiteEdition& edition : site.editions) count += edition.categories.size() + 4;
  return count;
}

Data edition_rubric(const Workshop& shop, const SiteEdition& edition, bool with_categories) {
  const Wording& words = shop.words();
  const Routes& routes = shop.routes;
  Data section = rubric(edition_title(shop, edition.year));
  add_point(section, words.set(edition.edition->title), routes.edition(edition.year));
  if (!edition.cards.empty())
    add_point(section, words.fill("palmares.titre", {{"annee", std::to_string(edition.year)}}),
              routes.awards(edition.year));
  if (names_part(shop.site, edition, BookPart::Kind::statistics))
    add_point(section, words("statistiques.titre"), routes.statistics(edition.year));
  for (const Page& page : shop.site.content.pages)
    if (page.year == edition.year)
      add_point(section, set_in(page.title, page.language, shop.site.config()), routes.page(page),
                shop.other_language(page.language));
  add_point(section, words("communique.surtitre"), routes.press_release(edition.year));
  if (has_jury_page(*edition.edition)) add_point(section, words("jury.titre"), routes.jury(edition.year));
  if (with_categories)
    for (const CategoryCards& each : edition.categories)
      if (!each.cards.empty() && each.category->named())
        add_point(section, words.set(each.category->name), routes.category(edition.year, each.category->id));
  return section;
}

std::string plan(const Workshop& shop) {
  const Wording& words = shop.words();
  const Site& site = shop.site;
  bool with_categories = category_count(site) <= max_links;
  Data sections = Data::list();
  size_t shown = 0;
  for (const SiteEdition& edition : site.editions)
    if (with_categories || shown++ < max_links / 4)
      sections.push(edition_rubric(shop, edition, with_categories));
  Data others = rubric(words("plan.autres"));
  add_point(others, words("accueil"), shop.routes.home());
  for (const std::string& language : other_languages(site, shop.theme))
    add_point(others, shop.words(language)("accueil"), shop.routes.home(language), language);
  if (has_editions_page(site)) add_point(others, words("edition.toutes"), editions_address(shop));
  if (!site.holders.empty()) add_point(others, words("porteurs.titre"), shop.routes.holders());
  for (const Page& page : site.content.pages)
    if (page.year == 0)
      add_point(others, set_in(page.title, page.language, site.config()), shop.routes.page(page),
                shop.other_language(page.language));
  for (std::string_view name : made_pages(site))
    if (name != plan_page)
      add_point(others, words("pages." + std::string(name)),
                shop.routes.page(name, site.config().language()));
  sections.push(std::move(others));
  return rubrics_page(shop, plan_page, "plan", std::move(sections));
}

Data files_rubric(const Workshop& shop) {
  const Wording& words = shop.words();
  Data section = rubric(words("donnees.fichiers"));
  for (const DataFile& file : data_files())
    add_point(section, words("donnees.fichier." + std::string(file.key)), shop.routes.file(file.path));
  return section;
}

Data columns_rubric(const Workshop& shop) {
  const Wording& words = shop.words();
  Data section = rubric(words("donnees.colonnes")), lines = Data::list();
  for (const DataColumn& column : data_columns(shop.site))
    lines.push(Data::row({{"cases", Data::list(column.name, column.description)}}));
  section["tableau"] = Data::row({{"entetes", Data::list(words("donnees.colonne"), words("donnees.sens"))},
                                  {"lignes", std::move(lines)}});
  return section;
}

std::string data(const Workshop& shop) {
  const Wording& words = shop.words();
  auto updated = modified(shop.site);
  Data licence = rubric(words("donnees.licence"), {words("donnees.licence_texte")});
  add_point(licence, licence_name, licence_address);
  add_fact(licence, words("donnees.source"), words.set(shop.site.config().imprint.name));
  add_fact(licence, words("donnees.mise_a_jour"), updated ? words.date(*updated) : "");
  return rubrics_page(shop, data_page, "donnees",
                      Data::list(files_rubric(shop), columns_rubric(shop), std::move(licence)));
}

/// Of all that the plan names.
std::optional<Date> modified_titles(const Site& site) {
  std::optional<Date> day;
  for (const SiteEdition& edition : site.editions) day = newest(day, modified(site, edition.edition->file));
  for (const Page& page : site.content.pages) day = newest(day, modified(site, page.file));
  return day;
}

}  // namespace

void add_plan_pages(const Workshop& shop, Jobs& jobs) {
  auto address = [&](std::string_view name) { return shop.routes.page(name, shop.site.config().language()); };
  if (is_made(shop.site, plan_page)) {
    jobs.push_back({address(plan_page), [&shop] { return plan(shop); }});
    jobs.back().modified = modified_titles(shop.site);
  }
  if (is_made(shop.site, data_page)) {
    jobs.push_back({address(data_page), [&shop] { return data(shop); }});
    jobs.back().modified = modified(shop.site);
  }
}

}  // namespace annuaire
