// What is advised where a card does not fit its page: what takes the room, never more than there is.
#include "compose_site.h"
#include "outputs/run_on.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// What is said of a card that runs on by `words`.
std::string advised(const std::string& header, const std::string& body, int words) {
  Tree tree = small_site();
  tree["content/2020/phare-bas.md"] =
      "---\nprojet: Le phare\ncategorie: phares\nlabel: douce\n" + header + "---\n" + body;
  const Site site = site_of(tree);
  Book book;
  for (const Card& card : site.content.cards)
    if (card.slug == "phare-bas") book.run_on.push_back({"Le phare", card_anchor(card), 7, 4, words});
  Diagnostics told;
  warn_run_on(book, site, told);
  return told.all().size() == 1 ? format(told.all()[0], site.sources(), Language::fr) : "";
}

std::string words(size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += "mot ";
  return text + "\n\n";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

std::string holder_list(size_t count) {
  std::string list = "porteurs:\n";
  for (size_t i = 0; i < count; ++i) list += "  - Ville " + std::to_string(i) + "\n";
  return list;
}

TEST_CASE("run on: a section that has the words is to be shortened") {
  const std::string said =
      advised(holder_list(1), "## Le projet\n\n" + words(100) + "## Suites\n\nFin.\n", 48);
  CHECK_MESSAGE(holds(said, "raccourcir d’environ 50 mots sa plus longue section, « Le projet »"), said);
}

TEST_CASE("run on: where no section has the words, the whole text, never more than it has") {
  const std::string section = "\n\n" + words(40);
  CHECK(holds(advised(holder_list(1), "## A" + section + "## B" + section + "## C" + section, 60),
              "raccourcir le texte d’environ 60 mots en tout"));
  CHECK(
      holds(advised(holder_list(1), "Un seul mot.\n", 500), "raccourcir le texte d’environ 3 mots en tout"));
}

TEST_CASE("run on: what takes the room is named where it stands, the largest first") {
  const std::string holders = advised(holder_list(40), "## Le projet\n\nCourt.\n", 555);
  CHECK_MESSAGE(holds(holders, "phare-bas.md:6:5"), holders);
  CHECK(
      holds(holders, "ôter de ce qui prend la place (40 porteurs), ou laisser la fiche sur plusieurs pages"));
  const std::string rows = "\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n";
  const std::string pictures = advised(holder_list(4), "## Le projet\n\n![Une vue](vue.png)\n" + rows, 90);
  CHECK_MESSAGE(holds(pictures, "phare-bas.md:13:"), pictures);
  CHECK_MESSAGE(holds(pictures, "(1 image, 3 lignes de tableau, 4 porteurs)"), pictures);
}

}  // namespace
