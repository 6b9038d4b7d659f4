// Check digits of ISBN and ISSN, and paper by weight and bulk.
#include "base/isbn.h"
#include "base/paper.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("isbn: ten and thirteen digits, with hyphens, blanks and the word before them") {
  for (const char* right : {"978-2-07-036822-8", "9782070368228", "ISBN 978 2 07 036822 8",
                            "isbn: 2-07-036822-X", "207036822X", "2‑07‑036822‑x", "979-10-90636-07-1"}) {
    CAPTURE(right);
    CHECK(read_isbn(right).fault == NumberFault::none);
  }
  CHECK_EQ(read_isbn("978-2-07-036822-8").digits, "9782070368228");
}

TEST_CASE("isbn: a wrong last digit is told with the right one") {
  const ReadNumber thirteen = read_isbn("978-2-07-036822-9");
  CHECK(thirteen.fault == NumberFault::check);
  CHECK_EQ(thirteen.expected, "9782070368228");
  const ReadNumber ten = read_isbn("2070368221");
  CHECK(ten.fault == NumberFault::check);
  CHECK_EQ(ten.expected, "207036822X");
  CHECK(read_isbn("978-2-70-036822-8").fault == NumberFault::check);  // two digits exchanged
}

TEST_CASE("isbn: what cannot be one") {
  CHECK(read_isbn("977-2-07-036822-8").fault == NumberFault::prefix);
  CHECK(read_isbn("978-2-07-036822").fault == NumberFault::length);
  CHECK(read_isbn("").fault == NumberFault::length);
  CHECK(read_isbn("en cours").fault == NumberFault::signs);
  CHECK(read_isbn("97X2070368228").fault == NumberFault::signs);
  CHECK(read_isbn("978207036822X").fault == NumberFault::length);
}

TEST_CASE("issn: eight digits, an X for ten") {
  for (const char* right : {"2434-561X", "ISSN 0378-5955", "03785955", "2434 561x"}) {
    CAPTURE(right);
    CHECK(read_issn(right).fault == NumberFault::none);
  }
  CHECK_EQ(read_issn("0378-5954").expected, "03785955");
  CHECK(read_issn("378-5955").fault == NumberFault::length);
  CHECK_EQ(shown_issn("03785955"), "0378-5955");
}

TEST_CASE("paper: weight and bulk among other words, the thickness of a sheet") {
  struct {
    const char* typed;
    double grams, bulk;
  } const papers[] = {{"115 g, main 1,1", 115, 1.1},
                      {"Couché mat 115 g/m², main de 0,9", 115, 0.9},
                      {"90 grammes", 90, 1},
                      {"bouffant 1.3, 80g", 80, 1.3},
                      {"Bouffant blanc 90 g", 90, 1},
                      {"150 g/m² recyclé (100 %)", 150, 1},
                      {"Offset 100 gsm, bulk 1.25", 100, 1.25}};
  for (const auto& each : papers) {
    CAPTURE(each.typed);
    const auto paper = read_paper(each.typed);
    REQUIRE(paper.has_value());
    CHECK_EQ(paper->grams, doctest::Approx(each.grams));
    CHECK_EQ(paper->bulk, doctest::Approx(each.bulk));
  }
  CHECK_EQ(read_paper("115 g, main 1,1")->thickness(), doctest::Approx(0.1265));
}

TEST_CASE("paper: what says no weight, or a bulk that no paper has") {
  for (const char* typed :
       {"", "couché mat", "115", "1150 g", "5 g", "main 1,1", "90 g, main", "90 g, main 12"})
    CHECK_MESSAGE(!read_paper(typed).has_value(), typed);
}
