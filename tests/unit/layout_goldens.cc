// Whole small stories, as the text of their pages and of their reading order.
#include "layout/book.h"
#include "layout_bench.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string dump(StoryBench& bench) {
  const Book book = bench.build();
  return dump_pages(book, bench.fonts) + "\n" + dump_tags(book, bench.fonts);
}

Run run(const std::string& text, TagId tag, FaceId face = 0) {
  Run out;
  out.text = text;
  out.tag = tag;
  out.face = face;
  return out;
}

Run special(Run::Kind kind, const std::string& text = "") {
  Run out;
  out.kind = kind;
  out.text = text;
  return out;
}

Paragraph paragraph(std::vector<Run> runs) {
  Paragraph out;
  out.runs = std::move(runs);
  out.style.leading = 10;
  return out;
}

}  // namespace

TEST_CASE("goldens: a card with its banner, side heads, a list and a link") {
  StoryBench bench;
  TagTree& tags = bench.story.tags;
  bench.story.items.clear();
  NewPage page;
  page.look.running = "Lauréats";
  page.one_page = true;
  bench.add(page);
  const TagId section = tags.add(Role::section, document_tag, 0, "Un jardin pour tous");
  Panel banner;
  banner.fill = Colour{16, 48, 45};
  banner.padding_left = banner.padding_top = banner.padding_bottom = 4;
  banner.bleed = true;
  banner.after = 6;
  Figure sign;
  sign.emblem = Emblem::diamond;
  sign.width = 12;
  banner.aside.push_back(sign);
  banner.aside_gap = 6;
  banner.items.push_back({paragraph({run("Label d’argent", tags.add(Role::paragraph, section), 1)})});
  bench.add(banner);
  Paragraph title =
      paragraph({run("Un jardin pour tous les habitants", tags.add(Role::heading, section, 1), 1)});
  title.style.leading = 20;
  title.style.keep_with_next = title.style.balanced = true;
  title.runs[0].size = 12;
  title.anchor = "jardin";
  title.outline = 2;
  bench.add(title);
  Beside beside;
  beside.width = 35;
  beside.gap = 5;
  beside.side.push_back({paragraph({run("Projet", tags.add(Role::heading, section, 2), 1)})});
  Run link = run("le site", tags.add(Role::link, tags.add(Role::paragraph, section)));
  link.link = "https://exemple.fr/";
  beside.items.push_back({paragraph({run("Voir ", link.tag - 1), link, run(".", link.tag - 1)})});
  const TagId list = tags.add(Role::list, section);
  for (const char* text : {"des semis", "des récoltes"}) {
    const TagId item = tags.add(Role::item, list);
    Paragraph entry = paragraph({run(text, tags.add(Role::item_body, item))});
    entry.marker = {run("–", tags.add(Role::label, item))};
    entry.marker_width = entry.style.left = 8;
    beside.items.push_back({entry});
  }
  bench.add(beside);
  CHECK_GOLDEN("layout_card.txt", dump(bench));
}

TEST_CASE("goldens: contents with leaders and page numbers") {
  StoryBench bench;
  TagTree& tags = bench.story.tags;
  const TagId contents = tags.add(Role::contents, document_tag);
  for (int i = 0; i < 3; ++i) {
    const std::string name = "partie-" + std::to_string(i);
    const TagId entry = tags.add(Role::contents_item, contents);
    Run ref = special(Run::Kind::page_ref, name), text = run("Partie " + std::to_string(i + 1), entry);
    ref.tag = entry;
    text.link = ref.link = "#" + name;
    bench.add(paragraph({text, special(Run::Kind::leader), ref}));
  }
  for (int i = 0; i < 3; ++i) {
    NewPage page{
        bare(), i == 0 ? NewPage::Hand::right : NewPage::Hand::any, i == 0 ? "decimal" : "", {}, false};
    bench.add(page);
    Paragraph title = paragraph({run("Partie", tags.add(Role::heading, document_tag, 1))});
    title.anchor = "partie-" + std::to_string(i);
    title.outline = 1;
    title.outline_title = "Partie " + std::to_string(i + 1);
    bench.add(title);
  }
  CHECK_GOLDEN("layout_contents.txt", dump(bench));
}

TEST_CASE("goldens: an index in columns over two pages") {
  StoryBench bench;
  Columns columns;
  columns.gap = 10;
  for (int i = 0; i < 12; ++i) {
    Paragraph name = paragraph({run("Ville " + std::to_string(i), 0, 1)});
    name.style.keep_with_next = true;
    name.style.before = 5;
    columns.items.push_back({name});
    columns.items.push_back({paragraph({run("projet, ", 0), special(Run::Kind::page_ref, "p")})});
  }
  Paragraph title = lines_paragraph(1, "Index");
  title.anchor = "p";
  bench.add(title);
  bench.add(columns);
  CHECK_GOLDEN("layout_index.txt", dump(bench));
}

TEST_CASE("goldens: a cover, a blank page, a foot with further lines") {
  StoryBench bench;
  bench.story.items.clear();
  NewPage cover{bare(), NewPage::Hand::any, "roman", {}, false};
  cover.look.background = Colour{15, 59, 56};
  cover.look.areas.push_back({{0, 0, 20, 140}, {233, 187, 77}});
  cover.look.signs.push_back({{30, 30, 10, 10}, Emblem::disc, {255, 255, 255}});
  cover.look.top = 80;
  bench.add(cover);
  bench.add(lines_paragraph(1, "Annuaire"));
  bench.story.foot.lines.push_back({run("Association", 0)});
  NewPage chapter{PageLook(), NewPage::Hand::right, "decimal", {}, false};
  chapter.look.running = "Le label";
  bench.add(chapter);
  bench.add(lines_paragraph(2));
  CHECK_GOLDEN("layout_cover.txt", dump(bench));
}

TEST_CASE("goldens: running text, justified and hanging, over a page's end") {
  StoryBench bench;
  bench.style.breaking = {};
  bench.style.grid = 10;
  const TagId tag = bench.story.tags.add(Role::paragraph, document_tag);
  const std::string text =
      "Chaque matin, la commune ouvre ses portes à qui veut planter, arroser ou cueillir\u202F; les enfants "
      "y "
      "viennent "
      "avec leurs maîtres, les anciens avec leurs graines. «\u00A0On y parle\u00A0», dit l’un d’eux, « plus "
      "qu’on n’y "
      "bêche. » "
      "Le soir venu, les outils rentrent au cabanon, et l’on note sur un grand cahier ce qui fut semé.";
  for (int i = 0; i < 2; ++i) {
    Paragraph body = paragraph({run(text, tag)});
    body.style.align = Align::justified;
    body.style.first_line = i * 10;
    bench.add(body);
  }
  CHECK_GOLDEN("layout_text.txt", dump(bench));
}
