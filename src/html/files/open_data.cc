#include "html/files/open_data.h"

#include <algorithm>

#include "base/json.h"
#include "base/scan.h"
#include "html/files/data_columns.h"
#include "model/modified.h"

namespace annuaire {
namespace {

constexpr size_t usual_row = 800, usual_entry = 1300;  // bytes

/// Editions newest first, each in reading order.
template <typename Take>
void for_each_row(const Workshop& shop, Take take) {
  for (const SiteEdition& edition : shop.site.editions)
    for (CardId id : edition.cards) take(DataRow{id, shop.site.card(id), shop});
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

/// Excel in French reads a number by its comma.
std::string_view in_cell(const DataColumn& column, std::string_view value, std::string& room, bool excel) {
  if (!excel || column.type != "number") return value;
  std::string cell(value);
  std::replace(cell.begin(), cell.end(), '.', ',');
  return room = std::move(cell);
}

std::string table(const Workshop& shop, char separator, bool safe) {
  const std::vector<DataColumn> columns = data_columns(shop.site);
  std::string out, room;
  out.reserve(shop.lines.size() * usual_row);
  for (const DataColumn& column : columns)
    out.append(column.name).append(&column == &columns.back() ? "\r\n" : std::string(1, separator));
  for_each_row(shop, [&](const DataRow& row) {
    for (const DataColumn& column : columns) {
      append_cell(out, in_cell(column, column.value(row, room), room, safe), separator,
                  safe && column.type != "number");
      if (&column == &columns.back())
        out += "\r\n";
      else
        out += separator;
    }
  });
  return out;
}

void append_value(std::string& out, const DataColumn& column, const DataRow& row, std::string& room) {
  if (column.type == "year" || column.type == "number") {
    const std::string_view number = column.value(row, room);
    out += number.empty() ? "null" : number;
  } else if (!column.holds_several()) {
    append_json_text(out, column.value(row, room));
  } else {
    const char* before = "[";
    for (std::string_view value : column.values(row)) {
      append_json_text(out += before, value);
      before = ", ";
    }
    out += *before == '[' ? "[]" : "]";
  }
}

Data column_data(const DataColumn& column) {
  Data field = Data::row({{"name", column.name}, {"type", column.type}, {"description", column.description}});
  Data constraints = Data::row();
  if (column.declared && column.declared->required) constraints.add("required", true);
  if (column.declared && !column.declared->choices.empty()) constraints.add("enum", column.declared->choices);
  if (!constraints.empty()) field.add("constraints", std::move(constraints));
  return field;
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
  if (std::optional<Date> day = modified(shop.site))
    append_json_text(out += ",\n\"mis_a_jour\": ", iso(*day));
  out += ",\n\"laureats\": [";
  out.reserve(shop.lines.size() * usual_entry);
  const std::vector<DataColumn> columns = data_columns(shop.site);
  std::vector<std::string> keys;
  for (const DataColumn& column : columns)
    keys.push_back((keys.empty() ? "\"" : ", \"") + column.name + "\": ");
  const char* before = "\n{";
  for_each_row(shop, [&](const DataRow& row) {
    out += before;
    for (size_t i = 0; i < keys.size(); ++i) append_value(out += keys[i], columns[i], row, room);
    before = "},\n{";
  });
  out += *before == '}' ? "}\n]\n}\n" : "]\n}\n";
  return out;
}

std::string table_schema(const Workshop& shop) {
  Data fields = Data::list();
  for (const DataColumn& column : data_columns(shop.site)) fields.push(column_data(column));
  return write_json_lines(
      Data::row({{"$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json"},
                 {"name", "laureats"},
                 {"title", shop.site.config().title.value},
                 {"licenses", Data::list(Data::row({{"title", licence_name}, {"path", licence_address}}))},
                 {"fields", std::move(fields)},
                 {"primaryKey", Data::list("annee", "fiche")}}));
}

}  // namespace annuaire
