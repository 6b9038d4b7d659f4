// The tables of fields, and what is made from them: every row is whole, its example can be typed, the
// reference tells it.
#include <set>

#include "base/emblem.h"
#include "base/read_date.h"
#include "base/text.h"
#include "commands/field_help.h"
#include "content/fields/field_guide.h"
#include "content_reading.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

bool is_group(const FieldSpec& field) {
  return field.kind == Kind::group || (field.kind == Kind::list && field.item == Kind::group);
}

/// The value at the end of a path of names, taking the first item of each list.
const Value& value_at(const Value& group, const FieldEntry& entry) {
  const Value* value = &group;
  for (const FieldSpec* field : entry.path) {
    if (value->shape == Value::Shape::list) value = &value->items.front();
    value = &(*value)[field->name];
  }
  return *value;
}

/// `lines` as a whole file of the schema.
struct FileRead {
  Sources sources;
  Diagnostics out;
  Value values;
  FileRead(const std::string& lines, const Schema& schema) {
    FileId file = sources.add(schema.file, lines);
    values = read_settings(sources, file, schema, out);
  }
  std::string messages() const {
    std::string all;
    for (const Diagnostic& each : out.all()) all += format(each, sources, Language::fr);
    return all;
  }
};

std::string paragraph(const std::string& text) { return text.empty() ? "" : text + "\n\n"; }

/// What is typed, as it may stand in a table.
std::string typed(const FieldSpec& field) {
  std::string cell;
  for (std::string_view line : split(field.example, '\n'))
    cell.append(cell.empty() ? "" : "<br>").append("`").append(line).append("`");
  return is_group(field) ? "" : cell;
}

/// A field at the top of its file, with an example; the fields of its group, in a table.
std::string entry_of(const FieldEntry& entry) {
  const FieldHelp help = help_on(entry, Language::fr);
  std::string text = "\n### `" + entry.name() + "`\n\n";
  text += paragraph("**" + help.what + "** " + help.how) + paragraph(help.purpose);
  text += "```yaml\n" + help.example + "```\n";
  if (is_group(entry.field())) text += "\n| Champ | Ce qu’on y met | Exemple |\n| --- | --- | --- |\n";
  return text;
}

std::string row_of(const FieldEntry& entry) {
  const FieldHelp help = help_on(entry, Language::fr);
  return "| `" + entry.name().substr(entry.name().find('.') + 1) + "` | **" + help.what + "** " + help.how +
         " " + help.purpose + " | " + typed(entry.field()) + " |\n";
}

/// docs/champs.md
std::string reference() {
  std::string text =
      "# Les champs\n\nTous les renseignements que le programme sait lire, fichier par fichier, avec un "
      "exemple "
      "de chacun. Dans le terminal, `annuaire aide cloture` montre ce qui est dit ici d’un champ. Un test "
      "tire "
      "cette page du programme (`UPDATE_GOLDEN=1` la récrit).\n\nUn champ s’écrit sur sa ligne : son nom, "
      "deux-points, une espace, sa valeur. Les champs d’un groupe s’écrivent au-dessous de son nom, deux "
      "espaces plus à droite ; les éléments d’une liste, au-dessous aussi, chacun après un tiret. La valeur "
      "s’écrit comme elle vient, sans protéger ni guillemets ni deux-points ; une date, de [toutes les "
      "façons "
      "usuelles](#écrire-une-date). Dans une fiche, une édition ou "
      "une "
      "page libre, les champs se placent tout en haut, entre deux lignes `---`.\n";
  for (const Schema* schema : all_schemas()) {
    text += "\n## `" + std::string(schema->file) + "` : " + schema->label.fr + "\n";
    for (const FieldEntry& entry : field_entries(*schema))
      text += entry.path.size() == 1 ? entry_of(entry) : row_of(entry);
  }
  text += "\n## Écrire une date\n\n| Façon | Exemple | Lu comme |\n| --- | --- | --- |\n";
  for (const DateForm& form : date_forms())
    text += "| " + form.what.fr + " | `" + form.example + "` | `" + form.iso + "` |\n";
  return text + "\nCapitales, accents oubliés, « le », « jusqu’au », « inclus » ne changent rien.\n";
}

}  // namespace

TEST_CASE("schema: every row is whole") {
  for (const Schema* schema : all_schemas()) {
    std::set<std::string> names;
    for (const FieldEntry& entry : field_entries(*schema)) {
      const FieldSpec& field = entry.field();
      CAPTURE(schema->name);
      CAPTURE(entry.name());
      CHECK(names.insert(entry.name()).second);
      for (const Message* words : {&field.label, &field.help}) {
        CHECK_FALSE(words->fr.empty());
        CHECK_FALSE(words->en.empty());
      }
      CHECK(field.help.fr.ends_with("."));
      CHECK(field.help.en.ends_with("."));
      CHECK_FALSE(field.label.fr.ends_with("."));
      CHECK_EQ(is_group(field), !field.fields.empty());
      CHECK_EQ(is_group(field), field.example.empty());
    }
  }
}

TEST_CASE("schema: all examples of a file together can be typed and read") {
  for (const Schema* schema : all_schemas()) {
    std::string lines;
    for (const FieldEntry& entry : field_entries(*schema)) {
      if (entry.path.size() > 1) continue;
      std::string example = help_on(entry, Language::fr).example;
      if (schema->is_list && !lines.empty()) example[0] = ' ';  // a further member of the one group
      lines += example;
    }
    CAPTURE(lines);
    FileRead read(lines, *schema);
    CHECK_EQ(read.messages(), "");
    for (const FieldEntry& entry : field_entries(*schema)) {
      CAPTURE(entry.name());
      CHECK(value_at(read.values, entry).present());
    }
  }
}

TEST_CASE("schema: each example can be typed alone") {
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema)) {
      FileRead read(help_on(entry, Language::fr).example, *schema);
      CAPTURE(entry.name());
      for (const Diagnostic& each : read.out.all()) CHECK(each.message.fr.starts_with("il manque le champ"));
      CHECK(value_at(read.values, entry).present());
    }
}

TEST_CASE("schema: docs/champs.md says all that the tables say") {
  CHECK_GOLDEN("../../docs/champs.md", reference());
  const std::string text = reference();
  for (const Schema* schema : all_schemas())
    for (const FieldEntry& entry : field_entries(*schema)) {
      CAPTURE(entry.name());
      CHECK_NE(
          text.find(entry.path.size() == 1 ? "# `" + entry.name() + "`\n"
                                           : "| `" + entry.name().substr(entry.name().find('.') + 1) + "` |"),
          std::string::npos);
    }
}

TEST_CASE("schema: the shapes of levels are those that are drawn") {
  const FieldSpec& levels = site_schema.find("label")->fields[1];
  for (const FieldSpec& field : levels.fields)
    if (field.name == "forme")
      for (const std::string& name : field.limits.words) CHECK_NE(emblem_named(name), Emblem::none);
}

TEST_CASE("help on fields: the entry of the reference, in the terminal") {
  CHECK_EQ(help_on_field("cloture", Language::fr),
           "candidatures.cloture (content/<année>/edition.md)\n"
           "  Clôture des candidatures.\n"
           "  Un jour : 17/12/2021, 17 décembre 2021 ou 2021-12-17 (un mois seul vaut son\n"
           "  dernier jour).\n"
           "  Le dernier jour où l’on peut candidater, lui-même compris : jusque-là,\n"
           "  l’accueil dit l’appel ouvert.\n"
           "\n"
           "    candidatures:\n"
           "      cloture: 31 mars 2021\n");
  CHECK_EQ(help_on_field("candidatures.cloture", Language::fr), help_on_field("Clôture", Language::fr));
  CHECK(
      help_on_field("region", Language::en)->starts_with("region (content/<année>/<fiche>.md)\n  Region.\n"));
  std::string sites = *help_on_field("site", Language::fr);
  for (const char* place : {"partenaires.site (", "\nsite (content/pages/<page>.md)", "\nediteur.site ("})
    CHECK_NE(sites.find(place), std::string::npos);
  CHECK_FALSE(help_on_field("zzz", Language::fr).has_value());
  CHECK_NE(list_of_fields(Language::fr).find("candidatures (ouverture,"), std::string::npos);
}
