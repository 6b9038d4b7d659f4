// Fingerprints of all that a PDF is made from, so that one that still stands is kept.
#pragma once

#include "base/files.h"
#include "compose/compose.h"
#include "outputs/pdf_plan.h"
#include "outputs/print_tools.h"
#include "theme/theme.h"

namespace annuaire {

/// One of the things that every PDF of the site depends on, and its fingerprint.
struct PdfPart {
  Message name;  ///< « les polices »
  uint64_t print = 0;
  std::vector<std::string> files = {};  ///< what stands in the paths of the files that it comes from
  bool by_names = false;                ///< it counts which files there are, not what they hold
};
/// The program (its fingerprint), theme, tools, settings, and what links may lead to.
std::vector<PdfPart> common_inputs(const Site& site, const Theme& theme, const Makeup& makeup,
                                   const PrintTools& tools, uint64_t program);
/// The fingerprint of them all.
uint64_t print_of(const std::vector<PdfPart>& parts);
/// The files of the site that a card is made from, from the site's root: its text and its pictures.
std::vector<std::string> files_of(const Site& site, const Card& card);
/// Those of a book, in its order; a file may stand there more than once.
std::vector<std::string> files_of(const Site& site, const PdfBook& book);
/// All that one book is made from. `common`: the fingerprint of the parts.
uint64_t inputs_of(const Site& site, const PdfBook& book, const Files& files, uint64_t common);
/// The same for one of its files.
uint64_t inputs_of(const PdfBook::File& file, uint64_t book, const PrintTools& tools);

}  // namespace annuaire
