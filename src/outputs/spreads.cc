#include "outputs/spreads.h"

#include <algorithm>
#include <cmath>

#include "compose/spread.h"
#include "model/card_facts.h"
#include "model/links.h"
#include "model/spreads.h"
#include "pdf/pdf.h"

namespace annuaire {
namespace {

constexpr double points_an_inch = 72;

/// "9, 13 et 17"
Message listed(const std::vector<uint32_t>& pages) {
  Message all;
  for (size_t i = 0; i < pages.size(); ++i) {
    const bool last = i + 1 == pages.size();
    const std::string number = std::to_string(pages[i] + 1);
    all.fr += (i == 0 ? "" : last ? " et " : ", ") + number;
    all.en += (i == 0 ? "" : last ? " and " : ", ") + number;
  }
  return all;
}

}  // namespace

std::set<std::string> warn_small_spreads(const Site& site, const SiteEdition& edition, const Makeup& makeup,
                                         Diagnostics& out) {
  std::set<std::string> told;
  if (!makeup.picture_size) return told;
  const Style& style = makeup.style;
  for (CardId id : edition.cards) {
    const Card& card = site.card(id);
    if (!wants_spread(site, edition, card)) continue;
    const std::string path = picture_path(card.picture.value);
    const Box size = makeup.picture_size(path);
    if (size.width <= 0 || size.height <= 0) continue;
    const Pt below =
        caption_room(style, caption_of(site, makeup.words, card), style.text_width() - style.side_width());
    const Box box = spread_box(style, size, below);
    if (is_large(box, size)) continue;
    told.insert(path);
    const auto enough = static_cast<long>(std::ceil(box.width / points_an_inch * least_ppi / 10)) * 10;
    const std::string pixels = std::to_string(enough), width = std::to_string(std::lround(box.width / mm));
    out.warning(
        card.picture.span,
        {"la fiche n’aura pas de double page : son image y serait large de " + width + " mm, et floue",
         "the card will have no spread: its picture would be " + width + " mm wide there, and coarse"},
        {"en donner une d’au moins " + pixels + " pixels de large, ou ôter « double_page: oui » de l’édition",
         "give one at least " + pixels + " pixels wide, or take “double_page: oui” out of the edition"});
  }
  return told;
}

void warn_waits(const Book& book, const SiteEdition& edition, Diagnostics& out) {
  if (book.waits.empty()) return;
  const Message pages = listed(book.waits);
  const bool several = book.waits.size() > 1;
  out.warning(edition.edition->spreads.span,
              {(several ? "les pages " + pages.fr + " du PDF restent blanches"
                        : "la page " + pages.fr + " du PDF reste blanche") +
                   " : une double page commence à gauche",
               (several ? "pages " + pages.en + " of the PDF stay blank"
                        : "page " + pages.en + " of the PDF stays blank") +
                   ": a spread begins on the left"},
              {"mettre ensemble, en tête de leur catégorie, les fiches qui ont une image (champ « ordre »), "
               "ou ôter ce champ",
               "put the cards that have a picture together, first in their category (field “ordre”), or take "
               "this field out"});
}

}  // namespace annuaire
