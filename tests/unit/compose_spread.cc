// Cards of the highest level on two facing pages: the picture on the left, the text on the right.
#include "compose/spread.h"
#include "compose_site.h"
#include "outputs/spreads.h"
#include "set_site.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr const char* with_picture =
    "image: pont.jpg\nimage_alt: Huit lampes au bord de l’eau\nimage_legende: Les lampes, un soir\n---\n## "
    "Le projet\n";

/// The card of level `vive` has a picture; `typed` stands in the edition.
Tree tree_with(const std::string& typed) {
  Tree tree = small_site();
  std::string& card = tree["content/2020/pont-des-brumes.md"];
  card.replace(card.find("---\n## Le projet\n"), std::string("---\n## Le projet\n").size(), with_picture);
  tree["content/2020/edition.md"].insert(4, typed);
  return tree;
}

Story story_of(const Site& site, const Box& picture) {
  Makeup makeup = makeup_of(site);
  makeup.picture_size = [=](const std::string&) { return picture; };
  return compose_yearbook(site, site.editions[0], makeup);
}

constexpr Box large{0, 0, 1000, 600}, small{0, 0, 400, 240};

const NewPage* picture_page(const Story& story) {
  for (const Item& item : story.items)
    if (const auto* page = std::get_if<NewPage>(&item.what);
        page && page->hand == NewPage::Hand::left && !page->look.pictures.empty())
      return page;
  return nullptr;
}

}  // namespace

TEST_CASE("spread: the picture stands on the left-hand page, told in the card after its title") {
  const Site site = site_of(tree_with("double_page: oui\n"));
  const Story story = story_of(site, large);
  const NewPage* page = picture_page(story);
  REQUIRE(page);
  REQUIRE_EQ(page->look.pictures.size(), 1);
  const PageLook::Picture& picture = page->look.pictures[0];
  CHECK_EQ(picture.path, "assets/pont.jpg");
  CHECK_EQ(story.tags.alts.at(picture.tag), "Huit lampes au bord de l’eau");
  CHECK_EQ(story.tags.tags[picture.tag].role, Role::figure);
  const std::string dump = dump_story(story);
  CHECK(dump.find("Les lampes, un soir") != std::string::npos);
  CHECK_EQ(dump.find("figure assets/pont.jpg"), std::string::npos);  // nor once more in the text
}

TEST_CASE("spread: no picture page where the edition, the level, the picture or its size want none") {
  for (const char* typed : {"", "double_page: non\n", "double_page: oui\ndensite: compacte\n"}) {
    const Site site = site_of(tree_with(typed));
    CHECK_MESSAGE(!picture_page(story_of(site, large)), typed);
  }
  const Site wanted = site_of(tree_with("double_page: oui\n"));
  CHECK(!picture_page(story_of(wanted, small)));
  Tree lower = tree_with("double_page: oui\n");
  std::string& card = lower["content/2020/pont-des-brumes.md"];
  card.replace(card.find("label: vive"), 11, "label: douce");
  lower["content/2020/phare-bas.md"].replace(lower["content/2020/phare-bas.md"].find("label: douce"), 12,
                                             "label: vive");
  const Site site = site_of(lower);
  CHECK(!picture_page(story_of(site, large)));
}

TEST_CASE("spread: a card alone keeps its picture in its text") {
  const Site site = site_of(tree_with("double_page: oui\n"));
  Makeup makeup = makeup_of(site);
  makeup.picture_size = [](const std::string&) { return large; };
  const Card& card = site.content.cards[1];
  REQUIRE(!card.picture.empty());
  CHECK(!picture_page(compose_card_alone(site, site.editions[0], card, makeup)));
}

TEST_CASE("spread: the picture is never cut but by the knife, and as large as page and caption allow") {
  for (const char* format : {"", "A5", "21x21", "17x24"}) {
    const Style style = shipped_style(format);
    for (const Box picture : {Box{0, 0, 300, 200}, Box{0, 0, 200, 300}, Box{0, 0, 1000, 100}}) {
      for (const Pt below : {0.0, 40.0}) {
        const Box box = spread_box(style, picture, below);
        const Pt lowest = below > 0 ? style.height - style.bottom - below : style.height + bleed;
        INFO(format << " " << picture.width << " " << below);
        CHECK(box.x == -bleed);
        CHECK(box.y == -bleed);
        CHECK(box.width / box.height == doctest::Approx(picture.width / picture.height));
        CHECK(box.x + box.width <= style.width + bleed + 0.01);
        CHECK(box.y + box.height <= lowest + 0.01);
        const bool as_large_as_may_be =
            box.x + box.width >= style.width + bleed - 0.01 || box.y + box.height >= lowest - 0.01;
        CHECK(as_large_as_may_be);
      }
    }
  }
}

TEST_CASE("spread: whatever the picture and its caption, they take one page, across from the text") {
  for (const char* format : {"A4", "A5", "21x21", "17x24"}) {
    for (const Box& picture : {Box{0, 0, 3000, 2000}, Box{0, 0, 2000, 3000}, Box{0, 0, 2000, 2000},
                               Box{0, 0, 3000, 2250}, Box{0, 0, 9000, 900}}) {
      for (const size_t words : {0u, 1u, 12u, 120u}) {
        Tree tree = tree_with("double_page: oui\n");
        std::string caption;
        for (size_t i = 0; i < words; ++i) caption += (i ? " lampe" : "Lampe");
        std::string& card = tree["content/2020/pont-des-brumes.md"];
        const std::string typed = "image_legende: Les lampes, un soir\n";
        card.replace(card.find(typed), typed.size(), words ? "image_legende: " + caption + "\n" : "");
        const SetSite set(
            site_of(tree),
            [&](const Site& all, const Makeup& with) {
              Makeup makeup = with;
              makeup.picture_size = [&](const std::string&) { return picture; };
              return compose_yearbook(all, all.editions.at(0), makeup);
            },
            format == std::string("A4") ? "" : format);
        std::vector<size_t> pages;
        for (size_t page = 0; page < set.book.pages.size(); ++page)
          for (const Mark& mark : set.book.pages[page].marks)
            if (mark.kind == Mark::Kind::image && mark.target() == "assets/pont.jpg") pages.push_back(page);
        CAPTURE(format);
        CAPTURE(picture.width / picture.height);
        CAPTURE(words);
        REQUIRE_EQ(pages.size(), 1);
        CHECK_EQ(pages[0] % 2, 1);  // page 2, 4…
        CHECK_EQ(set.page_of("pont-des-brumes"), pages[0] + 1);
        for (const SetText& text : set.texts)
          if (text.text.starts_with("Lampe")) CHECK_EQ(text.page, pages[0]);
      }
    }
  }
}

TEST_CASE("spread: pages that stay blank before one are told, with what the editor can do") {
  Tree tree = tree_with("double_page: oui\nintercalaires: suite\n");
  tree["content/2020/edition.md"] =
      "---\ntitre: Label\nannee: 2020\ndouble_page: oui\nannuaire: [présentation, catégories]\n---\nTexte.\n";
  const auto replace = [](std::string& text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
  };
  // The card without a picture takes page 2.
  replace(tree["content/2020/phare-bas.md"], "categorie: phares\nlabel: douce", "label: vive\nordre: 1");
  replace(tree["content/2020/pont-des-brumes.md"], "categorie: ponts", "ordre: 2");
  const SetSite set(site_of(tree), [&](const Site& all, const Makeup& with) {
    Makeup makeup = with;
    makeup.picture_size = [](const std::string&) { return large; };
    return compose_yearbook(all, all.editions.at(0), makeup);
  });
  REQUIRE_EQ(set.book.waits.size(), 1);
  CHECK_EQ(set.book.waits[0], 2);
  Diagnostics told;
  warn_waits(set.book, set.site.editions[0], told);
  REQUIRE_EQ(told.all().size(), 1);
  const std::string said = format(told.all()[0], set.site.sources(), Language::fr);
  for (const char* part :
       {"content/2020/edition.md:4:14: ", "la page 3 du PDF reste blanche", "champ « ordre »"})
    CHECK_MESSAGE(said.find(part) != std::string::npos, said);
  CHECK(!set.book.back);
  Diagnostics none;
  warn_waits(Book(), set.site.editions[0], none);
  CHECK(none.all().empty());
}

TEST_CASE("spread: an edition whose cards can have none is told why, with a remedy") {
  const auto said = [](const Tree& tree) { return told_of(tree).text(); };
  const std::string dense = said(tree_with("double_page: oui\ndensite: continue\n"));
  CHECK_MESSAGE(dense.find("content/2020/edition.md:2:14: ") != std::string::npos, dense);
  CHECK(dense.find("« densite: continue », les fiches partagent leurs pages") != std::string::npos);
  CHECK(dense.find("écrire « densite: une-page »") != std::string::npos);

  Tree bare = small_site();
  bare["content/2020/edition.md"].insert(4, "double_page: oui\n");
  const std::string without = said(bare);
  CHECK_MESSAGE(without.find("aucune du niveau « Vive » n’a d’image") != std::string::npos, without);

  Tree list = tree_with("double_page: oui\n");
  for (auto& [path, text] : list)
    if (path.find("p") != std::string::npos && text.find("projet:") != std::string::npos)
      text.resize(text.find("## Le projet"));
  const std::string briefly = said(list);
  CHECK_MESSAGE(briefly.find("sans textes, les fiches forment une liste") != std::string::npos, briefly);
}

TEST_CASE("spread: a picture too small for it is told at its line, with the pixels that it needs") {
  const Site site = site_of(tree_with("double_page: oui\n"));
  Makeup makeup = makeup_of(site);
  for (const Box& size : {small, large}) {
    makeup.picture_size = [=](const std::string&) { return size; };
    Diagnostics told;
    warn_small_spreads(site, site.editions[0], makeup, told);
    REQUIRE_EQ(told.all().size(), size.width < 500 ? 1 : 0);
    if (told.all().empty()) continue;
    const std::string said = format(told.all()[0], site.sources(), Language::fr);
    // 216 mm at 150 pixels an inch
    for (const char* part :
         {"content/2020/pont-des-brumes.md:16:8: ", "large de 216 mm", "au moins 1280 pixels"})
      CHECK_MESSAGE(said.find(part) != std::string::npos, said);
  }
}
