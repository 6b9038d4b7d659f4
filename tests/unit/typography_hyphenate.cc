#include "base/parallel.h"
#include "support.h"
#include "typography/hyphenate.h"

using namespace annuaire;

namespace {

std::string broken(const Hyphenator& hyphenator, std::string word) {
  std::vector<uint32_t> breaks = hyphenator.breaks(word);
  for (auto at = breaks.rbegin(); at != breaks.rend(); ++at) word.insert(*at, 1, '-');
  return word;
}

}  // namespace

TEST_CASE("hyphenate: French words") {
  const Hyphenators all(test::machine());
  const Hyphenator& fr = all.of("fr");
  if (!fr.available()) SKIP_TEST("no French hyphenation dictionary");
  CHECK(broken(fr, "innovation") == "in-no-va-tion");
  CHECK(broken(fr, "l’innovation") == "l’in-no-va-tion");
  CHECK(broken(fr, "l'innovation") == "l'in-no-va-tion");
  CHECK(broken(fr, "collectivité") == "col-lec-ti-vité");
  CHECK(broken(fr, "Développement") == "Dé-ve-lop-pe-ment");
  CHECK(broken(fr, "œuvre") == "œuvre");
  CHECK(broken(fr, "été") == "été");
  CHECK(broken(fr, "école") == "école");
}

TEST_CASE("hyphenate: what is no plain word stays whole") {
  const Hyphenators all(test::machine());
  const Hyphenator& fr = all.of("fr");
  if (!fr.available()) SKIP_TEST("no French hyphenation dictionary");
  for (const char* word :
       {"ADEME", "OpenData", "covid19", "contact@ville.fr", "porte-à-porte", "", "’", "а\xD0", "É"})
    CHECK_MESSAGE(fr.breaks(word).empty(), word);
  CHECK(fr.breaks(std::string(5000, 'a')).empty());
}

TEST_CASE("hyphenate: at least 2 letters before and 3 after") {
  const Hyphenators all(test::machine());
  const Hyphenator& fr = all.of("fr");
  if (!fr.available()) SKIP_TEST("no French hyphenation dictionary");
  for (const char* word : {"administration", "économie", "écologique", "numérique", "aérienne", "habitante"})
    for (uint32_t at : fr.breaks(word)) {
      std::string_view text = word;
      size_t before = 0, after = 0;
      for (size_t i = 0; i < text.size(); ++i)
        if ((text[i] & 0xC0) != 0x80) ++(i < at ? before : after);
      CHECK(before >= 2);
      CHECK(after >= 3);
    }
}

TEST_CASE("hyphenate: English, and a language without dictionary") {
  const Hyphenators all(test::machine());
  const Hyphenator &en = all.of("en-gb"), &none = all.of("tlh");
  CHECK_FALSE(none.available());
  CHECK(none.breaks("innovation").empty());
  if (!en.available()) SKIP_TEST("no English hyphenation dictionary");
  CHECK_FALSE(en.breaks("presentation").empty());
}

TEST_CASE("hyphenate: several threads find the same") {
  const Hyphenators all(test::machine());
  const Hyphenator& fr = all.of("fr");
  if (!fr.available()) SKIP_TEST("no French hyphenation dictionary");
  std::vector<std::string> found(400);
  const char* const words[] = {"innovation", "territoire", "collectivité", "développement"};
  parallel_for(found.size(), 4, [&](size_t i) { found[i] = broken(fr, words[i % 4]); });
  for (size_t i = 4; i < found.size(); ++i) CHECK(found[i] == found[i % 4]);
}

TEST_CASE("hyphenate: a dictionary is read from the tree it is given") {
  const char* const path = "usr/share/hyphen/hyph_fr_FR.dic";
  const Hyphenators made(
      MemoryFiles(test::Contents{{path, "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\nab1cde\n"}}));
  CHECK(broken(made.of("fr-ca"), "abcdef") == "ab-cdef");
  CHECK_FALSE(made.of("en").available());
  CHECK_FALSE(Hyphenators(MemoryFiles(test::Contents{{path, ""}})).of("fr").available());
}
