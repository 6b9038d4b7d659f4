// The page of an edition's statistics.
#include <regex>

#include "html_built.h"
#include "statistics_recount.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr const char* address = "2020/statistiques/index.html";

bool holds(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

size_t count(const std::string& text, const std::string& words) {
  size_t found = 0;
  for (size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++found;
  return found;
}

Tree gardens() {
  Tree tree = garden_site();
  std::string& text = tree["content/2020/edition.md"];
  text.insert(text.find("bareme:"), "annuaire: [couverture, statistiques, catégories]\n");
  for (const char* region : {"Bretagne", "Bretagne", "Corse <&>"}) {
    const std::string n = std::to_string(tree.size());
    tree["content/2020/p" + n + ".md"] =
        card("projet: P" + n + "\nporteurs: [Ville de Rezé]\ncategorie: parcs\n" +
             "label: argent\nregion: \"" + region + "\"\n");
  }
  return tree;
}

/// The words of each row below a heading: "Or 1; Argent 4".
std::string rows_below(const std::string& page, const std::string& id) {
  const size_t begin = page.find("<h2 id=\"" + id + "\""), end = page.find("</table>", begin);
  if (begin == page.npos) return "none";
  std::string body = page.substr(begin, end - begin), rows;
  body.erase(0, body.find("<tbody>"));
  const std::regex row("<tr>.*</tr>"), tags("<[^>]*>"), blanks("\\s+");
  for (std::sregex_iterator each(body.begin(), body.end(), row), last; each != last; ++each) {
    const std::string words = std::regex_replace(each->str(), tags, " ");
    const std::string plain = std::regex_replace(words, blanks, " ");
    rows += (rows.empty() ? "" : ";") + plain.substr(0, plain.size() - 1);
  }
  return rows;
}

}  // namespace

TEST_CASE(
    "statistics on the web: a page where the edition names the part, which the edition and the plan lead "
    "to") {
  const Built without = build_site(garden_site());
  CHECK_FALSE(without.has(address));
  CHECK_FALSE(holds(without["2020/index.html"], "statistiques"));
  const Built built = build_site(gardens());
  REQUIRE(built.has(address));
  CHECK(built.faults.empty());
  for (const char* page : {"2020/index.html", "plan-du-site/index.html"})
    CHECK_MESSAGE(holds(built[page], "href=\"/prix/2020/statistiques/\""), std::string(page));
  CHECK(holds(built["sitemap.xml"], "/prix/2020/statistiques/"));
}

TEST_CASE("statistics on the web: each row is a header and its number, as the cards' files say") {
  Tree tree = gardens();
  const std::string page = build_site(tree)[address];
  CHECK_EQ(rows_below(page, "niveaux"), " Or 1; Argent 4");
  CHECK_EQ(rows_below(page, "categories"), " Parcs &amp; squares 4; Potagers 1");
  CHECK_EQ(rows_below(page, "regions"), " Bretagne 2; Corse &lt;&amp;&gt; 1; Pays de la Loire 1");
  CHECK_EQ(rows_below(page, "territoires"), "none");
  CHECK_EQ(rows_below(page, "annees"), "none");
  Counts anew = recount(tree, 2020, "label");
  CHECK(holds(rows_below(page, "niveaux"), "Argent " + std::to_string(anew["argent"])));
  CHECK(holds(page, "<caption>4 lauréats, par région\u202f; 1 projet sans région</caption>"));
  CHECK_EQ(count(page, "<th scope=\"row\">"), 7);
  CHECK_EQ(count(page, "<figure role=\"group\" aria-labelledby=\""), 3);
}

TEST_CASE("statistics on the web: bars are drawn without a style attribute, hidden from screen readers") {
  const std::string page = build_site(gardens())[address];
  CHECK_FALSE(holds(page, "style=\""));
  CHECK_EQ(count(page, "<svg class=\"barre\" aria-hidden=\"true\" width=\""), 7);
  CHECK(holds(page,
              "width=\"100.0%\" height=\"12\"><rect class=\"niveau-argent\" x=\"0.0%\" width=\"100.0%\""));
  CHECK(holds(page, "width=\"25.0%\" height=\"12\"><rect class=\"niveau-or\""));
}

TEST_CASE("statistics on the web: over the years, the levels head their columns") {
  Tree tree = gardens();
  tree["content/2018/edition.md"] =
      "---\ntitre: Prix\nannee: 2018\nbareme: [or]\ncategories: [{id: parcs, nom: Parcs}]\n---\nTexte.\n";
  tree["content/2018/un.md"] = card("projet: Un\nporteurs: [Ville de Rezé]\ncategorie: parcs\nlabel: or\n");
  const std::string page = build_site(tree)[address];
  CHECK_EQ(rows_below(page, "annees"), " 2018 1 1; 2020 1 4 5");
  CHECK_EQ(count(page, "<th scope=\"col\">"), 4);
  CHECK(holds(page,
              "<rect class=\"niveau-or\" x=\"0.0%\" width=\"20.0%\" height=\"100%\"/>"
              "<rect class=\"niveau-argent\" x=\"20.0%\" width=\"80.0%\""));
}
