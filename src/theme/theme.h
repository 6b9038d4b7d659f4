// A theme: templates, strings, style sheet and print.json, each overriding its parent's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"
#include "base/emblem.h"
#include "base/files.h"
#include "theme/json_files.h"

namespace annuaire {

/// Dotted key → sentence.
using Sentences = std::map<std::string, std::string>;

/// {"a": {"b": "x"}} and {"a.b": "x"} are the same: "a.b". What is no sentence is left out.
Sentences sentences_in(const Data& json);

struct ThemeFile {
  std::string path;  ///< for messages: "themes/annuaire/templates/fiche.mustache"
  std::string bytes;
  bool replaces = false;   ///< a parent has one of this name
  bool inherited = false;  ///< of the first theme of the line
};

struct Theme {
  std::string name;
  std::map<std::string, ThemeFile> templates;  ///< "fiche" → text
  std::map<std::string, ThemeFile> statics;    ///< "style.css" → bytes
  std::map<std::string, Sentences> strings;    ///< by language
  LevelLooks levels;
  Data settings = Data::row();  ///< theme.json of all generations merged key by key
  Data print = Data::row();     ///< print.json likewise
  JsonFiles settings_files, print_files;
  std::map<std::string, JsonFiles> string_files;  ///< by language
  std::vector<Folder> folders;  ///< "themes/…" of the theme and its parents, nearest first
};

/// A file of static/ that the style sheet of the website is made of: style.css, then the others by their
/// names. Each is a template.
bool is_sheet(std::string_view name);

/// The program's own theme, which every other one descends from.
inline constexpr std::string_view base_theme = "annuaire";

/// Looks for themes/<name> in the site first, then among the program's own. Without a name it is
/// `base_theme`, as is the parent of a theme that names none. A theme that is absent (told at `where` in the
/// settings, if they name it), extends itself or holds ill-formed JSON is an error: it cannot be used. JSON
/// files may hold comments. What else is wrong in it, `check_theme` tells.
Theme load_theme(const Files& site, const Files& program, const std::string& name, std::optional<Span> where,
                 Diagnostics& out);

}  // namespace annuaire
