// The menu of the settings beside the free pages that there are.
#include <algorithm>

#include "base/nearest.h"
#include "base/text.h"
#include "model/check_steps.h"
#include "model/link_steps.h"

namespace annuaire {
namespace {

// « Le réseau », "/presentation/", "presentation.md", « Présentation »
const Page* page_meant(const Site& site, std::string_view typed) {
  for (std::string_view ending : {"/index.html", ".html", ".md"})
    if (typed.ends_with(ending)) typed.remove_suffix(ending.size());
  while (typed.ends_with('/')) typed.remove_suffix(1);
  const std::string last = slug(typed.substr(typed.rfind('/') + 1)), whole = slug(typed);
  for (const Page& page : site.content.pages)
    if (page.year == 0 && page.name == last) return &page;
  for (const Page& page : site.content.pages)
    if (page.year == 0 && slug(page.title.value) == whole) return &page;
  return nullptr;
}

bool names_home(std::string_view typed) {
  const std::string name = slug(typed);
  return name.empty() || name == "accueil" || name == "index" || name == "home";
}

}  // namespace

void settle_menu(Site& site, Diagnostics& out) {
  for (Field& name : site.content.config.menu) {
    const Page* page = page_meant(site, name.value);
    if (!page || page->name == name.value) continue;
    out.note(name.span,
             {"« " + name.value + " » est lu comme « " + page->name + " »",
              "“" + name.value + "” is read as “" + page->name + "”"},
             {"écrire « " + page->name + " »", "write “" + page->name + "”"});
    name.value = page->name;
  }
}

void check_menu(const Site& site, Diagnostics& out) {
  const std::vector<Field>& menu = site.config().menu;
  if (menu.empty()) return;
  std::vector<std::string> names;
  for (const Page& page : site.content.pages)
    if (page.year == 0 && (names.empty() || names.back() != page.name)) names.push_back(page.name);
  for (const Field& name : menu)
    if (std::find(names.begin(), names.end(), name.value) == names.end())
      out.warning(
          name.span,
          {"aucune page libre ne s’appelle « " + name.value + " » : le menu ne la montre pas",
           "no free page is called “" + name.value + "”: the menu does not show it"},
          names_home(name.value)
              ? Message{"l’accueil n’est pas une page libre : ôter cette ligne",
                        "the home page is no free page: take this line out"}
              : did_you_mean(name.value, names,
                             {"écrire content/pages/" + slug(name.value) + ".md, ou ôter ce nom du menu",
                              "write content/pages/" + slug(name.value) + ".md, or take this name out"}));
  std::string left;
  for (const std::string& name : names)
    if (std::none_of(menu.begin(), menu.end(), [&](const Field& each) { return each.value == name; }))
      left += (left.empty() ? "" : ", ") + name;
  if (!left.empty())
    out.note(menu.front().span,
             {"le menu laisse des pages au pied du site : " + left,
              "the menu leaves pages to the foot of the site: " + left},
             {"y ajouter leur nom pour qu’il les montre", "add their names for it to show them"});
}

}  // namespace annuaire
