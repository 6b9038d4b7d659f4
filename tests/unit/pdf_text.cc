#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

#define NEED(sample, command)                                      \
  if (!(sample).ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin"); \
  if (!has_command(command)) SKIP_TEST(command)

TEST_CASE("pdf: text comes out as it was written, in TrueType and in CFF") {
  for (FaceId face : {Sample::truetype, Sample::cff}) {
    Sample sample;
    NEED(sample, "pdftotext");
    TagId p = sample.book.tags.add(Role::paragraph, document_tag);
    sample.text(p, 40, 60, "L’œuvre efficace fluide, une affiche difficile à « offrir » ", face);
    sample.text(p, 40, 80, "coûte 12\u202F345,67\u00A0€ — AVATAR Téléphonie.", face);
    // pdftotext gives every space as a plain one.
    CHECK_EQ(
        extracted(sample.write()),
        "L’œuvre efficace fluide, une affiche difficile à « offrir » coûte 12 345,67 € — AVATAR Téléphonie.");
    CHECK_FALSE(sample.trouble.has_errors());
  }
}

TEST_CASE("pdf: one glyph may stand for two texts") {
  for (FaceId face : {Sample::truetype, Sample::cff}) {
    Sample sample;
    NEED(sample, "mutool");
    TagId p = sample.book.tags.add(Role::paragraph, document_tag);
    sample.text(p, 40, 60, "arc-en-ciel inno\u00AD", face);
    std::string out = run_on(sample.write(), "mutool draw -q -F text %").out;
    CHECK_NE(out.find("arc-en-ciel inno\u00AD"), std::string::npos);
  }
}

TEST_CASE("pdf: tracking and stretch move words where the layout put them") {
  Sample sample;
  NEED(sample, "pdftotext");
  TagId p = sample.book.tags.add(Role::paragraph, document_tag);
  Mark& mark = sample.text(p, 40, 60, "un deux", Sample::truetype, 10);
  mark.tracking = 2;
  mark.stretch = 0.9f;
  sample.book.pages[0].words[1].x = 100;
  std::string out = run_on(sample.write(), "pdftotext -bbox % -").out;
  // The reader counts from the bleed, 3 mm further out.
  CHECK_NE(out.find("xMin=\"148.49"), std::string::npos);
  CHECK_EQ(extracted(sample.write()), "un deux");
}

TEST_CASE("pdf: the same book gives the same bytes") {
  auto write = [] {
    Sample sample;
    sample.text(sample.book.tags.add(Role::paragraph, document_tag), 40, 60, "deux fois la même chose");
    return sample.write();
  };
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  CHECK(write() == write());
}
