// Laureates counted, beside the same counted anew from the text of the files.
#include "compose_site.h"
#include "model/book_parts.h"
#include "model/statistics_words.h"
#include "statistics_recount.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

using Counted = StatisticsTable;

std::string card_text(const std::string& name, const std::string& category, const std::string& level,
                      const std::string& more = "") {
  return "---\nprojet: " + name + "\nporteurs: [Porteur " + name + "]\ncategorie: " + category +
         "\nlabel: " + level + "\n" + more + "---\nUn texte.\n";
}

/// `count` cards in 2020, of each category, level, region and kind in turns of different lengths.
Tree many_cards(size_t count) {
  const std::vector<std::string> categories = {"ponts", "phares", "phares"},
                                 levels = {"vive", "douce", "douce"},
                                 regions = {"Bretagne", "Normandie", "", "Bretagne", "Occitanie"},
                                 kinds = {"Commune", "", "Quartier", "Commune"};
  Tree tree = small_site();
  tree.erase("content/2020/pont-des-brumes.md");
  tree.erase("content/2020/phare-bas.md");
  for (size_t i = 0; i < count; ++i) {
    const std::string &region = regions[i % regions.size()], &kind = kinds[i % kinds.size()];
    std::string more = region.empty() ? "" : "region: " + region + "\n";
    more += kind.empty() ? "" : "territoire: " + kind + "\n";
    const std::string name = "P" + std::to_string(i);
    tree["content/2020/" + name + ".md"] =
        card_text(name, categories[i % categories.size()], levels[i / 2 % levels.size()], more);
  }
  return tree;
}

/// Another edition of the two levels, of a year before or after.
void add_edition(Tree& tree, int year, const std::string& scale, const std::vector<std::string>& levels) {
  const std::string folder = "content/" + std::to_string(year) + "/";
  tree[folder + "edition.md"] = "---\ntitre: Label\nannee: " + std::to_string(year) + "\nbareme: [" + scale +
                                "]\ncategories: [{id: ponts, nom: Ponts}]\n---\nTexte.\n";
  for (size_t i = 0; i < levels.size(); ++i) {
    const std::string name = "Q" + std::to_string(year) + "-" + std::to_string(i);
    tree[folder + name + ".md"] = card_text(name, "ponts", levels[i]);
  }
}

const Counted* table_of(const std::vector<Counted>& tables, Counted::Kind kind) {
  for (const Counted& table : tables)
    if (table.kind == kind) return &table;
  return nullptr;
}

std::string rows_of(const Counted* table) {
  if (!table) return "none";
  std::string text;
  for (const StatisticsRow& row : table->rows)
    text += (text.empty() ? "" : "; ") + (row.level ? row.level->id.value : row.label) + " " +
            std::to_string(row.count);
  return text;
}

/// What the table counts, by the ids of levels, the ids of categories, or words.
Counts counts_of(const Counted& table, const Edition& edition) {
  Counts counts;
  for (const StatisticsRow& row : table.rows) {
    std::string key = row.level ? row.level->id.value : row.label;
    if (table.kind == Counted::Kind::categories)
      for (const Category& category : edition.categories)
        if (category.name.value == row.label) key = category.id.value;
    counts[key] = row.count;
  }
  return counts;
}

/// The tables of an edition beside the lines of its cards' files.
void check_against_files(const Site& site, const SiteEdition& edition, const Contents& files) {
  const std::vector<Counted> tables = statistics_of(site, edition);
  for (const auto& counted : {std::pair{Counted::Kind::levels, "label"},
                              {Counted::Kind::categories, "categorie"},
                              {Counted::Kind::regions, "region"},
                              {Counted::Kind::territories, "territoire"}}) {
    const Counted::Kind kind = counted.first;
    const char* const line = counted.second;
    Counts anew = recount(files, edition.year, line);
    const size_t all = sum(anew), without = anew[""];
    anew.erase("");
    INFO(edition.year << " " << line);
    const Counted* table = table_of(tables, kind);
    REQUIRE_EQ(table != nullptr, anew.size() > 1);
    if (!table) continue;
    CHECK_EQ(counts_of(*table, *edition.edition), anew);
    CHECK_EQ(table->left_out, without);
    CHECK_EQ(table->counted, all - without);
    CHECK_EQ(table->repeated, 0);
  }
  const Counted* years = table_of(tables, Counted::Kind::years);
  size_t all = 0;
  for (const SiteEdition& each : site.editions)
    if (each.year <= edition.year) all += sum(recount(files, each.year, "label"));
  if (years) CHECK_EQ(years->counted, all);
  for (size_t i = 0; years && i < years->rows.size(); ++i) {
    const StatisticsRow& row = years->rows[i];
    Counts anew = recount(files, std::stoi(row.label), "label");
    CHECK_EQ(row.count, sum(anew));
    for (size_t n = 0; n < years->levels.size(); ++n)
      CHECK_EQ(row.by_level[n].value_or(0), anew[years->levels[n]->id.value]);
  }
}

std::string captions(const Tree& tree) {
  const Site site = site_of(tree);
  const Makeup makeup = makeup_of(site);
  std::string text;
  for (const Counted& table : statistics_of(site, site.editions[0]))
    text += statistics_caption(makeup.words, table) + "\n";
  return text;
}

}  // namespace

TEST_CASE("statistics: the same as the lines of the cards' files") {
  for (const size_t count : {2, 7, 24, 61}) {
    CAPTURE(count);
    Tree tree = many_cards(count);
    add_edition(tree, 2018, "vive, douce", {"vive", "douce", "douce"});
    add_edition(tree, 2021, "vive, douce", {"vive", "vive"});
    const Site site = site_of(tree);
    for (const SiteEdition& each : site.editions) check_against_files(site, each, tree);
  }
}

TEST_CASE("statistics: those of our own editions are right") {
  const Contents files = files_in(source_dir());
  const Site site = site_in(DiskFiles(source_dir().string()));
  REQUIRE_EQ(site.editions.size(), 2);
  for (const SiteEdition& each : site.editions) check_against_files(site, each, files);
  CHECK_EQ(statistics_of(site, site.editions[0]).size(), 3);  // levels, categories, years: no region
}

TEST_CASE("statistics: those of sites to start from are right, with regions") {
  for (const char* name : {"sentiers", "potagers"}) {
    const std::filesystem::path root = source_dir() / "tests/sites" / name;
    const Site site = site_in(DiskFiles(root.string()));
    check_against_files(site, site.editions[0], files_in(root));
    CHECK(table_of(statistics_of(site, site.editions[0]), Counted::Kind::regions));
  }
}

TEST_CASE("statistics: those of another label are right") {
  NEEDS_SHARED("statistics: those of sites to start from are right, with regions");
  const std::filesystem::path root = shared_dir() / "cases/label";
  const Site site = site_in(DiskFiles(root.string()));
  check_against_files(site, site.editions[0], files_in(root));
}

TEST_CASE("statistics: levels by rank, categories by count then rank, regions and kinds by count then name") {
  Tree tree = small_site();
  tree["content/2020/un.md"] =
      card_text("Un", "phares", "douce", "region: Île-de-France\nterritoire: Ville\n");
  tree["content/2020/deux.md"] = card_text("Deux", "phares", "douce", "region: Écosse\nterritoire: Ville\n");
  tree["content/2020/trois.md"] = card_text("Trois", "ponts", "douce", "region: Eure\nterritoire: Bourg\n");
  const Site site = site_of(tree);
  const auto tables = statistics_of(site, site.editions[0]);
  CHECK_EQ(rows_of(table_of(tables, Counted::Kind::levels)), "vive 1; douce 4");
  CHECK_EQ(rows_of(table_of(tables, Counted::Kind::categories)), "Phares 3; Ponts et passerelles 2");
  CHECK_EQ(rows_of(table_of(tables, Counted::Kind::regions)),
           "Bretagne 1; Écosse 1; Eure 1; Île-de-France 1");
  CHECK_EQ(rows_of(table_of(tables, Counted::Kind::territories)), "Ville 2; Bourg 1; Valmont 1");
  tree["content/2020/quatre.md"] = card_text("Quatre", "ponts", "vive");
  const Site even = site_of(tree);
  CHECK_EQ(rows_of(table_of(statistics_of(even, even.editions[0]), Counted::Kind::categories)),
           "Ponts et passerelles 3; Phares 3");
}

TEST_CASE("statistics: no table of what is the same for all, or not said") {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  text.insert(text.find("bareme:"), "annuaire: [statistiques, catégories]\n");
  const auto kinds = [&] {
    const Site site = site_of(tree);
    std::vector<Counted::Kind> found;
    for (const Counted& table : statistics_of(site, site.editions[0])) found.push_back(table.kind);
    return found;
  };
  CHECK(kinds() ==
        std::vector{Counted::Kind::levels, Counted::Kind::categories});  // one region, one kind, one year
  tree["content/2020/phare-bas.md"] = card_text("Phare", "ponts", "vive");
  CHECK(kinds().empty());
  const Site site = site_of(tree);
  CHECK_FALSE(names_part(site, site.editions[0], BookPart::Kind::statistics));
  tree["content/2020/phare-bas.md"] = card_text("Phare", "ponts", "vive", "region: Corse\n");
  CHECK(kinds() == std::vector{Counted::Kind::regions});
  const size_t begin = text.find("categories:"), end = text.find("jury:");
  text.erase(begin, end - begin);
  for (const char* name : {"content/2020/phare-bas.md", "content/2020/pont-des-brumes.md"}) {
    std::string& own = tree[name];
    own.erase(own.find("categorie: ponts\n"), std::string("categorie: ponts\n").size());
  }
  CHECK(kinds() == std::vector{Counted::Kind::regions});
}

TEST_CASE("statistics: regions in several spellings are one, by the first that is read") {
  Tree tree = small_site();
  tree["content/2020/a.md"] = card_text("A", "ponts", "vive", "region: BRETAGNE\n");
  tree["content/2020/b.md"] = card_text("B", "ponts", "vive", "region: Provence-Alpes-Côte d'Azur\n");
  tree["content/2020/c.md"] = card_text("C", "ponts", "vive", "region: Provence-Alpes-Côte d’Azur\n");
  const Site site = site_of(tree);
  const auto tables = statistics_of(site, site.editions[0]);
  const Counted* regions = table_of(tables, Counted::Kind::regions);
  REQUIRE(regions);
  REQUIRE_EQ(regions->rows.size(), 2);
  CHECK_EQ(regions->rows[0].count, 2);
  CHECK_EQ(regions->rows[1].count, 2);
  CHECK_EQ(regions->left_out, 1);
}

TEST_CASE("statistics: a card of several regions counts in each, once, which is said") {
  Tree tree = small_site();
  tree["content/porteurs.yaml"] =
      "- {nom: Ville d’Aval, region: Corse}\n- {nom: Ville d’Amont, region: Bretagne}\n"
      "- {nom: Port d’Aval, region: corse}\n";
  std::string& text = tree["content/2020/phare-bas.md"];
  text.replace(text.find("[Commune d’Aval]"), std::string("[Commune d’Aval]").size(),
               "[Ville d’Aval, Ville d’Amont, Port d’Aval]");
  const Site site = site_of(tree);
  const auto tables = statistics_of(site, site.editions[0]);
  const Counted* regions = table_of(tables, Counted::Kind::regions);
  CHECK_EQ(rows_of(regions), "Bretagne 2; Corse 1");
  REQUIRE(regions);
  CHECK_EQ(regions->counted, 2);
  CHECK_EQ(regions->repeated, 1);
  CHECK(captions(tree).find("2 lauréats, par région\u202f; 1 projet compté dans plusieurs régions\n") !=
        std::string::npos);
}

TEST_CASE("statistics: captions say how many are counted and how many are not, singular and plural") {
  Tree tree = small_site();
  tree["content/2020/a.md"] = card_text("A", "ponts", "vive", "region: Corse\nterritoire: Ville\n");
  std::string text = captions(tree);
  INFO(text);
  CHECK_NE(text.find("3 lauréats, par niveau\n3 lauréats, par catégorie\n"), text.npos);
  CHECK_NE(text.find("2 lauréats, par région\u202f; 1 projet sans région\n"), text.npos);
  CHECK_NE(text.find("; 1 projet sans type de territoire\n"), text.npos);
  tree["content/2020/b.md"] = card_text("B", "ponts", "vive");
  text = captions(tree);
  CHECK_NE(text.find("2 lauréats, par région\u202f; 2 projets sans région\n"), text.npos);
  CHECK_NE(text.find("; 2 projets sans type de territoire\n"), text.npos);
}

TEST_CASE("statistics: years rise up to the edition's, each level in its column") {
  Tree tree = small_site();
  add_edition(tree, 2018, "vive", {"vive", "vive", "vive"});
  add_edition(tree, 2019, "vive, douce", {});
  add_edition(tree, 2021, "vive, douce", {"douce"});
  const Site site = site_of(tree);
  const auto tables = statistics_of(site, *site.edition(2020));
  const Counted* years = table_of(tables, Counted::Kind::years);
  CHECK_EQ(rows_of(years), "2018 3; 2020 2");
  REQUIRE(years);
  REQUIRE_EQ(years->levels.size(), 2);
  CHECK_EQ(years->rows[0].by_level, std::vector<std::optional<size_t>>{3, std::nullopt});
  CHECK_EQ(years->rows[1].by_level, std::vector<std::optional<size_t>>{1, 1});
  CHECK_EQ(years->left_out, 1);  // 2019
  CHECK_EQ(rows_of(table_of(statistics_of(site, *site.edition(2021)), Counted::Kind::years)),
           "2018 3; 2020 2; 2021 1");
  CHECK_EQ(rows_of(table_of(statistics_of(site, *site.edition(2018)), Counted::Kind::years)), "none");
  const Makeup makeup = makeup_of(site);
  CHECK_EQ(statistics_caption(makeup.words, *years), "5 lauréats, par année\u202f; 1 édition sans fiche");
}

TEST_CASE("statistics: five levels or a single one have no columns over the years") {
  Tree tree = small_site();
  std::string& yaml = tree["annuaire.yaml"];
  yaml.insert(yaml.find("    - {id: vive"),
              "    - {id: a, nom: A}\n    - {id: b, nom: B}\n    - {id: c, nom: C}\n");
  std::string& text = tree["content/2020/edition.md"];
  text.erase(text.find("bareme:"), std::string("bareme: [vive, douce]\n").size());
  add_edition(tree, 2018, "a, b", {"a", "b"});
  const auto columns = [&] {
    const Site site = site_of(tree);
    const auto tables = statistics_of(site, *site.edition(2020));
    const Counted* years = table_of(tables, Counted::Kind::years);
    REQUIRE(years);
    return years->levels.size();
  };
  CHECK_EQ(columns(), 4);
  tree["content/2020/c.md"] = card_text("C", "ponts", "c");
  CHECK_EQ(columns(), 0);
  for (const char* name :
       {"content/2020/phare-bas.md", "content/2020/pont-des-brumes.md", "content/2020/c.md"})
    tree[name] = card_text("C", "ponts", "a");
  add_edition(tree, 2018, "a, b", {"a", "a"});
  CHECK_EQ(columns(), 0);
}
