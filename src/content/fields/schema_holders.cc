// What is known of holders beside their names: content/porteurs.yaml.
#include "content/fields/schema.h"
#include "content/holders.h"

namespace annuaire {
namespace {

const FieldSpec holder[] = {
    {.name = "nom",
     .label = {"nom du porteur", "holder’s name"},
     .required = true,
     .help = {"Le nom comme les fiches l’écrivent (porteurs).", "The name as cards write it (porteurs)."},
     .example = "Ville de Valmont",
     .kept = &HolderEntry::name},
    {.name = "cle",
     .label = {"clé de classement", "sorting key"},
     .help =
         {"Ce sous quoi le porteur est classé, partout où des porteurs se suivent. Sans elle, son nom, la "
          "forme juridique derrière : « Paris (Ville de) ».",
          "What the holder is filed under, wherever holders follow one another. Without it, its name, the "
          "legal form behind: “Paris (Ville de)”."},
     .example = "Valmont",
     .kept = &HolderEntry::key},
    {.name = "logo",
     .kind = Kind::image,
     .label = {"logo du porteur", "holder’s logo"},
     .help = {"Un fichier du dossier assets/, de préférence en SVG.",
              "A file of the folder assets/, SVG if possible."},
     .example = "valmont.svg",
     .kept = &HolderEntry::logo},
    {.name = "texte",
     .label = {"présentation du porteur", "words on the holder"},
     .help = {"Une ou deux phrases qui le présentent.", "One or two sentences that present it."},
     .example = "Une ville de 12 000 habitants au bord de la Lente.",
     .kept = &HolderEntry::text,
     .prose = true},
    {.name = "site",
     .kind = Kind::url,
     .label = {"site du porteur", "holder’s website"},
     .help = {"Son site officiel.", "Its official website."},
     .example = "https://valmont.example/",
     .kept = &HolderEntry::site},
    {.name = "region",
     .label = {"région du porteur", "holder’s region"},
     .help = {"La région où il se trouve.", "The region where it lies."},
     .example = "Occitanie",
     .kept = &HolderEntry::region},
    {.name = "departement",
     .label = {"département du porteur", "holder’s département"},
     .help = {"Le département où il se trouve.", "The département where it lies."},
     .example = "Hérault",
     .kept = &HolderEntry::department},
    {.name = "insee",
     .kind = Kind::insee,
     .label = {"code INSEE du porteur", "holder’s INSEE code"},
     .help = {"Le code officiel géographique de sa commune ou de son département : 34172, 2A004, 34.",
              "The official geographic code of its commune or département: 34172, 2A004, 34."},
     .example = "34172",
     .kept = &HolderEntry::insee},
    {.name = "siren",
     .kind = Kind::siren,
     .label = {"numéro SIREN du porteur", "holder’s SIREN number"},
     .help = {"Les neuf chiffres qui identifient l’organisme ; le dernier est une clé de contrôle.",
              "The nine digits that identify the body; the last one is a check digit."},
     .example = "732 829 320",
     .kept = &HolderEntry::siren},
};

}  // namespace

const Schema holder_schema{"porteurs",
                           {"ce que l’on sait des porteurs", "what is known of holders"},
                           "content/porteurs.yaml",
                           holder,
                           true};

}  // namespace annuaire
