#include "commands/field_help.h"

#include "base/text.h"
#include "commands/help.h"
#include "content/fields/field_guide.h"

namespace annuaire {
namespace {

std::string paragraph(const std::string& text) {
  constexpr size_t indent = 2;
  return std::string(indent, ' ') + wrapped(text, indent, indent);
}

std::string entry_text(const FieldEntry& entry, Language language) {
  const FieldHelp help = help_on(entry, language);
  std::string text = entry.name() + " (" + entry.schema->file + ")\n";
  for (const std::string& part : {help.what, help.how, help.purpose}) text += paragraph(part);
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

/// Is the entry called so: by its own name, or with those of the groups around it?
bool is_named(const FieldEntry& entry, const std::string& wanted) {
  return slug(entry.field().name) == wanted || slug(entry.name()) == wanted;
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

std::optional<std::string> help_on_field(const std::string& name, Language language) {
  const std::string wanted = slug(name);
  std::string text;
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema))
      if (is_named(entry, wanted)) text += (text.empty() ? "" : "\n") + entry_text(entry, language);
  return text.empty() ? std::nullopt : std::optional(text);
}

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema)) names.push_back(entry.field().name);
  return names;
}

}  // namespace annuaire
