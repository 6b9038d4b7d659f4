// The columns of the open data: the fields of the table that are exported, and what is reckoned.
#include "html/files/data_columns.h"

#include <algorithm>

#include "content/fields/keep.h"
#include "image/image.h"

namespace annuaire {
namespace {

std::string_view year(const DataRow& row, std::string& room) { return room = std::to_string(row.card.year); }

std::string_view slug_of(const DataRow& row, std::string&) { return row.card.slug; }

std::string_view category_name(const DataRow& row, std::string&) {
  const Category* category = row.shop.site.category_of(row.card);
  return category ? std::string_view(category->name) : "";
}

std::string_view level_name(const DataRow& row, std::string&) {
  const Level* level = row.shop.site.level(row.card.level);
  return level ? std::string_view(level->name) : "";
}

std::string_view page(const DataRow& row, std::string& room) {
  return room = row.shop.routes.iri(row.shop.lines[row.id].address);
}

std::vector<std::string_view> partners(const DataRow& row) {
  std::vector<std::string_view> names;
  for (const Partner& partner : row.card.partners) names.push_back(partner.name);
  return names;
}

struct Reckoned {
  const char* after;  // the field whose column it follows; empty: none
  const char* name;
  const char* type;
  const char* description;
  DataColumn::Text text;
};
constexpr Reckoned reckoned[] = {
    {"", "annee", "year", "Année de l’édition", year},
    {"", "fiche", "string", "Identifiant de la fiche, unique dans l’édition", slug_of},
    {"categorie", "categorie_nom", "string", "Nom de la catégorie", category_name},
    {"label", "label_nom", "string", "Nom du niveau", level_name},
};

void add_reckoned(std::vector<DataColumn>& columns, std::string_view after) {
  for (const Reckoned& each : reckoned)
    if (after == each.after) columns.push_back({each.name, each.type, each.description, each.text});
}

DataColumn column_of(const FieldSpec& field) {
  DataColumn column{field.name, "string", field.exported.description};
  column.is_address = field.kind == Kind::url;
  if (const auto* one = std::get_if<Field Card::*>(&field.kept)) column.field = *one;
  if (const auto* many = std::get_if<std::vector<Field> Card::*>(&field.kept)) column.fields = *many;
  if (field.item == Kind::group) column.texts = partners;
  return column;
}

bool any_card_has(const Site& site, const FieldSpec& field) {
  return std::any_of(site.content.cards.begin(), site.content.cards.end(), [&](const Card& card) {
    const Field* text = kept_text(field, card);
    return text && !text->empty();
  });
}

void add_declared(std::vector<DataColumn>& columns, const Site& site) {
  const OwnFields* own = site.config().own.get();
  for (size_t i = 0; own && i < own->list.size(); ++i) {
    const OwnField& field = own->list[i];
    if (!field.in_data) continue;
    DataColumn column{field.id, "string", field.name};
    if (field.type == OwnField::Type::number) column.type = "number";
    if (field.type == OwnField::Type::date) column.type = "date";
    if (field.type == OwnField::Type::list) column.description += ", séparés par « | »";
    column.own = i;
    column.declared = &field;
    columns.push_back(std::move(column));
  }
}

std::string_view declared_value(const DataRow& row, const DataColumn& column, std::string& room) {
  const Field& typed = row.card.own[column.own].scalar;
  if (typed.empty()) return {};
  switch (column.declared->type) {
    case OwnField::Type::address:
      return room = row.shop.routes.iri(row.shop.address_of(typed, row.card.year));
    case OwnField::Type::picture: {
      const auto picture = row.shop.assets.picture(typed.value, max_picture_width);
      return room = picture ? row.shop.routes.iri(row.shop.routes.file(picture->path)) : "";
    }
    default:
      return typed;
  }
}

}  // namespace

std::vector<DataColumn> data_columns(const Site& site) {
  std::vector<DataColumn> columns;
  add_reckoned(columns, "");
  for (const FieldSpec& field : card_schema.fields) {
    if (!*field.exported.description) continue;
    if (!field.exported.always && !any_card_has(site, field)) continue;
    columns.push_back(column_of(field));
    add_reckoned(columns, field.name);
  }
  columns.push_back({"page", "string", "Adresse de la fiche", page});
  add_declared(columns, site);
  return columns;
}

bool DataColumn::holds_several() const {
  return texts || fields || (declared && declared->type == OwnField::Type::list);
}

std::vector<std::string_view> DataColumn::values(const DataRow& row) const {
  if (texts) return texts(row);
  if (fields) return {(row.card.*fields).begin(), (row.card.*fields).end()};
  std::vector<std::string_view> values;
  for (const Value& item : row.card.own[own].items) values.push_back(item.scalar);
  return values;
}

std::string_view DataColumn::value(const DataRow& row, std::string& room) const {
  if (text) return text(row, room);
  if (field && !is_address) return row.card.*field;
  if (field) return room = row.shop.routes.iri(row.shop.address_of(row.card.*field, row.card.year));
  if (declared && !holds_several()) return declared_value(row, *this, room);
  room.clear();
  for (std::string_view each : values(row)) room.append(room.empty() ? "" : " | ").append(each);
  return room;
}

}  // namespace annuaire
