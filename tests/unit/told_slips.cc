// Slips of the hand and of other programs, from the files to what is said of them.
#include "content/double_encoded.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Tree bridges(const std::string& fields, const std::string& body) {
  return {{"annuaire.yaml",
           "titre: Prix\nadresse: https://prix.example/\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux: "
           "[Or]\nediteur:\n  nom: Nous\n"},
          {"content/2024/edition.md", "---\ntitre: Prix\nannee: 2024\n---\n"},
          {"content/2024/a.md", "---\nprojet: Pont\nporteurs: [Ici]\nlabel: or\n" + fields + "---\n" + body},
          {"assets/pont.svg",
           "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\"/>"}};
}

std::string said(const std::string& fields, const std::string& body = "Texte.\n") {
  return told_of(bridges(fields, body)).text();
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

}  // namespace

TEST_CASE("slips: signs that were encoded twice are read as they were, with a note") {
  CHECK_EQ(restore_double_encoded("L’hiver, lâ€™Ã©tÃ© â€“ Â« Ã  lÃ\u00A0 Â» 20 Â°C, 3 â‚¬ dâ€™Å").text,
           "L’hiver, l’été – « à là » 20 °C, 3 â‚¬ d’Å");
  CHECK_EQ(restore_double_encoded("L‚Äô√©t√© √† No√´l ¬´ √âcole ¬ª : 3 ‚Ç¨, c≈ìur‚Ä¶").text,
           "L’été à Noël « École » : 3 €, cœur…");
  CHECK_EQ(restore_double_encoded("LÕŽtŽ ˆ Kšln, Ç ici È").text, "L’été à Kšln, « ici »");
  CHECK_EQ(restore_double_encoded("Ã minuit, lâ€™Ã©tÃ©, Ã  midi").text, "à minuit, l’été, à midi");
  for (const char* fine : {"Âge, château, À Ã la fin, « Pâtes » à «\u00A0là\u00A0»", "", "â", "São Paulo",
                           "Žižka, 2 ˆ3", "√2 ≈ 1,4 ; ¬A", "‚citation‘ et „Wort“", "l’été – « oui »"})
    CHECK_EQ(restore_double_encoded(fine).count, 0);
  const Told told = told_of(bridges("sous_titre: Lâ€™Ã©tÃ©\n", "Texte.\n"));
  CHECK_EQ(told.site.card(0).subtitle.value, "L’été");
  holds(told.text(), "content/2024/a.md:5:14: note : signes codés deux fois, rétablis (3 en tout)");
}

TEST_CASE("slips: a conflict that Git left is an error, in header, body and settings") {
  const std::string conflict = "<<<<<<< HEAD\nregion: Ici\n=======\nregion: Là\n>>>>>>> autre\n";
  const std::string message = "erreur : conflit de Git : deux versions se suivent, jusqu’à la ligne ";
  holds(said(conflict), "content/2024/a.md:5:1: " + message + "9");
  holds(said("", conflict), "content/2024/a.md:6:1: " + message + "10");
  holds(said("", conflict), "puis ôter les lignes 6, 8 et 10");
  Tree tree = bridges("", "Texte.\n");
  tree["annuaire.yaml"] += conflict;
  holds(told_of(tree).text(), "annuaire.yaml:9:1: " + message + "13");
  CHECK_EQ(said("", "Un titre\n=======\n\nTexte.\n").find("conflit"), std::string::npos);
  for (const char* left : {"Un mot.\n\n>>>>>>> branche\n", "Un.\n=======\nDeux.\n>>>>>>> b\n",
                           "<<<<<<< HEAD\nUn.\n", "## <<<<<<< HEAD\n=======\nUn.\n>>>>>>> b\n"})
    CHECK_NE(said("", left).find("erreur : marque d’un conflit de Git, restée dans le texte"),
             std::string::npos);
  for (const char* meant : {"> > > Une citation.\n", ">>> Une citation.\n", "Un <<<<<<< dans la phrase.\n"})
    CHECK_EQ(said("", meant).find("conflit"), std::string::npos);
}

TEST_CASE("slips: what stands for no value is told, and the field left out") {
  for (const char* typed : {"N/A", "null", "~", "néant", "?", "à compléter", "À compléter", "–"}) {
    INFO(typed);
    const Told told = told_of(bridges("region: " + std::string(typed) + "\n", "Texte.\n"));
    CHECK(told.site.card(0).region.empty());
    holds(told.text(),
          "content/2024/a.md:5:9: avertissement : « " + std::string(typed) + " » n’est pas une valeur");
    holds(told.text(), "aide : ôter cette ligne");
  }
  CHECK_EQ(said("region: Nulle part\nsous_titre: \"N/A\"\n"), "");
}

TEST_CASE("slips: bold words alone in their paragraph are no heading, and one heading stands once") {
  const std::string bold = said("", "Un texte.\n\n**Contexte :**\n\nUn autre.\n");
  holds(bold, "content/2024/a.md:8:1: avertissement : ces mots en gras, seuls dans leur paragraphe");
  holds(bold, "aide : écrire « ## Contexte »");
  for (const char* fine :
       {"Un **mot** gras.\n\nSuite.\n", "**Une phrase entière.**\n\nSuite.\n", "Fin.\n\n**Fin**\n"})
    CHECK_EQ(said("", fine), "");
  holds(said("", "## Projet\n\nUn.\n\n## Suite\n\nDeux.\n\n## projet\n\nTrois.\n"),
        "content/2024/a.md:14:1: avertissement : cet intertitre est déjà à la ligne 6");
  CHECK_EQ(said("", "## A\n\n### Budget\n\nUn.\n\n## B\n\n### Budget\n\nDeux.\n"), "");
}

TEST_CASE("slips: a card in another language than it says") {
  const std::string english =
      "The town has switched off many of the lamps in the village with the help of the people who live "
      "there, "
      "and the night is back. This was done for the birds that fly at night.\n";
  const std::string french =
      "La ville a éteint une partie des lampes avec les habitants, et la nuit est revenue pour les oiseaux "
      "qui "
      "volent sur le fleuve. Une enquête est menée dans les rues par la mairie.\n";
  const std::string german =
      "Die Stadt hat mit den Menschen, die dort wohnen, das Licht ausgemacht, und der Himmel ist wieder "
      "dunkel. "
      "Das ist nicht von allein so und mit der Hilfe von vielen.\n";
  holds(said("", english),
        "content/2024/a.md:2:9: avertissement : le texte de cette fiche semble écrit en anglais");
  holds(said("", english), "aide : ajouter une ligne « langue: en »");
  holds(said("", german), "semble écrit en allemand");
  holds(said("langue: en\n", french),
        "content/2024/a.md:5:9: avertissement : le texte de cette fiche semble écrit en français");
  holds(said("langue: de\n", english), "aide : écrire « en »");
  for (const auto& [fields, body] :
       std::vector<std::pair<std::string, std::string>>{{"", french},
                                                        {"langue: en\n", english},
                                                        {"langue: de\n", german},
                                                        {"", "The Lamp of the Year.\n"},
                                                        {"langue: br\n", french},
                                                        {"", french + "\n> " + english},
                                                        {"", "Le projet « The Best of the Web ».\n"}})
    CHECK_EQ(said(fields, body).find("semble écrit en"), std::string::npos);
}

TEST_CASE("slips: a heading one letter off that of other cards") {
  const auto told_for = [](const std::string& heading) {
    Tree tree = bridges("", "## " + heading + "\n\nTexte.\n");
    for (const char* other : {"b", "c", "d"})
      tree["content/2024/" + std::string(other) + ".md"] =
          "---\nprojet: Pont " + std::string(other) +
          "\nporteurs: [Là]\nlabel: or\n---\n## Innovation du projet\n\n" +
          "Texte.\n\n### Phase 1\n\nUn.\n\n### Partenaire\n\nDeux.\n\n### Les apports\n\nTrois.\n";
    return told_of(tree).text();
  };
  for (const char* typed :
       {"Inovation du projet", "Innovation du prjet", "Innovaiton du projet", "inovation du projet",
        "Innovation de projet", "Innovattion du projet", "Innovation du projt", "Innovation du profet",
        "Inovation du prjet", "Les aports"}) {
    INFO(typed);
    holds(told_for(typed),
          "content/2024/a.md:6:1: avertissement : cet intertitre est presque celui de 3 autres fiches");
  }
  holds(told_for("Inovation du projet"), "aide : si c’est le même, écrire « ## Innovation du projet »");
  for (const char* fine : {"Innovation du projet", "INNOVATION DU PROJET", "Phase 2", "Partenaires",
                           "Innovations du projet", "Rénovation du pont", "Les ports", "Le rapport"})
    CHECK_EQ(told_for(fine).find("presque celui"), std::string::npos);
}

TEST_CASE("slips: an alternative text that names the file, or says that it is a picture") {
  for (const char* typed : {"IMG_2034.jpg", "DSC00012", "image1", "Photo",
                            "Capture d’écran 2026-03-02 à 10.14.22", "pont", "logo"}) {
    INFO(typed);
    holds(said("", "![" + std::string(typed) + "](pont.svg)\n"), "ne dit pas ce que montre l’image");
    holds(said("image: pont.svg\nimage_alt: " + std::string(typed) + "\n"),
          "content/2024/a.md:6:12: avertissement : « " + std::string(typed) + " »");
  }
  for (const char* fine : {"Le pont", "Photo de 1920 : le pont", "Logo de la ville", "Imagerie"})
    CHECK_EQ(said("", "![" + std::string(fine) + "](pont.svg)\n"), "");
}
