// What the audits allow the site to say of itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/site.h"

namespace annuaire {

/// Conformity with the RGAA (decree no 2019-768): all criteria, half of them, or less, or no valid audit.
enum class Conformity { none, partial, full };
Conformity conformity_of(const Site& site);

/// What the site says of itself in its publisher's name: without an audit a verdict only where the law asks
/// for a declaration (obligation_accessibilite).
enum class Declared { unknown, none, partial, full };
Declared declared_of(const Site& site);

/// A page as it was measured, and its EcoIndex.
struct MeasuredPage {
  std::string name, address;
  long elements = 0, requests = 0;
  double kilobytes = 0;  ///< as transferred, of 1,000 bytes
  double index = 0;      ///< 0 to 100
  char grade = 'G';
};
std::vector<MeasuredPage> measured_pages(const Site& site);

/// EcoIndex of a page: « 100 − 5 · (3 q(elements) + 2 q(requests) + q(kilobytes)) / 6 », q being the place
/// among the quantiles that ecoindex.fr publishes. Elements inside svg do not count.
double eco_index(double elements, double requests, double kilobytes);
/// A above 80, B above 70, C 55, D 40, E 25, F 10, else G.
char eco_grade(double index);

/// Rates beyond 100 % and numbers that are none are errors; an audit more than three years old on Site::today
/// is a warning.
void check_audit(const Site& site, Diagnostics& out);

/// The last day on which the audit of accessibility says something; nothing without one.
std::optional<Date> audit_term(const Site& site);

/// Years after which an audit says nothing more.
inline constexpr int audit_years = 3;

}  // namespace annuaire
