// What readers of another language find: a home page, the way there and back, what is said of the rest.
#include "base/language.h"
#include "html_built.h"

namespace annuaire {
namespace {

using namespace test;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_CASE("languages: a home in each language that has pages and sentences") {
  Built built = build_site(garden_site());
  CHECK(built.faults.empty());
  REQUIRE(built.has("en/index.html"));
  const std::string& home = built["en/index.html"];
  for (const char* part :
       {"<html lang=\"en\">", "<h1 lang=\"fr\">Prix des jardins</h1>",
        "The yearbook and its projects are in French.", "<a href=\"/prix/en/presentation/\">",
        "<a href=\"/prix/2020/\" hreflang=\"fr\">2020 edition</a> 2 laureates",
        "<a class=\"langue\" href=\"/prix/\" lang=\"fr\" hreflang=\"fr\">En français</a>",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://jardins.example/prix/en/\">",
        "<link rel=\"alternate\" hreflang=\"fr\" href=\"https://jardins.example/prix/\">"})
    CHECK_MESSAGE(holds(home, part), part << "\n" << home);
  CHECK(holds(built["sitemap.xml"], "<loc>https://jardins.example/prix/en/</loc>"));
}

TEST_CASE(
    "languages: the way to another language stands on every page, to the same page where there is one") {
  Built built = build_site(garden_site());
  const std::string to_home =
      "<a class=\"langue\" href=\"/prix/en/\" lang=\"en\" hreflang=\"en\">In English</a>";
  for (const char* path : {"index.html", "2020/index.html", "2020/carres/index.html", "404.html"})
    CHECK_MESSAGE(holds(built[path], to_home), path);
  CHECK(holds(built["presentation/index.html"],
              "<a class=\"langue\" href=\"/prix/en/presentation/\" lang=\"en\""));
  CHECK(holds(built["en/presentation/index.html"],
              "<a class=\"langue\" href=\"/prix/presentation/\" lang=\"fr\""));
  CHECK(holds(built["404.html"], "<div lang=\"en\">\n<h2>Page not found</h2>"));
}

TEST_CASE("languages: an English page says that what its menu leads to is in French, and goes home to /en/") {
  Built built = build_site(garden_site());
  const std::string& page = built["en/presentation/index.html"];
  CHECK(holds(page, "<li><a href=\"/prix/2020/\" hreflang=\"fr\">2020 edition</a></li>"));
  CHECK(holds(page, "<a href=\"/prix/en/\" lang=\"fr\">Prix des jardins</a>"));
  CHECK(holds(page, "<li><a href=\"/prix/plan-du-site/\" hreflang=\"fr\">"));
  CHECK_FALSE(holds(built["presentation/index.html"], "<li><a href=\"/prix/2020/\" hreflang"));
}

TEST_CASE("languages: a site in one language has no such page and no such way") {
  Tree tree = garden_site();
  tree.erase("content/pages/presentation.en.md");
  Built built = build_site(tree);
  CHECK_FALSE(built.has("en/index.html"));
  CHECK_FALSE(holds(built["index.html"], "class=\"langue\""));
  CHECK_FALSE(holds(built["index.html"], "hreflang"));
}

TEST_CASE("languages: what a language is called in another") {
  CHECK_EQ(language_name("fr", "en"), "French");
  CHECK_EQ(language_name("en", "fr"), "anglais");
  CHECK_EQ(language_name("x-", "fr"), "x-");
}

}  // namespace
}  // namespace annuaire
