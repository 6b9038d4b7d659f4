// What stands in the yearbook, in which order, under which tags.
#include <filesystem>
#include <set>

#include "base/text.h"
#include "compose_dump.h"
#include "compose_site.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("compose: a small yearbook, item by item") {
  CHECK_GOLDEN("compose_small.txt", dump_story(story_of(site_of(small_site()))));
}

TEST_CASE("compose: every field of a card reaches the story") {
  const std::string text = fold(text_of(story_of(site_of(small_site()))));
  for (const char* words :
       {"le pont des brumes", "huit lampes pour un passage", "ville de valmont", "port d'orsay",
        "label vive – ponts et passerelles", "lanterne vive remise a :", "pour le projet :",
        "on traverse desormais sans crainte.", "pont.example/brumes", "film.example/pont",
        "valmont, bretagne", "atelier nord", "les cordiers", "la 1re lampe", "surtout", "deux"}) {
    CAPTURE(words);
    CHECK_NE(text.find(fold(words)), std::string::npos);
  }
}

TEST_CASE("compose: parents come before children, headings never jump a level") {
  const Story story = story_of(site_of(small_site()));
  int previous = 0;
  for (TagId id = 2; id < story.tags.tags.size(); ++id) {
    const Tag& tag = story.tags.tags[id];
    CHECK_GE(tag.parent, document_tag);
    CHECK_LT(tag.parent, id);
    if (tag.role != Role::heading) continue;
    CHECK_LE(tag.level, previous + 1);
    previous = tag.level;
  }
}

namespace {

void collect(const std::vector<Item>& items, std::set<std::string>& anchors, std::set<std::string>& links);

void collect_runs(const std::vector<Run>& runs, std::set<std::string>& links) {
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::page_ref) links.insert("#" + run.text);
    if (!run.link.empty() && run.link[0] == '#') links.insert(run.link);
  }
}

struct Collector {
  std::set<std::string>&anchors, &links;
  void operator()(const Paragraph& p) const {
    if (!p.anchor.empty()) anchors.insert("#" + p.anchor);
    collect_runs(p.runs, links);
    collect_runs(p.marker, links);
  }
  void operator()(const Beside& b) const {
    collect(b.side, anchors, links);
    collect(b.items, anchors, links);
  }
  void operator()(const Columns& c) const { collect(c.items, anchors, links); }
  void operator()(const Indented& i) const { collect(i.items, anchors, links); }
  void operator()(const Panel& p) const { collect(p.items, anchors, links); }
  template <class Other>
  void operator()(const Other&) const {}
};

void collect(const std::vector<Item>& items, std::set<std::string>& anchors, std::set<std::string>& links) {
  for (const Item& item : items) std::visit(Collector{anchors, links}, item.what);
}

}  // namespace

TEST_CASE("compose: every internal link and page number has its anchor") {
  const Story story = story_of(site_of(small_site()));
  std::set<std::string> anchors, links;
  collect(story.items, anchors, links);
  CHECK(links.count("#fiche-2020-phare-bas"));
  for (const std::string& link : links) {
    CAPTURE(link);
    CHECK(anchors.count(link));
  }
}

TEST_CASE("compose: an edition without cards shows its data") {
  Tree tree = small_site();
  std::erase_if(tree, [](auto& file) { return file.first.find("/p") != std::string::npos; });
  const std::string text = text_of(story_of(site_of(tree)));
  CHECK_NE(text.find("12"), std::string::npos);
  CHECK_NE(text.find("Basile Roux"), std::string::npos);
  CHECK_NE(text.find("Clarté"), std::string::npos);
}

TEST_CASE("compose: a table without titles has none on paper") {
  Tree tree = small_site();
  const auto rows = [&](const std::string& titles) {
    tree["content/2020/edition.md"] = std::string(edition) + "\n" + titles + "\n|---|---|\n| un | deux |\n";
    const std::string dump = dump_story(story_of(site_of(tree)));
    size_t count = 0;
    for (size_t at = dump.find("cells"); at != dump.npos; at = dump.find("cells", at + 1)) ++count;
    return count;
  };
  CHECK_EQ(rows("|  |  |"), 1);
  CHECK_EQ(rows("| A |  |"), 2);
}

TEST_CASE("compose: the running foot names the year once, in the title or after it") {
  for (const std::string title : {"Prix du Four", "Prix du Four 2020"}) {
    CAPTURE(title);
    Tree tree = small_site();
    std::string& text = tree["content/2020/edition.md"];
    text.replace(text.find("titre: Label « Lanterne »"), std::string("titre: Label « Lanterne »").size(),
                 "titre: " + title);
    const std::string dump = dump_story(story_of(site_of(tree)));
    CHECK_NE(dump.find("foot «Prix du Four 2020"), std::string::npos);
    CHECK_EQ(dump.find("2020 2020"), std::string::npos);
  }
}

TEST_CASE("compose: the body's own words stand for data that it already names") {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  text.replace(text.find("{jury}"), 6, "Merci à Ada Verne et à Basile Roux. Clarté et portée comptent.");
  const std::string set = text_of(story_of(site_of(tree)));
  CHECK_EQ(set.find("Ada Verne"), set.rfind("Ada Verne"));
  CHECK_EQ(set.find("Le jury"), std::string::npos);
}

TEST_CASE("compose: what editors leave out or pile up does no harm") {
  Tree tree = small_site();
  tree["content/2020/phare-bas.md"] =
      "---\nprojet: P\nporteurs: [Q]\ncategorie: phares\nlabel: douce\n---\n- seul\n\n###### Petit\n\n> > > "
      "cité\n\n| a | b |\n"
      "|---|---|\n| *c* | `d` |\n\n    code\n\n1. un\n\n   suite\n   - a\n     - b\n\n## "
      "Grand\n\nfin\\\nici\n";
  tree["content/2020/edition.md"].replace(tree["content/2020/edition.md"].find("## Ce que"), 3, "#### ");
  const Story story = story_of(site_of(tree));
  const std::string text = text_of(story);
  for (const char* word : {"seul", "Petit", "cité", "code", "suite", "Grand", "fin", "ici"})
    CHECK_MESSAGE(text.find(word) != std::string::npos, word);
}

TEST_CASE("compose: cards without any text are listed several to a page") {
  Tree tree = small_site();
  for (const char* name : {"content/2020/pont-des-brumes.md", "content/2020/phare-bas.md"}) {
    std::string& card = tree[name];
    card.resize(card.find("## "));
  }
  const Story story = story_of(site_of(tree));
  CHECK_GOLDEN("compose_brief.txt", dump_story(story));
}

TEST_CASE("compose: ordinals are raised in text set in capitals too") {
  Tree tree = small_site();
  std::string& text = tree["content/2020/edition.md"];
  const std::string name = "Ponts et passerelles";
  text.replace(text.find(name), name.size(), "Le 1er pont du XXIe siècle");
  const std::string story = dump_story(story_of(site_of(tree)));
  CHECK(story.find("LE 1^{ER} PONT DU XXI^{E} SIÈCLE") != std::string::npos);
  CHECK(story.find("Le 1^{er} pont du XXI^{e} siècle") != std::string::npos);
}

TEST_CASE("compose: no wording in the code, every sentence in both languages") {
  const Sentences &french = shipped_theme().strings.at("fr"), &english = shipped_theme().strings.at("en");
  for (const auto& each : french) CHECK_MESSAGE(english.count(each.first), each.first);
  size_t asked = 0;
  for (auto& file : std::filesystem::recursive_directory_iterator(source_dir() / "src")) {
    if (file.path().extension() != ".cc") continue;
    const std::string code = read_file(file.path());
    for (const char* call : {"words(\"", "words_(\"", "words.fill(\"", "words_.fill(\""})
      for (size_t at = code.find(call); at != std::string::npos; at = code.find(call, at + 1)) {
        const size_t begin = code.find('"', at) + 1;
        const std::string key = code.substr(begin, code.find('"', begin) - begin);
        if (key.ends_with('.')) continue;  // the rest is put together
        ++asked;
        CHECK_MESSAGE(french.count(key), file.path().filename().string() << ": " << key);
      }
  }
  CHECK_GT(asked, 60);
}
