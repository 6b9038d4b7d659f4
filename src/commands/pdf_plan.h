// Which PDFs a build makes: the kinds of output, and the files of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace annuaire {

enum class PdfKind : uint8_t { screen, press, booklet, small_booklet, cards, categories, release };

/// A kind as editors name it.
struct PdfKindName {
  PdfKind kind;
  std::string_view name;
};
/// All kinds, and "aucun" beside them for none.
const std::vector<PdfKindName>& pdf_kinds();
std::string_view name_of(PdfKind kind);
/// « les sorties connues sont : ecran, impression… »
Message known_outputs();

/// Pages that are set once, and the files that are written from them.
struct PdfBook {
  const SiteEdition* edition = nullptr;
  CardId card = no_card;                    ///< this card alone
  const CategoryCards* category = nullptr;  ///< this category alone
  bool release = false;                     ///< the press release; none of the three: the whole edition
  struct File {
    PdfKind kind = PdfKind::screen;
    std::string path;  ///< "annuaire-2021.pdf"
  };
  std::vector<File> files;
};

/// Part of the size of the pages that a booklet's have: for A4 pages 1 on sheets of A3, less on A4.
double booklet_scale(PdfKind kind);
/// What `wanted` (the command line) or else annuaire.yaml asks for, by default the yearbook of each edition.
/// An unknown kind is an error.
std::vector<PdfBook> plan_pdfs(const Site& site, const std::vector<std::string>& wanted, Diagnostics& out);

}  // namespace annuaire
