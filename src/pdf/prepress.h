// What a printer's file is made with: the inks of a press for each colour, and room for the knife.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "image/inks.h"
#include "layout/book.h"
#include "layout/style.h"

namespace annuaire {

/// One of the inks that a file is printed in.
struct Plate {
  std::string name;  ///< as the slug line names it
  Colour colour;     ///< that it alone prints
};

/// Safe to use from several threads.
class Prepress {
 public:
  Prepress(const PrepressStyle& style, std::unique_ptr<const InkProfile> profile);

  /// What the style wants for this colour; else greys in black ink alone, from #202020 on full black; else by
  /// the profile, in whole per cent, traces left out.
  InkAmounts inks(Colour colour) const;
  /// Of small type on this ground: several inks do not meet sharply enough, and a light one is a screen of
  /// dots. As `inks` where that is one ink of at least 60 %, else black, or the paper on a dark ground.
  InkAmounts inks_of_small_type(Colour colour, Colour ground) const;
  /// The number of its spot ink or varnish in `colours`; nothing where it has neither.
  std::optional<size_t> special(Colour colour) const;
  const std::vector<PressColour>& colours() const { return style_.inks; }
  /// Is this one of `colours` the first that names its spot ink, or its varnish?
  bool is_plate(size_t number) const { return is_first(number, &PressColour::spot); }
  bool is_varnish_plate(size_t number) const { return is_first(number, &PressColour::varnish); }
  const std::vector<Plate>& plates() const { return plates_; }
  /// Printed by all plates.
  Colour registration() const { return registration_; }
  bool marks() const { return style_.marks; }
  const InkProfile& profile() const { return *profile_; }
  const std::string& condition() const { return style_.condition; }

 private:
  const PressColour* known(Colour colour) const;
  bool is_first(size_t number, std::string PressColour::*name) const;
  Colour add_plate(PressColour plate);

  PrepressStyle style_;
  std::unique_ptr<const InkProfile> profile_;
  Colour registration_;
  std::vector<Plate> plates_;
};

/// Looks for the profile in `profils` of the theme's folders, then below the machine's folders of colour
/// profiles. Null, and an error that names the Debian package, where it is not found or of no use.
std::shared_ptr<const Prepress> open_prepress(const PrepressStyle& style, const std::vector<Folder>& theme,
                                              const Files& machine, Diagnostics& out);

namespace pdf {

class Document;

/// From the trimmed edge to the edge of the paper, points.
inline constexpr Pt slug = 10 * mm;
/// Inks beside the four, and the colour of crop marks, all inks at once: the entry of a page's resources.
std::string add_separations(Document& document, const Prepress& press);

/// Sets the fill to these inks.
void append_inks(std::string& out, const InkAmounts& inks);
/// Sets the fill to the spot ink, or to the varnish, of one of `colours`.
void append_spot(std::string& out, size_t number);
void append_varnish(std::string& out, size_t number);
/// Prints what follows over what lies below it, which is not left white there (`on`), or in its stead.
void append_overprint(std::string& out, bool on);
std::string overprint_resource();
/// Full black ink alone overprints: nothing white shows beside it where the plates do not meet.
bool overprints(const InkAmounts& inks);
/// Crop marks around a trimmed page of this book, its lower left corner at (0, 0), and dashed ones where it
/// is folded.
void append_crop_marks(std::string& out, const Book& book);
/// Registration targets in the middle of each side, beside the folds, and colour bars above the trimmed page.
void append_printer_marks(std::string& out, const Prepress& press, const Book& book);
/// What the marks of folds leave free: the middle of the targets above and below, and from where on the right
/// half of the page is.
Pt target_place(const Book& book);
Pt right_half(const Book& book);
/// Info, XMP and output intent of PDF/X-4 (ISO 15930-7).
void write_press_facts(Document& document, const Book& book, const Prepress& press);

}  // namespace pdf
}  // namespace annuaire
