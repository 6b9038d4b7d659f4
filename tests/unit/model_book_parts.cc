// The parts that an edition names for its printed yearbook: how names are read, and what is told of them.
#include "compose_site.h"
#include "model/book_parts.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;
using Kind = BookPart::Kind;

namespace {

Tree with_parts(const std::string& parts, Tree tree = small_site()) {
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("annee: 2020\n"), std::string("annee: 2020\n").size(),
               "annee: 2020\nannuaire: " + parts + "\n");
  tree["content/pages/reseau.md"] = "---\ntitre: Le réseau des lampes\n---\n## Nous\n\nDeux lampistes.\n";
  return tree;
}

std::vector<Kind> kinds_of(const std::string& parts) {
  const Site site = site_of(with_parts(parts));
  std::vector<Kind> kinds;
  for (const BookPart& part : book_parts(site, site.editions[0])) kinds.push_back(part.kind);
  return kinds;
}

std::string told(const std::string& parts, const Tree& tree = small_site()) {
  return told_of(with_parts(parts, tree)).text();
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

Tree without(const std::string& field) {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  const size_t begin = text.find(field), end = text.find('\n', begin) + 1;
  text.erase(begin, end - begin);
  return tree;
}

}  // namespace

TEST_CASE("parts of the book: names in any case, with accents, articles and small words or without") {
  const Site site = site_of(small_site());
  const auto kind = [&](const char* typed) {
    const auto part = part_named(site, 2020, typed);
    REQUIRE_MESSAGE(part.has_value(), std::string(typed));
    return part->kind;
  };
  for (const char* typed : {"présentation", "PRÉSENTATION", "presentation", "la présentation"})
    CHECK(kind(typed) == Kind::presentation);
  for (const char* typed : {"index-porteurs", "Index des porteurs", "l’index des porteurs de projet"})
    CHECK(kind(typed) == Kind::holder_index);
  for (const char* typed : {"quatrième", "Quatrième de couverture", "la quatrieme"})
    CHECK(kind(typed) == Kind::back);
  CHECK(kind("Faux titre") == Kind::half_title);
  CHECK(kind("Page de titre") == Kind::title_page);
  CHECK(kind("Les critères") == Kind::criteria);
  CHECK(!part_named(site, 2020, "la"));
  CHECK(!part_named(site, 2020, ""));
}

TEST_CASE("parts of the book: a free page by its name, its title or its path") {
  for (const char* typed :
       {"reseau", "Réseau", "Le réseau des lampes", "content/pages/reseau.md", "pages/reseau", "reseau.md"}) {
    CAPTURE(typed);
    CHECK(kinds_of(std::string("[couverture, \"") + typed + "\"]") == std::vector{Kind::cover, Kind::page});
  }
}

TEST_CASE("parts of the book: a page whose name is another name of a part is the page; a path always is") {
  Tree tree = with_parts("[Palmarès, titre, pages/titre]");
  tree["content/pages/palmares.md"] = "---\ntitre: Hier\n---\nTrois.\n";
  tree["content/pages/titre.md"] = "---\ntitre: Un titre\n---\nQuatre.\n";
  const Site site = site_of(tree);
  const std::vector<BookPart> parts = book_parts(site, site.editions[0]);
  REQUIRE_EQ(parts.size(), 3);
  REQUIRE(parts[0].page);
  CHECK_EQ(parts[0].page->name, "palmares");
  CHECK(parts[1].kind == Kind::title_page);
  REQUIRE(parts[2].page);
  CHECK_EQ(parts[2].page->name, "titre");
}

TEST_CASE("parts of the book: without names the usual ones, as far as there is something for them") {
  const Site site = site_of(small_site());
  std::vector<Kind> kinds;
  for (const BookPart& part : book_parts(site, site.editions[0])) kinds.push_back(part.kind);
  CHECK(kinds == std::vector{Kind::cover, Kind::imprint, Kind::contents, Kind::presentation, Kind::categories,
                             Kind::indexes, Kind::call, Kind::back});
  Tree bare = small_site();
  std::erase_if(bare, [](const auto& file) { return file.first.find("/p") != std::string::npos; });
  std::string& text = bare["content/2020/edition.md"];
  text.erase(text.find("\n---\n\n## Et vous"));
  const Site empty = site_of(bare);
  kinds.clear();
  for (const BookPart& part : book_parts(empty, empty.editions[0])) kinds.push_back(part.kind);
  CHECK(kinds == std::vector{Kind::cover, Kind::imprint, Kind::presentation, Kind::back});
}

TEST_CASE("parts of the book: the cover is bound first and the back last, which is told") {
  CHECK(kinds_of("[jury, quatrième, couverture, catégories]") ==
        std::vector{Kind::cover, Kind::jury, Kind::categories, Kind::back});
  const std::string text = told("[jury, quatrième, couverture, catégories]");
  holds(text, "content/2020/edition.md:4:29: avertissement : la couverture est reliée en tête");
  holds(text, "content/2020/edition.md:4:18: avertissement : la quatrième de couverture est reliée à la fin");
}

TEST_CASE("parts of the book: a name that is not known is told with the nearest one") {
  holds(told("[couvreture, catégories]"), "vouliez-vous dire « couverture » ?");
  holds(told("[réseaux, catégories]"), "vouliez-vous dire « reseau » ?");
  const std::string text = told("[catégories, remerciements]");
  holds(text, "content/2020/edition.md:4:24: erreur : « remerciements » n’est ni une partie de l’annuaire");
  holds(text, "choix possibles : « couverture », « ours », « faux-titre »");
}

TEST_CASE("parts of the book: one named twice, or for which the edition has nothing, is told") {
  holds(told("[catégories, jury, Le jury]"), "4:30: avertissement : la partie « Le jury » est déjà nommée");
  CHECK(kinds_of("[catégories, jury, Le jury]") == std::vector{Kind::categories, Kind::jury});
  Tree no_jury = small_site();
  std::string& text = no_jury["content/2020/edition.md"];
  text.erase(text.find("jury:\n"), text.find("criteres:") - text.find("jury:\n"));
  text.erase(text.find("{jury}\n"), 7);
  holds(told("[catégories, jury]", no_jury), "l’édition n’a rien pour la partie « jury »");
  holds(told("[catégories, critères]", without("criteres:")),
        "l’édition n’a rien pour la partie « critères »");
  holds(told("[couverture, sommaire]"), "l’édition n’a rien pour la partie « sommaire »");
  CHECK_EQ(told("[couverture, ours, sommaire, présentation, catégories, index, candidater, quatrième]"),
           told("[]"));
}

TEST_CASE("parts of the book: where none has anything to show the usual ones stay, which is told") {
  Tree tree = small_site();
  tree["content/2020/edition.md"] =
      "---\ntitre: Label\nannee: 2020\ncategories:\n  - {id: ponts, nom: Ponts et passerelles}\n"
      "  - {id: phares, nom: Phares}\n---\nUn texte.\n";
  const std::string text = told("[jury]", tree);
  holds(text, "aucune de ces parties n’a rien à montrer");
  CHECK_EQ(text.find("hors de l’annuaire imprimé"), text.npos);
}

TEST_CASE("parts of the book: cards that stand in none are told, and indexes that would lead nowhere") {
  const std::string text = told("[couverture, présentation, index]");
  holds(text,
        "4:12: avertissement : ces parties laissent les fiches de l’édition hors de l’annuaire imprimé");
  holds(text, "l’édition n’a rien pour la partie « index »");
  CHECK(kinds_of("[couverture, présentation, index]") == std::vector{Kind::cover, Kind::presentation});
}
