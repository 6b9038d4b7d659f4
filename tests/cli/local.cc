// The copy that is read from a folder, on the real command line.
#include <regex>

#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

/// The addresses in attributes of a page that lead to files, without anchors.
std::vector<std::string> targets_of(const std::string& html) {
  static const std::regex attribute(" (?:href|src)=\"([^\"#?]+)[^\"]*\"|url=([^\"#?]+)\"");
  std::vector<std::string> all;
  for (std::sregex_iterator at(html.begin(), html.end(), attribute), end; at != end; ++at) {
    const std::string target = (*at)[1].matched ? (*at)[1] : (*at)[2];
    if (target.find(':') == std::string::npos) all.push_back(target);
  }
  return all;
}

/// Pages whose links lead to no file of the folder; empty where all do.
std::string astray(const fs::path& folder, size_t& links) {
  std::string out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    for (const std::string& target : targets_of(read_file(entry.path()))) {
      ++links;
      const fs::path to = (entry.path().parent_path() / target).lexically_normal();
      if (target[0] == '/' || !fs::is_regular_file(to)) out += entry.path().string() + ": " + target + "\n";
    }
  }
  return out;
}

}  // namespace

TEST_SUITE("command line: local copy") {
  TEST_CASE("--local makes a copy whose links lead to files, and leaves the website alone") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    write_file(site / "output/garder.txt", "à moi");
    const Ran ran = cli("build --local --zip --date 2025-03-01 --site " + quoted(site));
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    const fs::path copy = site / "hors-ligne/site";
    size_t links = 0;
    CHECK_EQ(astray(copy, links), "");
    CHECK_GT(links, 50);
    CHECK(fs::exists(copy / "annuaire-2024.pdf"));
    CHECK(!fs::exists(copy / "robots.txt"));
    CHECK(!fs::exists(copy / "_headers"));
    CHECK(!fs::exists(site / "output/index.html"));
    CHECK_EQ(read_file(site / "output/garder.txt"), "à moi");
    CHECK_MESSAGE(ran.out.find("copie locale : " + (copy / "index.html").string()) != std::string::npos,
                  ran.out);

    const std::string archive = read_file(site / "hors-ligne/site.zip");
    CHECK(archive.starts_with("PK"));
    CHECK(archive.find("site/2024/index.html") != std::string::npos);
    CHECK_EQ(archive.find(".annuaire"), std::string::npos);
    CHECK_EQ(cli("build --local --zip --date 2025-03-01 --site " + quoted(site)).status, 0);
    CHECK((read_file(site / "hors-ligne/site.zip") == archive));
  }

  TEST_CASE("--local with --out makes the copy there; pages below a path of a host too") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    std::string settings = read_file(site / "annuaire.yaml");
    settings = std::regex_replace(settings, std::regex("adresse: .*"), "adresse: https://prix.example/a/b/");
    write_file(site / "annuaire.yaml", settings);
    const Ran ran =
        cli("build --local --pdf aucun --site " + quoted(site) + " --out " + quoted(t.path / "cle"));
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    size_t links = 0;
    CHECK_EQ(astray(t.path / "cle", links), "");
    CHECK_GT(links, 50);
    CHECK(!fs::exists(site / "hors-ligne"));
    // The same folder as a website is another wish.
    const std::string web = "build --pdf aucun --site " + quoted(site) + " --out " + quoted(t.path / "cle");
    const std::string root = "racine de l’hôte";
    CHECK_EQ(ran.out.find(root), std::string::npos);
    for (int again = 0; again < 2; ++again) {  // the second one repeats what the first one said
      const Ran built = cli(web);
      CHECK_EQ(built.status, 0);
      CHECK_MESSAGE(built.out.find(root) != std::string::npos, built.out);
      for (const char* name : {"cle/404.html", "cle/_headers", "cle/robots.txt"}) {
        CHECK(fs::exists(t.path / name));
        CHECK_MESSAGE(built.out.find((t.path / name).string()) != std::string::npos, built.out);
      }
    }
    CHECK(read_file(t.path / "cle/index.html").find("href=\"/a/b/") != std::string::npos);
  }

  TEST_CASE("printer's files stay out of a local copy, wherever that goes") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site");
    const Ran ran =
        cli("build --local --pdf impression --site " + quoted(site) + " --out " + quoted(t.path / "cle"));
    REQUIRE_MESSAGE(ran.status == 0, ran.err);
    const fs::path file = site / "hors-ligne/imprimeur/annuaire-2024-impression.pdf";
    CHECK(fs::exists(file));
    CHECK(!fs::exists(t.path / "cle/annuaire-2024-impression.pdf"));
    CHECK_MESSAGE(ran.out.find("hors ligne : " + file.string()) != std::string::npos, ran.out);
  }

  TEST_CASE("--local is for builds, --zip for --local") {
    CHECK_EQ(cli("check --local").status, 2);
    const Ran zip = cli("build --zip");
    CHECK_EQ(zip.status, 2);
    CHECK_MESSAGE(zip.err.find("annuaire construire --local --zip") != std::string::npos, zip.err);
  }
}
