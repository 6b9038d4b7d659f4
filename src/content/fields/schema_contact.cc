// The fields of the persons and bodies that an edition names for questions.
#include "content/fields/schema_parts.h"

namespace annuaire {

const FieldSpec contact_fields[8] = {
    {.name = "nom",
     .label = {"nom", "name"},
     .help = {"Qui répond : un service, plutôt qu’une personne.",
              "Who answers: an office rather than a person."},
     .example = "Service communication"},
    {.name = "fonction",
     .label = {"fonction", "role"},
     .help = {"Sa fonction.", "Their role."},
     .example = "relations avec la presse"},
    {.name = "organisation",
     .label = {"organisation", "organisation"},
     .help = {"Son organisme.", "Their organisation."},
     .example = "Réseau Exemple"},
    {.name = "courriel",
     .kind = Kind::email,
     .label = {"adresse électronique", "e-mail address"},
     .help = {"L’adresse où écrire ; celle d’un service, elle est publiée.",
              "The address to write to; an office’s, it is published."},
     .example = "contact@reseau.example"},
    {.name = "telephone",
     .label = {"téléphone", "phone"},
     .help = {"Le numéro d’un standard ; il est publié.", "The number of a switchboard; it is published."},
     .example = "01 99 00 00 00"},
    {.name = "adresse",
     .label = {"adresse postale", "postal address"},
     .help = {"L’adresse où envoyer un courrier.", "The address for letters."},
     .example = "12 rue des Écoles, 69007 Lyon"},
    {.name = "site",
     .kind = Kind::url,
     .label = {"site", "website"},
     .help = {"Son site.", "Their website."},
     .example = "https://reseau.example/"},
    {.name = "linkedin",
     .kind = Kind::url,
     .label = {"page LinkedIn", "LinkedIn page"},
     .help = {"Sa page LinkedIn.", "Their LinkedIn page."},
     .example = "https://www.linkedin.com/company/reseau-exemple/"},
};

}  // namespace annuaire
