// A theme: templates, strings, style sheet and print.json, each overriding its parent's.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"
#include "base/emblem.h"
#include "base/files.h"

namespace annuaire {

/// Dotted key → sentence.
using Sentences = std::map<std::string, std::string>;

struct ThemeFile {
  std::string path;  ///< for messages: "themes/annuaire/templates/fiche.mustache"
  std::string bytes;
};

struct Theme {
  std::string name;
  std::map<std::string, ThemeFile> templates;  ///< "fiche" → text
  std::map<std::string, ThemeFile> statics;    ///< "style.css" → bytes
  std::map<std::string, Sentences> strings;    ///< by language
  std::vector<LevelLook> levels;               ///< by rank, highest first; never empty
  Data settings = Data::row();                 ///< theme.json of all generations merged key by key
  Data print = Data::row();                    ///< print.json likewise
  std::vector<Folder> folders;                 ///< "themes/…" of the theme and its parents, nearest first
};

/// Looks for themes/<name> in the site first, then among the program's own. A theme that is absent, extends
/// itself or holds ill-formed JSON is an error. JSON files may hold comments.
Theme load_theme(const Files& site, const Files& program, const std::string& name, Diagnostics& out);

}  // namespace annuaire
