// The PDF outputs, one row each. The settings, the command line and its help, the plan of a build, the
// writer, the links of pages and the tests of the documentation read this table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "compose/compose.h"
#include "model/pdf_link.h"
#include "model/site.h"

namespace annuaire {

/// What pages are about that are set once: an edition, or a part of it.
struct PdfSubject {
  const SiteEdition* edition = nullptr;
  const CategoryCards* category = nullptr;  ///< where the scope is a category
  CardId card = no_card;                    ///< where it is a card
};

using ComposePdf = Story (*)(const Site& site, const PdfSubject& about, const Makeup& makeup,
                             const TakeItems& take);

/// How pages become a file: tagged for screens and archives, in inks for the printer, their cover on one
/// sheet around the spine, two a side on sheets of twice their size, or of their own.
enum class PdfForm : uint8_t { screen, press, cover, booklet, small_booklet };

struct PdfOutput {
  std::string_view name;    ///< as editors write it; a theme words its links as "pdf.<name>"
  PdfScope scope;           ///< one file for each edition, category or card
  std::string_view ending;  ///< of its file, after what the scope names it
  ComposePdf compose;       ///< outputs of one scope and one composer share their pages
  PdfForm form;
  Message help;  ///< what it is, for the help and the man page; no full stop
  /// Made for paper: it stands off line, unless the settings publish it (`pdf: publier`).
  bool for_paper() const { return form != PdfForm::screen; }
  /// Made in inks: a preflight looks at it.
  bool in_inks() const { return form == PdfForm::press || form == PdfForm::cover; }
};

/// In the order of the help, and of the links on a page.
const std::vector<PdfOutput>& pdf_outputs();
/// Null if there is none of that name.
const PdfOutput* find_output(std::string_view name);
/// Stands for none of them.
inline constexpr std::string_view no_output = "aucun";
/// « les sorties connues sont : ecran, impression… »
Message known_outputs();

}  // namespace annuaire
