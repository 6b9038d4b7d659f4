// The real command line on whole sites: what is published, what is left alone, what is said.
#include <chrono>
#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire::test;

namespace {

Ran build(const fs::path& site, const fs::path& out, const std::string& more = "",
          const std::string& environment = "LC_ALL=C.UTF-8") {
  return cli("build --site " + quoted(site) + " --out " + quoted(out) + " " + more, environment);
}

void replace(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = read_file(file);
  size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  write_file(file, text.replace(at, from.size(), to));
}

}  // namespace

TEST_SUITE("command line") {
  TEST_CASE("help and version, in French and in English") {
    CHECK(cli("--help").out.find("Commandes") != std::string::npos);
    CHECK(cli("--help", "LC_ALL=en_GB.UTF-8").out.find("Commands") != std::string::npos);
    CHECK(cli("--lang en --help").out.find("Commands") != std::string::npos);
    CHECK(cli("--version").out.starts_with("annuaire "));
  }

  TEST_CASE("a misused command line ends with status 2, one complaint, and what was meant") {
    struct Case {
      const char *arguments, *said;
    };
    for (const Case& each : {Case{"", "Commandes"},
                             {"fabriquer", "commande inconnue « fabriquer »\naide : annuaire aide"},
                             {"construir", "vouliez-vous dire « construire »"},
                             {"chek", "vouliez-vous dire « check »"},
                             {"--pdf aucun verifie", "vouliez-vous dire « vérifier »"},
                             {"build --grand", "option inconnue « --grand »"},
                             {"build --sotrie=x", "vouliez-vous dire « --sortie »"},
                             {"build --jobs zero", ": --jobs attend un nombre de 1 à 999"},
                             {"build --lang de", ": --lang attend fr ou en"},
                             {"build --site", "il manque une valeur : --site DOSSIER"},
                             {"build x", "un mot de trop : « x »"},
                             {"--site x", "il manque une commande"},
                             {"aide --sorti", "vouliez-vous dire « --sortie »"}}) {
      INFO(each.arguments);
      Ran ran = cli(each.arguments);
      CHECK(ran.status == 2);
      CHECK(ran.out == "");
      CHECK_MESSAGE(ran.err.find(each.said) != std::string::npos, ran.err);
    }
    CHECK(cli("--lang en chek").err == "annuaire: unknown command “chek”\nhelp: did you mean “check”?\n");
  }

  TEST_CASE("the help explains one word") {
    CHECK(cli("aide").out.starts_with(cli("--aide").out));
    CHECK(cli("aide verifier").out.starts_with("vérifier, check\n  Vérifie tout"));
    CHECK(cli("check --help").out == cli("aide vérifier").out);
    CHECK(cli("aide --out").out.starts_with("--sortie, --out DOSSIER\n"));
    CHECK(cli("--lang en help sortie").out.starts_with("--out, --sortie FOLDER\n"));
  }

  TEST_CASE("a field is explained, in both languages, and a mistyped one answered") {
    CHECK(cli("aide cloture").out.starts_with("candidatures.cloture (content/<année>/edition.md)\n"));
    CHECK(cli("--lang en help cloture").out.find("Closing of applications.") != std::string::npos);
    CHECK(cli("aide").out.find("candidatures (ouverture,") != std::string::npos);
    CHECK(cli("aide niveaux.couleur").out.starts_with("label.niveaux.couleur (annuaire.yaml)\n"));
    const std::string trails = "--site " + quoted(source_dir() / "tests/sites/sentiers") + " aide difficulte";
    CHECK(cli(trails).out.starts_with("difficulte (content/<année>/<fiche>.md)\n  Difficulté.\n"));
    CHECK(cli(trails).out.find("Choix possibles") != std::string::npos);
    CHECK(cli("aide difficulte").status == 2);
    const std::string site = cli("aide site").out;
    CHECK(site.starts_with("--site DOSSIER\n"));
    CHECK(site.find("\nediteur.site (annuaire.yaml)\n") != std::string::npos);
    Ran unknown = cli("aide clotur");
    CHECK_EQ(unknown.status, 2);
    CHECK_EQ(unknown.err, "annuaire : mot inconnu « clotur »\naide : vouliez-vous dire « cloture » ?\n");
  }

  TEST_CASE("a site without annuaire.yaml is told so") {
    TemporaryFolder t;
    Ran ran = build(t.path, t.path / "out");
    CHECK(ran.status == 1);
    CHECK(ran.err.find("annuaire.yaml") != std::string::npos);
    CHECK(!fs::exists(t.path / "out"));
  }

  TEST_CASE("a small site is built, and a second build writes nothing and says so") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    Ran first = build(site, out);
    CHECK_MESSAGE(first.status == 0, first.err);
    CHECK(first.out.starts_with("2 fiches, "));
    for (const char* file :
         {"index.html", "2024/index.html", "2024/la-serre/index.html", "annuaire-2024.pdf", "404.html",
          "atom.xml", "sitemap.xml", "donnees/laureats.csv", "donnees/laureats.json"})
      CHECK_MESSAGE(fs::is_regular_file(out / file), file);
    Tree before = tree_of(out);
    Ran second = build(site, out);
    CHECK(second.status == 0);
    CHECK(second.out.find("rien n’est écrit") != std::string::npos);
    CHECK(first_difference(tree_of(out), before) == "");
  }

  TEST_CASE("where nothing has changed, the remarks are made again; what was altered is mended") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    replace(site / "content/2024/la-serre.md", "label: argent", "label: argent\nnuage: rose");
    Ran first = build(site, out);
    REQUIRE(first.status == 0);
    REQUIRE(first.err.find("content/2024/la-serre.md:6:1:") != std::string::npos);
    CHECK(build(site, out).err == first.err);
    CHECK(build(site, out, "--lang en").err.find("nuage: rose\n^~~~~") != std::string::npos);

    Tree before = tree_of(out);
    write_file(out / "2024/index.html", "altered");
    fs::remove(out / "2024/la-serre/index.html");
    CHECK(build(site, out).out.find("(2 écrits)") != std::string::npos);
    CHECK(first_difference(tree_of(out), before) == "");
  }

  TEST_CASE("a theme's new template is noticed; new settings and strings give what a clean build gives") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    REQUIRE(build(site, out).status == 0);
    auto built_again = [&] {
      fs::remove_all(t.path / "clean");
      Ran ran = build(site, out);
      REQUIRE(build(site, t.path / "clean").status == 0);
      CHECK(first_difference(tree_of(out), tree_of(t.path / "clean")) == "");
      return ran.out.find("rien n’est écrit") == std::string::npos;
    };
    CHECK(!built_again());
    replace(site / "annuaire.yaml", "theme: annuaire", "theme: jardin");
    write_file(site / "themes/jardin/theme.json", R"({"extends": "annuaire"})");
    built_again();
    write_file(site / "themes/jardin/templates/introuvable.mustache", "<p>Rien ici</p>");
    CHECK(built_again());
    write_file(site / "themes/jardin/i18n/fr.json", R"({"accessibilite.engagement": "Promesse"})");
    built_again();
    CHECK(!built_again());
  }

  TEST_CASE("--pourquoi names what each file was made again for") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    replace(site / "annuaire.yaml", "editeur:", "pdf:\n  sorties: [ecran, fiches]\nediteur:");
    auto why = [&] {
      const Ran ran = build(site, out, "--pourquoi");
      CHECK_MESSAGE(ran.status == 0, ran.err);
      return ran.out;
    };
    auto says = [](const std::string& text, const std::string& line) {
      CHECK_MESSAGE(text.find("  " + line + "\n") != std::string::npos, "« " << line << " » in\n" << text);
    };
    CHECK(why().starts_with("aucune construction n’est connue"));
    CHECK(why().starts_with("rien n’a changé depuis la dernière construction\n"));

    replace(site / "content/2024/le-grand-carre.md", "courges", "citrouilles");
    std::string told = why();
    says(told, "content/2024/le-grand-carre.md : modifié");
    says(told, "2024/le-grand-carre/index.html : content/2024/le-grand-carre.md");
    says(told, "2024/le-grand-carre/le-grand-carre.pdf : content/2024/le-grand-carre.md");
    says(told, "annuaire-2024.pdf : content/2024/le-grand-carre.md");
    CHECK(told.find("la-serre") == std::string::npos);

    replace(site / "annuaire.yaml", "Les Amis du jardin", "Les Amies du jardin");
    write_file(out / "2024/la-serre/index.html", "altered");
    told = why();
    says(told, "annuaire.yaml : modifié (editeur)");
    says(told, "index.html : annuaire.yaml");
    says(told, "annuaire-2024.pdf : annuaire.yaml");

    fs::remove(out / "2024/la-serre/index.html");
    told = why();
    CHECK(told.starts_with("rien n’a changé\nfait à nouveau :\n"));
    says(told, "2024/la-serre/index.html : le fichier publié avait été modifié ou supprimé");

    write_file(site / "content/2024/le-verger.md",
               "---\nprojet: Le verger\nporteurs: [Z]\ncategorie: potager\nlabel: or\n---\nDes pommes.\n");
    told = why();
    says(told, "content/2024/le-verger.md : nouveau");
    says(told, "2024/la-serre/la-serre.pdf : content/2024/le-verger.md (le même qu’avant)");
    says(told, "2024/le-verger/index.html : content/2024/le-verger.md");
    fs::remove(site / "content/2024/le-verger.md");
    CHECK(build(site, out, "--why --lang en").out.find("content/2024/le-verger.md: removed\n") !=
          std::string::npos);
    CHECK(cli("check --pourquoi --site " + quoted(site)).status == 2);
  }

  TEST_CASE("--pourquoi names the file of a theme, and PDFs are made again for what they read alone") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    replace(site / "annuaire.yaml", "editeur:", "pdf:\n  sorties: [ecran, communique]\nediteur:");
    for (const char* year : {"2019", "2023"})
      write_file(site / "content" / year / "edition.md",
                 "---\ntitre: Prix du jardin\nannee: " + std::string(year) +
                     "\nchiffres: {dossiers: 3}\n---\nTexte.\n");
    auto why = [&] {
      const Ran ran = build(site, out, "--pourquoi");
      CHECK_MESSAGE(ran.status == 0, ran.err);
      return ran.out;
    };
    auto made = [](const std::string& told, const std::string& path) {
      return told.find("  " + path + " : ") != std::string::npos;
    };
    why();
    write_file(site / "themes/annuaire/i18n/fr.json", R"({"impression.index": "Les jardiniers"})");
    CHECK(why().find("  annuaire-2024.pdf : themes/annuaire/i18n/fr.json\n") != std::string::npos);

    replace(site / "content/2023/edition.md", "dossiers: 3", "dossiers: 4");
    std::string told = why();
    CHECK(told.find("  annuaire-2024.pdf : content/2023/edition.md") != std::string::npos);
    CHECK(made(told, "annuaire-2023.pdf"));
    CHECK_FALSE(made(told, "annuaire-2019.pdf"));

    write_file(site / "content/pages/aide.md", "---\ntitre: Aide\n---\nTexte.\n");
    why();
    replace(site / "content/pages/aide.md", "Texte", "Mots");
    replace(site / "annuaire.yaml", "langues: [fr]",
            "langues: [fr]\ncompression: [gz]\nautoriser: [a@b.example]");
    told = why();
    CHECK_MESSAGE(told.find(".pdf : ") == std::string::npos, told);
  }

  TEST_CASE("a remark of a PDF that stands points at its words, whatever came before them in the settings") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    replace(site / "annuaire.yaml", "nom: Les Amis", "nom: 𓀀 Les Amis");
    CHECK(build(site, out, "").err.find("annuaire.yaml:11:8: ") != std::string::npos);
    replace(site / "annuaire.yaml", "langues:", "compression: [gz]\nlangues:");
    CHECK(build(site, out, "").err.find("annuaire.yaml:12:8: ") != std::string::npos);
  }

  TEST_CASE("--durées has a line for each phase") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    std::string told = build(site, t.path / "out", "--durées").out;
    for (const char* phase :
         {"durée", "processeur", "lecture", "vérification", "PDF", "pages", "publication", "en tout"})
      CHECK_MESSAGE(told.find(phase) != std::string::npos, told);
    CHECK(cli("check --timings --lang en --site " + quoted(site)).out.find("in all") != std::string::npos);
  }

  TEST_CASE("with a fault nothing changes, the status is 1 and the word is pointed at") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    REQUIRE(build(site, out).status == 0);
    Tree before = tree_of(out);
    replace(site / "content/2024/la-serre.md", "label: argent", "label: argant");
    replace(site / "content/2024/le-grand-carre.md", "courges", "citrouilles");
    Ran ran = build(site, out);
    CHECK(ran.status == 1);
    CHECK(ran.err.find("content/2024/la-serre.md:5:8: erreur") != std::string::npos);
    CHECK(ran.err.find("\nlabel: argant\n       ^~~~~~\n") != std::string::npos);
    CHECK(ran.err.find("argent") != std::string::npos);
    CHECK(ran.err.find("rien n’a été publié") != std::string::npos);
    CHECK(first_difference(tree_of(out), before) == "");
    CHECK(build(site, out, "--lang en").err.find("error:") != std::string::npos);
  }

  TEST_CASE("check says the same as build and writes nothing") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    Tree before = tree_of(t.path);
    CHECK(cli("check --site " + quoted(site)).status == 0);
    replace(site / "content/2024/la-serre.md", "label: argent", "label: argant");
    Ran ran = cli("check --site " + quoted(site));
    CHECK(ran.status == 1);
    CHECK(ran.err.find("argant") != std::string::npos);
    CHECK(!fs::exists(site / "output"));
  }

  TEST_CASE("after an edit, a deletion or a renaming the tree equals a clean build") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    REQUIRE(build(site, out).status == 0);
    auto same_as_clean = [&] {
      Ran ran = build(site, out);
      CHECK_MESSAGE(ran.status == 0, ran.err);
      fs::remove_all(t.path / "clean");
      REQUIRE(build(site, t.path / "clean").status == 0);
      CHECK(first_difference(tree_of(out), tree_of(t.path / "clean")) == "");
    };
    replace(site / "content/2024/la-serre.md", "La serre", "La grande serre");
    same_as_clean();
    replace(site / "content/2024/edition.md", "Potager", "Potager et verger");
    same_as_clean();
    fs::rename(site / "content/2024/la-serre.md", site / "content/2024/la-grande-serre.md");
    same_as_clean();
    fs::remove(site / "content/2024/la-grande-serre.md");
    same_as_clean();
    CHECK(!fs::exists(out / "2024/la-serre"));
    replace(site / "annuaire.yaml", "Les Amis du jardin", "Les Amies du jardin");
    same_as_clean();
  }

  TEST_CASE(
      "a yearbook is made anew for whatever it shows, be it another edition’s, a holder’s or a field’s own") {
    TemporaryFolder t;
    const fs::path site = small_site(t.path / "site"), out = t.path / "out", clean = t.path / "clean";
    write_file(site / "annuaire.yaml",
               read_file(site / "annuaire.yaml") + "champs:\n  - {id: plan, nom: Plan, type: image}\n");
    replace(site / "content/2024/edition.md", "annee: 2024\n", "annee: 2024\nchiffres: {dossiers: 90}\n");
    replace(site / "content/2024/edition.md", "## Le prix\n", "{chiffres}\n\n## Le prix\n");
    write_file(site / "content/2023/edition.md",
               "---\ntitre: Prix du jardin\nannee: 2023\nbareme: [or]\nchiffres: {dossiers: 70}\n---\nUn an "
               "plus tôt.\n");
    replace(site / "content/2024/la-serre.md", "label: argent",
            "label: argent\nplan: plan.svg\nplan_alt: Le plan");
    const std::string plan =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><rect width='9' height='9' "
        "fill='#123456'/></svg>";
    write_file(site / "assets/plan.svg", plan);
    write_file(site / "content/porteurs.yaml", "- nom: Ville d’Ombrie\n  cle: Ombrie\n");
    const std::string pdfs = "--pdf ecran,fiches,categorie,communique";
    auto same_as_clean = [&] {
      const Ran ran = build(site, out, pdfs);
      REQUIRE_MESSAGE(ran.status == 0, ran.err);
      fs::remove_all(clean);
      REQUIRE(build(site, clean, pdfs).status == 0);
      CHECK(first_difference(tree_of(out), tree_of(clean)) == "");
    };
    same_as_clean();
    replace(site / "content/2023/edition.md", "dossiers: 70", "dossiers: 50");
    same_as_clean();
    replace(site / "content/porteurs.yaml", "cle: Ombrie", "cle: Zurich");
    same_as_clean();
    write_file(site / "assets/plan.svg", std::string(plan).replace(plan.find("123456"), 6, "654321"));
    same_as_clean();
    write_file(site / "content/pages/a-propos.md", "---\ntitre: À propos\n---\nDe nous.\n");
    same_as_clean();
  }

  TEST_CASE("the bytes do not depend on folder, time zone, locale or threads") {
    TemporaryFolder t;
    small_site(t.path / "a");
    fs::path other = small_site(t.path / "ailleurs/plus loin/é");
    REQUIRE(build(t.path / "a", t.path / "out-a", "--jobs 1", "LC_ALL=C TZ=UTC").status == 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // another second on the clock
    REQUIRE(build(other, t.path / "out b", "--jobs 2", "LC_ALL=fr_FR.UTF-8 TZ=Asia/Tokyo").status == 0);
    CHECK(first_difference(tree_of(t.path / "out-a"), tree_of(t.path / "out b")) == "");
  }

  TEST_CASE("a build killed at any moment leaves every file whole, and the next one mends the rest") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    REQUIRE(build(site, out).status == 0);
    Tree old_tree = tree_of(out);
    replace(site / "annuaire.yaml", "Les Amis du jardin", "Les Amies du jardin");
    replace(site / "content/2024/le-grand-carre.md", "courges", "citrouilles");
    REQUIRE(build(site, t.path / "clean").status == 0);
    Tree new_tree = tree_of(t.path / "clean");
    std::mt19937 random(1);
    std::string command = "exec env LC_ALL=C.UTF-8 " + program() + " build --site " + quoted(site) +
                          " --out " + quoted(out) + " >/dev/null 2>&1";
    for (int i = 0; i < 25; ++i) {
      pid_t child = fork();
      if (child == 0) {
        execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        _exit(127);
      }
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 120000));
      kill(child, SIGKILL);
      waitpid(child, nullptr, 0);
      for (const auto& file : tree_of(out)) {
        const std::string& path = file.first;
        if (path.starts_with(".annuaire/")) continue;
        INFO(path);
        CHECK((file.second == old_tree[path] || file.second == new_tree[path]));
      }
    }
    REQUIRE(build(site, out).status == 0);
    CHECK(first_difference(tree_of(out), new_tree) == "");
  }

  TEST_CASE("a folder with somebody else's files is refused with status 2") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    write_file(t.path / "photos/plage.txt", "x");
    Ran ran = build(site, t.path / "photos");
    CHECK(ran.status == 2);
    CHECK(ran.err.find("photos") != std::string::npos);
    CHECK(tree_of(t.path / "photos").size() == 1);
  }

  TEST_CASE("--pdf aucun makes no PDF, an unknown output is an error") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    REQUIRE(build(site, t.path / "out", "--pdf aucun").status == 0);
    CHECK(!fs::exists(t.path / "out/annuaire-2024.pdf"));
    CHECK(build(site, t.path / "out", "--pdf affiche").status == 1);
  }

  TEST_CASE("the installed program works on any site root") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    REQUIRE(run("cmake --install " + quoted(binary_dir()) + " --prefix " + quoted(t.path / "usr")).status ==
            0);
    CHECK(fs::exists(t.path / "usr/share/man/man1/annuaire.1"));
    Ran ran = run("cd / && " + quoted(t.path / "usr/bin/annuaire") + " build --site " + quoted(site));
    CHECK_MESSAGE(ran.status == 0, ran.err);
    CHECK(fs::exists(site / "output/annuaire-2024.pdf"));
  }

  TEST_CASE("a program with another build id builds again") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), program = t.path / "usr/bin/annuaire";
    REQUIRE(run("cmake --install " + quoted(binary_dir()) + " --prefix " + quoted(t.path / "usr")).status ==
            0);
    auto memory = [&] {
      REQUIRE(run(quoted(program) + " build --pdf aucun --site " + quoted(site)).status == 0);
      return read_file(site / "output/.annuaire/memoire");
    };
    const std::string first = memory();
    CHECK(memory() == first);
    std::string bytes = read_file(program);
    size_t note = bytes.find(std::string("\x03\0\0\0GNU\0", 8));  // NT_GNU_BUILD_ID, the owner's name
    REQUIRE(note != std::string::npos);
    ++bytes[note + 8];
    write_file(program, bytes);
    CHECK(memory() != first);
  }
}
