// What was typed in good faith and cannot go out as it is: told at its place, with a remedy that works.
#include "base/language.h"
#include "content/config.h"
#include "content/content.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

using Tree = std::map<std::string, std::string>;

const char* const plain_settings =
    "titre: Prix\nlabel:\n  nom: Prix\n  niveaux: [Or]\nediteur:\n  nom: Nous\n";

std::string said(const Tree& more) {
  Tree files{{"annuaire.yaml", plain_settings},
             {"content/2024/edition.md", "---\ntitre: Prix\nannee: 2024\n---\n"}};
  for (const auto& [path, text] : more) files[path] = text;
  Diagnostics out;
  const Content content = read_content(MemoryFiles(files), 1, out);
  std::string text;
  for (const Diagnostic& each : out.all()) text += format(each, content.sources, Language::fr);
  return text;
}

/// Of a card with further fields and a body.
std::string said_of(const std::string& fields, const std::string& body = "Texte.\n") {
  return said(
      {{"content/2024/a.md", "---\nprojet: Pont\nporteurs: [Ici]\nlabel: or\n" + fields + "---\n" + body}});
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

}  // namespace

TEST_CASE(
    "silent: signs that nobody sees are taken out of a file and told, or are errors where they are spelled") {
  for (const char* sign : {"\x01", "\x7F", "\uFFFE", "\uFDD0", "\u202E", "\u2067"}) {
    INFO(sign);
    holds(said_of("", "Un " + std::string(sign) + "mot.\n"),
          "content/2024/a.md:6:4: avertissement : un signe que l’on ne voit pas (U+");
    holds(said_of("resume: Un " + std::string(sign) + "mot\n"),
          "content/2024/a.md:5:12: avertissement : un signe");
  }
  holds(said_of("", "Un \x01\x02mot \u202E.\n"), "est ôté ici (3 en tout)");
  holds(said_of("", "Un \x0Bmot.\n"), "Un \n");
  CHECK(said_of("", "Du texte \u05D0\u2067 et l’\u00E9t\u00E9 \u2014 \u20AC \U0001F600.\n") == "");
  for (const char* spelled : {"&#1;", "&#x202E;", "&#65534;", "&#x7f;"})
    holds(
        said_of("", "Un " + std::string(spelled) + " mot.\n"),
        "content/2024/a.md:6:4: erreur : « " + std::string(spelled) + " » est un signe que l’on ne voit pas");
  CHECK(said_of("", "Un&#160;mot &#x20AC; &eacute;.\n") == "");
  holds(said_of("resume: \"Un \\x01 mot\"\n"),
        "content/2024/a.md:5:10: erreur : cette valeur contient un signe de commande");
  CHECK(said_of("resume: \"Un \\u00E9t\\u00E9\"\n") == "");
}

TEST_CASE("silent: an e-mail address is no site's") {
  for (const char* typed : {"contact@pont.example", "https://contact@pont.example"}) {
    const std::string told = said_of("site: " + std::string(typed) + "\n");
    holds(told,
          "content/2024/a.md:5:7: erreur : « " + std::string(typed) + " » est une adresse électronique");
    holds(told, "écrire « mailto:contact@pont.example »");
  }
  CHECK(said_of("site: mailto:contact@pont.example\n") == "");
  CHECK(said_of("site: https://pont.example/@contact\n") == "");
}

TEST_CASE("silent: a list or a group where one value goes is told, of any field") {
  for (const char* field :
       {"departement", "region", "projet2", "resume", "sous_titre", "site", "image_alt", "territoire"}) {
    if (std::string(field) == "projet2") continue;
    const std::string at = std::to_string(std::string(field).size() + 3);
    holds(said_of(std::string(field) + ": [a, b]\n"),
          "content/2024/a.md:5:" + at + ": erreur : le champ « " + field + " » ne prend pas de liste");
    holds(said_of(std::string(field) + ": {nom: a, site: b}\n"), "ne prend pas de groupe");
  }
  holds(said({{"content/2024/edition.md",
               "---\ntitre: Prix\nannee: 2024\nchiffres:\n  villes: [1, 2]\n---\n"}}),
        "content/2024/edition.md:5:11: erreur : le champ « chiffres » ne prend pas de liste");
  for (const char* fine : {"resume: \"[a, b]\"\n", "resume: [Sans titre] et [autre]\n",
                           "resume: \"{nom: a}\"\n", "resume: Voir [ceci](https://x.example)\n"})
    CHECK_MESSAGE(said_of(fine) == "", fine);
}

TEST_CASE("silent: commas part a list in brackets only, and a line without them is told") {
  const std::string told = said(
      {{"content/2024/a.md", "---\nprojet: Pont\nporteurs: Ville d’Ici, Ville de Là\nlabel: or\n---\nT.\n"}});
  holds(told,
        "content/2024/a.md:3:11: avertissement : cette ligne est prise pour un seul élément de la liste « "
        "porteurs »");
  holds(told, "écrire « porteurs: [Ville d’Ici, Ville de Là] »");
  CHECK(said({{"content/2024/a.md",
               "---\nprojet: Pont\nporteurs: [Ville d’Ici, Ville de Là]\nlabel: or\n---\nT.\n"}}) == "");
  CHECK(said({{"content/2024/a.md",
               "---\nprojet: Pont\nporteurs:\n  - Ville d’Ici, Ville de Là\nlabel: or\n---\nT.\n"}}) == "");
  const std::string own = plain_settings + std::string("champs:\n  - {id: tons, nom: Tons, type: liste}\n");
  holds(said({{"annuaire.yaml", own},
              {"content/2024/a.md",
               "---\nprojet: Pont\nporteurs: Ici\nlabel: or\ntons: gris, bleu\n---\nT.\n"}}),
        "un seul élément de la liste « tons »");
  holds(said({{"annuaire.yaml",
               plain_settings +
                   std::string("champs:\n  - nom: Ton\n    type: choix\n    choix: gris, bleu\n")}}),
        "un seul élément de la liste « choix »");
  holds(said({{"content/2024/edition.md",
               "---\ntitre: Prix\nannee: 2024\ncriteres: [Bon, \"; ;\", Beau]\n---\n"}}),
        "content/2024/edition.md:4:18: avertissement : cet élément de la liste « criteres » ne dit rien");
}

TEST_CASE("silent: a language is one of ISO 639, or its name") {
  holds(said_of("langue: anglais\n"), "content/2024/a.md:5:9: note : « anglais » est lu comme « en »");
  holds(said_of("langue: Español\n"), "« Español » est lu comme « es »");
  holds(said_of("langue: xx\n"), "content/2024/a.md:5:9: erreur : « xx » n’est pas une langue");
  for (const char* fine : {"en", "fr-CA", "FR_be", "oc", "br", "frp"})
    CHECK_MESSAGE(said_of("langue: " + std::string(fine) + "\n") == "", fine);
  holds(said({{"annuaire.yaml", plain_settings + std::string("langues: [français, xx]\n")}}),
        "« xx » n’est pas une langue");
  holds(said({{"content/pages/reseau.xx.md", "---\ntitre: A\n---\nT.\n"}}),
        "content/pages/reseau.xx.md: erreur : « xx » n’est pas une langue");
  CHECK(language_named("allemand") == "de");
  CHECK(language_named("klingonien").empty());
}

TEST_CASE("silent: two of a kind are told") {
  auto fields = [](const std::string& yaml) { return said({{"annuaire.yaml", plain_settings + yaml}}); };
  holds(fields("champs:\n  - {id: a, nom: Taille}\n  - {id: b, nom: taille}\n"),
        "annuaire.yaml:9:18: avertissement : deux champs portent le nom « taille »");
  holds(fields("champs:\n  - {id: a, nom: A, type: choix, choix: [Oui, non, oui]}\n"),
        "le choix « oui » est là deux fois");
  const std::string levels =
      "titre: Prix\nlabel:\n  nom: Prix\n  niveaux:\n    - {nom: Or, symbole: ★}\n"
      "    - {nom: Argent, symbole: ★}\nediteur: {nom: Nous}\n";
  holds(said({{"annuaire.yaml", levels}}),
        "annuaire.yaml:6:30: avertissement : ce signe est déjà celui du niveau « Or »");
}

TEST_CASE("silent: outputs where their group alone was named are those of the group") {
  for (const char* typed :
       {"pdf: [ecran, communique]\n", "pdf: ecran, communique\n", "pdf:\n  sorties: [ecran, communique]\n"}) {
    Diagnostics out;
    Sources sources;
    const FileId file = sources.add("annuaire.yaml", plain_settings + std::string(typed));
    const Config config = read_config(sources, file, out);
    CHECK(out.all().empty());
    REQUIRE_MESSAGE(config.pdf.size() == 2, typed);
    CHECK(config.pdf[1].value == "communique");
  }
}

TEST_CASE("silent: names of other programs lead to ours, unless the card has them already") {
  for (const auto& [typed, ours] : std::map<std::string, std::string>{{"date", "modifie"},
                                                                      {"maj", "modifie"},
                                                                      {"mise_a_jour", "modifie"},
                                                                      {"updated", "modifie"},
                                                                      {"lastmod", "modifie"},
                                                                      {"tags", "categorie"},
                                                                      {"photo", "image"},
                                                                      {"description", "resume"},
                                                                      {"excerpt", "resume"},
                                                                      {"url", "site"},
                                                                      {"lang", "langue"},
                                                                      {"weight", "ordre"},
                                                                      {"permalink", "alias"},
                                                                      {"Légende", "image_legende"}})
    holds(said_of(typed + ": 3\n"), "ici, ce champ s’appelle « " + ours + " »");
  for (const auto& [typed, ours] :
       std::map<std::string, std::string>{{"title", "projet"}, {"titre", "projet"}, {"nom", "projet"}})
    holds(said({{"content/2024/a.md", "---\n" + typed + ": Pont\nporteurs: Ici\nlabel: or\n---\nT.\n"}}),
          "ici, ce champ s’appelle « " + ours + " »");
  for (const char* typed : {"author", "laureat"})
    holds(said({{"content/2024/a.md",
                 "---\nprojet: P\n" + std::string(typed) + ": Ici\nlabel: or\n---\nT.\n"}}),
          "ici, ce champ s’appelle « porteurs »");
  CHECK(said_of("title: Pont\n").find("s’appelle") == std::string::npos);
  holds(said_of("draft: true\n"), "faire commencer le nom du fichier par « _ »");
  holds(said({{"annuaire.yaml", "title: Prix\nlabel: {niveaux: [Or]}\n"}}),
        "ici, ce champ s’appelle « titre »");
}

TEST_CASE("silent: a field of settings in the wrong group is sent to its place, where it is understood") {
  const std::string inside =
      "titre: Prix\nlabel:\n  nom: Prix\n  niveaux: [Or]\n  vignettes: oui\n  sorties: [ecran]\n";
  holds(said({{"annuaire.yaml", inside}}),
        "annuaire.yaml:5:3: avertissement : champ inconnu « vignettes » dans « label »\n");
  holds(said({{"annuaire.yaml", inside}}), "écrire « vignettes: » au bord gauche");
  holds(said({{"annuaire.yaml", inside}}), "ce champ se place sous « pdf: », en retrait");
  CHECK(said({{"annuaire.yaml",
               "titre: Prix\nlabel:\n  nom: Prix\n  niveaux: [Or]\nvignettes: oui\npdf:\n  sorties: "
               "[ecran]\n"}}) == "");
  holds(said({{"annuaire.yaml", "titre: Prix\nlabel: {niveaux: [Or]}\nniveaux: [Argent]\n"}}),
        "ce champ se place sous « label: »");
}
