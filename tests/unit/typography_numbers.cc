// Numbers that count have their thousands grouped; numbers that are names stay as they were typed.
#include "support.h"
#include "typography/conventions.h"

using namespace annuaire;

namespace {

// U+202F shown as "|", U+00A0 as a blank.
std::string shown(const std::string& typed) {
  std::string text = set_text(typed, conventions_of("fr"));
  for (auto [sign, letter] : {std::pair<std::string, const char*>{"\u00A0", " "}, {"\u202F", "|"}})
    for (size_t at = text.find(sign); at != text.npos; at = text.find(sign, at))
      text.replace(at, sign.size(), letter);
  return text;
}

void check_kept(std::initializer_list<const char*> texts) {
  for (const char* typed : texts) CHECK_EQ(shown(typed), typed);
}

struct Grouped {
  const char *typed, *set;
};
void check_grouped(std::initializer_list<Grouped> texts) {
  for (const Grouped& each : texts) CHECK_EQ(shown(each.typed), each.set);
}

}  // namespace

TEST_SUITE("numbers") {
  TEST_CASE("tickets, files, orders are names") {
    check_kept({"Le ticket 1382404 est clos.",
                "Ticket 1382404",
                "voir les tickets 12345 et 12346",
                "tickets 12345, 12346 et 12347 traités",
                "dossier 20345",
                "le dossier 12345 ou 12346",
                "la demande 45678 reste ouverte",
                "votre commande 98765",
                "l’affaire 20123",
                "cette facture 98765 est payée",
                "Facture 98765",
                "contrat 1234567",
                "le colis 778899",
                "bon de commande 45678",
                "numéro de dossier : 45678",
                "numéro de suivi de la commande : 45678",
                "Candidature 20231456",
                "Projet 12345",
                "bug 12345",
                "arrêté préfectoral 20231234",
                "marché public 2023123",
                "compte bancaire 12345678901"});
  }
  TEST_CASE("numbers of registers are names") {
    check_kept({"SIRET 12345678200010", "SIRET : 12345678200010", "SIREN de l’association : 123456782",
                "RNA W751234567", "RCS Paris 732829320", "n° 12345", "N° 12345", "no 12345",
                "le numéro est le 12345", "identifiant 98765", "réf. 12345", "Référence : 12345",
                "(réf. 12345)", "ISBN 9782070360024", "code INSEE 34172", "UAI 123456", "matricule 445566",
                "agrément 778899", "732829320"});
  }
  TEST_CASE("codes, also of the post, are names") {
    check_kept({"code postal 34000", "le code postal est 34000", "codes postaux 34000, 34070 et 34080",
                "34000 Montpellier", "Montpellier (34000)", "à Lyon 69001", "BP 12345", "CS 40001",
                "CP 34000", "75012 Paris", "commune 34172", "le code d’accès 45678", "code : 45678",
                "F-34000", "cedex 12345", "34000, Montpellier", "34000 – Montpellier", "Montpellier 34000",
                "12345 rue de la Paix"});
  }
  TEST_CASE("versions, norms, articles, paths, addresses are names") {
    check_kept(
        {"version 20231", "la version 20231", "v12345",     "build 22631", "ISO 27001",          "EN 301549",
         "RFC 12345",     "article 12345",    "art. 12345", "page 12345",  "ligne 12345",        "port 50000",
         "/srv/12345/x",  "photo_12345.jpg",  "C:\\12345",  "a@12345.fr",  "12345@ville.fr",     "#12345",
         "1.0.12345",     "10.1038/12345",    "A-12345",    "12345-B",     "https://x.fr/12345", "`12345`"});
  }
  TEST_CASE("years, days and telephone numbers are names") {
    check_kept({"en 2023", "2020-2021", "le 20211217", "le 118218", "appelez le 118218", "tél. 0467123456",
                "+33467123456", "04 67 12 34 56", "au 31000", "SMS au 44555", "mai 1968"});
  }
  TEST_CASE("what is counted follows") {
    check_grouped({{"10557 habitants", "10|557 habitants"},
                   {"la commune de 12345 habitants", "la commune de 12|345 habitants"},
                   {"un dossier de 12345 pages", "un dossier de 12|345 pages"},
                   {"1382404 documents", "1|382|404 documents"},
                   {"les 25000 jeunes", "les 25|000 jeunes"},
                   {"l’opération 10000 arbres", "l’opération 10|000 arbres"},
                   {"le 10000 mètres", "le 10|000 mètres"},
                   {"12345 nouveaux emplois", "12|345 nouveaux emplois"},
                   {"12000000 d’arbres", "12|000|000 d’arbres"},
                   {"le code source compte 12345 lignes", "le code source compte 12|345 lignes"},
                   {"des 12345 Lyonnais", "des 12|345 Lyonnais"},
                   {"la 10000e signature", "la 10|000e signature"},
                   {"la 10 000ème signature", "la 10|000e signature"},
                   {"le code postal 34000, 10557 habitants", "le code postal 34000, 10|557 habitants"}});
  }
  TEST_CASE("units and money are counted") {
    check_grouped({{"50000 €", "50|000 €"},
                   {"50000€", "50|000 €"},
                   {"un budget de 50000 euros", "un budget de 50|000 euros"},
                   {"12345,67 euros", "12|345,67 euros"},
                   {"25000 t", "25|000 t"},
                   {"15000 m²", "15|000 m²"},
                   {"12000km", "12|000 km"},
                   {"facture de 12345 €", "facture de 12|345 €"},
                   {"+10000 visiteurs", "+10|000 visiteurs"},
                   {">10000 kWh", ">10|000 kWh"}});
  }
  TEST_CASE("words of counting precede") {
    check_grouped({{"plus de 12000", "plus de 12|000"},
                   {"environ 12000.", "environ 12|000."},
                   {"La ville en compte 12345.", "La ville en compte 12|345."},
                   {"Total 12500", "Total 12|500"},
                   {"le total : 12500", "le total : 12|500"},
                   {"Population : 34000", "Population : 34|000"},
                   {"de 10000 à 15000 personnes", "de 10|000 à 15|000 personnes"},
                   {"entre 10000 et 20000 euros", "entre 10|000 et 20|000 euros"},
                   {"10000-15000 habitants", "10|000-15|000 habitants"},
                   {"10000–15000 habitants", "10|000–15|000 habitants"},
                   {"12500", "12|500"},
                   {"en tout 12500", "en tout 12|500"},
                   {"TOTAL 12500", "TOTAL 12|500"},
                   {"Surface 12500", "Surface 12|500"},
                   {"Coût : 45000 TTC", "Coût : 45|000 TTC"},
                   {"Nombre de dossiers : 12345", "Nombre de dossiers : 12|345"},
                   {"Dossiers : 12345", "Dossiers : 12|345"},
                   {"nos 12345 adhérents", "nos 12|345 adhérents"},
                   {"C’est la fin. Population 12500", "C’est la fin. Population 12|500"}});
  }
}
