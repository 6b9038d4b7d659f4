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

/// Is it made for free pages: "page", or one that no parent has, which is no part of others?
bool draws_pages(const std::string& name, const ThemeFile& file) {
  return name == "page" || (!file.inherited && !file.replaces);
}

/// "templates/Mur.mustache" → "Mur"
std::string bare_name(std::string name) {
  constexpr std::string_view ending = ".mustache";
  if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  return name.substr(name.rfind('/') + 1);
}

/// What pages name as their template.
void check_layouts(const Theme& theme, const Site& site, Diagnostics& out) {
  std::vector<std::string> known;
  for (const auto& [name, file] : theme.templates)
    if (draws_pages(name, file)) known.push_back(name);
  for (const Page& page : site.content.pages) {
    const std::string &typed = page.layout.value, name = bare_name(typed);
    const auto found = theme.templates.find(typed);
    if (typed.empty() || (found != theme.templates.end() && draws_pages(typed, found->second))) continue;
    const Message fault = found == theme.templates.end()
                              ? Message{"le thème n’a pas de gabarit « " + typed + " »",
                                        "the theme has no template “" + typed + "”"}
                              : Message{"le gabarit « " + typed + " » n’est pas fait pour les pages libres",
                                        "the template “" + typed + "” is not made for free pages"};
    out.error(page.layout.span, fault,
              did_you_mean(name, known,
                           {"ôter cette ligne, ou ajouter ce gabarit au thème",
                            "take this line out, or add this template to the theme"}));
  }
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
