// What a hint says is done to the letter; the message is gone then, and no new one has come.
#include <algorithm>
#include <regex>
#include <set>
#include <vector>

#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

const std::string settings_path = "annuaire.yaml", edition_path = "content/2024/edition.md",
                  card_path = "content/2024/reverbere.md";

Tree lamps() {
  return {
      {settings_path,
       "titre: Prix des lampes\nadresse: https://lampes.example/\nlangues: [fr]\nlabel:\n"
       "  nom: Prix des lampes\n  niveaux:\n    - {id: or, nom: Or}\n    - {id: argent, nom: Argent}\n"
       "editeur:\n  nom: Les Lampistes\n  courriel: salut@lampes.example\nmenu: [dossier]\n"},
      {edition_path,
       "---\ntitre: Prix des lampes\nannee: 2024\ncategories:\n  - {id: rues, nom: Rues}\n"
       "  - {id: quais, nom: Quais}\nceremonie:\n  date: 3 mai 2024\n  lieu: Brest\nchiffres:\n"
       "  dossiers: 12\n---\n## Le prix\n\nUne lampe utile.\n\n{chiffres}\n"},
      {card_path,
       "---\nprojet: Le réverbère bleu\nporteurs:\n  - Ville de Brest\ncategorie: rues\nlabel: or\n"
       "site: https://reverbere.example/\nresume: Il éclaire.\n---\n## Le projet\n\nIl éclaire le "
       "[quai](quai-sud).\n"},
      {"content/2024/quai-sud.md",
       "---\nprojet: Le quai sud\nporteurs:\n  - Port d’Aval\ncategorie: quais\nlabel: argent\n---\n"
       "## Le projet\n\nDouze lampes.\n\n### Après\n\nEncore douze.\n"},
      {"content/pages/dossier.md", "---\ntitre: Le dossier\n---\n## Le dossier\n\nIl tient en une page.\n"},
      {"assets/lampe.svg",
       "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\">"
       "<rect width=\"9\" height=\"9\"/></svg>"}};
}

// A good file spoilt: `from` → `to`; where `from` is empty, `to` is added at the end.
struct Spoilt {
  const std::string& path;
  const char *from, *to, *told;
};

void spoil(Tree& tree, const Spoilt& each) {
  std::string& text = tree[each.path];
  const std::string from = each.from;
  const size_t at = from.empty() ? text.size() : text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, each.from);
  text.replace(at, from.size(), each.to);
}

// What stands between « and » after one of some words; empty if it does not follow them.
std::optional<std::string> quoted(const std::string& hint, const std::string& before) {
  static const std::string ends[] = {" » et ajoutez", " » ; ", " » et les ", " » à la place",
                                     " » : ",         " », ",  " » ou "};
  const size_t found = hint.find(before + " « ");
  if (found == std::string::npos) return std::nullopt;
  const size_t begin = found + before.size() + std::string(" « ").size();
  size_t end = hint.rfind(" »");
  for (const std::string& each : ends) end = std::min(end, hint.find(each, begin));
  return hint.substr(begin, end - begin);
}

std::optional<std::string> first_quoted(const std::string& hint, std::initializer_list<const char*> words) {
  for (const char* each : words)
    if (auto found = quoted(hint, each)) return found;
  return std::nullopt;
}

struct LineRange {
  size_t begin, end;  // end: after its line feed
};

LineRange line_of(const std::string& text, size_t at) {
  const size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  const size_t begin = before == std::string::npos ? 0 : before + 1, end = text.find('\n', at);
  return {begin, end == std::string::npos ? text.size() : end + 1};
}

// Where an editor would add a line to a header: below the line pointed at, else as its last one.
size_t below(const std::string& text, std::optional<Span> where) {
  if (where) return line_of(text, where->begin).end;
  const size_t end = text.find("\n---", 3);
  return end == std::string::npos ? text.size() : end + 1;
}

// What there is to be put in the place of the words pointed at.
std::optional<std::string> words_to_write(const std::string& hint) {
  return first_quoted(hint, {"vouliez-vous dire", "les ancres de cette page sont :", "écrire", "écrivez",
                             "écrire par exemple", "écrire le jour, par exemple", "écrire le jour :",
                             "ajouter l’année, par exemple", "choix possibles :", "comme"});
}

// « {nom: …} » asks for words of the editor's own.
std::string filled_in(std::string words) {
  const std::string gap = ": …";
  if (words.front() != '{') return words;
  for (size_t at; (at = words.find(gap)) != words.npos;) words.replace(at, gap.size(), ": Brest");
  return words;
}

void replace_range(std::string& text, LineRange range, const std::string& words) {
  text.replace(range.begin, range.end - range.begin, words);
}

// The editor's hand.
class Hand {
 public:
  Hand(Tree& tree, const Diagnostic& told, const Sources& sources)
      : tree_(tree),
        hint_(told.hint.fr),
        where_(told.where),
        text_(tree[told.where ? sources[told.where->file].path : told.path]) {}

  /// Does what the hint says; false where it says nothing that can be done.
  bool follow() {
    const bool added = add();
    return added || replace() || take_out();
  }

 private:
  size_t begin() const { return where_ ? where_->begin : 0; }
  size_t end() const { return where_ ? where_->end : 0; }
  bool says(const char* words) const { return hint_.find(words) != std::string::npos; }

  bool add() {
    if (auto line = first_quoted(hint_, {"ajoutez à la fin du texte"})) {
      text_ += "\n\n" + *line + "\n";
      return !says("écrivez") || !replace();
    }
    if (auto line = first_quoted(hint_, {"ajouter une ligne", "ajoutez une ligne", "ajouter par exemple"})) {
      const std::string indent = says("ajouter par exemple") ? "  " : "";
      text_.insert(below(text_, where_), indent + *line + "\n");
      return true;
    }
    if (auto row = first_quoted(hint_, {"ajoutez sous cette ligne"})) {
      text_.insert(line_of(text_, begin()).end, *row + "\n");
      return true;
    }
    if (auto member = first_quoted(hint_, {"ajouter à ce champ"})) {
      text_.insert(text_.rfind('}', line_of(text_, begin()).end - 1), ", " + *member);
      return true;
    }
    if (says("mettre deux espaces devant")) {
      text_.insert(begin(), "  ");
      return true;
    }
    if (hint_.starts_with("laissez une ligne vide avant")) {
      text_.insert(begin(), "\n");
      return true;
    }
    if (size_t at = hint_.find("ajouter à annuaire.yaml :\n"); at != std::string::npos) {
      tree_[settings_path] += hint_.substr(hint_.find('\n', at) + 1) + "\n";
      return true;
    }
    return false;
  }

  bool replace() {
    static const std::regex bullets("^remplacez « (.*) » par « (.*) » au début de chaque ligne$");
    std::smatch signs;
    if (std::regex_match(hint_, signs, bullets)) {
      const std::regex at_start("(^|\n)" + signs[1].str());
      text_ = std::regex_replace(text_, at_start, "$1" + signs[2].str());
      return true;
    }
    if (hint_.starts_with("un porteur par ligne :\n")) {
      replace_range(text_, line_of(text_, begin()), hint_.substr(hint_.find('\n') + 1) + "\n");
      return true;
    }
    static const std::regex note("^écrivez « (.*) » ; à la ligne (\\d+), commencez par « (.*) »$");
    if (std::regex_match(hint_, signs, note)) {
      size_t at = 0;
      for (int line = std::stoi(signs[2].str()); line > 1; --line) at = line_of(text_, at).end;
      text_.replace(at, text_.find(']', at) + 1 - at, signs[3].str());
      text_.replace(begin(), end() - begin(), signs[1].str());
      return true;
    }
    const std::optional<std::string> words = words_to_write(hint_);
    if (words) text_.replace(begin(), end() - begin(), filled_in(*words));
    return words.has_value();
  }

  bool take_out() {
    if (hint_.starts_with("ôter la fin du fichier")) {
      text_.resize(begin());
      return true;
    }
    if (says("cette ligne") || says("n’en garder qu’un")) {
      replace_range(text_, line_of(text_, begin()), "");
      return true;
    }
    if (!hint_.starts_with("ôter") && !hint_.starts_with("ôtez") && !says(" ou ôter")) return false;
    replace_range(text_, {begin(), end()}, "");
    return true;
  }

  Tree& tree_;
  const std::string hint_;
  const std::optional<Span> where_;
  std::string& text_;
};

std::multiset<std::string> messages_of(const Told& told) {
  std::multiset<std::string> messages;
  for (const Diagnostic& each : told.said.all()) messages.insert(each.message.fr);
  return messages;
}

// Follows the hints of all that is said, one after the other.
void check_followed(Tree tree) {
  constexpr int most = 8;
  Told told = told_of(tree);
  for (int round = 0; round < most && !told.said.all().empty(); ++round) {
    const Diagnostic& first = told.said.all().front();
    std::multiset<std::string> before = messages_of(told);
    const std::string said = format(first, told.site.sources(), Language::fr);
    CAPTURE(said);
    before.erase(before.find(first.message.fr));
    const bool fills_in = first.hint.fr.find(": … »") != std::string::npos;  // the rest is to be said then
    const bool done = Hand(tree, first, told.site.sources()).follow();
    CHECK_MESSAGE(done, "nothing to follow");
    if (!done) return;
    told = told_of(tree);
    const std::multiset<std::string> after = messages_of(told);
    if (!fills_in)
      CHECK_MESSAGE(std::includes(before.begin(), before.end(), after.begin(), after.end()), told.text());
  }
  CHECK_EQ(told.text(), "");
}

}  // namespace

TEST_CASE("hints: followed to the letter, each mends what it is about") {
  REQUIRE_EQ(told_of(lamps()).text(), "");
  const Spoilt table[] = {
      // names of fields, and fields themselves
      {card_path, "porteurs:", "porteur:", "champ inconnu « porteur »"},
      {card_path, "projet:", "title:", "champ inconnu « title »"},
      {card_path, "---\nprojet", "--\nprojet", "il manque la ligne « --- »"},
      {card_path, "Il éclaire.\n---", "Il éclaire.\n***", "l’en-tête n’est pas refermé par cette ligne"},
      {card_path, "---\nprojet", "# Le réverbère\n---\nprojet", "au-dessus de l’en-tête"},
      {card_path, "label: or", "label: or\nparfum: rose", "champ inconnu « parfum »"},
      {card_path, "label: or", "label: or\nparfums:\n  - rose\n  - lilas", "champ inconnu « parfums »"},
      {card_path, "label: or", "label: or\nlabel: argent", "est écrit deux fois"},
      {card_path, "categorie: rues\n", "", "il manque le champ « categorie »"},
      {card_path, "label: or\n", "", "il manque le champ « label »"},
      {card_path, "label: or", "label or", "cette ligne n’est pas un champ"},
      {settings_path, "editeur:", "éditteur:", "champ inconnu « éditteur »"},
      {settings_path, "  courriel:", "  couriel:", "champ inconnu « couriel »"},
      {settings_path, "", "mentions_legales: Les Lampistes\n", "doit dire plus que cela"},
      {settings_path, "", "mentions_legales: {siege: A, telephone: 1, directeur: B, hebergeur: C}\n",
       "doit dire plus que cela"},
      {edition_path, "annee: 2024", "annee: 2023", "n’est pas celle du dossier"},
      {edition_path, "  lieu: Brest", "  lieux: Brest", "champ inconnu « lieux »"},
      {card_path, "",
       "\n---\nprojet: Le réverbère bleu\nporteurs:\n  - Ville de Brest\nlabel: or\n---\n\nEncore.\n",
       "un second en-tête commence ici"},
      // values
      {card_path, "categorie: rues", "categorie: ruse", "catégorie inconnue « ruse »"},
      {card_path, "categorie: rues", "categorie: jardins publics", "catégorie inconnue"},
      {card_path, "label: or", "label: bronze", "niveau inconnu « bronze »"},
      {card_path, "label: or", "label: argennt", "niveau inconnu « argennt »"},
      {card_path, "site: https://reverbere.example/", "site: http://reverbere.example/",
       "adresse sans chiffrement"},
      {card_path, "site: https://reverbere.example/", "site: quai-nord", "cette adresse ne mène nulle part"},
      {settings_path, "https://lampes.example/", "https://moi@lampes.example/?a#b",
       "ne peut pas être l’adresse du site"},
      {settings_path, "https://lampes.example/", "mailto:salut@lampes.example",
       "ne peut pas être l’adresse du site"},
      {settings_path, "https://lampes.example/", "https://lampes.example/index.html", "est lu comme"},
      {settings_path, "https://lampes.example/", "https://lampes.example/prix/accueil.php",
       "est celle d’un dossier"},
      {card_path, "site: https://reverbere.example/", "site: https//reverbere.example/", "est lu comme"},
      {card_path, "site: https://reverbere.example/", "site: https://reverbere,example/",
       "n’est pas une adresse entière"},
      {card_path, "site: https://reverbere.example/", "site: https://reverbere.example/?fbclid=a",
       "garde la trace"},
      {card_path, "(quai-sud)", "(htpps://reverbere.example/a)", "est lu comme"},
      {card_path, "(quai-sud)", "(https://reverbere,example/a)", "n’est pas une adresse entière"},
      {card_path, "(quai-sud)", "(https://reverbere.example/a?utm_source=b)", "garde la trace"},
      {card_path, "(quai-sud)", "(<mailto: salut@lampes.example>)", "est lu comme"},
      {settings_path, "salut@lampes.example", "salut @lampes.example", "n’est pas une adresse entière"},
      {settings_path, "salut@lampes.example", "salut@lampes.example.", "est lu comme"},
      {settings_path, "salut@lampes.example", "salut.lampes.example", "n’est pas une adresse électronique"},
      {settings_path, "menu: [dossier]", "menu: [dosier]", "aucune page libre ne s’appelle « dosier »"},
      {settings_path, "- {id: or, nom: Or}", "- {id: Or d’été, nom: Or}", "ne peut pas servir d’identifiant"},
      {settings_path, "{id: or, nom: Or}", "{id: or, nom: Or, couleur: bleu}", "n’est pas une couleur"},
      {settings_path, "{id: or, nom: Or}", "{id: or, nom: Or, forme: disqe}", "« disqe »"},
      {settings_path, "menu: [dossier]", "menu: [dossier]\npdf: {sorties: [ecrann]}", "« ecrann »"},
      {edition_path, "chiffres:\n", "bareme: [or, argant]\nchiffres:\n", "niveau inconnu « argant »"},
      // dates
      {edition_path, "date: 3 mai 2024", "date: 31 juin 2024", "n’existe pas dans le calendrier"},
      {edition_path, "ceremonie:\n  date: 3 mai 2024\n  lieu: Brest\n", "candidatures:\n  cloture: 2 mai\n",
       "n’a pas d’année"},
      {edition_path, "date: 3 mai 2024", "date: 3 mais 2024", "n’est pas compris dans une date"},
      {edition_path, "date: 3 mai 2024", "date: mardi 3 mai 2024", "n’est pas le jour du"},
      {edition_path, "chiffres:\n", "candidatures:\n  cloture: fin avril 2024\nchiffres:\n",
       "n’est pas un jour"},
      {edition_path, "chiffres:\n", "candidatures:\n  cloture: avril 2024\nchiffres:\n",
       "ne dit pas le jour"},
      {edition_path, "ceremonie:\n  date: 3 mai 2024\n  lieu: Brest\n",
       "candidatures:\n  ouverture: 2 mai 2026\n", "cet appel n’a pas de clôture"},
      // names in braces, holders
      {edition_path, "{chiffres}", "{chiffre}", "ce nom n’est pas connu"},
      {edition_path, "{chiffres}", "{jury}", "ne montre rien"},
      {card_path, "Il éclaire le", "{jury}\n\nIl éclaire le", "il n’a de sens que dans edition.md"},
      {card_path, "  - Ville de Brest", "  - Ville de Brest\n  - Ville de Brest", "est là deux fois"},
      {card_path, "  - Ville de Brest", "  - Ville de Brest et Région Bretagne",
       "semble nommer plusieurs porteurs"},
      {card_path, "  - Ville de Brest", "  - Ville de Brest\n  - Port d’aval", "ressemble à"},
      {card_path, "  - Ville de Brest", "  - Ville de Brest ; Port d’Aval", "plusieurs porteurs"},
      {card_path, "Il éclaire le", "Ana, née le 3 mai 1970. Il éclaire le", "de la naissance d’une personne"},
      {card_path, "Il éclaire le", "Le +32 2 123 45 67. Il éclaire le", "ce numéro semble"},
      {edition_path, "chiffres:\n", "criteres: [\"**Le feu**\"]\nchiffres:\n", "n’a pas de mise en forme"},
      {edition_path, "chiffres:\n", "criteres: [• Le feu]\nchiffres:\n", "commence par une puce"},
      {edition_path, "dossiers: 12", "dosiers: 12", "n’est pas un chiffre connu"},
      {edition_path, "dossiers: 12", "dossiers: -12", "n’est pas lu comme un nombre"},
      // lines, files and lists that go astray
      {card_path, "resume: Il éclaire.", "resume: Il éclaire\nle quai.", "cette ligne n’est pas un champ"},
      {card_path, "label: or", "label：or", "cette ligne n’est pas un champ"},
      {card_path, "label: or", "label = or", "cette ligne n’est pas un champ"},
      {card_path, "label: or", "label; or", "cette ligne n’est pas un champ"},
      {settings_path, "", "autoriser:\n  - a@x.example\nautoriser:\n  - b@x.example\n",
       "est écrit deux fois"},
      {settings_path, "menu: [dossier]", "menu: [Le dossier]", "est lu comme « dossier »"},
      {settings_path, "menu: [dossier]", "menu:\n  - dossier\n  - /accueil/",
       "l’accueil n’est pas une page libre"},
      {settings_path, "", "champs:\n  - {id: pas, nom: Pas, montrer: [fiche, site]}\n", "choix possibles"},
      {card_path, "label: or", "label: or\nregion: Ile de France", "s’écrit « Île-de-France »"},
      {card_path, "  - Ville de Brest", "  - Aval-les-Eaux et Port d’Aval",
       "semble nommer plusieurs porteurs"},
      {edition_path, "  lieu: Brest", "  lieu: Brest\n  horaire: 25h30", "n’est pas une heure"},
      // figures, marks around addresses and names, languages of passages
      {edition_path, "dossiers: 12", "dossiers: 5O", "n’est pas lu comme un nombre"},
      {edition_path, "dossiers: 12", "dossiers: 1.200", "n’est pas lu comme un nombre"},
      {edition_path, "dossiers: 12", "dossiers: 12\n  dosiers_libelle: reçus", "qui n’est pas là"},
      {edition_path, "{chiffres}", "{{chiffres}}", "n’est pas une marque connue"},
      {card_path, "site: https://reverbere.example/", "site: <https://reverbere.example/>",
       "entourée de signes"},
      {card_path, "Il éclaire le", "Il [lights]{lang=xx} le", "n’est pas une marque connue"},
      {card_path, "(quai-sud)", "(/2023/quai-sud/)", "ce lien ne mène nulle part"},
      // links and anchors
      {card_path, "(quai-sud)", "(quai-nord)", "ce lien ne mène nulle part"},
      {card_path, "(quai-sud)", "(reverbere.example)", "ce lien ne mène nulle part"},
      {card_path, "(quai-sud)", "(//reverbere.example/x)", "adresse sans protocole"},
      {card_path, "(quai-sud)", "(quai-sud#apres-tout)", "une ancre qui n’existe pas"},
      {card_path, "(quai-sud)", "(https://lampes.example/2024/quai-nord/)", "ce lien ne mène nulle part"},
      {card_path, "(quai-sud)", "(http://reverbere.example/x)", "adresse sans chiffrement"},
      {card_path, "[quai](quai-sud)", "![La lampe](lampes.svg)", "image introuvable"},
      {card_path, "[quai](quai-sud)", "quai[^1]", "aucune note ne s’appelle"},
      // headings and sections
      {card_path, "## Le projet\n", "# Le projet\n", "est réservé au titre de la page"},
      {card_path, "## Le projet\n", "## Le projet\n\n#### Bas\n", "un rang d’intertitre est sauté"},
      {card_path, "## Le projet\n", "## Vide\n\n## Le projet\n", "cette section est vide"},
      {card_path, "## Le projet\n", "##\n\n## Le projet\n", "intertitre sans texte"},
      {card_path, "Il éclaire le", "Il éclaire le soir.\n---\n\nIl éclaire le",
       "cette ligne fait du paragraphe au-dessus un intertitre"},
      {card_path, "Il éclaire le [quai](quai-sud).",
       "The lamp of the quay is blue and the people are happy with the light that it has for the boats.",
       "semble écrit en anglais"},
      // marks
      {card_path, "Il éclaire le", "• un\n• deux\n\nIl éclaire le",
       "ces puces viennent d’un traitement de texte"},
      {card_path, "Il éclaire le", "    En retrait.\n\nIl éclaire le", "deviennent un bloc de code"},
      {card_path, "Il éclaire le", "Il <b>éclaire</b> le", "<b>"},
      {card_path, "Il éclaire le", "Il ==éclaire== le", "n’est pas une marque connue"},
      {card_path, "Il éclaire le", "Il **éclaire le", "est seul"},
      {card_path, "Il éclaire le", "<br>\n\nIl éclaire le", "<br> ne va à la ligne"},
      {card_path, "", "\n```\ncode\n", "ce bloc de code n’est pas fermé"},
      {card_path, "", "\n[^a]: Jamais.\n", "cette note n’est appelée nulle part"},
      {card_path, "", "\n[a]: https://a.example/\n", "cette adresse n’est appelée nulle part"},
      {card_path, "Il éclaire le", "o   un\no   deux\n\nIl éclaire le",
       "ces puces viennent d’un traitement de texte"},
      {card_path, "Il éclaire le", "→ un\n→ deux\n\nIl éclaire le",
       "ces puces viennent d’un traitement de texte"},
      {card_path, "Il éclaire le", "> > Bonjour.\n\nIl éclaire le", "une citation dans une citation"},
      {card_path, "Il éclaire le", "a) un\nb) deux\n\nIl éclaire le", "n’ouvre pas de liste"},
      {card_path, "Il éclaire le", "i. un\nii. deux\n\nIl éclaire le", "n’ouvre pas de liste"},
      {card_path, "Il éclaire le", "1° un\n2° deux\n\nIl éclaire le", "n’ouvre pas de liste"},
      {card_path, "Il éclaire le", "Rue\tPas\nHaute\t12\n\nIl éclaire le", "viennent d’un tableur"},
      {card_path, "Il éclaire le", "Il \\textbf{bleuit}. Il éclaire le", "n’est pas une marque connue"},
      {card_path, "Il éclaire le", "Il luit[1].\n\n[1] Le soir.\n\nIl éclaire le", "cet appel de note"},
      // what others left
      {card_path, "Il éclaire le", "Le [date], il éclaire le", "est resté à écrire"},
      {card_path, "Il éclaire le", "À COMPLÉTER\n\nIl éclaire le", "est resté à écrire"},
      {card_path, "Il éclaire le", "Les ??? lampes. Il éclaire le", "est resté à écrire"},
      {card_path, "Il éclaire le", "Soit 1,20E+04 pas. Il éclaire le", "d’un tableur"},
      {card_path, "Il éclaire le", "Soit =SOMME(A1:A3) pas. Il éclaire le", "d’un tableur"},
      {card_path, "Il éclaire le", "Dit-on [oaicite:3]{index=3} ici. Il éclaire le", "d’un assistant"},
      // typography
      {card_path, "resume: Il éclaire.", "resume: Etat des lieux.", "une capitale garde son accent"},
      {card_path, "resume: Il éclaire.", "resume: Un oeil.", "s’écrit avec œ"},
      // own fields
      {settings_path, "", "champs:\n  - {id: Échelle, nom: Échelle, type: texte}\n",
       "ne peut pas servir de nom de champ"},
      {settings_path, "", "champs:\n  - {nom: \"…\", type: texte}\n", "ne peut pas servir de nom de champ"},
      {settings_path, "", "champs:\n  - {id: taille, nom: Taille, type: choix}\n", "il manque les valeurs"},
      {settings_path, "", "champs:\n  - {id: taille, nom: Taille, type: text}\n", "« text »"},
  };
  for (const Spoilt& each : table) {
    CAPTURE(std::string(each.to));
    Tree tree = lamps();
    spoil(tree, each);
    const Told told = told_of(tree);
    CHECK_MESSAGE(told.text().find(each.told) != std::string::npos, told.text());
    check_followed(tree);
  }
}
