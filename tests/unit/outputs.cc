// The table of PDF outputs: what each needs elsewhere is there, and each makes its files.
#include <set>

#include "compose_site.h"
#include "outputs/pdf_inputs.h"
#include "outputs/pdf_plan.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("outputs: each has its words in every language of the theme, and its place in the documentation") {
  const std::string editors = read_file(source_dir() / "docs/editeurs.md");
  const std::string man = read_file(source_dir() / "docs/annuaire.1");
  for (const PdfOutput& output : pdf_outputs()) {
    const std::string name(output.name);
    INFO(name);
    for (const char* language : {"fr", "en"})
      CHECK(shipped_theme().strings.at(language).contains("pdf." + name));
    CHECK(editors.find("`" + name + "`") != std::string::npos);
    std::string in_man = name;
    if (size_t dash = in_man.find('-'); dash != std::string::npos) in_man.insert(dash, "\\");
    CHECK(man.find(in_man + " : ") != std::string::npos);
    CHECK(known_outputs().fr.find(name) != std::string::npos);
    CHECK(!output.help.fr.empty());
    CHECK(!output.help.en.empty());
    CHECK(find_output(name) == &output);
  }
}

TEST_CASE("outputs: no two write one file, and those of one composer share their pages") {
  std::set<std::string> paths;
  std::vector<std::string> all;
  for (const PdfOutput& output : pdf_outputs()) all.emplace_back(output.name);
  Diagnostics out;
  Tree tree = small_site();
  tree["annuaire.yaml"] +=
      "ours:\n  papier: 115 g, main 1,1\n  imprimeur: {nom: Presses d’Aval, adresse: Aval}\n";
  const Site site = site_of(tree);
  const std::vector<PdfBook> books = plan_pdfs(site, all, out);
  CHECK(out.all().empty());
  for (const PdfBook& book : books) {
    REQUIRE(!book.files.empty());
    for (const PdfBook::File& file : book.files) {
      INFO(file.path);
      CHECK(paths.insert(file.path).second);
      CHECK(file.output->scope == book.scope);
      CHECK((file.output->compose == book.files.front().output->compose));
    }
  }
  CHECK(books.front().files.size() == 5);
  CHECK(paths.contains("annuaire-2020-livret-a4.pdf"));
  CHECK(paths.contains("2020/communique/communique-2020.pdf"));
}

TEST_CASE(
    "outputs: the yearbook where nothing is asked, none where that is asked, an error that names them") {
  Diagnostics out;
  const Site site = site_of(small_site());
  const std::vector<PdfBook> usual = plan_pdfs(site, {}, out);
  REQUIRE(usual.size() == site.editions.size());
  CHECK(usual.front().files.front().output->name == "ecran");
  CHECK(plan_pdfs(site, {"aucun"}, out).empty());
  CHECK(out.all().empty());
  Diagnostics both, accent;
  plan_pdfs(site, {"aucun", "ecran"}, both);
  REQUIRE(both.all().size() == 1);
  CHECK(both.all()[0].message.fr == "« aucun » ne va pas avec d’autres sorties");
  plan_pdfs(site, {"écran"}, accent);
  REQUIRE(accent.all().size() == 1);
  CHECK(accent.all()[0].hint.fr == "vouliez-vous dire « ecran » ?");
  plan_pdfs(site, {"affiche"}, out);
  REQUIRE(out.count(Severity::error) == 1);
  CHECK(out.all()[0].hint.fr.find("communique") != std::string::npos);
}

TEST_CASE("outputs: a yearbook with statistics is made again for a card of an earlier edition, none other") {
  const auto inputs = [](bool with_statistics, const std::string& level) {
    Tree tree = small_site();
    std::string& text = tree["content/2020/edition.md"];
    if (with_statistics) text.insert(text.find("bareme:"), "annuaire: [statistiques, catégories]\n");
    for (const char* year : {"2017", "2021"}) {
      const std::string folder = "content/" + std::string(year) + "/";
      tree[folder + "edition.md"] =
          "---\ntitre: L\nannee: " + std::string(year) + "\ncategories: [Ponts]\n---\nTexte.\n";
      tree[folder + "a.md"] = "---\nprojet: A\nporteurs: [B]\ncategorie: ponts\nlabel: vive\n---\nTexte.\n";
    }
    std::string& earlier = tree["content/2017/a.md"];
    earlier.replace(earlier.find("vive"), 4, level);
    const Site site = site_of(tree);
    Diagnostics out;
    for (const PdfBook& book : plan_pdfs(site, {}, out))
      if (book.subject.edition->year == 2020) return inputs_of(site, book, MemoryFiles(tree), 0);
    FAIL("no book");
    return uint64_t{0};
  };
  CHECK(inputs(true, "vive") == inputs(true, "vive"));
  CHECK(inputs(true, "vive") != inputs(true, "douce"));
  CHECK(inputs(false, "vive") == inputs(false, "douce"));
}
