#include "outputs/outputs.h"

#include <algorithm>

namespace annuaire {
namespace {

Story yearbook(const Site& site, const PdfSubject& about, const Makeup& makeup, const TakeItems& take) {
  return compose_yearbook(site, *about.edition, makeup, take);
}

Story press_release(const Site& site, const PdfSubject& about, const Makeup& makeup, const TakeItems&) {
  return compose_press_document(site, *about.edition, makeup);
}

Story category_alone(const Site& site, const PdfSubject& about, const Makeup& makeup, const TakeItems&) {
  return compose_category_alone(site, *about.edition, *about.category, makeup);
}

Story card_alone(const Site& site, const PdfSubject& about, const Makeup& makeup, const TakeItems&) {
  return compose_card_alone(site, *about.edition, site.card(about.card), makeup);
}

}  // namespace

const std::vector<PdfOutput>& pdf_outputs() {
  static const std::vector<PdfOutput> outputs{
      {"ecran",
       PdfScope::edition,
       ".pdf",
       yearbook,
       PdfForm::screen,
       {"l’annuaire de chaque édition, accessible et archivable",
        "each edition’s yearbook, accessible and fit for archives"}},
      {"impression",
       PdfScope::edition,
       "-impression.pdf",
       yearbook,
       PdfForm::press,
       {"le même pour l’imprimeur (PDF/X-4, quadrichromie, 3 mm de fond perdu, traits de coupe)",
        "the same for the printer (PDF/X-4, four inks, 3 mm of bleed, crop marks)"}},
      {"couverture",
       PdfScope::edition,
       "-couverture.pdf",
       yearbook,
       PdfForm::cover,
       {"la couverture d’un dos carré collé, pour l’imprimeur : quatrième, dos et première sur une feuille",
        "the cover for perfect binding, for the printer: back, spine and front on one sheet"}},
      {"livret",
       PdfScope::edition,
       "-livret.pdf",
       yearbook,
       PdfForm::booklet,
       {"deux pages par côté de feuille A3, à imprimer recto verso et à plier",
        "two pages a side on sheets of A3, to print on both sides and fold"}},
      {"livret-a4",
       PdfScope::edition,
       "-livret-a4.pdf",
       yearbook,
       PdfForm::small_booklet,
       {"de même sur des feuilles A4", "likewise on sheets of A4"}},
      {"fiches",
       PdfScope::card,
       ".pdf",
       card_alone,
       PdfForm::screen,
       {"un PDF par fiche, à côté de sa page", "one PDF a card, beside its page"}},
      {"categorie",
       PdfScope::category,
       ".pdf",
       category_alone,
       PdfForm::screen,
       {"un par catégorie", "one a category"}},
      {"communique",
       PdfScope::press_release,
       ".pdf",
       press_release,
       PdfForm::screen,
       {"le communiqué de presse de chaque édition", "each edition’s press release"}},
  };
  return outputs;
}

const PdfOutput* find_output(std::string_view name) {
  const auto& all = pdf_outputs();
  auto found = std::find_if(all.begin(), all.end(), [&](const PdfOutput& row) { return row.name == name; });
  return found == all.end() ? nullptr : &*found;
}

Message known_outputs() {
  std::string names;
  for (const PdfOutput& output : pdf_outputs()) names += std::string(output.name) + ", ";
  names += no_output;
  return {"les sorties connues sont : " + names, "the known outputs are: " + names};
}

}  // namespace annuaire
