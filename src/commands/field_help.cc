#include "commands/field_help.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "commands/help.h"
#include "content/config.h"
#include "content/decode.h"
#include "content/fields/field_guide.h"
#include "content/own_fields.h"

namespace annuaire {
namespace {

std::string paragraph(const std::string& text) {
  constexpr size_t indent = 2;
  return std::string(indent, ' ') + wrapped(text, indent, indent);
}

std::string entry_text(const FieldEntry& entry, Language language) {
  const FieldHelp help = help_on(entry, language);
  std::string text = entry.name() + " (" + entry.schema->file + ")\n";
  for (const std::string& part : {help.what, help.how, help.purpose})
    if (!part.empty()) text += paragraph(part);
  text += "\n";
  for (std::string_view line : split(help.example, '\n'))
    if (!line.empty()) text.append(4, ' ').append(line).append("\n");
  return text;
}

/// « titre, contact (nom, site) »
std::string names_of(std::span<const FieldSpec> fields) {
  std::string names;
  for (const FieldSpec& field : fields) {
    names += (names.empty() ? "" : ", ") + field.name;
    if (!field.fields.empty()) names += " (" + names_of(field.fields) + ")";
  }
  return names;
}

/// Is the entry called so: by its own name, or with those of groups around it?
bool is_named(const FieldEntry& entry, const std::string& wanted) {
  std::string name;
  for (auto field = entry.path.rbegin(); field != entry.path.rend(); ++field) {
    name = slug((*field)->name) + (name.empty() ? "" : "-" + name);
    if (name == wanted) return true;
  }
  return false;
}

/// The words that a field may hold or, in an open group, begin with: those of its limits, else of its
/// example.
std::vector<std::string> words_in(const FieldSpec& field) {
  std::vector<std::string> words = field.limits.words;
  const bool listed = field.kind == Kind::list && field.item == Kind::word;
  if (field.kind == Kind::figures || (listed && words.empty()))
    for (std::string_view line : split(field.example, '\n'))
      words.emplace_back(trim(line.substr(0, line.find(':'))));
  return words;
}

/// « dossiers_annee_precedente » goes with « dossiers ».
bool may_hold(const FieldSpec& field, const std::string& wanted) {
  const std::vector<std::string> words = words_in(field);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const std::string plain = slug(word);
    const bool more = field.kind == Kind::figures && wanted.starts_with(plain + "-");
    return !plain.empty() && (plain == wanted || more);
  });
}

/// What one may type for a field that the settings declare.
std::string example_of(const OwnField& field, Kind kind) {
  if (!field.choices.empty()) return field.choices.front();
  switch (kind) {
    case Kind::number:
      return "12 500";
    case Kind::date:
      return "17 décembre 2021";
    case Kind::url:
      return "https://projet.example/";
    case Kind::image:
      return "photo.jpg";
    default:
      return "…";
  }
}

/// The fields that a site declares; none where it cannot be read.
std::shared_ptr<const OwnFields> declared_by(const Files& site) {
  Sources sources;
  Diagnostics told;
  const FileId file = sources.add("annuaire.yaml", "");
  if (!site.exists("annuaire.yaml") || !read_source(site, sources, file, told)) return nullptr;
  return read_config(sources, file, told).own;
}

}  // namespace

std::string list_of_fields(Language language) {
  const bool french = language == Language::fr;
  std::string text =
      french ? "annuaire aide CHAMP explique un champ :\n" : "annuaire help FIELD explains a field:\n";
  for (const Schema* schema : all_schemas()) {
    text += std::string("  ") + schema->file + (french ? " : " : ": ") + schema->label.in(language) + "\n";
    text += "    " + wrapped(names_of(schema->fields), 4, 4);
  }
  return text;
}

std::string list_of_own_fields(const Files& site, Language language) {
  std::string names;
  if (const std::shared_ptr<const OwnFields> own = declared_by(site))
    for (const OwnField& field : own->list)
      if (!field.is_alt) names += (names.empty() ? "" : ", ") + field.id;
  if (names.empty()) return "";
  const Message title{"annuaire.yaml, champs : les champs que ce site déclare",
                      "annuaire.yaml, champs: the fields that this site declares"};
  return "  " + title.in(language) + "\n    " + wrapped(names, 4, 4);
}

std::optional<std::string> help_on_field(const std::string& name, Language language) {
  const std::string wanted = slug(name);
  std::string text;
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema))
      if (is_named(entry, wanted) || may_hold(entry.field(), wanted))
        text += (text.empty() ? "" : "\n") + entry_text(entry, language);
  return text.empty() ? std::nullopt : std::optional(text);
}

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema)) {
      names.push_back(entry.field().name);
      const std::vector<std::string> words = words_in(entry.field());
      names.insert(names.end(), words.begin(), words.end());
    }
  return names;
}

std::vector<std::string> own_field_names(const Files& site) {
  std::vector<std::string> names;
  if (const std::shared_ptr<const OwnFields> own = declared_by(site))
    for (const OwnField& field : own->list) names.push_back(field.id);
  return names;
}

std::optional<std::string> help_on_own_field(const Files& site, const std::string& name, Language language) {
  const std::shared_ptr<const OwnFields> own = declared_by(site);
  const std::string wanted = slug(name);
  const size_t built_in = card_schema.fields.size();
  for (size_t i = 0; own && i < own->list.size(); ++i) {
    const OwnField& field = own->list[i];
    if (slug(field.id) != wanted && slug(field.name) != wanted) continue;
    FieldSpec spec = own->specs[built_in + i];
    spec.example = example_of(field, spec.kind);
    return entry_text({&card_schema, {&spec}}, language);
  }
  return std::nullopt;
}

}  // namespace annuaire
