// How the diagnostics of a command are told: by class, those alike once, errors last.
#include "base/diagnostic_classes.h"
#include "commands/remarks.h"
#include "support.h"

using namespace annuaire;

namespace {

constexpr Shown whole{Shown::Notes::whole, false}, every{Shown::Notes::whole, true},
    check{Shown::Notes::in_a_line, false}, build{Shown::Notes::counted, false};

// Cards « a01.md », « a02.md »… of one line each.
struct Cards {
  Sources sources;
  Diagnostics said;

  std::string name(size_t number) { return (number < 10 ? "a0" : "a") + std::to_string(number) + ".md"; }
  Span line(size_t number) {
    for (size_t i = sources.size(); i <= number; ++i) sources.add(name(i), "mot " + std::to_string(i) + "\n");
    return {static_cast<FileId>(number), 0, 3};
  }
  std::string told(const Shown& shown, Language language = Language::fr) {
    return remarks(said, sources, language, shown);
  }
};

Message quoted(const std::string& what, const std::string& word) {
  return {what + " « " + word + " »", what + " “" + word + "”"};
}

size_t count_of(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
  return count;
}

}  // namespace

TEST_CASE("remarks: what a message says whatever it speaks of") {
  const std::pair<const char*, const char*> cases[] = {
      {"champ inconnu « contact »", "champ inconnu « … »"},
      {"image large de 4000 pixels : elle sera réduite à 1600",
       "image large de … pixels : elle sera réduite à …"},
      {"image introuvable : assets/a b.png", "image introuvable : … b.png"},
      {"« dit « oui » ici » est lu comme « oui »", "« … » est lu comme « … »"},
      {"« l’*« élan » est seul", "« … »"},
      {"unknown word “it’s 5”, (in “x”)", "unknown word “…”, (in “…”)"},
      {"cette section est vide", "cette section est vide"},
      {"la lettre U+1F3E1 (ligne 12).", "la lettre … (ligne …)."},
      {"adresse (http://) de /2024/", "adresse (http://) de …"},
      {"", ""},
  };
  for (const auto& [message, label] : cases) CHECK_EQ(label_of(message), label);
}

TEST_CASE("remarks: notes first, errors last, each class together, in the order of the files") {
  Cards cards;
  cards.said.error(cards.line(2), quoted("lien", "y"), {"corriger", "mend"});
  cards.said.note(cards.line(1), {"image large de 9 pixels", "picture 9 pixels wide"});
  cards.said.warning(cards.line(0), {"section vide", "empty section"});
  cards.said.error(cards.line(0), quoted("lien", "x"));
  CHECK_EQ(cards.told(whole),
           "a01.md:1:1: note : image large de 9 pixels\nmot 1\n^~~\n"
           "a00.md:1:1: avertissement : section vide\nmot 0\n^~~\n"
           "a00.md:1:1: erreur : lien « x »\nmot 0\n^~~\n"
           "a02.md:1:1: erreur : lien « y »\nmot 2\n^~~\naide : corriger\n");
}

TEST_CASE("remarks: those alike are told once, with their number, files and next places") {
  Cards cards;
  cards.said.warning(cards.line(0), quoted("champ inconnu", "contact"), {"déclarez-le", "declare it"});
  cards.said.warning(cards.line(1), quoted("champ inconnu", "contact"), {"déclarez-le", "declare it"});
  const std::string first =
      "a00.md:1:1: avertissement : champ inconnu « contact »\nmot 0\n^~~\naide : déclarez-le\n";
  CHECK_EQ(cards.told(whole), first + "… et 1 autre, semblable, dans 2 fichiers en tout : a01.md:1:1\n");
  for (size_t i = 2; i < 8; ++i)
    cards.said.warning(cards.line(i), quoted("champ inconnu", "contact"), {"déclarez-le", "declare it"});
  CHECK_EQ(cards.told(build), first +
                                  "… et 7 autres, semblables, dans 8 fichiers en tout : a01.md:1:1, "
                                  "a02.md:1:1, a03.md:1:1, a04.md:1:1, …\n");
  CHECK_EQ(cards.told(whole, Language::en),
           "a00.md:1:1: warning: champ inconnu “contact”\nmot 0\n^~~\nhint: declare it\n"
           "… and 7 more, alike, in 8 files in all: a01.md:1:1, a02.md:1:1, a03.md:1:1, a04.md:1:1, …\n");
  CHECK_EQ(count_of(cards.told(every), "avertissement : champ inconnu « contact »\nmot"), 8);
}

TEST_CASE("remarks: other words or another remedy are not alike; a class that has many shows ten") {
  Cards cards;
  for (size_t i = 0; i < 12; ++i)
    cards.said.error(cards.line(i), quoted("lien", "n" + std::to_string(i)), {"corriger", "mend"});
  const std::string told = cards.told(check);
  CHECK_EQ(count_of(told, "\n^~~\naide : corriger\n"), 10);
  CHECK(
      told.ends_with("… et 2 autres, semblables : « annuaire vérifier --tout » les montre\n"
                     "Par sorte :\n    12  erreur : lien « … »\n"));
  CHECK_EQ(count_of(cards.told(every), "\n^~~\naide : corriger\n"), 12);
}

TEST_CASE("remarks: notes are a number, a line each class, or whole") {
  Cards cards;
  cards.said.note(cards.line(3), {"image large de 9 pixels", "picture 9 pixels wide"}, {"rien", "nothing"});
  cards.said.note(cards.line(1), {"image large de 8 pixels", "picture 8 pixels wide"}, {"rien", "nothing"});
  cards.said.note(cards.line(2), {"image large de 7 pixels", "picture 7 pixels wide"}, {"rien", "nothing"});
  const std::string number = "3 notes : « annuaire vérifier --conseils » en dit plus\n";
  CHECK_EQ(cards.told(build), number);
  CHECK_EQ(cards.told(check),
           number + "a01.md:1:1: note : image large de 8 pixels … et 2 autres, semblables\n");
  CHECK_EQ(cards.told(check, Language::en),
           "3 notes: “annuaire check --advice” says more\n"
           "a01.md:1:1: note: picture 8 pixels wide … and 2 more, alike\n");
  CHECK_EQ(count_of(cards.told(whole), "aide : rien\n"), 3);
}

TEST_CASE("remarks: with more than a few, each class is counted, errors last") {
  Cards cards;
  for (size_t i = 0; i < 40; ++i)
    cards.said.note(cards.line(i), {"image large de " + std::to_string(4000 + i) + " pixels", "wide"});
  cards.said.error(cards.line(1), quoted("lien", "x"));
  cards.said.warning(cards.line(2), {"section vide", "empty section"});
  CHECK(
      cards.told(build).ends_with("a01.md:1:1: erreur : lien « x »\nmot 1\n^~~\n"
                                  "Par sorte :\n"
                                  "    40  note : image large de … pixels\n"
                                  "     1  avertissement : section vide\n"
                                  "     1  erreur : lien « … »\n"));
}

TEST_CASE("remarks: without a place they are counted alike; of nothing, nothing is said") {
  Cards cards;
  CHECK_EQ(cards.told(check), "");
  cards.said.warning_in("", {"rien", "nothing"});
  cards.said.warning_in("", {"rien", "nothing"});
  cards.said.error_in("assets/x.png", {"abîmée", "damaged"});
  CHECK_EQ(cards.told(check),
           "avertissement : rien\n… et 1 autre, semblable\nassets/x.png: erreur : abîmée\n");
}
