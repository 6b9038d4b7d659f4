#include "model/audit.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"

namespace annuaire {
namespace {

using Bounds = std::array<double, 21>;
constexpr Bounds element_bounds = {0,   47,  75,  159, 233,  298,  358,  417,  476,  537,   603,
                                   674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601};
constexpr Bounds request_bounds = {0,  2,  15,  25,  34,  42,  49,  56,  63,  70,  78,
                                   86, 95, 105, 117, 130, 147, 170, 205, 281, 3920};
constexpr Bounds kilobyte_bounds = {0,       1.37,    144.7,   319.53,  479.46,  631.97,  783.38,
                                    937.91,  1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
                                    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26};

/// The place of `x` among the bounds, from 0 to 20.
double place(const Bounds& bounds, double x) {
  for (size_t i = 1; i < bounds.size(); ++i)
    if (x < bounds[i])
      return static_cast<double>(i - 1) + (std::max(x, 0.0) - bounds[i - 1]) / (bounds[i] - bounds[i - 1]);
  return static_cast<double>(bounds.size() - 1);
}

/// « 12,5 » or « 12.5 »; negative where it is no number.
double decimal(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  char* end = nullptr;
  double value = std::strtod(text.c_str(), &end);
  return text.empty() || *end ? -1 : value;
}

bool outdated(const Site& site) {
  std::optional<Date> term = audit_term(site);
  return term && *term < site.today;
}

void check_number(const Field& field, double least, double most, Diagnostics& out) {
  double value = decimal(field.value);
  if (field.empty() || (value >= least && value <= most)) return;
  out.error(field.span, {"« " + field.value + " » n’est pas un nombre possible ici",
                         "“" + field.value + "” is no number that can stand here"});
}

}  // namespace

double eco_index(double elements, double requests, double kilobytes) {
  return 100 - 5 *
                   (3 * place(element_bounds, elements) + 2 * place(request_bounds, requests) +
                    place(kilobyte_bounds, kilobytes)) /
                   6;
}

char eco_grade(double index) {
  constexpr std::array<double, 6> above = {80, 70, 55, 40, 25, 10};
  char grade = 'A';
  for (double bound : above) grade = static_cast<char>(grade + (index <= bound));
  return grade;
}

Conformity conformity_of(const Site& site) {
  const Value& audit = site.content.audit.accessibility;
  if (!audit.present() || outdated(site)) return Conformity::none;
  double rate = decimal(audit.field("taux").value);
  return rate >= 100 ? Conformity::full : rate >= 50 ? Conformity::partial : Conformity::none;
}

Declared declared_of(const Site& site) {
  const bool audited = site.content.audit.accessibility.present() && !outdated(site);
  if (!audited && site.config().bound_by_law.value != "oui") return Declared::unknown;
  switch (conformity_of(site)) {
    case Conformity::full:
      return Declared::full;
    case Conformity::partial:
      return Declared::partial;
    case Conformity::none:
      break;
  }
  return Declared::none;
}

std::vector<MeasuredPage> measured_pages(const Site& site) {
  std::vector<MeasuredPage> pages;
  for (const Value& each : site.content.audit.sobriety["pages"].items) {
    MeasuredPage page{each.field("nom").value, each.field("adresse").value};
    page.elements = std::atol(each.field("elements").value.c_str());
    page.requests = std::atol(each.field("requetes").value.c_str());
    page.kilobytes = decimal(each.field("ko").value);
    page.index =
        eco_index(static_cast<double>(page.elements), static_cast<double>(page.requests), page.kilobytes);
    page.grade = eco_grade(page.index);
    pages.push_back(std::move(page));
  }
  return pages;
}

void check_audit(const Site& site, Diagnostics& out) {
  const Value& audit = site.content.audit.accessibility;
  check_number(audit.field("taux"), 0, 100, out);
  for (const Value& each : site.content.audit.sobriety["pages"].items)
    check_number(each.field("ko"), 0, 1e6, out);
  if (outdated(site))
    out.warning(audit.field("date").span,
                {"cet audit a plus de trois ans : il n’établit plus la conformité du site",
                 "this audit is more than three years old: it no longer shows that the site complies"},
                {"un nouvel audit est nécessaire", "a new audit is needed"});
}

std::optional<Date> audit_term(const Site& site) {
  std::optional<When> audited = from_iso(site.content.audit.accessibility.field("date").value);
  if (!audited || !audited->is_day()) return std::nullopt;
  Date term = audited->date;
  term.year += audit_years;
  term.day = std::min(term.day, days_in(term.year, term.month));
  return term;
}

}  // namespace annuaire
