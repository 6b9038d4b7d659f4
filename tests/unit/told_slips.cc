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
           "L’hiver, l’été – « Ã  là » 20 °C, 3 â‚¬ d’Å");
  for (const char* fine : {"Âge, château, À Ã la fin, « Pâtes » à «\u00A0là\u00A0»", "", "â", "São Paulo"})
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
