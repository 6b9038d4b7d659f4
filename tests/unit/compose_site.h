// A small site in memory and the shipped style, for the tests of the composition.
#pragma once

#include <map>
#include <string>

#include "base/files.h"
#include "compose/compose.h"
#include "html/words.h"
#include "layout/style.h"
#include "legal_forms.h"
#include "model/site.h"
#include "theme/print_style.h"

namespace annuaire::test {

using Tree = std::map<std::string, std::string>;

inline const char* const settings = R"(titre: Label « Lanterne »
adresse: https://lanterne.example/
langues: [fr]
theme: annuaire
label:
  nom: Label « Lanterne »
  niveaux:
    - {id: vive, nom: Vive, attribution: Lanterne vive remise à}
    - {id: douce, nom: Douce, symbole: "@@", attribution: Lanterne douce remise à}
editeur:
  nom: Société des lanternes
  site: https://societe.example
  courriel: bonjour@societe.example
  telephone: 01 02 03 04 05
  adresse: 3 rue du Phare, Valmont
)";

inline const char* const edition = R"(---
titre: Label « Lanterne »
annee: 2020
bareme: [vive, douce]
categories:
  - {id: ponts, nom: Ponts et passerelles}
  - {id: phares, nom: Phares}
jury:
  - {nom: Ada Verne, fonction: présidente, organisation: Ville de Valmont}
  - {nom: Basile Roux, organisation: Port d’Orsay}
criteres: [Clarté, Portée]
chiffres: {dossiers: 12, laureats: 2}
---
## Ce que le label récompense

Une lumière utile, la nuit, à tous.

{jury}

---

## Et vous ?

Écrivez avant le 3 mars.
)";

inline const char* const bridge_card = R"(---
projet: Le pont des brumes
sous_titre: Huit lampes pour un passage
porteurs: [Ville de Valmont, Port d’Orsay]
categorie: ponts
label: vive
resume: On traverse désormais sans crainte.
site: https://pont.example/brumes/
video: https://film.example/pont
territoire: Valmont
region: Bretagne
partenaires:
  - nom: Atelier Nord
    site: https://nord.example
  - nom: Les Cordiers
---
## Le projet

La 1re lampe s’allume à la brune. Voir [le phare](phare-bas) et *surtout* la **digue**.

- un
- deux
)";

inline const char* const lighthouse_card = R"(---
projet: Le phare bas
porteurs: [Commune d’Aval]
categorie: phares
label: douce
---
## Le projet

Une seule lampe suffit.
)";

inline Tree small_site() {
  return {{"annuaire.yaml", settings},
          {"content/2020/edition.md", edition},
          {"content/2020/pont-des-brumes.md", bridge_card},
          {"content/2020/phare-bas.md", lighthouse_card}};
}

inline Site site_in(const Files& files) {
  Diagnostics faults;
  Site site = link_site(read_content(files, 1, faults), {Date{2025, 1, 1}}, 1, faults, legal_forms("fr"));
  for (const Diagnostic& fault : faults.all())
    if (fault.severity == Severity::error) FAIL(format(fault, site.sources(), Language::en));
  return site;
}
inline Site site_of(const Tree& tree) { return site_in(MemoryFiles(tree)); }

inline std::string shipped(const std::string& path) {
  return read_file(source_dir() / "themes/annuaire" / path);
}

inline const Theme& shipped_theme() {
  static const Theme theme = [] {
    Diagnostics faults;
    Theme read =
        load_theme(MemoryFiles({}), DiskFiles(source_dir().string()), "annuaire", std::nullopt, faults);
    CHECK(faults.all().empty());
    return read;
  }();
  return theme;
}

inline Style shipped_style(std::string_view format = {}) {
  Diagnostics faults;
  Style style = read_style(shipped_theme().print, shipped_theme().print_files, faults, format);
  CHECK_EQ(faults.all().size(), 0);
  return style;
}

/// What a site's documents are made with, by the shipped theme.
inline Makeup makeup_of(const Site& site, std::string_view format = {}) {
  return {shipped_style(format), wording_for(site, shipped_theme(), site.config().language()),
          shipped_theme().levels};
}

inline Story story_of(const Site& site) {
  return compose_yearbook(site, site.editions.at(0), makeup_of(site));
}

}  // namespace annuaire::test
