// Pictures of few pixels: told where a text names them, with what they are printed at.
#include "compose_site.h"
#include "image_samples.h"
#include "outputs/small_pictures.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("small pictures: told at their line, with their pixels, how wide they are printed and the remedy") {
  Tree tree = small_site();
  tree["content/2020/phare-bas.md"] =
      "---\nprojet: Le phare\nporteurs: [Ville]\ncategorie: phares\nlabel: douce\nimage: grande.jpg\n"
      "image_alt: Le phare\n---\n## Le projet\n\n![Le phare](vue.jpg)\n";
  const Site site = site_of(tree);
  const MemoryFiles files(Contents{{"assets/vue.jpg", write_jpeg(flag(320, 240), 85)},
                                   {"assets/grande.jpg", write_jpeg(flag(900, 600), 85)},
                                   {"assets/dessin.svg", svg("<rect/>")}});
  Book book;
  book.pages.emplace_back();
  auto place = [&](const char* path, Pt width) {
    Mark& mark = book.pages.back().marks.emplace_back();
    mark.kind = Mark::Kind::image;
    mark.box = {0, 0, width, width * 0.75};
    mark.set_lead(path);
  };
  place("assets/vue.jpg", 320 * 72 / 150.0);
  place("assets/grande.jpg", 300);
  place("assets/dessin.svg", 300);
  Diagnostics told;
  warn_small_pictures(book, site, shipped_style(), files, {}, told);
  REQUIRE_EQ(told.all().size(), 1);
  const std::string said = format(told.all()[0], site.sources(), Language::fr);
  for (const char* part : {"content/2020/phare-bas.md:11:13: ", "« vue.jpg » n’a que 320 × 240 pixels",
                           "imprimée sur 54 mm de large", "au moins 1060 pixels de large"})
    CHECK_MESSAGE(said.find(part) != std::string::npos, said);
}
