#include "commands/vocabulary.h"

#include <algorithm>

#include "base/text.h"
#include "outputs/outputs.h"

namespace annuaire {
namespace {

// From the table of outputs: « ecran : l’annuaire de chaque édition… ; impression : … ; aucun : pas de PDF. »
Message outputs_explained() {
  Message all;
  for (const PdfOutput& output : pdf_outputs()) {
    all.fr += std::string(output.name) + " : " + output.help.fr + " ; ";
    all.en += std::string(output.name) + ": " + output.help.en + "; ";
  }
  all.fr += std::string(no_output) + " : pas de PDF.";
  all.en += std::string(no_output) + ": no PDF.";
  return all;
}

Word pdf_word() {
  const Message known = known_outputs();
  return {{"--pdf", "--pdf"},
          {"SORTIE,…", "OUTPUT,…"},
          {"Sorties PDF (sinon : ce que dit annuaire.yaml) ; " + known.fr,
           "PDF outputs (else what annuaire.yaml says); " + known.en},
          outputs_explained()};
}

std::string plain(std::string_view spelling) {
  while (spelling.starts_with('-')) spelling.remove_prefix(1);
  return fold(spelling);
}

}  // namespace

const std::vector<Word>& command_words() {
  static const std::vector<Word> words{
      {{"construire", "build"},
       {},
       {"Construit le site et les annuaires PDF", "Builds the website and the PDF yearbooks"},
       {"Seuls les fichiers qui changent sont écrits ; ceux d’une construction précédente qui n’ont plus "
        "lieu "
        "d’être sont supprimés ; les fichiers des autres ne sont jamais touchés. S’il reste une faute, rien "
        "n’est "
        "publié.",
        "Only files that change are written; those of an earlier build that are no longer wanted are "
        "removed; "
        "files of others are never touched. With a fault left, nothing is published."}},
      {{"vérifier", "check"},
       {},
       {"Vérifie tout et n’écrit rien", "Checks everything and writes nothing"},
       {"Tout ce qui est à corriger est dit en une fois, avec le fichier, la ligne et le mot : les notes "
        "d’abord, "
        "les erreurs en dernier. Ce qui se répète est montré une fois, avec le nombre et les endroits "
        "suivants.",
        "All that is to be mended is told at once, with the file, the line and the word: notes first, errors "
        "last. "
        "What repeats itself is shown once, with the number and the next places."}},
      {{"aide", "help"},
       {"[MOT]", "[WORD]"},
       {"Explique une commande, une option ou un champ", "Explains a command, an option or a field"},
       {"Sans mot, les énumère. Les champs sont aussi expliqués dans docs/champs.md.",
        "Without a word, lists them. Fields are explained in docs/champs.md too."}},
  };
  return words;
}

const std::vector<Word>& option_words() {
  static const std::vector<Word> words{
      {{"--site", "--site"},
       {"DOSSIER", "FOLDER"},
       {"Dossier qui contient annuaire.yaml (sinon : le dossier courant)",
        "Folder that holds annuaire.yaml (else the current one)"}},
      {{"--sortie", "--out"},
       {"DOSSIER", "FOLDER"},
       {"Où publier (sinon : output, dans le dossier du site)",
        "Where to publish (else output, in the site’s folder)"}},
      pdf_word(),
      {{"--langue", "--lang"},
       {"LANGUE", "LANGUAGE"},
       {"Langue des messages : fr ou en", "Language of the messages: fr or en"},
       {"Sinon, celle de la machine si elle est l’anglais, ou le français.",
        "Else that of the machine if it is English, or French."}},
      {{"--date", "--date"},
       {"JOUR", "DAY"},
       {"Jour de la construction (sinon : SOURCE_DATE_EPOCH, sinon aujourd’hui)",
        "Day of the build (else SOURCE_DATE_EPOCH, else today)"},
       {"De lui dépend ce qui a une échéance : l’appel à candidatures est à venir, ouvert ou clos, un audit "
        "vaut "
        "encore ou non. Il s’écrit comme dans une fiche : 2026-11-27, 27/11/2026, « 27 novembre 2026 ».",
        "What has a term depends on it: the call for applications is to come, open or closed, an audit still "
        "holds or not. It is written as in a card: 2026-11-27, 27/11/2026, “27 November 2026”."}},
      {{"--fils", "--jobs"},
       {"N", "N"},
       {"Nombre de fils d’exécution (sinon : un par cœur)", "Number of threads (else one a core)"}},
      {{"--conseils", "--advice"},
       {},
       {"Montre aussi les notes, avec le mot et ce qui aide",
        "Shows notes too, with the word and what helps"},
       {"Sinon, vérifier les dit en une ligne par sorte, et construire en donne le nombre.",
        "Else check tells them in a line for each kind, and build their number."}},
      {{"--tout", "--all"},
       {},
       {"Montre chaque remarque à sa place", "Shows every remark at its place"},
       {"Sinon, celles qui sont semblables sont montrées une fois, et dix au plus de chaque sorte.",
        "Else those that are alike are shown once, and ten at most of each kind."}},
      {{"--pourquoi", "--why"},
       {},
       {"Dit à cause de quoi chaque fichier est refait", "Tells because of what each file is made again"},
       {"D’abord ce qui a changé depuis la dernière construction, puis une ligne par fichier.",
        "First what has changed since the last build, then a line for each file."}},
      {{"--durées", "--timings"},
       {},
       {"Dit combien de temps prend chaque phase", "Tells how long each phase takes"},
       {"En secondes, à la montre puis au processeur, tous cœurs additionnés.",
        "In seconds, by the watch and of the processor, all cores together."}},
      {{"--local", "--local"},
       {},
       {"Fait, au lieu du site, une copie qui se lit sans serveur, d’un double clic (hors-ligne/site)",
        "Makes, instead of the website, a copy that is read without a server, by a double click "
        "(hors-ligne/site)"},
       {"Pour une clé USB, un envoi, une relecture : ses liens mènent aux fichiers, d’où qu’on l’ouvre. Avec "
        "--sortie, elle va dans un autre dossier.",
        "For a USB stick, an e-mail, a proof: its links lead to the files, wherever it is opened. With --out "
        "it "
        "goes to another folder."}},
      {{"--zip", "--zip"},
       {},
       {"Avec --local : range aussi la copie dans un fichier ZIP (hors-ligne/site.zip)",
        "With --local: packs the copy into a ZIP file too (hors-ligne/site.zip)"}},
      {{"--aide", "--help"}, {}, {"Affiche l’aide", "Shows the help"}, {}, "-h"},
      {{"--version", "--version"}, {}, {"Affiche la version", "Shows the version"}},
  };
  return words;
}

std::vector<std::string> spellings(const Word& word, Language language) {
  std::vector<std::string> all;
  auto add = [&](std::string spelling) {
    if (!spelling.empty() && std::find(all.begin(), all.end(), spelling) == all.end())
      all.push_back(std::move(spelling));
  };
  const Language other = language == Language::fr ? Language::en : Language::fr;
  add(word.letter);
  add(word.name.in(language));
  add(word.name.in(other));
  add(fold(word.name.fr));
  return all;
}

const Word* find_word(std::string_view spelling) {
  const bool option = spelling.starts_with('-');
  const std::string wanted = plain(spelling);
  auto found_in = [&](const std::vector<Word>& words) -> const Word* {
    auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) {
      return wanted == plain(word.name.fr) || wanted == plain(word.name.en) ||
             (!word.letter.empty() && spelling == word.letter);
    });
    return found == words.end() ? nullptr : &*found;
  };
  const Word* command = option ? nullptr : found_in(command_words());
  return command ? command : found_in(option_words());
}

std::vector<std::string> all_spellings(const std::vector<Word>& words) {
  std::vector<std::string> all;
  for (const Word& word : words)
    for (const std::string& name : {word.name.fr, word.name.en}) all.push_back(name);
  return all;
}

}  // namespace annuaire
