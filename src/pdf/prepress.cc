#include "pdf/prepress.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/colour.h"
#include "pdf/document.h"
#include "pdf/preflight.h"

namespace annuaire {
namespace {

constexpr int grey_spread = 6;                  ///< difference of channels up to which a colour is a grey
constexpr int full_black = 32;                  ///< light up to which a grey is full black
constexpr double trace = 0.025;                 ///< of an ink: left out
constexpr std::string_view all_plates = "All";  ///< as PDF names them

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

Prepress::Prepress(const PrepressStyle& style, std::unique_ptr<const InkProfile> profile)
    : style_(style), profile_(std::move(profile)) {
  const size_t named = style_.inks.size();
  const char* four[]{"Cyan", "Magenta", "Jaune", "Noir"};
  for (size_t ink = 0; ink < std::size(four); ++ink) {
    InkAmounts amounts{};
    amounts[ink] = 1;
    plates_.push_back({four[ink], add_plate({.colour = {}, .inks = amounts})});
  }
  for (size_t i = 0; i < named; ++i) {
    const PressColour colour = style_.inks[i];
    if (is_plate(i))
      plates_.push_back(
          {colour.spot, add_plate({.colour = {}, .inks = inks(colour.colour), .spot = colour.spot})});
    if (is_varnish_plate(i))
      plates_.push_back({colour.varnish, add_plate({.colour = {}, .varnish = colour.varnish})});
  }
  registration_ = add_plate({.colour = {}, .inks = {1, 1, 1, 1}, .spot = std::string(all_plates)});
}

Colour Prepress::add_plate(PressColour plate) {
  plate.colour = {0, 0, 0, static_cast<uint16_t>(style_.inks.size() + 1)};
  style_.inks.push_back(plate);
  return plate.colour;
}

bool Prepress::is_first(size_t number, std::string PressColour::*name) const {
  const std::string& own = style_.inks[number].*name;
  const auto names = [&](const PressColour& other) { return other.*name == own; };
  return !own.empty() && own != all_plates &&
         std::find_if(style_.inks.begin(), style_.inks.end(), names) ==
             style_.inks.begin() + static_cast<std::ptrdiff_t>(number);
}

const PressColour* Prepress::known(Colour colour) const {
  if (colour.inks > 0 && colour.inks <= style_.inks.size()) return &style_.inks[colour.inks - 1];
  for (const PressColour& wanted : style_.inks)
    if (wanted.colour == colour) return &wanted;
  return nullptr;
}

std::optional<size_t> Prepress::special(Colour colour) const {
  const PressColour* found = known(colour);
  if (!found || (found->spot.empty() && found->varnish.empty())) return std::nullopt;
  return static_cast<size_t>(found - style_.inks.data());
}

InkAmounts Prepress::inks_of_small_type(Colour colour, Colour ground) const {
  constexpr double least = press_limits::lightest_screen;
  constexpr Colour white{255, 255, 255}, black{0, 0, 0};
  const InkAmounts wanted = inks(colour);
  const auto count = std::count_if(wanted.begin(), wanted.end(), [](double ink) { return ink > 0; });
  const double most = *std::max_element(wanted.begin(), wanted.end());
  if (count == 0 || (count == 1 && most >= least)) return wanted;
  if (contrast(ground, white) > contrast(ground, black)) return {};
  const double dark = std::round(100 - lightness(colour)) / 100;
  return {0, 0, 0, std::clamp(dark, least, 1.0)};
}

InkAmounts Prepress::inks(Colour colour) const {
  if (const PressColour* wanted = known(colour); wanted && wanted->mixed) return wanted->inks;
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

namespace {

/// An ink by its name; `inks` stand for it where there is no such plate.
std::string separation(Document& document, std::string_view ink, const InkAmounts& inks) {
  std::string ends;
  for (double amount : inks) ends += number(amount) + " ";
  const Id tint = document.add("/FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[" + ends + "]/N 1");
  return "[/Separation" + name(ink) + "/DeviceCMYK " + reference(tint) + "]";
}

}  // namespace

std::string add_separations(Document& document, const Prepress& press) {
  std::string spaces = "/Reperage" + separation(document, all_plates, {1, 1, 1, 1});
  for (size_t i = 0; i < press.colours().size(); ++i) {
    const PressColour& colour = press.colours()[i];
    if (!colour.spot.empty())
      spaces += "/Ton" + std::to_string(i) + separation(document, colour.spot, press.inks(colour.colour));
    // Where there is no such plate, nothing is to be seen of it.
    if (!colour.varnish.empty())
      spaces += "/Vernis" + std::to_string(i) + separation(document, colour.varnish, {});
  }
  return "/ColorSpace " + reference(document.add(spaces));
}

void append_spot(std::string& out, size_t number) { out += "/Ton" + std::to_string(number) + " cs 1 scn\n"; }

void append_varnish(std::string& out, size_t number) {
  out += "/Vernis" + std::to_string(number) + " cs 1 scn\n";
}

namespace {

void append_line(std::string& out, Pt x1, Pt y1, Pt x2, Pt y2) {
  append_number(out, x1);
  out += ' ';
  append_number(out, y1);
  out += " m ";
  append_number(out, x2);
  out += ' ';
  append_number(out, y2);
  out += " l\n";
}

}  // namespace

/// Two lines at each corner and at each fold, outside the bleed.
void append_crop_marks(std::string& out, const Book& book) {
  constexpr Pt near = bleed + 1 * mm, far = slug - 1 * mm;
  const Pt width = book.width, height = book.height;
  const auto above_and_below = [&](Pt x) {
    append_line(out, x, -near, x, -far);
    append_line(out, x, height + near, x, height + far);
  };
  out += "q /Reperage CS 1 SCN 0.25 w\n";
  for (Pt x : {0.0, width}) above_and_below(x);
  for (Pt y : {0.0, height}) {
    append_line(out, -near, y, -far, y);
    append_line(out, width + near, y, width + far, y);
  }
  out += "S\n";
  if (!book.folds.empty()) {
    out += "[2 1] 0 d\n";
    for (Pt x : book.folds) above_and_below(x);
    out += "S\n";
  }
  out += "Q\n";
}

}  // namespace pdf
}  // namespace annuaire
