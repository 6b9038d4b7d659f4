// What all PDFs of a build are made with beside the site, read once from the theme and the machine.
#pragma once

#include <memory>
#include <string>

#include "layout/lines/font_files.h"
#include "pdf/prepress.h"
#include "typography/hyphenate.h"

namespace annuaire {

/// Whatever is added here belongs into the fingerprints of PDFs (outputs/pdf_inputs).
struct PrintTools {
  FontFiles fonts;
  Hyphenators hyphenators;
  std::string screen_profile;             ///< empty where no file for screens is wanted
  std::shared_ptr<const Prepress> press;  ///< null where no printer's file is wanted
};

}  // namespace annuaire
