#include "html/files/open_data.h"

#include "base/json.h"
#include "base/scan.h"

namespace annuaire {
namespace {

/// One card.
struct Row {
  CardId id;
  const Card& card;
  const Workshop& shop;
};

/// One column: its name, what it says, and how it is read off a card.
struct Column {
  const char* name;
  const char* type;  ///< of Table Schema
  const char* description;
  std::string_view (*value)(const Row&, std::string& room);  ///< `room`: for a value that is put together
  std::vector<std::string_view> (*values)(const Row&) = nullptr;  ///< of a column that holds several
};

std::string_view year(const Row& row, std::string& room) { return room = std::to_string(row.card.year); }

std::string_view category_name(const Row& row, std::string&) {
  const Category* category = row.shop.site.category_of(row.card);
  return category ? std::string_view(category->name) : "";
}

std::string_view level_name(const Row& row, std::string&) {
  const Level* level = row.shop.site.level(row.card.level);
  return level ? std::string_view(level->name) : "";
}

std::string_view page(const Row& row, std::string& room) {
  return room = row.shop.routes.iri(row.shop.lines[row.id].address);
}

template <auto field>
std::string_view address_of(const Row& row, std::string& room) {
  return room = row.shop.routes.iri(row.shop.address_of(row.card.*field, row.card.year));
}

/// A field of the card.
template <auto field>
std::string_view field_of(const Row& row, std::string&) {
  return row.card.*field;
}

std::vector<std::string_view> holders(const Row& row) {
  return {row.card.holders.begin(), row.card.holders.end()};
}

std::vector<std::string_view> partners(const Row& row) {
  std::vector<std::string_view> names;
  for (const Partner& partner : row.card.partners) names.push_back(partner.name);
  return names;
}

template <auto values>
std::string_view joined(const Row& row, std::string& room) {
  room.clear();
  for (std::string_view value : values(row)) room.append(room.empty() ? "" : " | ").append(value);
  return room;
}

constexpr Column columns[] = {
    {"annee", "year", "Année de l’édition", year},
    {"fiche", "string", "Identifiant de la fiche, unique dans l’édition", field_of<&Card::slug>},
    {"projet", "string", "Nom du projet", field_of<&Card::project>},
    {"sous_titre", "string", "Complément du nom", field_of<&Card::subtitle>},
    {"porteurs", "string", "Organismes lauréats, séparés par « | »", joined<holders>, holders},
    {"categorie", "string", "Identifiant de la catégorie", field_of<&Card::category>},
    {"categorie_nom", "string", "Nom de la catégorie", category_name},
    {"label", "string", "Identifiant du niveau", field_of<&Card::level>},
    {"label_nom", "string", "Nom du niveau", level_name},
    {"region", "string", "Région", field_of<&Card::region>},
    {"territoire", "string", "Territoire", field_of<&Card::territory>},
    {"resume", "string", "Le projet en une phrase", field_of<&Card::summary>},
    {"site", "string", "Site du projet", address_of<&Card::site>},
    {"video", "string", "Vidéo du projet", address_of<&Card::video>},
    {"partenaires", "string", "Partenaires, séparés par « | »", joined<partners>, partners},
    {"page", "string", "Adresse de la fiche", page},
};

constexpr size_t usual_row = 800, usual_entry = 1300;  // bytes

/// Editions newest first, each in reading order.
template <typename Take>
void for_each_row(const Workshop& shop, Take take) {
  for (const SiteEdition& edition : shop.site.editions)
    for (CardId id : edition.cards) take(Row{id, shop.site.card(id), shop});
}

void append_cell(std::string& out, std::string_view text, char separator, bool safe) {
  bool formula =
      safe && !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  auto apart = static_cast<uint8_t>(separator);
  size_t special = find_byte(
      text, 0, [=](const auto& c) { return (c == apart) | (c == '"') | (c == '\r') | (c == '\n'); });
  if (special == text.size()) {
    out.append(formula ? "'" : "").append(text);
    return;
  }
  out.append(formula ? "\"'" : "\"");
  for (char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

std::string table(const Workshop& shop, char separator, bool safe) {
  std::string out, room;
  out.reserve(shop.lines.size() * usual_row);
  auto end_cell = [&](const Column& column) {
    if (&column == std::end(columns) - 1)
      out += "\r\n";
    else
      out += separator;
  };
  for (const Column& column : columns) out += column.name, end_cell(column);
  for_each_row(shop, [&](const Row& row) {
    for (const Column& column : columns)
      append_cell(out, column.value(row, room), separator, safe), end_cell(column);
  });
  return out;
}

void append_value(std::string& out, const Column& column, const Row& row, std::string& room) {
  if (!column.values && std::string_view(column.type) == "year") {
    out += column.value(row, room);
  } else if (!column.values) {
    append_json_text(out, column.value(row, room));
  } else {
    const char* before = "[";
    for (std::string_view value : column.values(row)) append_json_text(out += before, value), before = ", ";
    out += *before == '[' ? "[]" : "]";
  }
}

constexpr DataFile files[] = {
    {"csv", "donnees/laureats.csv", "text/csv", true},
    {"excel", "donnees/laureats-excel.csv", "text/csv", true},
    {"json", "donnees/laureats.json", "application/json", true},
    {"schema", "donnees/laureats-schema.json", "application/json", false},
    {"paquet", "donnees/datapackage.json", "application/json", false},
    {"catalogue", "donnees/catalogue.jsonld", "application/ld+json", false},
};

}  // namespace

std::string dataset_description(const Workshop& shop) {
  const std::string rows = shop.words()("donnees.chapo"), &label = shop.site.config().description.value;
  return label.empty() ? rows : rows + " " + label;
}

std::span<const DataFile> data_files() { return files; }

std::vector<DataColumn> data_columns() {
  std::vector<DataColumn> list;
  for (const Column& column : columns) list.push_back({column.name, column.description});
  return list;
}

std::string csv_cell(std::string_view text, char separator, bool safe) {
  std::string cell;
  append_cell(cell, text, separator, safe);
  return cell;
}

std::string cards_csv(const Workshop& shop) { return table(shop, ',', false); }

std::string cards_excel(const Workshop& shop) { return "\xEF\xBB\xBF" + table(shop, ';', true); }

std::string cards_json(const Workshop& shop) {
  const Config& config = shop.site.config();
  std::string out = "{\n\"titre\": ", room;
  append_json_text(out, config.title);
  append_json_text(out += ",\n\"editeur\": ", config.imprint.name);
  append_json_text(out += ",\n\"licence\": ", licence_name);
  append_json_text(out += ",\n\"mis_a_jour\": ", shop.site.updated);
  out += ",\n\"laureats\": [";
  out.reserve(shop.lines.size() * usual_entry);
  std::vector<std::string> keys;
  for (const Column& column : columns)
    keys.push_back((keys.empty() ? "\"" : ", \"") + std::string(column.name) + "\": ");
  const char* before = "\n{";
  for_each_row(shop, [&](const Row& row) {
    out += before;
    for (size_t i = 0; i < keys.size(); ++i) append_value(out += keys[i], columns[i], row, room);
    before = "},\n{";
  });
  out += *before == '}' ? "}\n]\n}\n" : "]\n}\n";
  return out;
}

std::string table_schema(const Workshop& shop) {
  Data fields = Data::list();
  for (const Column& column : columns)
    fields.push(
        Data::row({{"name", column.name}, {"type", column.type}, {"description", column.description}}));
  return write_json_lines(
      Data::row({{"$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json"},
                 {"name", "laureats"},
                 {"title", shop.site.config().title.value},
                 {"licenses", Data::list(Data::row({{"title", licence_name}, {"path", licence_address}}))},
                 {"fields", std::move(fields)},
                 {"primaryKey", Data::list("annee", "fiche")}}));
}

}  // namespace annuaire
