// The fields of the imprint of a yearbook, in the order in which it says them.
#include "content/fields/schema_parts.h"

namespace annuaire {
namespace {

const FieldSpec printer[] = {
    {.name = "nom",
     .label = {"nom de l’imprimeur", "printer’s name"},
     .required = true,
     .help = {"L’entreprise qui imprime ; la loi veut que son nom et son adresse y soient.",
              "The firm that prints; in France the law wants its name and address there."},
     .example = "Imprimerie des Quais"},
    {.name = "adresse",
     .label = {"adresse de l’imprimeur", "printer’s address"},
     .required = true,
     .help = {"Son adresse postale.", "Its postal address."},
     .example = "4 quai des Presses, 44000 Nantes"},
};

}  // namespace

const FieldSpec colophon_fields[10] = {
    {.name = "directeur",
     .label = {"directeur ou directrice de la publication", "director of publication"},
     .help = {"Prénom, nom et fonction ; sinon, celui des mentions légales.",
              "First name, last name and role; else that of the legal notice."},
     .example = "Anne Martin, présidente"},
    {.name = "redaction",
     .label = {"rédaction", "editing"},
     .help = {"Qui a écrit et relu.", "Who wrote and read."},
     .example = "Paul Durand et l’équipe du label"},
    {.name = "conception",
     .label = {"conception graphique", "design"},
     .help = {"Qui a dessiné et mis en pages.", "Who designed it."},
     .example = "Atelier Nord"},
    {.name = "credits",
     .label = {"crédits photographiques", "photo credits"},
     .help =
         {"Ceux que les fiches ne disent pas ; ceux des fiches (« image_credit ») s’y ajoutent d’eux-mêmes.",
          "Those that cards do not tell; those of cards (“image_credit”) are added by themselves."},
     .example = "Couverture : Atelier Nord"},
    {.name = "imprimeur",
     .kind = Kind::group,
     .label = {"imprimeur", "printer"},
     .fields = printer,
     .help = {"Qui imprime, dès qu’il y a une sortie « impression ».",
              "Who prints, as soon as there is an output “impression”."}},
    {.name = "papier",
     .label = {"papier", "paper"},
     .help = {"Son nom, son grammage et sa main, qui donnent l’épaisseur du dos.",
              "Its name, weight and bulk, which give the thickness of the spine."},
     .example = "Couché mat 115 g, main 1,1"},
    {.name = "date",
     .kind = Kind::date,
     .label = {"achevé d’imprimer", "printed in"},
     .days = Days::words,
     .help = {"Quand l’annuaire est imprimé.", "When the yearbook is printed."},
     .example = "mars 2022"},
    {.name = "depot_legal",
     .kind = Kind::date,
     .label = {"dépôt légal", "legal deposit"},
     .days = Days::words,
     .help = {"Le mois du dépôt à la Bibliothèque nationale.",
              "The month of the deposit at the national library."},
     .example = "mars 2022"},
    {.name = "issn",
     .label = {"ISSN", "ISSN"},
     .help = {"Le numéro de la publication en série : huit chiffres ; le dernier est vérifié.",
              "The number of the serial: eight digits; the last one is checked."},
     .example = "1234-5679"},
    {.name = "isbn",
     .label = {"ISBN", "ISBN"},
     .help = {"Le numéro du livre : treize chiffres, ou dix ; le dernier est vérifié.",
              "The number of the book: thirteen digits, or ten; the last one is checked."},
     .example = "978-2-00-000000-6"},
};

}  // namespace annuaire
