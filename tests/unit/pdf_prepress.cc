#include "image_samples.h"
#include "pdf/booklet.h"
#include "pdf/prepress.h"
#include "pdf_structure_sample.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const PrepressStyle style{
    "default_cmyk.icc", "libgs-common", "CGATS TR 001", {{{15, 59, 56}, {0.9, 0.45, 0.6, 0.6}}}};

size_t count_of(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::string plain(const std::string& pdf) {
  return run_on(pdf, "qpdf --qdf --object-streams=disable % -").out;
}

}  // namespace

TEST_CASE("press: a colour is what the theme wants, greys are black ink, the rest goes by the profile") {
  Diagnostics out;
  auto press = open_prepress(style, {}, machine(), out);
  if (!press) SKIP_TEST("libgs-common");
  CHECK(press->inks({15, 59, 56}) == InkAmounts{0.9, 0.45, 0.6, 0.6});
  CHECK(press->inks({0, 0, 0}) == InkAmounts{0, 0, 0, 1});
  CHECK(press->inks({27, 27, 27}) == InkAmounts{0, 0, 0, 1});
  CHECK(press->inks({255, 255, 255}) == InkAmounts{0, 0, 0, 0});
  CHECK(press->inks({128, 128, 128})[0] == 0);
  const InkAmounts yellow = press->inks({255, 230, 0});
  CHECK(yellow[2] > 0.7);
  CHECK(yellow[0] < 0.15);
}

TEST_CASE("press: a profile that is absent or none is an error that names the package") {
  Diagnostics out;
  CHECK(!open_prepress({"nulle-part.icc", "icc-x", "", {}}, {}, machine(), out));
  CHECK(out.all()[0].hint.fr.find("icc-x") != std::string::npos);
  const MemoryFiles theme(Contents{{"t/profils/faux.icc", "ceci n’est pas un profil"}});
  CHECK(!open_prepress({"faux.icc", "", "", {}}, {{&theme, "t"}}, machine(), out));
  CHECK(out.all()[1].path == "t/profils/faux.icc");
  CHECK(out.count(Severity::error) == 2);
}

TEST_CASE("press: inks alone, boxes for the knife, PDF/X keys, no tags and no links") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf") || !has_command("pdfinfo")) SKIP_TEST("qpdf, poppler-utils");
  Diagnostics out;
  auto press = open_prepress(style, {}, machine(), out);
  if (!press) SKIP_TEST("libgs-common");
  fill_with_everything(sample);
  const std::string pdf = write_press_pdf(sample.book, {sample.fonts, MemoryFiles(everything_pictures())},
                                          *press, sample.trouble);
  CHECK(pdf == write_press_pdf(sample.book, {sample.fonts, MemoryFiles(everything_pictures())}, *press, out));
  CHECK(run_on(pdf, "qpdf --check %").status == 0);
  const std::string shown = plain(pdf);
  for (const char* none : {" rg\n", " RG\n", "DeviceRGB", "/Annots", "StructTreeRoot", "BDC"})
    CHECK_MESSAGE(shown.find(none) == std::string::npos, none);
  for (const char* some : {"/GTS_PDFX\n", "PDF/X-4", "/Trapped /False", "/TrimBox", "/BleedBox",
                           "0.9 0.45 0.6 0.6 k", "/Dessus gs\n0 0 0 1 k", "/Defonce gs\n"})
    CHECK_MESSAGE(shown.find(some) != std::string::npos, some);
  const std::string facts = run_on(pdf, "pdfinfo -box %").out;
  CHECK(facts.find("TrimBox:             0.00     0.00   400.00   500.00") != std::string::npos);
  CHECK(facts.find("MediaBox:          -28.35   -28.35   428.35   528.35") != std::string::npos);
}

TEST_CASE("press: black text overprints, the white of a picture after it does not") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  auto press = open_prepress(style, {}, machine(), sample.trouble);
  if (!press) SKIP_TEST("libgs-common");
  sample.text(artifact, 40, 60, "noir").colour = {0, 0, 0};
  sample.add(Mark::Kind::image, artifact, {40, 200, 60, 40}).set_lead("dessin.svg");
  sample.text(artifact, 40, 300, "encore").colour = {0, 0, 0};
  const std::string shown = plain(write_press_pdf(
      sample.book, {sample.fonts, MemoryFiles(everything_pictures())}, *press, sample.trouble));
  const size_t black = shown.find("/Dessus gs\n"), picture = shown.find("q /Defonce gs\n");
  CHECK(black < picture);
  CHECK(picture < shown.find(" Do Q\n"));
  CHECK(shown.find("/Dessus gs\n", picture) == std::string::npos);  // Q brings it back
}

TEST_CASE("press: the inks of a picture stand in the file as they are") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  Diagnostics out;
  const MemoryFiles theme(
      Contents{{"t/profils/FOGRA39.icc", read_file(source_dir() / "themes/annuaire/profils/FOGRA39.icc")}});
  const auto press = open_prepress({"FOGRA39.icc", "", "FOGRA39", {}}, {{&theme, "t"}}, machine(), out);
  REQUIRE(press);
  const std::string adobe = cmyk_jpeg(59, true), bare = cmyk_jpeg(59, false);
  const TagId tag = sample.book.tags.add(Role::figure, document_tag, 0, "a");
  sample.add(Mark::Kind::image, tag, {0, 0, 2, 2}).set_lead("adobe.jpg");
  sample.add(Mark::Kind::image, tag, {0, 100, 2, 2}).set_lead("nue.jpg");
  sample.add(Mark::Kind::image, tag, {0, 200, 2, 2}).set_lead("tournee.jpg");
  const MemoryFiles files(
      Contents{{"adobe.jpg", adobe}, {"nue.jpg", bare}, {"tournee.jpg", with_orientation(adobe, 6)}});
  const std::string pdf = write_press_pdf(sample.book, {sample.fonts, files}, *press, out);
  CHECK(pdf.find(adobe) != std::string::npos);
  CHECK(pdf.find(bare) != std::string::npos);
  CHECK(pdf.find("/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]") != std::string::npos);
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  const std::string shown = plain(pdf);
  CHECK(shown.find("/OutputConditionIdentifier (FOGRA39)") != std::string::npos);
  CHECK(shown.find("/RegistryName (http://www.color.org)") != std::string::npos);
}

TEST_CASE("press: a drawing with gradients stays a drawing, in inks") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  Diagnostics out;
  const MemoryFiles theme(
      Contents{{"t/profils/FOGRA39.icc", read_file(source_dir() / "themes/annuaire/profils/FOGRA39.icc")}});
  const auto press = open_prepress({"FOGRA39.icc", "", "FOGRA39", {}}, {{&theme, "t"}}, machine(), out);
  REQUIRE(press);
  const std::string stops =
      "<stop offset='0' stop-color='#ff0000'/><stop offset='.4' stop-color='#ffffff'/><stop offset='1' "
      "stop-color='#0000ff'/>";
  const std::string drawing = svg(
      "<defs><linearGradient id='a'>" + stops + "</linearGradient><radialGradient id='b'>" + stops +
      "</radialGradient></defs><rect width='50' height='50' fill='url(#a)'/><circle r='20' fill='url(#b)' "
      "stroke='#112233'/><rect x='5' width='9' height='9' fill='#00ff00'/>");
  sample.add(Mark::Kind::image, artifact, {0, 0, 120, 120}).set_lead("a.svg");
  const std::string shown = plain(
      write_press_pdf(sample.book, {sample.fonts, MemoryFiles(Contents{{"a.svg", drawing}})}, *press, out));
  CHECK(out.all().empty());
  CHECK(shown.find("/ShadingType 2") != std::string::npos);
  CHECK(shown.find("/ShadingType 3") != std::string::npos);
  CHECK(shown.find("/DeviceRGB") == std::string::npos);
  CHECK(shown.find("/Subtype /Image") == std::string::npos);
  CHECK(shown.find(" rg\n") == std::string::npos);
}

TEST_CASE("press: pictures too small for paper are told with where they stand") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  Diagnostics out;
  auto press = open_prepress(style, {}, machine(), out);
  if (!press) SKIP_TEST("libgs-common");
  const TagId tag = sample.book.tags.add(Role::figure, document_tag, 0, "a");
  sample.add(Mark::Kind::image, tag, {0, 0, 144, 72}).set_lead("petite.jpg");
  sample.add(Mark::Kind::image, tag, {0, 100, 14.4, 7.2}).set_lead("juste.jpg");
  sample.book.outline.push_back({"La fiche du parc", 1, 0, 0});
  const std::string jpeg = write_jpeg(flag(100, 50), 85);
  write_press_pdf(sample.book, {sample.fonts, MemoryFiles({{"petite.jpg", jpeg}, {"juste.jpg", jpeg}})},
                  *press, out);
  REQUIRE(out.all().size() == 1);
  CHECK(out.all()[0].path == "petite.jpg");
  CHECK(out.all()[0].message.fr.find("« La fiche du parc » : 50 points par pouce") != std::string::npos);
}

TEST_CASE("booklet: pages in their places on the sheets") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf") || !has_command("pdftotext")) SKIP_TEST("qpdf, poppler-utils");
  const TagId p = sample.book.tags.add(Role::paragraph, document_tag);
  for (const char* word : {"un", "deux", "trois", "quatre", "cinq"}) {
    sample.page(word);
    sample.text(p, 40, 60, word);
  }
  const std::string pages = write_plain_pdf(sample.book, {sample.fonts, MemoryFiles({})}, sample.trouble);
  const std::string sheets = impose(pages, saddle_order(5, true), {});
  CHECK(sheets == impose(pages, saddle_order(5, true), {}));
  CHECK(run_on(sheets, "qpdf --check %").status == 0);
  CHECK(extracted(sheets) == "cinq un deux trois quatre");
  CHECK(run_on(sheets, "pdfinfo %").out.find("Page size:       800 x 500 pts") != std::string::npos);
  const std::string small = run_on(impose(pages, saddle_order(5, true), {.scale = 0.5}), "pdfinfo %").out;
  CHECK(small.find("Page size:       400 x 250 pts") != std::string::npos);
}

TEST_CASE("booklet: the pages of inner sheets are set nearer to the fold, and stay on their half") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  for (int page = 0; page < 12; ++page) sample.page();
  const std::string pages = write_plain_pdf(sample.book, {sample.fonts, MemoryFiles({})}, sample.trouble);
  const std::string sheets = plain(impose(pages, saddle_order(12, true), {.creep = 0.5}));
  // Three sheets, each a thickness further in; fronts and backs alike.
  for (const char* place : {" 400 0 cm", " 0.5 0 cm", " 399.5 0 cm", " 1 0 cm", " 399 0 cm"})
    CHECK_MESSAGE(count_of(sheets, place) == 2, place);
  CHECK(count_of(sheets, "q 0 0 400 500 re W n") == 6);
  CHECK(count_of(sheets, "q 400 0 400 500 re W n") == 6);
}

TEST_CASE("pdf: a link over two lines is one annotation with two quadrilaterals") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  auto& tags = sample.book.tags;
  const TagId p = tags.add(Role::paragraph, document_tag), link = tags.add(Role::link, p),
              other = tags.add(Role::link, p);
  sample.text(link, 40, 60, "deux lignes");
  sample.add(Mark::Kind::link, link, {300, 50, 60, 12}).set_lead("https://a.example");
  sample.add(Mark::Kind::link, link, {40, 64, 90, 12}).set_lead("https://a.example");
  sample.text(other, 140, 76, "ailleurs");
  sample.add(Mark::Kind::link, other, {140, 64, 50, 12}).set_lead("https://b.example");
  const std::string shown = plain(sample.write());
  CHECK(count_of(shown, "/Subtype /Link") == 2);
  CHECK(count_of(shown, "/QuadPoints") == 1);
}

TEST_CASE("pdf: a code is a figure that says where it leads") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  auto& tags = sample.book.tags;
  const TagId link = tags.add(Role::link, document_tag),
              figure = tags.add(Role::figure, link, 0, "Code QR de la fiche");
  sample.add(Mark::Kind::code, figure, {40, 60, 36, 36}).set_lead("https://a.example/2021/fiche/");
  sample.add(Mark::Kind::link, figure, {40, 60, 36, 36}).set_lead("https://a.example/2021/fiche/");
  const std::string shown = plain(sample.write());
  CHECK(count_of(shown, "/IM true") == 1);
  CHECK(count_of(shown, "/Subtype /Link") == 1);
  CHECK(shown.find("(Code QR de la fiche)") != std::string::npos);
  Mark& too_long = sample.add(Mark::Kind::code, figure, {40, 60, 36, 36});
  too_long.set_lead(std::string(4000, 'a'));  // no code holds it: nothing is drawn
  CHECK(count_of(plain(sample.write()), "/IM true") == 1);
}

TEST_CASE("pdf: a code is painted module by module, its eyes at three corners") {
  if (!has_command("pdftoppm")) SKIP_TEST("poppler-utils");
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  constexpr int modules = 29;  // of a code that holds so short an address
  Mark& code = sample.add(Mark::Kind::code, artifact, {0, 0, modules, modules});
  code.set_lead("https://a.example/2021/fiche/");
  const std::string shown =
      run_on(sample.write(), "pdftoppm -cropbox -r 72 -gray -aa no -x 0 -y 0 -W 29 -H 29 %").out;
  const std::string pixels = shown.substr(shown.size() - std::min<size_t>(shown.size(), modules * modules));
  REQUIRE(pixels.size() == modules * modules);
  const auto row = [&](int x, int y) {
    std::string line;
    for (int i = 0; i < 7; ++i) line += pixels[size_t(y * modules + x + i)] == 0 ? '#' : '.';
    return line;
  };
  for (const auto& [x, y] : {std::pair(0, 0), {modules - 7, 0}, {0, modules - 7}}) {
    CHECK(row(x, y) == "#######");
    CHECK(row(x, y + 1) == "#.....#");
    CHECK(row(x, y + 3) == "#.###.#");
  }
  CHECK(row(modules - 7, modules - 7) != "#######");
}
