// Data of an edition's front matter as items: jury, criteria, figures, distinctions, dates.
#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "content/fields/schema.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// The theme's wording "<group>.<name>", else the schema's label, else the words of the name itself.
std::string label_of(const Composer& composer, const std::string& group, const std::string& name) {
  std::string label = composer.wording(group + "." + name);
  if (!label.empty()) return composer.set(label);
  label = name;
  const FieldSpec* outer = edition_schema.find(group);
  for (const FieldSpec& field : outer ? outer->fields : std::span<const FieldSpec>())
    if (name == field.name) label = field.label.in(composer.language == "en" ? Language::en : Language::fr);
  std::replace(label.begin(), label.end(), '_', ' ');
  return composer.set(label);
}

std::string capitalised(const Composer& composer, const std::string& text) {
  const std::u32string letters = to_utf32(text);
  if (letters.empty()) return text;
  return to_upper(to_utf8(letters.substr(0, 1)), composer.language) + to_utf8(letters.substr(1));
}

bool is_address(std::string_view text) {
  return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://" || text.substr(0, 4) == "www." ||
         (text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos);
}

Paragraph fact_value(Composer& composer, const std::string& value, TagId body) {
  Paragraph out = composer.paragraph("donnee");
  if (is_address(value)) {
    composer.add_link(out.runs, "donnee-lien", shown_address(value), body, whole_address(value));
    return out;
  }
  const auto date = parse_date(value);
  composer.add(out.runs, "donnee", composer.set(date ? in_words(*date, composer.language) : value), body);
  return out;
}

void add_columns(const Composer& composer, Columns columns, std::vector<Item>& out) {
  const Space around{composer.style.measure("autour-colonnes")};
  out.push_back({around});
  out.push_back({std::move(columns)});
  out.push_back({around});
}

}  // namespace

void add_jury(Composer& composer, TagId parent, std::vector<Item>& out) {
  const auto& jury = composer.edition.edition->jury;
  if (jury.empty()) return;
  const TagId list = composer.tag(Role::list, parent);
  Columns columns;
  columns.count = jury.size() < 4 ? 1 : 2;
  columns.gap = composer.style.measure("gouttiere");
  for (const Juror& juror : jury) {
    const TagId body = composer.tag(Role::item_body, composer.tag(Role::item, list));
    Paragraph entry = composer.paragraph("personne");
    const bool named = !juror.name.empty();
    composer.add(entry.runs, "personne", composer.set(named ? juror.name.value : juror.organisation.value),
                 body);
    std::string role = juror.role.value;
    if (named && !juror.organisation.empty()) role += (role.empty() ? "" : ", ") + juror.organisation.value;
    if (!role.empty()) {
      Run end;
      end.kind = Run::Kind::line_break;
      end.size = composer.style.text("fonction").size;
      end.tag = body;
      entry.runs.push_back(end);
      composer.add(entry.runs, "fonction", composer.set(role), body);
    }
    columns.items.push_back({std::move(entry)});
  }
  add_columns(composer, std::move(columns), out);
}

void add_criteria(Composer& composer, TagId parent, std::vector<Item>& out) {
  const auto& criteria = composer.edition.edition->criteria;
  if (criteria.empty()) return;
  const TagId list = composer.tag(Role::list, parent);
  out.push_back({Space{composer.style.measure("autour-liste")}});
  for (const Field& criterion : criteria) {
    TagId body = artifact;
    Paragraph entry =
        list_entry(composer, composer.wording("impression.puce"), 0, composer.tag(Role::item, list), body);
    composer.add(entry.runs, "liste", composer.set(criterion.value), body);
    entry.style.keep_with_next = &criterion != &criteria.back();
    out.push_back({std::move(entry)});
  }
  out.push_back({Space{composer.style.measure("autour-liste")}});
}

void add_figures(Composer& composer, TagId parent, std::vector<Item>& out) {
  const Figures& figures = composer.edition.edition->figures;
  if (figures.empty()) return;
  const TagId list = composer.tag(Role::list, parent);
  Columns columns;
  size_t longest = 0;
  for (const auto& figure : figures) longest = std::max(longest, figure.second.value.size());
  const size_t most = figures.size() == 4 || longest > 6 ? 2 : 3;
  columns.count = static_cast<int>(std::min(figures.size(), most));
  columns.gap = composer.style.measure("gouttiere");
  for (const auto& [name, value] : figures) {
    const TagId item = composer.tag(Role::item, list);
    Paragraph number = composer.tagged("chiffre", composer.set(value.value), item, Role::label);
    number.style.keep_with_next = true;
    columns.items.push_back({std::move(number)});
    columns.items.push_back({composer.tagged("chiffre-libelle", label_of(composer, "chiffres", name.value),
                                             item, Role::item_body)});
  }
  add_columns(composer, std::move(columns), out);
}

void add_distinctions(Composer& composer, const std::vector<Distinction>& distinctions, TagId parent,
                      std::vector<Item>& out) {
  const TagId list = composer.tag(Role::list, parent);
  for (const Distinction& distinction : distinctions) {
    const TagId item = composer.tag(Role::item, list);
    Beside beside;
    beside.width = composer.style.measure("colonne-nombre"),
    beside.gap = composer.style.measure("gouttiere-nombre");
    Paragraph number = composer.paragraph("nombre");
    if (!distinction.count.empty())
      composer.add(number.runs, "nombre", composer.set(distinction.count.value),
                   composer.tag(Role::label, item));
    const TagId body = composer.tag(Role::item_body, item);
    Paragraph words = composer.paragraph("personne");
    composer.add(words.runs, "personne", composer.set(distinction.name.value), body);
    std::vector<std::string> details;
    if (!distinction.domain.empty()) details.push_back(composer.set(distinction.domain.value));
    if (!distinction.total.empty())
      details.push_back(composer.say("en_tout", {{"nombre", distinction.total.value}}));
    if (!distinction.years.empty())
      details.push_back(composer.say("pour_annees", {{"nombre", distinction.years.value}}));
    if (!distinction.condition.empty()) details.push_back(composer.set(distinction.condition.value));
    for (size_t i = 0; i < details.size(); ++i) {
      Run end;
      end.kind = Run::Kind::line_break;
      end.size = composer.style.text("fonction").size;
      end.tag = body;
      words.runs.push_back(end);
      composer.add(words.runs, "fonction", details[i], body);
    }
    if (!number.runs.empty()) beside.side.push_back({std::move(number)});
    beside.items.push_back({std::move(words)});
    out.push_back({std::move(beside)});
  }
}

void add_facts(Composer& composer, const std::string& group_name, const Value& group, TagId parent,
               std::vector<Item>& out) {
  const TagId list = composer.tag(Role::list, parent);
  for (const auto& [name, value] : group.members) {
    if (value.shape != Value::Shape::scalar || value.scalar.empty()) continue;
    const TagId item = composer.tag(Role::item, list);
    Beside beside;
    beside.width = composer.style.measure("colonne-laterale"),
    beside.gap = composer.style.measure("gouttiere-nombre");
    beside.side.push_back({composer.tagged(
        "etiquette", capitalised(composer, label_of(composer, group_name, name.value)), item, Role::label)});
    beside.items.push_back({fact_value(composer, value.scalar.value, composer.tag(Role::item_body, item))});
    out.push_back({std::move(beside)});
  }
}

}  // namespace annuaire
