// The sites to start from, through the real command line: built without a word, and nothing of them is lost.
#include "legal_forms.h"
#include "yearbook.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

// The day of each build: 14 October 2026.
constexpr const char* day = "LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1791936000";

struct Sample {
  const char *name, *year;
};
constexpr Sample with_cards[] = {{"potagers", "2026"}, {"sentiers", "2025"}};

fs::path root_of(const std::string& name) { return source_dir() / "tests/sites" / name; }

// Each site built once for all tests of this file.
const fs::path& built(const std::string& name) {
  static TemporaryFolder folder;
  static std::map<std::string, fs::path> outs;
  if (auto known = outs.find(name); known != outs.end()) return known->second;
  const fs::path out = folder.path / name;
  const fs::path site = copied_site(root_of(name), folder.path / ("site-" + name));
  const Ran ran = cli("build --site " + quoted(site) + " --out " + quoted(out), day);
  CHECK_EQ(ran.err, "");
  REQUIRE_MESSAGE(ran.status == 0, name);
  return outs[name] = out;
}

std::vector<SourceCard> cards_of(const Sample& sample) {
  return source_cards(root_of(sample.name) / "content" / sample.year);
}

std::vector<PdfPage> yearbook_of(const Sample& sample) {
  return pdf_pages(built(sample.name) / ("annuaire-" + std::string(sample.year) + ".pdf"));
}

std::string page(const std::string& name, const std::string& address) {
  return read_file(built(name) / address / "index.html");
}

void check_said(const std::string& text, std::initializer_list<const char*> words) {
  const std::string said = bare(text);
  for (const char* each : words) CHECK_MESSAGE(said.find(bare(each)) != std::string::npos, each);
}

std::string whole(const std::vector<PdfPage>& pages) {
  std::string text;
  for (const PdfPage& each : pages) text += each.body + each.folio;
  return text;
}

}  // namespace

TEST_SUITE("sites") {
  TEST_CASE("each site to start from is built without a word") {
    for (const char* name : {"arobases", "neuf-lignes", "potagers", "sentiers"})
      CHECK_MESSAGE(fs::exists(built(name) / "index.html"), name);
  }

  TEST_CASE("the smallest one has nine lines, the marks of its front matters aside") {
    size_t count = 0;
    for (const auto& [path, bytes] : tree_of(root_of("neuf-lignes"))) {
      std::istringstream lines(bytes);
      for (std::string line; std::getline(lines, line);) count += line != "---";
    }
    CHECK(count == 9);
    check_said(web_text(page("neuf-lignes", "2026/pain-de-seigle")), {"Or", "Fournil d’Aubrac"});
  }

  TEST_CASE("a sign that no face has is told where it was typed: in the settings, else in the content") {
    TemporaryFolder folder;
    const fs::path site = copied_site(root_of("neuf-lignes"), folder.path / "site");
    const std::string settings = "titre: Prix du bon pain\nlabel: {niveaux: [{nom: Or, symbole: \"𓀀\"}]}\n";
    write_file(site / "annuaire.yaml", settings);
    const auto told = [&] { return cli("check --site " + quoted(site) + " --langue fr", day).err; };
    const std::string missing =
        "avertissement : aucune police de l’annuaire ne contient le caractère U+13000";
    CHECK(told().find("annuaire.yaml:2:39: " + missing) != std::string::npos);
    write_file(site / "annuaire.yaml", "titre: Prix du bon pain\nlabel: {niveaux: [Or]}\n");
    const fs::path card = site / "content/2026/pain-de-seigle.md";
    write_file(card, read_file(card) + "\nUn 𓀀 debout.\n");
    CHECK(told().find("pain-de-seigle.md:8:4: " + missing) != std::string::npos);
    write_file(card, read_file(card) + "\nDe தமழ et 𓀁, 𓀂.\n");
    const std::string both = told();
    CHECK(
        both.find("n’a l’écriture « hiéroglyphes égyptiens » : il y manque 3 caractères, d’abord U+13000") !=
        std::string::npos);
    CHECK(both.find("n’a l’écriture « tamoul » : il y manque 3 caractères, d’abord U+0BA4") !=
          std::string::npos);
    CHECK(both.find("« ecritures »: \"Taml\" dans print.json") != std::string::npos);
  }

  TEST_CASE("their pictures are small") {
    size_t pictures = 0;
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() / "tests/sites")) {
      if (entry.path().parent_path().filename() != "assets") continue;
      CHECK_MESSAGE(entry.file_size() <= 60'000, entry.path().string());
      ++pictures;
    }
    CHECK(pictures >= 10);
  }

  TEST_CASE("every line of their cards stands in the yearbook and on the card's web page") {
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    for (const Sample& sample : with_cards) {
      const std::string paper = bare(whole(yearbook_of(sample)));
      for (const SourceCard& card : cards_of(sample)) {
        const std::string web = bare(web_text(page(sample.name, sample.year + ("/" + card.slug))));
        for (const std::string& line : card.lines) {
          INFO(card.slug << ": " << line);
          CHECK(paper.find(bare(line)) != std::string::npos);
          CHECK(web.find(bare(line)) != std::string::npos);
        }
      }
    }
  }

  TEST_CASE("each of their cards begins a page, and the contents and the index name it") {
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    const NameForms forms = legal_forms("fr");
    for (const Sample& sample : with_cards) {
      const std::vector<PdfPage> pages = yearbook_of(sample);
      const std::string contents = bare(contents_of(pages).body);
      for (const SourceCard& card : cards_of(sample)) {
        const std::string project = bare(card.project), head = bare("Pour le projet") + project;
        const auto begins = std::find_if(pages.begin() + 2, pages.end(), [&](const PdfPage& each) {
          return bare(each.body).find(head) != std::string::npos;
        });
        INFO(card.slug);
        REQUIRE(begins != pages.end());
        const std::string index = bare(whole({begins + 1, pages.end()}));
        CHECK(contents.find(begins->folio + project) != std::string::npos);
        CHECK(index.find(project + begins->folio) != std::string::npos);
        for (const std::string& holder : card.holders) {
          CHECK(bare(begins->body).find(bare(holder)) != std::string::npos);
          const bool keyed = index.find(bare(holder)) != std::string::npos;  // by content/porteurs.yaml
          CHECK((keyed || index.find(bare(forms.inverted(holder))) != std::string::npos));
        }
      }
    }
  }

  TEST_CASE("lists, list of awards, press release and data have the levels that their cards have") {
    for (const Sample& sample : with_cards) {
      std::map<std::pair<std::string, std::string>, size_t> counts;  // by category and level
      const std::vector<SourceCard> cards = cards_of(sample);
      for (const SourceCard& card : cards) {
        ++counts[{card.category, card.level}];
        const std::string list = page(sample.name, sample.year + ("/niveau/" + card.level));
        CHECK_MESSAGE(list.find("/" + card.slug + "/\"") != std::string::npos, card.slug);
      }
      for (const char* name : {"/palmares", "/communique"}) {
        const std::string html = page(sample.name, std::string(sample.year) + name);
        for (const auto& counted : counts) {
          const auto& place = counted.first;
          const auto& count = counted.second;
          INFO(sample.name << name << " " << place.first << " " << place.second);
          const std::string rows = under_category(html, place.first);
          CHECK(occurrences(rows, "<li class=\"niveau-" + place.second + "\"") == count);
        }
      }
      const std::string csv = read_file(built(sample.name) / "donnees/laureats.csv");
      CHECK(occurrences(csv, "\r\n") == cards.size() + 1);
    }
  }

  TEST_CASE("sentiers: the statistics count its cards, on the web and in the yearbook") {
    const std::vector<SourceCard> cards = cards_of({"sentiers", "2025"});
    std::map<std::string, size_t> levels;
    for (const SourceCard& card : cards) ++levels[card.level];
    const std::map<std::string, std::string> names = {{"grand-chemin", "Grand chemin"},
                                                      {"beau-chemin", "Beau chemin"},
                                                      {"chemin-prometteur", "Chemin prometteur"}};
    const std::string total = std::to_string(cards.size()) + " lauréats, par niveau ";
    check_said(web_text(page("sentiers", "2025/statistiques")), {"Régions", "Auvergne-Rhône-Alpes 2"});
    CHECK(bare(web_text(page("sentiers", "2025/statistiques"))).find(bare(total)) != std::string::npos);
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    const std::string paper = bare(whole(yearbook_of({"sentiers", "2025"})));
    CHECK(paper.find(bare("Statistiques Niveaux " + total)) != std::string::npos);
    for (const char* level : {"grand-chemin", "beau-chemin", "chemin-prometteur"})
      CHECK(paper.find(bare(names.at(level) + std::to_string(levels.at(level)))) != std::string::npos);
    CHECK(paper.find(bare("Auvergne-Rhône-Alpes 2")) != std::string::npos);
  }

  TEST_CASE("arobases: five levels, distinctions and mentions, editions without cards") {
    for (const char* year : {"2022", "2023"})
      CHECK(fs::exists(built("arobases") / ("annuaire-" + std::string(year) + ".pdf")));
    check_said(web_text(page("arobases", "2022")),
               {"254", "arobase verte", "Emmanuel Eveno", "219 en 2021, +16,0 %", "12 040 en 2021, +20,7 %",
                "25 en tout", "valable 3 ans", "transition écologique", "Barbara Pompili"});
    check_said(web_text(page("arobases", "2023")),
               {"254 en 2022, +1,2 %", "14 529 en 2022, +5,1 %", "médiation numérique", "Albi (Tarn)"});
  }

  TEST_CASE("arobases: the yearbooks hold the figures, the jury and the texts") {
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    check_said(whole(yearbook_of({"arobases", "2022"})),
               {"Une échelle de cinq degrés", "254", "186", "139 services", "Emmanuel Eveno"});
    check_said(whole(yearbook_of({"arobases", "2023"})),
               {"Après cette édition", "273", "15 275", "Villes de France", "FNCCR"});
  }

  TEST_CASE("potagers: four levels, call, legal notice and English pages") {
    check_said(web_text(page("potagers", "2026/communique")),
               {"64 dossiers déposés", "18 projets auditionnés", "6 lauréats", "3 catégories",
                "Moisson : 1 ; Récolte : 2 ; Floraison : 2 ; Semis : 1", "Ferme des Sept Sillons"});
    check_said(web_text(page("potagers", "")), {"10 janvier 2027"});
    check_said(web_text(page("potagers", "mentions-legales")),
               {"Solène Kervella, présidente", "Coopérative des Trois Serveurs"});
    check_said(web_text(page("potagers", "en/presentation")), {"from the seed to the harvest"});
    const std::string card = page("potagers", "2026/terrasse-des-tanneurs");
    check_said(web_text(card), {"Prix de la moisson décerné à", "Graineterie des Deux Rives"});
    CHECK(card.find("alt=\"Des rangs de légumes") != std::string::npos);
  }

  TEST_CASE("sentiers: fields of its own, on web and paper, in lists, data and index") {
    check_said(web_text(page("sentiers", "2025/passerelle-du-gue")),
               {"Itinéraire", "la passerelle est après le lavoir", "Longueur en kilomètres", "1,4",
                "Ouverture du chemin", "14 mai 2025", "Revêtements", "stabilisé", "Difficulté", "Facile"});
    check_said(web_text(page("sentiers", "2025/boucle-des-tourbieres")),
               {"Balisage", "Traits verts sur fond blanc", "Carte en ligne", "Moyenne"});
    check_said(web_text(page("sentiers", "2025")), {"23", "Soutenue"});
    const std::string csv = read_file(built("sentiers") / "donnees/laureats.csv");
    for (const char* column : {"balisage", "longueur", "inauguration", "carte", "revetements", "difficulte"})
      CHECK_MESSAGE(csv.substr(0, csv.find('\n')).find(column) != std::string::npos, column);
    CHECK(csv.substr(0, csv.find('\n')).find("itineraire") == std::string::npos);
    if (!has_command("pdftotext")) SKIP_TEST("pdftotext is not here");
    check_said(whole(yearbook_of({"sentiers", "2025"})),
               {"Traits verts sur fond blanc", "14 mai 2025", "Soutenue", "schiste", "après le lavoir"});
  }
}
