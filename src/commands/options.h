// The command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"

namespace annuaire {

enum class Command { build, check, help };

struct Options {
  Command command = Command::help;
  std::string site = ".";        ///< the site root
  std::string out;               ///< empty: `output` in the site root; of a local copy, `hors-ligne/site`
  std::vector<std::string> pdf;  ///< empty: as annuaire.yaml says
  std::string word;              ///< what `help` is to explain; empty: everything
  Language language = Language::fr;
  bool advice = false;       ///< show notes too, whole
  bool all = false;          ///< show every remark at its place, however many are alike
  unsigned threads = 0;      ///< 0: as many as the machine has
  bool why = false;          ///< tell because of what each file is made again
  bool timings = false;      ///< tell how long each phase took
  bool local = false;        ///< make a copy that is read from a folder, instead of the website
  bool zip = false;          ///< with `local`: pack it too
  std::optional<Date> date;  ///< the day of the build; nothing: see build_day
};

/// Do printer's files stand in a folder of their own, below the site's root? Else one folder was named for
/// everything.
inline bool has_offline_shelf(const Options& options) { return options.out.empty() || options.local; }

/// French unless --lang or the locale (LC_ALL, LC_MESSAGES, LANG) says English.
Language message_language(int argc, const char* const* argv);

/// What to do, or the status to end with after help, the version or a complaint was printed.
struct Parsed {
  Options options;
  int status = -1;  ///< -1: go on
};
Parsed parse_command_line(int argc, const char* const* argv);

}  // namespace annuaire
