#include "image/image.h"
#include "linked_site.h"
#include "model/near_names.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

using Tree = std::map<std::string, std::string>;

std::string card(const std::string& holder, const std::string& more, const std::string& body) {
  return "---\nprojet: Plan de mobilité\nporteurs: [" + holder + "]\ncategorie: eau\nlabel: or\n" + more +
         "---\n" + body + "\n";
}

Tree site_of(Tree files) {
  files.emplace(
      "annuaire.yaml",
      "titre: Prix\nadresse: https://prix.example/\nlangues: [fr]\nlabel:\n  nom: Prix\n  niveaux:\n"
      "    - {id: or, nom: Or, attribution: Or à}\nediteur:\n  nom: Nous\n");
  for (const char* year : {"2023", "2024"})
    files.emplace(
        "content/" + std::string(year) + "/edition.md",
        "---\ntitre: Prix\nannee: " + std::string(year) + "\ncategories:\n  - {id: eau, nom: Eau}\n---\n");
  files["content/2024/voisine.md"] = card("Ville de Nulleville", "", "Texte.");
  return files;
}

std::string said(Tree files) { return checked_of(site_of(std::move(files))).text(); }

std::string said_of(const std::string& body, const std::string& more = "", Tree files = {}) {
  files["content/2024/a.md"] = card("Ville d’Essai", more, body);
  return said(std::move(files));
}

bool holds(const std::string& text, const std::string& part) {
  INFO(text);
  bool found = text.find(part) != text.npos;
  CHECK_MESSAGE(found, part);
  return found;
}

std::string png(uint32_t width, uint32_t height) {
  Pixels pixels{width, height, std::string(size_t{width} * height * 3, '\x7F'), {}};
  return write_png(pixels);
}

}  // namespace

TEST_CASE(
    "check: in English, dates in numbers that may have their month first are told, in French they are not") {
  const std::string told =
      "content/2024/a.md:6:10: note : lu comme le 3 avril 2023 : le jour d’abord\n"
      "modifie: 03/04/23\n"
      "         ^~~~~~~~\n"
      "aide : si le mois vient d’abord, écrire « 4 mars 2023 »\n";
  Tree files = site_of({{"content/2024/a.md", card("Ville d’Essai", "modifie: 03/04/23\n", "Texte.")}});
  auto said_in = [&](const std::string& language) {
    std::string& settings = files["annuaire.yaml"];
    settings.replace(settings.find("langues: ["), 12, "langues: [" + language);
    MemoryFiles tree(files);
    Diagnostics out;
    Site site = link_site(read_content(tree, 1, out), {Date{2025, 1, 1}}, 1, out);
    check_site(site, tree, 1, out);
    std::string text;
    for (const Diagnostic& each : out.all()) text += format(each, site.sources(), Language::fr);
    return text;
  };
  CHECK(said_in("fr").find("lu comme") == std::string::npos);
  holds(said_in("en"), told);
}

TEST_CASE("check: links that lead nowhere name the nearest card") {
  std::string text = said_of("Voir [la voisine](voisin), [elle](voisine) et [elle](/2024/voisine/).");
  holds(text, "content/2024/a.md:7:19: erreur : ce lien ne mène nulle part : « voisin »");
  holds(text, "vouliez-vous dire « voisine » ?");
  CHECK(text.find("nulle part", text.find("nulle part") + 1) == text.npos);
  holds(said_of("Voir [x](../2024/voisinne.md)"), "vouliez-vous dire « voisine » ?");
  holds(said_of("Voir [x](voisine)", "", {{"content/2023/b.md", card("Ici", "", "[x](voisine)")}}),
        "content/2023/b.md:7:5: erreur");
  holds(said_of("Voir [x](zzz)"), "aide : donnez le nom du fichier");
  CHECK(said_of("[a](https://x.fr) [b](mailto:info@x.fr) [c](tel:+33802030405) [d](#haut)") == "");
}

TEST_CASE("check: an address that lacks a part is told with the whole one") {
  for (const auto& [typed, meant] :
       std::map<std::string, std::string>{{"x.example", "https://x.example"},
                                          {"x.example/page", "https://x.example/page"},
                                          {"contact@x.example", "mailto:contact@x.example"}}) {
    std::string text = said_of("[x](" + typed + ")");
    holds(text, "content/2024/a.md:7:5: erreur : ce lien ne mène nulle part : « " + typed + " »");
    holds(text, "aide : écrivez « " + meant + " »");
    CHECK(said_of("[x](" + meant + ")") == "");
  }
  CHECK(said_of("[x](https://prix.example/2024/absent/)").find("écrivez") == std::string::npos);
  std::string text = said_of("[x](//x.example/z)");
  holds(text, "content/2024/a.md:7:5: avertissement : adresse sans protocole");
  holds(text, "aide : écrivez « https://x.example/z »");
  for (const char* typed :
       {"www.x.example", "HTTPS://x.example", "MAILTO:info@x.example", "tel:+33 8 02 03 04 05"})
    CHECK_MESSAGE(said_of("[x](<" + std::string(typed) + ">)") == "", typed);
}

TEST_CASE("check: files and pictures of bodies and fields") {
  Tree assets{{"assets/parc.png", png(400, 10)},
              {"assets/large.png", png(2000, 2)},
              {"assets/faux.png", "GIF89a"},
              {"assets/dossier.pdf", "%PDF"}};
  CHECK(said_of("![Le parc](parc.png) [lire](dossier.pdf)", "image: parc.png\nimage_alt: Le parc\n",
                assets) == "");
  holds(said_of("![Le parc](park.png)", "", assets), "content/2024/a.md:7:12: erreur : image introuvable");
  holds(said_of("![Le parc](park.png)", "", assets), "vouliez-vous dire « parc.png » ?");
  holds(said_of("[lire](dosier.pdf)", "", assets), "vouliez-vous dire « dossier.pdf » ?");
  holds(said_of("![Le parc](../../etc/passwd)", "", assets), "cette image n’est pas dans le dossier assets");
  holds(said_of("![Le parc](https://x.fr/parc.png)", "", assets),
        "cette image n’est pas dans le dossier assets");
  holds(said_of("![Le parc](faux.png)", "", assets), "erreur : image inutilisable, « assets/faux.png »");
  holds(said_of("![Le parc](large.png)", "", assets),
        "note : image large de 2000 pixels : elle sera réduite à 1600");
  holds(said_of("Texte", "image: parc.png\n", assets),
        "content/2024/a.md:6:8: erreur : cette image n’a pas de texte");
  holds(said_of("Texte", "partenaires:\n  - {nom: Un, logo: absent.png}\n", assets),
        "content/2024/a.md:7:21: erreur : image introuvable");
}

TEST_CASE("check: addresses in fields") {
  holds(said_of("Texte", "site: http://x.fr\n"),
        "content/2024/a.md:6:7: avertissement : adresse sans chiffrement");
  holds(said_of("Texte", "video: http://x.fr\n"), "écrivez « https://x.fr » si ce site le permet");
  holds(said_of("Texte", "site: nulle-part\n"),
        "content/2024/a.md:6:7: erreur : cette adresse ne mène nulle part");
  holds(said_of("Texte", "site: absent.pdf\n"),
        "content/2024/a.md:6:7: erreur : fichier introuvable : « assets/absent.pdf »");
  CHECK(said_of("Texte", "site: dossier.pdf\n", {{"assets/dossier.pdf", "%PDF"}}) == "");
  CHECK(said_of("Texte", "site: https://x.fr\nvideo: https://y.fr/z\n") == "");
}

TEST_CASE("check: typography, each word once in a file") {
  std::string text = said_of("Au coeur, au coeur. **A** l’est, vitamine A. L'Etat.\n\nL’Etat et le coeur.");
  holds(text, "content/2024/a.md:7:4: avertissement : « coeur » s’écrit avec œ");
  holds(text, "écrivez « cœur »");
  holds(text, "content/2024/a.md:7:23: avertissement : « A » : une capitale garde son accent");
  holds(text, "content/2024/a.md:7:48: avertissement : « Etat »");
  CHECK(text.find("cœur", text.find("cœur") + 5) == text.npos);
  holds(said_of("Un « mot » seul »."), "content/2024/a.md:7:17: avertissement : ce guillemet est seul");
  CHECK(said_of("Les `coeur` et ![coeur](x)").find("s’écrit") == std::string::npos);
  CHECK(said_of("Au coeur.", "langue: en\n") == "");
  holds(said_of("Texte", "sous_titre: Au coeur de la ville\n"), "content/2024/a.md:6:16: avertissement");
}

TEST_CASE("check: holders whose names are nearly the same") {
  std::string text = said_of("Texte", "",
                             {{"content/2023/b.md", card("Ville d’Essay", "", "Texte")},
                              {"content/2024/c.md", card("Ville d'Essai", "", "Texte")}});
  holds(text,
        "content/2023/b.md:3:12: avertissement : ce porteur ressemble à « Ville d’Essai » (content/2024/");
  CHECK(text.find("ressemble", text.find("ressemble") + 1) == text.npos);
}

TEST_CASE("check: a name in braces shows a list of the edition, or is told") {
  auto told_of = [](const std::string& body, const std::string& fields = "") {
    return said({{"content/2024/edition.md",
                  "---\ntitre: Prix\nannee: 2024\ncategories: [Eau]\n" + fields + "---\n" + body + "\n"}});
  };
  const std::string all =
      "jury: [A]\ncriteres: [B]\nchiffres: {dossiers: 1}\ndistinctions: [C]\nmentions: [D]\n";
  CHECK_EQ(told_of("{jury}\n\n{criteres}\n\n{chiffres}\n\n{distinctions}\n\n{mentions}", all), "");
  for (auto [typed, meant] : {std::pair{"jurys", "jury"},
                              {"Jury", "jury"},
                              {"critères", "criteres"},
                              {"mention", "mentions"},
                              {"distinction", "distinctions"}}) {
    const std::string text = told_of("Texte.\n\n{" + std::string(typed) + "}", all);
    holds(text, "content/2024/edition.md:13:1: avertissement : « {" + std::string(typed) +
                    "} » est publié tel quel");
    holds(text, "vouliez-vous dire « {" + std::string(meant) + "} » ?");
  }
  for (const char* name : {"jury", "criteres", "chiffres", "distinctions", "mentions"}) {
    const std::string braces = "{" + std::string(name) + "}";
    holds(told_of(braces), "6:1: avertissement : « " + braces + " » ne montre rien");
    holds(told_of("Voici " + braces + ".", all),
          "11:7: avertissement : « " + braces + " » est publié tel quel");
    holds(said_of(braces), "content/2024/a.md:7:1: avertissement : « " + braces + " » est publié tel quel");
  }
  CHECK_EQ(told_of("La variable `{jury}` et {x}.", all), "");
  for (const char* name : {"ceremonie", "candidatures", "barème", "mes_lauréats"})
    holds(told_of("Texte.\n\n{" + std::string(name) + "}", all), "les noms connus ici : {jury}, {criteres}");
  holds(said_of("{ceremonie}"), "ôter ces accolades");
}

TEST_CASE("check: a section with nothing below its heading") {
  holds(said_of("## Description\n\n## Innovation\n\nTexte."),
        "content/2024/a.md:7:1: avertissement : cette section est vide");
  holds(said_of("## Description\n\nTexte.\n\n## Apports"),
        "a.md:11:1: avertissement : cette section est vide");
  holds(said_of("## Un\n\nTexte.\n\n### Deux\n\n## Trois\n\nTexte."), "a.md:11:1: avertissement");
  holds(said_of("## Un\n\n---\n\nTexte."), "cette section est vide");
  CHECK_EQ(said_of("## Un\n\n### Deux\n\nTexte.\n\n## Trois\n\n- a"), "");
}

TEST_CASE("check: the menu names free pages, and what it leaves out is said") {
  auto menu = [](const std::string& names) {
    return said(
        {{"annuaire.yaml", "titre: Prix\nmenu: [" + names + "]\nlabel: {niveaux: [{id: or, nom: Or}]}\n"},
         {"content/pages/presentation.md", "---\ntitre: Nous\n---\nTexte.\n"},
         {"content/pages/aide.md", "---\ntitre: Aide\n---\nTexte.\n"}});
  };
  CHECK_EQ(menu("presentation, aide"), "");
  holds(menu("presentation"), "annuaire.yaml:2:8: note : le menu laisse des pages au pied du site : aide");
  holds(menu("aide, presentations"),
        "annuaire.yaml:2:14: avertissement : aucune page libre ne s’appelle « presentations");
  holds(menu("aide, presentations"), "vouliez-vous dire « presentation » ?");
  for (const char* typed : {"présentation", "presentation.md", "/presentation/", "Nous", "presentation.html",
                            "content/pages/presentation.md"}) {
    const std::string text = menu("aide, " + std::string(typed));
    holds(text, "annuaire.yaml:2:14: note : « " + std::string(typed) + " » est lu comme « presentation »");
    CHECK_EQ(text.find("aucune page libre"), std::string::npos);
  }
  holds(menu("aide, presentation, /accueil/"), "l’accueil n’est pas une page libre : ôter cette ligne");
  holds(menu("aide, presentation, contacts"), "aide : écrire content/pages/contacts.md");
}

TEST_CASE("check: one holder a line, each once on a card") {
  holds(said({{"content/2024/a.md", card("Ville d’Essai, Ville d’Essai", "", "Texte")}}),
        "content/2024/a.md:3:27: avertissement : le porteur « Ville d’Essai » est là deux fois");
  holds(said({{"content/2024/a.md", card("Ville d’Essai, VILLE D'ESSAI", "", "Texte")}}), "est là deux fois");
  for (const char* joint : {", ", " et ", " / ", " & ", " + ", "; ", " ; "}) {
    const std::string text =
        said({{"content/2024/a.md", "---\nprojet: P\nporteurs:\n  - Ville d’Essai" + std::string(joint) +
                                        "Commune de Val\ncategorie: eau\nlabel: or\n---\nTexte\n"}});
    holds(text, "content/2024/a.md:4:5: avertissement : cette ligne semble nommer plusieurs porteurs");
    holds(text, "\n  - Ville d’Essai\n  - Commune de Val\n");
  }
  for (const auto& [line, parts] :
       {std::pair{"Ville d’Essai, Port de Val et Région Nord",
                  "\n  - Ville d’Essai\n  - Port de Val\n  - Région Nord"},
        {"Essai ; Val", "\n  - Essai\n  - Val\n"},
        {"Essai Métropole / Port de Val", "\n  - Essai Métropole\n  - Port de Val\n"},
        {"Ville d’Essai et Essai Métropole", "\n  - Ville d’Essai\n  - Essai Métropole\n"}})
    holds(said({{"content/2024/a.md", "---\nprojet: P\nporteurs:\n  - " + std::string(line) +
                                          "\ncategorie: eau\nlabel: or\n---\nTexte\n"}}),
          parts);
  for (const char* name :
       {"Ville d’Essai et son CCAS", "Communauté d’agglomération Essai-Vallée de la Marne", "Eure et Loir",
        "Ille-et-Vilaine", "Communauté de communes Lacs, Vals et Monts", "Essai, Val et Nord Associés",
        "Parcs et Jardins (SA)", "Communauté de communes Terres, Rivières et Forêts",
        "Ville et Métropole d’Essai", "Association Jeunes et Habitants",
        "Communauté d’agglomération / Ville d’Essai", "Communauté urbaine et Ville d’Essai"})
    CHECK_EQ(said({{"content/2024/a.md", "---\nprojet: P\nporteurs:\n  - " + std::string(name) +
                                             "\ncategorie: eau\nlabel: or\n---\nTexte\n"}}),
             "");
}

TEST_CASE("check: a card copied under another name") {
  const std::string text = card("Ici", "", "Un texte.");
  holds(said({{"content/2024/a.md", text}, {"content/2024/b.md", text}}),
        "content/2024/b.md:2:9: avertissement : cette fiche répète content/2024/a.md");
  CHECK_EQ(said({{"content/2023/a.md", text}, {"content/2024/b.md", text}}), "");
  CHECK_EQ(said({{"content/2024/a.md", text}, {"content/2024/b.md", card("Ici", "", "Un autre.")}}), "");
}

TEST_CASE("names: near and far") {
  auto near = [](const char* a, const char* b) { return near_names({a, b}).size() == 1; };
  CHECK(near("Saint Bonnet", "Saint-Bonnet"));
  CHECK(near("Bourg-Amont Vallée Métropole", "Métropole Bourg Amont Vallée"));
  CHECK(near("Communauté de communes Bellerive", "Communauté de communes Bellerrive"));
  CHECK(near("CC Bellerime Côte Sud", "CC Bellerine Cote Sud"));
  CHECK(near("Agglomération du Beaumont", "Aglomération du Beaumont"));
  CHECK(near("Syndicat de Beaumontais", "Syndicat de Baeumontias"));
  CHECK(near("Siel Essai", "SIEL-ESSAI"));
  CHECK_FALSE(near("Ville de Cannes", "Ville de Vannes"));
  CHECK_FALSE(near("Département 64", "Département 65"));
  CHECK_FALSE(near("Ain", "Aix"));
  for (const char* other : {"Commune de Beaumont", "Mairie de Beaumont", "Beaumont", "VILLE DE BEAUMONT"})
    CHECK_MESSAGE(near("Ville de Beaumont", other), other);
  for (const char* other :
       {"Commune de Les Rousses", "Ville des Rousses", "Mairie des Rousses", "Les Rousses"})
    CHECK_MESSAGE(near("Commune des Rousses", other), other);
  CHECK(near("Ville du Mans", "Commune de Le Mans"));
  CHECK(near("Ville d’Arles", "Commune d'Arles"));
  CHECK(near("Ville de La Rochelle", "La Rochelle"));
  CHECK_FALSE(near("Ville de Beaumont", "Communauté de communes de Beaumont"));
  CHECK_FALSE(near("Ville de Beaumont", "Pays de Beaumont"));
  CHECK_FALSE(near("Ville de Beauval", "Ville de Beaupré"));
  CHECK(near_names({}).empty());
  CHECK(near_names({"", "!", "?"}).size() == 2);
}

TEST_CASE("names: many of them take little time") {
  std::vector<std::string> names;
  for (int i = 0; i < 20'000; ++i) {
    std::string name;
    for (int n = i, j = 0; j < 5; ++j, n /= 8) {
      name += "bacodufe"[n % 8];
      name += "aeiouyrn"[(n + j) % 8];
    }
    names.push_back("Ville de " + name);
  }
  CHECK(near_names(names).size() < 1'000'000);
  CHECK(near_names(std::vector<std::string>{std::string(100'000, 'a'), std::string(100'001, 'a')}).empty());
}

TEST_CASE("check: a line that is there twice, one after the other") {
  holds(said_of("Un banc sous le tilleul.\nUn banc sous le tilleul.\n"),
        "content/2024/a.md:8:1: avertissement : cette ligne répète celle d’avant");
  holds(said_of("Un banc sous le tilleul.\n\nUn banc sous le tilleul.\n"),
        "content/2024/a.md:9:1: avertissement");
  for (const char* body : {"oui\n\noui\n", "```\nUn banc sous le tilleul.\nUn banc sous le tilleul.\n```\n",
                           "| un banc long | x |\n|---|---|\n| un banc long | y |\n| un banc long | y |\n"})
    CHECK_MESSAGE(said_of(body).find("répète") == std::string::npos, std::string(body));
}

TEST_CASE("check: marks and tags in fields, which are set as they were typed, and what to write instead") {
  for (const auto& [typed, words] :
       std::map<std::string, std::string>{{"Un <b>gros</b> plan", "écrire « Un gros plan »"},
                                          {"Un service pour **tous** et [lien](https://a.example/)",
                                           "écrire « Un service pour tous et lien »"},
                                          {"Un ==grand== plan", "écrire ce texte sans marques"},
                                          {"Un plan :smile: ici", "écrire ce texte sans marques"}}) {
    const std::string told = said_of("Texte.", "resume: " + typed + "\n");
    holds(told, "content/2024/a.md:6:9: avertissement : ce champ n’a pas de mise en forme");
    holds(told, words);
  }
  for (const char* right :
       {"Prix R&D 2024 : 10 % d’eau, 3 * 4", "1. Un plan", "- Un plan", "voir www.a.example",
        "https://a.example/x_y_z", "Le plan [sic] de A~B", "# Un plan", "a < b"})
    CHECK_MESSAGE(
        said_of("Texte.", "resume: " + std::string(right) + "\n").find("mise en forme") == std::string::npos,
        std::string(right));
}
