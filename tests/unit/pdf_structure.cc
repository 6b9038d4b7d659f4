#include <algorithm>

#include "pdf_structure_sample.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("pdf: a tagged page with everything passes the quick check") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  NEEDS_SHARED("pdf: readers find no fault with a tagged page with everything");
  auto checker = shared_dir() / "tools" / "pdf_check.py";
  if (run("/usr/bin/python3 -c 'import pikepdf'").status != 0) SKIP_TEST("python3-pikepdf");
  fill_with_everything(sample);
  std::string pdf = sample.write(everything_pictures());
  CHECK_FALSE(sample.trouble.has_errors());
  Ran ran = run_on(pdf, "/usr/bin/python3 " + checker.string() + " %");
  CHECK_EQ(ran.out, "OK: no finding\n");
}

TEST_CASE("pdf: readers find no fault with a tagged page with everything") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf") || !has_command("pdfinfo")) SKIP_TEST("qpdf, poppler-utils");
  fill_with_everything(sample);
  std::string pdf = sample.write(everything_pictures());
  Ran ran = run_on(pdf, "qpdf --check %");
  CHECK_EQ(ran.status, 0);
  CHECK_EQ(ran.err, "");
  ran = run_on(pdf, "pdfinfo -struct-text % && pdftoppm -r 30 % /dev/null");
  CHECK_EQ(ran.err, "");
  CHECK_NE(ran.out.find("Figure"), std::string::npos);
  CHECK_NE(run_on(pdf, "pdfinfo %").out.find("Page size:       400 x 500 pts"), std::string::npos);
}

TEST_CASE("pdf: the structure is read in the order of the tags") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("pdfinfo")) SKIP_TEST("poppler-utils");
  auto& tags = sample.book.tags;
  TagId first = tags.add(Role::paragraph, document_tag), second = tags.add(Role::paragraph, document_tag);
  TagId inner = tags.add(Role::span, first, 0, "", "en");
  sample.text(second, 40, 200, "troisième");
  sample.text(first, 40, 60, "avant ");
  sample.text(inner, 80, 60, "dedans ");
  sample.text(first, 120, 60, "après");
  sample.page("2");
  sample.text(first, 40, 60, "enfin");
  std::string out = run_on(sample.write(), "pdfinfo -struct-text % | tr -s ' \\n' ' '").out;
  size_t at = 0;
  for (const char* word : {"avant", "dedans", "après", "enfin", "troisième"}) {
    size_t found = out.find(word, at);
    CHECK_NE(found, std::string::npos);
    at = found;
  }
}

TEST_CASE("pdf: names, labels and bookmarks for many pages") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf") || !has_command("pdfinfo")) SKIP_TEST("qpdf, poppler-utils");
  TagId p = sample.book.tags.add(Role::paragraph, document_tag);
  constexpr uint32_t count = 700;
  for (uint32_t i = 0; i < count; ++i) {
    sample.page(i < 4 ? std::string(i + 1, 'i') : std::to_string(i - 3));
    sample.text(p, 40, 60, "page " + std::to_string(i));
    for (int k = 0; k < 10; ++k)
      sample.book.anchors.push_back({"a" + std::to_string(i * 10 + static_cast<uint32_t>(k)), i, 50});
    sample.book.outline.push_back({"Page", 1 + static_cast<int>(i % 3), i, 0});
  }
  std::string pdf = sample.write();
  CHECK_EQ(run_on(pdf, "qpdf --check %").status, 0);
  std::string names = run_on(pdf, "pdfinfo -dests %").out;
  CHECK_EQ(std::count(names.begin(), names.end(), '\n'), 7001);
  const std::string plain = run_on(pdf, "qpdf --object-streams=disable % -").out;
  CHECK_NE(
      plain.find("/PageLabels << /Nums [ 0 << /S /r /St 1 >> 3 << /P (iiii) >> 4 << /S /D /St 1 >> ] >>"),
      std::string::npos);
}

TEST_CASE("pdf: a link says where it leads, unless its words do") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  sample.page();
  sample.book.anchors = {{"pont", 0, 50}, {"note", 0, 90}};
  sample.book.outline = {{"Le pont des brumes", 1, 0, 50}};
  auto& tags = sample.book.tags;
  const TagId paragraph = tags.add(Role::paragraph, document_tag);
  double y = 60;
  const auto link = [&](const std::string& target, const std::string& words, const std::string& alt = "") {
    const TagId tag = tags.add(Role::link, paragraph, 0, alt);
    sample.text(tag, 40, y, "mots");
    sample.add(Mark::Kind::link, tag, {40, y - 10, 50, 12}).set_lead(target, words);
    y += 20;
  };
  link("https://www.lampes.example/huit?lampes", "son site");
  link("https://www.lampes.example/neuf", "Lampes.example/neuf");
  link("mailto:feu@lampes.example?subject=a", "nous");
  link("tel:+33102030405", "01 02 03 04 05");
  link("#pont", "ici");
  link("#pont", "LE PONT DES BRUMES");
  link("#pont", "");
  link("#note", "1", "Note 1");
  link("#note", "plus bas");
  const std::string plain = run_on(sample.write(), "qpdf --object-streams=disable % -").out;
  for (const char* said :
       {"(son site \\(lampes.example\\))", "(Lampes.example/neuf)", "(nous \\(feu@lampes.example\\))",
        "(01 02 03 04 05)", "(ici \\(Le pont des brumes\\))", "(LE PONT DES BRUMES)", "(Le pont des brumes)",
        "(Note 1)", "(plus bas)"})
    CHECK_MESSAGE(plain.find(std::string("/Contents ") + said) != std::string::npos, said);
}
