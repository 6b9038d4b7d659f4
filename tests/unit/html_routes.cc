// Addresses of pages.
#include "model/routes.h"
#include "support.h"

namespace annuaire {
namespace {

TEST_CASE("routes: one address for each page, below the site's prefix") {
  Routes routes("https://exemple.fr/prix", "fr");
  CHECK_EQ(routes.home(), "/prix/");
  CHECK_EQ(routes.edition(2021), "/prix/2021/");
  CHECK_EQ(routes.card(2021, "team-esport"), "/prix/2021/team-esport/");
  CHECK_EQ(routes.card(2021, "Été & L’Œuf"), "/prix/2021/ete-l-oeuf/");
  CHECK_EQ(routes.category(2021, "e-sante"), "/prix/2021/categorie/e-sante/");
  CHECK_EQ(routes.category(2021, "e-sante", 3), "/prix/2021/categorie/e-sante/page-3/");
  CHECK_EQ(routes.level(2021, "or", 1), "/prix/2021/niveau/or/");
  CHECK_EQ(routes.jury(2021), "/prix/2021/jury/");
  CHECK_EQ(routes.holders("b", 2), "/prix/porteurs/b/page-2/");
  CHECK_EQ(routes.page("presentation", "fr"), "/prix/presentation/");
  CHECK_EQ(routes.page("presentation", "en"), "/prix/en/presentation/");
  CHECK_EQ(routes.file("assets/un été.png"), "/prix/assets/un%20%C3%A9t%C3%A9.png");
  CHECK_EQ(routes.absolute("/prix/2021/"), "https://exemple.fr/prix/2021/");
}

TEST_CASE("routes: the prefix of the public address") {
  CHECK_EQ(Routes("", "fr").home(), "/");
  CHECK_EQ(Routes("", "fr").absolute("/"), "");
  CHECK_EQ(Routes("https://exemple.fr", "fr").home(), "/");
  CHECK_EQ(Routes("https://exemple.fr/", "fr").absolute("/"), "https://exemple.fr/");
  CHECK_EQ(Routes("https://exemple.fr/a/b/", "fr").home(), "/a/b/");
}

TEST_CASE("routes: the file that an address shows") {
  Routes routes("https://exemple.fr/prix/", "fr");
  CHECK_EQ(routes.output_path("/prix/"), "index.html");
  CHECK_EQ(routes.output_path("/prix/2021/"), "2021/index.html");
  CHECK_EQ(routes.output_path("/prix/assets/un%20%C3%A9t%C3%A9.png"), "assets/un été.png");
  CHECK_EQ(routes.output_path("/prix/100%"), "100%");
  CHECK_EQ(routes.output_path("/autre/"), "");
}

TEST_CASE("routes: aliases stay inside the site") {
  CHECK_EQ(alias_path("/ancien/chemin/"), "ancien/chemin/index.html");
  CHECK_EQ(alias_path("ancien.html"), "ancien.html");
  CHECK_EQ(alias_path("a//b"), "a/b/index.html");
  CHECK_EQ(alias_path("v1.2/"), "v1.2/index.html");
  for (const char* bad : {"", "/", "../x", "a/../../x", "a?b", "https://x.fr/", "a\\b"})
    CHECK_EQ(alias_path(bad), "");
}

}  // namespace
}  // namespace annuaire
