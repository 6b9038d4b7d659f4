#include <random>
#include <thread>

#include "base/nearest.h"
#include "base/text.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("text: UTF-8 is recognised") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("plain"));
  CHECK(is_utf8("Été – « œuvre » 😀"));
  CHECK_FALSE(is_utf8("\xE9t\xE9"));
  CHECK_FALSE(is_utf8("abcdefghijkl\xC3"));
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));
}

TEST_CASE("text: Windows-1252 bytes become UTF-8") {
  CHECK_EQ(from_windows_1252("\x93\xC9t\xE9\x94 \x96 c\x9Cur \x80"), "“Été” – cœur €");
}

TEST_CASE("text: NFC composes and leaves composed text alone") {
  CHECK_EQ(nfc("E\u0301te\u0301"), "Été");
  CHECK_EQ(nfc("Été – « déjà »\u202F!"), "Été – « déjà »\u202F!");
  CHECK_EQ(nfc("\u212B"), "Å");
  CHECK_EQ(nfc("\u2001"), "\u2003");
  CHECK_EQ(nfc("10 € … 日本"), "10 € … 日本");
}

TEST_CASE("text: folding drops accents, case, ligatures and typographic signs") {
  CHECK_EQ(fold("  L’Œuvre\u00A0D’ÉTÉ\u202F! "), "l'oeuvre d'ete !");
  CHECK_EQ(fold("SAINT\u2011Étienne"), "saint-etienne");
  CHECK_EQ(fold("ﬁn … Ænéas STRAẞE"), "fin ... aeneas strasse");
  CHECK_EQ(fold("Ελλάδα Ñandú"), "ελλαδα nandu");
  CHECK_EQ(fold("soft\u00ADhyphen"), "softhyphen");
  CHECK_EQ(fold("\t\n"), "");
  CHECK_EQ(fold("bad \xFF byte"), "bad \uFFFD byte");
}

TEST_CASE("text: slugs") {
  CHECK_EQ(slug("« L’Œuvre d’été ! »"), "l-oeuvre-d-ete");
  CHECK_EQ(slug("--a  b__c--"), "a-b-c");
  CHECK_EQ(slug("日本"), "");
}

TEST_CASE("text: case keeps accents") {
  CHECK_EQ(to_upper("état d’œuvre", "fr"), "ÉTAT D’ŒUVRE");
  CHECK_EQ(to_lower("ÉTAT", "fr"), "état");
}

TEST_CASE("text: characters are counted as displayed") {
  CHECK_EQ(display_width("Été"), 3);
  CHECK_EQ(display_width("E\u0301te\u0301"), 3);
  CHECK_EQ(display_width("👩‍🚒x"), 2);
  CHECK_EQ(display_width("a\r\nb"), 3);
  CHECK_EQ(characters("né!"), std::vector<std::string_view>{"n", "é", "!"});
}

TEST_CASE("text: code points and back") {
  CHECK_EQ(to_utf8(to_utf32("é😀")), "é😀");
  CHECK_EQ(to_utf32("a\xFF"), U"a\uFFFD");
}

TEST_CASE("text: edit distance counts a transposition as one") {
  CHECK_EQ(edit_distance("", "abc"), 3);
  CHECK_EQ(edit_distance("porteur", "porteurs"), 1);
  CHECK_EQ(edit_distance("lable", "label"), 1);
  CHECK_EQ(edit_distance("été", "ete"), 2);
  // What is passed over at a glance is what a count of edits passes over too.
  std::mt19937 random(1);
  auto word = [&] {
    std::string made;
    for (size_t i = 3 + random() % 8; i > 0; --i) made += static_cast<char>("abcdexyz-"[random() % 9]);
    return made;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string a = word(), b = word();
    const size_t length = fold(a).size(), most = std::min(std::max<size_t>(2, length / 3) + 1, length);
    CHECK_EQ(nearest(a, {b}).has_value(), edit_distance(fold(a), fold(b)) < most);
  }
}

TEST_CASE("text: the nearest candidate, or none") {
  std::vector<std::string> fields = {"projet", "porteurs", "categorie", "label", "inclusion-sociale"};
  CHECK_EQ(nearest("porteur", fields), "porteurs");
  CHECK_EQ(nearest("Catégorie", fields), "categorie");
  CHECK_EQ(nearest("inclusion social", fields), "inclusion-sociale");
  CHECK_EQ(nearest("budget", fields), std::nullopt);
  CHECK_EQ(nearest("x", fields), std::nullopt);
  CHECK_EQ(nearest("", fields), std::nullopt);
}

TEST_CASE("text: trimming and splitting") {
  CHECK_EQ(trim("\u00A0 \tmot \u202F\n"), "mot");
  CHECK_EQ(trim("\u00A0"), "");
  CHECK_EQ(split("a,,b", ','), std::vector<std::string_view>{"a", "", "b"});
  CHECK_EQ(split("", ','), std::vector<std::string_view>{""});
}
