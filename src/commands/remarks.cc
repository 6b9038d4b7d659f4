#include "commands/remarks.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/diagnostic_classes.h"

namespace annuaire {
namespace {

constexpr size_t most_of_class = 10;  // shown whole, of those not alike
constexpr size_t most_places = 4;     // named, of those alike
constexpr size_t few = 10;            // diagnostics; with more, each class is counted
constexpr size_t count_width = 6;     // characters

std::string_view file_of(const Diagnostic& fault, const Sources& sources) {
  return fault.where && fault.where->file < sources.size() ? sources[fault.where->file].path : fault.path;
}

class Remarks {
 public:
  Remarks(const Classified& said, const Sources& sources, Language language, const Shown& shown)
      : said_(said), sources_(sources), language_(language), shown_(shown), told_(said.classes.size()) {}

  void tell(const Alike& alike) {
    const DiagnosticClass& its = said_.classes[alike.of_class];
    Told& told = told_[alike.of_class];
    const bool note = its.severity == Severity::note, first = told.blocks == 0;
    ++told.blocks;
    if (note && shown_.notes == Shown::Notes::counted) return;
    if (note && shown_.notes == Shown::Notes::in_a_line) {
      if (first) tell_in_a_line(alike, its);
    } else if (shown_.all || told.blocks <= most_of_class) {
      told.diagnostics += alike.places.size();
      tell_whole(alike);
      if (told.blocks == most_of_class && told.diagnostics < its.count)
        tell_left(its.count - told.diagnostics);
    }
  }

  // How many notes there are that are not shown whole.
  void count_notes(size_t notes) {
    if (notes == 0 || shown_.notes == Shown::Notes::whole) return;
    const std::string number = std::to_string(notes);
    text_ +=
        number + (notes > 1 ? " notes" : " note") +
        say({" : « annuaire vérifier --conseils » en dit plus\n", ": “annuaire check --advice” says more\n"});
  }

  void count_classes() {
    text_ += say({"Par sorte :\n", "By class:\n"});
    for (const DiagnosticClass& each : said_.classes) {
      const std::string number = std::to_string(each.count);
      text_ += std::string(count_width - std::min(count_width, number.size()), ' ') + number + "  " +
               say(name_of(each.severity)) + say({" : ", ": "}) + say(each.label) + '\n';
    }
  }

  std::string text() { return std::move(text_); }

 private:
  const std::string& say(const Message& message) const { return message.in(language_); }

  // « … et 39 autres, semblables »
  std::string others(size_t count) const {
    const std::string number = std::to_string(count);
    return say({"… et " + number + (count > 1 ? " autres, semblables" : " autre, semblable"),
                "… and " + number + " more, alike"});
  }

  // The first of its class, without the line that it points into.
  void tell_in_a_line(const Alike& alike, const DiagnosticClass& its) {
    const std::string whole = format(*alike.places.front(), sources_, language_);
    text_ += whole.substr(0, whole.find('\n'));
    if (its.count > 1) text_ += ' ' + others(its.count - 1);
    text_ += '\n';
  }

  void tell_left(size_t left) {
    text_ += others(left) +
             say({" : « annuaire vérifier --tout » les montre\n", ": “annuaire check --all” shows them\n"});
  }

  void tell_whole(const Alike& alike) {
    const size_t size = alike.places.size(), shown = shown_.all ? size : 1;
    for (size_t i = 0; i < shown; ++i) text_ += format(*alike.places[i], sources_, language_);
    if (shown < size) text_ += others(size - 1) + in_files(alike) + next_places(alike) + '\n';
  }

  // « , dans 40 fichiers »
  std::string in_files(const Alike& alike) const {
    std::set<std::string_view> files;
    for (const Diagnostic* each : alike.places) files.insert(file_of(*each, sources_));
    const std::string number = std::to_string(files.size());
    return files.size() == 1
               ? ""
               : say({", dans " + number + " fichiers en tout", ", in " + number + " files in all"});
  }

  // « : content/2024/b.md:7:1, content/2024/c.md:7:1 … »; empty where nothing has a place
  std::string next_places(const Alike& alike) const {
    const size_t end = std::min(alike.places.size(), most_places + 1);
    std::string places;
    for (size_t i = 1; i < end; ++i) {
      const std::string place = place_of(*alike.places[i], sources_);
      if (!place.empty()) places += (places.empty() ? say({" : ", ": "}) : ", ") + place;
    }
    return end < alike.places.size() && !places.empty() ? places + ", …" : places;
  }

  // What was shown of a class.
  struct Told {
    size_t blocks = 0, diagnostics = 0;
  };

  const Classified& said_;
  const Sources& sources_;
  Language language_;
  Shown shown_;
  std::vector<Told> told_;  // by class
  std::string text_;
};

}  // namespace

std::string remarks(const Diagnostics& said, const Sources& sources, Language language, const Shown& shown) {
  const Classified sorted = classified(said, sources);
  Remarks remarks(sorted, sources, language, shown);
  remarks.count_notes(said.count(Severity::note));
  for (const Alike& alike : sorted.alike) remarks.tell(alike);
  if (said.all().size() > few) remarks.count_classes();
  return remarks.text();
}

}  // namespace annuaire
