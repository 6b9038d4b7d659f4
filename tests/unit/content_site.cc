// A whole site root: encodings, file names, folders, editions, cards, pages.
#include <algorithm>
#include <filesystem>

#include "content/content.h"
#include "support.h"

using namespace annuaire;

namespace {

const std::string card = "---\nprojet: Été\nporteurs: V\ncategorie: a\nlabel: or\n---\nCorps.\n";
const std::string edition = "---\ntitre: Prix\nannee: 2021\ncategories: [A]\n---\n";

using Tree = std::map<std::string, std::string>;

struct SiteRead {
  Content content;
  Diagnostics out;
  std::string messages() const {
    std::string all;
    for (const Diagnostic& each : out.all()) all += format(each, content.sources, Language::fr);
    return all;
  }
};

SiteRead read(const Files& files, unsigned threads = 2) {
  SiteRead result;
  result.content = read_content(files, threads, result.out);
  return result;
}

// A site with an edition, a card and `more`.
SiteRead read_with(Tree more) {
  more.emplace("annuaire.yaml", "titre: Prix\nlangues: [fr]\n");
  more.emplace("content/2021/edition.md", edition);
  more.emplace("content/2021/fiche.md", card);
  return read(MemoryFiles(std::move(more)));
}

// The same with other bytes for the card.
SiteRead read_card_bytes(const std::string& bytes) { return read_with({{"content/2021/fiche.md", bytes}}); }

}  // namespace

TEST_CASE("content: the site's address is one of a website, and the remedy is one") {
  auto said = [](const std::string& address) {
    return read_with({{"annuaire.yaml", "titre: Prix\nadresse: " + address + "\n"}}).messages();
  };
  for (auto [typed, meant] : {std::pair{"https://prix.example/?v=1", "https://prix.example/"},
                              {"https://prix.example/a#haut", "https://prix.example/a/"},
                              {"https://prix.example?x", "https://prix.example/"},
                              {"https://anne:secret@prix.example/", "https://prix.example/"},
                              {"http://anne@prix.example/a/?x#y", "http://prix.example/a/"}}) {
    const std::string text = said(typed);
    CHECK_MESSAGE(text.find("annuaire.yaml:2:10: erreur : « " + std::string(typed) +
                            " » ne peut pas être l’adresse du site") != text.npos,
                  text);
    CHECK_MESSAGE(text.find("écrire « " + std::string(meant) + " »") != text.npos, text);
    CHECK_EQ(said(meant), "");
  }
  for (const char* typed : {"mailto:anne@prix.example", "/prix/", "tel:0102030405"})
    CHECK_MESSAGE(said(typed).find("annuaire.yaml:2:10: erreur") != std::string::npos, typed);
}

TEST_CASE("content: bytes that no encoding explains are an error at their place") {
  auto said = [](const std::string& bytes) {
    return read_card_bytes("---\nprojet: P\nporteurs: V\ncategorie: a\nlabel: or\n---\n" + bytes + "\n")
        .messages();
  };
  for (const char* bytes : {"Un \x81 mot", "Un \x8F mot", "Un \xEF\xBF\xBD mot", "Un \xC2\x9D mot"}) {
    const std::string text = said(bytes);
    CHECK_MESSAGE(text.find("content/2021/fiche.md:7:4: erreur : ce caractère a été perdu") != text.npos,
                  text);
  }
  CHECK(said("Un \xEF\xBF\xBD, deux \xEF\xBF\xBD").find("(2 en tout)") != std::string::npos);
  CHECK_EQ(said("« Été » à 12 000 €"), "");
}

TEST_CASE("content: sentences of the site are no edition") {
  SiteRead site = read_with({{"content/textes/de.yaml", "# Deutsch\nmenu: Menü\nliste.et: \" und \"\n"},
                             {"content/textes/lisez-moi.txt", "x"}});
  CHECK_EQ(
      site.messages(),
      "content/textes/lisez-moi.txt: avertissement : ignoré : ce dossier ne contient que des phrases, un "
      "fichier par langue\naide : le nommer comme sa langue, par exemple « de.yaml »\n");
  REQUIRE_EQ(site.content.texts.size(), 1);
  CHECK_EQ(site.content.texts[0].language, "de");
  REQUIRE_EQ(site.content.texts[0].sentences.size(), 2);
  CHECK_EQ(site.content.texts[0].sentences[1].first.value, "liste.et");
  CHECK_EQ(site.content.texts[0].sentences[1].second.value, " und ");
}

TEST_CASE("content: a small site") {
  SiteRead site = read_with({{"annuaire.yaml", "titre: Prix\nlangues: [fr, en]\n"},
                             {"content/pages/presentation.md", "---\ntitre: Nous\n---\nCorps.\n"},
                             {"content/pages/presentation.en.md", "---\ntitre: Us\n---\nBody.\n"},
                             {"content/2020/edition.md", "---\ntitre: Prix\nannee: 2020\n---\n"},
                             {"content/2021/L’Œuvre d’été.md", card}});
  CHECK_EQ(site.messages(), "");
  REQUIRE_EQ(site.content.editions.size(), 2);
  CHECK_EQ(site.content.editions[0].year, 2020);
  CHECK_EQ(site.content.editions[1].categories.at(0).id.value, "a");
  CHECK_EQ(site.content.editions[1].categories.at(0).name.value, "A");
  REQUIRE_EQ(site.content.cards.size(), 2);
  CHECK_EQ(site.content.cards[0].slug, "fiche");
  CHECK_EQ(site.content.cards[1].slug, "l-oeuvre-d-ete");
  CHECK_EQ(site.content.cards[0].holders.at(0).value, "V");
  CHECK_EQ(site.content.sources.text(site.content.cards[0].project.span), "Été");
  REQUIRE_EQ(site.content.pages.size(), 2);
  CHECK_EQ(site.content.pages[0].language, "en");
  CHECK_EQ(site.content.pages[1].language, "fr");
}

TEST_CASE("content: the number of threads changes nothing") {
  Tree tree{{"annuaire.yaml", "titre: Prix\n"}, {"content/2021/edition.md", edition}};
  for (int i = 0; i < 200; ++i)
    tree["content/2021/fiche-" + std::to_string(i) + ".md"] =
        i % 3 ? card : "---\nprojet: P\nporteur: V\n---\n";
  MemoryFiles files(tree);
  SiteRead one = read(files, 1), many = read(files, 8);
  CHECK_EQ(one.messages(), many.messages());
  CHECK_EQ(one.out.all().size(), 67 * 2);
  CHECK_EQ(one.content.cards.size(), many.content.cards.size());
}

TEST_CASE("content: line ends, byte order marks and decomposed accents are accepted silently") {
  std::string windows = "\xEF\xBB\xBF";
  for (char c : card) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  std::string mac = card;
  std::replace(mac.begin(), mac.end(), '\n', '\r');
  std::string decomposed = card;
  decomposed.replace(decomposed.find("Été"), 5, "E\u0301te\u0301");
  for (const std::string& bytes : {windows, mac, decomposed}) {
    SiteRead site = read_card_bytes(bytes);
    CHECK_EQ(site.messages(), "");
    CHECK_EQ(site.content.cards.at(0).project.value, "Été");
    CHECK_EQ(site.content.sources[site.content.cards[0].file].text, card);
  }
}

TEST_CASE("content: Windows-1252 is decoded, with a note") {
  SiteRead site = read_card_bytes(
      "---\nprojet: L\x92\xE9t\xE9 \xAB\xA0"
      "caf\xC9\xA0\xBB\nporteurs: V\ncategorie: a\nlabel: or\n---\n");
  CHECK_EQ(site.content.cards.at(0).project.value, "L’été «\u00A0cafÉ\u00A0»");
  CHECK_EQ(site.messages(),
           "content/2021/fiche.md:2:10: note : caractères de l’ancien codage Windows, convertis\n"
           "projet: L’été «\u00A0cafÉ\u00A0»\n"
           "         ^\n"
           "aide : enregistrer le fichier au format UTF-8\n");
}

TEST_CASE("content: one Windows character pasted into UTF-8 spoils nothing else") {
  SiteRead site =
      read_card_bytes("---\nprojet: Été à l\x92orée\nporteurs: V\ncategorie: a\nlabel: or\n---\n");
  CHECK_EQ(site.content.cards.at(0).project.value, "Été à l’orée");
  CHECK_EQ(site.out.all().size(), 1);
}

TEST_CASE("content: files that are no text, too big, or empty give one error each") {
  std::string path = "content/2021/fiche.md: erreur : ";
  CHECK_EQ(read_card_bytes(std::string("\x89PNG\0\0", 6)).messages(),
           path + "ce fichier n’est pas du texte\naide : l’enregistrer en texte brut, au format UTF-8\n");
  CHECK_EQ(read_card_bytes(std::string(20u << 20, 'x')).messages(),
           path +
               "fichier trop gros : plus de 16 Mo\n"
               "aide : les images et documents se rangent dans le dossier « assets »\n");
  CHECK_EQ(
      read_card_bytes("").messages(),
      path +
          "le fichier est vide\naide : il commence par un en-tête : des champs entre deux lignes « --- »\n");
}

TEST_CASE("content: a faulty card keeps no other from being checked") {
  SiteRead site = read_with(
      {{"content/2021/a.md", "---\nprojet: P\n---\n"},
       {"content/2021/b.md", std::string("\0", 1)},
       {"content/2021/z.md", "---\nprojet: P\nporteurs: V\ncategorie: c\nlabel: or\nordre: x\n---\n"}});
  CHECK_EQ(site.out.count(Severity::error), 4);
  CHECK_EQ(site.out.all().back().message.fr, "« x » n’est pas un nombre entier");
  CHECK_EQ(site.content.cards.size(), 3);
}

TEST_CASE("content: a site without annuaire.yaml") {
  CHECK_EQ(read(MemoryFiles({{"content/2021/fiche.md", card}})).messages(),
           "annuaire.yaml: erreur : fichier introuvable\n"
           "aide : lancer la commande dans le dossier du site, ou le donner par « --site »\n");
  test::TemporaryFolder folder;
  std::string root = std::filesystem::canonical(folder.path).string();
  CHECK_EQ(read(DiskFiles(folder.path.string())).out.all().at(0).message.fr,
           "fichier introuvable dans « " + root + " »");
}

TEST_CASE("content: a site without editions") {
  CHECK_EQ(read(MemoryFiles(Tree{{"annuaire.yaml", "titre: Prix\n"}})).messages(),
           "content: erreur : aucune édition\n"
           "aide : une édition se décrit dans « content/<année>/edition.md »\n");
}

TEST_CASE("content: cards without their edition") {
  SiteRead site = read_with({{"content/2020/fiche.md", card}, {"content/2022/image.png", ""}});
  CHECK_EQ(site.messages(),
           "content/2020: erreur : il manque le fichier « edition.md » dans ce dossier\n"
           "aide : y écrire au moins « titre: … » et « annee: 2020 » entre deux lignes « --- »\n"
           "content/2022/image.png: avertissement : fichier ignoré : son nom ne finit pas par « .md »\n");
}

TEST_CASE("content: the year of an edition is that of its folder") {
  SiteRead site = read_with({{"content/2021/edition.md", "---\ntitre: Prix\nannee: 2020\n---\n"}});
  CHECK_EQ(site.messages(),
           "content/2021/edition.md:3:8: erreur : l’année 2020 n’est pas celle du dossier « 2021 »\n"
           "annee: 2020\n"
           "       ^~~~\n"
           "aide : écrire « 2021 », ou renommer le dossier\n");
}

TEST_CASE("content: files and folders that are passed over") {
  SiteRead site = read_with({{"content/.git/x", ""},
                             {"content/_brouillons/a.md", ""},
                             {"content/2021/.a.md.swp", ""},
                             {"content/2021/_a.md", ""},
                             {"content/2021/b.docx", ""},
                             {"content/2021/c/d.md", ""},
                             {"content/fiche.md", card},
                             {"content/divers/a.md", ""}});
  CHECK_EQ(site.messages(),
           "content/2021/b.docx: avertissement : fichier ignoré : son nom ne finit pas par « .md »\n"
           "aide : l’enregistrer en texte brut, sous un nom qui finit par « .md »\n"
           "content/2021/c: avertissement : dossier ignoré\n"
           "content/divers: avertissement : dossier ignoré : son nom n’est ni une année ni « pages »\n"
           "content/fiche.md: avertissement : fichier ignoré : les fiches se rangent dans le dossier de leur "
           "année\n");
}

TEST_CASE("content: file names without any letter, and two files for one edition") {
  SiteRead site = read_with({{"content/2021/….md", card}, {"content/2021/Édition.md", edition}});
  CHECK_EQ(site.messages(),
           "content/2021/Édition.md: erreur : l’édition 2021 est décrite par deux fichiers\n"
           "aide : ne garder que « edition.md »\n"
           "content/2021/….md: erreur : aucune adresse ne peut être tirée de ce nom de fichier\n"
           "aide : renommer le fichier avec des lettres sans accent, comme « mon-projet.md »\n");
}

TEST_CASE("content: ids of categories and levels") {
  SiteRead site = read_with(
      {{"annuaire.yaml", "titre: P\nlabel:\n  niveaux:\n    - id: Grand Or\n    - nom: Petit Or\n"}});
  CHECK_EQ(site.messages(),
           "annuaire.yaml:4:11: erreur : « Grand Or » ne peut pas servir d’identifiant\n"
           "    - id: Grand Or\n"
           "          ^~~~~~~~\n"
           "aide : écrire « grand-or » : minuscules sans accent, chiffres et tirets\n");
  CHECK_EQ(site.content.config.levels.at(1).id.value, "petit-or");
}

TEST_CASE("content: the language of a page") {
  SiteRead site = read_with({{"annuaire.yaml", "titre: P\nlangues: [en, fr, de]\n"},
                             {"content/pages/a.md", "---\ntitre: A\n---\n"},
                             {"content/pages/b.md", "---\ntitre: B\nlangue: de\n---\n"},
                             {"content/pages/c.fr.md", "---\ntitre: C\nlangue: en\n---\n"}});
  CHECK_EQ(site.content.pages.at(0).language, "en");
  CHECK_EQ(site.content.pages.at(1).language, "de");
  CHECK_EQ(site.content.pages.at(2).language, "fr");
  CHECK_EQ(site.messages(),
           "content/pages/c.fr.md:3:9: avertissement : la langue « en » contredit le nom du fichier\n"
           "langue: en\n"
           "        ^~\n"
           "aide : le nom du fichier l’emporte : « fr »\n");
}

TEST_CASE("content: a card that is a link out of the site is not read") {
  test::TemporaryFolder folder;
  test::write_file(folder.path / "secret.md", card);
  test::write_file(folder.path / "site/annuaire.yaml", "titre: Prix\n");
  test::write_file(folder.path / "site/content/2021/edition.md", edition);
  std::filesystem::create_symlink("../../../secret.md", folder.path / "site/content/2021/fiche.md");
  SiteRead site = read(DiskFiles((folder.path / "site").string()));
  CHECK_EQ(site.messages(),
           "content/2021/fiche.md: erreur : ce fichier mène hors du site : il n’est pas lu\n"
           "aide : remplacer le lien symbolique par le fichier lui-même\n");
  CHECK(site.content.cards.empty());
}

TEST_CASE("content: every field of a card") {
  SiteRead site = read_card_bytes(
      "---\nprojet: P\nporteurs: [A, B]\ncategorie: a\nlabel: or\nsous_titre: S\nresume: R\nsite: "
      "https://s.fr\nvideo: https://v.fr\n"
      "image: i.png\nimage_alt: I\nregion: Re\nterritoire: T\nlangue: fr\nordre: 2\npartenaires:\n  - nom: "
      "N\n    logo: l.svg\n"
      "    site: https://n.fr\nalias: [/2021/x/]\n---\n");
  CHECK_EQ(site.messages(), "");
  const Card& c = site.content.cards.at(0);
  std::string all;
  for (const Field* field :
       {&c.project, &c.category, &c.level, &c.subtitle, &c.summary, &c.site, &c.video, &c.picture,
        &c.picture_alt, &c.region, &c.territory, &c.language, &c.order, &c.holders.at(1), &c.aliases.at(0),
        &c.partners.at(0).name, &c.partners.at(0).logo, &c.partners.at(0).site})
    all += field->value + "|";
  CHECK_EQ(all, "P|a|or|S|R|https://s.fr|https://v.fr|i.png|I|Re|T|fr|2|B|/2021/x/|N|l.svg|https://n.fr|");
}

// A day that is given in words is said to be none.
std::string without_vague_day(std::string messages) {
  const size_t at = messages.find("note : « début 2022 » n’est pas une date : gardé tel quel\n");
  return at != messages.npos && messages.find("content/", at) == messages.npos ? "" : messages;
}

TEST_CASE("content: both corpus sites are read without a word") {
  NEEDS_SHARED("content: the sites to start from are read without a word");
  for (const char* name : {"territoire-innovant", "villes-internet"}) {
    SiteRead site = read(DiskFiles((test::shared_dir() / "corpus" / name).string()));
    CAPTURE(name);
    CHECK_EQ(without_vague_day(site.messages()), "");
    CHECK_EQ(site.content.editions.size(), 2);
    CHECK_EQ(site.content.cards.size(), std::string(name) == "villes-internet" ? 0 : 50);
  }
}

TEST_CASE("content: the sites to start from are read without a word") {
  for (const auto& each : {std::pair{"arobases", 0}, {"neuf-lignes", 1}, {"potagers", 6}, {"sentiers", 4}}) {
    SiteRead site = read(DiskFiles((test::source_dir() / "tests/sites" / each.first).string()));
    CAPTURE(each.first);
    CHECK_EQ(site.messages(), "");
    CHECK_EQ(site.content.cards.size(), each.second);
  }
}

TEST_CASE("content: our own site is read without a word") {
  SiteRead site = read(DiskFiles(test::source_dir().string()));
  CHECK_EQ(without_vague_day(site.messages()), "");
  CHECK_FALSE(site.content.cards.empty());
}

TEST_CASE("site: pages in a language that the settings do not name are told, and left out") {
  const std::string page = "---\ntitre: Le prix\n---\nTexte.\n";
  const Tree pages{{"content/pages/presentation.md", page}, {"content/pages/presentation.en.md", page}};
  SiteRead site = read_with(pages);
  CHECK_EQ(
      site.messages(),
      "content/pages/presentation.en.md: avertissement : le site n’est pas en « en » : cette page n’est pas "
      "publiée\naide : écrire dans annuaire.yaml « langues: [fr, en] », ou ôter ce fichier\n");
  CHECK_EQ(site.content.pages.size(), 1);
  for (const char* settings :
       {"titre: Prix\n", "titre: Prix\nlangues: [fr, en]\n", "titre: Prix\nlangues: [fr-CA, en-GB]\n"}) {
    Tree tree = pages;
    tree["annuaire.yaml"] = settings;
    site = read_with(tree);
    CHECK_EQ(site.messages(), "");
    CHECK_EQ(site.content.pages.size(), 2);
  }
}
