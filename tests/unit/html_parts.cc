// Small parts of the website: colours, words, lists of holders, titles, CSV cells, safe addresses, themes.
#include "base/json.h"
#include "html/directory.h"
#include "html/files/link_check.h"
#include "html/files/open_data.h"
#include "html/markup.h"
#include "html/words.h"
#include "html/workshop.h"
#include "support.h"
#include "theme/theme.h"

namespace annuaire {
namespace {

TEST_CASE("words: counts and numbers") {
  Site site;
  site.content.config.languages = {{"fr", {}}};
  Theme theme;
  theme.strings["fr"] = {{"x.un", "{n} cas"}, {"x.autres", "{n} cas divers"}, {"a.b", "c"}};
  theme.strings["en"] = {{"x.un", "{n} case"},         {"x.autres", "{n} cases"}, {"nombre.milliers", ","},
                         {"nombre.milliers_des", "4"}, {"nombre.decimale", "."},  {"nombre.pourcent", "{n}%"},
                         {"liste.et", " and "}};
  const Wording fr = wording_for(site, theme, "fr"), en = wording_for(site, theme, "en"),
                de = wording_for(site, theme, "de");
  CHECK_EQ(fr.counted("x", 0), "0 cas");
  CHECK_EQ(en.counted("x", 0), "0 cases");
  CHECK_EQ(en.counted("x", 1), "1 case");
  CHECK_EQ(fr.counted("x", 1234567), "1\u202F234\u202F567 cas divers");
  CHECK_EQ(fr.number("9999"), "9999");
  CHECK_EQ(en.number("9999"), "9,999");
  CHECK_EQ(fr.number("04.28.29"), "04.28.29");
  CHECK_EQ(en.change(12345), "+1,234.5%");
  CHECK_EQ(en.change(-5), "\u22120.5%");
  CHECK_EQ(en.change(0), "0.0%");
  CHECK_EQ(en.list({"a", "b", "c"}), "a, b and c");
  CHECK_EQ(en.list({"a"}), "a");
  CHECK_EQ(de.language(), "fr");
  CHECK_EQ(wording_for(site, theme, "fr-CA").language(), "fr-CA");
  CHECK_EQ(fr.figure("12345"), "12\u202F345");
  CHECK_EQ(fr.figure("3 à 5 %"), "3 à 5\u00A0%");
  CHECK_EQ(fr("absente"), "absente");
  CHECK_EQ(fr.label("chiffres", "fiches_actions"), "fiches actions");
  CHECK_EQ(words_tree(fr)["a"]["b"], "c");
}

TEST_CASE("titles: cut between words, never inside a character") {
  CHECK_EQ(shortened("été", 3), "été");
  CHECK_EQ(shortened("un deux trois", 9), "un deux…");
  CHECK_EQ(shortened("un deux trois", 8), "un deux…");
  CHECK_EQ(shortened("ééééé", 3), "éé…");
  CHECK_EQ(fitting_title({std::string(71, 'x'), "court"}), "court");
  CHECK_EQ(fitting_title({std::string(90, 'y'), std::string(80, 'x')}), std::string(80, 'x'));
}

TEST_CASE("addresses: only schemes that do no harm") {
  CHECK_EQ(safe_address("https://x.fr/a:b"), "https://x.fr/a:b");
  CHECK_EQ(safe_address("www.x.fr"), "https://www.x.fr");
  CHECK_EQ(safe_address(" mailto:a@b.fr"), "mailto:a@b.fr");
  CHECK_EQ(safe_address("/2021/a:b"), "/2021/a:b");
  for (const char* bad :
       {"javascript:alert(1)", " JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd"})
    CHECK_EQ(safe_address(bad), "");
}

TEST_CASE("csv: quotes where needed; no formula in the twin for spreadsheets") {
  CHECK_EQ(csv_cell("simple", ',', false), "simple");
  CHECK_EQ(csv_cell("a,b", ',', false), "\"a,b\"");
  CHECK_EQ(csv_cell("a,b", ';', false), "a,b");
  CHECK_EQ(csv_cell("dit \"oui\"\nnon", ',', false), "\"dit \"\"oui\"\"\nnon\"");
  for (const char* formula : {"=1+1", "+33", "-2", "@x", "\tx"}) {
    CHECK_EQ(csv_cell(formula, ';', true), "'" + std::string(formula));
    CHECK_EQ(csv_cell(formula, ',', false), formula);
  }
}

Holder holder(const std::string& name, size_t cards) {
  Holder made;
  made.name = made.slug = made.filed = name;
  made.cards = std::vector<CardId>(cards, 0);
  return made;
}

TEST_CASE("directory: one page where all fits, else letters, else parts of letters") {
  Routes routes("", "fr");
  std::vector<Holder> few{holder("2 Rives", 1), holder("Agde", 1), holder("Évry", 2), holder("Étel", 1)};
  Directory one = plan_directory(few, routes);
  REQUIRE_EQ(one.pages.size(), 1);
  CHECK_EQ(one.letters.size(), 3);
  CHECK_EQ(one.letters[0].letter, "#");
  CHECK_EQ(one.addresses[1], "/porteurs/agde/");

  std::vector<Holder> many;
  for (int i = 0; i < 300; ++i) many.push_back(holder((i < 250 ? "a" : "b") + std::to_string(i), 1));
  Directory letters = plan_directory(many, routes);
  REQUIRE_EQ(letters.pages.size(), 5);
  CHECK(letters.pages[0].groups.empty());
  CHECK_EQ(letters.pages[2].address, "/porteurs/a/page-2/");
  CHECK_EQ(letters.pages[2].count, 3);
  CHECK_EQ(letters.page_of("B"), "/porteurs/b/");
  CHECK_EQ(letters.addresses[260], "/porteurs/b260/");
}

TEST_CASE("theme: files and keys override the parent's") {
  MemoryFiles program(
      {{"themes/annuaire/theme.json", "// avec une remarque\n{\"couleurs\": {\"a\": 1, \"b\": 2}}"},
       {"themes/annuaire/templates/x.mustache", "base"},
       {"themes/annuaire/templates/y.mustache", "base"},
       {"themes/annuaire/static/police/z.txt", "z"},
       {"themes/annuaire/i18n/fr.json", R"({"un": "1", "deux": {"trois": "3"}})"},
       {"themes/annuaire/print.json", R"({"page": {"largeur": 1, "hauteur": 2}})"}});
  MemoryFiles site({{"themes/mien/theme.json", R"({"couleurs": {"b": 3}})"},
                    {"themes/mien/templates/x.mustache", "mien"},
                    {"themes/mien/i18n/fr.json", R"({"deux.trois": "trois"})"},
                    {"themes/mien/print.json", R"({"page": {"hauteur": 5}})"}});
  Diagnostics out;
  Theme theme = load_theme(site, program, "mien", std::nullopt, out);
  CHECK(out.all().empty());
  CHECK_EQ(write_json(theme.settings), R"({"couleurs":{"a":1,"b":3}})");
  CHECK_EQ(theme.templates["x"].bytes, "mien");
  CHECK_EQ(theme.templates["x"].path, "themes/mien/templates/x.mustache");
  CHECK_EQ(theme.templates["y"].bytes, "base");
  CHECK(theme.statics.count("police/z.txt"));
  CHECK_EQ(theme.strings["fr"]["un"], "1");
  CHECK_EQ(theme.strings["fr"]["deux.trois"], "trois");
  CHECK_EQ(write_json(theme.print), R"({"page":{"largeur":1,"hauteur":5}})");
}

using Tree = std::map<std::string, std::string>;

TEST_CASE("theme: one that names no parent, or is not named, is the program's") {
  const DiskFiles program(test::source_dir().string());
  const MemoryFiles nothing(Tree{});
  Diagnostics out;
  const Theme own = load_theme(nothing, program, "annuaire", std::nullopt, out);
  CHECK_EQ(load_theme(nothing, program, "", std::nullopt, out).name, "annuaire");
  for (const char* settings : {"{}", "{\"extends\": \"\"}", "{\"extends\": \"annuaire\"}", "// rien\n{}"}) {
    const MemoryFiles site(Tree{{"themes/mien/theme.json", settings}});
    const Theme theme = load_theme(site, program, "mien", std::nullopt, out);
    CHECK_EQ(theme.templates.size(), own.templates.size());
    CHECK_EQ(write_json(theme.print), write_json(own.print));
  }
  CHECK(out.all().empty());
}

TEST_CASE("theme: an unknown one is told at its word in the settings, with the nearest") {
  const DiskFiles program(test::source_dir().string());
  const MemoryFiles site(Tree{{"themes/rivage/theme.json", "{}"}});
  const Span where{3, 7, 12};
  for (auto [typed, hint] : {std::pair{"Annuaires", "vouliez-vous dire « annuaire » ?"},
                             {"rivages", "vouliez-vous dire « rivage » ?"},
                             {"zzz",
                              "écrire « annuaire », le thème du programme, ou ajouter un fichier "
                              "themes/zzz/theme.json qui contient « {} »"}}) {
    Diagnostics out;
    load_theme(site, program, typed, where, out);
    REQUIRE_EQ(out.all().size(), 1);
    CHECK_EQ(out.all()[0].where, where);
    CHECK_EQ(out.all()[0].hint.fr, hint);
  }
}

TEST_CASE("theme: what is wrong is said with file and line") {
  auto fault = [](std::map<std::string, std::string> files) {
    Diagnostics out;
    load_theme(MemoryFiles(std::move(files)), MemoryFiles({}), "a", std::nullopt, out);
    return out.all().empty() ? "" : out.all()[0].path + ": " + out.all()[0].message.fr;
  };
  CHECK_EQ(fault({}), "annuaire.yaml: thème « a » introuvable");
  CHECK_EQ(fault({{"themes/a/theme.json", R"({"extends": "b"})"}}),
           "themes/a/theme.json: thème « b » introuvable");
  CHECK_EQ(fault({{"themes/a/theme.json", R"({"extends": "a"})"}}),
           "themes/a/theme.json: le thème « a » descend de lui-même");
  CHECK_EQ(fault({{"themes/a/theme.json", "{\n\"x\": 1\n\"y\": 2}"}}),
           "themes/a/theme.json:3: ce JSON est mal formé");
  CHECK_EQ(fault({{"themes/a/theme.json", "[]"}}),
           "themes/a/theme.json: ce fichier doit contenir un objet JSON { … }");
}

TEST_CASE("links: attributes as browsers read them") {
  auto read = [](std::string_view html) {
    std::string all;
    for (const LinkAttribute& each : link_attributes(html))
      all.append(each.kind == LinkAttribute::Kind::id ? "#" : "").append(each.value).append(" ");
    return all;
  };
  CHECK_EQ(read("<a href=\"/a/\" id=\"x\"><img src='b.png'><a class=\"k\"id=y>"), "/a/ #x b.png #y ");
  CHECK_EQ(read("<a\nhref = \"c\"><link rel=icon href=d><p>href=\"no\" src=no</p>"), "c d ");
  CHECK_EQ(
      read("<!-- <a href=\"no\"> --><meta content=\"a href=no id='no'\"><a data-href=\"no\" href=\"e\">"),
      "e ");
  CHECK_EQ(read("<!DOCTYPE html><a href=\""), " ");
  CHECK_EQ(read("<a href"), "");
  CHECK_EQ(read("<a href="), " ");
  CHECK_EQ(read("="), "");
}

}  // namespace
}  // namespace annuaire
