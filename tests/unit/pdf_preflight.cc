// The preflight: each rule says no to a page made to break it, and yes to the same page mended.
#include "pdf/preflight.h"
#include "pdf/syntax.h"
#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// A file of one page, written by hand.
struct HandMade {
  std::string content, resources,
      boxes = "/MediaBox[0 0 200 200]/BleedBox[10 10 190 190]/TrimBox[20 20 180 180]";
  std::vector<std::string> more{};  // objects from 6 on, whole
  bool has_intent = true;
  size_t count = 1;  // pages, all alike

  std::string bytes() const {
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R" +
            std::string(has_intent ? "/OutputIntents[<</S/GTS_PDFX/DestOutputProfile 5 0 R>>]" : "") + ">>",
        "<</Type/Pages/Kids[" + kids() + "]/Count " + std::to_string(count) + ">>",
        "<</Type/Page/Parent 2 0 R" + boxes + "/Contents 4 0 R/Resources<<" + resources + ">>>>",
        stream("", content), stream("/N 4", "profil")};
    objects.insert(objects.end(), more.begin(), more.end());
    std::string pdf = "%PDF-1.6\n", table;
    for (size_t i = 0; i < objects.size(); ++i) {
      char line[32];
      std::snprintf(line, sizeof line, "%010zu 00000 n \n", pdf.size());
      table += line;
      pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1), start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer<</Root 1 0 R/Size " + size +
           ">>\nstartxref\n" + start + "\n%%EOF\n";
  }
  std::string kids() const {
    std::string all;
    for (size_t i = 0; i < count; ++i) all += "3 0 R ";
    return all;
  }
  static std::string stream(const std::string& entries, const std::string& data) {
    return "<<" + entries + "/Length " + std::to_string(data.size()) + ">>stream\n" + data + "\nendstream";
  }
};

const std::string font =
    "/Font<</F1<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Essai/FontDescriptor<</FontFile2 5 0 R>>>>>>"
    "/ExtGState<</Dessus<</op true/OPM 1>>/Mode0<</op true/OPM 0>>>>";

std::string type(const std::string& size, const std::string& colour, const std::string& before = {}) {
  return before + colour + " BT /F1 " + size + " Tf 40 100 Td (mots) Tj ET";
}

PreflightReport report_on(const std::string& content, const std::string& resources = font) {
  return preflight(HandMade{content, resources}.bytes());
}

// The only faults are of this rule.
void check_fails(const PreflightReport& report, PressRule rule, const std::string& words) {
  CHECK(report.faults(rule) > 0);
  CHECK(report.faults() == report.faults(rule));
  CHECK_MESSAGE(preflight_text(report, "essai.pdf").find(words) != std::string::npos,
                preflight_text(report, "essai.pdf"));
}

void check_passes(const PreflightReport& report) {
  CHECK_MESSAGE(report.faults() == 0, preflight_text(report, "essai.pdf"));
  CHECK(preflight_text(report, "essai.pdf").find("Conforme") != std::string::npos);
}

// An image of one colour, `side` pixels each way, in the resources' object 6.
HandMade with_image(size_t side, const std::string& space, const std::string& pixel,
                    const std::string& more = "") {
  std::string data;
  for (size_t i = 0; i < side * side; ++i) data += pixel;
  const std::string size = std::to_string(side);
  HandMade page{"q 72 0 0 72 50 50 cm /X Do Q", "/XObject<</X 6 0 R>>"};
  page.more.push_back(HandMade::stream("/Type/XObject/Subtype/Image/Width " + size + "/Height " + size +
                                           "/BitsPerComponent 8/ColorSpace/" + space + more,
                                       data));
  return page;
}

}  // namespace

TEST_CASE("preflight: a sound page passes, and the report says what was measured") {
  const PreflightReport report = report_on("0 0 0 1 k 30 30 60 60 re f " + type("9", "0.9 0.4 0.6 0.6 k"));
  check_passes(report);
  CHECK(report.most_ink == doctest::Approx(2.5));
  CHECK(report.smallest_type == doctest::Approx(9));
  CHECK(report.bleed == doctest::Approx(10));
  CHECK((report.inks == std::vector<std::string>{"C", "M", "J", "N"}));
  CHECK(report.fonts == 1);
}

TEST_CASE("preflight: what is no PDF, and a file that names no press") {
  check_fails(preflight("rien"), PressRule::file, "lisible");
  HandMade page{"", ""};
  page.has_intent = false;
  check_fails(preflight(page.bytes()), PressRule::file, "profil de sortie");
}

TEST_CASE("preflight: boxes") {
  HandMade page{"", ""};
  for (const auto& [boxes, words] : std::map<std::string, std::string>{
           {"/MediaBox[0 0 200 200]/TrimBox[20 20 180 180]", "il manque le format"},
           {"/MediaBox[0 0 200 200]/BleedBox[15 10 190 190]/TrimBox[20 20 180 180]", "fond perdu de 1,8 mm"},
           {"/MediaBox[12 0 200 200]/BleedBox[10 10 190 190]/TrimBox[20 20 180 180]", "sort du papier"}}) {
    page.boxes = boxes;
    check_fails(preflight(page.bytes()), PressRule::boxes, words);
  }
}

TEST_CASE("preflight: colours of screens, in type, in areas, in pictures and in forms") {
  check_fails(report_on("1 0 0 rg 30 30 60 60 re f"), PressRule::colours, "couleur d’écran");
  check_fails(report_on("0 0 1 RG 2 w 30 30 m 90 90 l S"), PressRule::colours, "couleur d’écran");
  check_fails(report_on(type("12", "/DeviceRGB cs 1 0 0 sc")), PressRule::colours, "couleur d’écran");
  check_fails(preflight(with_image(300, "DeviceRGB", "abc").bytes()), PressRule::colours,
              "image en couleurs d’écran");
  HandMade form{"/X Do", "/XObject<</X 6 0 R>>"};
  form.more.push_back(HandMade::stream("/Subtype/Form/BBox[0 0 200 200]", "1 0 0 rg 40 40 9 9 re f"));
  check_fails(preflight(form.bytes()), PressRule::colours, "page 1");
}

TEST_CASE("preflight: more ink than paper bears") {
  check_fails(report_on("0.9 0.9 0.9 0.6 k 30 30 60 60 re f"), PressRule::coverage, "330 % d’encre");
  check_passes(report_on("0.8 0.8 0.8 0.6 k 30 30 60 60 re f"));
  // Black over a colour adds up; black in its stead does not.
  const std::string band = "1 0.8 0.8 0 k 30 30 60 60 re f ";
  check_fails(report_on(band + "/Dessus gs 0 0 0 1 k 40 40 9 9 re f"), PressRule::coverage, "360 %");
  check_passes(report_on(band + "0 0 0 1 k 40 40 9 9 re f"));
  check_fails(preflight(with_image(300, "DeviceCMYK", "\xFF\xFF\xFF\x40").bytes()), PressRule::coverage,
              "325 %");
  check_passes(preflight(with_image(300, "DeviceCMYK", "\x40\x40\x40\x40").bytes()));
  // A picture's own Decode turns its inks over.
  check_passes(
      preflight(with_image(300, "DeviceCMYK", "\xFF\xFF\xFF\x40", "/Decode[1 0 1 0 1 0 1 0]").bytes()));
  // Outside the bleed, marks bear all inks.
  check_passes(report_on("1 1 1 1 K 1 w 0 30 m 8 30 l S"));
}

TEST_CASE("preflight: coarse pictures") {
  check_fails(preflight(with_image(100, "DeviceGray", "a").bytes()), PressRule::resolution,
              "100 points par pouce");
  const PreflightReport middling = preflight(with_image(200, "DeviceGray", "a").bytes());
  check_passes(middling);
  CHECK(preflight_text(middling, "a").find("conseil : page 1") != std::string::npos);
  const PreflightReport fine = preflight(with_image(300, "DeviceGray", "a").bytes());
  CHECK(fine.findings.empty());
  CHECK(fine.least_ppi == doctest::Approx(300));
}

TEST_CASE("preflight: a font that is not in the file") {
  check_fails(
      report_on(type("12", "0 0 0 1 k /Dessus gs"),
                "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/ExtGState<</Dessus<<>>>>"),
      PressRule::fonts, "Helvetica");
}

TEST_CASE("preflight: hairlines, drawn or filled, as large as they are printed") {
  check_fails(report_on("0.1 w 30 30 m 90 90 l S"), PressRule::hairlines, "0,1 point");
  check_fails(report_on("0.1 0 0 0.1 0 0 cm 1 w 300 300 m 900 900 l S"), PressRule::hairlines, "0,1 point");
  check_fails(report_on("0 0 0 1 k 30 30 100 0.1 re f"), PressRule::hairlines, "0,1 point");
  check_passes(report_on("0.25 w 30 30 m 90 90 l S"));
}

TEST_CASE("preflight: small type in several inks, or in a light screen") {
  check_fails(report_on(type("7", "0.9 0.2 0 0 k")), PressRule::small_type,
              "7 points en 2 encres (C 90, M 20)");
  check_fails(report_on(type("7", "0 0 0 0.5 k")), PressRule::small_type, "trame à 50 %");
  check_fails(report_on(type("10", "0 0 0 0.5 k", "0.5 0 0 0.5 0 0 cm 1 0 0 1 60 0 cm ")),
              PressRule::small_type, "5 points");
  check_passes(report_on(type("7", "0 0 0 0.6 k")));
  check_passes(report_on(type("8", "0.9 0.2 0 0 k")));
  // White in several inks is advice, where it is tiny.
  const PreflightReport white = report_on(type("5", "0 0 0 0 k", "0.9 0.4 0.4 0 k 30 30 140 140 re f "));
  check_passes(white);
  CHECK(preflight_text(white, "a").find("en réserve de 5 points dans 3 encres") != std::string::npos);
}

TEST_CASE("preflight: overprint that loses or changes colours, and black that leaves a gap") {
  const std::string band = "0.5 0.4 0 0 k 30 30 140 140 re f ";
  check_fails(report_on(type("12", "0 0 0 0 k /Dessus gs", band)), PressRule::overprint, "il disparaît");
  check_fails(report_on(type("12", "0 1 0 0 k /Dessus gs", band)), PressRule::overprint, "change de ton");
  check_fails(report_on(type("12", "0 0 0 1 k /Mode0 gs", band)), PressRule::overprint, "mode 1");
  check_fails(report_on(type("12", "0 0 0 1 k", band)), PressRule::overprint, "texte noir en réserve");
  check_passes(report_on(type("12", "0 0 0 1 k /Dessus gs", band)));
  // A varnish lies over all.
  const std::string varnish = font +
                              "/ColorSpace<</V[/Separation/Vernis/DeviceCMYK<</FunctionType 2/Domain[0 "
                              "1]/C0[0 0 0 0]/C1[0 0 0 0]/N 1>>]>>";
  const PreflightReport report = report_on(band + "/Dessus gs /V cs 1 scn 40 40 20 20 re f", varnish);
  check_passes(report);
  CHECK(report.inks.back() == "Vernis");
  CHECK(report.most_ink == doctest::Approx(0.9));
}

TEST_CASE("preflight: what is used on several pages is at fault on all of them") {
  HandMade image = with_image(300, "DeviceCMYK", "\xFF\xFF\xFF\x40");
  HandMade form{"/X Do", "/XObject<</X 6 0 R>>"};
  form.more.push_back(HandMade::stream("/Subtype/Form/BBox[0 0 200 200]", "1 1 1 1 k 40 40 9 9 re f"));
  HandMade no_font{type("12", "0 0 0 1 k"), "/Font<</F1<</Type/Font/Subtype/TrueType/BaseFont/Essai>>>>"};
  for (HandMade* page : {&image, &form, &no_font}) {
    page->count = 4;
    const PreflightReport report = preflight(page->bytes());
    REQUIRE(report.findings.size() == 1);
    CHECK((report.findings[0].pages == std::vector<uint32_t>{1, 2, 3, 4}));
    CHECK(preflight_text(report, "a").find("faute : pages 1 à 4") != std::string::npos);
  }
  CHECK(preflight(image.bytes()).pictures == 1);
}

TEST_CASE("preflight: all pages of a fault are named, runs of them by their ends") {
  PreflightReport report;
  report.findings.push_back(
      {PressRule::coverage, true, "trop", "", {1, 2, 4, 5, 6, 7, 9, 11, 13, 15, 17, 19, 21}});
  CHECK(preflight_text(report, "a").find("pages 1, 2, 4 à 7, 9, 11, 13, 15, 17, 19, 21 : trop") !=
        std::string::npos);
}

TEST_CASE("preflight: of too much ink in a picture, the remedy is for the picture, not for a colour") {
  const std::string of_picture =
      preflight_text(preflight(with_image(300, "DeviceCMYK", "\xFF\xFF\xFF\xFF").bytes()), "a");
  CHECK(of_picture.find("print.json") == std::string::npos);
  CHECK(of_picture.find("donner cette image en RVB") != std::string::npos);
  const std::string of_colour = preflight_text(report_on("1 1 1 1 k 30 30 60 60 re f"), "a");
  CHECK(of_colour.find("print.json") != std::string::npos);
}

TEST_CASE("preflight: a varnish on text alone is a plate, over paper and over a ground") {
  const std::string varnish = font +
                              "/ColorSpace<</V[/Separation/Vernis/DeviceCMYK<</FunctionType 2/Domain[0 "
                              "1]/C0[0 0 0 0]/C1[0 0 0 0]/N 1>>]>>";
  for (const std::string before : {"", "0.5 0.4 0 0 k 30 30 140 140 re f "}) {
    const PreflightReport report = report_on(type("12", "/Dessus gs /V cs 1 scn", before), varnish);
    check_passes(report);
    REQUIRE_FALSE(report.inks.empty());
    CHECK(report.inks.back() == "Vernis");
  }
}

TEST_CASE("preflight: a colour of screens stays one where it overprints") {
  check_fails(report_on(type("12", "/Dessus gs /DeviceRGB cs 1 0 0 sc")), PressRule::colours,
              "couleur d’écran");
}
