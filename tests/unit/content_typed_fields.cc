// Fields typed by the schema: yes or no, dates, numbers, addresses, pictures, colours.
#include <map>

#include "content/fields/mended_address.h"
#include "content_reading.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const FieldSpec sample_fields[] = {
    {"ouvert", Kind::yes_no, {"ouvert ou non", "open or not"}},
    {"jour", Kind::date, {"jour", "day"}},
    {"vers", Kind::date, {"vers", "about"}, false, Kind::text, {}, Days::words},
    {"debut", Kind::date, {"début", "first"}, false, Kind::text, {}, Days::first},
    {"fin", Kind::date, {"fin", "last"}, false, Kind::text, {}, Days::last},
    {"nombre", Kind::integer, {"nombre", "number"}},
    {"site", Kind::url, {"site", "website"}},
    {"courriel", Kind::email, {"courriel", "e-mail"}},
    {"image", Kind::image, {"image", "picture"}},
    {"couleur", Kind::colour, {"couleur", "colour"}},
    {"siren", Kind::text, {"siren", "siren"}},
};
const Schema sample{"essai", {"essai", "sample"}, "a.md", sample_fields};

std::string value(const std::string& field, const std::string& typed) {
  return read_lines(field + ": " + typed, sample).text(field);
}
std::string message(const std::string& field, const std::string& typed) {
  FrontRead read = read_lines(field + ": " + typed, sample);
  const bool stays = field == "debut" || field == "fin";  // so that it is not called missing
  CHECK_EQ(read.text(field).empty(), !stays);
  return read.messages();
}

}  // namespace

TEST_CASE("typed fields: yes and no in both languages") {
  for (const char* yes : {"oui", "Oui", "yes", "TRUE", "vrai", "\"oui\"", "oui # sûr"})
    CHECK_EQ(value("ouvert", yes), "oui");
  for (const char* no : {"non", "no", "False", "faux"}) CHECK_EQ(value("ouvert", no), "non");
  CHECK_EQ(message("ouvert", "peut-être"),
           "a.md:2:9: erreur : « peut-être » n’est ni oui ni non\n"
           "ouvert: peut-être\n"
           "        ^~~~~~~~~\n"
           "aide : écrire « oui » ou « non » dans le champ « ouvert »\n");
}

TEST_CASE("typed fields: dates in every way become ISO 8601") {
  for (const char* day :
       {"17/12/2021", "17 décembre 2021", "2021-12-17", "\"2021-12-17\"", "17/12/2021 # un vendredi"})
    CHECK_EQ(value("jour", day), "2021-12-17");
  CHECK_EQ(value("vers", "1er mars 2021"), "2021-03-01");
  CHECK_EQ(value("vers", "mai 2027"), "2027-05");
  CHECK_EQ(value("vers", "2027"), "2027");
  CHECK_EQ(value("fin", "31 déc. 2023 à minuit"), "2023-12-31T24:00");
  CHECK_EQ(value("jour", "31 déc. 2023 à minuit"), "2023-12-31");
}

TEST_CASE("typed fields: words stay where nothing is decided, with a note") {
  FrontRead read = read_lines("vers: début 2022", sample);
  CHECK_EQ(read.text("vers"), "début 2022");
  CHECK_EQ(read.messages(),
           "a.md:2:7: note : « début 2022 » n’est pas une date : gardé tel quel\n"
           "vers: début 2022\n"
           "      ^~~~~~~~~~\n");
  CHECK_EQ(read_lines("vers: 31 decmbre 2023", sample).messages(),
           "a.md:2:10: avertissement : « decmbre » n’est pas compris dans une date\n"
           "vers: 31 decmbre 2023\n"
           "         ^~~~~~~\n"
           "aide : vouliez-vous dire « décembre » ?\n");
}

TEST_CASE("typed fields: a month stands for its first or last day where one is needed, and that is told") {
  CHECK_EQ(value("debut", "mai 2027"), "2027-05-01");
  CHECK_EQ(value("fin", "mai 2027"), "2027-05-31");
  CHECK_EQ(value("fin", "2027"), "2027-12-31");
  CHECK_EQ(read_lines("fin: mai 2027", sample).messages(),
           "a.md:2:6: avertissement : « mai 2027 » ne dit pas le jour : compris comme le 31 mai 2027\n"
           "fin: mai 2027\n"
           "     ^~~~~~~~\n"
           "aide : écrire le jour, par exemple « 31 mai 2027 »\n");
  CHECK_EQ(message("jour", "mai 2027"),
           "a.md:2:7: erreur : « mai 2027 » ne dit pas le jour\n"
           "jour: mai 2027\n"
           "      ^~~~~~~~\n"
           "aide : écrire par exemple « 1er mai 2027 »\n");
}

TEST_CASE("typed fields: a wrong day of the week and two readings are told, the date is kept") {
  FrontRead read = read_lines("fin: lundi 31 décembre 2023", sample);
  CHECK_EQ(read.text("fin"), "2023-12-31");
  CHECK_EQ(read.messages(),
           "a.md:2:6: avertissement : « lundi » n’est pas le jour du 31\u00A0décembre 2023\n"
           "fin: lundi 31 décembre 2023\n"
           "     ^~~~~\n"
           "aide : écrire « dimanche », ou corriger la date\n");
  CHECK_EQ(read_lines("fin: 23-12-31", sample).messages(),
           "a.md:2:6: avertissement : « 23-12-31 » est lu comme le 23\u00A0décembre 2031\n"
           "fin: 23-12-31\n"
           "     ^~~~~~~~\n"
           "aide : si l’année vient d’abord, écrire « 31 décembre 2023 »\n");
}

TEST_CASE("typed fields: impossible dates and words") {
  CHECK_EQ(message("jour", "31 février 2021"),
           "a.md:2:7: erreur : « 31 février 2021 » n’existe pas dans le calendrier\n"
           "jour: 31 février 2021\n"
           "      ^~~~~~~~~~~~~~~\n"
           "aide : écrire par exemple « 28 février 2021 »\n");
  CHECK_EQ(message("vers", "30/02/2021"),
           "a.md:2:7: erreur : « 30/02/2021 » n’existe pas dans le calendrier\n"
           "vers: 30/02/2021\n"
           "      ^~~~~~~~~~\n"
           "aide : écrire par exemple « 28 février 2021 »\n");
  CHECK_EQ(message("fin", "bientôt"),
           "a.md:2:6: erreur : « bientôt » n’est pas une date\n"
           "fin: bientôt\n"
           "     ^~~~~~~\n"
           "aide : écrire par exemple « 17/12/2021 », « 17 décembre 2021 » ou « 2021-12-17 »\n");
  CHECK_EQ(message("fin", "\"31 décembre 2023, cachet de la poste\""),
           "a.md:2:25: erreur : « cachet de la poste » n’est pas compris dans une date\n"
           "fin: \"31 décembre 2023, cachet de la poste\"\n"
           "                        ^~~~~~~~~~~~~~~~~~\n"
           "aide : n’écrire que la date : enlever « cachet de la poste »\n");
  CHECK_EQ(message("fin", "fin mai 2027"),
           "a.md:2:6: erreur : « fin mai 2027 » n’est pas un jour\n"
           "fin: fin mai 2027\n"
           "     ^~~~~~~~~~~~\n"
           "aide : écrire le jour : « 31 mai 2027 »\n");
  CHECK_EQ(message("debut", "31 décembre"),
           "a.md:2:8: erreur : « 31 décembre » n’a pas d’année\n"
           "debut: 31 décembre\n"
           "       ^~~~~~~~~~~\n"
           "aide : ajouter l’année, par exemple « 31 décembre 2027 »\n");
}

TEST_CASE("typed fields: numbers, and texts that only look like numbers") {
  CHECK_EQ(value("nombre", "12"), "12");
  CHECK_EQ(value("nombre", "-3"), "-3");
  CHECK_EQ(value("nombre", "12\u202F500 # environ"), "12500");
  CHECK_EQ(value("siren", "020004321"), "020004321");
  CHECK_EQ(value("siren", "04.28"), "04.28");
  CHECK_EQ(message("nombre", "deux"),
           "a.md:2:9: erreur : « deux » n’est pas un nombre entier\n"
           "nombre: deux\n"
           "        ^~~~\n"
           "aide : écrire le champ « nombre » en chiffres seulement\n");
  CHECK_FALSE(message("nombre", "12345678901234567890").empty());
}

TEST_CASE("typed fields: addresses") {
  CHECK_EQ(value("site", "https://exemple.fr/a#b"), "https://exemple.fr/a#b");
  CHECK_EQ(value("site", "HTTP://exemple.fr"), "HTTP://exemple.fr");
  CHECK_EQ(value("site", "www.exemple.fr"), "https://www.exemple.fr");
  CHECK_EQ(value("site", "exemple.fr/page"), "https://exemple.fr/page");
  CHECK_EQ(value("site", "exemple.fr:8080/page"), "https://exemple.fr:8080/page");
  CHECK_EQ(value("site", "/2021/fiche/"), "/2021/fiche/");
  CHECK_EQ(value("site", "dossier.pdf"), "dossier.pdf");
  CHECK_EQ(value("site", "mailto:a@exemple.fr"), "mailto:a@exemple.fr");
  for (const char* bad : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
                          "file:///etc/passwd", "//exemple.fr", "../../x", "https://",
                          "mailto:", "https://a.fr et https://b.fr", "vbscript:x", "a\\b"}) {
    CAPTURE(bad);
    CHECK_FALSE(message("site", bad).empty());
  }
  CHECK_EQ(message("site", "javascript:alert(1)"),
           "a.md:2:7: erreur : adresse refusée « javascript:alert(1) »\n"
           "site: javascript:alert(1)\n"
           "      ^~~~~~~~~~~~~~~~~~~\n"
           "aide : une adresse commence par « https:// » ou « mailto: », ou reste dans le site\n");
}

TEST_CASE("typed fields: an address typed amiss is read as it was surely meant, with a note") {
  const std::map<std::string, std::string> sites = {{"https//x.fr/", "https://x.fr/"},
                                                    {"htpps://x.fr/", "https://x.fr/"},
                                                    {"htps://x.fr/", "https://x.fr/"},
                                                    {"htttp://x.fr/", "http://x.fr/"},
                                                    {"http:/x.fr/", "http://x.fr/"},
                                                    {"https:x.fr", "https://x.fr"},
                                                    {"https;//x.fr/", "https://x.fr/"},
                                                    {"https: //x.fr/", "https://x.fr/"},
                                                    {"https:///x.fr/", "https://x.fr/"},
                                                    {"https:\\\\x.fr\\a", "https://x.fr/a"},
                                                    {"https://https://x.fr/", "https://x.fr/"},
                                                    {"http://https://x.fr/", "https://x.fr/"},
                                                    {"https://www.x.fr/,", "https://www.x.fr/"},
                                                    {"https://x.fr/page.", "https://x.fr/page"},
                                                    {"https://x.fr/a)", "https://x.fr/a"},
                                                    {"« https://x.fr/ »", "https://x.fr/"},
                                                    {"www.x.fr,", "https://www.x.fr"},
                                                    {"mailto: a@x.fr", "mailto:a@x.fr"},
                                                    {"mailto://a@x.fr", "mailto:a@x.fr"},
                                                    {"mailto;a@x.fr", "mailto:a@x.fr"}};
  for (const auto& each : sites) {
    const auto &typed = each.first, &meant = each.second;
    CAPTURE(typed);
    const FrontRead read = read_lines("site: " + typed, sample);
    CHECK_EQ(read.text("site"), meant);
    CHECK_EQ(read.messages().find("a.md:2:7: note : « " + typed + " » est lu comme « " + meant + " »"), 0);
    CHECK_NE(read.messages().find("aide : écrire « " + meant + " »"), std::string::npos);
    CHECK_EQ(read_lines("site: " + meant, sample).messages(), "");
  }
  for (const char* fine :
       {"https://x.fr/a(b)", "https://x.fr/a?b=c,d", "https://x.fr/a;b", "ftp.x.fr/a", "http.x.fr/a",
        "https://user.x.fr:8080/", "https://x.fr/https://y.fr", "MAILTO:a@x.fr", "mailto:a@x.fr?subject=b c",
        "https://web.archive.org/web/2020/https://x.fr/", "autre-fiche", "/2021/fiche/", "HTTPS://X.fr"})
    CHECK_MESSAGE(mended_address(fine).text.empty(), fine);
}

TEST_CASE("typed fields: an address that can only be guessed at is an error with the whole one") {
  const std::map<std::string, std::string> sites = {
      {"https://x,fr/", "https://x.fr/"},
      {"https://www.x..fr/a", "https://www.x.fr/a"},
      {"https://a.fr et https://b.fr", "https://a.fr"},
      {"https://a.fr/, https://b.fr/", "https://a.fr/"},
      {"https://a.fr (site officiel)", "https://a.fr"},
      {"https://a.fr/un dossier.pdf", "https://a.fr/un%20dossier.pdf"},
      {"mailto:a @x.fr", "mailto:a@x.fr"},
      {"mailto:a@x,fr", "mailto:a@x.fr"}};
  for (const auto& [typed, meant] : sites) {
    const std::string said = message("site", typed);
    CHECK_MESSAGE(said.find("aide : écrire « " + meant + " »") != said.npos, said);
    CHECK_EQ(read_lines("site: " + meant, sample).messages(), "");
  }
  const std::map<std::string, std::string> boxes = {{"contact @x.fr", "contact@x.fr"},
                                                    {"contact@x,fr", "contact@x.fr"},
                                                    {"<a@exemple.fr>", "a@exemple.fr"},
                                                    {"Ana <a@x.fr>", "a@x.fr"},
                                                    {"a (at) x.fr", "a@x.fr"},
                                                    {"a[at]x.fr", "a@x.fr"},
                                                    {"a at x point fr", "a@x.fr"},
                                                    {"a@@x.fr", "a@x.fr"},
                                                    {"a@x..fr", "a@x.fr"},
                                                    {"a@x.fr, b@x.fr", "a@x.fr"},
                                                    {"a@x.fr ; b@x.fr", "a@x.fr"},
                                                    {"a@x.fr ou 01 99 00 00 00", "a@x.fr"}};
  for (const auto& [typed, meant] : boxes) {
    const std::string said = message("courriel", typed);
    CHECK_MESSAGE(said.find("aide : écrire « " + meant + " »") != said.npos, said);
    CHECK_EQ(read_lines("courriel: " + meant, sample).messages(), "");
  }
  for (const char* typed : {"a@x.fr.", "a@x.fr,", "mailto: a@x.fr", "« a@x.fr »", "a@x.fr ;"})
    CHECK_EQ(value("courriel", typed), "a@x.fr");
}

TEST_CASE("typed fields: what tells how an address was come by is told, with the plain address") {
  const std::map<std::string, std::string> sites = {
      {"https://a.fr/?utm_source=chatgpt.com", "https://a.fr/"},
      {"https://a.fr/?utm_source=lettre&x=1", "https://a.fr/?x=1"},
      {"https://a.fr/?x=1&UTM_campaign=b#c", "https://a.fr/?x=1#c"},
      {"https://a.fr/p?fbclid=abc&gclid=d", "https://a.fr/p"},
      {"https://a.fr/?mc_cid=1&mc_eid=2&y=", "https://a.fr/?y="},
      {"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.fr%2F&data=x", "https://a.fr/"},
      {"https://www.google.com/url?sa=t&q=https%3A%2F%2Fa.fr%2Fb%3Futm_source%3Dc", "https://a.fr/b"},
      {"https://l.facebook.com/l.php?u=https%3A%2F%2Fa.fr%2F&h=1", "https://a.fr/"}};
  for (const auto& [typed, meant] : sites) {
    const FrontRead read = read_lines("site: " + typed, sample);
    CHECK_EQ(read.text("site"), typed);
    CHECK_EQ(read.messages().find("a.md:2:7: note : cette adresse garde la trace"), 0);
    CHECK_MESSAGE(read.messages().find("aide : écrire « " + meant + " »") != std::string::npos,
                  read.messages());
    CHECK_EQ(read_lines("site: " + meant, sample).messages(), "");
  }
  for (const char* fine : {"https://a.fr/?source=b", "https://a.fr/utm_source=b", "https://a.fr/?a=utm_b",
                           "https://www.google.com/maps?q=https", "https://a.fr/?q=https%3A%2F%2Fb.fr"})
    CHECK_EQ(read_lines("site: " + std::string(fine), sample).messages(), "");
}

TEST_CASE("typed fields: e-mail addresses") {
  CHECK_EQ(value("courriel", "a.b@exemple.fr"), "a.b@exemple.fr");
  CHECK_EQ(value("courriel", "mailto:a@exemple.fr"), "a@exemple.fr");
  for (const char* bad :
       {"a", "a@b", "@exemple.fr", "a@exemple.", "a b@exemple.fr", "a@b@c.fr", "<a@exemple.fr>"}) {
    CAPTURE(bad);
    CHECK_FALSE(message("courriel", bad).empty());
  }
}

TEST_CASE("typed fields: pictures stay below assets/") {
  CHECK_EQ(value("image", "mon logo.png"), "mon logo.png");
  CHECK_EQ(value("image", "/assets/logo.png"), "/assets/logo.png");
  for (const char* bad :
       {"../../etc/passwd", "https://exemple.fr/a.png", "//exemple.fr/a.png", "a/../../b.png", "a\\b.png"}) {
    CAPTURE(bad);
    CHECK_FALSE(message("image", bad).empty());
  }
}

TEST_CASE("fields: signs that nobody sees reach no name, title or address") {
  for (const char* unseen :
       {"\u00AD", "\u200B", "\u2060", "\uFEFF", "\u200E", "\u202A", "\u2069", "\u200D"}) {
    CAPTURE(unseen);
    const std::string sign(unseen);
    FrontRead read = read_card_with("sous_titre: Le pro" + sign + "jet\nsite: https://ex" + sign +
                                    "emple.fr/\nregion: " + sign + "Occitanie" + sign);
    CHECK_EQ(read.text("sous_titre"), "Le projet");
    CHECK_EQ(read.text("site"), "https://exemple.fr/");
    CHECK_EQ(read.text("region"), "Occitanie");
    CHECK_EQ(read.messages(), "");
  }
  CHECK_EQ(read_card_with("sous_titre: 👩\u200D💻 et می\u200Cشود").text("sous_titre"),
           "👩\u200D💻 et می\u200Cشود");
}

TEST_CASE("typed fields: colours, although # opens comments elsewhere") {
  for (const char* gold : {"#C9A227", "c9a227", "\"#c9a227\"", "#c9a227 # or"})
    CHECK_EQ(value("couleur", gold), "#c9a227");
  CHECK_EQ(value("couleur", "#fff"), "#ffffff");
  CHECK_EQ(value("couleur", "# à choisir"), "");
  CHECK_FALSE(message("couleur", "doré").empty());
}
