// The judges of the website, in a real browser: tests/web, a folder for Node. Its tools are fetched into the
// build folder, as package-lock.json pins them.
#include <cstdio>

#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr int no_browser = 77;  // exit status of run.mjs

fs::path workplace() { return binary_dir() / "web"; }

// Brings the scripts and their tools to the build folder. Returns why that cannot be done, or nothing.
std::string prepare() {
  for (const char* command : {"node", "npm", "java", "chromium"})
    if (!has_command(command)) return std::string("no command ") + command;
  fs::path lock = workplace() / "package-lock.json", done = workplace() / "node_modules/.annuaire-lock";
  fs::create_directories(workplace());
  for (const auto& entry : fs::directory_iterator(source_dir() / "tests/web"))
    if (entry.is_regular_file())
      fs::copy_file(entry.path(), workplace() / entry.path().filename(),
                    fs::copy_options::overwrite_existing);
  if (fs::exists(done) && read_file(done) == read_file(lock)) return {};
  // Not `npm ci`: Lighthouse asks for « latest » of one package, which makes every lock file stale in the
  // end; an override of it is what Debian 12's npm cannot read.
  Ran ran = run("cd " + quoted(workplace()) + " && npm install --no-save --no-audit --no-fund");
  if (ran.status != 0) return "npm install: " + ran.err.substr(0, 300);
  write_file(done, read_file(lock));
  return {};
}

}  // namespace

TEST_SUITE("heavy web") {
  TEST_CASE("web: each detector finds what it is for") {
    std::string obstacle = prepare();
    if (!obstacle.empty()) SKIP_TEST(obstacle);
    Ran ran = run("cd " + quoted(workplace()) + " && node --test --test-reporter=spec detectors.test.mjs");
    CHECK_MESSAGE(ran.status == 0, ran.out);
  }

  TEST_CASE("web: our site, those to start from and those of the corpus stand before every judge") {
    std::string obstacle = prepare();
    if (!obstacle.empty()) SKIP_TEST(obstacle);
    TemporaryFolder folder;
    std::map<std::string, fs::path> sites = {{"annuaire", source_dir()}};
    for (const char* name : {"arobases", "neuf-lignes", "potagers", "sentiers"})
      sites[name] = source_dir() / "tests/sites" / name;
    if (fs::path shared = shared_dir(); !shared.empty())
      for (const auto& [name, path] : {std::pair{"territoire-innovant", "corpus/territoire-innovant"},
                                       {"villes-internet", "corpus/villes-internet"},
                                       {"label", "cases/label"},
                                       {"riche", "cases/site/riche"},
                                       {"long-words", "cases/site/long-words"}})
        sites[name] = shared / path;
    std::string folders;
    for (const auto& [name, root] : sites) {
      fs::path out = folder.path / name;
      fs::path site = copied_site(root, folder.path / ("site-" + name));
      Ran built = cli("build --site " + quoted(site) + " --out " + quoted(out));
      REQUIRE_MESSAGE(built.status == 0, built.err);
      folders += " " + quoted(out);
    }
    Ran ran = run("cd " + quoted(workplace()) + " && node run.mjs --audit " +
                  quoted(source_dir() / "content/audit.yaml") + folders);
    if (ran.status == no_browser) SKIP_TEST(ran.out);
    std::printf("%s", ran.out.c_str());
    CHECK_MESSAGE(ran.status == 0, ran.err);
  }

  TEST_CASE("web: a copy without a server is read link by link from its files") {
    std::string obstacle = prepare();
    if (!obstacle.empty()) SKIP_TEST(obstacle);
    TemporaryFolder folder;
    std::map<std::string, fs::path> sites = {{"annuaire", source_dir()},
                                             {"sentiers", source_dir() / "tests/sites/sentiers"}};
    if (fs::path shared = shared_dir(); !shared.empty()) sites["label"] = shared / "cases/label";
    std::string folders;
    for (const auto& [name, root] : sites) {
      const fs::path out = folder.path / ("une clé de " + name), site = copied_site(root, folder.path / name);
      const Ran built = cli("build --local --pdf ecran --site " + quoted(site) + " --out " + quoted(out));
      REQUIRE_MESSAGE(built.status == 0, built.err);
      folders += " " + quoted(out);
    }
    const Ran ran = run("cd " + quoted(workplace()) + " && node local.mjs" + folders);
    if (ran.status == no_browser) SKIP_TEST(ran.out);
    std::printf("%s", ran.out.c_str());
    CHECK_MESSAGE(ran.status == 0, ran.out);
  }
}
