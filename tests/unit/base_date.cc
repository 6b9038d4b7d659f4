// Dates: every way to write them, and what is said of those that cannot be read.
#include "base/date_words.h"
#include "base/read_date.h"
#include "base/text.h"
#include "support.h"

using namespace annuaire;

namespace {

std::string read(const std::string& text) {
  DateReading reading = read_date(text);
  return reading.when ? iso(*reading.when) : "";
}
std::string about(const std::string& text) {
  DateReading reading = read_date(text);
  return text.substr(reading.begin, reading.end - reading.begin);
}
DateFault fault_of(const std::string& text) { return read_date(text).fault; }

}  // namespace

TEST_SUITE("date") {
  TEST_CASE("the ways that the documents list are read as they say") {
    for (const DateForm& form : date_forms()) {
      CAPTURE(form.example);
      CHECK_EQ(read(form.example), form.iso);
      CHECK(fault_of(form.example) == DateFault::none);
      CHECK(!form.what.fr.empty());
      CHECK(!form.what.en.empty());
    }
  }

  TEST_CASE("one day, written in all ways") {
    for (const char* text : {"17/12/2021",
                             "17 décembre 2021",
                             "2021-12-17",
                             "17 DECEMBRE 2021",
                             " 17\u00A0décembre 2021 ",
                             "17.12.2021",
                             "17-12-2021",
                             "17/12/21",
                             "17.12.21",
                             "17 déc. 2021",
                             "17 déc 2021",
                             "17 dec. 21",
                             "17 décembre ’21",
                             "vendredi 17 décembre 2021",
                             "Ven. 17 déc. 2021",
                             "le vendredi 17 décembre 2021",
                             "Friday 17 December 2021",
                             "Fri, 17 Dec 2021",
                             "December 17, 2021",
                             "Dec. 17th, 2021",
                             "17th of December 2021",
                             "the 17th of December, 2021",
                             "2021/12/17",
                             "2021.12.17",
                             "20211217",
                             "17122021",
                             "2021-W50-5",
                             "2021W505",
                             "2021-351",
                             "17-déc-2021",
                             "17/déc./2021",
                             "17 / 12 / 2021",
                             "17 12 2021",
                             "2021 décembre 17",
                             "« 17 décembre 2021 »",
                             "date limite : 17/12/2021",
                             "17. décembre 2021",
                             "17 décembre 2021 inclus",
                             "17 décembre 2021 (inclus)",
                             "jusqu'au 17 décembre 2021",
                             "jusqu’au 17 décembre 2021 inclus",
                             "au plus tard le 17 décembre 2021",
                             "17 décembre 2021.",
                             "by December 17, 2021",
                             "'17/12/2021",
                             "17/12/2021;",
                             "**17 décembre 2021**",
                             "17\u202Fdécembre\u202F2021"}) {
      CAPTURE(text);
      CHECK_EQ(read(text), "2021-12-17");
      CHECK(fault_of(text) == DateFault::none);
    }
    CHECK_EQ(read("17\u201112\u20112021"), "2021-12-17");
    CHECK_EQ(read("17\u201312\u20132021"), "2021-12-17");
    CHECK_EQ(read("1er mars 2021"), "2021-03-01");
    CHECK_EQ(read("1ᵉʳ mars 2021"), "2021-03-01");
    CHECK_EQ(read("1° mars 2021"), "2021-03-01");
    CHECK_EQ(read("premier mars 2021"), "2021-03-01");
    CHECK_EQ(read("mar. 2 mars 2021"), "2021-03-02");
    CHECK_EQ(read("Mar 2, 2021"), "2021-03-02");
    CHECK_EQ(read("29 février 2024"), "2024-02-29");
    CHECK_EQ(read("03/04/23"), "2023-04-03");
    CHECK_EQ(read("03/04/99"), "1999-04-03");
  }

  TEST_CASE("every month and every day of the week, whole and in short, in both languages") {
    int number = 0;
    for (const CalendarName& month : months()) {
      ++number;
      std::vector<std::string> ways{std::string(month.fr), std::string(month.en)};
      for (std::string_view other : split(month.others, ' '))
        if (!other.empty()) ways.insert(ways.end(), {std::string(other), std::string(other) + "."});
      for (const std::string& way : ways) CHECK_EQ(read("5 " + way + " 2021"), iso(Date{2021, number, 5}));
    }
    Date monday{2021, 3, 1};
    for (const CalendarName& day : weekdays()) {
      for (std::string_view way : {day.fr, day.en})
        CHECK(fault_of(std::string(way) + " " + in_words(monday, "fr")) == DateFault::none);
      for (std::string_view way : split(day.others, ' '))
        CHECK(fault_of(std::string(way) + ". " + in_words(monday, "fr")) == DateFault::none);
      monday = plus_days(monday, 1);
    }
  }

  TEST_CASE("hours stay, before or after the day") {
    for (const char* text :
         {"2021-12-17T23:59", "2021-12-17 23:59", "17/12/2021 23h59", "17 décembre 2021 à 23 h 59",
          "17 décembre 2021, 23:59", "17 décembre 2021 - 23h59", "à 23 h 59 le 17 décembre 2021",
          "20211217T2359", "17 décembre 2021 à 23:59:59", "2021-12-17T23:59:59.000",
          "December 17, 2021 at 11:59 pm", "11:59 p.m. on 17 December 2021",
          "17 décembre 2021 à 23 h 59 précises", "17 décembre 2021 à 23 heures et 59 minutes",
          "17 décembre 2021 à 11 heures 59 du soir"}) {
      CAPTURE(text);
      CHECK_EQ(read(text), "2021-12-17T23:59");
    }
    CHECK_EQ(read("17 décembre 2021 à minuit"), "2021-12-17T24:00");
    CHECK_EQ(read("17 December 2021, midnight"), "2021-12-17T24:00");
    CHECK_EQ(read("17 décembre 2021 à 24 h"), "2021-12-17T24:00");
    CHECK_EQ(read("17 décembre 2021 à midi"), "2021-12-17T12:00");
    CHECK_EQ(read("17 décembre 2021 à 18 heures"), "2021-12-17T18:00");
    CHECK_EQ(read("à 18 h vendredi 17 décembre 2021"), "2021-12-17T18:00");
    CHECK_EQ(read("17 December 2021, 12 am"), "2021-12-17T00:00");
    CHECK_EQ(read("2021-12-17T12:00Z"), "2021-12-17T12:00Z");
    CHECK_EQ(read("2021-12-17T12:00+01:00"), "2021-12-17T12:00+01:00");
    CHECK_EQ(read("2021-12-17T12:00-0400"), "2021-12-17T12:00-04:00");
    CHECK_EQ(read("17/12/2021 12:00 UTC+4"), "2021-12-17T12:00+04:00");
    CHECK_EQ(read("17 décembre 2021 à 12 h, heure de Paris"), "2021-12-17T12:00[Europe/Paris]");
  }

  TEST_CASE("a month or a year alone") {
    for (const char* text :
         {"mai 2027", "Mai 2027", "en mai 2027", "May 2027", "05/2027", "5/2027", "2027-05"})
      CHECK_EQ(read(text), "2027-05");
    for (const char* text : {"2027", "en 2027"}) CHECK_EQ(read(text), "2027");
  }

  TEST_CASE("a day that does not exist is told from words, with the nearest that does") {
    for (const char* text :
         {"31/02/2021", "31 février 2021", "2021-13-01", "29/02/2023", "00/01/2021", "2100-02-29",
          "31 juin 2023", "31 juin", "13/13/2023", "00/2027", "31/12/0203"}) {
      CAPTURE(text);
      CHECK_EQ(read(text), "");
      CHECK(fault_of(text) == DateFault::impossible);
    }
    CHECK_EQ(read_date("31 juin 2023").instead.fr, "30 juin 2023");
    CHECK_EQ(read_date("31 juin 2023").instead.en, "30 June 2023");
    CHECK_EQ(read_date("04/13/2023").instead.fr, "13 avril 2023");
    CHECK_EQ(read_date("2023-31-12").instead.fr, "31 décembre 2023");
    CHECK(fault_of("31 décembre 2023 à 25 h") == DateFault::impossible);
    CHECK_EQ(about("31 décembre 2023 à 23:61"), "23:61");
    CHECK_EQ(about("2023-12-31T25:00"), "T25:00");
    CHECK_EQ(about("31 juin 2023 à 18 h"), "31 juin 2023");
  }

  TEST_CASE("a wrong day of the week is told; the number of the day counts") {
    CHECK(fault_of("lundi 31 décembre 2023") == DateFault::wrong_weekday);
    CHECK_EQ(read("lundi 31 décembre 2023"), "2023-12-31");
    CHECK_EQ(about("le lundi 31 décembre 2023"), "lundi");
    CHECK_EQ(read_date("lundi 31 décembre 2023").instead.fr, "dimanche");
  }

  TEST_CASE("two readings: day first, and told where dashes may mean the year first") {
    CHECK(fault_of("03/04/23") == DateFault::none);
    CHECK_EQ(read("23-12-31"), "2031-12-23");
    CHECK(fault_of("23-12-31") == DateFault::two_readings);
    CHECK_EQ(read_date("23-12-31").instead.fr, "31 décembre 2023");
  }

  TEST_CASE("numbers that are another day with the month first") {
    CHECK_EQ(iso(read_date("03/04/2023").month_first.value()), "2023-03-04");
    for (const char* text : {"13/04/2023", "04/04/2023", "2023-04-03", "3 avril 2023", "20230403"}) {
      CAPTURE(text);
      CHECK_FALSE(read_date(text).month_first);
    }
  }

  TEST_CASE("words that are no date") {
    for (const char* text : {"", "bientôt", "12/21", "17 brumaire 2021", "a/b/2021", "12/12/202",
                             "17/12-2021", "2021-12-17-3", "dimanche", "minuit", "99999999999999999999"}) {
      CAPTURE(text);
      CHECK_EQ(read(text), "");
      CHECK(fault_of(text) != DateFault::none);
    }
    for (const char* text : {"31 décembre", "31/12", "dimanche 31 décembre"}) {
      CHECK(fault_of(text) == DateFault::no_year);
      CHECK_EQ(read(read_date(text).instead.fr).substr(4), "-12-31");
    }
    CHECK_EQ(read(std::string(10000, '1')), "");
  }

  TEST_CASE("vague words are told with the day they may mean") {
    const std::pair<const char*, const char*> vague[] = {
        {"fin mai 2027", "31 mai 2027"},    {"début mai 2027", "1er mai 2027"},
        {"mi-mai 2027", "15 mai 2027"},     {"à la fin de mai 2027", "31 mai 2027"},
        {"début 2022", "1er janvier 2022"}, {"end of May 2027", "31 mai 2027"},
        {"fin 2027", "31 décembre 2027"}};
    for (const auto& each : vague) {
      const char *text = each.first, *day = each.second;
      CAPTURE(text);
      CHECK(fault_of(text) == DateFault::vague);
      CHECK_EQ(read_date(text).instead.fr, day);
    }
    for (const char* text :
         {"printemps 2027", "courant mai 2027", "1er trimestre 2027", "avant le 31 mai 2027",
          "31 mai 2027 exclu", "17 et 18 mars 2021", "du 3 au 5 mai 2023"}) {
      CAPTURE(text);
      CHECK_EQ(read(text), "");
    }
  }

  TEST_CASE("words beside a date are pointed at, and names mistyped are guessed") {
    CHECK(fault_of("31 décembre 2023 cachet de la poste") == DateFault::odd_words);
    CHECK_EQ(about("31 décembre 2023 (prolongation)"), "prolongation");
    CHECK_EQ(about("31 decmbre 2023"), "decmbre");
    CHECK_EQ(read_date("31 decmbre 2023").instead.fr, "décembre");
    CHECK_EQ(read_date("dimnche 31 décembre 2023").instead.fr, "dimanche");
    CHECK_EQ(read_date("5 setpembre 2023").instead.fr, "septembre");
  }

  TEST_CASE("ISO 8601 goes both ways") {
    for (const char* text :
         {"2021", "2021-12", "2021-12-17", "2021-12-17T23:59", "2021-12-17T24:00", "2021-12-17T12:00Z",
          "2021-12-17T12:00-04:00", "2021-12-17T12:00[Europe/Paris]"}) {
      CAPTURE(text);
      auto when = from_iso(text);
      REQUIRE(when);
      CHECK_EQ(iso(*when), text);
    }
    for (const char* text : {"", "17/12/2021", "2021-13", "2021-02-30", "2021-12-17T25:00",
                             "2021-12-17T12:00+1", "20211217", "2021-12-17 ", "-021", "1021"}) {
      CAPTURE(text);
      CHECK_FALSE(from_iso(text));
    }
  }

  TEST_CASE("in words") {
    CHECK_EQ(in_words(Date{2021, 12, 17}, "fr"), "17\u00A0décembre 2021");
    CHECK_EQ(in_words(Date{2021, 3, 1}, "fr"), "1er\u00A0mars 2021");
    CHECK_EQ(in_words(Date{2021, 3, 1}, "en"), "1\u00A0March 2021");
    CHECK_EQ(in_words(*from_iso("2027-05"), "fr"), "mai 2027");
    CHECK_EQ(in_words(*from_iso("2027-05"), "it"), "maggio 2027");
    CHECK_EQ(in_words(*from_iso("2027"), "en"), "2027");
    CHECK_EQ(in_words(*from_iso("2021-12-17T23:59"), "fr"), "17\u00A0décembre 2021 à 23\u00A0h\u00A059");
    CHECK_EQ(in_words(*from_iso("2021-12-17T12:00"), "fr"), "17\u00A0décembre 2021 à 12\u00A0h");
    CHECK_EQ(in_words(*from_iso("2021-12-17T24:00"), "fr"), "17\u00A0décembre 2021 à minuit");
    CHECK_EQ(in_words(*from_iso("2021-12-17T24:00"), "en"), "17\u00A0December 2021 at midnight");
    CHECK_EQ(in_words(*from_iso("2021-12-17T12:00Z"), "en"), "17\u00A0December 2021 at 12:00 (UTC)");
    CHECK_EQ(in_words(*from_iso("2021-12-17T12:00[Europe/Paris]"), "fr"),
             "17\u00A0décembre 2021 à 12\u00A0h (heure de Paris)");
    CHECK_EQ(in_words(*from_iso("2021-12-17T12:05"), "it"), "17 dicembre 2021, 12:05");
  }

  TEST_CASE("what is written in words or by ISO is read again as the same") {
    for (const char* text :
         {"2021", "2021-12", "2021-12-17", "2021-12-17T23:59", "2021-12-17T00:00", "2021-12-17T24:00",
          "2021-12-17T12:00[Europe/Paris]", "2021-12-17T12:00Z", "2021-12-17T12:00-04:00"})
      for (const char* language : {"fr", "en"}) {
        CAPTURE(text);
        CHECK_EQ(read(in_words(*from_iso(text), language)), text);
      }
  }

  TEST_CASE("what is proposed, put in the place of what is pointed at, makes a date of it") {
    for (std::string text :
         {"31 juin 2023", "31 juin 2023 à 18 h", "samedi 31 juin 2023", "04/13/2023", "2023-12-31T25:00",
          "31 décembre 2023 à 25 h", "lundi 31 décembre 2023", "23-12-31", "fin mai 2027", "début 2022",
          "31/12", "dimanche 31 décembre", "31 decmbre 2023", "dimnche 31 décembre 2023", "30. Juni 2023",
          "29 février 2023"}) {
      CAPTURE(text);
      DateReading reading = read_date(text);
      CHECK(reading.fault != DateFault::none);
      REQUIRE(!reading.instead.empty());
      std::string english = text;
      CHECK(fault_of(text.replace(reading.begin, reading.end - reading.begin, reading.instead.fr)) ==
            DateFault::none);
      CHECK(fault_of(english.replace(reading.begin, reading.end - reading.begin, reading.instead.en)) ==
            DateFault::none);
    }
    for (std::string text : {"31 décembre 2023 cachet de la poste", "31 décembre 2023 18.00",
                             "avant le 31 mai 2027", "30 juin 2023 ?", "V. 30 juin 2023"}) {
      CAPTURE(text);
      DateReading reading = read_date(text);
      CHECK(reading.fault == DateFault::odd_words);
      CHECK(fault_of(text.erase(reading.begin, reading.end - reading.begin)) == DateFault::none);
    }
  }

  TEST_CASE("days of the calendar") {
    CHECK_EQ(weekday({2023, 12, 31}), 7);
    CHECK_EQ(iso(plus_days({2023, 12, 31}, 1)), "2024-01-01");
    CHECK_EQ(iso(plus_days({2024, 3, 1}, -1)), "2024-02-29");
    CHECK_EQ(days_in(2100, 2), 28);
    CHECK_FALSE(exists({2023, 2, 29}));
    CHECK_FALSE(exists({0, 1, 1}));
  }
}
