// Bodies set by the conventions of their language, passages by those of theirs.
#include "base/files.h"
#include "model/site.h"
#include "support.h"

using namespace annuaire;

namespace {

// The words of a card's body once linked; U+00A0 shown as "_", U+202F as "|".
std::string set_body(const std::string& body, const std::string& language = "",
                     const std::string& site = "fr") {
  Diagnostics out;
  Site linked = link_site(
      read_content(
          MemoryFiles({{"annuaire.yaml", "titre: Prix\nlangues: [" + site +
                                             "]\nlabel:\n  nom: Prix\n  niveaux:\n    - {id: or, nom: Or, "
                                             "attribution: À}\nediteur:\n  nom: Nous\n"},
                       {"content/2024/edition.md",
                        "---\ntitre: Prix\nannee: 2024\ncategories:\n  - {id: a, nom: A}\n---\n"},
                       {"content/2024/b.md", "---\nprojet: P\nporteurs: [Q]\ncategorie: a\nlabel: or\n" +
                                                 (language.empty() ? "" : "langue: " + language + "\n") +
                                                 "---\n" + body + "\n"}}),
          1, out),
      {Date{2025, 1, 1}}, 1, out);
  std::string text = plain_text(linked.content.cards.at(0).body);
  for (auto [sign, letter] : {std::pair<std::string, const char*>{"\u00A0", "_"}, {"\u202F", "|"}})
    for (size_t at = text.find(sign); at != text.npos; at = text.find(sign, at))
      text.replace(at, sign.size(), letter);
  return text;
}

}  // namespace

TEST_SUITE("bodies") {
  TEST_CASE("a card in English") {
    CHECK_EQ(set_body("Really ? \"Yes\" : it's so.", "en"), "Really? “Yes”: it’s so.");
    CHECK_EQ(set_body("Really ? \"Yes\" : it's so.", "en-GB"), "Really? “Yes”: it’s so.");
  }
  TEST_CASE("a card of another French") {
    CHECK_EQ(set_body("Oui ? « x » : oui", "fr-CA"), "Oui? «_x_»_: oui");
    CHECK_EQ(set_body("Oui ? « x » : oui", "", "fr-CH"), "Oui|? «|x|»|: oui");
  }
  TEST_CASE("a passage is set by its own language") {
    CHECK_EQ(set_body("On dit [it's \"so\" ; yes !]{lang=en} ; oui ?"), "On dit it’s “so”; yes!|; oui|?");
    CHECK_EQ(set_body("They say [ça va ?]{lang=fr} ; right ?", "en"), "They say ça va|?; right?");
    CHECK_EQ(set_body("On dit « [Hello *\"you\"*]{lang=en} »."), "On dit «_Hello “you”_».");
    CHECK_EQ(set_body("Man sagt [ça va ?]{lang=fr} ; so ?", "de"), "Man sagt ça va|? ; so ?");
    CHECK_EQ(set_body("On dit [ja \"so\" ;]{lang=de} ; oui."), "On dit ja \"so\" ;|; oui.");
  }
  TEST_CASE("the head of a column tells whether its numbers count") {
    const std::string heads = "| Ville | Code postal | Habitants | N° |\n| --- | --- | --- | --- |\n";
    CHECK_EQ(set_body(heads + "| Valmont | 34172 | 34172 | 34172 |"),
             "Ville Code postal Habitants N° Valmont 34172 34|172 34172");
  }
}
