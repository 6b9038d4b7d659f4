// The table of words: found under every spelling, all of them in the help and in the man page.
#include <algorithm>
#include <regex>

#include "commands/field_help.h"
#include "commands/help.h"
#include "commands/options.h"
#include "commands/vocabulary.h"
#include "content/fields/field_guide.h"
#include "content/fields/schema.h"
#include "outputs/outputs.h"
#include "support.h"

using namespace annuaire;

namespace {

const Language languages[] = {Language::fr, Language::en};

std::vector<Word> all_words() {
  std::vector<Word> all = command_words();
  all.insert(all.end(), option_words().begin(), option_words().end());
  return all;
}

std::string for_man(std::string text) {
  for (size_t at = 0; (at = text.find('-', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return text;
}

// « .BR vérifier ", " check », then the sentences.
std::string man_entry(const Word& word) {
  std::string names, between;
  for (const std::string& name : spellings(word, Language::fr)) {
    if (name == word.letter || name == word.name.fr || name == word.name.en) names += between + for_man(name);
    if (!names.empty()) between = " \", \" ";
  }
  std::string entry = ".TP\n.BR " + names + "\n";
  if (!word.value.empty()) entry = ".TP\n.BR " + names + " \" \\fI" + for_man(word.value.fr) + "\\fR\"\n";
  entry += for_man(word.help.fr) + ".\n";
  return word.more.empty() ? entry : entry + for_man(word.more.fr) + "\n";
}

std::string man_section(const std::string& title, const std::vector<Word>& words) {
  std::string section = ".SH " + title + "\n";
  for (const Word& word : words) section += man_entry(word);
  return section;
}

// `page` with the sections about words made anew.
std::string man_page(std::string page) {
  const size_t begin = page.find(".SH COMMANDES"), end = page.find(".SH ENVIRONNEMENT");
  if (begin == std::string::npos || end == std::string::npos) return page;
  return page.replace(begin, end - begin,
                      man_section("COMMANDES", command_words()) + man_section("OPTIONS", option_words()));
}

Parsed parse(std::vector<const char*> words) {
  words.insert(words.begin(), "annuaire");
  return parse_command_line(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("command line: no two words share a spelling, and each is found under all of its own") {
  std::vector<std::string> seen;
  for (const Word& word : all_words())
    for (const std::string& name : spellings(word, Language::fr)) {
      INFO(name);
      CHECK(std::find(seen.begin(), seen.end(), name) == seen.end());
      seen.push_back(name);
      REQUIRE(find_word(name));
      CHECK(find_word(name)->name.en == word.name.en);
    }
  CHECK(find_word("verifier") == find_word("check"));
  CHECK(find_word("sortie") == find_word("--out"));
  CHECK(find_word("--build") == nullptr);
  CHECK(find_word("") == nullptr);
}

TEST_CASE("command line: the help names every word in both languages, and what is said of each") {
  for (Language language : languages) {
    const std::string page = help_page(language);
    for (const Word& word : all_words()) {
      INFO(word.name.en);
      for (const std::string& name : {word.name.fr, word.name.en, word.value.in(language)})
        CHECK(page.find(name) != std::string::npos);
      CHECK(help_of(word, language).find(word.value.in(language)) != std::string::npos);
      CHECK(!word.help.in(language).empty());
    }
    for (const PdfOutput& output : pdf_outputs()) {
      INFO(output.name);
      CHECK(page.find(output.name) != std::string::npos);
      CHECK(help_of(*find_word("--pdf"), language).find(output.name) != std::string::npos);
    }
  }
}

TEST_CASE("command line: docs/annuaire.1 says of the words what the table says") {
  const std::string page = test::read_file(test::source_dir() / "docs/annuaire.1");
  CHECK(page.find(".SH COMMANDES") != std::string::npos);
  CHECK_GOLDEN("../../docs/annuaire.1", man_page(page));
}

TEST_CASE("command line: French words, English words and words without accents do the same") {
  for (const char* build : {"construire", "build"}) CHECK(parse({build}).options.command == Command::build);
  for (const char* check : {"vérifier", "verifier", "check"})
    CHECK(parse({check}).options.command == Command::check);
  for (const char* out : {"--sortie", "--out"}) {
    const Parsed parsed = parse({"build", "--site", "a", out, "b", "--fils", "3", "--langue=en"});
    CHECK(parsed.status == -1);
    CHECK(parsed.options.site == "a");
    CHECK(parsed.options.out == "b");
    CHECK(parsed.options.threads == 3);
    CHECK(parsed.options.language == Language::en);
  }
}

TEST_CASE("command line: a language by its name, or nearly so, leads to its two letters") {
  const auto complaint = [](const std::string& language) {
    return test::run(test::program() + " --langue=" + language + " check").err;
  };
  for (const char* english : {"anglais", "english", "en_GB", "enn"})
    CHECK_MESSAGE(std::regex_search(complaint(english), std::regex("(“en”|« en » )\\?")), complaint(english));
  for (const char* french : {"français", "french", "fra", "fr-FR"})
    CHECK_MESSAGE(complaint(french).find("vouliez-vous dire « fr » ?") != std::string::npos,
                  complaint(french));
  CHECK(complaint("de").find("annuaire aide --langue en dit plus") != std::string::npos);
}

TEST_CASE("command line: outputs are separated by commas, and a command may follow them") {
  const Parsed parsed = parse({"--pdf", "ecran,livret", "build", "--pdf", "fiches"});
  CHECK(parsed.status == -1);
  CHECK(parsed.options.pdf == std::vector<std::string>{"ecran", "livret", "fiches"});
}

TEST_CASE("command line: where an option of one value is given twice, the last holds") {
  CHECK(parse({"--site", "a", "build", "--site", "b"}).options.site == "b");
}

TEST_CASE("help: every key of every table, every word it may hold and every output has an answer") {
  const auto answer = [](const std::string& word) {
    const test::Ran ran = test::run(test::program() + " --lang fr aide '" + word + "'");
    return ran.status == 0 ? ran.out : "";
  };
  for (const std::string& name : field_names()) CHECK_MESSAGE(help_on_field(name, Language::fr), name);
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema))
      CHECK_MESSAGE(help_on_field(entry.name(), Language::en), entry.name());
  for (const PdfOutput& output : pdf_outputs())
    CHECK_MESSAGE(answer(std::string(output.name)).find(output.help.fr) != std::string::npos, output.name);
  for (const char* word : {"dossiers", "dossiers_annee_precedente", "aucun", "texte-long", "losange"})
    CHECK_MESSAGE(!answer(word).empty(), word);
}

TEST_CASE("help: without a word it lists the site's own fields, and options may stand anywhere") {
  const test::TemporaryFolder t;
  test::write_file(t.path / "annuaire.yaml",
                   "titre: Prix\nchamps:\n  - {id: surface, nom: Surface du toit}\n");
  const std::string site = "'" + t.path.string() + "'", program = test::program();
  const auto ran = [&](const std::string& words) { return test::run(program + " " + words); };
  CHECK(ran("--site " + site + " aide --langue fr").out.find("Langue des messages") != std::string::npos);
  CHECK(ran("--langue fr --site " + site + " aide").out.find("surface") != std::string::npos);
  CHECK(ran("help cloture --lang en").out == ran("--lang en help cloture").out);
  CHECK(ran("help --lang en cloture").out == ran("--lang en help cloture").out);
  CHECK(ran("help --lang=en cloture").out == ran("--lang en help cloture").out);
  CHECK(ran("aide --langue fr --site " + site + " Surface du toit").out.find("surface (") !=
        std::string::npos);
  const test::Ran two = ran("--langue fr aide titre cloture");
  CHECK(two.status == 2);
  CHECK(two.err.find("« titre cloture »") != std::string::npos);
  CHECK(ran("--langue fr aide ecrran").err.find("vouliez-vous dire « ecran » ?") != std::string::npos);
}
