// The fields of the legal notice.
#include "content/fields/schema_parts.h"

namespace annuaire {
namespace {

const FieldSpec host[] = {
    {.name = "nom",
     .label = {"nom de l’hébergeur", "name of the host"},
     .required = true,
     .help = {"L’organisme chez qui le site est déposé.", "The body at which the site lies."},
     .example = "Hébergeur coopératif"},
    {.name = "adresse",
     .label = {"adresse de l’hébergeur", "address of the host"},
     .required = true,
     .help = {"Son adresse postale.", "Its postal address."},
     .example = "3 quai Rambaud, 69002 Lyon"},
    {.name = "telephone",
     .label = {"téléphone de l’hébergeur", "phone of the host"},
     .required = true,
     .help = {"Son numéro.", "Its number."},
     .example = "04 99 00 00 00"},
};

}  // namespace

const FieldSpec legal_fields[4] = {
    {.name = "siege",
     .label = {"adresse du siège de l’éditeur", "publisher’s seat"},
     .required = true,
     .help = {"L’adresse postale du siège.", "The postal address of the seat."},
     .example = "12 rue des Écoles, 69007 Lyon"},
    {.name = "telephone",
     .label = {"téléphone de l’éditeur", "publisher’s phone"},
     .required = true,
     .help = {"Le numéro du standard.", "The number of the switchboard."},
     .example = "01 99 00 00 00"},
    {.name = "directeur",
     .label = {"directeur ou directrice de la publication", "director of publication"},
     .required = true,
     .help = {"Prénom, nom et fonction.", "First name, last name and role."},
     .example = "Anne Martin, présidente"},
    {.name = "hebergeur",
     .kind = Kind::group,
     .label = {"hébergeur du site", "host of the site"},
     .required = true,
     .fields = host,
     .help = {"Chez qui le site est déposé.", "Where the site lies."}},
};

}  // namespace annuaire
