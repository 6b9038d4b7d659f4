// What the user sees at the end of a command.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "commands/build_day.h"
#include "model/day_decisions.h"
#include "outputs/pdfs.h"
#include "publish/publish.h"

namespace annuaire {

struct Summary {
  size_t cards = 0, pages = 0, pdfs = 0;
  std::vector<std::string> offline{};  ///< files that were made but not published: where each stands
  std::vector<RefusedPdf> refused{};   ///< printer's files with faults
  std::vector<std::string> copies{};   ///< where to open the local copy, and its archive
  /// Of a site below its host’s root, the files that are read at the root alone: where each stands.
  std::vector<std::string> of_host{};
  DayDecisions decisions;
  std::optional<PublishReport> published;  ///< nothing for a check
  double seconds = 0;
};

/// What came of a build or a check.
struct Outcome {
  Summary summary;
  BuildDay today;
  Diagnostics said;
  Sources sources;                   ///< those that `said` points into
  std::string reasons{}, timings{};  ///< texts for `--pourquoi` and `--durées`, where they were asked for
};

/// "0,12 s" in French, "0.12 s" in English.
std::string seconds_text(double seconds, Language language);
/// Printer's files that are not to be sent, one line each, to standard error.
void print_refused(const Summary& summary, Language language);
/// One line, one more for each file that stands off line, one for those that belong at the host’s root, and
/// one where the day of the build decided something: to standard output, or, if there are errors, one to
/// standard error. `apart`: those files have a folder of their own; else they stand among what is published.
void print_summary(const Summary& summary, const BuildDay& day, const Diagnostics& faults, Language language,
                   bool apart);

}  // namespace annuaire
