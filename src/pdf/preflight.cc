#include "pdf/preflight.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "pdf/press_reading.h"

namespace annuaire {
namespace {

using namespace pdf;
namespace limits = press_limits;

constexpr double hair = 0.02;  // points: what is lost where measures are written with two decimals

std::optional<Area> box_of(QPDFObjectHandle page, const char* name) {
  QPDFObjectHandle box = QPDFPageObjectHelper(page).getAttribute(name, false);
  if (!box.isRectangle()) return std::nullopt;
  const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
  return Area{std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
}

/// How far `inner` stays from the edges of `outer`, on the narrowest side.
double room(const Area& outer, const Area& inner) {
  return std::min(std::min(inner.left - outer.left, outer.right - inner.right),
                  std::min(inner.low - outer.low, outer.high - inner.high));
}

std::string in_mm(Pt length) { return french_number(length / mm, 1) + " mm"; }

class Examination {
 public:
  explicit Examination(QPDF& file) : file_(file) {}

  PreflightReport make() {
    check_file();
    uint32_t number = 0;
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file_).getAllPages())
      examine(QPDFPageObjectHelper(page).getObjectHandle(), ++number);
    report_.pages = number;
    if (number == 0) fault(PressRule::file, "aucune page");
    report_.fonts = shared_.fonts.size();
    report_.pictures = shared_.pictures.size();
    list_inks();
    report_.findings = findings_.sorted();
    return std::move(report_);
  }

 private:
  void fault(PressRule rule, const std::string& what, const std::string& remedy = {}, uint32_t page = 0) {
    findings_.add(rule, true, what, remedy, page);
  }

  void check_file() {
    QPDFObjectHandle intents = file_.getRoot().getKey("/OutputIntents");
    const bool named = intents.isArray() && intents.getArrayNItems() > 0;
    if (!named || !intents.getArrayItem(0).getKey("/DestOutputProfile").isStream())
      fault(PressRule::file, "le fichier ne dit pas pour quelle presse il est fait (profil de sortie absent)",
            "nommer le profil de l’imprimeur (« presse » dans print.json)");
    if (file_.isEncrypted()) fault(PressRule::file, "le fichier est chiffré", "le donner sans mot de passe");
  }

  void examine(QPDFObjectHandle page, uint32_t number) {
    const std::optional<Area> media = box_of(page, "/MediaBox"), bleeds = box_of(page, "/BleedBox"),
                              trim = box_of(page, "/TrimBox");
    if (!media || !bleeds || !trim) {
      fault(PressRule::boxes,
            "il manque le format (TrimBox), le fond perdu (BleedBox) ou le papier (MediaBox)",
            "donner les trois", number);
      return;
    }
    check_boxes(*media, *bleeds, *trim, number);
    read_press_page(shared_, {number, *trim, *bleeds}, page);
  }

  void check_boxes(const Area& media, const Area& bleeds, const Area& trim, uint32_t number) {
    const Pt width = trim.right - trim.left, height = trim.high - trim.low,
             room_for_knife = room(bleeds, trim);
    if (number == 1) {
      report_.width = width;
      report_.height = height;
      report_.bleed = room_for_knife;
    }
    report_.bleed = std::min(report_.bleed, room_for_knife);
    if (std::abs(width - report_.width) > hair || std::abs(height - report_.height) > hair)
      fault(PressRule::boxes, "page d’un autre format que la première", "donner à toutes le même", number);
    if (room_for_knife < limits::least_bleed - hair)
      fault(PressRule::boxes, "fond perdu de " + in_mm(std::max(room_for_knife, 0.0)) + ", au moins 3 mm",
            "élargir BleedBox autour de TrimBox", number);
    if (room(media, bleeds) < -hair)
      fault(PressRule::boxes, "le fond perdu sort du papier", "élargir MediaBox", number);
  }

  void list_inks() {
    for (const char* ink : {"C", "M", "J", "N"})
      if (shared_.inks.erase(ink) > 0) report_.inks.emplace_back(ink);
    for (const std::string& spot : shared_.inks) report_.inks.push_back(spot);
  }

  QPDF& file_;
  PreflightReport report_;
  PressFindings findings_;
  PressFile shared_{report_, findings_};
};

PreflightReport unreadable() {
  PreflightReport report;
  report.findings.push_back({PressRule::file, true, "ce n’est pas un PDF lisible", "le faire à nouveau", {}});
  return report;
}

}  // namespace

size_t PreflightReport::faults() const {
  return static_cast<size_t>(
      std::count_if(findings.begin(), findings.end(), [](const PressFinding& found) { return found.fault; }));
}

size_t PreflightReport::faults(PressRule rule) const {
  return static_cast<size_t>(std::count_if(findings.begin(), findings.end(), [&](const PressFinding& found) {
    return found.fault && found.rule == rule;
  }));
}

PreflightReport preflight(const std::string& pdf) try {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("fichier", pdf.data(), pdf.size());
  return Examination(file).make();
} catch (const std::exception&) {  // qpdf’s own word for a damaged file
  return unreadable();
}

}  // namespace annuaire
