// The fields of a distinction of an edition, or of a mention.
#include "content/edition.h"
#include "content/fields/schema_parts.h"

namespace annuaire {

const FieldSpec distinction_fields[6] = {
    {.name = "nom",
     .label = {"nom de la distinction", "name of the distinction"},
     .required = true,
     .help = {"Le nom que lit le visiteur.", "The name that readers see."},
     .example = "Territoire engagé",
     .kept = &Distinction::name},
    {.name = "nombre",
     .label = {"nombre attribué cette année", "number awarded this year"},
     .help = {"Combien l’ont reçue cette année.", "How many received it this year."},
     .example = "12",
     .kept = &Distinction::count},
    {.name = "total",
     .label = {"nombre attribué en tout", "number awarded in all"},
     .help = {"Combien la portent en tout.", "How many bear it in all."},
     .example = "148",
     .kept = &Distinction::total},
    {.name = "duree_ans",
     .label = {"durée en années", "length in years"},
     .help = {"Pour combien d’années elle est décernée.", "For how many years it is awarded."},
     .example = "3",
     .kept = &Distinction::years},
    {.name = "condition",
     .label = {"condition d’attribution", "condition"},
     .help = {"À quelle condition on l’obtient.", "On what condition it is awarded."},
     .example = "à partir de 10 000 habitants",
     .kept = &Distinction::condition},
    {.name = "domaine",
     .label = {"domaine", "domain"},
     .help = {"Ce qu’elle distingue.", "What it is awarded for."},
     .example = "données ouvertes",
     .kept = &Distinction::domain},
};

}  // namespace annuaire
