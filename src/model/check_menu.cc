// The menu of the settings beside the free pages that there are.
#include <algorithm>

#include "base/nearest.h"
#include "model/check_steps.h"

namespace annuaire {

void check_menu(const Site& site, Diagnostics& out) {
  const std::vector<Field>& menu = site.config().menu;
  if (menu.empty()) return;
  std::vector<std::string> names;
  for (const Page& page : site.content.pages)
    if (names.empty() || names.back() != page.name) names.push_back(page.name);
  for (const Field& name : menu)
    if (std::find(names.begin(), names.end(), name.value) == names.end())
      out.warning(
          name.span,
          {"aucune page libre ne s’appelle « " + name.value + " » : le menu ne la montre pas",
           "no free page is called “" + name.value + "”: the menu does not show it"},
          did_you_mean(name.value, names,
                       {"écrire content/pages/" + name.value + ".md, ou ôter ce nom du menu",
                        "write content/pages/" + name.value + ".md, or take this name out of the menu"}));
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
