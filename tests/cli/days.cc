// The day of the build, and the days on which files last changed, by the real command line.
#include <regex>

#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire::test;

namespace {

// Without PDFs unless `more` asks for them.
Ran build(const fs::path& site, const fs::path& out, const std::string& date,
          const std::string& more = "--pdf aucun") {
  return cli("build --conseils --site " + quoted(site) + " --out " + quoted(out) + " --date '" + date + "' " +
             more);
}

void replace(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = read_file(file);
  size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  write_file(file, text.replace(at, from.size(), to));
}

fs::path site_with_call(const fs::path& folder) {
  fs::path site = small_site(folder);
  replace(site / "content/2024/edition.md", "annee: 2024\n",
          "annee: 2024\ncandidatures:\n  ouverture: 1er octobre 2023\n  cloture: 31 déc. 2023 à minuit\n");
  return site;
}

// Each way to say when a call closes, of a site whose edition says `cloture: 31/12/23`: it is understood, so
// that the call is closed the day after, or told at its place, and what the remedy says, typed there, mends
// it.
void check_closing_days(const fs::path& site, const fs::path& out) {
  const std::string good = read_file(site / "content/2024/edition.md");
  auto type = [&](const std::string& typed) {
    write_file(site / "content/2024/edition.md", good);
    replace(site / "content/2024/edition.md", "31/12/23", typed);
    CAPTURE(typed);
    return build(site, out, "2023-12-31");
  };
  auto home_says = [&](const std::string& words) {
    CHECK_MESSAGE(read_file(out / "index.html").find(words) != std::string::npos, words);
  };
  const std::string day = "31\u00A0décembre 2023";
  for (auto [typed, hour] : {std::pair{"31 déc. 2023", ""},
                             {"31/12/23", ""},
                             {"dimanche 31 décembre 2023", ""},
                             {"31 décembre 2023 à minuit", " à minuit"},
                             {"31 décembre 2023 inclus", ""},
                             {"2023-12-31 23:59", " à 23\u00A0h\u00A059"},
                             {"2023-12-31T12:00Z", " à 12\u00A0h (UTC)"}}) {
    const Ran open = type(typed);
    CHECK_MESSAGE(open.status == 0, open.err);
    CHECK(open.err.find("cloture:") == std::string::npos);  // the line that a diagnostic would show
    home_says("sont ouvertes jusqu’au " + day + hour);
    REQUIRE(build(site, out, "2024-01-01").status == 0);
    home_says("s’est clos le " + day + hour);
  }
  for (auto [typed, fault] : {std::pair{"fin décembre 2023", "fin décembre 2023"},
                              {"31 juin 2023", "31 juin 2023"},
                              {"31 décembre", "31 décembre"},
                              {"bientôt", "bientôt"}}) {
    const Ran refused = type(typed);
    CHECK(refused.status == 1);
    CHECK_MESSAGE(refused.err.find(fault) != std::string::npos, refused.err);
    CHECK(refused.err.find("content/2024/edition.md:") != std::string::npos);
    static const std::regex remedy("aide : [^\n]*« ([^»]*) »");
    std::smatch found;
    REQUIRE_MESSAGE(std::regex_search(refused.err, found, remedy), refused.err);
    const Ran mended = type(found[1]);
    CHECK_MESSAGE(mended.status == 0, mended.err);
  }
  for (const char* typed : {"décembre 2023", "2023"}) {  // the last day, which is said
    const Ran taken = type(typed);
    CHECK(taken.status == 0);
    CHECK_MESSAGE(taken.err.find("compris comme le 31 décembre 2023") != std::string::npos, taken.err);
    home_says("sont ouvertes jusqu’au " + day);
  }
}

// Paths of the published files that differ, a line each.
std::string changed_files(const Tree& before, const Tree& after) {
  std::string paths;
  for (const auto& [path, bytes] : after)
    if (!path.starts_with(".annuaire/") && (!before.contains(path) || before.at(path) != bytes))
      paths += path + "\n";
  for (const auto& [path, bytes] : before)
    if (!path.starts_with(".annuaire/") && !after.contains(path)) paths += path + "\n";
  return paths;
}

// Of two texts made of parts that begin with `begin`: the names, between two tags, of the parts that differ.
std::string changed_parts(const std::string& before, const std::string& after, const std::string& begin,
                          const std::string& open, const std::string& close) {
  std::string names;
  for (size_t at = after.find(begin); at != std::string::npos;) {
    const size_t next = after.find(begin, at + 1);
    const std::string part = after.substr(at, next - at);
    const size_t name = part.find(open) + open.size();
    if (before.find(part) == std::string::npos && next != std::string::npos)
      names += part.substr(name, part.find(close) - name) + "\n";
    at = next;
  }
  return names;
}

std::string differences(const fs::path& a, const fs::path& b) {
  return changed_files(tree_of(a), tree_of(b));
}

// "<page> <day>" of each entry of the sitemap that bears a day.
std::string days_in_map(const fs::path& out) {
  std::string days, map = read_file(out / "sitemap.xml");
  const std::regex entry("<loc>https://jardin.example/([^<]*)</loc><lastmod>([^<]*)</lastmod>");
  for (std::sregex_iterator i(map.begin(), map.end(), entry), end; i != end; ++i)
    days += (*i)[1].str() + " " + (*i)[2].str() + "\n";
  return days;
}

// The lines of a feed that tell a card's address and day.
std::string entry_of(const fs::path& feed, const std::string& page) {
  std::string text = read_file(feed);
  size_t at = text.find("<id>https://jardin.example/" + page + "</id>"), day = text.find("<updated>", at);
  return text.substr(day + 9, 10);
}

void git(const fs::path& folder, const std::string& arguments, const std::string& day = "2024-05-03") {
  Ran ran = run("cd " + quoted(folder) + " && env GIT_CONFIG_GLOBAL=/dev/null GIT_COMMITTER_DATE=" + day +
                "T12:00:00+0200 GIT_AUTHOR_DATE=2001-01-01T00:00:00Z git -c user.name=Ada -c "
                "user.email=ada@jardin.example " +
                arguments);
  REQUIRE_MESSAGE(ran.status == 0, ran.err);
}

}  // namespace

TEST_SUITE("days") {
  TEST_CASE(
      "the day of the build: --date, else SOURCE_DATE_EPOCH, else the clock; it is said where it decides") {
    TemporaryFolder t;
    fs::path site = site_with_call(t.path / "site");
    for (const char* day :
         {"2023-11-27", "27/11/2023", "27 novembre 2023", "lundi 27 nov. 2023", "November 27, 2023"})
      CHECK(build(site, t.path / "out", day)
                .out.find("\nau 27\u00A0novembre 2023 (--date) : appel à candidatures 2024 ouvert\n") !=
            std::string::npos);
    const std::string check = "check --site " + quoted(site);
    CHECK(cli(check).out.find(
              "\nau 15\u00A0juin 2025 (SOURCE_DATE_EPOCH) : appel à candidatures 2024 clos\n") !=
          std::string::npos);
    CHECK(cli(check + " --lang en", "-u SOURCE_DATE_EPOCH")
              .out.find("(the machine’s clock): call for applications 2024 ") != std::string::npos);
    CHECK(cli("check --site " + quoted(small_site(t.path / "none"))).out.find("au 15") == std::string::npos);
  }

  TEST_CASE("a closing date is understood or told, and a past call is closed") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    replace(site / "content/2024/edition.md", "annee: 2024\n",
            "annee: 2024\ncandidatures:\n  ouverture: 2023-01-01\n  cloture: 31/12/23\n");
    check_closing_days(site, t.path / "out");
  }

  TEST_CASE("the same in ../shared/cases/content/dates") {
    NEEDS_SHARED("a closing date is understood or told, and a past call is closed");
    TemporaryFolder t;
    check_closing_days(copied_site(shared_dir() / "cases/content/dates", t.path / "site"), t.path / "out");
  }

  TEST_CASE("a day that is none is refused with status 2") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    for (const char* day : {"demain", "31 juin 2026", "mai 2026", "mardi 27 novembre 2026", ""}) {
      Ran ran = build(site, t.path / "out", day);
      CAPTURE(day);
      CHECK(ran.status == 2);
      CHECK(!ran.err.empty());
    }
    for (const char* seconds : {"hier", "99999999999999999999", "1700000000.5", "2023-11-27"}) {
      Ran epoch = cli("check --site " + quoted(site),
                      std::string("SOURCE_DATE_EPOCH=") + seconds + " LC_ALL=C.UTF-8");
      CAPTURE(seconds);
      CHECK(epoch.status == 2);
      CHECK(epoch.err.find("SOURCE_DATE_EPOCH") != std::string::npos);
    }
    CHECK(!fs::exists(t.path / "out"));
  }

  TEST_CASE("with the day moved by a year and nothing else, only the call changes") {
    TemporaryFolder t;
    fs::path site = site_with_call(t.path / "site");
    REQUIRE(build(site, t.path / "a", "2023-11-27", "").status == 0);
    REQUIRE(build(site, t.path / "b", "2024-11-27", "").status == 0);
    CHECK(differences(t.path / "a", t.path / "b") == "index.html\n");
    const std::string open = "sont ouvertes jusqu’au 31\u00A0décembre 2023 à minuit",
                      closed = "s’est clos le 31\u00A0décembre 2023 à minuit";
    std::string before = read_file(t.path / "a/index.html"), after = read_file(t.path / "b/index.html");
    CHECK(before.find(open) != std::string::npos);
    CHECK(after.find(closed) != std::string::npos);
    REQUIRE(build(site, t.path / "c", "2024-11-28", "").status == 0);
    CHECK(differences(t.path / "b", t.path / "c") == "");

    // Of an edition to come, whose ceremony is to come too.
    write_file(site / "content/2026/edition.md",
               "---\ntitre: Prix du jardin\nannee: 2026\ncategories: []\ncandidatures:\n"
               "  ouverture: 15 janvier 2026\n  cloture: 30 juin 2026 inclus\n"
               "ceremonie:\n  date: 17 mars 2026\n---\n## Le prix\n\nIl revient.\n");
    REQUIRE(build(site, t.path / "d", "2025-11-27", "").status == 0);
    REQUIRE(build(site, t.path / "e", "2026-11-27", "").status == 0);
    CHECK(differences(t.path / "d", t.path / "e") == "index.html\n");
  }

  TEST_CASE("a site to start from: an edit changes what concerns it alone, a year the call alone") {
    TemporaryFolder t;
    const fs::path out = t.path / "out",
                   site = copied_site(source_dir() / "tests/sites/potagers", t.path / "site");
    REQUIRE(build(site, out, "2026-02-02").status == 0);
    const Tree first = tree_of(out);
    replace(site / "content/2026/serre-du-lycee.md", "courent douze mètres", "courent treize mètres");
    REQUIRE(build(site, out, "2026-02-03").status == 0);
    const Tree edited = tree_of(out);
    CHECK_EQ(changed_files(first, edited),
             "2026/atom.xml\n2026/serre-du-lycee/index.html\natom.xml\ndonnees-ouvertes/index.html\n"
             "donnees/catalogue.jsonld\ndonnees/laureats.json\nsitemap.xml\n");
    const std::string card = "https://potagers.example/2026/serre-du-lycee/";
    for (const char* feed : {"atom.xml", "2026/atom.xml"})
      CHECK_EQ(changed_parts(first.at(feed), edited.at(feed), "<entry>", "<id>", "</id>"), card + "\n");
    const std::string pages =
        changed_parts(first.at("sitemap.xml"), edited.at("sitemap.xml"), "<url>", "<loc>", "</loc>");
    for (const char* concerned :
         {"/\n", "/2026/\n", "/2026/categorie/apprendre/\n", "/2026/niveau/recolte/\n", "/2026/palmares/\n",
          "/2026/serre-du-lycee/\n", "/porteurs/lycee-des-quatre-vents/\n"})
      CHECK_MESSAGE(pages.find("potagers.example" + std::string(concerned)) != std::string::npos,
                    std::string(concerned));
    for (const char* other :
         {"/2026/categorie/ville/", "/2026/barges-du-canal/", "/2026/jury/", "/mentions-legales/"})
      CHECK_MESSAGE(pages.find(other) == std::string::npos, std::string(other));

    REQUIRE(build(site, out, "2027-02-03").status == 0);
    CHECK_EQ(changed_files(edited, tree_of(out)), "index.html\n");
  }

  TEST_CASE("nothing is made again on another day that decides alike, all is on one that does not") {
    TemporaryFolder t;
    fs::path site = site_with_call(t.path / "site"), out = t.path / "out";
    REQUIRE(build(site, out, "2023-10-01").status == 0);
    const std::string memory = read_file(out / ".annuaire/memoire");
    Ran last = build(site, out, "2023-12-31");
    CHECK(last.out.find("rien n’est écrit") != std::string::npos);
    CHECK(last.out.find("au 31\u00A0décembre 2023 (--date) : appel à candidatures 2024 ouvert") !=
          std::string::npos);
    CHECK(read_file(out / ".annuaire/memoire") == memory);
    CHECK(build(site, out, "2024-01-01").out.find("(1 écrit)") != std::string::npos);
    REQUIRE(build(site, out, "2023-09-30").status == 0);
    CHECK(read_file(out / "index.html").find("ouvriront le 1er\u00A0octobre 2023") != std::string::npos);
  }

  TEST_CASE("after an edit of one card, exactly what concerns it changes and bears the day") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    REQUIRE(build(site, t.path / "first", "2025-03-01").status == 0);
    CHECK(days_in_map(t.path / "first") == "");  // seen for the first time
    REQUIRE(build(site, t.path / "a", "2025-03-02").status == 0);
    CHECK(differences(t.path / "first", t.path / "a") == "");

    replace(site / "content/2024/la-serre.md", "chauffée", "réchauffée");
    REQUIRE(build(site, t.path / "b", "2025-04-05").status == 0);
    CHECK(differences(t.path / "a", t.path / "b") ==
          "2024/atom.xml\n2024/la-serre/index.html\natom.xml\ndonnees-ouvertes/index.html\n"
          "donnees/catalogue.jsonld\ndonnees/laureats.json\nsitemap.xml\n");
    CHECK(days_in_map(t.path / "b") ==
          " 2025-04-05\n2024/ 2025-04-05\n2024/categorie/potager/ 2025-04-05\n"
          "2024/niveau/argent/ 2025-04-05\n2024/palmares/ 2025-04-05\n2024/communique/ 2025-04-05\n"
          "2024/la-serre/ 2025-04-05\nporteurs/ 2025-04-05\nporteurs/pays-d-aval/ "
          "2025-04-05\ndonnees-ouvertes/ 2025-04-05\n");
    CHECK(entry_of(t.path / "b/atom.xml", "2024/la-serre/") == "2025-04-05");
    CHECK(entry_of(t.path / "b/atom.xml", "2024/le-grand-carre/") == "2024-01-01");

    // The same notes give the same site on a later day, and in a folder of its own.
    REQUIRE(build(site, t.path / "c", "2025-05-06").status == 0);
    CHECK(differences(t.path / "b", t.path / "c") == "");
    std::string notes = read_file(site / ".annuaire/dates"), with_returns;
    for (char c : notes) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
    write_file(site / ".annuaire/dates", with_returns);
    fs::copy(site, t.path / "copy", fs::copy_options::recursive);
    REQUIRE(build(t.path / "copy", t.path / "d", "2025-06-07").status == 0);
    CHECK(differences(t.path / "b", t.path / "d") == "");
  }

  TEST_CASE("--pourquoi says where a day is the cause: that of the build, or that of a file's last change") {
    if (!has_command("git")) SKIP_TEST("no git");
    TemporaryFolder t;
    fs::path site = site_with_call(t.path / "site"), out = t.path / "out";
    auto why = [&](const std::string& day) { return build(site, out, day, "--pdf fiches --pourquoi").out; };
    auto says = [](const std::string& text, const std::string& line) {
      CHECK_MESSAGE(text.find("  " + line + "\n") != std::string::npos, "« " << line << " » in\n" << text);
    };
    git(t.path, "init -q site");
    git(site, "add -A");
    git(site, "commit -qm un");
    why("2023-12-31");
    CHECK(why("2023-12-30").starts_with("rien n’a changé depuis la dernière construction\n"));
    std::string told = why("2024-01-01");
    says(told,
         "le jour de la construction : 1er\u00A0janvier 2024, avant : 31\u00A0décembre 2023 ; appel à "
         "candidatures 2024 clos");
    says(told, "index.html : le jour de la construction");
    CHECK(told.find("2024/la-serre") == std::string::npos);

    // The commit of 3 May is known from that day on: it dates cards and their PDFs.
    told = why("2024-05-03");
    const std::string day = "content/2024/la-serre.md (jour de sa dernière modification)";
    says(told, day + " : 3\u00A0mai 2024, avant : inconnue");
    says(told, "2024/la-serre/index.html : " + day);
    says(told,
         "2024/la-serre/la-serre.pdf : content/2024/edition.md (jour de sa dernière modification), " + day);
    git(site, "commit -q --amend -m un", "2024-05-04");
    told = why("2024-06-01");
    says(told, day + " : 4\u00A0mai 2024, avant : 3\u00A0mai 2024");
    // An edited file is told as such, not by its day as well.
    replace(site / "content/2024/la-serre.md", "chauffée", "tiède");
    told = why("2024-06-02");
    says(told, "2024/la-serre/index.html : content/2024/la-serre.md");
    CHECK(told.find(day) == std::string::npos);
  }

  TEST_CASE(
      "the notes keep out of git; a check writes none; a protected folder is left alone and that is told") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    REQUIRE(cli("check --site " + quoted(site)).status == 0);
    CHECK(!fs::exists(site / ".annuaire"));
    REQUIRE(build(site, t.path / "out", "2025-03-01").status == 0);
    CHECK(read_file(site / ".annuaire/.gitignore") == "*\n");
    const std::string notes = read_file(site / ".annuaire/dates");
    CHECK(notes.find(" -          content/2024/la-serre.md\n") != std::string::npos);
    replace(site / "content/2024/la-serre.md", "chauffée", "réchauffée");
    REQUIRE(cli("check --site " + quoted(site)).status == 0);
    CHECK(read_file(site / ".annuaire/dates") == notes);

    fs::path other = small_site(t.path / "other");
    fs::permissions(other, fs::perms::owner_read | fs::perms::owner_exec);
    Ran ran = build(other, t.path / "out2", "2025-03-01");
    CHECK(ran.status == 0);
    CHECK(ran.err.find(".annuaire/dates: note") != std::string::npos);
    CHECK(!fs::exists(other / ".annuaire"));
    fs::permissions(other, fs::perms::owner_all);
    fs::create_directory_symlink(t.path / "out2", other / ".annuaire");
    CHECK(build(other, t.path / "out3", "2025-03-01").status == 0);
    CHECK(!fs::exists(t.path / "out2/dates"));
  }

  TEST_CASE("git’s last commit dates a file, as long as the file is as committed and the clone is whole") {
    if (!has_command("git")) SKIP_TEST("no git");
    TemporaryFolder t;
    fs::path top = t.path / "top", site = small_site(top / "sites/jardin");
    git(t.path, "init -q top");
    git(top, "add -A");
    git(top, "commit -qm un");
    replace(site / "content/2024/la-serre.md", "chauffée", "réchauffée");
    git(top, "commit -qam deux", "2024-06-07");
    REQUIRE(build(site, t.path / "a", "2025-03-01").status == 0);
    std::string days = days_in_map(t.path / "a");
    CHECK(days.find("\n2024/la-serre/ 2024-06-07\n") != std::string::npos);
    CHECK(days.find("\n2024/le-grand-carre/ 2024-05-03\n") != std::string::npos);
    CHECK(days.find("\n2024/ 2024-06-07\n") != std::string::npos);
    CHECK(build(site, t.path / "a", "2025-03-02").out.find("rien n’est écrit") != std::string::npos);

    // `modifie` wins; a commit of nothing but a date changes what is published.
    replace(site / "content/2024/le-grand-carre.md", "projet:", "modifie: 4/05/2024\nprojet:");
    git(top, "commit -qam trois", "2024-08-09");
    REQUIRE(build(site, t.path / "b", "2025-03-01").status == 0);
    CHECK(days_in_map(t.path / "b").find("\n2024/le-grand-carre/ 2024-05-04\n") != std::string::npos);

    // Not committed: the day on which the build saw it.
    replace(site / "content/2024/la-serre.md", "réchauffée", "chaude");
    REQUIRE(build(site, t.path / "c", "2025-03-04").status == 0);
    CHECK(days_in_map(t.path / "c").find("\n2024/la-serre/ 2025-03-04\n") != std::string::npos);
    git(top, "commit -qam quatre", "2024-09-10");
    REQUIRE(build(site, t.path / "c", "2025-03-05").status == 0);
    CHECK(days_in_map(t.path / "c").find("\n2024/la-serre/ 2024-09-10\n") != std::string::npos);
    // Committed after the day of the build: not known on that day.
    REQUIRE(build(site, t.path / "past", "2024-06-01").status == 0);
    CHECK(days_in_map(t.path / "past").find("2024/la-serre/") == std::string::npos);

    git(t.path, "clone -q --depth 1 file://" + (t.path / "top").string() + " shallow");
    Ran shallow = build(t.path / "shallow/sites/jardin", t.path / "d", "2025-03-01");
    REQUIRE(shallow.status == 0);
    CHECK(shallow.err.find(".git: note : clone superficiel") != std::string::npos);
    CHECK(days_in_map(t.path / "d").find("2024/la-serre/") == std::string::npos);
    git(t.path, "clone -q top whole");
    REQUIRE(build(t.path / "whole/sites/jardin", t.path / "e", "2025-03-01").status == 0);
    CHECK(differences(t.path / "c", t.path / "e") == "");
  }

  TEST_CASE("a merge made by hand dates a file; one side of a merge does not date what came of the other") {
    if (!has_command("git")) SKIP_TEST("no git");
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), serre = site / "content/2024/la-serre.md";
    git(t.path, "init -q -b tronc site");
    git(site, "add -A");
    git(site, "commit -qm un");
    git(site, "checkout -qb branche");
    replace(serre, "chauffée", "tiède");
    git(site, "commit -qam deux", "2024-06-01");
    git(site, "checkout -q tronc");
    replace(serre, "chauffée", "brûlante");
    git(site, "commit -qam trois", "2024-05-20");
    git(site, "merge -q -s ours branche", "2024-07-01");
    REQUIRE(build(site, t.path / "a", "2025-03-01").status == 0);
    CHECK(days_in_map(t.path / "a").find("\n2024/la-serre/ 2024-05-20\n") != std::string::npos);
    replace(serre, "brûlante", "à point");
    git(site, "commit -qa --amend -m fusion", "2024-07-02");
    REQUIRE(build(site, t.path / "b", "2025-03-01").status == 0);
    CHECK(days_in_map(t.path / "b").find("\n2024/la-serre/ 2024-07-02\n") != std::string::npos);
  }

  TEST_CASE("nothing that a repository’s settings name is started") {
    if (!has_command("git")) SKIP_TEST("no git");
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), trace = t.path / "started";
    write_file(site / ".gitattributes", "* filter=f diff=d\n");
    git(t.path, "init -q site");
    git(site, "add -A");
    git(site, "commit -qm un");
    write_file(t.path / "evil", "#!/bin/sh\ntouch " + quoted(trace) + "\n");
    fs::permissions(t.path / "evil", fs::perms::owner_all);
    const std::string evil = (t.path / "evil").string();
    for (const char* key :
         {"core.fsmonitor", "filter.f.clean", "filter.f.smudge", "filter.f.process", "diff.external",
          "diff.d.textconv", "diff.d.command", "core.pager", "pager.log", "gpg.program", "core.editor",
          "core.sshCommand", "alias.log", "alias.rev-parse", "alias.ls-tree", "uploadpack.packObjectsHook"})
      git(site, std::string("config ") + key + " '" + evil + "'");
    git(site, "config log.showSignature true");
    for (const char* hook : {"post-index-change", "reference-transaction", "post-checkout"})
      fs::copy(t.path / "evil", site / ".git/hooks" / hook, fs::copy_options::overwrite_existing);
    replace(site / "content/2024/la-serre.md", "chauffée", "tiède");
    REQUIRE(build(site, t.path / "out", "2025-03-01").status == 0);
    CHECK(days_in_map(t.path / "out").find("2024/le-grand-carre/ 2024-05-03\n") != std::string::npos);
    CHECK(!fs::exists(trace));
  }

  TEST_CASE("what keeps git from telling days is told, as long as some file has none") {
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site"), out = t.path / "out";
    write_file(site / ".git", "gitdir: /nowhere\n");
    const std::string said = ".git: note : git ne dit pas quand chaque fiche a changé\n";
    CHECK(build(site, out, "2025-03-01").err.find(said) != std::string::npos);
    CHECK(build(site, out, "2025-03-01").err.find(said) != std::string::npos);  // the same build over again
    for (const char* file : {"la-serre.md", "le-grand-carre.md", "edition.md"})
      replace(site / "content/2024" / file, "---\n", "---\nmodifie: 3 mai 2024\n");
    write_file(site / "annuaire.yaml", read_file(site / "annuaire.yaml") + "# Un mot.\n");
    CHECK(build(site, out, "2025-03-02").err.find(said) == std::string::npos);
  }

  TEST_CASE("git’s environment does not lead elsewhere") {
    if (!has_command("git")) SKIP_TEST("no git");
    TemporaryFolder t;
    fs::path site = small_site(t.path / "site");
    git(t.path, "init -q elsewhere");
    git(t.path, "init -q site");
    git(site, "add -A");
    git(site, "commit -qm un");
    Ran ran =
        cli("build --pdf aucun --date 2025-03-01 --site " + quoted(site) + " --out " + quoted(t.path / "out"),
            "LC_ALL=C.UTF-8 GIT_DIR=" + quoted(t.path / "elsewhere/.git"));
    CHECK(ran.status == 0);
    CHECK(days_in_map(t.path / "out").find("2024/la-serre/ 2024-05-03\n") != std::string::npos);
  }
}
