#include "html/frame.h"

#include <algorithm>
#include <iterator>

#include "html/pages/language_homes.h"
#include "html/pages/rubrics.h"
#include "html/words.h"
#include "model/audit.h"

namespace annuaire {
namespace {

constexpr size_t menu_editions = 3;

bool is_named(const std::vector<Field>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](const Field& f) { return f.value == name; });
}

bool in_menu(const Config& config, std::string_view name) {
  if (!config.menu.empty()) return is_named(config.menu, name);
  return std::find(std::begin(foot_pages), std::end(foot_pages), name) == std::end(foot_pages);
}

/// One page for each name, in `language` where it is written in it. Pages are sorted by name.
std::vector<const Page*> pages_for(const Site& site, const std::string& language) {
  std::vector<const Page*> chosen;
  for (const Page& page : site.content.pages) {
    if (page.year) continue;  // its edition leads there
    if (chosen.empty() || chosen.back()->name != page.name)
      chosen.push_back(&page);
    else if (page.language == language)
      chosen.back() = &page;
  }
  return chosen;
}

/// `language`: of the title; `target`: of the page. Empty where they are those of the page around the link.
Data entry(const std::string& title, const std::string& address, const std::string& language,
           const std::string& target) {
  return Data::row({{"titre", title},
                    {"adresse", address},
                    {"langue_page", language},
                    {"langue_cible", target},
                    {"courant", false}});
}

/// The site's first language, where readers of `language` are to be told.
std::string first_unless(const SiteView& view, const std::string& language) {
  const std::string& first = view.site.config().language();
  return first == language ? "" : first;
}

/// A short name from the strings ("pages.presentation"), else the page's title.
Data page_link(const SiteView& view, const Page& page, const std::string& language) {
  const Wording words = wording_for(view.site, view.theme, page.language);
  std::string key = "pages." + page.name;
  std::string title =
      words.has(key) ? words(key) : set_in(page.title.value, page.language, view.site.config());
  const std::string foreign = page.language == language ? "" : page.language;
  return entry(title, view.routes.page(page), foreign, foreign);
}

Data menu_data(const SiteView& view, const Wording& words, const std::string& language) {
  Data menu = Data::list();
  auto add = [&](const std::string& title, const std::string& address) {
    menu.push(entry(title, address, "", first_unless(view, language)));
  };
  const auto& editions = view.site.editions;
  for (size_t i = 0; i < std::min(editions.size(), menu_editions); ++i)
    add(words.fill("edition.courte", {{"annee", std::to_string(editions[i].year)}}),
        view.routes.edition(editions[i].year));
  if (editions.size() > menu_editions && has_editions_page(view.site))
    add(words("edition.toutes"), editions_address(view));
  if (!view.site.holders.empty()) add(words("porteurs.titre"), view.routes.holders());
  for (const Page* page : pages_for(view.site, language))
    if (in_menu(view.site.config(), page->name)) menu.push(page_link(view, *page, language));
  return menu;
}

/// « Accessibilité : non conforme »: the law wants the state on every page of those whom it binds.
std::string accessibility_title(const SiteView& view, const Wording& words) {
  if (view.site.config().bound_by_law.value != "oui") return words("pages.accessibilite");
  switch (conformity_of(view.site)) {
    case Conformity::full:
      return words("pied.accessibilite.totale");
    case Conformity::partial:
      return words("pied.accessibilite.partielle");
    case Conformity::none:
      break;
  }
  return words("pied.accessibilite.non");
}

/// A page that the program makes, in the site's first language.
Data made_link(const SiteView& view, std::string_view name, const Wording& words,
               const std::string& language) {
  std::string title = words("pages." + std::string(name));
  return entry(name == accessibility_page ? accessibility_title(view, words) : title,
               view.routes.page(name, view.site.config().language()), "", first_unless(view, language));
}

Data foot_link(const SiteView& view, const Page& page, const Wording& words, const std::string& language) {
  Data link = page_link(view, page, language);
  if (page.name == accessibility_page) link["titre"] = accessibility_title(view, words);
  return link;
}

Data footer_data(const SiteView& view, const Wording& words, const std::string& language) {
  const Imprint& imprint = view.site.config().imprint;
  Data links = Data::list();
  for (std::string_view name : made_pages(view.site)) links.push(made_link(view, name, words, language));
  for (const Page* page : pages_for(view.site, language))
    if (!in_menu(view.site.config(), page->name)) links.push(foot_link(view, *page, words, language));
  return Data::row({{"editeur", words.set(imprint.name)},
                    {"site", view.address_of(imprint.site)},
                    {"courriel", imprint.email.value},
                    {"telephone", imprint.phone.value},
                    {"postale", words.set(imprint.address)},
                    {"liens", links}});
}

}  // namespace

Data frame_data(const SiteView& view, const std::string& style, const Wording& words,
                const std::string& language) {
  const Config& config = view.site.config();
  return Data::row(
      {{"t", words_tree(words)},
       {"site",
        Data::row({{"langue", words.language()},
                   {"titre", words.set(config.title)},
                   {"titre_long", is_long_title(view.title)},
                   {"sous_titre", words.set(config.subtitle)},
                   {"description", words.set(config.description)},
                   {"label", words.set(config.label_name)},
                   {"accueil", home_address(view, language)},
                   {"langues", other_homes(view, language)},
                   {"langue_titre", words.language() == config.language() ? "" : config.language()},
                   {"menu", menu_data(view, words, language)},
                   {"feuille", view.routes.file(style)},
                   {"icone", view.theme.statics.count("icone.svg") ? view.routes.file("icone.svg") : ""},
                   {"atom", view.routes.host().empty() ? "" : view.routes.file("atom.xml")}})},
       {"pied", footer_data(view, words, language)}});
}

}  // namespace annuaire
