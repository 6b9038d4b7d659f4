#include "html/theme_templates.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "base/nearest.h"
#include "theme/sentence_keys.h"

namespace annuaire {
namespace {

/// In the order of the alphabet.
constexpr const char* needed_templates[] = {
    "accueil",       "accueil-langue",    "bloc-chiffres",
    "bloc-criteres", "bloc-distinctions", "bloc-jury",
    "communique",    "edition",           "edition-palmares",
    "fiche",         "introuvable",       "jury",
    "ligne",         "ligne-porteur",     "liste",
    "page",          "porteur",           "porteurs",
    "redirection",   "rubriques",         "signe",
    "style.css",     "tete-fiche",        "tuile",
    "editions",
};

void tell_absent(const Theme& theme, Diagnostics& out) {
  for (const char* name : needed_templates)
    if (!theme.templates.count(name) && !theme.statics.count(name))
      out.error_in("themes/" + theme.name, {"le thème n’a pas de gabarit « " + std::string(name) + " »",
                                            "the theme has no template “" + std::string(name) + "”"});
}

/// Of names that no parent has: theirs are drawn somewhere.
void tell_unused(const Theme& theme, const Site& site, Diagnostics& out) {
  const auto is_new = [](const auto& named) { return !named.second.replaces && !named.second.inherited; };
  if (std::none_of(theme.templates.begin(), theme.templates.end(), is_new)) return;
  const std::set<std::string> drawn = tag_names(theme).templates;
  std::set<std::string> used(std::begin(needed_templates), std::end(needed_templates));
  for (const Page& page : site.content.pages)
    if (!page.layout.empty()) used.insert(page.layout.value);
  for (const auto& [name, file] : theme.templates)
    if (file.replaces || file.inherited || drawn.contains(name)) used.insert(name);
  for (const auto& [name, file] : theme.templates)
    if (!used.contains(name))
      out.warning_in(
          file.path,
          {"rien n’emploie le gabarit « " + name + " »", "nothing uses the template “" + name + "”"},
          did_you_mean(name, {used.begin(), used.end()}));
}

/// What pages name as their template.
void check_layouts(const Theme& theme, const Site& site, Diagnostics& out) {
  std::vector<std::string> known;
  for (const auto& [name, file] : theme.templates) known.push_back(name);
  for (const Page& page : site.content.pages)
    if (const std::string& name = page.layout.value; !name.empty() && !theme.templates.count(name))
      out.error(
          page.layout.span,
          {"le thème n’a pas de gabarit « " + name + " »", "the theme has no template “" + name + "”"},
          did_you_mean(
              name, known,
              {"écrire themes/" + theme.name + "/templates/" + name + ".mustache, ou ôter cette ligne",
               "write themes/" + theme.name + "/templates/" + name + ".mustache, or take this line out"}));
}

}  // namespace

std::map<std::string, TemplateText> template_texts(const Theme& theme) {
  std::map<std::string, TemplateText> texts;
  for (const auto& [name, file] : theme.templates) texts[name] = {file.path, file.bytes};
  for (const auto& [name, file] : theme.statics)
    if (is_sheet(name)) texts[name] = {file.path, file.bytes};
  return texts;
}

void check_templates(const Theme& theme, const Site& site, Diagnostics& out) {
  tell_absent(theme, out);
  tell_unused(theme, site, out);
  check_layouts(theme, site, out);
}

}  // namespace annuaire
