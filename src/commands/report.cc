#include "commands/report.h"

#include <cstdio>
#include <string>

namespace annuaire {
namespace {

// "1 fiche", "25 fiches"; both languages form these plurals with an s.
std::string counted(size_t count, const Message& noun, Language language) {
  bool plural = language == Language::fr ? count > 1 : count != 1;
  return std::to_string(count) + " " + noun.in(language) + (plural ? "s" : "");
}

std::string fault_counts(const Diagnostics& faults, Language language) {
  std::string errors = counted(faults.count(Severity::error), {"erreur", "error"}, language);
  size_t warnings = faults.count(Severity::warning);
  return warnings == 0 ? errors : errors + ", " + counted(warnings, {"avertissement", "warning"}, language);
}

std::string changes(const PublishReport& report, Language language) {
  bool french = language == Language::fr;
  if (report.written == 0 && report.removed == 0)
    return french ? "rien n’a changé, rien n’est écrit" : "nothing has changed, nothing is written";
  Message written{report.written > 1 ? "écrits" : "écrit", "written"};
  Message removed{report.removed > 1 ? "supprimés" : "supprimé", "removed"};
  std::string text = std::to_string(report.written) + " " + written.in(language);
  return report.removed == 0 ? text
                             : text + ", " + std::to_string(report.removed) + " " + removed.in(language);
}

// « au 27 novembre 2026 (--date) : appel à candidatures 2027 clos »
std::string by_day(const DayDecisions& decisions, const BuildDay& day, Language language) {
  const bool french = language == Language::fr;
  std::string line = (french ? "au " : "on ") + in_words(day.date, french ? "fr" : "en") + " (" +
                     day.from.in(language) + ")";
  const char* before = french ? " : " : ": ";
  for (const Message& each : decisions.said) {
    line += before + each.in(language);
    before = ", ";
  }
  return line;
}

// « à déposer à la racine de l’hôte, où ils sont lus : output/404.html, output/robots.txt »
std::string to_host(const std::vector<std::string>& files, Language language) {
  std::string line = language == Language::fr
                         ? "à déposer aussi à la racine de l’hôte, seul endroit où ils sont lus : "
                         : "to be put at the host’s root too, the only place where they are read: ";
  for (size_t i = 0; i < files.size(); ++i) line += (i == 0 ? "" : ", ") + files[i];
  return line;
}

}  // namespace

std::string seconds_text(double value, Language language) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f s", value);
  std::string shown = text;
  if (size_t dot = shown.find('.'); language == Language::fr && dot != std::string::npos) shown[dot] = ',';
  return shown;
}

void print_refused(const Summary& summary, Language language) {
  const bool french = language == Language::fr;
  for (const RefusedPdf& file : summary.refused) {
    const std::string faults = counted(file.faults, {"faute", "fault"}, language);
    const std::string text = french
                                 ? " : erreur : le contrôle avant impression trouve " + faults +
                                       "\naide : les corriger avant l’envoi ; elles sont dans " + file.report
                                 : ": error: the preflight finds " + faults +
                                       "\nhelp: mend them before it is sent; they stand in " + file.report;
    std::fprintf(stderr, "%s%s\n", file.path.c_str(), text.c_str());
  }
}

void print_summary(const Summary& summary, const BuildDay& day, const Diagnostics& faults, Language language,
                   bool apart) {
  bool french = language == Language::fr;
  if (faults.has_errors()) {
    const char* end = french ? "rien n’a été publié" : "nothing was published";
    std::fprintf(stderr, "%s%s%s\n", fault_counts(faults, language).c_str(), french ? " : " : ": ", end);
    return;
  }
  std::string line = counted(summary.cards, {"fiche", "card"}, language) + ", " +
                     counted(summary.pages, {"page", "page"}, language) + ", " +
                     std::to_string(summary.pdfs) + " PDF, ";
  if (summary.published)
    line += counted(summary.published->files, {"fichier", "file"}, language) + " (" +
            changes(*summary.published, language) + ")";
  else
    line += french ? "rien n’empêche de publier" : "nothing stands in the way of publishing";
  std::printf("%s, %s\n", line.c_str(), seconds_text(summary.seconds, language).c_str());
  const Message found = apart ? Message{"hors ligne : ", "off line: "}
                              : Message{"à ne pas mettre en ligne : ", "not to be put on line: "};
  for (const std::string& path : summary.offline)
    std::printf("%s%s\n", found.in(language).c_str(), path.c_str());
  if (!summary.of_host.empty()) std::puts(to_host(summary.of_host, language).c_str());
  for (const std::string& path : summary.copies)
    std::printf("%s%s\n", french ? "copie locale : " : "local copy: ", path.c_str());
  if (!summary.decisions.said.empty()) std::puts(by_day(summary.decisions, day, language).c_str());
}

}  // namespace annuaire
