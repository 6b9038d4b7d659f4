// The real yearbook through the real command line: nothing is lost, and the numbers agree.
#include "legal_forms.h"
#include "yearbook.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

// The site built once for all tests of this file.
const fs::path& built() {
  static TemporaryFolder folder;
  static const bool done = [] {
    fs::path site = copied_site(shared_dir() / "corpus/territoire-innovant", folder.path / "site");
    return cli("build --site " + quoted(site) + " --out " + quoted(folder.path / "out")).status == 0;
  }();
  REQUIRE(done);
  static const fs::path out = folder.path / "out";
  return out;
}

// Rows "| category | or | argent | bronze | total |" of a table of the corpus's README, under `title`.
std::map<std::string, std::vector<int>> counted_in_readme(const std::string& title) {
  std::istringstream lines(read_file(shared_dir() / "corpus/README.md"));
  std::map<std::string, std::vector<int>> rows;
  bool here = false;
  for (std::string line; std::getline(lines, line);) {
    if (!here || line.empty()) {
      if (!rows.empty()) break;
      here = here || line == title;
      continue;
    }
    std::istringstream cells(line);
    std::string bar, name;
    cells >> bar >> name;
    std::vector<int> counts;
    for (int count; cells >> bar >> count;) counts.push_back(count);
    if (counts.size() == 4) rows[name] = counts;
  }
  return rows;
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("list of awards and press release have the counts of the corpus's README") {
    NEEDS_SHARED("lists, list of awards, press release and data have the levels that their cards have");
    struct Edition {
      const char *year, *title;
    };
    for (const Edition& each : {Edition{"2021", "2021 (card pages):"}, {"2023", "2023:"}}) {
      const std::map<std::string, std::vector<int>> rows = counted_in_readme(each.title);
      REQUIRE_MESSAGE(rows.count("total") == 1, each.title);
      for (const char* name : {"palmares", "communique"}) {
        std::string html = read_file(built() / each.year / name / "index.html");
        for (const auto& row : rows) {
          const auto& [category, counts] = row;
          std::string part = category == "total" ? html : under_category(html, category);
          INFO(each.year << " " << name << " " << row.first);
          CHECK(occurrences(part, "<li class=\"niveau-or\"") == static_cast<size_t>(counts[0]));
          CHECK(occurrences(part, "<li class=\"niveau-argent\"") == static_cast<size_t>(counts[1]));
          CHECK(occurrences(part, "<li class=\"niveau-bronze\"") == static_cast<size_t>(counts[2]));
        }
      }
    }
    std::string release = web_text(read_file(built() / "2021/communique/index.html"));
    for (const char* said :
         {"55 dossiers déposés", "39 projets auditionnés", "25 lauréats", "28 porteurs", "6 catégories",
          "Or : 7 ; Argent : 7 ; Bronze : 11", "Banque des Territoires", "Sanz"})
      CHECK_MESSAGE(bare(release).find(bare(said)) != std::string::npos, said);
    release = web_text(read_file(built() / "2023/communique/index.html"));
    for (const char* said : {"58 dossiers déposés", "38 projets auditionnés", "31 porteurs", "7 catégories",
                             "Or : 8 ; Argent : 8 ; Bronze : 9", "Région Hauts-de-France"})
      CHECK_MESSAGE(bare(release).find(bare(said)) != std::string::npos, said);
  }

  TEST_CASE(
      "every line of the 25 cards of 2021 stands in the yearbook, on the card's page and on its web page") {
    NEEDS_SHARED("every line of their cards stands in the yearbook and on the card's web page");
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    std::string whole;
    for (const PdfPage& page : pdf_pages(built() / "annuaire-2021.pdf")) whole += bare(page.body);
    std::vector<SourceCard> cards = source_cards(shared_dir() / "corpus/territoire-innovant/content/2021");
    CHECK(cards.size() == 25);
    for (const SourceCard& card : cards) {
      std::string web = bare(web_text(read_file(built() / "2021" / card.slug / "index.html")));
      for (const std::string& line : card.lines) {
        INFO(card.slug << ": " << line);
        CHECK(whole.find(bare(line)) != std::string::npos);
        CHECK(web.find(bare(line)) != std::string::npos);
      }
    }
  }

  TEST_CASE("25 cards begin 25 pages, and the contents and the index name them") {
    NEEDS_SHARED("each of their cards begins a page, and the contents and the index name it");
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    std::vector<PdfPage> pages = pdf_pages(built() / "annuaire-2021.pdf");
    std::string contents = bare(contents_of(pages).body), index;
    for (size_t i = pages.size() - 4; i < pages.size(); ++i) index += bare(pages[i].body);
    const NameForms forms = legal_forms("fr");
    std::vector<size_t> begins;
    for (const SourceCard& card : source_cards(shared_dir() / "corpus/territoire-innovant/content/2021")) {
      for (size_t i = 3; i < pages.size(); ++i) {
        std::string body = bare(pages[i].body), project = bare(card.project);
        if (body.find(bare("Pour le projet")) == std::string::npos || body.find(project) == std::string::npos)
          continue;
        begins.push_back(i);
        INFO(card.slug << ", page " << pages[i].folio);
        CHECK(!pages[i].folio.empty());
        CHECK(contents.find(pages[i].folio + project) != std::string::npos);
        CHECK(index.find(project + pages[i].folio) != std::string::npos);
        for (const std::string& holder : card.holders) {
          CHECK(body.find(bare(holder)) != std::string::npos);
          CHECK(index.find(bare(forms.inverted(holder))) != std::string::npos);
        }
      }
    }
    CHECK(begins.size() == 25);
    std::sort(begins.begin(), begins.end());
    CHECK(std::unique(begins.begin(), begins.end()) == begins.end());
  }

  TEST_CASE("the levels on lists and pages agree") {
    NEEDS_SHARED("lists, list of awards, press release and data have the levels that their cards have");
    std::map<std::string, size_t> levels;
    for (const SourceCard& card : source_cards(shared_dir() / "corpus/territoire-innovant/content/2021")) {
      ++levels[card.level];
      std::string list = read_file(built() / "2021/niveau" / card.level / "index.html");
      CHECK_MESSAGE(list.find("/2021/" + card.slug + "/\"") != std::string::npos, card.slug);
    }
    CHECK(levels == std::map<std::string, size_t>{{"or", 7}, {"argent", 7}, {"bronze", 11}});
    std::string csv = read_file(built() / "donnees/laureats.csv");
    CHECK(occurrences(csv, "\r\n") == 51);  // a heading and 50 laureates
  }

  TEST_CASE("another label: five levels, editions without cards") {
    NEEDS_SHARED("arobases: five levels, distinctions and mentions, editions without cards");
    TemporaryFolder t;
    fs::path site = copied_site(shared_dir() / "corpus/villes-internet", t.path / "site");
    Ran ran = cli("build --site " + quoted(site) + " --out " + quoted(t.path / "out"));
    CHECK_MESSAGE(ran.status == 0, ran.err);
    for (const char* year : {"2022", "2023"}) {
      CHECK(fs::exists(t.path / "out" / year / "index.html"));
      CHECK(fs::exists(t.path / "out" / ("annuaire-" + std::string(year) + ".pdf")));
    }
    std::string page = web_text(read_file(t.path / "out/2022/index.html"));
    for (const char* figure : {"254", "arobase verte", "Emmanuel Eveno", "219 en 2021, +16,0 %",
                               "12 040 en 2021, +20,7 %", "25 en tout", "valable 3 ans"})
      CHECK_MESSAGE(bare(page).find(bare(figure)) != std::string::npos, figure);
    page = web_text(read_file(t.path / "out/2023/index.html"));
    for (const char* figure : {"254 en 2022, +1,2 %", "14 529 en 2022, +5,1 %", "médiation numérique"})
      CHECK_MESSAGE(bare(page).find(bare(figure)) != std::string::npos, figure);
  }
}
