// Imprints: the check digits of numbers, what paper is.
#include "base/isbn.h"
#include "base/paper.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

/// With the hyphens and blanks of what was typed, its last digit right.
std::string mended(std::string typed, char right) {
  if (typed.empty()) return typed;
  typed.back() = right;
  return typed;
}

Message fault_in_words(NumberFault fault, bool book) {
  switch (fault) {
    case NumberFault::signs:
      return {"un tel numéro n’a que des chiffres et des traits d’union",
              "such a number has only digits and hyphens"};
    case NumberFault::length:
      return book ? Message{"un ISBN a treize chiffres, ou dix", "an ISBN has thirteen digits, or ten"}
                  : Message{"un ISSN a huit chiffres", "an ISSN has eight digits"};
    case NumberFault::prefix:
      return {"un ISBN de treize chiffres commence par 978 ou 979",
              "an ISBN of thirteen digits begins with 978 or 979"};
    default:
      return {"son dernier chiffre ne va pas avec les autres : l’un d’eux est faux",
              "its last digit does not go with the others: one of them is wrong"};
  }
}

void check_number(const Field& typed, bool book, Diagnostics& out) {
  if (typed.empty()) return;
  const ReadNumber read = book ? read_isbn(typed.value) : read_issn(typed.value);
  if (read.fault == NumberFault::none) return;
  const std::string name = book ? "ISBN" : "ISSN", shown = "« " + typed.value + " »";
  const Message why = fault_in_words(read.fault, book);
  Message hint{"recopier le numéro tel que l’agence l’a donné, ou ôter cette ligne",
               "copy the number as the agency gave it, or take this line out"};
  if (read.fault == NumberFault::check) {
    const std::string right = mended(typed.value, read.expected.back());
    hint = {"relire le numéro ; si seul le dernier chiffre est faux, écrire « " + right + " »",
            "read the number again; if only the last digit is wrong, write “" + right + "”"};
  }
  out.error(typed.span,
            {shown + " n’est pas un " + name + " : " + why.fr,
             "“" + typed.value + "” is no " + name + ": " + why.en},
            std::move(hint));
}

Message paper_fault(PaperFault fault) {
  switch (fault) {
    case PaperFault::weight:
      return {"un papier pèse de 20 à 600 g le mètre carré", "paper weighs from 20 to 600 g a square metre"};
    case PaperFault::bulk:
      return {"la main d’un papier va de 0,5 à 3", "the bulk of paper goes from 0.5 to 3"};
    case PaperFault::several:
      return {"on ne sait pas quel papier est celui des pages",
              "it is not clear which paper is that of the pages"};
    default:
      return {"le poids ou la main du papier ne se lisent pas", "the paper’s weight or bulk cannot be read"};
  }
}

void check_paper(const Field& typed, Diagnostics& out) {
  const PaperFault fault = typed.empty() ? PaperFault::none : read_paper_words(typed.value).fault;
  if (fault == PaperFault::none) return;
  const Message why = paper_fault(fault);
  Message hint{"dire le poids en grammes et, s’il n’est pas de 1, la main : « 115 g, main 1,1 »",
               "tell the weight in grams and the bulk, where it is not 1: “115 g, main 1,1”"};
  if (fault == PaperFault::several)
    hint = {"dire lequel est celui de l’intérieur : « intérieur 115 g, main 1,1 ; couverture 300 g »",
            "tell which is that of the inside: “intérieur 115 g, main 1,1 ; couverture 300 g”"};
  out.warning(typed.span,
              {why.fr + " : l’épaisseur du dos n’est pas connue, il n’y a pas de fichier de couverture",
               why.en + ": the thickness of the spine is not known, there is no file for the cover"},
              std::move(hint));
}

void check_group(const Value& colophon, Diagnostics& out) {
  check_number(colophon.field("issn"), false, out);
  check_number(colophon.field("isbn"), true, out);
  check_paper(colophon.field("papier"), out);
}

}  // namespace

void check_colophons(const Site& site, Diagnostics& out) {
  check_group(site.config().colophon, out);
  for (const Edition& edition : site.content.editions) check_group(edition.colophon, out);
}

}  // namespace annuaire
