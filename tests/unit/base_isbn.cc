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
                      {"Offset 100 gsm, bulk 1.25", 100, 1.25},
                      {"115g/m2 vol. 1,1", 115, 1.1},
                      {"volume de 1,75, 80 g/m2", 80, 1.75},
                      {"300 g (couverture), 115 g main 1,1 (intérieur)", 115, 1.1},
                      {"couverture 300 g, intérieur bouffant 1,3 80 g", 80, 1.3},
                      {"Intérieur : 90 g main 1,2 ; couverture : 250 g main 1", 90, 1.2},
                      {"intérieur 90 g", 90, 1}};
  for (const auto& each : papers) {
    CAPTURE(each.typed);
    const auto paper = read_paper(each.typed);
    REQUIRE(paper.has_value());
    CHECK_EQ(paper->grams, doctest::Approx(each.grams));
    CHECK_EQ(paper->bulk, doctest::Approx(each.bulk));
  }
  CHECK_EQ(read_paper("115 g, main 1,1")->thickness(), doctest::Approx(0.1265));
}

TEST_CASE("paper: what says no weight, one that no paper has, or several") {
  const std::vector<std::pair<PaperFault, std::vector<const char*>>> all{
      {PaperFault::unread, {"", "couché mat", "115", "main 1,1", "90 g, main", "90 g, vol. ?"}},
      {PaperFault::weight, {"1150 g", "5 g", "1 g", "2021 g", "intérieur 1 g, couverture 300 g"}},
      {PaperFault::bulk, {"90 g, main 12", "90 g vol. 0,1"}},
      {PaperFault::several,
       {"300 g, 115 g main 1,1", "115 g, couverture 300 g", "300 g (couverture)",
        "intérieur 115 g, intérieur 90 g", "intérieur 115 g ou 90 g"}}};
  for (const auto& each : all)
    for (const char* typed : each.second) {
      CHECK_MESSAGE(!read_paper(typed).has_value(), std::string(typed));
      CHECK_MESSAGE(int(read_paper_words(typed).fault) == int(each.first), std::string(typed));
    }
}
