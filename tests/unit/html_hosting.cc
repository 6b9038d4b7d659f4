// What web hosts are told to send.
#include "html/files/hosting.h"
#include "html_built.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("html: the headers of every file, and the long keeping of hashed names") {
  Built built = build_site({{"annuaire.yaml", small_settings}});
  const std::string& headers = built["_headers"];
  CHECK_EQ(headers.find("/prix/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; "), 0);
  CHECK_EQ(headers.find("unsafe"), std::string::npos);
  size_t style = headers.find("\n/prix/style.");
  REQUIRE_NE(style, std::string::npos);
  CHECK_EQ(headers.substr(headers.find('\n', style + 1)),
           "\n  Cache-Control: public, max-age=31536000, immutable\n"
           "/prix/images/*\n  Cache-Control: public, max-age=31536000, immutable\n");
}

TEST_CASE("html: a theme's own headers stand") {
  std::string settings = small_settings;
  settings.replace(settings.find("theme: annuaire"), 15, "theme: le-mien");
  Built own = build_site({{"annuaire.yaml", settings},
                          {"themes/le-mien/static/_headers", "/*\n  A: b\n"},
                          {"themes/le-mien/theme.json", R"({"extends": "annuaire"})"}});
  CHECK_EQ(own["_headers"], "/*\n  A: b\n");
}

TEST_CASE("docs: the sample for nginx has the site's policy") {
  std::string sample = read_file(source_dir() / "docs/nginx.conf");
  CHECK_NE(sample.find("add_header Content-Security-Policy \"" + std::string(content_policy) + "\" always;"),
           std::string::npos);
}
