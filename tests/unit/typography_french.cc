#include <algorithm>
#include <filesystem>

#include "support.h"
#include "typography/french.h"

using namespace annuaire;

namespace {

std::string french(std::string_view text, bool thin = false) {
  return set_text(text, conventions_of("fr", thin));
}

// U+00A0 shown as "_", U+202F as "|", U+2060 as "^", so that a table can be read.
std::string shown(std::string text) {
  for (auto [sign, letter] :
       {std::pair<std::string, const char*>{"\u00A0", "_"}, {"\u202F", "|"}, {"\u2060", "^"}})
    for (size_t at = text.find(sign); at != text.npos; at = text.find(sign, at))
      text.replace(at, sign.size(), letter);
  return text;
}

struct Rule {
  const char *typed, *set;
};

void check(const std::vector<Rule>& rules) {
  for (const Rule& rule : rules) {
    std::string set = french(rule.typed);
    CHECK_MESSAGE(shown(set) == rule.set, rule.typed);
    CHECK_MESSAGE(french(set) == set, rule.typed);
  }
}

std::string pieces(std::vector<Piece> list) {
  set_pieces(list, conventions_of("fr"));
  std::string out;
  for (const Piece& piece : list) out += "[" + shown(piece.text) + "]";
  set_pieces(list, conventions_of("fr"));
  std::string again;
  for (const Piece& piece : list) again += "[" + shown(piece.text) + "]";
  CHECK(again == out);
  return out;
}

std::string raised(const std::string& text) {
  std::string out;
  for (ByteRange range : superscripts(text))
    out += "[" + text.substr(range.begin, range.end - range.begin) + "]";
  return out;
}

}  // namespace

TEST_CASE("french: signs of two parts") {
  check({{"Qui ?", "Qui|?"},
         {"Qui?", "Qui|?"},
         {"Oui !", "Oui|!"},
         {"un ; deux", "un|; deux"},
         {"un; deux", "un|; deux"},
         {"Vraiment ?!", "Vraiment|?!"},
         {"Vraiment !!", "Vraiment|!!"},
         {"Projet : oui", "Projet_: oui"},
         {"Projet: oui", "Projet_: oui"},
         {"à 10:30 ou 16:9", "à 10:30 ou 16:9"},
         {"(vraiment ?)", "(vraiment|?)"},
         {"(?) et (!)", "(?) et (!)"},
         {"bravo :) ou ;-)", "bravo :) ou ;-)"},
         {"std::string, a.b?c=d", "std::string, a.b?c=d"},
         {"etc. ?", "etc.|?"},
         {"« Qui ? »", "«_Qui|?_»"},
         {"(oui) : non", "(oui)_: non"},
         {"déjà\u00A0: oui", "déjà_: oui"},
         {"déjà\u00A0!", "déjà|!"}});
  CHECK(shown(french("Projet : « x »", true)) == "Projet|: «|x|»");
}

TEST_CASE("french: quotation marks") {
  check({{"« mot »", "«_mot_»"},
         {"«mot»", "«_mot_»"},
         {"\"mot\"", "«_mot_»"},
         {"le \"beau\" et le \"bon\".", "le «_beau_» et le «_bon_»."},
         {"“mot”", "«_mot_»"},
         {"„mot“", "«_mot_»"},
         {"«mot\"", "«_mot_»"},
         {"»mot«", "«_mot_»"},
         {"\" mot \"", "«_mot_»"},
         {"« un \"deux\" trois »", "«_un “deux” trois_»"},
         {"« un « deux » trois »", "«_un “deux” trois_»"},
         {"\"un “ deux ” trois\"", "«_un “deux” trois_»"},
         {"« la » ville »", "«_la_» ville_»"},
         {"un seul \" ici", "un seul \" ici"},
         {"un écran de 15\" à Lyon", "un écran de 15\" à Lyon"},
         {"(\"mot\")", "(«_mot_»)"},
         {"l'\"open data\"", "l’«_open data_»"},
         {"«»", "«_»"},
         {"« ", "« "},
         {"»", "»"}});
}

TEST_CASE("french: apostrophes") {
  check({{"l'eau d'ici", "l’eau d’ici"},
         {"aujourd'hui", "aujourd’hui"},
         {"l'École, l'œuvre", "l’École, l’œuvre"},
         {"l’eau", "l’eau"},
         {"'mot'", "'mot'"},
         {"les années '80, de ‘68 aux '90s", "les années ’80, de ’68 aux ’90s"},
         {"rock 'n' roll, rock'n'roll, rock ‘n’ roll", "rock ’n’ roll, rock’n’roll, rock ’n’ roll"},
         {"'tite maison", "’tite maison"},
         {"quat' sous", "quat’ sous"},
         {"« 'tit gars »", "«_’tit gars_»"},
         {"les 'mots' et l'eau", "les 'mots' et l’eau"},
         {"l'eau d' ici", "l’eau d’ ici"},
         {"5' 10'' et 12'", "5' 10'' et 12'"},
         {"'34000 et '68 km", "'34|000 et '68_km"}});
}

TEST_CASE("french: dots, blanks, commas") {
  check({{"et...", "et…"},
         {"et ... puis", "et… puis"},
         {"et … puis", "et… puis"},
         {"[...] puis", "[…] puis"},
         {"et [...] puis", "et […] puis"},
         {"« ... »", "«_…_»"},
         {"Ainsi : ...", "Ainsi_: …"},
         {"un  deux   trois", "un deux trois"},
         {"un , deux .", "un, deux."},
         {"le .fr et .NET", "le .fr et .NET"},
         {"un\u00A0deux", "un_deux"},
         {" un ", " un "},
         {"un \n deux", "un\ndeux"}});
}

TEST_CASE("french: asides between dashes") {
  check({{"le parc – ouvert en mai – ferme", "le parc_–^_ouvert en mai_– ferme"},
         {"le parc — ouvert — ferme", "le parc_—^_ouvert_— ferme"},
         {"le parc – ouvert –, ferme", "le parc_–^_ouvert_–, ferme"},
         {"Titre – sous-titre", "Titre_– sous-titre"},
         {"Titre – 34\u00A0%", "Titre_– 34_%"},
         {"Titre –\u00A0sous-titre", "Titre_–^_sous-titre"},
         {"Un – deux. Trois – quatre.", "Un_– deux. Trois_– quatre."},
         {"a – b – c – d", "a_–^_b_– c_– d"},
         {"– un point", "– un point"},
         {"Il dit :\n  – oui – non – rien.", "Il dit_:\n– oui_–^_non_– rien."},
         {"budget / santé et/ou emploi", "budget_/ santé et/ou emploi"},
         {"2020–2021 et porte-à-porte", "2020–2021 et porte-à-porte"}});
}

TEST_CASE("french: hyphens between blanks are dashes") {
  check({{"le réseau - la suite", "le réseau_– la suite"},
         {"le réseau -- la suite", "le réseau_– la suite"},
         {"le parc - ouvert en mai - ferme", "le parc_–^_ouvert en mai_– ferme"},
         {"le parc -- ouvert -- ferme", "le parc_–^_ouvert_– ferme"},
         {"de 8 - 12", "de 8_– 12"},
         {"\"- mot -\" et « -- »", "«_- mot -_» et «_--_»"},
         {"- un point", "- un point"},
         {"a -b, c- d, e--f, --option, porte-à-porte", "a -b, c- d, e--f, --option, porte-à-porte"},
         {"`a - b` et https://x.org/a--b", "`a - b` et https://x.org/a--b"}});
}

TEST_CASE("french: names and numbers are kept together") {
  check({{"la Ville de La Rochelle", "la Ville de La_Rochelle"},
         {"Paris, Le Havre, Les Ulis, le Havre", "Paris, Le_Havre, Les_Ulis, le Havre"},
         {"Saint Malo et Sainte Foy", "Saint_Malo et Sainte_Foy"},
         {"La mairie. La Ville et la Ville", "La mairie. La Ville et la Ville"},
         {"Louis XIV, François Ier, axe II", "Louis_XIV, François_Ier, axe_II"},
         {"note 1 / 4, 1/4, oui / 4", "note 1_/_4, 1/4, oui_/ 4"},
         {"01 99 00 10 11", "01_99_00_10_11"},
         {"+33 1 99 00 10 11 ou 0 800 123 456", "+33_1_99_00_10_11 ou 0_800_123_456"},
         {"SIRET 123 456 789 00012", "SIRET 123_456_789_00012"},
         {"en 2019 2020 2021", "en 2019 2020 2021"},
         {"BP 120, CS 40012", "BP_120, CS_40012"},
         {"34000 Montpellier", "34000_Montpellier"}});
}

TEST_CASE("french: thousands") {
  check({{"10000 habitants", "10|000 habitants"},
         {"1500 habitants", "1500 habitants"},
         {"12000000 d'arbres", "12|000|000 d’arbres"},
         {"1 200 foyers", "1|200 foyers"},
         {"12 000 000 d’arbres", "12|000|000 d’arbres"},
         {"12\u00A0000\u00A0€", "12|000_€"},
         {"en 2021", "en 2021"},
         {"2020 150 projets", "2020 150 projets"},
         {"34000 Montpellier", "34000_Montpellier"},
         {"Montpellier (34000)", "Montpellier (34000)"},
         {"code postal : 75001", "code postal_: 75001"},
         {"commune 34172", "commune 34172"},
         {"SIREN 123456782", "SIREN 123456782"},
         {"le 020004321", "le 020004321"},
         {"732829320", "732829320"},
         {"100000000 de pas", "100|000|000 de pas"},
         {"07 82 88 16 79", "07_82_88_16_79"},
         {"0782881679 ou +33782881679", "0782881679 ou +33782881679"},
         {"01.23.45.67.89", "01.23.45.67.89"},
         {"12345,67 euros", "12|345,67_euros"},
         {"n° 12345", "n°_12345"},
         {"ISO27001 et A-12345", "ISO27001 et A-12345"},
         {"le 20211217", "le 20211217"},
         {"1234567890123456789", "1234567890123456789"}});
}

TEST_CASE("french: units and what stays together") {
  check({{"100% connecté", "100_% connecté"},
         {"100 % connecté", "100_% connecté"},
         {"12,5 %", "12,5_%"},
         {"10€ ou 10 €", "10_€ ou 10_€"},
         {"10 k€, 5M€", "10_k€, 5_M€"},
         {"12 345,67 $ ou 5 ¥", "12|345,67_$ ou 5_¥"},
         {"100 ± 5 %, 21 × 29,7 cm", "100_±_5_%, 21_×_29,7_cm"},
         {"entre $5 et $10, a × b", "entre $5 et $10, a × b"},
         {"20°C, 20 °C", "20_°C, 20_°C"},
         {"5 km, 5km/h, 30 kWh", "5_km, 5_km/h, 30_kWh"},
         {"300 m² et 3 m", "300_m² et 3_m"},
         {"2 millions d'euros", "2_millions d’euros"},
         {"en 2020 l'équipe m'a", "en 2020 l’équipe m’a"},
         {"la 5G, en 3D, le R2D2", "la 5G, en 3D, le R2D2"},
         {"10h30, 10 h 30", "10h30, 10_h_30"},
         {"n° 5, n°5, N° 12", "n°_5, n°_5, N°_12"},
         {"M. Durand, Mme Durand, p. 12", "M._Durand, Mme_Durand, p._12"},
         {"J. Durand et É. Dubois", "J._Durand et É._Dubois"},
         {"le 17 mars, le 1er mai", "le 17_mars, le 1er_mai"},
         {"en 2021 mars", "en 2021 mars"},
         {"les marches", "les marches"},
         {"un taux de%20", "un taux de%20"}});
}

TEST_CASE("french: ordinals") {
  check({{"la 1ère fois", "la 1re fois"},
         {"les 1ères", "les 1res"},
         {"la 2ème, le 23ème", "la 2e, le 23e"},
         {"le XXIème siècle", "le XXIe siècle"},
         {"le XIXème.", "le XIXe."},
         {"le 1er", "le 1er"},
         {"le thème et le poème", "le thème et le poème"},
         {"2èmement", "2èmement"}});
}

TEST_CASE("french: what is left alone") {
  check({{"`a : b` et `12000`", "`a : b` et `12000`"},
         {"https://x.fr/a?b=c;d:e! puis : oui", "https://x.fr/a?b=c;d:e|! puis_: oui"},
         {"(https://x.fr/a'b...c)", "(https://x.fr/a'b...c)"},
         {"www.ville.fr?a=12345 !", "www.ville.fr?a=12345|!"},
         {"jean.durand12345@ville.fr", "jean.durand12345@ville.fr"},
         {"12345@ville.fr", "12345@ville.fr"},
         {"", ""}});
}

TEST_CASE("french: context crosses pieces") {
  CHECK(pieces({{"Projet"}, {" : oui"}}) == "[Projet][_: oui]");
  CHECK(pieces({{"Projet "}, {": oui"}}) == "[Projet_][: oui]");
  CHECK(pieces({{"Projet"}, {": oui"}}) == "[Projet][_: oui]");
  CHECK(pieces({{"« "}, {"mot"}, {" »"}}) == "[«_][mot][_»]");
  CHECK(pieces({{"\""}, {"mot"}, {"\""}}) == "[«_][mot][_»]");
  CHECK(pieces({{"l'"}, {"eau"}}) == "[l’][eau]");
  CHECK(pieces({{"un "}, {" deux"}}) == "[un ][deux]");
  CHECK(pieces({{"voir "}, {"a : b", true}, {" : oui"}}) == "[voir ][a : b][_: oui]");
  CHECK(pieces({{"« "}, {"x?y", true}, {" »"}}) == "[«_][x?y][_»]");
  CHECK(pieces({{"100"}, {"% de"}}) == "[100][_% de]");
  CHECK(pieces({{"12"}, {"000 km"}}) == "[12][000_km]");
  CHECK(pieces({{"un "}, {"\n", true}, {" deux"}}) == "[un][\n][deux]");
  CHECK(pieces({{""}, {"a"}, {""}, {" !"}, {""}}) == "[][a][][|!][]");
  CHECK(pieces({}) == "");
}

TEST_CASE("french: superscripts") {
  CHECK(raised("le 1er, la 1re, le 2e, les 23es, la 2nde") == "[er][re][e][es][nde]");
  CHECK(raised("le XXIe siècle, François Ier, la Ve") == "[e][er][e]");
  CHECK(raised("Ce, De, Vie, IVe, Les, 3D, 5G, 10h, n° 5, 2ex, A2e, Vers, Ires") == "[e][res]");
  CHECK(raised("3er, 3re, 3nd") == "");
}

TEST_CASE("french: what is reported, never rewritten") {
  auto faults = [](const std::string& text) {
    std::string out;
    for (const FrenchFault& each : french_faults(text))
      out += "[" + text.substr(each.range.begin, each.range.end - each.range.begin) + ">" + each.suggestion +
             "]";
    return out;
  };
  CHECK(faults("au coeur des oeuvres") == "[coeur>cœur][oeuvres>œuvres]");
  CHECK(faults("Oeuvre, SOEUR, désoeuvré") == "[Oeuvre>Œuvre][SOEUR>SŒUR][désoeuvré>désœuvré]");
  CHECK(faults("le coefficient, la poésie, la moelle") == "");
  CHECK(faults("www.coeur.fr, https://x.fr/coeur, a@coeur.fr, coeur-ville.fr") == "");
  CHECK(faults("A l’issue. A partir de là ! Puis") == "[A>À][A>À]");
  CHECK(faults("la vitamine A est. A été. Le plan A, A et B") == "");
  CHECK(faults("l’Etat et les Etats, une Ecole, Saint-Etienne") ==
        "[Etat>État][Etats>États][Ecole>École][Etienne>Étienne]");
  CHECK(faults("Ca va en Ile-de-France, CA, ILE, Cadre") == "[Ca>Ça][Ile>Île]");
  CHECK(faults("État, Ensemble, Est, Event, Energy") == "");
  CHECK(faults("« la » ville »") == "[»>]");
  CHECK(faults("« la ville") == "[«>]");
  CHECK(faults("un \"mot\" et \" seul") == "[\">]");
  CHECK(faults("un \"mot\", « un “autre” », 15\"") == "");
}

// Sets every line of the content below a folder twice; how many lines.
static size_t set_twice(const std::filesystem::path& folder) {
  size_t texts = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md" && entry.path().extension() != ".yaml") continue;
    std::string text = test::read_file(entry.path());
    for (size_t at = 0; at < text.size(); ++texts) {
      size_t end = std::min(text.find('\n', at), text.size());
      std::string once = french(text.substr(at, end - at));
      CHECK((french(once) == once));
      at = end + 1;
    }
  }
  return texts;
}

TEST_CASE("french: twice is once, on all of our content and the sites to start from") {
  CHECK(set_twice(test::source_dir() / "content") > 1000);
  CHECK(set_twice(test::source_dir() / "tests/sites") > 500);
}

TEST_CASE("french: twice is once, on all of the corpus") {
  NEEDS_SHARED("french: twice is once, on all of our content and the sites to start from");
  CHECK(set_twice(test::shared_dir() / "corpus") > 100);
}
