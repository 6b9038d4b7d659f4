// The partners of the label, and who signs a page.
#include "content/fields/schema_parts.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

void check_list(const Site& site, int year, const std::vector<Partner>& partners, Pictures& pictures,
                Diagnostics& out) {
  for (const Partner& partner : partners) {
    check_kept(site, year, partner_fields, partner, pictures, out);
    check_field_marks(partner.name, out);
    if (partner.name.empty() && !partner.logo.empty())
      out.error(partner.logo.span,
                {"ce logo n’a pas le nom de son partenaire", "this logo lacks the name of its partner"},
                {"ajouter une ligne « nom: » au-dessus", "add a line “nom:” above"});
  }
}

}  // namespace

void check_partners(const Site& site, Pictures& pictures, Diagnostics& out) {
  check_list(site, 0, site.config().partners, pictures, out);
  for (const Edition& edition : site.content.editions)
    check_list(site, edition.year, edition.partners, pictures, out);
}

void check_portrait(const Page& page, Diagnostics& out) {
  if (!page.portrait.empty() && page.portrait_alt.empty())
    out.error(page.portrait.span,
              {"ce portrait n’a pas de texte de remplacement", "this portrait has no alternative text"},
              {"ajouter une ligne « portrait_alt: » qui dit ce qu’il montre",
               "add a line “portrait_alt:” that says what it shows"});
  if (page.portrait.empty() && !page.portrait_alt.empty())
    out.warning(page.portrait_alt.span,
                {"la page n’a pas de portrait : rien de cela ne paraît",
                 "the page has no portrait: nothing of this is shown"},
                {"ajouter une ligne « portrait: » avec le nom du fichier, ou ôter celle-ci",
                 "add a line “portrait:” with the file’s name, or take this one out"});
  for (const Field* signing : {&page.role, &page.signature})
    if (!signing->empty() && page.author.empty())
      out.error(signing->span,
                {"la page ne dit pas le nom de qui la signe", "the page does not say who signs it"},
                {"ajouter une ligne « nom: »", "add a line “nom:”"});
}

}  // namespace annuaire
