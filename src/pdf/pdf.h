// Book → PDF; the only folder that includes libharu.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/files.h"
#include "layout/book.h"
#include "layout/lines/shaper.h"
#include "layout/style.h"
#include "pdf/prepress.h"

namespace annuaire {

/// The profile that colours of screens are meant in (sRGB); empty, and an error that names the Debian
/// package, where the machine has none.
std::string read_screen_profile(const Files& machine, Diagnostics& out);

/// What the file of a book is made with; all outlive it.
struct BookFiles {
  const Fonts& fonts;    ///< that its words were shaped with
  const Files& site;     ///< pictures
  unsigned threads = 1;  ///< the bytes are the same
};

/// A tagged PDF/A-2a and PDF/UA-1 file: bytes depend on the arguments alone (no clock).
std::string write_pdf(const Book& book, const BookFiles& files, std::string_view screen_profile,
                      Diagnostics& out);
/// The same; lets go of each page once it is written.
std::string write_pdf(Book&& book, const BookFiles& files, std::string_view screen_profile, Diagnostics& out);

/// For the printer, PDF/X-4: inks alone, bleed and crop marks; nothing is tagged or linked.
std::string write_press_pdf(const Book& book, const BookFiles& files, const Prepress& press,
                            Diagnostics& out);
/// The look of the pages alone.
std::string write_plain_pdf(const Book& book, const BookFiles& files, Diagnostics& out);

/// Pixels an inch below which a picture is coarse on paper.
inline constexpr double least_ppi = 150;

/// The largest that a picture of the site may be set, in points: a drawing as large as one likes, pixels as
/// far as they reach (`least_ppi`); {0,0} and an error if it cannot be used.
Box image_size(const std::string& path, const Files& site, Diagnostics& out);

}  // namespace annuaire
