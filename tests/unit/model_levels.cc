// Levels as readers see them: colours that are asked for, that names and that ranks give; shapes.
#include <cmath>
#include <set>

#include "compose_site.h"
#include "model/levels.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// "nom: Or", "nom: Argent, couleur: \"#112233\""…
std::vector<LevelBadge> badges(const std::vector<std::string>& levels) {
  Tree tree{{"content/2020/edition.md", "---\ntitre: Prix 2020\nannee: 2020\n---\n"}};
  std::string settings =
      "titre: Prix\nadresse: https://prix.example/\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux:\n";
  for (size_t i = 0; i < levels.size(); ++i)
    settings += "    - {id: n" + std::to_string(i) + ", " + levels[i] + "}\n";
  tree["annuaire.yaml"] = settings;
  const Site site = site_of(tree);
  return level_badges(site, makeup_of(site).words, shipped_theme().levels);
}

bool is_grey(Colour c) { return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}) < 30; }

}  // namespace

TEST_CASE("levels: a colour that is asked for is kept as it is, whatever stands beside it") {
  const auto all = badges({"nom: A, couleur: \"#7a1f3d\"", "nom: Or", "nom: B, couleur: \"#7a1f3d\"",
                           "nom: C, couleur: \"#7b203e\""});
  CHECK_EQ(to_hex(all[0].colour), "#7a1f3d");
  CHECK_EQ(to_hex(all[2].colour), "#7a1f3d");
  CHECK_EQ(to_hex(all[3].colour), "#7b203e");
}

TEST_CASE("levels: gold is gold and silver grey at any rank and in any wording") {
  for (const char* name : {"nom: Or", "nom: Prix d’or", "nom: Label Or", "nom: \"Médaille d'or\"",
                           "nom: Gold", "nom: TROPHÉE OR"})
    for (size_t rank = 0; rank < 5; ++rank) {
      CAPTURE(name);
      std::vector<std::string> levels(5, "nom: Mention");
      levels[rank] = name;
      const Colour gold = badges(levels)[rank].colour;
      CHECK((gold.r > gold.b + 60 && gold.g > gold.b + 40 && !is_grey(gold)));
    }
  const auto scale =
      badges({"nom: Grand prix, couleur: \"#7a1f3d\"", "nom: Vermeil", "nom: Or", "nom: Argent"});
  CHECK(is_grey(scale[3].colour));
  for (size_t i = 0; i < 3; ++i) CHECK_FALSE(is_grey(scale[i].colour));
  const Colour orange = badges({"nom: Mention", "nom: Ordinaire"})[1].colour;
  CHECK_EQ(orange, badges({"nom: Mention", "nom: Simple"})[1].colour);
}

TEST_CASE("levels: sixteen differ by shape, whichever shapes are asked for") {
  for (const char* asked : {"nom: A", "nom: A, forme: etoile", "nom: A, forme: hexagone-creux"}) {
    std::vector<std::string> levels(16, "nom: B");
    levels[3] = asked;
    std::set<Emblem> shapes;
    std::set<std::string> colours;
    for (const LevelBadge& badge : badges(levels)) {
      shapes.insert(badge.emblem);
      colours.insert(to_hex(badge.colour));
    }
    CHECK_EQ(shapes.size(), 16);
    CHECK_EQ(colours.size(), 16);
  }
  std::set<std::string> signs;
  for (const LevelBadge& badge : badges(std::vector<std::string>(20, "nom: B")))
    signs.insert(badge.symbol.empty() ? std::to_string(int(badge.emblem)) + " drawn" : badge.symbol);
  CHECK_EQ(signs.size(), 20);
  CHECK(signs.contains("17"));
}
