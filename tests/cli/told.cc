// A thousand cards with faults of many classes: all told in one run, by class, errors last.
#include <array>
#include <random>
#include <regex>

#include "tree.h"

namespace fs = std::filesystem;
using namespace annuaire::test;

namespace {

// A fault of one card: its header's lines and its body, where # stands for the card's number, and what the
// program says of its class.
struct Fault {
  const char *category, *level, *fields, *body, *told;
  bool alike;  // in all cards
};

constexpr const char* good_body = "## Description du projet\n\nUn banc sous un tilleul.\n";

constexpr std::array<Fault, 12> faults{{
    {"potager", "or", "parfum: rose\n", good_body, "avertissement : champ inconnu « … »", true},
    {"potager", "or", "", "## Description\n\nVoir [plus loin](fiche-absente-#).\n",
     "erreur : ce lien ne mène nulle part : « … »", false},
    {"potager", "or", "", "## Description\n\nVoir [plus bas](#section-absente).\n",
     "erreur : ce lien mène à une ancre qui n’existe pas : « … »", true},
    {"verger", "or", "", good_body, "erreur : catégorie inconnue « … »", true},
    {"potager", "platine", "", good_body, "erreur : niveau inconnu « … »", true},
    {"potager", "or", "", "## Description\n\nUn ==mot #== ici.\n",
     "avertissement : « … » n’est pas une marque connue : ces signes sont publiés tels quels", false},
    {"potager", "or", "", "## Vide\n\n## Description\n\nUn banc.\n", "avertissement : cette section est vide",
     true},
    {"potager", "or", "", "## Description\n\n![Un banc](banc-#.jpg)\n", "erreur : image introuvable : « … »",
     false},
    {"potager", "or", "", "## Description\n\nUn **banc.\n",
     "avertissement : « … » est seul : il ne marque rien et il est publié tel quel", true},
    {"potager", "or", "site: http://banc.example/\n", good_body,
     "avertissement : adresse sans chiffrement (http://)", true},
    {"potager", "or", "Région: Bretagne\n", good_body, "note : « … » est lu comme « … »", true},
    {"potager", "or", "", good_body, "", true},
}};

std::string numbered(std::string text, size_t number) {
  for (size_t at = 0; (at = text.find("-#", at)) != std::string::npos;)
    text.replace(at + 1, 1, std::to_string(number));
  if (size_t at = text.find(" #="); at != std::string::npos) text.replace(at + 1, 1, std::to_string(number));
  return text;
}

// How many cards have each fault.
using Counts = std::array<size_t, faults.size()>;

Counts write_cards(const fs::path& site, size_t cards) {
  std::mt19937 random(20240503);
  Counts counts{};
  for (size_t i = 0; i < cards; ++i) {
    const size_t kind = random() % faults.size();
    const Fault& fault = faults[kind];
    ++counts[kind];
    const std::string name = "banc-" + std::to_string(i);
    write_file(site / "content/2024" / (name + ".md"),
               "---\nprojet: Le banc numéro " + std::to_string(i) + "\nporteurs: [Village " +
                   std::to_string(i * 7919) + "]\ncategorie: " + fault.category + "\nlabel: " + fault.level +
                   "\n" + fault.fields + "---\n" + numbered(fault.body, i));
  }
  return counts;
}

// « 12  erreur : … » of the counts at the end: the words → the number.
std::map<std::string, size_t> counted(const std::string& said) {
  std::map<std::string, size_t> classes;
  const size_t begin = said.find("Par sorte :\n");
  REQUIRE(begin != std::string::npos);
  static const std::regex line("\n *([0-9]+)  ([^\n]+)");
  const std::string table = said.substr(begin);
  for (std::sregex_iterator i(table.begin(), table.end(), line), end; i != end; ++i)
    classes[(*i)[2]] = std::stoul((*i)[1]);
  return classes;
}

// What was shown, without the counts at the end.
std::string shown(const std::string& said) { return said.substr(0, said.find("Par sorte :\n")); }

size_t times(const std::string& text, const std::string& words) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(words, at)) != std::string::npos; ++at) ++count;
  return count;
}

// The longest part of a class’s words that does not vary.
std::string constant_part(const std::string& label) {
  static const std::string varying = "« … »";
  std::string longest;
  for (size_t at = 0; at <= label.size();) {
    const size_t end = std::min(label.find(varying, at), label.size());
    if (end - at > longest.size()) longest = label.substr(at, end - at);
    at = end + varying.size();
  }
  return longest;
}

// A thousand cards, and a fault of the settings and one of the theme.
Counts write_faulty_site(const fs::path& root) {
  const fs::path site = small_site(root);
  std::string settings = read_file(site / "annuaire.yaml");
  const std::string theme = "theme: annuaire";
  settings.replace(settings.find(theme), theme.size(), "theme: potager");
  settings.insert(settings.find(" attribution:"), " forme: ronde,");
  write_file(site / "annuaire.yaml", settings);
  write_file(site / "themes/potager/theme.json", "{\"extends\": \"annuaire\",}");
  return write_cards(site, 1000);
}

}  // namespace

TEST_SUITE("told") {
  TEST_CASE("the faults of a thousand cards, of settings, theme and links: one run, by class, errors last") {
    TemporaryFolder t;
    const Counts counts = write_faulty_site(t.path / "site");
    const Ran ran = cli("check --site " + quoted(t.path / "site"));
    CHECK(ran.status == 1);
    const std::map<std::string, size_t> classes = counted(ran.err);
    const std::string told = shown(ran.err);
    constexpr size_t most_shown = 10;
    for (size_t i = 0; i < faults.size(); ++i) {
      const std::string label = faults[i].told;
      CAPTURE(label);
      if (label.empty()) continue;
      CHECK_MESSAGE(classes.contains(label), ran.err.substr(ran.err.find("Par sorte")));
      if (!classes.contains(label)) continue;
      CHECK(classes.at(label) == counts[i]);
      CHECK(times(told, constant_part(label)) == (faults[i].alike ? 1 : most_shown));
    }
    for (const char* words : {": erreur : « ronde » n’est pas une valeur du champ « forme »",
                              "themes/potager/theme.json:1: erreur : ce JSON est mal formé"})
      CHECK_MESSAGE(told.find(words) != std::string::npos, std::string(words));
    const size_t first_error = told.find(": erreur : ");
    CHECK(told.find(": avertissement : ", first_error) == std::string::npos);
    CHECK(told.find(": note : ", first_error) == std::string::npos);
    CHECK(told.rfind(": note : ") < told.find(": avertissement : "));
    CHECK(times(ran.err, "\n") < 300);
    CHECK(ran.err.find(" : rien n’a été publié\n") != std::string::npos);
  }

  TEST_CASE("on request each fault is shown; a build tells notes by their number, and makes nothing") {
    TemporaryFolder t;
    const Counts counts = write_faulty_site(t.path / "site");
    const std::string site = " --site " + quoted(t.path / "site");
    const std::string all = shown(cli("check --tout" + site).err);
    for (size_t i = 0; i < faults.size(); ++i)
      if (*faults[i].told) CHECK(times(all, constant_part(faults[i].told)) == counts[i]);
    const Ran build = cli("build --lang en --out " + quoted(t.path / "out") + site);
    CHECK(build.status == 1);
    CHECK(!fs::exists(t.path / "out"));
    const std::string notes = std::to_string(counts[10]) + " notes: “annuaire check --advice” says more\n";
    CHECK(build.err.starts_with(notes));
    CHECK(shown(build.err).find(": note: ") == std::string::npos);
    const Ran advised = cli("check --conseils" + site);
    CHECK(advised.err.find(": note : « Région » est lu comme « region »\nRégion: Bretagne\n^~~~~~\n") !=
          std::string::npos);
  }
}
