#include "theme/check_theme.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/nearest.h"
#include "theme/level_looks.h"
#include "theme/print_style.h"
#include "theme/sentence_keys.h"

namespace annuaire {
namespace {

std::vector<std::string> names_of(const Data& row) {
  std::vector<std::string> names;
  for (const auto& [name, value] : row.members()) names.push_back(name);
  return names;
}

Message kind_wanted(const Data& model) {
  switch (model.kind()) {
    case Data::Kind::text:
      return {"texte entre guillemets attendu", "a text between quotes is expected"};
    case Data::Kind::row:
      return {"un groupe entre { et } est attendu", "a group between { and } is expected"};
    case Data::Kind::list:
      return {"une liste entre [ et ] est attendue", "a list between [ and ] is expected"};
    case Data::Kind::truth:
      return {"true ou false attendu", "true or false is expected"};
    default:
      return {"nombre attendu", "a number is expected"};
  }
}

bool is_alike(const Data& value, const Data& model) {
  return value.is_null() || value.kind() == model.kind() || (value.is_number() && model.is_number());
}

/// Is there a file beside that of the first theme of the line?
bool has_own(const JsonFiles& files) {
  return std::any_of(files.all().begin(), files.all().end(), [](const JsonFile& file) { return !file.root; });
}

/// theme.json against that of the first theme of the line, which says what there is.
class SettingsCheck {
 public:
  SettingsCheck(const Theme& theme, Diagnostics& out)
      : out_(out), tags_(asked_of(theme)), files_(theme.settings_files) {}

  void check() {
    for (const JsonFile& root : files_.all())
      if (root.root)
        for (const JsonFile& file : files_.all())
          if (!file.root) check(file, file.data, root.data, "");
  }

 private:
  void check(const JsonFile& file, const Data& row, const Data& model, const std::string& around) {
    for (const auto& [name, value] : row.members()) {
      const std::string place = around.empty() ? name : around + "." + name;
      const Data* known = model.find(name);
      if (!known && around == "formes_juridiques") known = &model.members().front().value;  // of any language
      if (place == "niveaux" || place == "niveaux_nommes" || place == "motifs") continue;  // read_level_looks
      if (place == "extends")
        check_kind(file, value, Data(""), place);
      else if (known)
        check_known(file, value, *known, place);
      else if (!is_asked(place))
        unknown(file, name, model, place, around.empty());
    }
  }

  void check_known(const JsonFile& file, const Data& value, const Data& model, const std::string& place) {
    if (const Data* screen = value.find("ecran"); screen && parse_colour(colour_of(model)))
      return check_known(file, *screen, Data("#000000"), place + ".ecran");
    if (model.find("ecran")) return check_known(file, value, model["ecran"], place);
    if (!check_kind(file, value, model, place)) return;
    if (value.is_row()) return check(file, value, model, place);
    if (value.is_text() && parse_colour(model.text()) && !parse_colour(value.text()))
      fault(file, place, {"couleur attendue, comme « #1a2b3c »", "a colour such as “#1a2b3c” is expected"});
  }

  static std::string colour_of(const Data& model) {
    return std::string(model.is_row() ? model["ecran"].text() : model.text());
  }

  bool check_kind(const JsonFile& file, const Data& value, const Data& model, const std::string& place) {
    const bool alike = is_alike(value, model);
    if (!alike) fault(file, place, kind_wanted(model));
    return alike;
  }

  void fault(const JsonFile& file, const std::string& place, const Message& what) {
    out_.error_in(value_in(file, place), {"« " + place + " » : " + what.fr, "“" + place + "”: " + what.en});
  }

  void unknown(const JsonFile& file, const std::string& name, const Data& model, const std::string& place,
               bool top) {
    std::vector<std::string> known = names_of(model);
    if (top) known.emplace_back("extends");
    out_.warning_in(
        name_in(file, place),
        {"« " + place + " » : rien n’emploie cette clé", "“" + place + "”: nothing uses this key"},
        did_you_mean(name, known));
  }

  /// What sheets are filled with; of the settings the share picture is given the colours alone.
  static std::set<std::string> asked_of(const Theme& theme) {
    std::set<std::string> names = tag_names(theme, {"style.css"}).data;  // no template has this name
    for (const std::string& name : tag_names(theme, {"vignette"}).data)
      if (name.starts_with("couleurs")) names.insert(name);
    return names;
  }

  /// Does the style sheet or the share picture ask for it, or for a group around it?
  bool is_asked(std::string place) const {
    while (!place.empty() && !tags_.contains(place)) {
      const size_t dot = place.rfind('.');
      place.resize(dot == place.npos ? 0 : dot);
    }
    return !place.empty();
  }

  Diagnostics& out_;
  const std::set<std::string> tags_;
  const JsonFiles& files_;
};

/// Values of a file of sentences that are none.
void check_kinds(const JsonFile& file, const Data& row, const std::string& around, Diagnostics& out) {
  for (const auto& [name, value] : row.members()) {
    const std::string place = around + name;
    if (value.is_row()) check_kinds(file, value, place + ".", out);
    if (value.is_row() || value.is_text()) continue;
    out.error_in(value_in(file, place), {"« " + place + " » : texte entre guillemets attendu",
                                         "“" + place + "”: a text between quotes is expected"});
  }
}

void check_sentences(const Theme& theme, Diagnostics& out) {
  const SentenceKeys known(theme);
  for (const auto& [language, files] : theme.string_files)
    for (const JsonFile& file : files.all()) {
      if (file.root) continue;
      check_kinds(file, file.data, "", out);
      for (const auto& [key, sentence] : sentences_in(file.data))
        if (!known.knows(key))
          out.warning_in(
              name_in(file, key),
              {"« " + key + " » : rien n’emploie cette phrase", "“" + key + "”: nothing uses this sentence"},
              known.nearest_to(key, {"ôter cette ligne", "take this line out"}));
    }
}

/// What stands in a folder of a theme under a name that nothing looks for, but that looks like one.
class FilesCheck {
 public:
  FilesCheck(const Folder& folder, Diagnostics& out) : folder_(folder), out_(out) {}

  void check() {
    static const std::vector<std::string> known{"theme.json", "print.json", "templates", "static",
                                                "i18n",       "fonts",      "profils"};
    for (const Entry& entry : folder_.tree->list(folder_.path))
      if (std::find(known.begin(), known.end(), entry.name) == known.end() && nearest(entry.name, known))
        tell(entry.name, did_you_mean(entry.name, known));
    check_ending("templates", ".mustache");
    check_ending("i18n", ".json");
  }

 private:
  void check_ending(const std::string& below, const std::string& ending) {
    for (const Entry& entry : folder_.tree->list(folder_.path + "/" + below)) {
      if (entry.name.starts_with('.') || std::isupper(static_cast<unsigned char>(entry.name.front())))
        continue;  // README
      if (entry.folder || !entry.name.ends_with(ending))
        tell(below + "/" + entry.name, {"les fichiers de ce dossier finissent par « " + ending + " »",
                                        "files of this folder end in “" + ending + "”"});
    }
  }

  void tell(const std::string& name, Message hint) {
    out_.warning_in(folder_.path + "/" + name,
                    {"rien ne lit ce fichier du thème", "nothing reads this file of the theme"},
                    std::move(hint));
  }

  const Folder& folder_;
  Diagnostics& out_;
};

/// What each format of the theme says besides.
void check_formats(const Theme& theme, Diagnostics& out) {
  for (const auto& [name, format] : theme.print["formats"].members()) {
    Diagnostics of_format;
    read_style(theme.print, theme.print_files, of_format, name);
    for (const Diagnostic& fault : of_format.all())
      if (fault.message.fr.find("formats." + name + ".") != std::string::npos) out.add(fault);
  }
}

}  // namespace

void check_theme(const Theme& theme, Diagnostics& out) {
  read_level_looks(theme.settings, theme.settings_files, out);
  if (has_own(theme.settings_files)) SettingsCheck(theme, out).check();
  read_style(theme.print, theme.print_files, out);
  check_formats(theme, out);
  const bool own_sentences = std::any_of(theme.string_files.begin(), theme.string_files.end(),
                                         [](const auto& language) { return has_own(language.second); });
  if (own_sentences) check_sentences(theme, out);
  for (const Folder& folder : theme.folders) FilesCheck(folder, out).check();
}

}  // namespace annuaire
