// Addresses of a copy that is read from a folder.
#include "html/local_page.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("local copy: addresses lead to files, from wherever the page stands") {
  struct Case {
    const char *site, *path, *address, *local;
  };
  const Case cases[] = {
      {"", "index.html", "/", "index.html"},
      {"", "2021/index.html", "/", "../index.html"},
      {"", "2021/pont/index.html", "/2021/quai/?x=1#haut", "../quai/index.html?x=1#haut"},
      {"", "2021/index.html", "/2021/", "index.html"},
      {"", "2021/index.html", "/20/", "../20/index.html"},
      {"", "en/index.html", "/assets/mon%20plan.pdf", "../assets/mon%20plan.pdf"},
      {"", "404.html", "/style.1a.css", "style.1a.css"},
      {"", "a/index.html", "../b/", "../b/index.html"},
      {"", "a/index.html", "image.png", "image.png"},
      {"https://prix.example/palmares/", "2021/index.html", "/palmares/2021/quai/", "quai/index.html"},
      {"https://prix.example/palmares/", "2021/index.html", "/palmares", "../index.html"},
      {"https://prix.example/palmares/", "2021/index.html", "/ailleurs/", "/ailleurs/"},
  };
  for (const Case& each : cases)
    CHECK_MESSAGE(local_address(Routes(each.site, "fr"), each.path, each.address) == each.local,
                  each.address);
  for (const char* outside : {"https://prix.example/2021/", "//cdn.example/x.js", "mailto:a@b.example",
                              "#haut", "?page=2", "data:image/png;base64,AA/=", "tel:+33102030405", ""})
    CHECK_EQ(local_address(Routes("", "fr"), "2021/index.html", outside), outside);
}

TEST_CASE("local copy: every attribute that holds an address is changed, and nothing else") {
  const Routes routes("", "fr");
  const auto page = [&](const std::string& html) { return local_page(routes, "a/b/index.html", html); };
  const std::pair<const char*, const char*> cases[] = {
      {"<a href=\"/c/\" class=\"x\">/c/</a>", "<a href=\"../../c/index.html\" class=\"x\">/c/</a>"},
      {"<A HREF='/c/'>x</A>", "<A HREF='../../c/index.html'>x</A>"},
      {"<a href=/c/ id=d>x</a>", "<a href=../../c/index.html id=d>x</a>"},
      {"<img src=\"/i.jpg\" srcset=\"/i-320.jpg 320w, /i.jpg 640w\" alt=\"/i.jpg\">",
       "<img src=\"../../i.jpg\" srcset=\"../../i-320.jpg 320w, ../../i.jpg 640w\" alt=\"/i.jpg\">"},
      {"<meta http-equiv=\"refresh\" content=\"0; url=/c/\">",
       "<meta http-equiv=\"refresh\" content=\"0; url=../../c/index.html\">"},
      {"<meta name=\"description\" content=\"/c/ et url=/c/\">",
       "<meta name=\"description\" content=\"/c/ et url=/c/\">"},
      {"<!-- <a href=\"/c/\"> --><br/><b>1 < 2 = href=\"/c/\"</b>",
       "<!-- <a href=\"/c/\"> --><br/><b>1 < 2 = href=\"/c/\"</b>"},
      {"<script type=\"application/ld+json\">{\"a\":\"<a href='/c/'>\"}</script><a href=\"/\">x</a>",
       "<script type=\"application/ld+json\">{\"a\":\"<a href='/c/'>\"}</script><a "
       "href=\"../../index.html\">x</a>"},
      {"<a data-href=\"/c/\" download href=\"/c.csv\">x</a>",
       "<a data-href=\"/c/\" download href=\"../../c.csv\">x</a>"},
      {"<a title=\"1 > 0\" href=\"/c/\">x</a>", "<a title=\"1 > 0\" href=\"../../c/index.html\">x</a>"},
      {"<a href=\"/c/?a=1&amp;b=2\">x</a>", "<a href=\"../../c/index.html?a=1&amp;b=2\">x</a>"},
      {"<a href=\"/c/", "<a href=\"../../c/index.html"},
      {"texte <", "texte <"},
  };
  for (const auto& [html, local] : cases) CHECK_EQ(page(html), local);
  CHECK_EQ(local_style(routes, "s/style.css",
                       "@font-face{src:url(\"/f.woff2\") format(\"woff2\"),url(/g.woff)}a{}"),
           "@font-face{src:url(\"../f.woff2\") format(\"woff2\"),url(../g.woff)}a{}");
}
