// Laureates first: tiles with pictures and motifs, the ways from one card, holder and edition to the next.
#include "base/motif.h"
#include "html/pages/paging.h"
#include "html_built.h"
#include "image/image.h"
#include "theme/check_theme.h"

namespace annuaire {
namespace {

using namespace test;

bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

/// From the list item that leads to `address` to its end.
std::string item_to(const std::string& html, const std::string& address) {
  const size_t link = html.find("<a href=\"" + address + "\"");
  if (link == std::string::npos) return {};
  const size_t begin = html.rfind("<li", link);
  return html.substr(begin, html.find("</li>", link) - begin);
}

std::string second_edition() {
  std::string text = small_edition;
  text.replace(text.find("annee: 2020"), 11, "annee: 2018");
  return text;
}

/// Three editions; in 2020 five more cards in « potagers ».
Tree three_editions() {
  Tree tree = garden_site();
  tree["content/2018/edition.md"] = second_edition();
  tree["content/2018/serre.md"] =
      card("projet: Serre\nporteurs: [Ville de Rezé]\ncategorie: parcs\nlabel: or\n");
  tree["content/2015/edition.md"] = "---\ntitre: Prix des jardins\nannee: 2015\n---\nTexte.\n";
  for (char n = 'a'; n <= 'e'; ++n)
    tree[std::string("content/2020/mare-") + n + ".md"] =
        card(std::string("projet: Mare ") + n + "\nporteurs: [Porteur " + n +
             "]\ncategorie: potagers\nlabel: argent\n");
  return tree;
}

}  // namespace

TEST_CASE("motif: a tile repeats its shape in the sizes that it says, and leaves out what is nothing") {
  const Motif motif{Emblem::square, {"90", "03"}};
  const std::vector<OutlineStep> tile = motif_tile(motif);
  CHECK_EQ(extent_of(motif).columns, 2);
  CHECK_EQ(extent_of(motif).rows, 2);
  CHECK_EQ(tile.size(), 2 * outline_of(Emblem::square).size());
  double left = 99, right = 0;
  for (size_t i = tile.size() / 2; i < tile.size(); ++i)
    if (tile[i].kind != OutlineStep::Kind::close) {
      left = std::min(left, tile[i].points[0].x);
      right = std::max(right, tile[i].points[0].x);
    }
  CHECK(left > 16);
  CHECK(right < 32);
  CHECK((left + right) / 2 == doctest::Approx(24));
}

TEST_CASE("laureates: a card shows its picture, else the motif of its category on the colour of its level") {
  Tree tree = three_editions();
  tree["assets/mare.jpg"] = write_jpeg({40, 30, std::string(40 * 30 * 3, 'm'), {}}, 90);
  tree["content/2020/mare-c.md"] = card(
      "projet: Mare c\nporteurs: [Porteur c]\ncategorie: potagers\nlabel: argent\nimage: "
      "mare.jpg\nimage_alt: "
      "Une mare\n");
  const Built built = build_site(tree);
  for (const char* page : {"index.html", "2020/index.html", "2020/categorie/potagers/index.html"}) {
    CAPTURE(page);
    const std::string& html = built[page];
    const std::string carres = item_to(html, "/prix/2020/carres/"),
                      mare = item_to(html, "/prix/2020/mare-c/");
    CHECK(holds(carres, "motif-1"));
    CHECK(holds(carres, "niveau-or"));
    CHECK_FALSE(holds(carres, "<img"));
    CHECK(
        holds(mare + html.substr(html.find(mare) + mare.size(), 400), "<img src=\"/prix/assets/mare.jpg\""));
    CHECK_FALSE(holds(mare, "motif-"));
  }
  CHECK(holds(item_to(built["2020/index.html"], "/prix/2020/parc-ouvert/"), "motif-2"));
  for (const auto& [path, text] : built.files)
    if (path.ends_with(".css")) {
      CHECK(holds(text, ".motif-2 {"));
      CHECK_FALSE(holds(text, ".motif-3 {"));  // no edition has three categories
    }
}

TEST_CASE("laureates: a theme without motifs shows cards without pictures as words") {
  Tree tree = garden_site();
  std::string& settings = tree["annuaire.yaml"];
  settings.replace(settings.find("theme: annuaire"), 15, "theme: nu");
  tree["themes/nu/theme.json"] = "{\"motifs\": []}";
  const Built built = build_site(tree);
  CHECK_FALSE(built.out.has_errors());
  CHECK(holds(built["index.html"], "/prix/2020/carres/"));
  CHECK_FALSE(holds(built["index.html"], "motif-"));
}

TEST_CASE("laureates: a motif of the theme that cannot be read is told at its place") {
  const std::pair<const char*, const char*> wrong[] = {
      {"[{\"forme\": \"rond\", \"tailles\": [\"9\"]}]", "« motifs[1].forme »"},
      {"[{\"forme\": \"disque\", \"tailles\": [\"93\", \"9\"]}]", "« motifs[1].tailles »"},
      {"[{\"forme\": \"disque\", \"tailles\": [\"9x\"]}]", "« motifs[1].tailles »"},
      {"[{\"forme\": \"disque\", \"tailles\": []}]", "« motifs[1].tailles »"},
      {"[{\"forme\": \"disque\"}]", "« motifs[1].tailles »"},
      {"\"disque\"", "« motifs »"},
      {"[], \"motif\": []", "« motif »"},
      {"[{\"forme\": \"disque\", \"taille\": [\"9\"], \"tailles\": [\"9\"]}]", "« motifs[1].taille »"}};
  for (const auto& [motifs, place] : wrong) {
    MemoryFiles files({{"themes/a/theme.json", std::string("{\"motifs\": ") + motifs + "}"}});
    DiskFiles program(source_dir().string());
    Diagnostics out;
    const Theme theme = load_theme(files, program, "a", std::nullopt, out);
    check_theme(theme, out);
    const std::string place_told = std::string(place) + " in " + motifs;
    bool told_there = false;
    for (const Diagnostic& each : out.all())
      told_there = told_there || (each.message.fr.find(place) != std::string::npos &&
                                  each.path.starts_with("themes/a/theme.json:1:"));
    CHECK_MESSAGE(told_there, place_told);
  }
}

TEST_CASE("laureates: a card leads to its holders and to others of its category, never to itself") {
  const Built built = build_site(three_editions());
  const std::string& carres = built["2020/carres/index.html"];
  CHECK(holds(carres,
              "<a href=\"/prix/porteurs/ville-de-reze/\">Ville de Rezé</a> et "
              "<a href=\"/prix/porteurs/quartier/\">Quartier</a>"));
  const std::string same = carres.substr(carres.find("Dans la même catégorie"));
  for (const char* next : {"mare-a", "mare-b", "mare-c"}) CHECK(holds(same, std::string("/2020/") + next));
  CHECK_FALSE(holds(item_to(same, "/prix/2020/mare-d/"), "motif-"));
  const std::string& last = built["2020/mare-e/index.html"];
  CHECK(holds(item_to(last.substr(last.find("Dans la même catégorie")), "/prix/2020/carres/"), "motif-1"));
  CHECK_FALSE(holds(built["2020/parc-ouvert/index.html"], "Dans la même catégorie"));
}

TEST_CASE("laureates: editions lead to those before and after, and stand on a page of their own") {
  const Built built = build_site(three_editions());
  const std::string &newest = built["2020/index.html"], &middle = built["2018/index.html"],
                    &oldest = built["2015/index.html"];
  CHECK(holds(newest, "<a href=\"/prix/2018/\" rel=\"prev\">"));
  CHECK_FALSE(holds(newest, "rel=\"next\""));
  CHECK(holds(middle, "<a href=\"/prix/2015/\" rel=\"prev\">"));
  CHECK(holds(middle, "<a href=\"/prix/2020/\" rel=\"next\">"));
  CHECK_FALSE(holds(oldest, "rel=\"prev\""));
  const std::string& all = built["editions/index.html"];
  CHECK(all.find("/prix/2020/") < all.find("<a href=\"/prix/2015/\">"));
  CHECK(holds(built["index.html"], "<a href=\"/prix/editions/\">Toutes les éditions</a>"));
  CHECK_FALSE(build_site(garden_site()).has("editions/index.html"));
  Tree own = three_editions();
  own["content/pages/editions.md"] = "---\ntitre: Nos années\n---\nTexte.\n";
  CHECK(holds(build_site(own)["editions/index.html"], "Nos années"));
}

TEST_CASE("laureates: an open call stands before them, a closed one after") {
  Tree tree = garden_site();
  std::string& edition = tree["content/2020/edition.md"];
  edition.replace(edition.find("ceremonie:"), 0,
                  "candidatures: {ouverture: 2020-09-01, cloture: 2020-12-31}\n");
  const std::string open = build_site(tree, 1, {}, {}, {2020, 10, 1})["index.html"],
                    closed = build_site(tree, 1, {}, {}, {2021, 10, 1})["index.html"];
  CHECK(open.find("sont ouvertes") < open.find("class=\"tuiles\""));
  CHECK(closed.find("s’est clos") > closed.find("class=\"tuiles\""));
  CHECK_FALSE(holds(closed, "class=\"texte appel\""));
}

TEST_CASE("paging: the first, the last and those around are numbered, and nothing else") {
  const std::map<std::string, std::string> sentences = {{"liste.page", "{n}/{total}"}};
  const Wording none(Config(), sentences, "fr");
  auto shown = [&](size_t page, size_t pages) {
    std::string all;
    const Data data = paging_data(none, page, pages, [](size_t n) { return "/" + std::to_string(n); });
    for (const Data& one : data["numeros"].items()) {
      const std::string address(one["adresse"].text());
      all += address.empty()           ? "…"
             : one["courante"].truth() ? "[" + address.substr(1) + "]"
                                       : address.substr(1);
      all += ' ';
    }
    return all;
  };
  CHECK_EQ(shown(1, 1), "");
  CHECK_EQ(shown(1, 2), "[1] 2 ");
  CHECK_EQ(shown(5, 9), "1 2 3 4 [5] 6 7 8 9 ");
  CHECK_EQ(shown(6, 20), "1 … 4 5 [6] 7 8 … 20 ");
  CHECK_EQ(shown(20, 20), "1 … 18 19 [20] ");
}

TEST_CASE("holders: letters say how many names they hold") {
  Tree tree = garden_site();
  for (int i = 0; i < 260; ++i) {
    const std::string n = std::to_string(1000 + i);
    tree["content/2020/f" + n + ".md"] =
        card("projet: Projet " + n + "\nporteurs: [\"Zone " + n + "\"]\ncategorie: parcs\nlabel: or\n");
  }
  const std::string page = build_site(tree)["porteurs/index.html"];
  CHECK(holds(page, "Z <small>260</small>"));
}

}  // namespace annuaire
