// Figures beside those of the year before.
#include <map>

#include "model/figures.h"
#include "support.h"

namespace annuaire {
namespace {

Field word(const char* text) { return {text, {}}; }

TEST_CASE("figures: a change in tenths of a percent, rounded half away from zero") {
  CHECK_EQ(change_in_tenths("219", "254").value(), 160);
  CHECK_EQ(change_in_tenths("12 040", "14\u202F529").value(), 207);
  CHECK_EQ(change_in_tenths("254", "257").value(), 12);
  CHECK_EQ(change_in_tenths("14529", "15275").value(), 51);
  CHECK_EQ(change_in_tenths("200", "100").value(), -500);
  CHECK_EQ(change_in_tenths("2000", "2001").value(), 1);  // 0,05
  CHECK_EQ(change_in_tenths("2000", "1999").value(), -1);
  CHECK_EQ(change_in_tenths("7", "7").value(), 0);
  CHECK_EQ(change_in_tenths("10000", "10001").value(), 0);
  for (const char* bad : {"", "0", "plus de 50", "-3", "1,5 km", "1.500", "5 %", "2e", "1234567890123456"})
    CHECK_FALSE(change_in_tenths(bad, "5").has_value());
}

TEST_CASE("figures: decimals, and amounts of one unit, are compared") {
  CHECK_EQ(change_in_tenths("1200,5", "1320,55").value(), 100);
  CHECK_EQ(change_in_tenths("1.5", "3").value(), 1000);
  CHECK_EQ(change_in_tenths("50 000 €", "75\u202F000€").value(), 500);
  CHECK_EQ(change_in_tenths("12,5 ha", "10 HA").value(), -200);
  CHECK_FALSE(change_in_tenths("50 %", "60 %").has_value());
  CHECK_FALSE(change_in_tenths("50 €", "60 k€").has_value());
  CHECK_FALSE(change_in_tenths("12 à 15", "20").has_value());
}

TEST_CASE("figures: the year before comes from the edition of that year, else from the edition itself") {
  Site site;
  Edition first, second;
  first.figures = {{word("lettres"), word("80")}, {word("villes"), word("4")}};
  second.figures = {{word("lettres"), word("120")},
                    {word("lettres_annee_precedente"), word("100")},
                    {word("villes"), word("5")},
                    {word("seules_annee_precedente"), word("9")},
                    {word("lieux"), word("partout")},
                    {word("jardins"), word("6")},
                    {word("jardins_annee_precedente"), word("3")}};
  SiteEdition newer, older;
  newer.edition = &second;
  newer.year = 2021;
  older.edition = &first;
  older.year = 2020;
  site.editions = {newer, older};
  std::vector<ComparedFigure> figures = compared_figures(site, site.editions[0]);
  REQUIRE_EQ(figures.size(), 5);
  CHECK_EQ(figures[0].before, "80");
  CHECK_EQ(figures[0].change.value(), 500);
  CHECK_EQ(figures[1].before, "4");
  CHECK_EQ(figures[1].before_year, 2020);
  CHECK_EQ(figures[1].change.value(), 250);
  CHECK_EQ(figures[2].name, "seules_annee_precedente");
  CHECK_EQ(figures[3].before, "");
  CHECK_EQ(figures[4].before, "3");
  CHECK(compared_figures(site, site.editions[1])[0].before.empty());
}

TEST_CASE("figures: a theme or an edition gives them other words, else they are as typed") {
  Site site;
  Edition only;
  only.figures = {
      {word("departements"), word("12")},   {word("kilometres_ouverts"), word("212")},
      {word("Halles visitées"), word("4")}, {word("Departements"), word("3")},
      {word("dossiers"), word("64")},       {word("dossiers_libelle"), word("candidatures reçues")}};
  SiteEdition edition;
  edition.edition = &only;
  edition.year = 2021;
  site.editions = {edition};
  const std::map<std::string, std::string> sentences{{"chiffres.departements", "départements"}};
  const Wording words(site.config(), sentences, "fr");
  const std::vector<ShownFigure> shown = shown_figures(words, site, site.editions[0]);
  std::vector<std::string> labels;
  for (const ShownFigure& each : shown) labels.push_back(each.label);
  CHECK(labels == std::vector<std::string>{"départements", "kilometres ouverts", "Halles visitées",
                                           "Departements", "candidatures reçues"});
}

TEST_CASE("figures: an edition two years older says nothing of last year") {
  Site site;
  Edition first, second;
  first.figures = second.figures = {{word("lettres"), word("80")}};
  SiteEdition newer, older;
  newer.edition = &second;
  newer.year = 2023;
  older.edition = &first;
  older.year = 2021;
  site.editions = {newer, older};
  CHECK(compared_figures(site, site.editions[0])[0].before.empty());
}

}  // namespace

TEST_CASE("figures: the issues and services of a grid are figures, unless a figure of that name says so") {
  Site site;
  Edition only;
  only.figures = {{word("services"), word("140")}};
  only.issues = word("1");
  only.services = word("139");
  SiteEdition edition;
  edition.edition = &only;
  edition.year = 2021;
  site.editions = {edition};
  const std::map<std::string, std::string> sentences{{"chiffres.enjeux", "enjeux"},
                                                     {"chiffres.enjeux.un", "enjeu"}};
  const Wording words(site.config(), sentences, "fr");
  const std::vector<ShownFigure> shown = shown_figures(words, site, site.editions[0]);
  REQUIRE_EQ(shown.size(), 2);
  CHECK_EQ(shown[0].value, "140");
  CHECK_EQ(shown[1].value, "1");
  CHECK_EQ(shown[1].label, "enjeu");
  Edition none;
  CHECK_FALSE(has_figures(none));
  none.issues = word("16");
  CHECK(has_figures(none));
}

}  // namespace annuaire
