// What the machine gives a build: fonts, colour profiles, hyphenation.
#include "commands/build.h"
#include "tree.h"

using namespace annuaire;
using namespace annuaire::test;
namespace fs = std::filesystem;

namespace {

// The files of the machine that the last build read, from what it remembers: lines [0,"path",answer].
std::vector<std::string> read_of_machine(const fs::path& site) {
  const std::string memory = read_file(site / "output/.annuaire/memoire"), before = "[0,\"usr/";
  std::vector<std::string> paths;
  for (size_t at = memory.find(before); at != memory.npos; at = memory.find(before, at + 1)) {
    const size_t begin = at + 4;
    paths.push_back(memory.substr(begin, memory.find('"', begin) - begin));
  }
  return paths;
}

Options wish(const fs::path& site) {
  Options options;
  options.command = Command::build;
  options.site = site.string();
  options.pdf = {"ecran", "impression"};
  return options;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("every file of the machine that print is made with counts") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site"), root = t.path / "machine";
    const Options options = wish(site);
    if (make(options).said.has_errors())
      SKIP_TEST("fonts-vollkorn, fonts-cabin, icc-profiles-free, libgs-common");
    std::vector<std::string> read = read_of_machine(site);
    for (const std::string& path : read)
      if (const fs::path from = "/" + path; fs::exists(from)) write_file(root / path, read_file(from));
    std::erase_if(read, [&](const std::string& path) { return !fs::exists(root / path); });
    CHECK(read.size() >= 10);

    auto build = [&] {
      const Outcome made = make(options, root.string());
      REQUIRE(made.summary.published);
      return read_file(site / "output/.annuaire/manifest.json");
    };
    std::string last = build();
    CHECK(build() == last);
    for (const std::string& path : read) {
      INFO(path);
      write_file(root / path, read_file(root / path) + "\n");
      const std::string next = build();
      CHECK(next != last);
      last = next;
    }
  }

  TEST_CASE("a font replaced on the machine makes the yearbook anew, and so does one of a theme") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site"), root = t.path / "machine";
    const Options options = wish(site);
    if (make(options).said.has_errors())
      SKIP_TEST("fonts-vollkorn, fonts-cabin, icc-profiles-free, libgs-common");
    fs::path regular, italic;
    for (const std::string& path : read_of_machine(site)) {
      if (fs::exists("/" + path)) write_file(root / path, read_file("/" + path));
      if (path.ends_with("/Vollkorn-Regular.ttf")) regular = root / path;
      if (path.ends_with("/Vollkorn-Italic.ttf")) italic = root / path;
    }
    REQUIRE(!regular.empty());
    REQUIRE(!italic.empty());
    auto build = [&] {
      REQUIRE(make(options, root.string()).summary.published);
      return read_file(site / "output/annuaire-2024.pdf");
    };
    const std::string first = build();
    const std::string upright = read_file(regular);
    write_file(regular, read_file(italic));
    CHECK(build() != first);
    write_file(site / "themes/mien/theme.json", "{\"extends\": \"annuaire\"}");
    write_file(site / "themes/mien/fonts/Vollkorn-Regular.ttf", upright);
    std::string settings = read_file(site / "annuaire.yaml");
    write_file(site / "annuaire.yaml", settings.replace(settings.find("theme: annuaire"), 15, "theme: mien"));
    const std::string own = build();
    CHECK(own == first);
    write_file(site / "themes/mien/fonts/Vollkorn-Regular.ttf", read_file(italic));
    CHECK(build() != own);
  }
}
