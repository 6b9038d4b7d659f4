#include "theme/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/nearest.h"

namespace annuaire {
namespace {

constexpr size_t max_string_depth = 8;

/// One folder of the line of descent.
struct Generation {
  const Files* files;
  std::string folder;  ///< "themes/annuaire"
  Data settings;
};

std::optional<Data> read_settings(const Files& files, const std::string& path, Diagnostics& out) {
  JsonReading read = read_json(files.read(path).bytes, true);
  if (!read.data)
    out.error_in(path + ":" + std::to_string(read.fault_line),
                 {"ce JSON est mal formé", "this JSON is ill-formed"},
                 {"vérifiez les guillemets, virgules et accolades autour de cette ligne",
                  "look at the quotes, commas and braces around this line"});
  else if (read.data->is_row())
    return std::move(read.data);
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
    std::optional<Data> settings = read_settings(*files, file, out);
    if (!settings) break;
    asked_by = file;
    wanted = parent_of(wanted, *settings);
    settings->erase("extends");
    line.push_back({files, folder, std::move(*settings)});
  }
  return line;
}

void take_templates(const Generation& from, Theme& theme) {
  constexpr std::string_view ending = ".mustache";
  std::string folder = from.folder + "/templates/";
  for (const Entry& entry : from.files->list(from.folder + "/templates"))
    if (!entry.folder && entry.name.ends_with(ending))
      theme.templates[entry.name.substr(0, entry.name.size() - ending.size())] = {
          folder + entry.name, from.files->read(folder + entry.name).bytes};
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

/// {"a": {"b": "x"}} and {"a.b": "x"} are the same.
void flatten(const Data& from, const std::string& prefix, size_t depth, Sentences& to) {
  for (const auto& [key, value] : from.members()) {
    if (value.is_text()) to[prefix + key] = value.text();
    if (value.is_row() && depth < max_string_depth) flatten(value, prefix + key + ".", depth + 1, to);
  }
}

/// Those of a theme of the program, then those that the site puts beside them.
void take_strings(const Generation& from, const Files& files, Theme& theme, Diagnostics& out) {
  constexpr std::string_view ending = ".json";
  for (const Entry& entry : files.list(from.folder + "/i18n")) {
    if (entry.folder || !entry.name.ends_with(ending)) continue;
    std::string language = entry.name.substr(0, entry.name.size() - ending.size());
    if (auto json = read_settings(files, from.folder + "/i18n/" + entry.name, out))
      flatten(*json, "", 0, theme.strings[language]);
  }
}

void take_print(const Generation& from, Theme& theme, Diagnostics& out) {
  std::string path = from.folder + "/print.json";
  if (!from.files->exists(path)) return;
  const std::optional<Data> json = read_settings(*from.files, path, out);
  if (!json) return;
  Data anew = Data::row();  // colours that take nothing from the parent’s, their inks least of all
  for (const auto& [name, colour] : (*json)["couleurs"].members())
    if (colour.is_row() && colour.find("ecran")) anew["couleurs"][name] = colour["ecran"];
  if (!anew.members().empty()) merge(theme.print, anew);
  merge(theme.print, *json);
}

class LevelLooksReader {
 public:
  LevelLooksReader(const std::string& path, Diagnostics& out) : path_(path), out_(out) {}

  LevelLooks read(const Data& settings) {
    LevelLooks looks;
    for (const Data& value : settings["niveaux"].items())
      looks.by_rank.push_back(look(value, "« niveaux[" + std::to_string(looks.by_rank.size() + 1) + "] »"));
    for (const Data& value : settings["niveaux_nommes"].items()) {
      NamedColour named;
      for (const Data& name : value["noms"].items()) named.names.emplace_back(name.text());
      named.colour = colour(value, "« niveaux_nommes[" + std::to_string(looks.by_name.size() + 1) + "] »");
      looks.by_name.push_back(std::move(named));
    }
    if (looks.by_rank.empty()) looks.by_rank.push_back({Emblem::disc, {90, 90, 90}});
    return looks;
  }

 private:
  /// {"forme": "disque", "couleur": "#e9bb4d"}
  LevelLook look(const Data& value, const std::string& place) {
    const Emblem emblem = emblem_named(value["forme"].text());
    if (emblem == Emblem::none)
      out_.error_in(
          path_, {place + " : forme inconnue", place + ": unknown shape"},
          {"écrire l’une de celles-ci : " + emblem_names(), "write one of these: " + emblem_names()});
    return {emblem, colour(value, place)};
  }

  Colour colour(const Data& value, const std::string& place) {
    const std::optional<Colour> colour = parse_colour(value["couleur"].text());
    if (!colour)
      out_.error_in(path_, {place + " : couleur attendue, comme « #1a2b3c »",
                            place + ": a colour such as “#1a2b3c” is expected"});
    return colour.value_or(Colour());
  }

  const std::string& path_;
  Diagnostics& out_;
};

}  // namespace

Theme load_theme(const Files& site, const Files& program, const std::string& name, std::optional<Span> where,
                 Diagnostics& out) {
  Theme theme;
  theme.name = name.empty() ? std::string(base_theme) : name;
  std::vector<Generation> line = line_of_descent(site, program, theme.name, where, out);
  for (auto generation = line.rbegin(); generation != line.rend(); ++generation) {
    merge(theme.settings, generation->settings);
    take_templates(*generation, theme);
    take_statics(*generation, "", theme);
    take_strings(*generation, *generation->files, theme, out);
    if (generation->files != &site) take_strings(*generation, site, theme, out);
    take_print(*generation, theme, out);
  }
  theme.levels = LevelLooksReader("themes/" + theme.name + "/theme.json", out).read(theme.settings);
  for (const Generation& generation : line) theme.folders.push_back({generation.files, generation.folder});
  return theme;
}

}  // namespace annuaire
