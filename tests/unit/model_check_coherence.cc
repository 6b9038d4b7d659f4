// What an edition says of itself beside what it holds: figures, dates, copies, private addresses, small
// pictures.
#include "image/image.h"
#include "linked_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

using Tree = std::map<std::string, std::string>;

std::string card(const std::string& name, const std::string& level, const std::string& body = "Texte.") {
  return "---\nprojet: Projet " + name + "\nporteurs: [Ville de " + name +
         "]\ncategorie: eau\nlabel: " + level + "\n---\n" + body + "\n";
}

std::string edition(const std::string& year, const std::string& more, const std::string& body = "") {
  return "---\ntitre: Prix\nannee: " + year + "\n" + more + "categories:\n  - {id: eau, nom: Eau}\n---\n" +
         body;
}

/// An edition 2024 with three cards.
Tree site_with(const std::string& more, Tree files = {}) {
  files.emplace(
      "annuaire.yaml",
      "titre: Prix\nadresse: https://prix.example/\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux:\n"
      "    - {id: or, nom: Or, attribution: Or à}\n    - {id: argent, nom: Argent, attribution: Argent à}\n"
      "editeur:\n  nom: Nous\n  courriel: jean.petit@prix.example\n  telephone: 01 99 00 00 00\n");
  files.emplace("content/2024/edition.md", edition("2024", more));
  files.emplace("content/2024/a.md", card("Aubagne", "or"));
  files.emplace("content/2024/b.md", card("Bagnols", "or"));
  files.emplace("content/2024/c.md", card("Calais", "argent"));
  return files;
}

std::string said(const Tree& files) { return checked_of(files).text(); }

std::string said_with(const std::string& more, Tree files = {}) {
  return said(site_with(more, std::move(files)));
}

void holds(const std::string& text, const std::string& part) {
  INFO(text);
  CHECK_MESSAGE(text.find(part) != text.npos, part);
}

std::string png(uint32_t width, uint32_t height) {
  return write_png(Pixels{width, height, std::string(size_t{width} * height * 3, '\x7F'), {}});
}

}  // namespace

TEST_CASE("figures: the number of laureates is that of the cards, or of the holders") {
  holds(said_with("chiffres: {laureats: 15}\n"),
        "content/2024/edition.md:4:22: avertissement : le chiffre dit 15, l’édition 2024 a 3 fiches\n");
  holds(said_with("chiffres: {Lauréats: 2}\n"), "le chiffre dit 2, l’édition 2024 a 3 fiches");
  CHECK(said_with("chiffres: {laureats: 3, dossiers: 40}\n") == "");
  std::string both = card("Aubagne", "or");
  both.replace(both.find("[Ville de Aubagne]"), 18,
               "[Ville de Aubagne, Ville de Bagnols, Ville de Dax, Ville de Digne]");
  CHECK(said_with("chiffres: {laureats: 5}\n", {{"content/2024/a.md", both}}) == "");
  Tree retired = site_with("chiffres: {laureats: 4}\n");
  retired["content/2024/d.md"] = "---\nretiree: oui\n---\n";
  CHECK(said(retired) == "");
}

TEST_CASE("figures: levels, jury and mentions are counted too") {
  holds(said_with("chiffres: {or: 1}\n"), "le chiffre dit 1, l’édition 2024 a 2 fiches");
  holds(said_with("chiffres: {Argent: 2}\n"), "le chiffre dit 2, l’édition 2024 a 1 fiche\n");
  CHECK(said_with("chiffres: {or: 2, argent: 1}\n") == "");
  holds(said_with("chiffres: {jures: 5}\njury: [{nom: Ana Lis}, {nom: Bo Roux}]\n"),
        "le chiffre dit 5, l’édition 2024 a 2 jurés");
  CHECK(said_with("chiffres: {jures: 5}\njury: [{nom: Ana Lis}, {organisation: Serre}]\n") == "");
  CHECK(said_with("chiffres: {jures: 5}\njury: [{nom: Ana Lis, fonction: présidente}]\n") == "");
  holds(said_with("chiffres: {mentions: 5}\nmentions: [{nom: A, nombre: 1}, {nom: B, nombre: 2}]\n"),
        "le chiffre dit 5, l’édition 2024 a 3 récompenses");
  CHECK(said_with("chiffres: {mentions: 5}\nmentions: [{nom: A}, {nom: B, nombre: 2}]\n") == "");
}

TEST_CASE("figures: signs that make no number of one are told with the number") {
  for (const auto& [typed, meant] :
       {std::pair{"5O", "50"}, {"l5", "15"}, {"1O0", "100"}, {"1.200", "1200"}, {"1,200", "1200"}}) {
    const std::string text = said_with("chiffres: {dossiers: \"" + std::string(typed) + "\"}\n");
    holds(text, "« " + std::string(typed) + " » n’est pas lu comme un nombre : il est montré tel quel");
    holds(text, "aide : écrire « " + std::string(meant) + " »\n");
  }
  for (const char* words :
       {"une soixantaine", "12 %", "1 000 €", "3 M€", "3,5", "près de 40", "0,125", "12 000"})
    CHECK_MESSAGE(said_with("chiffres: {dossiers: \"" + std::string(words) + "\"}\n") == "", words);
}

TEST_CASE("figures: words, or last year’s value, of a figure that is not there") {
  holds(said_with("chiffres: {dossiers: 12, dosiers_libelle: dossiers reçus}\n"),
        "« dosiers_libelle » va avec un chiffre « dosiers », qui n’est pas là");
  holds(said_with("chiffres: {dossiers: 12, dosiers_libelle: dossiers reçus}\n"),
        "vouliez-vous dire « dossiers_libelle » ?");
  holds(said_with("chiffres: {visites_annee_precedente: 9}\n"), "ajouter une ligne « visites: … »");
  CHECK(said_with("chiffres: {dossiers: 12, dossiers_libelle: dossiers reçus}\n") == "");
}

TEST_CASE("figures: those of last year, all of them, are told") {
  const std::string told = "ces chiffres sont tous ceux de l’édition 2023";
  holds(said_with("chiffres: {dossiers: 12, dossiers_annee_precedente: 12, visites: 9, "
                  "visites_annee_precedente: 9}\n"),
        told);
  const Tree before{{"content/2023/edition.md", edition("2023", "chiffres: {dossiers: 12, visites: 9}\n")}};
  holds(said_with("chiffres: {dossiers: 12, visites: 9}\n", before), told);
  for (const char* fine : {"chiffres: {dossiers: 12, visites: 10}\n", "chiffres: {dossiers: 12}\n"})
    CHECK(said_with(fine, before).find(told) == std::string::npos);
}

TEST_CASE("calendar: a date far from its edition is told") {
  for (const char* far : {"3 mai 2062", "2042-05-03", "03/05/1924"})
    holds(said_with("ceremonie:\n  date: " + std::string(far) + "\n"), "l’édition de 2024");
}

TEST_CASE("figures: one of last year that last year's edition gives otherwise is told") {
  const auto told = [](const std::string& now, const std::string& before) {
    return said_with("chiffres: {dossiers: 40, dossiers_annee_precedente: " + now + "}\n",
                     {{"content/2023/edition.md", edition("2023", "chiffres: {dossiers: " + before + "}\n")},
                      {"content/2023/a.md", card("Lens", "or", "Un autre texte.")}});
  };
  holds(told("27", "31"), "l’édition 2023 dit 31 : c’est ce chiffre qui paraît");
  holds(told("une trentaine", "31"), "l’édition 2023 dit 31");
  CHECK(told("31", "31").find("paraît") == std::string::npos);
  CHECK(told("1 031", "1031").find("paraît") == std::string::npos);
}

TEST_CASE("figures: categories and levels without a card are told once") {
  const std::string told =
      said_with("bareme: [or, argent, bronze]\n",
                {{"content/2024/edition.md",
                  "---\ntitre: Prix\nannee: 2024\nbareme: [or, argent]\ncategories:\n  - eau\n"
                  "  - Air pur\n  - Terre\n---\n"},
                 {"content/2024/c.md", card("Calais", "or")}});
  holds(told,
        "content/2024/edition.md:7:5: note : aucune fiche de l’édition 2024 n’a cette catégorie : Air pur, "
        "Terre");
  holds(told, "content/2024/edition.md:4:14: note : aucune fiche de l’édition 2024 n’a ce niveau : argent");
  CHECK(said_with("", {{"content/2024/a.md", card("Aubagne", "argent")}}) == "");
}

TEST_CASE("calendar: what cannot come before something else is told, with the line of the other") {
  holds(said_with("ceremonie:\n  debut: 18/03/2024\n  fin: 17/03/2024\n"),
        "content/2024/edition.md:6:8: avertissement : cette date vient avant « debut », le 18 mars 2024\n");
  holds(said_with("ceremonie:\n  debut: 18/03/2024\n  fin: 17/03/2024\n"), "l’autre est à la ligne 5");
  const std::string call = "candidatures:\n  ouverture: 4 mars 2024\n  cloture: 31 mai 2024\n";
  holds(said_with(call + "ceremonie: {date: 2 mai 2024}\n"),
        "content/2024/edition.md:7:19: avertissement : cette date vient avant « cloture », le 31 mai 2024");
  holds(said_with(call + "  seance_jury: 3 mars 2024\n"), "cette date vient avant « ouverture »");
  holds(said_with(call + "  resultats: avril 2024\n"), "cette date vient avant « cloture »");
  holds(said_with("candidatures: {ouverture: 4 mars 2024, cloture: 1er mars 2024}\n"),
        "cette date vient avant « ouverture »");
  holds(said_with(call + "  prochaine_ouverture: 3 mars 2024\n"), "cette date vient avant « ouverture »");
  for (const char* fine : {"ceremonie: {date: 31 mai 2024}\n", "ceremonie: {date: mai 2024}\n",
                           "ceremonie: {annee: 2024}\n", "ceremonie: {date: 2024}\n"})
    CHECK_MESSAGE(said_with(call + fine) == "", fine);
}

TEST_CASE("calendar: an end without a beginning is no period") {
  const std::string told = said_with("ceremonie:\n  fin: 17/03/2024\n");
  holds(told, "content/2024/edition.md:5:8: avertissement : « fin » est là sans « debut »");
  holds(told, "ajouter « debut: … », ou écrire « date » à la place de « fin »");
  holds(said_with("ceremonie:\n  date: 16/03/2024\n  fin: 17/03/2024\n"),
        "écrire « debut » à la place de « date »");
  CHECK(said_with("ceremonie:\n  debut: 16/03/2024\n  fin: 17/03/2024\n") == "");
  CHECK(said_with("ceremonie:\n  debut: 16/03/2024\n") == "");
}

TEST_CASE("calendar: dates left of the edition that was copied are told") {
  const std::string old =
      "candidatures: {ouverture: 4 mars 2024, cloture: 31 mai 2024}\nceremonie: {date: 5 juin 2024}\n"
      "document: Prix, édition 2024\n";
  auto next = [&](const std::string& more) {
    return said_with(old, {{"content/2025/edition.md", edition("2025", more)}});
  };
  holds(next(old),
        "content/2025/edition.md:4:27: avertissement : cette date n’est pas après celle de l’édition 2024 "
        "(4 mars 2024)");
  holds(next(old),
        "content/2025/edition.md:5:19: avertissement : cette date n’est pas après celle de l’édition 2024");
  holds(next(old), "content/2025/edition.md:6:11: avertissement : ce texte nomme l’année 2024");
  holds(next("candidatures: {cloture: 30 mai 2024}\n"),
        "n’est pas après celle de l’édition 2024 (31 mai 2024)");
  CHECK(next("candidatures: {ouverture: 3 mars 2025, cloture: 30 mai 2025}\nceremonie: {date: 6 juin 2025}\n"
             "document: Prix, édition 2025\n") == "");
  holds(said_with("candidatures: {cloture: 31 mai 2021}\n"), "cette date est de 2021, l’édition de 2024");
  holds(said_with("candidatures: {prochaine_edition: 2024}\n"), "cette date est de 2024, l’édition de 2024");
  CHECK(said_with("candidatures: {cloture: 31 mai 2023, prochaine_edition: 2025}\n") == "");
}

TEST_CASE("copies: a card with the text of another edition's is told") {
  const std::string text =
      "Depuis les hameaux de la commune, on réserve son trajet par téléphone ou en ligne, la veille, "
      "et le minibus passe devant la porte.";
  const Tree copy{{"content/2023/edition.md", edition("2023", "")},
                  {"content/2023/vieille.md", card("Dax", "or", text)},
                  {"content/2024/a.md", card("Aubagne", "or", text)}};
  holds(said_with("", copy),
        "content/2024/a.md:2:9: avertissement : cette fiche a le même texte que content/2023/vieille.md");
  Tree other = copy;
  other["content/2024/a.md"] = card("Aubagne", "or", text + " Et revient.");
  CHECK(said_with("", other) == "");
}

TEST_CASE(
    "copies: one in its own edition is told, and is not counted unless project and holders are others") {
  const std::string text =
      "Depuis les hameaux de la commune, on réserve son trajet par téléphone ou en ligne, la veille, "
      "et le minibus passe devant la porte.";
  std::string renamed = card("Aubagne", "or", text);
  renamed.replace(renamed.find("Projet Aubagne"), std::string("Projet Aubagne").size(), "Un autre nom");
  const Tree copy{{"content/2024/a.md", card("Aubagne", "or", text)}, {"content/2024/d.md", renamed}};
  holds(said_with("", copy),
        "content/2024/d.md:2:9: avertissement : cette fiche répète content/2024/a.md, sous un autre nom");
  holds(said_with("chiffres: {laureats: 4}\n", copy), "le chiffre dit 4, l’édition 2024 a 3 fiches");
  CHECK(said_with("chiffres: {laureats: 3}\n", copy).find("chiffre") == std::string::npos);
  const Tree filler{{"content/2024/a.md", card("Aubagne", "or", text)},
                    {"content/2024/d.md", card("Dax", "or", text)}};
  holds(said_with("", filler),
        "content/2024/d.md:2:9: avertissement : cette fiche a le même texte que content/2024/a.md\n");
  CHECK(said_with("chiffres: {laureats: 4}\n", filler).find("chiffre") == std::string::npos);
  const Tree bare{{"content/2024/d.md", card("Dax", "or", "")}, {"content/2024/e.md", card("Dax", "or", "")}};
  holds(said_with("", bare), "content/2024/e.md:2:9: avertissement : cette fiche répète content/2024/d.md");
}

TEST_CASE("texts: a card without one is told beside cards that have one") {
  holds(said_with("", {{"content/2024/b.md", card("Bagnols", "or", "")}}),
        "content/2024/b.md:2:9: avertissement : cette fiche n’a pas de texte");
  const Tree none{{"content/2024/a.md", card("Aubagne", "or", "")},
                  {"content/2024/b.md", card("Bagnols", "or", "")},
                  {"content/2024/c.md", card("Calais", "argent", "")}};
  CHECK(said_with("", none) == "");
}

TEST_CASE("private: an address or a number that seems a person's is told, with the way to accept it") {
  auto of = [](const std::string& body, const std::string& settings = "") {
    Tree files = site_with("", {{"content/2024/a.md", card("Aubagne", "or", body)}});
    files["annuaire.yaml"] += settings;
    return said(files);
  };
  const std::string told = of("Écrire à chantal.petit@valmont.example pour venir.");
  holds(told, "content/2024/a.md:7:10: avertissement : cette adresse semble celle d’une personne");
  holds(told, "ajouter à annuaire.yaml :\nautoriser:\n  - chantal.petit@valmont.example\n");
  CHECK(of("Écrire à chantal.petit@valmont.example.", "autoriser:\n  - chantal.petit@valmont.example\n") ==
        "");
  CHECK(of("Écrire à chantal.petit@valmont.example.", "autoriser: [valmont.example]\n") == "");
  CHECK(of("Écrire à chantal.petit@valmont.example.", "autoriser: [\"@valmont.example\"]\n") == "");
  for (const char* number : {"06 12 34 56 78", "06.12.34.56.78", "0612345678", "+33 6 12 34 56 78",
                             "+33 (0)6 12 34 56 78", "01-23-45-67-89", "+32 2 123 45 67 89"}) {
    INFO(number);
    holds(of("Appeler le " + std::string(number) + ", le soir."),
          "content/2024/a.md:7:12: avertissement : ce numéro semble celui d’une personne");
    CHECK(of("Appeler le " + std::string(number) + ".", "autoriser: [" + std::string(number) + "]\n") == "");
  }
  holds(of("[écrire](mailto:ana.lis@valmont.example)"), "cette adresse semble");
  CHECK(of("[appeler](tel:+33199000000), 01 99 00 00 00, jean.petit@prix.example, contact@valmont.example, "
           "mairie-info@valmont.example, 0800 12 34 56, le 3939, SIRET 012 345 678 90123, "
           "https://x.example/@ana.lis, le 01.02.2023 10 h, n° 0612345678901, +16,0 %") == "");
  Tree edition_contact =
      site_with("contact: {courriel: ana.lis@valmont.example}\n",
                {{"content/2024/a.md", card("Aubagne", "or", "Voir ana.lis@valmont.example.")}});
  CHECK(said(edition_contact) == "");
  Tree summary = site_with("");
  summary["content/2024/a.md"].insert(4, "resume: Tout savoir au 06 12 34 56 78.\n");
  holds(said(summary), "content/2024/a.md:2:24: avertissement : ce numéro");
}

TEST_CASE("private: it is told however it is written") {
  auto of = [](const std::string& body, const std::string& settings = "") {
    Tree files = site_with("", {{"content/2024/a.md", card("Aubagne", "or", body)}});
    files["annuaire.yaml"] += settings;
    return said(files);
  };
  for (const char* typed :
       {"ana.lis (at) valmont.example", "ana.lis[at]valmont.example", "ana.lis [arobase] valmont.example",
        "ana.lis arobase valmont.example", "ana.lis(a)valmont.example", "ana.lis@valmont.example",
        "ANA.LIS (AT) valmont (point) example", "ana.lis&#64;valmont.example", "ana.lis%40valmont.example"}) {
    INFO(typed);
    const std::string told = of("Voir : " + std::string(typed) + ", le soir.");
    holds(told, "content/2024/a.md:7:8: avertissement : cette adresse semble celle d’une personne");
    holds(told, "autoriser:\n  - ana.lis@valmont.example\n");
    CHECK(of("Voir : " + std::string(typed) + ".", "autoriser: [ana.lis@valmont.example]\n") == "");
  }
  for (const char* typed :
       {"0033 6 12 34 56 78", "00336 12 34 56 78", "+33(0)612345678", "+33612345678", "06/12/34/56/78",
        "06 - 12 - 34 - 56 - 78", "0612 345 678", "06 123 456 78", "[appel](tel:0612345678)",
        "[appel](tel:+33-6-12-34-56-78)", "[appel](https://wa.me/33612345678)",
        "[appel](https://api.messager.example/send?phone=33612345678)"}) {
    INFO(typed);
    const std::string told = of("Voir : " + std::string(typed) + ", le soir.");
    holds(told, "avertissement : ce numéro semble celui d’une personne");
    holds(told, "autoriser:\n  - 0612345678\n");
    CHECK(of("Voir : " + std::string(typed) + ".", "autoriser: [06 12 34 56 78]\n") == "");
  }
  for (const char* typed : {"FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606",
                            "BE68 5390 0754 7034", "DE89 3704 0044 0532 0130 00"}) {
    INFO(typed);
    holds(of("Verser à " + std::string(typed) + " ou sur place."),
          "content/2024/a.md:7:10: avertissement : ce numéro est celui d’un compte bancaire");
    CHECK(of("Verser à " + std::string(typed) + ".", "autoriser: [" + std::string(typed) + "]\n") == "");
  }
  CHECK(
      of("FR14 2004 1010 0505 0001 3M02 607, RE2020 et NF12 3456 7890 1234 5678, cinq arobases en 2023, une "
         "arobase d’or.fr, contact (at) valmont.example, mairie [at] valmont.example, du 06/12/2024 au "
         "07/12/2024, (a) un.deux, 06 2024 12345, https://x.example/?phone=12, 0 800 12 34 56") == "");
}

TEST_CASE("addresses: those of one machine or of a model are told wherever they stand") {
  const std::string one = "n’est qu’une machine ou un réseau";
  for (const char* host : {"localhost:8000", "127.0.0.1", "192.168.1.12:80", "10.0.0.4", "172.20.1.1",
                           "0.0.0.0", "[::1]:8000", "nas.local"}) {
    INFO(host);
    const std::string address = "http://" + std::string(host) + "/x";
    Tree files = site_with("", {{"content/2024/a.md", card("Aubagne", "or", "[ici](" + address + ")")}});
    holds(said(files), "content/2024/a.md:7:7: avertissement");
    holds(said(files), one);
    files = site_with("video: " + address + "\n");
    holds(said(files), one);
    files = site_with("");
    files["content/2024/b.md"].insert(
        4, "site: " + address + "\npartenaires: [{nom: Y, site: \"" + address + "\"}]\n");
    holds(said(files), "content/2024/b.md:2:7: avertissement");
    holds(said(files), "content/2024/b.md:3:");
    files = site_with("");
    std::string& settings = files["annuaire.yaml"];
    settings.replace(settings.find("https://prix.example/"), 21, address);
    holds(said(files), "annuaire.yaml:2:10: avertissement");
  }
  holds(said_with("contact: {courriel: contact@example.com, site: \"https://www.exemple.fr\"}\n"),
        "« example.com » est resté d’un modèle");
  CHECK(said_with("contact: {site: \"https://10.example/\"}\nservices: https://172.example/x\n") == "");
}

TEST_CASE("private: it is told wherever it stands") {
  const std::string number = "06 12 34 56 78";
  const std::string holders = "- nom: Ville de Aubagne\n  texte: Appeler le " + number + "\n";
  const std::pair<const char*, Tree> places[] = {
      {"content/2024/edition.md:5:", site_with("jury:\n  - {nom: Ada, fonction: " + number + "}\n")},
      {"content/2024/edition.md:5:", site_with("criteres:\n  - dire " + number + "\n")},
      {"content/2024/edition.md:4:", site_with("ceremonie: {lieu: Brest " + number + "}\n")},
      {"content/2024/edition.md:4:", site_with("candidatures: {ouverture: 2 mai 2024, cloture: 3 mai 2024, "
                                               "texte: " +
                                               number + "}\n")},
      {"content/porteurs.yaml:2:", site_with("", {{"content/porteurs.yaml", holders}})},
      {"content/pages/aide.md:4:",
       site_with("", {{"content/pages/aide.md", "---\ntitre: Aide\n---\nAppeler le " + number + "\n"}})},
      {"content/2024/a.md:2:", site_with("", {{"content/2024/a.md", card("Aubagne " + number, "or")}})}};
  for (const auto& each : places) {
    INFO(each.first);
    const std::string told = said(each.second);
    holds(told, each.first);
    holds(told, "ce numéro semble celui d’une personne");
  }
  Tree partner = site_with("");
  partner["content/2024/a.md"].insert(4, "partenaires:\n  - nom: Ana " + number + "\n");
  holds(said(partner), "content/2024/a.md:3:14: avertissement : ce numéro");
  Tree described = site_with("");
  described["annuaire.yaml"] += "description: Un prix, au " + number + "\n# " + number + "\n";
  holds(said(described), "annuaire.yaml:13:26: avertissement : ce numéro");
  Tree comment = site_with("");
  comment["annuaire.yaml"] += "# pour nous : " + number + "\n";
  CHECK(said(comment) == "");
}

TEST_CASE("pictures: a logo that white paper hides is told at its line") {
  const std::string head = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='40'>";
  Tree files{{"assets/blanc.svg", head + "<rect width='50' height='9' fill='#fff'/></svg>"},
             {"assets/vert.svg", head + "<rect width='50' height='9' fill='#063'/></svg>"}};
  files["content/2024/a.md"] = card("Aubagne", "or", "Texte.");
  files["content/2024/a.md"].insert(
      4, "partenaires:\n  - {nom: Un, logo: vert.svg}\n  - {nom: Deux, logo: blanc.svg}\n");
  const std::string told = said_with("", files);
  holds(told, "content/2024/a.md:4:23: avertissement : logo blanc");
  CHECK(told.find("a.md:3:") == std::string::npos);
}

TEST_CASE("pictures: a drawing whose colours only browsers understand is told at its line") {
  const std::string head = "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='400'>";
  for (const char* drawn :
       {"<rect fill='var(--c)'/>", "<style>rect{fill:var(--c,red)}</style><rect/>",
        "<rect style='fill: oklch(0.7 0.1 50)'/>", "<rect fill=\"color-mix(in srgb, red, blue)\"/>"}) {
    CAPTURE(drawn);
    Tree files{{"assets/vue.svg", head + drawn + "</svg>"}};
    files["content/2024/a.md"] = card("Aubagne", "or", "![Une vue](vue.svg)");
    holds(said_with("", files), "content/2024/a.md:7:12: avertissement : ce dessin écrit des couleurs par");
  }
  Tree files{{"assets/vue.svg", head + "<rect fill='#063'/><text>avatar(1)</text></svg>"}};
  files["content/2024/a.md"] = card("Aubagne", "or", "![Une vue](vue.svg)");
  CHECK(said_with("", files) == "");
}

TEST_CASE("pictures: one that is far too small for its use is told at its line") {
  const Tree assets{{"assets/petite.png", png(120, 90)},
                    {"assets/haute.png", png(150, 400)},
                    {"assets/mini.png", png(40, 20)},
                    {"assets/bonne.png", png(400, 90)}};
  auto of = [&](const std::string& fields, const std::string& body) {
    Tree files = assets;
    files["content/2024/a.md"] = card("Aubagne", "or", body);
    files["content/2024/a.md"].insert(4, fields);
    return said_with("", files);
  };
  holds(of("image: petite.png\nimage_alt: Une vue\n", "Texte."),
        "content/2024/a.md:2:8: avertissement : image trop petite, de 120 × 90 pixels");
  holds(of("", "![Une vue](petite.png)"), "content/2024/a.md:7:12: avertissement : image trop petite");
  holds(of("partenaires: [{nom: Un, logo: mini.png}]\n", "Texte."), "image trop petite, de 40 × 20 pixels");
  CHECK(of("partenaires: [{nom: Un, logo: petite.png}]\nimage: haute.png\nimage_alt: Une vue\n",
           "![Vue](bonne.png)") == "");
}

TEST_CASE("addresses in groups of an edition lead somewhere") {
  holds(said_with("contact:\n  linkedin: mon-reseau\n"),
        "content/2024/edition.md:5:13: erreur : cette adresse ne mène nulle part : « mon-reseau »");
  holds(said_with("candidatures: {dossier: le-dossier, cloture: 2 mai 2024}\n"), "« le-dossier »");
  CHECK(said_with("contact: {linkedin: https://reseau.example/moi}\nceremonie: {site: /2024/a/}\n") == "");
}

TEST_CASE("typography: « A » before a name, where a sentence begins, is the preposition") {
  auto of = [](const std::string& body) {
    return said_with("", {{"content/2024/a.md", card("Aubagne", "or", body)}});
  };
  holds(of("A Lille, on marche."),
        "content/2024/a.md:7:1: avertissement : « A » : une capitale garde son accent");
  holds(of("On marche. A Évian aussi."), "content/2024/a.md:7:12: avertissement");
  for (const char* fine : {"À Lille, on marche.", "Le plan A Lille.", "A B C.", "A ADN."})
    CHECK_MESSAGE(of(fine) == "", fine);
}
