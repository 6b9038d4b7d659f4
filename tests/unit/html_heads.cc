// What stands in the head of every page: titles that tell pages apart, what social networks show.
#include <map>
#include <set>

#include "base/escape.h"
#include "base/text.h"
#include "html/files/share_picture.h"
#include "html/titles.h"
#include "html_built.h"
#include "image/image.h"

namespace annuaire {
namespace {

using namespace test;

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const size_t from = text.find(begin);
  if (from == std::string::npos) return {};
  return text.substr(from + begin.size(), text.find(end, from + begin.size()) - from - begin.size());
}

std::string title_of(const std::string& html) { return between(html, "<title>", "</title>"); }

/// Long names that begin alike, namesakes, lists of several pages.
Tree crowded_site() {
  Tree tree = garden_site();
  const std::string name =
      "Une plateforme territoriale des référentiels intercommunaux, départementaux et régionaux";
  for (int i = 0; i < 45; ++i) {
    const std::string n = std::to_string(100 + i);
    tree["content/2020/fiche-" + n + ".md"] =
        card("projet: \"" + name + " " + n +
             "\"\nporteurs: [\"Syndicat mixte départemental d’énergie et "
             "d’équipement numérique\"]\ncategorie: potagers\nlabel: argent\n");
  }
  for (const char* holder : {"Rezé", "Vertou"})
    tree[std::string("content/2020/jumelle-") + holder[0] + ".md"] =
        card("projet: \"" + name + "\"\nporteurs: [" + holder + "]\ncategorie: parcs\nlabel: or\n");
  return tree;
}

}  // namespace

TEST_CASE("heads: every page has a title of its own that ends with the label, however long its names are") {
  const Built built = build_site(crowded_site());
  std::map<std::string, std::string> seen;
  for (const auto& file : built.files) {
    const std::string &path = file.first, &html = file.second;
    const bool page = path.ends_with(".html") && html.find("http-equiv=\"refresh\"") == std::string::npos;
    if (!page) continue;
    const auto entry = seen.emplace(title_of(html), path);
    const std::string both = path + " and " + entry.first->second + ": " + title_of(html);
    CHECK_MESSAGE(entry.second, both);
    CHECK_MESSAGE(display_width(title_of(html)) <= max_title + 5, title_of(html));  // « &amp; »
    CHECK_MESSAGE(title_of(html).find("Prix des jardins") != std::string::npos, path);
    if (path.starts_with("2020/")) CHECK_MESSAGE(title_of(html).find("2020") != std::string::npos, path);
    if (path.find("page-2") != std::string::npos)
      CHECK_MESSAGE(title_of(html).find("Page 2") != std::string::npos, path);
  }
  CHECK(seen.size() > 60);
}

TEST_CASE("heads: every page names its address, its kind and a picture with its text") {
  Tree tree = garden_site();
  tree["assets/mare.jpg"] = write_jpeg({40, 30, std::string(40 * 30 * 3, 'm'), {}}, 90);
  tree["content/2020/mare.md"] = card(
      "projet: Mare\nporteurs: [Rezé]\ncategorie: parcs\nlabel: or\nimage: mare.jpg\nimage_alt: La mare\n");
  const Built built = build_site(tree);
  for (const char* path :
       {"index.html", "2020/index.html", "2020/mare/index.html", "2020/carres/index.html",
        "porteurs/index.html", "2020/categorie/parcs/index.html", "presentation/index.html"}) {
    CAPTURE(path);
    const std::string& html = built[path];
    CHECK_EQ(between(html, "og:url\" content=\"", "\""), between(html, "rel=\"canonical\" href=\"", "\""));
    CHECK_EQ(between(html, "og:type\" content=\"", "\""),
             std::string(path) == "index.html" ? "website" : "article");
    CHECK_EQ(between(html, "og:image\" content=\"", "\""), "https://jardins.example/prix/assets/mare.jpg");
    CHECK_EQ(between(html, "og:image:alt\" content=\"", "\""), "La mare");
  }
}

TEST_CASE("titles: the head is cut in its middle, the tail stays") {
  CHECK_EQ(titled("Mare", " – Prix 2020"), "Mare – Prix 2020");
  const std::string name = "Une plateforme territoriale des référentiels intercommunaux, départementaux et ";
  const std::string one = titled(name + "un", " – Page 2 – Prix 2020"),
                    two = titled(name + "deux", " – Page 2 – Prix 2020");
  CHECK_EQ(one, "Une plateforme territoriale des… et un – Page 2 – Prix 2020");
  CHECK_NE(one, two);
  CHECK(two.ends_with("– Page 2 – Prix 2020"));
  CHECK(escape_html(titled("Aménagement & attractivité du territoire, commerces & services", " – Prix 2020"))
            .size() <= max_title + 4);
  CHECK(display_width(titled(std::string(200, 'x'), std::string(200, 'y'))) <= max_title);
}

TEST_CASE("base64: the examples of RFC 4648") {
  CHECK_EQ(base64(""), "");
  CHECK_EQ(base64("f"), "Zg==");
  CHECK_EQ(base64("fo"), "Zm8=");
  CHECK_EQ(base64("foo"), "Zm9v");
  CHECK_EQ(base64("foobar"), "Zm9vYmFy");
  CHECK_EQ(base64("\xff\xfe"), "//4=");
}

TEST_CASE("share picture: no line is longer than its place, whatever the words") {
  const std::string endless(200, 'W');
  for (const std::string& words :
       {endless, "Mare " + endless, std::string("Une mare partagée entre voisins"),
        std::string("Anticonstitutionnellement, une plateforme d’interopérabilité")}) {
    const SetTitle set = set_title(words, 640);
    CHECK_FALSE(set.lines.empty());
    for (const std::string& line : set.lines) {
      // the widest letter is an em, the others a third of one at least
      const bool wide = line.find('W') != std::string::npos;
      CHECK_MESSAGE(line.size() * static_cast<size_t>(set.size) <= (wide ? 760u : 1900u), line);
    }
  }
}

}  // namespace annuaire
