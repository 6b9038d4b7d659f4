#include "commands/options.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <CLI/CLI.hpp>

namespace annuaire {
namespace {

// CLI11 says « Usage » in English only.
class Help : public CLI::Formatter {
 public:
  explicit Help(Language language) : french_(language == Language::fr) { column_width(26); }
  std::string make_usage(const CLI::App* app, std::string name) const override {
    bool root = app->get_parent() == nullptr;
    std::string path = root ? name + (french_ ? " COMMANDE" : " COMMAND") : "annuaire " + app->get_name();
    return (french_ ? "Emploi : " : "Usage: ") + path + " [OPTIONS]\n";
  }

 private:
  bool french_;
};

// The command line and its help, in one language.
class CommandLine {
 public:
  explicit CommandLine(Language language) : language_(language), app_("", "annuaire") {
    app_.description(say({"Un site web et un annuaire imprimé à partir des mêmes fiches.",
                          "A website and a printed yearbook from the same cards."}));
    app_.formatter(std::make_shared<Help>(language));
    app_.set_help_flag("-h,--help", say({"Affiche cette aide", "Show this help"}));
    app_.set_version_flag("--version", "annuaire " ANNUAIRE_VERSION,
                          say({"Affiche la version", "Show the version"}));
    app_.require_subcommand(1);
    app_.fallthrough();
    add_options();
    add_command("build",
                {"Construit le site et les annuaires PDF", "Build the website and the PDF yearbooks"});
    add_command("check", {"Vérifie tout et n’écrit rien", "Check everything, write nothing"});
  }

  Parsed parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& success) {  // help or version
      return {options_, app_.exit(success)};
    } catch (const CLI::ParseError& fault) {
      return {options_, complain(fault, argc)};
    }
    options_.command = app_.get_subcommands().front()->get_name();
    options_.language = language_;
    return {options_, -1};
  }

 private:
  std::string say(const Message& message) const { return message.in(language_); }

  template <typename T>
  CLI::Option* add(const char* name, T& value, const Message& kind, const Message& help) {
    return app_.add_option(name, value, say(help))->type_name(say(kind));
  }

  // A check with its complaint in the user's language.
  CLI::Validator one_of(bool (*good)(const std::string&), const Message& wanted) const {
    std::string complaint = say({"attend ", "takes "}) + say(wanted);
    return CLI::Validator([=](const std::string& value) { return good(value) ? "" : complaint; }, "");
  }

  void add_options() {
    add("--site", options_.site, {"DOSSIER", "FOLDER"},
        {"Dossier qui contient annuaire.yaml (sinon : le dossier courant)",
         "Folder that holds annuaire.yaml (else the current one)"});
    add("--out", options_.out, {"DOSSIER", "FOLDER"},
        {"Où publier (sinon : output, dans le dossier du site)",
         "Where to publish (else output, in the site's folder)"});
    add("--pdf", options_.pdf, {"SORTIE", "OUTPUT"},
        {"Sorties PDF : ecran, impression, livret, livret-a4, fiches, categorie, ou aucun (sinon : ce que "
         "dit "
         "annuaire.yaml)",
         "PDF outputs: ecran, impression, livret, livret-a4, fiches, categorie, or aucun for none (else what "
         "annuaire.yaml says)"})
        ->delimiter(',');
    add("--lang", lang_, {"LANGUE", "LANGUAGE"},
        {"Langue des messages : fr ou en", "Language of the messages: fr or en"})
        ->check(
            one_of([](const std::string& v) { return v == "fr" || v == "en"; }, {"fr ou en", "fr or en"}));
    add("--jobs", options_.threads, {"N", "N"},
        {"Nombre de fils d’exécution (sinon : un par cœur)", "Number of threads (else one a core)"})
        ->check(one_of([](const std::string& v) { return v.size() <= 3 && std::atoi(v.c_str()) > 0; },
                       {"un nombre de 1 à 999", "a number from 1 to 999"}));
  }

  void add_command(const char* name, const Message& help) {
    CLI::App* command = app_.add_subcommand(name, say(help));
    command->group(say({"Commandes", "Commands"}));
    command->set_help_flag("-h,--help", say({"Affiche cette aide", "Show this help"}));
  }

  int complain(const CLI::ParseError& fault, int argc) const {
    if (argc <= 1) {
      std::fputs(app_.help().c_str(), stderr);
      return 2;
    }
    std::string what;
    if (fault.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
      what = say({"argument inconnu :", "unknown argument:"});
      for (const std::string& word : app_.remaining(true)) what += " " + word;
    } else if (fault.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
      what = say({"il manque une commande : build ou check", "a command is missing: build or check"});
    } else {
      what = say({"option mal employée : ", "misused option: "}) + fault.what();
    }
    std::fprintf(stderr, "annuaire%s%s\n%s\n", say({" : ", ": "}).c_str(), what.c_str(),
                 say({"aide : annuaire --help", "help: annuaire --help"}).c_str());
    return 2;
  }

  Language language_;
  CLI::App app_;
  Options options_;
  std::string lang_;  // read before, by message_language
};

}  // namespace

Language message_language(int argc, const char* const* argv) {
  std::string_view wanted;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value && *value) {
      wanted = value;
      break;
    }
  }
  for (int i = 1; i < argc; ++i) {
    std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) wanted = argv[i + 1];
    if (word.starts_with("--lang=")) wanted = word.substr(7);
  }
  return wanted.starts_with("en") ? Language::en : Language::fr;
}

Parsed parse_command_line(int argc, const char* const* argv) {
  return CommandLine(message_language(argc, argv)).parse(argc, argv);
}

}  // namespace annuaire
