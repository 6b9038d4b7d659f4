// The parts of the yearbook as an edition names them: what stands in each, and only there.
#include <algorithm>

#include "compose_dump.h"
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Tree with_parts(const std::string& parts, const std::string& body = "") {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("annee: 2020\n"), std::string("annee: 2020\n").size(),
               "annee: 2020\nannuaire: " + parts + "\n");
  if (!body.empty()) text.replace(text.rfind("---\n## Ce que") + 4, text.npos, body);
  tree["content/pages/reseau.md"] =
      "---\ntitre: Le réseau\nsous_titre: Deux lampistes\nsite: https://reseau.example/\n---\n"
      "Bonsoir.\n\n## Nos lampes\n\nVoir [le pont](/2020/pont-des-brumes/).\n";
  return tree;
}

Story story_with(const std::string& parts, const std::string& body = "") {
  return story_of(site_of(with_parts(parts, body)));
}

/// The titles of the bookmarks of the first level, in order.
std::string bookmarks(const Book& book) {
  std::string titles;
  for (const OutlineEntry& entry : book.outline)
    if (entry.level == 1) titles += entry.title + "\n";
  return titles;
}

size_t count(const std::string& text, const std::string& words) {
  size_t found = 0;
  for (size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++found;
  return found;
}

const std::string two_sections =
    "## Le prix\n\nUne lumière.\n\n## Le jury\n\nIl siège le soir.\n\n{jury}\n\n### Sa méthode\n\nIl "
    "vote.\n\n"
    "## La suite\n\nVoir [le jury](#le-jury).\n";

}  // namespace

TEST_CASE("parts: chapters stand in the contents and the bookmarks in the order of the list") {
  const SetSite set(
      site_of(with_parts("[couverture, jury, sommaire, index-projets, catégories, reseau, "
                         "présentation, critères, résultats, index, quatrième]")));
  CHECK_EQ(bookmarks(set.book),
           "Le jury\nSommaire\nIndex des projets\nPonts et passerelles\nPhares\nLe réseau\nLabel "
           "«\u00a0Lanterne\u00a0»\n"
           "Les critères\nLes résultats\nIndex des porteurs de projet\nIndex des territoires\n");
  CHECK(set.said.all().empty());
}

TEST_CASE("parts: front matter is numbered in roman numerals, what follows from 1 on a right-hand page") {
  const SetSite set(site_of(with_parts("[faux-titre, titre, sommaire, catégories]")));
  const size_t first = set.page_of("pont-des-brumes") - 1;  // the category before it
  CHECK_EQ(first % 2, 0);
  CHECK_EQ(set.book.pages[0].label, "i");
  CHECK_EQ(set.book.pages[2].label, "iii");
  CHECK_EQ(set.book.pages[first].label, "1");
}

TEST_CASE("parts: the presentation does not repeat the jury and the criteria that stand apart") {
  for (const char* parts :
       {"[présentation, jury, critères, catégories]", "[jury, critères, présentation, catégories]"}) {
    CAPTURE(parts);
    const std::string text = text_of(story_with(parts));
    CHECK_EQ(count(text, "Ada Verne"), 1);
    CHECK_EQ(count(text, "Portée"), 1);
  }
  const std::string together = text_of(story_with("[présentation, catégories]"));
  CHECK_EQ(count(together, "Ada Verne"), 1);
  CHECK_EQ(count(together, "Portée"), 1);
}

TEST_CASE("parts: the section that shows the jury goes with it, heading first") {
  const SetSite set(site_of(with_parts("[présentation, catégories, jury]", two_sections)));
  std::string text;
  for (const SetText& each : set.texts) text += each.text + " ";
  CHECK_LT(text.find("Une lumière"), text.find("La suite"));
  CHECK_LT(text.find("Une seule lampe"), text.find("Il siège"));
  CHECK_LT(text.find("Il siège"), text.find("Ada Verne"));
  CHECK_LT(text.find("Ada Verne"), text.find("Sa méthode"));
  CHECK(bookmarks(set.book).ends_with("Phares\nLe jury\n"));
  CHECK(std::any_of(set.book.anchors.begin(), set.book.anchors.end(),
                    [](const Anchor& anchor) { return anchor.name == "edition-2020-le-jury"; }));
}

TEST_CASE("parts: the names may stand in sentences of the section that goes with the jury") {
  const std::string text =
      text_of(story_with("[présentation, catégories, jury]",
                         "## Le prix\n\nUne lumière.\n\n## Ceux qui jugent\n\nAda Verne et Basile Roux.\n"));
  CHECK_EQ(count(text, "Ada Verne"), 1);
  CHECK_GT(text.find("Ada Verne"), text.find("Une seule lampe"));
}

TEST_CASE("parts: links to what the book leaves out lead to the website, or nowhere") {
  const std::string dump = dump_story(story_with("[jury, reseau, présentation]", two_sections));
  CHECK_NE(dump.find("#edition-2020-le-jury"), std::string::npos);
  CHECK_EQ(dump.find("#fiche-"), std::string::npos);
  const std::string without = dump_story(story_with("[présentation, reseau]", two_sections));
  CHECK_NE(without.find("https://lanterne.example/2020/pont-des-brumes/"), std::string::npos);
  const std::string alone = dump_story(story_with("[jury, catégories]", two_sections));
  CHECK_EQ(alone.find("Une lumière"), std::string::npos);
}

TEST_CASE("parts: a free page has its title, subtitle, text and site") {
  const Story story = story_with("[reseau, catégories]");
  const std::string text = text_of(story);
  for (const char* words : {"Le réseau", "Deux lampistes", "Bonsoir.", "Nos lampes", "reseau.example"})
    CHECK_MESSAGE(text.find(words) != text.npos, words);
  CHECK_NE(dump_story(story).find("#fiche-2020-pont-des-brumes"), std::string::npos);
}

TEST_CASE("parts: the results name every laureate below its level, with the page of the card") {
  const SetSite set(site_of(with_parts("[résultats, catégories]")));
  std::string first;
  for (const SetText& each : set.texts)
    if (each.page == 0) first += each.text + "\n";
  CHECK_LT(first.find("Vive"), first.find("Le pont des brumes"));
  CHECK_LT(first.find("Le pont des brumes"), first.find("Douce"));
  CHECK_LT(first.find("Douce"), first.find("Le phare bas"));
  CHECK_NE(first.find("Commune d’Aval"), first.npos);
  CHECK_NE(first.find(set.book.pages[set.page_of("phare-bas")].label), first.npos);
}

TEST_CASE("parts: results without the cards have no page numbers, and lead to the website") {
  const std::string dump = dump_story(story_with("[couverture, résultats]"));
  CHECK_EQ(dump.find("#fiche-"), std::string::npos);
  CHECK_NE(dump.find("https://lanterne.example/2020/phare-bas/"), std::string::npos);
}

TEST_CASE("parts: half-title and title page stand on right-hand pages, without a foot") {
  const SetSite set(site_of(with_parts("[couverture, faux-titre, titre, catégories, quatrième]")));
  const auto page_with = [&](const std::string& words, size_t from) {
    for (const SetText& each : set.texts)
      if (each.page >= from && each.text.find(words) != each.text.npos) return each.page;
    FAIL("not found: " << words);
    return size_t{0};
  };
  CHECK_EQ(page_with("Lanterne", 1), 2);
  CHECK_EQ(page_with("Lanterne", 3), 4);
  for (const SetText& each : set.texts)
    if (each.page >= 1 && each.page < 6) CHECK_NE(each.tag, artifact);
}
