#include "pdf/prepress.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "pdf/document.h"

namespace annuaire {
namespace {

constexpr int grey_spread = 6;   ///< difference of channels up to which a colour is a grey
constexpr int full_black = 32;   ///< light up to which a grey is full black
constexpr double trace = 0.025;  ///< of an ink: left out

/// A profile that was found: where, for messages, and its bytes.
struct Found {
  std::string path, icc;
};

Found read_from(const Files& tree, const std::string& path) {
  return {absolute_path(tree, path), tree.read(path).bytes};
}

std::optional<Found> find_profile(const std::string& file, const std::vector<Folder>& theme,
                                  const Files& machine) {
  for (const Folder& folder : theme)
    if (std::string path = folder.path + "/profils/" + file; folder.tree->exists(path))
      return read_from(*folder.tree, path);
  for (const char* folder : {"usr/local/share/color/icc", "usr/share/color/icc"})
    for (const std::string& path : files_below(machine, folder))
      if (path.ends_with("/" + file)) return read_from(machine, path);
  return std::nullopt;
}

}  // namespace

InkAmounts Prepress::inks(Colour colour) const {
  if (colour.inks > 0 && colour.inks <= style_.inks.size()) return style_.inks[colour.inks - 1].inks;
  for (const PressColour& wanted : style_.inks)
    if (wanted.colour == colour) return wanted.inks;
  const auto [low, high] = std::minmax({colour.r, colour.g, colour.b});
  if (high - low <= grey_spread) {
    const double light = colour.g <= full_black ? 0 : colour.g / 255.0;
    return {0, 0, 0, std::round((1 - light) * 100) / 100};
  }
  InkAmounts inks = profile_->of(colour.r, colour.g, colour.b);
  for (double& ink : inks) ink = ink < trace ? 0 : std::round(ink * 100) / 100;
  return inks;
}

std::shared_ptr<const Prepress> open_prepress(const PrepressStyle& style, const std::vector<Folder>& theme,
                                              const Files& machine, Diagnostics& out) {
  std::optional<Found> found = find_profile(style.profile, theme, machine);
  if (!found) {
    Message help;
    if (!style.package.empty())
      help = {"installer le paquet Debian " + style.package, "install the Debian package " + style.package};
    out.error_in(
        style.profile,
        {"profil de couleurs de l’imprimeur introuvable", "the printer’s colour profile is not found"}, help);
    return nullptr;
  }
  if (auto profile = InkProfile::open(std::move(found->icc)))
    return std::make_shared<const Prepress>(style, std::move(profile));
  out.error_in(found->path, {"ce n’est pas le profil de couleurs d’une presse en quadrichromie",
                             "this is not the colour profile of a four-colour press"});
  return nullptr;
}

namespace pdf {

void append_inks(std::string& out, const InkAmounts& inks) {
  for (double ink : inks) {
    append_number(out, ink);
    out += ' ';
  }
  out += "k\n";
}

void append_overprint(std::string& out, bool on) { out += on ? "/Dessus gs\n" : "/Defonce gs\n"; }

/// Mode 1: inks of which there is none are left as they are (ISO 32000-1, 11.7.4.3).
std::string overprint_resource() {
  return "/ExtGState<</Dessus<</op true/OPM 1>>/Defonce<</op false/OPM 0>>>>";
}

bool overprints(const InkAmounts& inks) { return inks == InkAmounts{0, 0, 0, 1}; }

Id add_registration(Document& document) {
  return document.add("/FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1");
}

std::string registration_resource(Id object) {
  return "/ColorSpace<</Reperage[/Separation/All/DeviceCMYK " + reference(object) + "]>>";
}

/// Two lines at each corner, outside the bleed.
void append_crop_marks(std::string& out, Pt width, Pt height) {
  constexpr Pt near = bleed + 1 * mm, far = slug - 1 * mm;
  out += "q /Reperage CS 1 SCN 0.25 w\n";
  auto line = [&](double x1, double y1, double x2, double y2) {
    for (double value : {x1, y1}) {
      append_number(out, value);
      out += ' ';
    }
    out += "m ";
    for (double value : {x2, y2}) {
      append_number(out, value);
      out += ' ';
    }
    out += "l\n";
  };
  for (double x : {0.0, width}) {
    line(x, -near, x, -far);
    line(x, height + near, x, height + far);
  }
  for (double y : {0.0, height}) {
    line(-near, y, -far, y);
    line(width + near, y, width + far, y);
  }
  out += "S Q\n";
}

}  // namespace pdf
}  // namespace annuaire
