// A theme's slips are told, all in one run, each at its file, line and word, with what is nearest.
#include <string>
#include <vector>

#include "tree.h"

using namespace annuaire::test;

namespace {

namespace fs = std::filesystem;

// A site with a theme of these files: "print.json" → text.
fs::path themed_site(const fs::path& root, const Tree& files) {
  const fs::path site = small_site(root);
  std::string settings = read_file(site / "annuaire.yaml");
  const std::string theme = "theme: annuaire";
  settings.replace(settings.find(theme), theme.size(), "theme: potager");
  write_file(site / "annuaire.yaml", settings);
  write_file(site / "themes/potager/theme.json", "{}");
  for (const auto& [path, text] : files) write_file(site / "themes/potager" / path, text);
  return site;
}

std::string check_of(const Tree& files) {
  TemporaryFolder t;
  return cli("verifier --tout --site " + quoted(themed_site(t.path / "site", files))).err;
}

size_t count_of(const std::string& text, const std::string& word) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size()) ++count;
  return count;
}

// "themes/potager/" + place + ": " … word … "vouliez-vous dire « meant »"
struct Slip {
  std::string place, word, meant;
};

void check_told(const std::string& told, const std::vector<Slip>& slips) {
  for (const Slip& slip : slips) {
    const std::string place = "themes/potager/" + slip.place + ": ";
    CAPTURE(place);
    std::string messages;
    for (size_t at = 0; (at = told.find(place, at)) != std::string::npos; ++at)
      messages += told.substr(at, told.find("\nthemes/", at) - at) + "\n";
    CHECK_MESSAGE(messages.find("« " + slip.word + " »") != std::string::npos, told);
    if (!slip.meant.empty())
      CHECK_MESSAGE(messages.find("vouliez-vous dire « " + slip.meant + " »") != std::string::npos, messages);
  }
}

}  // namespace

TEST_SUITE("themes") {
  TEST_CASE("slips in every file of a theme are told in one run") {
    check_told(check_of({{"print.json", R"({
  "pagee": {},
  "page": {"largueur": "210 mm"},
  "mesures": {"gouttier": "6 mm", "bandeau": "21 px"},
  "couleurs": {"encree": "#102030", "lien": "blue", "fond": {"ecran": "#0f3b38", "encre": "1 2 3 4"}},
  "polices": {"textte": {"fichier": "Vollkorn-Regular.ttf"}, "titre": {"fichiers": "x"}},
  "textes": {
    "corp": {"comme": "corps"},
    "chapeau": {"comme": "corpps", "police": "texte-italic", "couleur": "encrre", "veuves": "2", "grass": "titre"},
    "liste": {"alignement": "gauches", "coupures": "oui"}
  },
  "presse": 3,
  "justification": {"tolerence": 3, "tolerance": "trois"}
})"},
                         {"theme.json", R"({
  "extend": "annuaire",
  "couleurs": {"encree": "#102030", "fond": "vert", "clair": 3, "sombre": {"papie": "#000000", "encre": "#12"}},
  "tailles_images": ["a"],
  "niveaux": [{"form": "disque", "forme": "disques", "couleur": "or"}]
})"},
                         {"i18n/fr.json",
                          "{\n  \"acueil\": \"A\",\n  \"menu\": 3,\n  \"fiche\": {\"partenairs\": \"x\"}\n}"},
                         {"i18n/en.jsn", "{}"},
                         {"prin.json", "{}"},
                         {"templates/fiches.mustache", "x"},
                         {"templates/fil.mustache",
                          "<nav>{{t.menuu}}{{titre_pagee}}\n{{#chemins}}a{{/chemins}}</nav>\n"}}),
               {{"print.json:2:3", "pagee", "page"},
                {"print.json:3:12", "page.largueur", "largeur"},
                {"print.json:4:15", "mesures.gouttier", "gouttiere"},
                {"print.json:4:46", "mesures.bandeau", ""},
                {"print.json:5:16", "couleurs.encree", "encre"},
                {"print.json:5:45", "couleurs.lien", ""},
                {"print.json:5:82", "couleurs.fond.encre", "encres"},
                {"print.json:6:15", "polices.textte", "texte"},
                {"print.json:6:72", "polices.titre.fichiers", "fichier"},
                {"print.json:8:5", "textes.corp", "corps"},
                {"print.json:9:26", "textes.chapeau.comme", "corps"},
                {"print.json:9:46", "textes.chapeau.police", "texte-italique"},
                {"print.json:9:73", "textes.chapeau.couleur", "encre"},
                {"print.json:9:93", "textes.chapeau.veuves", ""},
                {"print.json:9:98", "textes.chapeau.grass", "gras"},
                {"print.json:10:29", "textes.liste.alignement", ""},
                {"print.json:10:52", "textes.liste.coupures", ""},
                {"print.json:12:13", "presse", ""},
                {"print.json:13:21", "justification.tolerence", "tolerance"},
                {"print.json:13:50", "justification.tolerance", ""},
                {"theme.json:2:3", "extend", "extends"},
                {"theme.json:3:16", "couleurs.encree", "encre"},
                {"theme.json:3:45", "couleurs.fond", ""},
                {"theme.json:3:62", "couleurs.clair", ""},
                {"theme.json:3:76", "couleurs.sombre.papie", "papier"},
                {"theme.json:3:105", "couleurs.sombre.encre", ""},
                {"theme.json:4:21", "tailles_images", ""},
                {"theme.json:5:16", "niveaux[1].form", "forme"},
                {"theme.json:5:43", "niveaux[1].forme", ""},
                {"theme.json:5:65", "niveaux[1].couleur", ""},
                {"i18n/fr.json:2:3", "acueil", "accueil"},
                {"i18n/fr.json:3:11", "menu", ""},
                {"i18n/fr.json:4:13", "fiche.partenairs", "fiche.partenaires"},
                {"i18n/en.jsn", ".json", ""},
                {"prin.json", "print.json", "print.json"},
                {"templates/fiches.mustache", "fiches", "fiche"},
                {"templates/fil.mustache:1", "t.menuu", "t.menu"},
                {"templates/fil.mustache:2", "chemins", ""},
                {"templates/fil.mustache:1", "titre_pagee", "titre_page"}});
  }

  TEST_CASE("an unknown name is told beside another template that cannot be read") {
    const std::string told =
        check_of({{"templates/fil.mustache", "<nav>{{#x}}</nav>"},
                  {"templates/porteur.mustache", "{{<base}}{{$contenu}}\n{{nomm}}{{/contenu}}{{/base}}"},
                  {"templates/jury.mustache", "{{>fils}}"}});
    check_told(told, {{"templates/fil.mustache:1", "{{x}}", ""},
                      {"templates/jury.mustache:1", "fils", "fil"},
                      {"templates/porteur.mustache:2", "nomm", ""}});
    CHECK(count_of(told, ": erreur : ") == 3);
  }

  TEST_CASE("one fault of a face, a group or a colour is one error") {
    for (const char* print :
         {R"({"polices": {"texte": null}})", R"({"polices": {"texte": 3}})",
          R"({"couleurs": {"gris": null}})", R"({"polices": {"label": {"fichier": 3}}})", R"({"textes": 3})",
          R"({"mesures": "6 mm"})", R"({"couleurs": ["#123456"]})", R"({"textes": {"corps": "11 pt"}})",
          R"({"page": 210})", R"({"page": {"largeur": "210"}})", R"({"couleurs": {"encre": "#10302"}})",
          R"({"textes": {"etiquette": {"police": "lable"}}})"}) {
      CAPTURE(std::string(print));
      const std::string told = check_of({{"print.json", print}});
      CHECK_MESSAGE(count_of(told, ": erreur : ") == 1, told);
      CHECK_MESSAGE(count_of(told, "themes/potager/print.json:1:") == 1, told);
    }
  }

  TEST_CASE("legal forms are of any language, what they hold is not") {
    check_told(check_of({{"theme.json", R"({"formes_juridiques": {"de": {"nom": ["Stadt"]}}})"}}),
               {{"theme.json:1:31", "formes_juridiques.de.nom", "noms"}});
  }

  TEST_CASE("a theme that is right is not told anything") {
    const std::string told = check_of(
        {{"print.json", R"({"couleurs": {"brique": "#a04020", "titre": {"ecran": "brique"}},
  "polices": {"romain": {"fichier": "Vollkorn-Regular.ttf", "paquet": "fonts-vollkorn"}},
  "textes": {"mien": {"comme": "corps", "police": "romain"}, "chapeau": {"comme": "mien", "couleur": "titre"}},
  "mesures": {"code-cote": "12 mm"}})"},
         {"theme.json",
          R"j({"extends": "annuaire", "couleurs": {"ombre": "rgba(0, 0, 0, .2)",
              "encre": "#102030", "gris": {"ecran": "#405040", "encres": "0 0 0 70"}}, "marge": "2rem",
              "formes_juridiques": {"de": {"noms": ["Stadt"], "liaisons": [""]}}})j"},
         {"static/style.css", "a { color: {{couleurs.ombre}}; margin: {{marge}} }"},
         {"i18n/fr.json", R"({"mon": {"mot": "x"}, "pages.presentation": "P", "laureats.deux": "d"})"},
         {"templates/mien.mustache", "{{t.mon.mot}}"},
         {"templates/fil.mustache", "{{>mien}}"},
         {"templates/README.md", "x"}});
    CHECK_MESSAGE(told.find("themes/potager") == std::string::npos, told);
  }
}
