// Cards of the highest level on two facing pages: the picture on the left, the text on the right.
#include "compose/spread.h"
#include "compose_site.h"
#include "outputs/small_pictures.h"
#include "story_words.h"
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

TEST_CASE("spread: the picture is never cut but by the knife, and leaves the height of a banner") {
  for (const char* format : {"", "A5", "21x21", "17x24"}) {
    const Style style = shipped_style(format);
    for (const Box picture : {Box{0, 0, 300, 200}, Box{0, 0, 200, 300}, Box{0, 0, 1000, 100}}) {
      const Box box = spread_box(style, picture);
      INFO(format << " " << picture.width);
      CHECK(box.x == -bleed);
      CHECK(box.y == -bleed);
      CHECK(box.width / box.height == doctest::Approx(picture.width / picture.height));
      CHECK(box.x + box.width <= style.width + bleed + 0.01);
      CHECK(box.y + box.height <= style.height - style.measure("bandeau") + 0.01);
      const bool as_large_as_may_be = box.x + box.width >= style.width + bleed - 0.01 ||
                                      box.y + box.height >= style.height - style.measure("bandeau") - 0.01;
      CHECK(as_large_as_may_be);
    }
  }
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
    warn_spreads(site, site.editions[0], makeup, told);
    REQUIRE_EQ(told.all().size(), size.width < 500 ? 1 : 0);
    if (told.all().empty()) continue;
    const std::string said = format(told.all()[0], site.sources(), Language::fr);
    // 216 mm at 150 pixels an inch
    for (const char* part :
         {"content/2020/pont-des-brumes.md:16:8: ", "large de 216 mm", "au moins 1280 pixels"})
      CHECK_MESSAGE(said.find(part) != std::string::npos, said);
  }
}
