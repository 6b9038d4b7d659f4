#include <cmath>

#include "pdf/syntax.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::pdf;

TEST_CASE("pdf: numbers are short, without exponent, whatever they are") {
  CHECK_EQ(number(0), "0");
  CHECK_EQ(number(841.89), "841.89");
  CHECK_EQ(number(-0.5), "-0.5");
  CHECK_EQ(number(12.10), "12.1");
  CHECK_EQ(number(0.001), "0");
  CHECK_EQ(number(-0.001), "0");
  CHECK_EQ(number(1.005, 3), "1.005");
  CHECK_EQ(number(7, 0), "7");
  CHECK_EQ(number(NAN), "0");
  CHECK_EQ(number(1e300), "1000000000");
}

TEST_CASE("pdf: strings that people read") {
  CHECK_EQ(text_string("Label (or)"), "(Label \\(or\\))");
  CHECK_EQ(text_string("été"), "<FEFF00E9007400E9>");
  CHECK_EQ(text_string("😀"), "<FEFFD83DDE00>");
  CHECK_LT(text_string(std::string(100'000, 'a')).size(), 64'010);
}

TEST_CASE("pdf: byte strings and names") {
  CHECK_EQ(byte_string("a\\b\r\n"), "(a\\\\b\\r\\n)");
  CHECK_EQ(name("PANTONE 032/C"), "/PANTONE#20032#2FC");
  CHECK_EQ(name(std::string(300, 'a')).size(), 128);
}
