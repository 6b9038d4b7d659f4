#include "theme/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/colour.h"
#include "base/json.h"
#include "base/nearest.h"
#include "theme/level_looks.h"

namespace annuaire {
namespace {

constexpr size_t max_string_depth = 8;

/// One folder of the line of descent.
struct Generation {
  const Files* files;
  std::string folder;  ///< "themes/annuaire"
  JsonFile settings;
};

std::optional<JsonFile> read_object(const Files& files, const std::string& path, Diagnostics& out) {
  std::string text = files.read(path).bytes;
  JsonReading read = read_json(text, true);
  if (!read.data)
    out.error_in(path + ":" + std::to_string(read.fault_line),
                 {"ce JSON est mal formé", "this JSON is ill-formed"},
                 {"vérifiez les guillemets, virgules et accolades autour de cette ligne",
                  "look at the quotes, commas and braces around this line"});
  else if (read.data->is_row())
    return JsonFile{path, std::move(text), std::move(*read.data)};
  else
    out.error_in(path,
                 {"ce fichier doit contenir un objet JSON { … }", "this file must hold a JSON object { … }"});
  return std::nullopt;
}

/// The themes that the site and the program have.
std::vector<std::string> theme_names(const Files& site, const Files& program) {
  std::vector<std::string> names;
  for (const Files* files : {&site, &program})
    for (const Entry& entry : files->list("themes"))
      if (files->exists("themes/" + entry.name + "/theme.json")) names.push_back(entry.name);
  return names;
}

void report_absent(const Files& site, const Files& program, const std::string& wanted,
                   std::optional<Span> where, const std::string& asked_by, Diagnostics& out) {
  const std::string file = "themes/" + wanted + "/theme.json";
  Message message{"thème « " + wanted + " » introuvable", "theme “" + wanted + "” not found"};
  Message hint = did_you_mean(
      wanted, theme_names(site, program),
      {"écrire « annuaire », le thème du programme, ou ajouter un fichier " + file + " qui contient « {} »",
       "write “annuaire”, the program’s theme, or add a file " + file + " that holds “{}”"});
  if (where)
    out.error(*where, std::move(message), std::move(hint));
  else
    out.error_in(asked_by, std::move(message), std::move(hint));
}

/// The parent that a theme names; the program's theme where it names none. Empty: there is none.
std::string parent_of(const std::string& name, const Data& settings) {
  const std::string named(settings["extends"].text());
  if (!named.empty() || name == base_theme) return named;
  return std::string(base_theme);
}

/// The theme and its ancestors, nearest first.
std::vector<Generation> line_of_descent(const Files& site, const Files& program, const std::string& name,
                                        std::optional<Span> where, Diagnostics& out) {
  std::vector<Generation> line;
  std::string wanted = name, asked_by = "annuaire.yaml";
  while (!wanted.empty()) {
    std::string folder = "themes/" + wanted, file = folder + "/theme.json";
    const Files* files = site.exists(file) ? &site : program.exists(file) ? &program : nullptr;
    if (!files) {
      report_absent(site, program, wanted, line.empty() ? where : std::nullopt, asked_by, out);
      break;
    }
    if (std::any_of(line.begin(), line.end(), [&](const Generation& g) { return g.folder == folder; })) {
      out.error_in(asked_by, {"le thème « " + wanted + " » descend de lui-même",
                              "theme “" + wanted + "” descends from itself"});
      break;
    }
    std::optional<JsonFile> settings = read_object(*files, file, out);
    if (!settings) break;
    asked_by = file;
    wanted = parent_of(wanted, settings->data);
    settings->root = wanted.empty();
    line.push_back({files, folder, std::move(*settings)});
  }
  return line;
}

void take_templates(const Generation& from, Theme& theme) {
  constexpr std::string_view ending = ".mustache";
  std::string folder = from.folder + "/templates/";
  for (const Entry& entry : from.files->list(from.folder + "/templates"))
    if (!entry.folder && entry.name.ends_with(ending)) {
      const std::string name = entry.name.substr(0, entry.name.size() - ending.size());
      const bool replaces = theme.templates.contains(name);
      theme.templates[name] = {folder + entry.name, from.files->read(folder + entry.name).bytes, replaces,
                               from.settings.root};
    }
}

/// `below`: path below static/, empty or with a final '/'.
void take_statics(const Generation& from, const std::string& below, Theme& theme) {
  std::string folder = from.folder + "/static/" + below;
  for (const Entry& entry : from.files->list(folder.substr(0, folder.size() - 1))) {
    if (entry.name.starts_with('.')) continue;
    if (entry.folder)
      take_statics(from, below + entry.name + "/", theme);
    else
      theme.statics[below + entry.name] = {folder + entry.name, from.files->read(folder + entry.name).bytes};
  }
}

void flatten(const Data& from, const std::string& prefix, size_t depth, Sentences& to) {
  for (const auto& [key, value] : from.members()) {
    if (value.is_text()) to[prefix + key] = value.text();
    if (value.is_row() && depth < max_string_depth) flatten(value, prefix + key + ".", depth + 1, to);
  }
}

/// Its own, then those that the site puts beside a theme of the program.
void take_strings(const Generation& from, const Files& files, Theme& theme, Diagnostics& out) {
  const bool root = from.settings.root && from.files == &files;
  constexpr std::string_view ending = ".json";
  for (const Entry& entry : files.list(from.folder + "/i18n")) {
    if (entry.folder || !entry.name.ends_with(ending)) continue;
    std::string language = entry.name.substr(0, entry.name.size() - ending.size());
    std::optional<JsonFile> json = read_object(files, from.folder + "/i18n/" + entry.name, out);
    if (!json) continue;
    for (auto& [key, sentence] : sentences_in(json->data)) theme.strings[language][key] = sentence;
    json->root = root;
    theme.string_files[language].add(std::move(*json));
  }
}

/// A colour as theme.json and print.json name it: "#10302d", or {"ecran": "#10302d", "encres": "0 0 0 100"}.
/// Dark pages' colours stand in a group of their own, the colour of paper is that of paper.
bool is_for_paper(const std::string& name, const Data& colour) {
  return name != "papier" && (parse_colour(colour.text()) || (colour.is_row() && colour.find("ecran")));
}

/// Those of theme.json, for print.json to change.
Data colours_for_paper(const Data& settings) {
  Data colours = Data::row();
  for (const auto& [name, colour] : settings["couleurs"].members())
    if (is_for_paper(name, colour)) colours[name] = colour;
  return colours;
}

/// The website shows what stands for screens.
void take_settings(const Generation& from, Theme& theme) {
  Data settings = from.settings.data;
  if (std::as_const(settings)["couleurs"].is_row())
    for (const auto& [name, colour] : std::as_const(from.settings.data)["couleurs"].members())
      if (colour.is_row() && colour.find("ecran")) settings["couleurs"][name] = colour["ecran"];
  merge(theme.settings, settings);
  theme.settings_files.add(from.settings);
}

/// A colour that is given anew takes nothing from the parent’s, its inks least of all.
void lay_colours(const Data& colours, Data& print) {
  Data& known = print["couleurs"];
  if (!known.is_row()) known = Data::row();
  for (const auto& [name, colour] : colours.members()) {
    const bool anew = !colour.is_row() || colour.find("ecran");
    if (anew && print.find("encres")) print["encres"].erase(name);
    if (anew && colour.is_row()) known[name] = Data::row();
    if (!anew && known[name].is_text()) {  // inks beside a colour that theme.json names
      Data both = Data::row();
      both["ecran"] = known[name];
      known[name] = both;
    }
  }
  merge(known, colours);
}

void take_print(const Generation& from, Theme& theme, Diagnostics& out) {
  const Data shared = colours_for_paper(from.settings.data);
  if (!shared.members().empty()) {
    lay_colours(shared, theme.print);
    theme.print_files.add(from.settings);
  }
  std::string path = from.folder + "/print.json";
  if (!from.files->exists(path)) return;
  std::optional<JsonFile> json = read_object(*from.files, path, out);
  if (!json) return;
  if (const Data& colours = std::as_const(json->data)["couleurs"]; colours.is_row())
    lay_colours(colours, theme.print);
  merge(theme.print, json->data);
  json->root = from.settings.root;
  theme.print_files.add(std::move(*json));
}

}  // namespace

Sentences sentences_in(const Data& json) {
  Sentences sentences;
  flatten(json, "", 0, sentences);
  return sentences;
}

bool is_sheet(std::string_view name) {
  return name.ends_with(".css") && name.find('/') == std::string_view::npos;
}

Theme load_theme(const Files& site, const Files& program, const std::string& name, std::optional<Span> where,
                 Diagnostics& out) {
  Theme theme;
  theme.name = name.empty() ? std::string(base_theme) : name;
  std::vector<Generation> line = line_of_descent(site, program, theme.name, where, out);
  for (auto generation = line.rbegin(); generation != line.rend(); ++generation) {
    take_settings(*generation, theme);
    take_templates(*generation, theme);
    take_statics(*generation, "", theme);
    take_strings(*generation, *generation->files, theme, out);
    if (generation->files != &site) take_strings(*generation, site, theme, out);
    take_print(*generation, theme, out);
  }
  theme.settings.erase("extends");
  Diagnostics told_by_the_check;
  theme.levels = read_level_looks(theme.settings, theme.settings_files, told_by_the_check);
  for (const Generation& generation : line) theme.folders.push_back({generation.files, generation.folder});
  return theme;
}

}  // namespace annuaire
