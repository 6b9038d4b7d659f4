// The report of a preflight, as text.
#include <array>

#include "pdf/press_findings.h"

namespace annuaire {
namespace {

using pdf::french_number;

const std::array<const char*, press_rules> titles{"Fichier", "Cadres",        "Couleurs",
                                                  "Encrage", "Images",        "Polices",
                                                  "Traits",  "Petits textes", "Surimpression"};

std::string in_mm(Pt length) { return french_number(length / mm, 1); }

/// What was measured, for each rule.
std::string measured(const PreflightReport& report, PressRule rule) {
  const auto count = [](size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number > 1 ? many : one);
  };
  std::string inks;
  for (const std::string& ink : report.inks) inks += (inks.empty() ? "" : ", ") + ink;
  switch (rule) {
    case PressRule::file:
      return count(report.pages, "page", "pages");
    case PressRule::boxes:
      return in_mm(report.width) + " × " + in_mm(report.height) + " mm, fond perdu de " +
             in_mm(report.bleed) + " mm (au moins 3)";
    case PressRule::colours:
      return inks.empty() ? "rien d’imprimé" : "encres : " + inks;
    case PressRule::coverage:
      return french_number(report.most_ink * 100, 0) + " % au plus (limite 300 %)";
    case PressRule::resolution:
      return report.pictures == 0
                 ? "aucune"
                 : count(report.pictures, "image, ", "images, ") + french_number(report.least_ppi, 0) +
                       " points par pouce au moins (limite 150)";
    case PressRule::fonts:
      return count(report.fonts, "police", "polices") +
             (report.faults(rule) == 0 && report.fonts > 0 ? ", toutes incorporées" : "");
    case PressRule::hairlines:
      return report.thinnest == 0
                 ? "aucun"
                 : "le plus fin " + french_number(report.thinnest, 2) + " point (limite 0,25)";
    case PressRule::small_type:
      return report.smallest_type == 0 ? "aucun texte"
                                       : "le plus petit corps " + french_number(report.smallest_type) +
                                             " points ; sous 8 points, une seule encre, à 60 % au moins "
                                             "(dans les dessins, où les lettres sont des tracés : leur "
                                             "taille seule, sauf d’un contour)";
    case PressRule::overprint:
      return "seul le noir doit surimprimer";
  }
  return {};
}

/// « 3, 5 à 9, 12 »
std::string runs_of(const std::vector<uint32_t>& pages) {
  std::string text;
  for (size_t first = 0; first < pages.size();) {
    size_t last = first;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (last == first + 1) last = first;  // two in a row are no run
    text += (text.empty() ? "" : ", ") + std::to_string(pages[first]);
    if (last > first) text += " à " + std::to_string(pages[last]);
    first = last + 1;
  }
  return text;
}

/// « pages 3, 5 à 9 (…) : », all of them.
std::string pages_of(const PressFinding& finding) {
  if (finding.pages.empty()) return "";
  std::string text = (finding.pages.size() > 1 ? "pages " : "page ") + runs_of(finding.pages);
  if (finding.x != 0 || finding.y != 0)
    text += " (d’abord à " + french_number(finding.x / mm, 0) + " mm du bord gauche et " +
            french_number(finding.y / mm, 0) + " mm du haut)";
  return text + " : ";
}

}  // namespace

std::string preflight_text(const PreflightReport& report, const std::string& name) {
  const size_t faults = report.faults();
  std::string text = "Contrôle avant impression : " + name + "\n\n";
  text += faults == 0 ? "Conforme : le fichier peut partir chez l’imprimeur.\n"
                      : "Non conforme : " + std::to_string(faults) + (faults > 1 ? " fautes" : " faute") +
                            " à corriger avant l’envoi.\n";
  for (size_t i = 0; i < press_rules; ++i) {
    const PressRule rule = static_cast<PressRule>(i);
    text += "\n" + std::string(titles[i]) + " : " + (report.faults(rule) == 0 ? "bien" : "FAUTE") + " – " +
            measured(report, rule) + "\n";
    for (const PressFinding& finding : report.findings) {
      if (finding.rule != rule) continue;
      text += std::string(finding.fault ? "  faute : " : "  conseil : ") + pages_of(finding) + finding.what +
              "\n";
      if (!finding.remedy.empty()) text += "    remède : " + finding.remedy + "\n";
    }
  }
  return text;
}

}  // namespace annuaire
