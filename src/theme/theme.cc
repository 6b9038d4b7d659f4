#include "theme/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/json.h"

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

/// The theme and its ancestors, nearest first.
std::vector<Generation> line_of_descent(const Files& site, const Files& program, const std::string& name,
                                        Diagnostics& out) {
  std::vector<Generation> line;
  std::string wanted = name, asked_by = "annuaire.yaml";
  while (!wanted.empty()) {
    std::string folder = "themes/" + wanted, file = folder + "/theme.json";
    const Files* files = site.exists(file) ? &site : program.exists(file) ? &program : nullptr;
    if (!files) {
      out.error_in(asked_by, {"thème « " + wanted + " » introuvable", "theme “" + wanted + "” not found"},
                   {"il y faut un fichier " + file, "it takes a file " + file});
      break;
    }
    if (std::any_of(line.begin(), line.end(), [&](const Generation& g) { return g.folder == folder; })) {
      out.error_in(asked_by, {"le thème « " + wanted + " » descend de lui-même",
                              "theme “" + wanted + "” descends from itself"});
      break;
    }
    Data settings = read_settings(*files, file, out).value_or(Data::row());
    asked_by = file;
    wanted = std::as_const(settings)["extends"].text();
    settings.erase("extends");
    line.push_back({files, folder, std::move(settings)});
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
void flatten(const Data& from, const std::string& prefix, size_t depth,
             std::map<std::string, std::string>& to) {
  for (const auto& [key, value] : from.members()) {
    if (value.is_text()) to[prefix + key] = value.text();
    if (value.is_row() && depth < max_string_depth) flatten(value, prefix + key + ".", depth + 1, to);
  }
}

void take_strings(const Generation& from, Theme& theme, Diagnostics& out) {
  constexpr std::string_view ending = ".json";
  for (const Entry& entry : from.files->list(from.folder + "/i18n")) {
    if (entry.folder || !entry.name.ends_with(ending)) continue;
    std::string language = entry.name.substr(0, entry.name.size() - ending.size());
    if (auto json = read_settings(*from.files, from.folder + "/i18n/" + entry.name, out))
      flatten(*json, "", 0, theme.strings[language]);
  }
}

void take_print(const Generation& from, Theme& theme, Diagnostics& out) {
  std::string path = from.folder + "/print.json";
  if (!from.files->exists(path)) return;
  if (auto json = read_settings(*from.files, path, out)) merge(theme.print, *json);
}

/// A language that lacks sentences has them in French: better understood by some than by nobody.
void complete_strings(Theme& theme, Diagnostics& out) {
  auto french = theme.strings.find("fr");
  if (french == theme.strings.end()) return;
  for (auto& [language, strings] : theme.strings) {
    size_t before = strings.size();
    strings.insert(french->second.begin(), french->second.end());
    std::string lacking = std::to_string(strings.size() - before);
    if (strings.size() > before)
      out.warning_in("themes/" + theme.name + "/i18n/" + language + ".json",
                     {"il manque " + lacking + " phrases : elles restent en français",
                      lacking + " sentences are missing: they stay in French"});
  }
}

}  // namespace

Theme load_theme(const Files& site, const Files& program, const std::string& name, Diagnostics& out) {
  Theme theme;
  theme.name = name;
  std::vector<Generation> line = line_of_descent(site, program, name, out);
  for (auto generation = line.rbegin(); generation != line.rend(); ++generation) {
    merge(theme.settings, generation->settings);
    take_templates(*generation, theme);
    take_statics(*generation, "", theme);
    take_strings(*generation, theme, out);
    take_print(*generation, theme, out);
  }
  complete_strings(theme, out);
  for (const Generation& generation : line) theme.folders.push_back({generation.files, generation.folder});
  return theme;
}

}  // namespace annuaire
