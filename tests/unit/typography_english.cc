// English texts, and French of other countries.
#include "support.h"
#include "typography/french.h"

using namespace annuaire;

namespace {

// U+00A0 shown as "_", U+202F as "|".
std::string shown(std::string text) {
  for (auto [sign, letter] : {std::pair<std::string, const char*>{"\u00A0", "_"}, {"\u202F", "|"}})
    for (size_t at = text.find(sign); at != text.npos; at = text.find(sign, at))
      text.replace(at, sign.size(), letter);
  return text;
}

struct Setting {
  const char *typed, *set;
};

void check(const char* language, std::initializer_list<Setting> settings) {
  for (const Setting& each : settings) {
    std::string set = set_text(each.typed, conventions_of(language));
    CHECK_EQ(shown(set), each.set);
    CHECK_EQ(shown(set_text(set, conventions_of(language))), each.set);
  }
}

}  // namespace

TEST_SUITE("conventions") {
  TEST_CASE("english: quotation marks") {
    check("en", {{"a \"word\" or two", "a “word” or two"},
                 {"\"All of it.\"", "“All of it.”"},
                 {"« word »", "“word”"},
                 {"“word”", "“word”"},
                 {"\" word \"", "“word”"},
                 {"\"one \"two\" three\"", "“one ‘two’ three”"},
                 {"a 'word' or two", "a ‘word’ or two"},
                 {"the \"1990s\"", "the “1990s”"},
                 {"a 15\" screen", "a 15\" screen"},
                 {"(\"word\"), \"word\"; \"word\"?", "(“word”), “word”; “word”?"}});
  }
  TEST_CASE("english: apostrophes") {
    check("en", {{"don't, it's, o'clock", "don’t, it’s, o’clock"},
                 {"the cities' names", "the cities’ names"},
                 {"in '68 and the '90s", "in ’68 and the ’90s"},
                 {"rock 'n' roll", "rock ’n’ roll"},
                 {"(the letter 'n')", "(the letter ‘n’)"},
                 {"“: ‘n’”", "“: ‘n’”"},
                 {"'tis, 'em, 'til", "’tis, ’em, ’til"},
                 {"\"'tis so\"", "“’tis so”"},
                 {"5' 10\"", "5' 10\""}});
  }
  TEST_CASE("english: no space before a sign") {
    check("en", {{"Really ?", "Really?"},
                 {"Yes !", "Yes!"},
                 {"one ; two : three", "one; two: three"},
                 {"Really?! Yes!", "Really?! Yes!"},
                 {"one , two .", "one, two."},
                 {"fine :) or ;-)", "fine :) or ;-)"},
                 {"at 10:30", "at 10:30"},
                 {"so...", "so…"},
                 {"a  b", "a b"}});
  }
  TEST_CASE("english: dashes") {
    check("en", {{"this - that", "this_– that"},
                 {"this -- that", "this_– that"},
                 {"this--that", "this—that"},
                 {"this — that — so", "this_— that_— so"},
                 {"step 4, St John", "step 4, St_John"},
                 {"well-known, 10-15, --flag", "well-known, 10-15, --flag"},
                 {"- a point", "- a point"},
                 {"https://x.org/a--b", "https://x.org/a--b"}});
  }
  TEST_CASE("english: numbers are left, what belongs together stays so") {
    check("en", {{"the 1st, 2nd, 3rd and 4th", "the 1st, 2nd, 3rd and 4th"},
                 {"10000 people, 12,500 more", "10000 people, 12,500 more"},
                 {"10 km, 5%", "10_km, 5%"},
                 {"12 March 2024", "12_March 2024"},
                 {"Mr Smith, No. 5, p. 12, J. Smith", "Mr_Smith, No._5, p._12, J._Smith"}});
  }
  TEST_CASE("french of Canada: nothing before ; ! ?") {
    check("fr-CA", {{"Qui ? Oui ! un ; deux", "Qui? Oui! un; deux"},
                    {"Projet : « x »", "Projet_: «_x_»"},
                    {"\"mot\" et 10000 arbres", "«_mot_» et 10|000 arbres"},
                    {"l'eau ?", "l’eau?"}});
  }
  TEST_CASE("french of Switzerland: thin spaces") {
    check("fr-CH", {{"Qui ? Oui ! un ; deux", "Qui|? Oui|! un|; deux"},
                    {"Projet : « x »", "Projet|: «|x|»"},
                    {"\"un \"deux\" trois\"", "«|un “deux” trois|»"}});
  }
  TEST_CASE("a language is known by its tag") {
    for (const char* tag : {"fr", "FR", "fr-FR", "fr_FR", "fr-BE"}) {
      CHECK(conventions_of(tag).sign == "\u202F");
      CHECK(conventions_of(tag).colon == "\u00A0");
    }
    for (const char* tag : {"fr-CA", "fr_ca", "fr-Latn-CA"}) CHECK(conventions_of(tag).sign.empty());
    for (const char* tag : {"en", "en-GB", "EN_us"})
      CHECK(conventions_of(tag).tradition == Tradition::english);
    for (const char* tag : {"", "de", "frr", "enm", "fry-CA"}) CHECK_FALSE(conventions_of(tag).known());
    CHECK(conventions_of("fr-CA", true).sign.empty());
    CHECK(conventions_of("fr", true).colon == "\u202F");
  }
  TEST_CASE("a language without conventions is set as typed") {
    check("de", {{"„Wort“ ; \"so\"  ...", "„Wort“ ; \"so\"  ..."}});
    std::vector<Piece> pieces{{"a \"b"}, {" c\" ;"}};
    set_pieces(pieces, conventions_of("de"));
    CHECK(pieces[0].text + pieces[1].text == "a \"b c\" ;");
  }
}
