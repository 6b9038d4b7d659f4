// Pictures are found by the names of their files, however these were typed.
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const std::string drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\">"
    "<rect width=\"9\" height=\"9\"/></svg>";

// The garden with a picture typed in a text and in fields, and `files` in assets/.
Tree garden_with(const std::string& typed, std::initializer_list<const char*> files) {
  Tree tree = garden_site();
  tree.erase("content/pages/presentation.md");
  tree["content/2020/parc-ouvert.md"] += "Un parc.\n";
  tree["content/2020/carres.md"] =
      card("projet: Les carrés\nporteurs: [Ville de Rezé]\ncategorie: potagers\nlabel: or\nimage: " + typed +
               "\nimage_alt: Une vue\npartenaires: [{nom: Graines, logo: \"" + typed + "\"}]\n",
           "## Le projet\n\n![Une vue](<" + typed + ">)\n");
  for (const char* file : files) tree["assets/" + std::string(file)] = drawing;
  return tree;
}

size_t notes_of(const Told& told) { return told.said.count(Severity::note); }

}  // namespace

TEST_CASE("picture names: typed as phones and word processors name files, with %20 too") {
  for (const char* typed : {"Vue d’ensemble été.svg", "Vue%20d’ensemble%20été.svg", "plan (1).svg",
                            "a&b#c.svg", "cent%20%.svg"}) {
    CAPTURE(std::string(typed));
    const Told told =
        told_of(garden_with(typed, {"Vue d’ensemble été.svg", "plan (1).svg", "a&b#c.svg", "cent%20%.svg"}));
    CHECK_EQ(told.text(), "");
  }
}

TEST_CASE("picture names: another case or another form of accents is found, with a note") {
  const Told cased = told_of(garden_with("photo.SVG", {"PHOTO.svg"}));
  CHECK(cased.text().find("content/2020/carres.md:6:8: note : « photo.SVG » est pris pour « PHOTO.svg »") !=
        std::string::npos);
  CHECK_EQ(notes_of(cased), 3);
  CHECK_FALSE(cased.said.has_errors());
  CHECK_EQ(cased.site.content.cards.front().picture.value, "PHOTO.svg");
  CHECK_EQ(cased.site.content.cards.front().partners.front().logo.value, "PHOTO.svg");

  const Told parted = told_of(garden_with("été.svg", {"e\u0301te\u0301.svg"}));
  CHECK_EQ(notes_of(parted), 3);
  CHECK_FALSE(parted.said.has_errors());
  CHECK(parted.text().find("a ses accents sous une autre forme") != std::string::npos);
}

TEST_CASE("picture names: what could be two files, or is none, is an error at its place") {
  const Told two = told_of(garden_with("photo.svg", {"PHOTO.svg", "Photo.svg"}));
  CHECK_EQ(two.said.count(Severity::error), 3);
  const Told none = told_of(garden_with("vue%20absente.svg", {"vue.svg"}));
  CHECK(none.text().find("image introuvable : « assets/vue%20absente.svg »") != std::string::npos);
}
