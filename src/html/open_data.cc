#include "html/open_data.h"

namespace annuaire {
namespace {

using Json = nlohmann::json;

constexpr const char* licence = "Licence Ouverte 2.0";
constexpr const char* licence_address = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

struct Row {
  const Card& card;
  const Workshop& shop;
};

/// One column: its name, what it says, and how it is read off a card. Several values are a list.
struct Column {
  const char* name;
  const char* type;  ///< of Table Schema
  const char* description;
  std::vector<std::string> (*values)(const Row&);
  bool many = false;
};

std::vector<std::string> one(const Field& field) { return {field.value}; }

std::string category_name(const Row& row) {
  const Category* category = row.shop.site.category_of(row.card);
  return category ? category->name.value : "";
}

std::string level_name(const Row& row) {
  const Level* level = row.shop.site.level(row.card.level);
  return level ? level->name.value : "";
}

std::vector<std::string> holders(const Row& row) {
  std::vector<std::string> names;
  for (const Field& holder : row.card.holders) names.push_back(holder.value);
  return names;
}

std::vector<std::string> partners(const Row& row) {
  std::vector<std::string> names;
  for (const Partner& partner : row.card.partners) names.push_back(partner.name.value);
  return names;
}

std::vector<std::string> page(const Row& row) {
  std::string address = row.shop.routes.card(row.card.year, row.card.slug);
  std::string absolute = row.shop.routes.absolute(address);
  return {absolute.empty() ? address : absolute};
}

const Column columns[] = {
    {"annee", "year", "Année de l’édition",
     [](const Row& r) { return std::vector{std::to_string(r.card.year)}; }},
    {"fiche", "string", "Identifiant de la fiche, unique dans l’édition",
     [](const Row& r) { return std::vector{r.card.slug}; }},
    {"projet", "string", "Nom du projet", [](const Row& r) { return one(r.card.project); }},
    {"sous_titre", "string", "Complément du nom", [](const Row& r) { return one(r.card.subtitle); }},
    {"porteurs", "string", "Organismes lauréats, séparés par « | »", holders, true},
    {"categorie", "string", "Identifiant de la catégorie", [](const Row& r) { return one(r.card.category); }},
    {"categorie_nom", "string", "Nom de la catégorie",
     [](const Row& r) { return std::vector{category_name(r)}; }},
    {"label", "string", "Identifiant du niveau", [](const Row& r) { return one(r.card.level); }},
    {"label_nom", "string", "Nom du niveau", [](const Row& r) { return std::vector{level_name(r)}; }},
    {"region", "string", "Région", [](const Row& r) { return one(r.card.region); }},
    {"territoire", "string", "Territoire", [](const Row& r) { return one(r.card.territory); }},
    {"resume", "string", "Le projet en une phrase", [](const Row& r) { return one(r.card.summary); }},
    {"site", "string", "Site du projet", [](const Row& r) { return one(r.card.site); }},
    {"video", "string", "Vidéo du projet", [](const Row& r) { return one(r.card.video); }},
    {"partenaires", "string", "Partenaires, séparés par « | »", partners, true},
    {"page", "string", "Adresse de la fiche", page},
};

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : " | ") + value;
  return all;
}

/// Editions newest first, each in reading order.
template <typename Take>
void for_each_row(const Workshop& shop, Take take) {
  for (const SiteEdition& edition : shop.site.editions)
    for (CardId id : edition.cards) take(Row{shop.site.card(id), shop});
}

std::string table(const Workshop& shop, char separator, bool safe) {
  std::string out;
  auto end_cell = [&](const Column& column) {
    if (&column != std::end(columns) - 1)
      out += separator;
    else
      out += "\r\n";
  };
  for (const Column& column : columns) out += column.name, end_cell(column);
  for_each_row(shop, [&](const Row& row) {
    for (const Column& column : columns)
      out += csv_cell(joined(column.values(row)), separator, safe), end_cell(column);
  });
  return out;
}

}  // namespace

std::string csv_cell(std::string_view text, char separator, bool safe) {
  std::string cell;
  if (safe && !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
    cell = "'";
  cell += text;
  const char special[] = {separator, '"', '\r', '\n', '\0'};
  if (cell.find_first_of(special) == std::string::npos) return cell;
  std::string quoted = "\"";
  for (char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

std::string cards_csv(const Workshop& shop) { return table(shop, ',', false); }

std::string cards_excel(const Workshop& shop) { return "\xEF\xBB\xBF" + table(shop, ';', true); }

std::string cards_json(const Workshop& shop) {
  nlohmann::ordered_json head{{"titre", shop.site.config().title.value},
                              {"editeur", shop.site.config().imprint.name.value},
                              {"licence", licence},
                              {"mis_a_jour", shop.site.updated}};
  std::string out = head.dump(0, ' ', false, Json::error_handler_t::replace);
  out.resize(out.size() - 2);  // the last "\n}"
  out += ",\n\"laureats\": [";
  bool first = true;
  for_each_row(shop, [&](const Row& row) {
    nlohmann::ordered_json object;
    for (const Column& column : columns) {
      std::vector<std::string> values = column.values(row);
      if (column.many)
        object[column.name] = values;
      else if (std::string_view(column.type) == "year")
        object[column.name] = row.card.year;
      else
        object[column.name] = values.front();
    }
    out += first ? "\n" : ",\n";
    out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
    first = false;
  });
  return out + "\n]\n}\n";
}

std::string table_schema(const Workshop& shop) {
  nlohmann::ordered_json fields = nlohmann::ordered_json::array();
  for (const Column& column : columns)
    fields.push_back({{"name", column.name}, {"type", column.type}, {"description", column.description}});
  nlohmann::ordered_json schema{{"$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json"},
                                {"name", "laureats"},
                                {"title", shop.site.config().title.value},
                                {"licenses", {{{"title", licence}, {"path", licence_address}}}},
                                {"fields", std::move(fields)},
                                {"primaryKey", {"annee", "fiche"}}};
  return schema.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace annuaire
