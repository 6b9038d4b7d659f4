// Book → PDF; the only folder that includes libharu.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "layout/book.h"
#include "layout/lines/shaper.h"
#include "layout/style.h"
#include "pdf/prepress.h"

namespace annuaire {

/// A tagged PDF/A-2a and PDF/UA-1 file: bytes depend on the arguments alone (no clock).
std::string write_pdf(const Book& book, const Fonts& fonts, const Files& site, Diagnostics& out);
/// The same; lets go of each page once it is written.
std::string write_pdf(Book&& book, const Fonts& fonts, const Files& site, Diagnostics& out);

/// For the printer, PDF/X-4: inks alone, bleed and crop marks; nothing is tagged or linked.
std::string write_press_pdf(const Book& book, const Fonts& fonts, const Files& site, const Prepress& press,
                            Diagnostics& out);
/// The look of the pages alone.
std::string write_plain_pdf(const Book& book, const Fonts& fonts, const Files& site, Diagnostics& out);

/// The files that the profile of screens is read from where they are there, absolute paths.
std::vector<std::string> colour_profile_files();

/// Natural size of a picture of the site in points; {0,0} and an error if it cannot be used.
Box image_size(const std::string& path, const Files& site, Diagnostics& out);

}  // namespace annuaire
