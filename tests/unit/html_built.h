// A site made from files in memory, for the tests of the website.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "commands/site_texts.h"
#include "html/render_site.h"
#include "model/site.h"
#include "support.h"
#include "theme/spoken.h"

namespace annuaire::test {

using Tree = std::map<std::string, std::string>;

/// What came of it.
struct Built {
  Diagnostics out;
  Tree files;
  size_t pages = 0;
  const std::string& operator[](const std::string& path) const { return files.at(path); }
  bool has(const std::string& path) const { return files.count(path) > 0; }
  /// "path: message" of each diagnostic from the website on, in French.
  std::vector<std::string> faults;
};

inline std::string told(const Diagnostic& d) { return (d.path.empty() ? "" : d.path + ": ") + d.message.fr; }

/// Reads, links and renders `tree` with the theme of the repository, or those in the tree.
inline Built build_site(const Tree& tree, unsigned threads = 1, const std::vector<PdfLink>& pdfs = {},
                        const Witness& witness = {}, Date today = {2021, 1, 1}) {
  Built built;
  MemoryFiles files(tree);
  DiskFiles program(source_dir().string());
  Diagnostics ignored;
  Site site = link_site(read_content(files, threads, ignored), {today}, threads, ignored);
  Theme theme = load_theme(files, program, site.config().theme.value, std::nullopt, built.out);
  if (!built.out.has_errors()) take_site_texts(theme, site.content, built.out);
  if (!built.out.has_errors()) complete_words(theme, languages_of(site.content), std::nullopt, built.out);
  std::mutex mutex;
  Sink sink = [&](OutFile file) {
    std::lock_guard lock(mutex);
    CHECK_MESSAGE(built.files.emplace(file.path, file.bytes).second, file.path);
  };
  Keep keep = [](const std::string&, uint64_t) { return false; };
  if (!built.out.has_errors())
    built.pages = render_site(site, theme, pdfs, {files, threads, keep, sink, built.out}, witness);
  for (const Diagnostic& d : built.out.all()) built.faults.push_back(told(d));
  return built;
}

inline const char* small_settings =
    "titre: Prix des jardins\n"
    "sous_titre: Les jardins lauréats\n"
    "description: Un prix pour les jardins qui accueillent.\n"
    "adresse: https://jardins.example/prix/\n"
    "langues: [fr, en]\n"
    "theme: annuaire\n"
    "label:\n"
    "  nom: Prix des jardins\n"
    "  niveaux:\n"
    "    - {id: or, nom: Or, attribution: Prix d'or attribué à}\n"
    "    - {id: argent, nom: Argent}\n"
    "editeur: {nom: Les Amis des jardins, site: \"https://amis.example\", courriel: salut@amis.example}\n";

inline const char* small_edition =
    "---\ntitre: Prix des jardins\nannee: 2020\nbareme: [or, argent]\n"
    "categories: [{id: potagers, nom: Potagers}, {id: parcs, nom: Parcs & squares}]\n"
    "jury: [{nom: Ana Lis, fonction: présidente, organisation: Serre}, {organisation: Verger}]\n"
    "criteres: [Accueil, Patience]\nchiffres: {dossiers: 12345, laureats: 2}\n"
    "ceremonie: {lieu: Nantes, debut: 2020-05-02, fin: 2020-05-03}\n---\n"
    "## Ouverture\n\nTexte d'ouverture.\n\n{chiffres}\n\n---\n\n## À vous\n\nVoir [le jury](/2020/jury/).\n";

inline std::string card(const std::string& fields, const std::string& body = "") {
  return "---\n" + fields + "---\n" + body;
}

/// Two cards, one edition, one page in each language.
inline Tree garden_site() {
  return {
      {"annuaire.yaml", small_settings},
      {"content/2020/edition.md", small_edition},
      {"content/2020/carres.md",
       card("projet: Les carrés partagés : un potager\nporteurs: [Ville de Rezé, Quartier]\ncategorie: "
            "potagers\n"
            "label: or\nresume: Semer à plusieurs, la 1re année !\nsite: https://carres.example\nregion: "
            "Pays de la Loire\n"
            "alias: [/ancien/carres/]\npartenaires: [{nom: Graines, site: \"https://graines.example\"}]\n",
            "## Le projet\n\nLa 2e saison, voir [le parc](parc-ouvert) et [le "
            "site](https://x.example/?a=1&b=2).\n\n"
            "- un\n- deux\n")},
      {"content/2020/parc-ouvert.md",
       card("projet: Parc ouvert\nporteurs: [Ville de Rezé]\ncategorie: parcs\nlabel: argent\n")},
      {"content/pages/presentation.md", "---\ntitre: Le prix\n---\n# Un\n\n### Trois\n\nTexte.\n"},
      {"content/pages/presentation.en.md", "---\ntitre: The prize\nlangue: en\n---\nText: plain.\n"}};
}

}  // namespace annuaire::test
