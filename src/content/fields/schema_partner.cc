// The fields of a partner of a project or of the label.
#include "content/fields/schema_parts.h"
#include "content/partner.h"

namespace annuaire {

const FieldSpec partner_fields[3] = {
    {.name = "nom",
     .label = {"nom du partenaire", "partner’s name"},
     .help = {"Le nom tel qu’il doit paraître.", "The name as it is to be shown."},
     .example = "Région Exemple",
     .kept = &Partner::name},
    {.name = "logo",
     .kind = Kind::image,
     .label = {"logo du partenaire", "partner’s logo"},
     .help =
         {"Un fichier du dossier assets/, de préférence en SVG. Le nom du partenaire le remplace pour qui "
          "ne voit pas.",
          "A file of the folder assets/, SVG if possible. The partner’s name stands for it for those who "
          "do not see."},
     .example = "region-exemple.svg",
     .kept = &Partner::logo},
    {.name = "site",
     .kind = Kind::url,
     .label = {"site du partenaire", "partner’s website"},
     .help = {"Le nom du partenaire mène à cette adresse.", "The partner’s name leads to this address."},
     .example = "https://region.example/",
     .kept = &Partner::site},
};

}  // namespace annuaire
