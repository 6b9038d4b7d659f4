#include "commands/options.h"

#include <cassert>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

#include <CLI/CLI.hpp>

#include "base/language.h"
#include "base/nearest.h"
#include "base/read_date.h"
#include "base/text.h"
#include "commands/field_help.h"
#include "commands/help.h"
#include "commands/vocabulary.h"
#include "outputs/outputs.h"

namespace annuaire {
namespace {

const Word& word_of(std::string_view english) {
  const Word* word = find_word(english);
  assert(word);
  return *word;
}

using Arguments = std::span<const char* const>;  // without the program's name

// What is wrong with the command line, and what helps.
struct Slip {
  Message what, hint;
};

const Message see_help{"annuaire aide montre les commandes, les options et les champs",
                       "annuaire help shows the commands, options and fields"};

// The nearest word to `spelling`, or where to look.
Message meant(const std::string& spelling, const std::vector<std::string>& known) {
  return did_you_mean(spelling, known, see_help);
}

Slip unknown_command(const std::string& word) {
  return {{"commande inconnue « " + word + " »", "unknown command “" + word + "”"},
          meant(word, all_spellings(command_words()))};
}

// "--out" of "--out=folder"
std::string name_in(std::string_view word) { return std::string(word.substr(0, word.find('='))); }

Slip unknown_option(const std::string& word) {
  const std::string name = name_in(word);
  return {{"option inconnue « " + name + " »", "unknown option “" + name + "”"},
          meant(name, all_spellings(option_words()))};
}

// « en » of « anglais » and « english »; `otherwise` where the language is another, or none.
Message meant_language(const std::string& typed, Message otherwise) {
  const std::string code = language_named(typed);
  const std::string primary = primary_language(code.empty() ? typed : code);
  if (primary != "fr" && primary != "en") return did_you_mean(typed, {"fr", "en"}, std::move(otherwise));
  return you_meant(primary);
}

// What was typed for an option, after it or after its sign « = »; empty if it is not there.
std::string value_of(const Arguments& arguments, const Word& option) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view word = arguments[i];
    const std::string name = name_in(word);
    if (!name.starts_with("--") || find_word(name) != &option) continue;
    if (name.size() < word.size()) return std::string(word.substr(name.size() + 1));
    if (i + 1 < arguments.size()) return arguments[i + 1];
  }
  return {};
}

// CLI11's sentence is an option's name, a colon, and the complaint of a check of ours.
Slip misused_option(const CLI::ParseError& fault, const Arguments& arguments) {
  const std::string said = fault.what();
  const size_t colon = said.find(": ");
  std::string name = said.substr(0, colon);
  const Word* option = name.starts_with("--") ? find_word(name) : nullptr;
  if (!option || colon == std::string::npos)
    return {{"option mal employée : " + said, "misused option: " + said}, see_help};
  for (const char* argument : arguments)
    if (std::string typed = name_in(argument); typed.starts_with("--") && find_word(typed) == option)
      name = typed;
  Message hint{"annuaire aide " + name + " en dit plus", "annuaire help " + name + " says more"};
  if (option->name.en == "--lang") hint = meant_language(value_of(arguments, *option), std::move(hint));
  if (fault.get_exit_code() != static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
    return {{name + said.substr(colon + 1), name + said.substr(colon + 1)}, hint};
  return {{"il manque une valeur : " + name + " " + option->value.fr,
           "a value is missing: " + name + " " + option->value.en},
          hint};
}

// A whole day without anything to be said of it.
bool is_day(const std::string& typed) {
  DateReading reading = read_date(typed);
  return reading.fault == DateFault::none && reading.when->is_day();
}

// The command line in one language.
class CommandLine {
 public:
  explicit CommandLine(Language language) : app_("", "annuaire") {
    options_.language = language;
    app_.require_subcommand(1);
    app_.fallthrough();
    add_options();
    for (const Word& word : command_words()) add_command(word);
  }

  Parsed parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForVersion&) {
      std::puts("annuaire " ANNUAIRE_VERSION);
      return {options_, 0};
    } catch (const CLI::CallForHelp&) {
      return {options_, show_help()};
    } catch (const CLI::ParseError& fault) {
      if (argc > 1) return {options_, complain(slip_of(fault, {argv + 1, argv + argc}))};
      std::fputs(help_page(options_.language).c_str(), stderr);
      return {options_, 2};
    }
    options_.command = chosen();
    if (const std::optional<Slip> slip = misplaced()) return {options_, complain(*slip)};
    if (!date_.empty()) options_.date = parse_date(date_);
    if (options_.command != Command::help) return {options_, -1};
    return {options_, explain(app_.get_subcommands().front()->remaining())};
  }

 private:
  std::string say(const Message& message) const { return message.in(options_.language); }

  // An option that goes with a build alone, or with another one.
  std::optional<Slip> misplaced() const {
    if (options_.zip && !options_.local)
      return Slip{{"--zip ne va qu’avec --local", "--zip goes with --local alone"},
                  {"annuaire construire --local --zip", "annuaire build --local --zip"}};
    if (options_.command != Command::check) return std::nullopt;
    const auto alone = [](const std::string& fr, const std::string& en) {
      return Slip{{fr + " ne va qu’avec construire : vérifier n’écrit rien",
                   en + " goes with build alone: check writes nothing"},
                  see_help};
    };
    if (options_.why) return alone("--pourquoi", "--why");
    if (options_.local) return alone("--local", "--local");
    return std::nullopt;
  }

  // The option's names, for CLI11.
  std::string names(std::string_view english) const {
    std::string all;
    for (const std::string& name : spellings(word_of(english), options_.language))
      all += (all.empty() ? "" : ",") + name;
    return all;
  }

  template <typename T>
  CLI::Option* add(std::string_view english, T& value) {
    return app_.add_option(names(english), value)->take_last();
  }

  // A check with its complaint in the user's language.
  CLI::Validator one_of(bool (*good)(const std::string&), const Message& wanted) const {
    std::string complaint = say({"attend ", "takes "}) + say(wanted);
    return CLI::Validator([=](const std::string& value) { return good(value) ? "" : complaint; }, "");
  }

  void add_options() {
    app_.set_help_flag(names("--help"));
    app_.set_version_flag(names("--version"), "annuaire " ANNUAIRE_VERSION);
    add("--site", options_.site);
    add("--out", options_.out);
    app_.add_option(names("--pdf"), options_.pdf)->delimiter(',')->allow_extra_args(false);
    add("--lang", lang_)
        ->check(
            one_of([](const std::string& v) { return v == "fr" || v == "en"; }, {"fr ou en", "fr or en"}));
    app_.add_flag(names("--advice"), options_.advice);
    app_.add_flag(names("--all"), options_.all);
    app_.add_flag(names("--why"), options_.why);
    app_.add_flag(names("--timings"), options_.timings);
    app_.add_flag(names("--local"), options_.local);
    app_.add_flag(names("--zip"), options_.zip);
    add("--date", date_)
        ->check(one_of(is_day, {"un jour, comme 2026-11-27 ou « 27 novembre 2026 »",
                                "a day, such as 2026-11-27 or “27 November 2026”"}));
    add("--jobs", options_.threads)
        ->check(one_of([](const std::string& v) { return v.size() <= 3 && std::atoi(v.c_str()) > 0; },
                       {"un nombre de 1 à 999", "a number from 1 to 999"}));
  }

  void add_command(const Word& word) {
    CLI::App* command = app_.add_subcommand(word.name.en);
    for (const std::string& name : spellings(word, options_.language))
      if (name != word.name.en) command->alias(name);
    command->set_help_flag(names("--help"));
    if (word.name.en == "help")
      command->fallthrough(false)->prefix_command();  // options are words to explain
  }

  Command chosen() const {
    const std::string name = app_.get_subcommands().front()->get_name();
    return name == "build" ? Command::build : name == "check" ? Command::check : Command::help;
  }

  // What the tables say of a command, an option or fields; empty if nothing is called so.
  std::string all_about(const std::string& name) const {
    std::string text;
    if (const Word* word = find_word(name)) text = help_of(*word, options_.language);
    if (fold(name) == no_output) text += say(help_on_no_output());
    if (const PdfOutput* output = find_output(fold(name)))
      text += std::string(output->name) + say({" : ", ": "}) + say(output->help) + "\n";
    const auto fields = name.starts_with('-') ? std::nullopt : help_on_field(name, options_.language);
    if (fields) text += (text.empty() ? "" : "\n") + *fields;
    if (name.starts_with('-')) return text;
    const auto own = help_on_own_field(DiskFiles(options_.site), name, options_.language);
    return own ? text + (text.empty() ? "" : "\n") + *own : text;
  }

  Message meant_by(const std::string& name) const {
    std::vector<std::string> known = all_spellings(option_words());
    if (!name.starts_with('-'))
      for (const std::vector<std::string>& more :
           {all_spellings(command_words()), field_names(), own_field_names(DiskFiles(options_.site))})
        known.insert(known.end(), more.begin(), more.end());
    return meant(name, known);
  }

  // All, or what stands about the command that was given.
  int show_help() const {
    const auto given = app_.get_subcommands();
    const Word* word = given.empty() ? nullptr : find_word(given.front()->get_name());
    std::fputs((word ? help_of(*word, options_.language) : help_page(options_.language)).c_str(), stdout);
    return 0;
  }

  static Message help_on_no_output() {
    return {std::string(no_output) + " : pas de PDF\n", std::string(no_output) + ": no PDF\n"};
  }

  // Everything there is to explain.
  std::string all_words() const {
    const Language language = options_.language;
    return help_page(language) + "\n" + list_of_fields(language) +
           list_of_own_fields(DiskFiles(options_.site), language);
  }

  // What is left to explain once --lang and --site are taken, unless nothing else was given.
  std::vector<std::string> words_to_explain(const std::vector<std::string>& given) {
    std::vector<std::string> words;
    for (size_t i = 0; i < given.size(); ++i) {
      const std::string name = name_in(given[i]);
      const Word* word = name.starts_with("--") ? find_word(name) : nullptr;
      const bool takes = word && (word->name.en == "--lang" || word->name.en == "--site");
      const bool within = name.size() < given[i].size();
      if (!takes || (!within && i + 1 == given.size())) {
        words.push_back(given[i]);
        continue;
      }
      const std::string value = within ? given[i].substr(name.size() + 1) : given[++i];
      if (word->name.en == "--site") options_.site = value;
    }
    if (words.empty() && !given.empty()) words.push_back(name_in(given.front()));
    return words;
  }

  int explain(const std::vector<std::string>& given) {
    const std::vector<std::string> words = words_to_explain(given);
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    const std::string text = words.empty() ? all_words() : all_about(all);
    std::fputs(text.c_str(), stdout);
    if (!text.empty()) return 0;
    if (words.size() > 1)
      return complain({{"aide explique un mot à la fois : « " + all + " » n’en est pas un",
                        "help explains one word at a time: “" + all + "” is none"},
                       {"annuaire aide " + words.front(), "annuaire help " + words.front()}});
    return complain({{"mot inconnu « " + all + " »", "unknown word “" + all + "”"}, meant_by(all)});
  }

  Slip slip_of(const CLI::ParseError& fault, const Arguments& arguments) const {
    if (const std::vector<std::string> extra = app_.remaining(true); !extra.empty()) {
      for (const std::string& word : extra)
        if (word.starts_with('-')) return unknown_option(word);
      if (app_.get_subcommands().empty()) return unknown_command(extra.front());
      return {{"un mot de trop : « " + extra.front() + " »", "one word too many: “" + extra.front() + "”"},
              see_help};
    }
    if (fault.get_exit_code() != static_cast<int>(CLI::ExitCodes::RequiredError))
      return misused_option(fault, arguments);
    return {{"il manque une commande, par exemple construire", "a command is missing, for example build"},
            see_help};
  }

  int complain(const Slip& slip) const {
    std::fprintf(stderr, "annuaire%s%s\n%s%s\n", say({" : ", ": "}).c_str(), say(slip.what).c_str(),
                 say({"aide : ", "help: "}).c_str(), say(slip.hint).c_str());
    return 2;
  }

  CLI::App app_;
  Options options_;
  std::string lang_;  // read before, by message_language
  std::string date_;
};

bool is_language_option(std::string_view word) {
  const Word* known = word.starts_with("--") ? find_word(word) : nullptr;
  return known && known->name.en == "--lang";
}

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
    const std::string_view word = argv[i], name = word.substr(0, word.find('='));
    if (!is_language_option(name)) continue;
    if (name.size() < word.size())
      wanted = word.substr(name.size() + 1);
    else if (i + 1 < argc)
      wanted = argv[i + 1];
  }
  return wanted.starts_with("en") ? Language::en : Language::fr;
}

Parsed parse_command_line(int argc, const char* const* argv) {
  return CommandLine(message_language(argc, argv)).parse(argc, argv);
}

}  // namespace annuaire
