#include "base/date.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("date: three ways to write the same day") {
  for (const char* text : {"17/12/2021", "17 décembre 2021", "2021-12-17", "17 DECEMBRE 2021",
                           " 17\u00A0décembre 2021 ", "17.12.2021", "17-12-2021"}) {
    CAPTURE(text);
    auto date = parse_date(text);
    REQUIRE(date);
    CHECK_EQ(iso(*date), "2021-12-17");
  }
  CHECK_EQ(iso(parse_date("1er mars 2021").value()), "2021-03-01");
  CHECK_EQ(iso(parse_date("29 février 2024").value()), "2024-02-29");
}

TEST_CASE("date: an impossible day is told from words") {
  DateFault fault;
  for (const char* text :
       {"31/02/2021", "31 février 2021", "2021-13-01", "29/02/2023", "00/01/2021", "2100-02-29"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text, &fault));
    CHECK_EQ(fault, DateFault::impossible);
  }
  for (const char* text :
       {"début 2022", "", "12/21", "17/12/21", "mars 2021", "17 brumaire 2021", "a/b/2021"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text, &fault));
    CHECK_EQ(fault, DateFault::not_a_date);
  }
  CHECK(parse_date("2021-12-17", &fault));
  CHECK_EQ(fault, DateFault::none);
}

TEST_CASE("date: in words") {
  CHECK_EQ(in_words({2021, 12, 17}, "fr"), "17\u00A0décembre 2021");
  CHECK_EQ(in_words({2021, 3, 1}, "fr"), "1er\u00A0mars 2021");
  CHECK_EQ(in_words({2021, 3, 1}, "en"), "1\u00A0March 2021");
}
