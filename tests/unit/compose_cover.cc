// The cover with titles, signs and photographs of all sizes: nothing stands on anything else.
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

struct CoverCase {
  const char* format;
  size_t title;  ///< words
  bool subtitle, logo;
  double proportion;  ///< of the photograph; 0: signs
};

std::string words(size_t count) {
  std::string text = "Grand";
  for (size_t i = 1; i < count; ++i) text += i % 3 ? " prix" : " national";
  return text;
}

Tree tree_of(const CoverCase& each) {
  Tree tree = small_site();
  std::string& edition = tree["content/2020/edition.md"];
  const std::string title = "titre: Label « Lanterne »\n";
  std::string typed = "titre: " + words(each.title) + "\n";
  if (each.subtitle) typed += "sous_titre: Vingt projets à suivre, de la côte à la montagne\n";
  if (each.proportion > 0) typed += "photographie: vue.jpg\n";
  edition.replace(edition.find(title), title.size(), typed);
  if (each.logo) {
    std::string& site = tree["annuaire.yaml"];
    const std::string label = "label:\n";
    site.replace(site.find(label), label.size(), label + "  logo: logo.svg\n");
  }
  return tree;
}

void check_cover(const CoverCase& each) {
  const SetSite set(
      site_of(tree_of(each)),
      [&](const Site& all, const Makeup& with) {
        Makeup makeup = with;
        makeup.picture_size = [&](const std::string& path) {
          return path == "assets/logo.svg" ? Box{0, 0, 3000, 900} : Box{0, 0, 3000 * each.proportion, 3000};
        };
        return compose_yearbook(all, all.editions.at(0), makeup);
      },
      each.format);
  CAPTURE(each.format);
  CAPTURE(each.title);
  CAPTURE(each.proportion);
  Pt lowest = 0, text_top = set.book.height, year_right = 0, logo_left = set.book.width;
  for (const SetText& text : set.texts) {
    if (text.page != 0) continue;
    if (text.text.starts_with("2020"))
      year_right = text.right;
    else
      text_top = std::min(text_top, text.baseline - text.size * 0.75);
    CHECK(text.baseline <= set.book.height - set.makeup.style.bottom + set.makeup.style.grid / 4);
  }
  const Mark* middle = nullptr;
  for (const Mark& mark : set.book.pages[0].marks) {
    const bool logo = mark.kind == Mark::Kind::image && mark.target() == "assets/logo.svg";
    if (logo) logo_left = mark.box.x;
    if (logo || (mark.kind != Mark::Kind::image && mark.kind != Mark::Kind::emblem)) continue;
    middle = &mark;
    lowest = std::max(lowest, mark.box.y + mark.box.height);
  }
  CHECK(middle);
  CHECK(lowest < text_top);
  if (each.logo) CHECK(logo_left > year_right);
  REQUIRE(set.book.pages.size() > 1);
  for (const SetText& text : set.texts)  // nothing of it runs over
    if (text.page == 1 && text.text.find("national") != std::string::npos) CHECK_LT(text.size, 20);
}

}  // namespace

TEST_CASE("cover: title, signs or photograph, and logo stand apart in every format") {
  for (const char* format : {"", "A5", "21x21", "17x24"})
    for (const size_t title : {2u, 8u, 20u, 36u})
      for (const double proportion : {0.0, 0.58, 0.75, 1.0, 1.5}) {
        check_cover({format, title, false, true, proportion});
        check_cover({format, title, true, false, proportion});
      }
}
