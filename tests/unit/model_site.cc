#include "base/files.h"
#include "model/links.h"
#include "model/site.h"
#include "support.h"

using namespace annuaire;

namespace {

const char* const settings =
    "titre: Prix\nadresse: https://prix.example/\nlangues: [fr, en]\nlabel:\n  nom: Prix\n  niveaux:\n"
    "    - {id: or, nom: Or, attribution: Or à}\n    - {id: argent, nom: Argent, attribution: Argent à}\n"
    "    - {id: bronze, nom: Bronze, attribution: Bronze à}\nediteur:\n  nom: Nous\n";

std::string card(const std::string& holder, const std::string& category, const std::string& level,
                 const std::string& more = "") {
  return "---\nprojet: P\nporteurs: [" + holder + "]\ncategorie: " + category + "\nlabel: " + level + "\n" +
         more + "---\n## Titre\n\nTexte\n";
}

std::map<std::string, std::string> files() {
  return {{"annuaire.yaml", settings},
          {"content/2024/edition.md",
           "---\ntitre: Prix\nannee: 2024\nbareme: [or, argent]\ncategories:\n  - {id: eau, nom: Eau}\n"
           "  - {id: feu, nom: Feu}\nceremonie: {date: 12 mars 2024}\n---\n"},
          {"content/2024/b.md", card("Ébène", "eau", "or")},
          {"content/2024/a.md", card("Ville d’Zut", "eau", "or")},
          {"content/2024/c.md", card("Dune", "feu", "argent")},
          {"content/2024/d.md", card("Zinc", "eau", "argent", "ordre: 1\n")},
          {"content/2024/e.md", card("Ambre", "eau", "argent")},
          {"content/pages/aide.md", "---\ntitre: Aide\n---\nTexte\n"}};
}

Site linked(const std::map<std::string, std::string>& tree, Diagnostics& out) {
  return link_site(read_content(MemoryFiles(tree), 1, out), {Date{2025, 1, 1}}, 1, out);
}

std::string slugs(const Site& site, const std::vector<CardId>& cards) {
  std::string all;
  for (CardId id : cards) all += site.card(id).slug;
  return all;
}

std::string faults(const std::map<std::string, std::string>& tree) {
  Diagnostics out;
  Site site = linked(tree, out);
  std::string text;
  for (const Diagnostic& fault : out.all()) text += format(fault, site.sources(), Language::fr);
  return text;
}

}  // namespace

TEST_SUITE("site") {
  TEST_CASE("cards stand by category, level, wished rank, holder") {
    Diagnostics out;
    Site site = linked(files(), out);
    CHECK(!out.has_errors());
    REQUIRE(site.editions.size() == 1);
    const SiteEdition& edition = site.editions.front();
    CHECK(slugs(site, edition.cards) == "badec");
    CHECK(edition.levels.size() == 2);
    CHECK(site.previous[edition.cards[0]] == no_card);
    CHECK(site.next[edition.cards[0]] == edition.cards[1]);
    CHECK(site.category_of(site.card(edition.cards[4]))->name.value == "Feu");
  }

  TEST_CASE("cards of one level and rank stand by the project, which is read first") {
    auto tree = files();
    auto project = [&](const char* slug, const std::string& name, const char* more = "") {
      std::string text = card("Commune de Z" + std::string(slug), "eau", "or", more);
      tree["content/2024/" + std::string(slug) + ".md"] =
          text.replace(text.find("projet: P"), 9, "projet: " + name);
    };
    project("a", "Étape 10");
    project("b", "Étape 2");
    project("d", "« Alpha »");
    project("e", "Zébu", "ordre: 2\n");
    project("f", "Yack", "ordre: 10\n");
    Diagnostics out;
    Site site = linked(tree, out);
    CHECK(slugs(site, site.editions.front().categories.front().cards) == "efdba");
    CHECK(site.next[1] == 0);  // from b to a
  }

  TEST_CASE("pages stand by their names, numbers by value") {
    auto tree = files();
    for (const char* name : {"10-z", "2-y", "2-y.en", "aide-longue-comme-un-nom-de-fichier", "Été"})
      tree["content/pages/" + std::string(name) + ".md"] = "---\ntitre: T\n---\nTexte\n";
    Diagnostics out;
    Site site = linked(tree, out);
    std::string names;
    for (const Page& page : site.content.pages) names += page.name + " " + page.language + "|";
    CHECK_EQ(names, "2-y en|2-y fr|10-z fr|aide fr|aide-longue-comme-un-nom-de-fichier fr|ete fr|");
  }

  TEST_CASE("holders are one for spellings that fold alike, in the order of the language") {
    auto tree = files();
    tree["content/2024/f.md"] = card("ÉBENE", "feu", "or");
    Diagnostics out;
    Site site = linked(tree, out);
    std::string names;
    for (const Holder& holder : site.holders) names += holder.name + "|";
    CHECK(names == "Ambre|Dune|Ébène|Ville d’Zut|Zinc|");
    CHECK(site.holders[2].cards.size() == 2);
    CHECK(site.holders[3].slug == "ville-d-zut");
  }

  TEST_CASE("an unknown category, an unknown level and a level outside the scale are pointed at") {
    auto tree = files();
    tree["content/2024/a.md"] = card("X", "eaux", "or");
    tree["content/2024/b.md"] = card("X", "eau", "ors");
    tree["content/2024/c.md"] = card("X", "eau", "bronze");
    std::string text = faults(tree);
    CHECK(text.find("content/2024/a.md:4:12: erreur : catégorie inconnue « eaux »") != std::string::npos);
    CHECK(text.find("vouliez-vous dire « eau » ?") != std::string::npos);
    CHECK(text.find("content/2024/b.md:5:8: erreur : niveau inconnu « ors »") != std::string::npos);
    CHECK(text.find("le niveau « bronze » n’est pas au barème de l’édition 2024") != std::string::npos);
    CHECK(text.find("choix possibles : « or », « argent »") != std::string::npos);
  }

  TEST_CASE("a category and a level are understood by their names as well as by their ids") {
    for (auto [category, level] : {std::pair{"eau", "or"},
                                   {"Eau", "Or"},
                                   {"EAU", "OR"},
                                   {"L’eau pure", "Or massif"},
                                   {"l'eau pure", "or-massif"},
                                   {"L’Eau Pure # la première", "Ôr massif"}}) {
      auto tree = files();
      const bool named = std::string(level).find("massif") != std::string::npos;
      auto put = [&](const char* path, const std::string& old, const std::string& by) {
        tree[path].replace(tree[path].find(old), old.size(), by);
      };
      if (named) put("annuaire.yaml", "nom: Or,", "nom: Or massif,");
      if (named) put("content/2024/edition.md", "nom: Eau", "nom: L’eau pure");
      put("content/2024/edition.md", "bareme: [or,", "bareme: [" + std::string(level) + ",");
      tree["content/2024/a.md"] = card("X", category, level);
      CHECK_EQ(faults(tree), "");
      Diagnostics out;
      Site site = linked(tree, out);
      CHECK_EQ(site.card(0).category.value, "eau");
      CHECK_EQ(site.card(0).level.value, "or");
    }
  }

  TEST_CASE("a level or a category announced twice is named, with the line of the other") {
    auto with = [](const std::string& levels, const std::string& categories) {
      auto tree = files();
      tree["annuaire.yaml"] = "titre: Prix\nlabel:\n  niveaux:\n" + levels;
      tree["content/2024/edition.md"] = "---\ntitre: Prix\nannee: 2024\ncategories:\n" + categories + "---\n";
      return faults(tree);
    };
    const std::string levels = "    - nom: Or\n    - nom: Argent\n", categories = "  - Eau\n  - Feu\n";
    CHECK(with(levels, categories).empty());
    for (const char* more :
         {"    - nom: Argent\n", "    - id: argent\n", "    - {id: argent, nom: Vermeil}\n"}) {
      const std::string said = with(levels + more, categories);
      CHECK_MESSAGE(said.find("erreur : le niveau « argent » est là deux fois") != said.npos, said);
      CHECK_MESSAGE(said.find("donné à la ligne 5") != said.npos, said);
    }
    for (const char* more : {"  - Feu\n", "  - feu\n", "  - {id: feu, nom: Flamme}\n"}) {
      const std::string said = with(levels, categories + more);
      CHECK_MESSAGE(said.find("erreur : la catégorie « feu » est là deux fois") != said.npos, said);
      CHECK_MESSAGE(said.find("donné à la ligne 6") != said.npos, said);
    }
    CHECK(with(levels + "    - {id: deux, nom: Argent}\n", categories)
              .find("avertissement : le niveau « Argent » porte le même nom qu’à la ligne 5") !=
          std::string::npos);
    CHECK(with(levels, categories + "  - {id: deux, nom: Feu}\n")
              .find("avertissement : la catégorie « Feu »") != std::string::npos);
  }

  TEST_CASE("an address claimed twice is an error that names the other file") {
    auto tree = files();
    tree["content/2024/a.md"] = card("X", "eau", "or", "alias: [/2024/b/, /vieux/, /aide]\n");
    tree["content/2024/b.md"] = card("X", "eau", "or", "alias: vieux\n");
    tree["content/2024/jury.md"] = card("X", "eau", "or");
    std::string text = faults(tree);
    CHECK(text.find("l’adresse « /2024/b/ » est déjà prise par content/2024/b.md") != std::string::npos);
    CHECK(text.find("l’adresse « /vieux/ » est déjà prise par content/2024/a.md") != std::string::npos);
    CHECK(text.find("l’adresse « /aide/ » est déjà prise par content/pages/aide.md") != std::string::npos);
    CHECK(text.find("une fiche ne peut pas s’appeler « jury »") != std::string::npos);
    for (const char* alias : {"https://ailleurs.example/a/", "../../a", "/a?b=c", "C:\\a"}) {
      tree["content/2024/b.md"] = card("X", "eau", "or", "alias: " + std::string(alias) + "\n");
      CHECK_MESSAGE(
          faults(tree).find("content/2024/b.md:6:8: erreur : cette ancienne adresse n’est pas du site") !=
              std::string::npos,
          alias);
    }
  }

  TEST_CASE("links lead where the editor meant") {
    Diagnostics out;
    Site site = linked(files(), out);
    using Kind = LinkTarget::Kind;
    auto kind = [&](const char* typed) { return resolve_link(site, 2024, typed).kind; };
    for (const char* typed : {"b", "b.md", "B.md", "../2024/b.md", "/2024/b/", "2024/b", "b#titre"})
      CHECK_MESSAGE(kind(typed) == Kind::card, typed);
    for (const char* typed : {"/2024/", "../2024/", "2024"})
      CHECK_MESSAGE(kind(typed) == Kind::edition, typed);
    for (const char* typed : {"aide", "/aide/", "../pages/aide.md"})
      CHECK_MESSAGE(kind(typed) == Kind::page, typed);
    for (const char* typed : {"nulle-part", "/2024/x/", "2023", "../../etc/passwd.txt", ""})
      CHECK_MESSAGE(kind(typed) == Kind::nowhere, typed);
    CHECK(kind("/porteurs/") == Kind::path);
    CHECK(kind("/2024/jury/") == Kind::path);
    CHECK(kind("#titre") == Kind::anchor);
    CHECK(kind("https://x.fr") == Kind::external);
    CHECK(kind("mailto:a@x.fr") == Kind::mail);
    CHECK(kind("dossier.pdf") == Kind::file);
    CHECK(resolve_link(site, 2024, "b#titre").anchor == "titre");
  }

  TEST_CASE("pictures stand below assets") {
    for (const char* typed : {"a/b.png", "/assets/a/b.png", "assets/a/b.png", "./a/b.png"})
      CHECK(picture_path(typed) == "assets/a/b.png");
    for (const char* typed : {"../b.png", "a/../../b.png", "https://x.fr/b.png", "", "C:\\b.png"})
      CHECK(picture_path(typed).empty());
  }
}

TEST_CASE("link: a name too long for a folder has an address of the words that fit") {
  std::string towns = "Communes de Z0";
  for (int i = 1; i < 40; ++i) towns += ", Z" + std::to_string(i) + " sur Yère";
  std::map<std::string, std::string> tree;
  tree["annuaire.yaml"] = settings;
  tree["content/2024/edition.md"] = "---\ntitre: Prix\nannee: 2024\n---\nTexte.\n";
  for (const char* end : {" et Lô", " et Mer"})
    tree["content/2024/carte-" + std::to_string(tree.size()) + ".md"] =
        "---\nprojet: P\nporteurs: [\"" + towns + end + "\"]\nlabel: or\n---\nTexte.\n";
  Diagnostics out;
  const Site site = link_site(read_content(MemoryFiles(tree), 1, out), {Date{2025, 1, 1}}, 1, out);
  REQUIRE_EQ(site.holders.size(), 2);
  for (const Holder& holder : site.holders) CHECK_LE(holder.slug.size(), 124);
  CHECK(site.holders[0].slug.starts_with("communes-de-z0-z1-sur-yere-z2"));
  CHECK(site.holders[0].slug != site.holders[1].slug);
}
