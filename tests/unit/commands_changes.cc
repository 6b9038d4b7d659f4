// What changed between two builds, by what each of them saw.
#include <sstream>

#include "base/files.h"
#include "commands/build_memory.h"
#include "support.h"

using namespace annuaire;

namespace {

using Tree = std::map<std::string, std::string>;

// Looks at a tree as a build does: lists a folder, reads what is there and what is asked for beside.
std::vector<Sighting> seen(const Tree& tree, const std::vector<std::string>& asked = {}) {
  const MemoryFiles files(tree);
  const WatchedFiles watched(files);
  for (const Entry& entry : watched.list("content")) watched.read("content/" + entry.name);
  for (const std::string& path : asked) watched.read(path);
  watched.exists("logo.svg");
  return watched.sightings();
}

std::string told(const std::vector<Sighting>& before, const std::vector<Sighting>& after) {
  std::string text;
  for (const Change& change : changed_files(before, after, ""))
    text += change.name.fr + " " + change.what.fr + "; ";
  return text;
}

}  // namespace

TEST_CASE("changes: a file with other bytes, a new one, one that is gone") {
  const Tree tree{{"content/a.md", "a"}, {"content/b.md", "b"}, {"logo.svg", "x"}};
  CHECK(told(seen(tree), seen(tree)) == "");
  Tree other = tree;
  other["content/b.md"] = "B";
  CHECK(told(seen(tree), seen(other)) == "content/b.md modifié; ");
  other["content/c.md"] = "c";
  other.erase("content/a.md");
  CHECK(told(seen(tree), seen(other)) ==
        "content/a.md supprimé; content/b.md modifié; content/c.md nouveau; ");
  other = tree;
  other.erase("logo.svg");
  CHECK(told(seen(tree), seen(other)) == "logo.svg supprimé; ");
  CHECK(told(seen(other), seen(tree)) == "logo.svg nouveau; ");
}

TEST_CASE("changes: what is asked for the first time is none; what was asked and not there is one") {
  const Tree tree{{"content/a.md", "a"}, {"photo.png", "p"}};
  CHECK(told(seen(tree), seen(tree, {"photo.png"})) == "");
  CHECK(told(seen(tree, {"photo.png"}), seen(tree)) == "");
  CHECK(told(seen({{"content/a.md", "a"}}, {"photo.png"}), seen(tree, {"photo.png"})) ==
        "photo.png nouveau; ");
}

TEST_CASE("changes: a folder with files that nobody reads") {
  const Tree one{{"fonts/a.otf", ""}}, two{{"fonts/a.otf", ""}, {"fonts/b.otf", ""}};
  const MemoryFiles without(one), with(two);
  const WatchedFiles before(without), after(with);
  before.list("fonts");
  after.list("fonts");
  CHECK(told(before.sightings(), after.sightings()) == "fonts/ contient d’autres fichiers; ");
}

TEST_CASE("changes: settings are told apart by their lines, remarks left out") {
  const Data before =
      settings_of("# un\ntitre: A\nlabel:\n  nom: B\n  niveaux:\n    - {id: or}\nmenu: [x]\n");
  CHECK(changed_keys(
            before,
            settings_of("titre: A\n\nlabel:\n  # deux\n  nom: B\n  niveaux:\n    - {id: or}\nmenu: [x]\n"))
            .empty());
  CHECK(changed_keys(
            before, settings_of("titre: A\nlabel:\n  nom: B\n  niveaux:\n    - {id: bronze}\nmenu: [x]\n")) ==
        std::vector<std::string>{"label"});
  CHECK(settings_of("").members().empty());
  CHECK(settings_of("  a: 1\n- b: 2\nc").members().empty());
}

TEST_CASE("changes: keys of a row that are other, new or gone") {
  const Data before = Data::row({{"titre", "1"}, {"menu", "2"}, {"theme", "3"}});
  const Data after = Data::row({{"titre", "1"}, {"menu", "4"}, {"label", "5"}});
  CHECK(changed_keys(before, after) == std::vector<std::string>{"menu", "label", "theme"});
  CHECK(changed_keys(after, after).empty());
}
