// Audits: what the site may say of itself.
#include "html_built.h"
#include "model/audit.h"
#include "model/check_site.h"
#include "model/day_decisions.h"

namespace annuaire {
namespace {

using namespace test;

const char* whole_audit =
    "accessibilite:\n  date: 2020-02-03\n  auteur: Cabinet Vert\n  taux: 82,5\n  technologies: [HTML, CSS]\n"
    "  environnements: [Firefox et NVDA]\n  outils: [axe]\n  pages: [accueil]\n"
    "  non_conformites:\n    - une carte sans légende\n";

struct Audited {
  Site site;
  Diagnostics out;
  explicit Audited(const std::string& audit, Date day = {2021, 1, 1}) {
    Tree tree = garden_site();
    tree["content/audit.yaml"] = audit;
    tree["content/2020/parc-ouvert.md"] += "Un parc.\n";
    MemoryFiles files(tree);
    site = link_site(read_content(files, 1, out), {day}, 1, out);
    check_site(site, files, 1, out);
  }
  std::string first_error() const {
    for (const Diagnostic& d : out.all())
      if (d.severity == Severity::error) return d.message.fr;
    return "";
  }
};

std::string with_rate(const std::string& rate) {
  std::string text = whole_audit;
  return text.replace(text.find("82,5"), 4, rate);
}

TEST_CASE("audit: conformity by the rate, and none without a valid audit") {
  CHECK(conformity_of(Audited(whole_audit).site) == Conformity::partial);
  CHECK(conformity_of(Audited(with_rate("100")).site) == Conformity::full);
  CHECK(conformity_of(Audited(with_rate("50")).site) == Conformity::partial);
  CHECK(conformity_of(Audited(with_rate("49,9")).site) == Conformity::none);
  CHECK(conformity_of(Audited("").site) == Conformity::none);
  CHECK_EQ(Audited(whole_audit).first_error(), "");
}

TEST_CASE("audit: refused when a field is missing, when its rate is no share") {
  std::string lacking = whole_audit;
  lacking.erase(lacking.find("  auteur"), std::string("  auteur: Cabinet Vert\n").size());
  CHECK_EQ(Audited(lacking).first_error(), "il manque le champ « auteur » (qui a mené l’audit)");
  CHECK_EQ(Audited(with_rate("101")).first_error(), "« 101 » n’est pas un nombre possible ici");
  CHECK_EQ(Audited(with_rate("beaucoup")).first_error(), "« beaucoup » n’est pas un nombre possible ici");
}

TEST_CASE("audit: one more than three years old is told, and no longer shows that the site complies") {
  Audited last(whole_audit, {2023, 2, 3}), old(whole_audit, {2023, 2, 4});
  CHECK_EQ(last.out.count(Severity::warning), 0);
  CHECK(conformity_of(last.site) == Conformity::partial);
  CHECK_EQ(old.first_error(), "");
  CHECK(conformity_of(old.site) == Conformity::none);
  REQUIRE_EQ(old.out.count(Severity::warning), 1);
  const std::string term = "29 février 2020";
  std::string leap = whole_audit;
  leap.replace(leap.find("2020-02-03"), 10, term);
  CHECK(conformity_of(Audited(leap, {2023, 2, 28}).site) == Conformity::partial);
  CHECK(conformity_of(Audited(leap, {2023, 3, 1}).site) == Conformity::none);
  CHECK_EQ(decisions_of(old.site).said[0].fr, "audit d’accessibilité périmé");
  CHECK_EQ(iso(*decisions_of(old.site).from), "2023-02-04");
}

TEST_CASE("audit: EcoIndex at the bounds of its quantiles") {
  CHECK(eco_index(0, 0, 0) == doctest::Approx(100));
  CHECK(eco_index(47, 2, 1.37) == doctest::Approx(95));
  CHECK(eco_index(594600, 3919, 223212) == doctest::Approx(0).epsilon(0.01));
  CHECK(eco_index(1e9, 1e9, 1e9) == doctest::Approx(0));
  CHECK(eco_index(117, 2, 1.37) == doctest::Approx(100 - 5 * (3 * 2.5 + 2 + 1) / 6));
  CHECK_EQ(eco_grade(80.1), 'A');
  CHECK_EQ(eco_grade(80), 'B');
  CHECK_EQ(eco_grade(56), 'C');
  CHECK_EQ(eco_grade(41), 'D');
  CHECK_EQ(eco_grade(26), 'E');
  CHECK_EQ(eco_grade(11), 'F');
  CHECK_EQ(eco_grade(3), 'G');
}

}  // namespace
}  // namespace annuaire
