// Where pictures stand: across the measure, side by side, beside the text; logos of equal weight.
#include "compose/compose_pictures.h"

#include "compose_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string words(size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += "mot ";
  return text + "\n\n";
}

/// Sizes by the first letter of a file: wide, upright, square, small.
Box size_of(const std::string& path) {
  switch (path.at(path.rfind('/') + 1)) {
    case 'l':
      return {0, 0, 900, 600};
    case 'p':
      return {0, 0, 600, 900};
    case 'h':
      return {0, 0, 300, 900};
    case 'c':
      return {0, 0, 500, 500};
    default:
      return {0, 0, 40, 30};
  }
}

struct Found {
  std::vector<const Figure*> flow, side, beside_text, pair;
};

void look(const std::vector<Item>& items, bool inner, Found& found) {
  for (const Item& item : items) {
    if (const Figure* figure = std::get_if<Figure>(&item.what); figure && !figure->image.empty())
      found.flow.push_back(figure);
    const Beside* beside = std::get_if<Beside>(&item.what);
    if (!beside) continue;
    const Figure* right = beside->items.empty() ? nullptr : std::get_if<Figure>(&beside->items.front().what);
    for (const Item& at_left : beside->side)
      if (const Figure* figure = std::get_if<Figure>(&at_left.what); figure && !figure->image.empty())
        (!inner ? found.side : right ? found.pair : found.beside_text).push_back(figure);
    if (inner && right && !beside->side.empty())
      found.pair.push_back(right);
    else
      look(beside->items, true, found);
  }
}

struct Set {
  Story story;
  Found found;
};

Set set(const std::string& header, const std::string& body) {
  Tree tree = small_site();
  tree["content/2020/phare-bas.md"] =
      "---\nprojet: Le phare\nporteurs: [Ville]\ncategorie: phares\nlabel: douce\n" + header + "---\n" + body;
  const Site site = site_of(tree);
  Makeup makeup = makeup_of(site);
  makeup.picture_size = size_of;
  for (const SiteEdition& edition : site.editions)
    for (CardId card : edition.cards)
      if (site.card(card).slug == "phare-bas") {
        Set out{compose_card_alone(site, edition, site.card(card), makeup), {}};
        look(out.story.items, false, out.found);
        return out;
      }
  FAIL("no card");
  return {};
}

}  // namespace

TEST_CASE("pictures: a wide one fills the measure, whatever its height") {
  const Set made = set("image: large.jpg\nimage_alt: Une vue\n", "## Le projet\n\n![Une vue](lac.jpg)\n");
  REQUIRE_EQ(made.found.flow.size(), 2);
  for (const Figure* figure : made.found.flow) {
    CHECK_GT(figure->width, 300);
    CHECK_EQ(figure->height, 0);
  }
}

TEST_CASE("pictures: two upright ones that follow one another stand side by side, of one height") {
  for (const char* between : {"\n\n", " ", "\n"}) {
    const Set made =
        set("", "## Le projet\n\nTexte.\n\n![Une](p1.jpg)" + std::string(between) + "![Deux](h2.jpg)\n");
    REQUIRE_EQ(made.found.pair.size(), 2);
    const Figure &left = *made.found.pair[0], &right = *made.found.pair[1];
    CHECK_EQ(left.height, doctest::Approx(right.height));
    CHECK_EQ(left.width / left.height, doctest::Approx(2 / 3.0));
    const Style style = shipped_style();
    const Pt measure = style.text_width() - style.measure("colonne-laterale") - style.measure("gouttiere");
    CHECK_EQ(left.width + right.width + style.measure("gouttiere"), doctest::Approx(measure));
    CHECK_LT(left.tag, right.tag);
  }
  CHECK(set("", "## Le projet\n\n![Une](p1.jpg)\n\nDes mots.\n\n![Deux](p2.jpg)\n").found.pair.empty());
  CHECK(set("", "## Le projet\n\n![Une](p1.jpg)\n\n![Deux](l2.jpg)\n").found.pair.empty());
}

TEST_CASE("pictures: an upright one stands beside the text, where that is long enough") {
  const std::string own = "image: portrait.jpg\nimage_alt: Une vue\n", typed = "![Une vue](p1.jpg)\n\n";
  CHECK_EQ(set(own, "## Le projet\n\n" + words(250)).found.side.size(), 1);
  CHECK_EQ(set("", "## Le projet\n\n" + words(200) + typed + words(50)).found.side.size(), 1);
  CHECK_EQ(set(own, "## Le projet\n\n" + words(90)).found.beside_text.size(), 1);
  CHECK_EQ(set("", "## Le projet\n\n" + words(45) + typed + words(45)).found.beside_text.size(), 1);
  const Set alone = set(own, "## Le projet\n\n" + words(20));
  REQUIRE_EQ(alone.found.flow.size(), 1);
  CHECK_GT(alone.found.flow[0]->height, 0);
  CHECK_EQ(set(own, "").found.flow.size(), 1);
}

TEST_CASE("pictures: a square one is not upright, nor is one of no known size") {
  CHECK_EQ(set("image: carre.jpg\nimage_alt: Une vue\n", "## Le projet\n\n" + words(250)).found.flow.size(),
           1);
}

TEST_CASE("pictures: a table is never set narrower beside one") {
  const std::string table = "| a | b |\n|---|---|\n| " + words(30).substr(0, 100) + " | c |\n\n";
  CHECK(set("image: portrait.jpg\nimage_alt: Une vue\n", "## Le projet\n\n" + words(60) + table)
            .found.beside_text.empty());
}

TEST_CASE("pictures: logos cover one area, whatever their shape") {
  const Site site = site_of(small_site());
  Makeup makeup = makeup_of(site);
  makeup.picture_size = size_of;
  const Composer composer(site, site.editions.at(0), makeup);
  const Pt width = makeup.style.measure("logo-largeur"), height = makeup.style.measure("logo-hauteur");
  for (const char* path : {"a/large.png", "a/portrait.png", "a/carre.png", "a/mini.png"}) {
    const Figure logo = logo_figure(composer, path);
    CHECK_EQ(logo.width * logo.height, doctest::Approx(width * height / 2));
  }
  const Figure slim = logo_figure(composer, "a/haut.png");
  CHECK_EQ(slim.height, doctest::Approx(1.4 * height));
  CHECK_LT(slim.width * slim.height, width * height / 2);
}

TEST_CASE("pictures: the names of partners stay with their logos") {
  const Set made = set("partenaires: [{nom: Un, logo: large.png}]\n", "## Le projet\n\nTexte.\n");
  const std::vector<Item>& items = made.story.items;
  const auto logos = std::find_if(items.begin(), items.end(), [](const Item& item) {
    const Beside* beside = std::get_if<Beside>(&item.what);
    return beside && !beside->items.empty() && std::holds_alternative<Row>(beside->items.front().what);
  });
  REQUIRE(logos != items.end());
  CHECK(std::get<Beside>((logos - 1)->what).keep_with_next);
}

TEST_CASE("pictures: in a table they stand in their cell, below its words, and in its tag") {
  const Set made = set("",
                       "| Qui | Logo |\n| --- | --- |\n| Ville | ![Son logo](c.jpg \"Bleu\") |\n"
                       "| Pays ![Sa carte](l.jpg) | - |\n");
  CHECK(made.found.flow.empty());
  const Table* table = nullptr;
  for (const Item& item : made.story.items)
    if (const Beside* beside = std::get_if<Beside>(&item.what))
      for (const Item& inner : beside->items)
        if (const Table* found = std::get_if<Table>(&inner.what)) table = found;
  REQUIRE(table);
  REQUIRE(table->rows.size() == 2);
  const auto figures = [&](const Item& cell) {
    std::vector<std::string> out;
    each_in_cell<Figure>(cell, [&](const Figure& figure) {
      out.push_back(figure.image);
      CHECK(made.story.tags.tags[made.story.tags.tags[figure.tag].parent].role == Role::cell);
    });
    return out;
  };
  CHECK(figures(table->rows[0].cells[1]).size() == 1);
  CHECK(figures(table->rows[1].cells[0]).size() == 1);
  const auto& mixed = std::get<Indented>(table->rows[1].cells[0].what).items;
  CHECK(std::holds_alternative<Paragraph>(mixed[0].what));
  CHECK(std::holds_alternative<Figure>(mixed[1].what));
}

TEST_CASE("pictures: one inside a link leads where the link does") {
  const Set made = set("", "## Le projet\n\n[![La place](l.jpg)](https://a.example/place)\n");
  REQUIRE(made.found.flow.size() == 1);
  const Figure& figure = *made.found.flow[0];
  CHECK(figure.link == "https://a.example/place");
  CHECK(figure.link_text == "La place");
  CHECK(made.story.tags.tags[made.story.tags.tags[figure.tag].parent].role == Role::link);
}
