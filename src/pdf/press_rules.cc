#include "pdf/press_rules.h"

#include <algorithm>
#include <cmath>

#include "pdf/drawing_facts.h"

namespace annuaire::pdf {
namespace {

namespace limits = press_limits;

constexpr double hair = 0.005;  // what rounding may take from a measure
constexpr double percent = 100;

/// « C 90, M 25 »
std::string described(const InkMix& mix) {
  std::string text;
  for (const auto& [ink, amount] : mix.amounts)
    if (amount > hair) text += (text.empty() ? "" : ", ") + ink + " " + french_number(amount * percent, 0);
  return text.empty() ? "papier" : text;
}

std::string per_cent(double amount) { return french_number(amount * percent, 0) + " %"; }

void lower(double& known, double value) { known = known == 0 ? value : std::min(known, value); }

bool is_embedded(QPDFObjectHandle font) {
  if (font.getKey("/Subtype").isNameAndEquals("/Type3")) return true;
  QPDFObjectHandle below = font.getKey("/DescendantFonts");
  if (below.isArray() && below.getArrayNItems() > 0) return is_embedded(below.getArrayItem(0));
  QPDFObjectHandle facts = font.getKey("/FontDescriptor");
  if (!facts.isDictionary()) return false;
  for (const char* file : {"/FontFile", "/FontFile2", "/FontFile3"})
    if (facts.getKey(file).isStream()) return true;
  return false;
}

bool is_black(const InkMix& mix) {
  const auto black = mix.amounts.find("N");
  return mix.inks() == 1 && black != mix.amounts.end() && black->second > 1 - hair;
}

bool is_of_four(const InkMix& mix) {
  return std::all_of(mix.amounts.begin(), mix.amounts.end(), [](const auto& ink) {
    return ink.first == "C" || ink.first == "M" || ink.first == "J" || ink.first == "N";
  });
}

}  // namespace

void PressRules::tell(PressRule rule, bool fault, const std::string& what, const std::string& remedy,
                      double x, double y) {
  file_.findings.add(rule, fault, what, remedy, frame_.number, x - frame_.trim.left, frame_.trim.high - y);
}

/// Who gives the page can change a colour; of a picture, only the picture itself.
void PressRules::ink(const InkMix& mix, double x, double y, bool of_picture) {
  if (mix.of_screens)
    tell(PressRule::colours, true,
         of_picture ? "image en couleurs d’écran (rouge, vert, bleu), que la presse n’imprime pas"
                    : "couleur d’écran (rouge, vert, bleu), que la presse n’imprime pas",
         of_picture ? "enregistrer cette image en quadrichromie" : "donner cette couleur en encres", x, y);
  for (const auto& [ink, amount] : mix.amounts)
    if (amount > 0) file_.inks.insert(ink);
  if (!mix.varnish.empty()) file_.inks.insert(mix.varnish);
  file_.report.most_ink = std::max(file_.report.most_ink, mix.total());
  if (mix.total() > limits::most_ink + hair)
    tell(PressRule::coverage, true,
         (of_picture ? "image où " : "") + per_cent(mix.total()) +
             (of_picture ? " d’encre se superposent (" : " d’encre au même endroit (") + described(mix) +
             "), au plus 300 %",
         of_picture
             ? "donner cette image en RVB, le profil de l’imprimeur la convertit ; ou la demander avec "
               "moins d’encre à qui l’a faite"
             : "ôter de l’encre à cette couleur (« encres » dans print.json)",
         x, y);
}

void PressRules::line(Pt thickness, double x, double y) {
  lower(file_.report.thinnest, std::max(thickness, hair));
  if (thickness < limits::thinnest - hair)
    tell(PressRule::hairlines, true,
         "trait de " + french_number(thickness, 2) + " point, au moins " + french_number(limits::thinnest, 2),
         "épaissir ce trait : il risque de ne pas se voir", x, y);
}

void PressRules::font(QPDFObjectHandle font) {
  if (!font.isDictionary()) return;
  const QPDFObjectHandle base = font.getKey("/BaseFont");
  const std::string name =
      QPDFObjectHandle(base).isName() ? QPDFObjectHandle(base).getName().substr(1) : "sans nom";
  file_.fonts.insert(name);
  if (is_embedded(font)) return;
  file_.findings.add(PressRule::fonts, true, "police non incorporée : " + name,
                     "l’incorporer : l’imprimeur ne l’a peut-être pas", frame_.number);
}

/// White letters in several inks fill in where the plates do not meet.
void PressRules::reversed_type(const PrintedType& type, double x, double y) {
  if (type.size >= limits::tiny_type - hair || type.under.inks() < 2) return;
  tell(PressRule::small_type, false,
       "texte en réserve de " + french_number(type.size) + " points dans " +
           std::to_string(type.under.inks()) + " encres (" + described(type.under) + ")",
       "l’agrandir, ou le poser sur une seule encre : les lettres risquent de se boucher", x, y);
}

void PressRules::type(const PrintedType& type, double x, double y) {
  lower(file_.report.smallest_type, type.size);
  const size_t inks = type.inks.inks();
  if (!type.inks.varnish.empty()) return;
  if (inks == 0) return reversed_type(type, x, y);
  if (is_black(type.inks) && !type.overprints && type.under.inks() > 0)
    tell(PressRule::overprint, true, "texte noir en réserve sur un fond (" + described(type.under) + ")",
         "le mettre en surimpression : un filet blanc le borderait où les plaques se décalent", x, y);
  if (type.size >= limits::small_type - hair) return;
  const std::string size = "texte de " + french_number(type.size) + " points ";
  const std::string remedy =
      "l’écrire d’une seule encre, à 60 % au moins (« encres » de sa couleur dans print.json)";
  if (inks > 1)
    tell(PressRule::small_type, true,
         size + "en " + std::to_string(inks) + " encres (" + described(type.inks) + ")", remedy, x, y);
  else if (type.inks.total() < limits::lightest_screen - hair)
    tell(PressRule::small_type, true, size + "dans une trame à " + per_cent(type.inks.total()), remedy, x, y);
}

/// Outlines do not tell in which inks the smallest letters are: advice.
void PressRules::drawn_type(Pt size, double x, double y) {
  lower(file_.report.smallest_type, size);
  if (size >= limits::small_type - hair) return;
  tell(PressRule::small_type, false, "texte de " + french_number(size) + " points dans un dessin",
       "l’y agrandir ; s’il reste sous 8 points, l’écrire d’une seule encre sombre", x, y);
}

void PressRules::overprint(const InkMix& mix, bool on, int mode, double x, double y) {
  if (mix.of_screens || !mix.varnish.empty()) return;
  if (on && mix.inks() == 0 && is_of_four(mix))
    tell(PressRule::overprint, true, "blanc en surimpression : il disparaît", "laisser le blanc en réserve",
         x, y);
  else if (on && is_of_four(mix) && !is_black(mix))
    tell(PressRule::overprint, true, "couleur en surimpression (" + described(mix) + ") : elle change de ton",
         "la laisser en réserve ; seul le noir surimprime", x, y);
  else if (on && is_black(mix) && mode == 0)
    tell(PressRule::overprint, true, "noir en surimpression sans le mode 1 : il perce ce qui est dessous",
         "mettre OPM à 1", x, y);
}

void PressRules::resolution(QPDFObjectHandle image, Pt width, Pt height, double x, double y) {
  constexpr double rounding = 1, inch = 72;
  const auto pixels = [&](const char* key) { return image.getDict().getKey(key).getNumericValue(); };
  if (width <= 0 || height <= 0) return;
  double ppi = std::min(pixels("/Width") / width, pixels("/Height") / height) * inch;
  // Of a drawing that was made pixels, the pictures that it held.
  const DrawingFacts drawn = drawing_facts_of(image.getDict());
  if (drawn.pixels > 0) ppi = std::min(ppi, drawn.pixels / width * inch);
  if (drawn.type > 0) drawn_type(drawn.type * height, x, y);
  lower(file_.report.least_ppi, ppi);
  if (ppi >= limits::wanted_ppi - rounding) return;
  const bool coarse = ppi < limits::least_ppi - rounding;
  tell(PressRule::resolution, coarse,
       "image de " + french_number(std::floor(ppi + rounding / 2), 0) + " points par pouce, " +
           (coarse ? "au moins 150" : "300 souhaités"),
       "en donner une plus grande, ou un dessin SVG", x, y);
}

InkMix PressRules::picture(QPDFObjectHandle image, QPDFObjectHandle resources, Pt width, Pt height, double x,
                           double y) {
  QPDFObjectHandle mask = image.getDict().getKey("/ImageMask");
  if (mask.isBool() && mask.getBoolValue()) return {};  // a stencil has no pixels of its own
  const auto [known, fresh] = file_.pictures.try_emplace(image.getObjGen().unparse(','));
  if (fresh) known->second = heaviest_pixels(image, resources);
  resolution(image, width, height, x, y);
  const std::optional<InkMix>& most = known->second;
  if (!most) {
    tell(PressRule::file, true, "image que le contrôle ne sait pas lire", "l’enregistrer à nouveau", x, y);
    return {};
  }
  ink(*most, x, y, true);
  return *most;
}

}  // namespace annuaire::pdf
