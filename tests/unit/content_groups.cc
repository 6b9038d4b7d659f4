// Groups, lists of groups and figures.
#include "content_reading.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// "nom=CCI logo=cci.svg" for each group.
std::string shown(const Value& value) {
  if (value.shape == Value::Shape::scalar) return value.scalar.value;
  std::string all;
  for (const auto& [key, member] : value.members)
    all += (all.empty() ? "" : " ") + key.value + "=" + shown(member);
  for (const Value& item : value.items) (all += "[") += shown(item) + "]";
  return all;
}

}  // namespace

TEST_CASE("groups: a list of groups in every form") {
  for (const char* typed : {"partenaires:\n  - nom: CCI\n    logo: cci.svg\n  - nom: MJC",
                            "partenaires:\n- nom: CCI\n  logo: cci.svg\n- nom: MJC",
                            "partenaires:\n  - nom: CCI\n  logo: cci.svg\n  - nom: MJC",
                            "partenaires:\n\t- nom: CCI\n\t\tlogo: cci.svg\n\t- nom: MJC",
                            "partenaires:\n  - {nom: CCI, logo: cci.svg}\n  - MJC",
                            "partenaires:\n  - {nom: CCI,\n     logo: cci.svg}\n  - MJC",
                            "partenaires: [{nom: CCI, logo: cci.svg}, MJC]",
                            "partenaires:\n  -\n    logo: cci.svg\n    nom: CCI\n  - \"MJC\""}) {
    CAPTURE(typed);
    FrontRead read = read_card_with(std::string(typed) + "\nordre: 3");
    std::string expected = shown(read["partenaires"]);
    CHECK((expected == "[nom=CCI logo=cci.svg][nom=MJC]" || expected == "[logo=cci.svg nom=CCI][nom=MJC]"));
    CHECK_EQ(read.text("ordre"), "3");
    CHECK_EQ(read.messages(), "");
  }
}

TEST_CASE("groups: plain texts stand for the first field") {
  CHECK_EQ(shown(read_card_with("partenaires: CCI")["partenaires"]), "[nom=CCI]");
  CHECK_EQ(shown(read_card_with("partenaires: [CCI, MJC]")["partenaires"]), "[nom=CCI][nom=MJC]");
  CHECK_EQ(shown(read_card_with("partenaires:\n  - CCI : antenne nord\n  - MJC")["partenaires"]),
           "[nom=CCI : antenne nord][nom=MJC]");
  CHECK_EQ(shown(read_card_with("partenaires:\n  nom: CCI\n  logo: c.svg")["partenaires"]),
           "[nom=CCI logo=c.svg]");
  CHECK_EQ(shown(read_lines("contact: Anne Martin", edition_schema)["contact"]), "nom=Anne Martin");
}

TEST_CASE("groups: one group, by lines or in braces") {
  for (const char* typed :
       {"ceremonie:\n  lieu: Valmont, salle 3\n  horaire: de 14 h à 18 h",
        "ceremonie: {lieu: Valmont, salle 3, horaire: de 14 h à 18 h}",
        "ceremonie: {\n  lieu: Valmont, salle 3,\n  horaire: \"de 14 h à 18 h\"\n}",
        "ceremonie: # remise\n    lieu: Valmont, salle 3\n  # le soir\n    horaire: de 14 h à 18 h"}) {
    CAPTURE(typed);
    CHECK_EQ(shown(read_lines(std::string("titre: T\nannee: 2021\n") + typed, edition_schema)["ceremonie"]),
             "lieu=Valmont, salle 3 horaire=de 14 h à 18 h");
  }
}

TEST_CASE("groups: figures take any name, and their values are texts") {
  FrontRead read = read_lines(
      "titre: T\nannee: 2021\nchiffres:\n  dossiers: 055\n  Taux d’accès : 12 % # brut", edition_schema);
  CHECK_EQ(shown(read["chiffres"]), "dossiers=055 Taux d’accès=12 % # brut");
  CHECK_EQ(read.messages(), "");
  read = read_lines("titre: T\nannee: 2021\nchiffres: {dossiers: 55, villes:3}", edition_schema);
  CHECK_EQ(shown(read["chiffres"]), "dossiers=55 villes=3");
  read = read_lines("titre: T\nannee: 2021\nchiffres: {a: 1, a: 2}", edition_schema);
  CHECK_EQ(read.messages(),
           "a.md:4:18: erreur : le champ « a » est écrit deux fois\n"
           "chiffres: {a: 1, a: 2}\n"
           "                 ^\n"
           "aide : il est déjà à la ligne 4 : n’en garder qu’un\n");
  read = read_lines("titre: T\nannee: 2021\nchiffres: beaucoup", edition_schema);
  CHECK_EQ(read.messages(),
           "a.md:4:11: erreur : le champ « chiffres » se remplit ligne par ligne\n"
           "chiffres: beaucoup\n"
           "          ^~~~~~~~\n"
           "aide : écrire chaque valeur sur sa ligne, en retrait, comme « nom: valeur »\n");
}

TEST_CASE("groups: unknown and missing members") {
  CHECK_EQ(read_card_with("partenaires:\n  - nom: CCI\n    logos: cci.svg").messages(),
           "a.md:8:5: avertissement : champ inconnu « logos » dans « partenaires »\n"
           "    logos: cci.svg\n"
           "    ^~~~~\n"
           "aide : vouliez-vous dire « logo » ?\n");
  CHECK_EQ(read_lines("titre: T\nannee: 2021\nmentions:\n  - nombre: 3", edition_schema).messages(),
           "a.md:5:5: erreur : il manque le champ « nom » (nom de la distinction)\n"
           "  - nombre: 3\n"
           "    ^~~~~~~~~\n"
           "aide : ajouter une ligne « nom: … »\n");
  CHECK_EQ(read_lines("titre: T\nannee: 2021\nceremonie: {Valmont}", edition_schema).messages(),
           "a.md:4:13: erreur : il manque un nom et « : » devant cette valeur\n"
           "ceremonie: {Valmont}\n"
           "            ^~~~~~~\n"
           "aide : écrire « {nom: valeur, nom: valeur} »\n");
  CHECK_EQ(read_lines("titre: T\nannee: 2021\nceremonie: {lieu: Valmont", edition_schema).messages(),
           "a.md:4:12: erreur : cette accolade n’est pas refermée\n"
           "ceremonie: {lieu: Valmont\n"
           "           ^\n"
           "aide : ajouter « } » à la fin\n");
}

TEST_CASE("groups: a text for a group that must say more is told, with the group to write") {
  const std::string head = "titre: T\n", told = "doit dire plus que cela ; il manque : ";
  const std::string host = "{nom: OVH, adresse: …, telephone: …}";
  const std::string notice =
      "mentions_legales:\n  siege: 3 rue\n  telephone: 01 99 00 00 00\n  directeur: A\n";
  const struct {
    const char *typed, *missing;
    std::string whole;
  } table[] = {
      {"  hebergeur: OVH", "adresse, telephone", host},
      {"  hebergeur: \"OVH\"", "adresse, telephone", "{nom: \"OVH\", adresse: …, telephone: …}"},
      {"  hebergeur:\n    OVH", "adresse, telephone", host},
      {"  hebergeur: |\n    OVH", "adresse, telephone", host},
      {"  hebergeur: OVH : Roubaix", "adresse, telephone",
       "{nom: \"OVH : Roubaix\", adresse: …, telephone: …}"},
      {"  hebergeur: [OVH]", "adresse, telephone", "{nom: \"[OVH]\", adresse: …, telephone: …}"},
  };
  const auto read = [&](const std::string& lines) { return read_lines(lines, site_schema); };
  for (const auto& each : table) {
    CAPTURE(each.typed);
    const std::string messages = read(head + notice + each.typed).messages();
    CHECK_NE(messages.find(told + each.missing), messages.npos);
    CHECK_NE(messages.find("aide : écrire « " + each.whole + " »"), messages.npos);
  }
  const std::string all = read(head + "mentions_legales: du texte").messages();
  CHECK_NE(all.find(told + "telephone, directeur, hebergeur"), all.npos);
  CHECK_NE(
      all.find(
          "« {siege: du texte, telephone: …, directeur: …, hebergeur: {nom: …, adresse: …, telephone: …}} »"),
      all.npos);
  const std::string inner =
      read(head + "mentions_legales: {siege: A, telephone: 1, directeur: B, hebergeur: OVH}").messages();
  CHECK_NE(inner.find(told + "adresse, telephone"), inner.npos);
  CHECK_EQ(
      read_lines("titre: T\nannee: 2021\ncontact: Anne\ndistinctions: [Arbre]", edition_schema).messages(),
      "");
}

TEST_CASE("groups: what stands for no value is none of a field that must be there") {
  for (const char* typed : {"…", "...", "?", "à compléter", "N/A", "–"}) {
    CAPTURE(typed);
    const FrontRead read = read_lines("titre: " + std::string(typed), site_schema);
    CHECK_EQ(read.messages().find("a.md:2:8: erreur : « " + std::string(typed) +
                                  " » n’est pas une valeur du champ « titre »"),
             0);
    CHECK_EQ(read.out.all().size(), 1);
    CHECK_EQ(read.text("titre"), "");
  }
}
