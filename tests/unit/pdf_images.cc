#include "image/image.h"
#include "image_samples.h"
#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("pdf: one picture under two names is held once") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  TagId a = sample.book.tags.add(Role::figure, document_tag, 0, "a"),
        b = sample.book.tags.add(Role::figure, document_tag, 0, "b");
  sample.add(Mark::Kind::image, a, {0, 0, 100, 50}).set_lead("a.jpg");
  sample.add(Mark::Kind::image, b, {0, 100, 100, 50}).set_lead("b.jpg");
  std::string jpeg = write_jpeg(flag(64, 32), 85);
  std::string pdf = sample.write({{"a.jpg", jpeg}, {"b.jpg", jpeg}});
  size_t count = 0;
  for (size_t at = pdf.find("/DCTDecode"); at != pdf.npos; at = pdf.find("/DCTDecode", at + 1)) ++count;
  CHECK_EQ(count, 1);
  CHECK_NE(pdf.find(jpeg), std::string::npos);
}

TEST_CASE("pdf: pictures far too large are made smaller") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  TagId a = sample.book.tags.add(Role::figure, document_tag, 0, "a"),
        b = sample.book.tags.add(Role::figure, document_tag, 0, "b");
  sample.add(Mark::Kind::image, a, {0, 0, 24, 12}).set_lead("a.jpg");
  sample.add(Mark::Kind::image, b, {0, 100, 24, 12}).set_lead("b.png");
  std::string pdf =
      sample.write({{"a.jpg", write_jpeg(flag(2000, 1000), 85)}, {"b.png", write_png(flag(2000, 1000))}});
  CHECK_EQ(pdf.find("/Width 2000"), std::string::npos);
  size_t first = pdf.find("/Width 74/");  // 220 an inch
  REQUIRE_NE(first, std::string::npos);
  CHECK_NE(pdf.find("/Width 74/", first + 1), std::string::npos);
}

TEST_CASE("pdf: a picture of up to 300 pixels an inch stands in the file as it is") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  const TagId a = sample.book.tags.add(Role::figure, document_tag, 0, "a");
  sample.add(Mark::Kind::image, a, {0, 0, 72, 36}).set_lead("juste.jpg");
  sample.add(Mark::Kind::image, a, {0, 0, 72, 36}).set_lead("trop.jpg");
  const std::string just = write_jpeg(flag(300, 150), 85), over = write_jpeg(flag(301, 150), 85);
  const std::string pdf = sample.write({{"juste.jpg", just}, {"trop.jpg", over}});
  CHECK_NE(pdf.find(just), std::string::npos);
  CHECK_EQ(pdf.find(over), std::string::npos);
  CHECK_NE(pdf.find("/Width 220/"), std::string::npos);
}

TEST_CASE("pdf: pixels reach as far as 150 an inch, drawings as far as one likes") {
  Diagnostics out;
  const MemoryFiles files(
      {{"a.jpg", write_jpeg(flag(300, 150), 85)}, {"b.svg", svg("<rect width='9' height='9'/>")}});
  CHECK_EQ(image_size("a.jpg", files, out).width, doctest::Approx(144));
  CHECK_EQ(image_size("a.jpg", files, out).height, doctest::Approx(72));
  CHECK_GT(image_size("b.svg", files, out).width, 5000);
}

TEST_CASE("pdf: the text of a drawing is outlines, no font of its own") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  const TagId a = sample.book.tags.add(Role::figure, document_tag, 0, "a");
  sample.add(Mark::Kind::image, a, {0, 0, 120, 60}).set_lead("a.svg");
  const std::string pdf = sample.write(
      {{"a.svg", svg("<text x='4' y='40' font-family='Cabin' font-size='20' fill='#123'>Phare</text>")}});
  const std::string plain = run_on(pdf, "qpdf --qdf --object-streams=disable % -").out;
  CHECK(plain.find("/FontDescriptor") == std::string::npos);
  CHECK(plain.find("/Subtype /Image") == std::string::npos);
  CHECK(plain.find(" c ") != std::string::npos);  // curves of letters
}

TEST_CASE("pdf: bad pictures are errors that name the file") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  std::string jpeg = write_jpeg(flag(64, 32), 85), png_bytes = write_png(flag(300, 300));
  std::string damaged = png_bytes;
  damaged[60] = static_cast<char>(damaged[60] ^ 0x55);
  std::map<std::string, std::string> files{{"empty.png", ""},
                                           {"cut.jpg", jpeg.substr(0, jpeg.size() / 2)},
                                           {"cut.png", png_bytes.substr(0, 90)},
                                           {"damaged.png", damaged},
                                           {"text.png", "hello"},
                                           {"run.svg", svg("<script/>")}};
  TagId tag = sample.book.tags.add(Role::figure, document_tag, 0, "a");
  for (const auto& [path, bytes] : files) sample.add(Mark::Kind::image, tag, {0, 0, 24, 12}).set_lead(path);
  sample.add(Mark::Kind::image, tag, {0, 0, 24, 12}).set_lead("absent.png");
  std::string pdf = sample.write(files);
  CHECK_EQ(sample.trouble.count(Severity::error), files.size() + 1);
  CHECK_EQ(sample.trouble.all()[0].path, "absent.png");
  CHECK_EQ(pdf.find("/Figure"), std::string::npos);
  Diagnostics out;
  CHECK_EQ(image_size("cut.jpg", MemoryFiles(files), out).width, 0);
  CHECK(out.has_errors());
}
