// Facts of an edition in words: each day is said once.
#include "compose_site.h"
#include "model/facts.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string ceremony(const std::string& facts) {
  Tree tree = small_site();
  std::string& edition = tree["content/2020/edition.md"];
  edition.insert(edition.find('\n') + 1, "ceremonie: {" + facts + "}\n");
  const Site site = site_of(tree);
  return facts_line(makeup_of(site).words, "ceremonie", site.editions.at(0).edition->ceremony);
}

}  // namespace

TEST_CASE("facts: a day, its year and the days around it are said once") {
  CHECK_EQ(ceremony("date: 2025-09-20, annee: 2025"), "20\u00A0septembre 2025");
  CHECK_EQ(ceremony("date: 2025-09-20, debut: 2025-09-20, fin: 2025-09-21, annee: 2025"),
           "du 20 au 21\u00A0septembre 2025");
  CHECK_EQ(ceremony("date: 2025-09-21, debut: 2025-09-20, fin: 2025-09-21"),
           "21\u00A0septembre 2025, du 20 au 21\u00A0septembre 2025");
  CHECK_EQ(ceremony("debut: 2025-09-20, fin: 2025-09-20"), "20\u00A0septembre 2025");
  CHECK_EQ(ceremony("annee: 2025"), "2025");
  CHECK_EQ(ceremony("debut: 2025-09-20T10:00, fin: 2025-09-20T18:30"),
           "20\u00A0septembre 2025 de 10\u00A0h à 18\u00A0h\u00A030");
  CHECK_EQ(ceremony("debut: 2025-09-20, fin: 2025-09-20T24:00"), "20\u00A0septembre 2025");
}

TEST_CASE("facts: a first day alone, or a last one, has its words") {
  CHECK_EQ(ceremony("evenement: La nuit, debut: 2025-10-01"), "La nuit, à partir du 1er\u00A0octobre 2025");
  CHECK_EQ(ceremony("fin: 2025-10-02"), "jusqu’au 2\u00A0octobre 2025");
}

TEST_CASE("facts: a patron is named as typed, whatever the name begins with") {
  for (const char* name : {"le préfet de région", "Émilie Roux", "la ministre", "l’Assemblée"})
    CHECK_EQ(ceremony(std::string("haut_patronage: ") + name), std::string("haut patronage : ") + name);
}
