// What a printer's file is made with: the inks of a press for each colour, and room for the knife.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "image/inks.h"
#include "layout/book.h"
#include "layout/style.h"

namespace annuaire {

/// Safe to use from several threads.
class Prepress {
 public:
  Prepress(const PrepressStyle& style, std::unique_ptr<const InkProfile> profile)
      : style_(style), profile_(std::move(profile)) {}

  /// What the style wants for this colour; else greys in black ink alone, from #202020 on full black; else by
  /// the profile, in whole per cent, traces left out.
  InkAmounts inks(Colour colour) const;
  const InkProfile& profile() const { return *profile_; }
  const std::string& condition() const { return style_.condition; }

 private:
  PrepressStyle style_;
  std::unique_ptr<const InkProfile> profile_;
};

/// Looks for the profile in `profils` of the theme's folders, then below the machine's folders of colour
/// profiles. Null, and an error that names the Debian package, where it is not found or of no use.
std::shared_ptr<const Prepress> open_prepress(const PrepressStyle& style, const std::vector<Folder>& theme,
                                              const Files& machine, Diagnostics& out);

namespace pdf {

class Document;

/// From the trimmed edge to the edge of the paper, points.
inline constexpr Pt slug = 10 * mm;
/// The colour of crop marks, all inks at once: an object, and the entry of a page's resources that names it.
uint32_t add_registration(Document& document);
std::string registration_resource(uint32_t object);

/// Sets the fill to these inks.
void append_inks(std::string& out, const InkAmounts& inks);
/// Prints what follows over what lies below it, which is not left white there (`on`), or in its stead.
void append_overprint(std::string& out, bool on);
std::string overprint_resource();
/// Full black ink alone overprints: nothing white shows beside it where the plates do not meet.
bool overprints(const InkAmounts& inks);
/// Crop marks around a trimmed page of this size, its lower left corner at (0, 0).
void append_crop_marks(std::string& out, Pt width, Pt height);
/// Info, XMP and output intent of PDF/X-4 (ISO 15930-7).
void write_press_facts(Document& document, const Book& book, const Prepress& press);

}  // namespace pdf
}  // namespace annuaire
