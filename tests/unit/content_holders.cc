// content/porteurs.yaml: read, checked, and the order of holders that comes from it.
#include "content/content.h"
#include "content_reading.h"
#include "model/check_site.h"
#include "model/site.h"

using namespace annuaire;

namespace {

using Tree = std::map<std::string, std::string>;

struct HoldersRead {
  Site site;
  std::string messages;
};

std::string card(const std::string& holder) {
  return "---\nprojet: P\nporteurs: [" + holder + "]\ncategorie: a\nlabel: or\n---\nCorps.\n";
}

HoldersRead read(const std::string& holders) {
  Tree tree{{"annuaire.yaml", "titre: Prix\nlabel:\n  niveaux: [{id: or, nom: Or}]\n"},
            {"content/2021/edition.md", "---\ntitre: Prix\nannee: 2021\ncategories: [A]\n---\n"},
            {"content/2021/a.md", card("Ville de Valmont")},
            {"content/2021/b.md", card("Ville de Brume")},
            {"content/2021/c.md", card("Montagnes bleues")}};
  if (!holders.empty()) tree["content/porteurs.yaml"] = holders;
  MemoryFiles files(tree);
  Diagnostics out;
  HoldersRead read{link_site(read_content(files, 1, out), {Date{2025, 1, 1}}, 1, out), ""};
  check_site(read.site, files, 1, out);
  for (const Diagnostic& each : out.all()) read.messages += format(each, read.site.sources(), Language::fr);
  return read;
}

std::string order(const HoldersRead& read) {
  std::string names;
  for (const Holder& holder : read.site.holders) names += holder.name + ";";
  return names;
}

std::string message(const std::string& line) {
  return read("- nom: Ville de Valmont\n  " + line + "\n").messages;
}

}  // namespace

TEST_CASE("holders: a key files a holder under another name, everywhere") {
  CHECK_EQ(order(read("")), "Montagnes bleues;Ville de Brume;Ville de Valmont;");
  HoldersRead filed =
      read("- nom: ville de  Valmont\n  cle: Avalmont\n- nom: Ville de Brume\n  cle: Brume\n");
  CHECK_EQ(filed.messages, "");
  CHECK_EQ(order(filed), "Ville de Valmont;Ville de Brume;Montagnes bleues;");
  std::string slugs;
  for (CardId id : filed.site.editions[0].cards) slugs += filed.site.card(id).slug;
  CHECK_EQ(slugs, "abc");
}

TEST_CASE("holders: a plain list, or one below its name") {
  for (const char* typed :
       {"- nom: Ville de Valmont\n  site: valmont.example\n- Ville de Brume\n",
        "# Les porteurs\n\nporteurs:\n  - {nom: Ville de Valmont, site: valmont.example}\n"
        "  - nom: Ville de Brume\n"}) {
    HoldersRead list = read(typed);
    CHECK_EQ(list.messages, "");
    REQUIRE_EQ(list.site.content.holders.size(), 2);
    CHECK_EQ(list.site.content.holders[0].site.value, "https://valmont.example");
    CHECK_EQ(list.site.entry("VILLE DE VALMONT"), &list.site.content.holders[0]);
  }
  CHECK(read("- nom: Ville de Valmont\nDu texte.\n")
            .messages.starts_with(
                "content/porteurs.yaml:2:1: erreur : cette ligne n’est pas un champ\nDu texte.\n"));
  CHECK_EQ(read("- cle: V\n").messages,
           "content/porteurs.yaml:1:3: erreur : il manque le champ « nom » (nom du porteur)\n"
           "- cle: V\n  ^~~~~~\n"
           "aide : ajouter une ligne « nom: … »\n");
}

TEST_CASE("holders: unknown ones and doubles") {
  CHECK_EQ(read("- nom: Ville de Valmon\n").messages,
           "content/porteurs.yaml:1:8: avertissement : aucune fiche n’a pour porteur « Ville de Valmon »\n"
           "- nom: Ville de Valmon\n"
           "       ^~~~~~~~~~~~~~~\n"
           "aide : vouliez-vous dire « Ville de Valmont » ?\n");
  CHECK_EQ(read("- nom: Ville de Brume\n- nom: VILLE DE BRUME\n").messages,
           "content/porteurs.yaml:2:8: erreur : « VILLE DE BRUME » est décrit deux fois\n"
           "- nom: VILLE DE BRUME\n"
           "       ^~~~~~~~~~~~~~\n"
           "aide : il l’est déjà à la ligne 1 : n’en garder qu’un\n");
}

TEST_CASE("holders: SIREN numbers and their check digit") {
  for (const char* fine : {"siren: 732 829 320", "siren: 732829320 # vérifié", "siren: \"732829320\""})
    CHECK_EQ(message(fine), "");
  CHECK_EQ(message("siren: 732 829 302"),
           "content/porteurs.yaml:2:10: erreur : « 732 829 302 » n’est pas un numéro SIREN\n"
           "  siren: 732 829 302\n"
           "         ^~~~~~~~~~~\n"
           "aide : sa clé de contrôle n’est pas juste : un chiffre est faux, ou deux sont inversés\n");
  CHECK_NE(message("siren: 732 829 320 00074").find("en garder les neuf premiers chiffres"),
           std::string::npos);
  for (const char* bad : {"siren: 1234", "siren: 73282932O", "siren: inconnu"})
    CHECK_NE(message(bad).find("il a neuf chiffres"), std::string::npos);
}

TEST_CASE("holders: INSEE codes by their form") {
  for (const char* fine : {"34172", "2A004", "2b033", "97411", "34", "974", "2A", "01 004"})
    CHECK_EQ(message(std::string("insee: ") + fine), "");
  for (const char* bad : {"3417", "341722", "99100", "20004", "00123", "2C004", "970", "Valmont"}) {
    CAPTURE(bad);
    CHECK_NE(message(std::string("insee: ") + bad).find("n’est pas un code INSEE"), std::string::npos);
  }
}

TEST_CASE("holders: addresses, logos and typography are looked at") {
  CHECK_NE(message("logo: absent.svg").find("absent.svg"), std::string::npos);
  CHECK_NE(message("site: http://valmont.example").find("sans chiffrement"), std::string::npos);
  CHECK_NE(message("texte: Une oeuvre.").find("« oeuvre » s’écrit avec œ"), std::string::npos);
}
