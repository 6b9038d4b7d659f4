// Inks beside the four, small type in one ink, and what stands outside the trim.
#include "image_samples.h"
#include "outputs/slug_line.h"
#include "pdf/preflight.h"
#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::shared_ptr<const Prepress> fogra39(PrepressStyle style) {
  Diagnostics out;
  static const MemoryFiles theme(
      Contents{{"t/profils/FOGRA39.icc", read_file(source_dir() / "themes/annuaire/profils/FOGRA39.icc")}});
  style.profile = "FOGRA39.icc";
  style.condition = "FOGRA39";
  return open_prepress(style, {{&theme, "t"}}, machine(), out);
}

std::string plain(const std::string& pdf) {
  return run_on(pdf, "qpdf --qdf --object-streams=disable % -").out;
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

constexpr Colour green{11, 92, 84}, yellow{255, 230, 0}, white{255, 255, 255}, dark{15, 59, 56};

}  // namespace

TEST_CASE("press: small type is in one ink, dark enough, or the paper's white on a dark ground") {
  const auto press = fogra39({});
  REQUIRE(press);
  const auto one_black = [](const InkAmounts& inks) {
    return inks[0] == 0 && inks[1] == 0 && inks[2] == 0 && inks[3] >= 0.6;
  };
  CHECK(press->inks(green)[0] > 0);
  CHECK(one_black(press->inks_of_small_type(green, white)));
  CHECK(one_black(press->inks_of_small_type(yellow, white)));
  CHECK((press->inks_of_small_type({190, 190, 190}, white) == InkAmounts{0, 0, 0, 0.6}));
  CHECK((press->inks_of_small_type({80, 80, 80}, white) == press->inks({80, 80, 80})));
  CHECK((press->inks_of_small_type(yellow, dark) == InkAmounts{}));
  CHECK((press->inks_of_small_type(white, dark) == InkAmounts{}));
}

TEST_CASE("press: type below 8 points passes the preflight whatever its colour, larger type keeps it") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  const auto press = fogra39({});
  sample.add(Mark::Kind::area, artifact, {0, 200, 400, 200}).colour = dark;
  for (const Colour colour : {green, yellow, Colour{200, 200, 200}}) {
    sample.text(artifact, 40, 60, "petit", Sample::truetype, 7).colour = colour;
    sample.text(artifact, 40, 260, "petit", Sample::truetype, 7).colour = colour;
    sample.text(artifact, 40, 100, "grand", Sample::truetype, 8).colour = green;
  }
  const PreflightReport report =
      preflight(write_press_pdf(sample.book, {sample.fonts, MemoryFiles({})}, *press, sample.trouble));
  CHECK_MESSAGE(report.faults() == 0, preflight_text(report, "a"));
  CHECK(report.smallest_type == doctest::Approx(7));
  CHECK(report.inks.size() == 4);
}

TEST_CASE("press: a spot ink and a varnish are plates of their names") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  PrepressStyle style;
  style.inks.push_back({.colour = {200, 150, 0, 1}, .inks = {0, 0.3, 0.8, 0}, .spot = "PANTONE 871 C"});
  style.inks.push_back({.colour = {200, 0, 0, 2}, .varnish = "Vernis sélectif", .mixed = false});
  const auto press = fogra39(style);
  sample.text(artifact, 40, 60, "doré", Sample::truetype, 7).colour = {200, 150, 0, 1};
  sample.add(Mark::Kind::area, artifact, {0, 200, 400, 20}).colour = {200, 0, 0, 2};
  sample.text(artifact, 40, 300, "noir").colour = {0, 0, 0};
  const std::string pdf =
      write_press_pdf(sample.book, {sample.fonts, MemoryFiles({})}, *press, sample.trouble);
  const std::string shown = plain(pdf);
  CHECK(says(shown, "/PANTONE#20871#20C"));
  CHECK(says(shown, "/Ton0 cs 1 scn"));
  CHECK(says(shown, "/Dessus gs\n/Vernis1 cs 1 scn"));
  const PreflightReport report = preflight(pdf);
  CHECK_MESSAGE(report.faults() == 0, preflight_text(report, "a"));
  const std::vector<std::string>& inks = report.inks;
  CHECK(std::find(inks.begin(), inks.end(), "PANTONE 871 C") != inks.end());
  CHECK(report.most_ink > 1);  // the varnished red, as the profile mixes it
  CHECK(press->plates().size() == 6);
}

TEST_CASE("press: targets, bars and a slug line stand outside the bleed, where they are asked for") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("pdftotext") || !has_command("qpdf")) SKIP_TEST("poppler-utils, qpdf");
  const auto bare = fogra39({});
  PrepressStyle wanted;
  wanted.marks = true;
  wanted.inks.push_back({.colour = {200, 150, 0, 1}, .inks = {0, 0.3, 0.8, 0}, .spot = "PANTONE 871 C"});
  wanted.inks.push_back({.colour = {200, 0, 0, 2}, .varnish = "VS", .mixed = false});
  wanted.inks.push_back({.colour = {0, 0, 0, 3}, .varnish = "VS", .mixed = false});
  const auto press = fogra39(wanted);
  sample.text(artifact, 40, 60, "page");
  const BookFiles files{sample.fonts, MemoryFiles({})};
  const std::string without = plain(write_press_pdf(sample.book, files, *bare, sample.trouble));
  Style style;
  add_slug_lines(sample.book, sample.fonts, style, *press, "essai-impression.pdf", "2021-12-17");
  const std::string pdf = write_press_pdf(sample.book, files, *press, sample.trouble);
  CHECK(says(run_on(pdf, "pdftotext -raw % -").out,
             "essai-impression.pdf – textes du 2021-12-17 – page 1 sur 1"));
  CHECK(says(run_on(pdf, "pdftotext -raw % -").out, "Cyan Magenta Jaune Noir PANTONE 871 C VS\n"));
  const std::string whole = plain(pdf);  // the bars lay it where nothing else is, once
  const size_t bar = whole.find("/Vernis1 cs 1 scn");
  CHECK(bar != whole.npos);
  CHECK(says(whole.substr(bar, 60), " re\nf"));
  CHECK(!says(without, " c\n"));
  CHECK(says(plain(pdf), " c\n"));
  const PreflightReport report = preflight(pdf);  // what stands outside is no printed matter
  CHECK_MESSAGE(report.faults() == 0, preflight_text(report, "a"));
  CHECK(report.inks.size() == 1);
}

TEST_CASE("press: XMP and Info name the publisher and the subject") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  sample.text(artifact, 40, 60, "page");
  const std::string pdf =
      write_press_pdf(sample.book, {sample.fonts, MemoryFiles({})}, *fogra39({}), sample.trouble);
  CHECK(says(pdf, "<dc:creator><rdf:Seq><rdf:li>Une équipe"));
  CHECK(says(pdf, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">Essais &amp; « signes »"));
  if (!has_command("pdfinfo")) SKIP_TEST("poppler-utils");
  const std::string facts = run_on(pdf, "pdfinfo %").out;
  CHECK(says(facts, "Author:          Une équipe"));
  CHECK(says(facts, "Subject:         Essais"));
}

namespace {

// Four pixels by four of a photograph.
std::string data_address() {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string bytes = png(2, 8, 0);
  std::string out = "data:image/png;base64,";
  for (size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t three = 0;
    for (size_t k = 0; k < 3; ++k)
      three = three << 8 | (i + k < bytes.size() ? static_cast<uint8_t>(bytes[i + k]) : 0u);
    for (size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : signs[three >> (18 - 6 * k) & 63];
  }
  return out;
}

// A drawing printed 200 points wide, 20 units across.
PreflightReport report_on_drawing(Sample& sample, const std::string& inside) {
  const std::string svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect width='20' height='10' "
      "fill='#ccc'/>" +
      inside + "</svg>";
  const TagId tag = sample.book.tags.add(Role::figure, document_tag, 0, "a");
  sample.add(Mark::Kind::image, tag, {0, 0, 200, 100}).set_lead("dessin.svg");
  const MemoryFiles files(Contents{{"dessin.svg", svg}});
  return preflight(write_press_pdf(sample.book, {sample.fonts, files}, *fogra39({}), sample.trouble));
}

}  // namespace

TEST_CASE("press: a picture of pixels inside a drawing is measured as it is printed") {
  Sample coarse, fine, none;
  if (!coarse.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  const std::string picture = "<image width='4' height='4' href='" + data_address() + "'/>";
  const PreflightReport report = report_on_drawing(coarse, picture);  // 4 pixels on 40 points
  CHECK(report.faults(PressRule::resolution) == 1);
  CHECK(report.least_ppi == doctest::Approx(7.2).epsilon(0.02));
  const auto& told = coarse.trouble.all();
  CHECK(std::any_of(told.begin(), told.end(), [](const Diagnostic& each) {
    return each.path == "dessin.svg" && says(each.message.fr, "ce dessin contient une image trop petite");
  }));
  const PreflightReport small = report_on_drawing(
      fine, "<image width='.08' height='.08' href='" + data_address() + "'/>");  // on 0.8 points
  CHECK_MESSAGE(small.faults() == 0, preflight_text(small, "a"));
  CHECK(report_on_drawing(none, "").pictures == 0);
}

TEST_CASE("press: the text of a drawing is measured as it is printed, though it becomes outlines") {
  Sample sample, large, with_picture;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  const std::string text = "<text x='1' y='5' font-size='.4'>mot</text>";
  const PreflightReport small = report_on_drawing(sample, "<g transform='scale(.5)'>" + text + "</g>" + text);
  CHECK(small.smallest_type == doctest::Approx(2).epsilon(0.02));
  CHECK(says(preflight_text(small, "a"), "conseil : page 1"));
  CHECK(says(preflight_text(small, "a"), "texte de 2 points dans un dessin"));
  CHECK(small.faults() == 0);
  const PreflightReport sound = report_on_drawing(large, "<text x='1' y='5' font-size='1'>mot</text>");
  CHECK(sound.smallest_type == doctest::Approx(10).epsilon(0.02));
  CHECK(sound.findings.empty());
  const PreflightReport pixels = report_on_drawing(
      with_picture, text + "<image width='.08' height='.08' href='" + data_address() + "'/>");
  CHECK(pixels.smallest_type == doctest::Approx(4).epsilon(0.02));
}
