// Data of an edition's front matter as items: jury, criteria, figures, distinctions, dates.
#include <algorithm>

#include "base/text.h"
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "model/figures.h"

namespace annuaire {
namespace {

/// Further lines of an entry, in the quieter style.
void add_lines(const Composer& composer, Paragraph& entry, const std::vector<std::string>& lines, TagId tag) {
  for (const std::string& line : lines) {
    Run end;
    end.kind = Run::Kind::line_break;
    end.size = composer.style.text("fonction").size;
    end.tag = tag;
    entry.runs.push_back(std::move(end));
    composer.add(entry.runs, "fonction", line, tag);
  }
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
    const ShownJuror shown = shown_juror(composer.words, juror);
    Paragraph entry = composer.paragraph("personne");
    composer.add(entry.runs, "personne", shown.name, body);
    std::string role = shown.role;
    if (!shown.organisation.empty()) role += (role.empty() ? "" : ", ") + shown.organisation;
    if (!role.empty()) add_lines(composer, entry, {role}, body);
    columns.items.push_back({std::move(entry)});
  }
  add_columns(composer, std::move(columns), out);
}

void add_criteria(Composer& composer, TagId parent, std::vector<Item>& out) {
  const auto& criteria = composer.edition.edition->criteria;
  if (criteria.empty()) return;
  const TagId list = composer.tag(Role::list, parent);
  Indented entries = list_around(composer);
  for (const Field& criterion : criteria) {
    TagId body = artifact;
    Paragraph entry =
        list_entry(composer, composer.words("impression.puce"), composer.tag(Role::item, list), body);
    composer.add(entry.runs, "liste", composer.words.set(criterion), body);
    entry.style.keep_with_next = &criterion == &criteria.front() || &criterion == &criteria.back() - 1;
    entries.items.push_back({std::move(entry)});
  }
  const Space around{composer.style.measure("autour-liste")};
  out.push_back({around});
  out.push_back({std::move(entries)});
  out.push_back({around});
}

void add_figures(Composer& composer, TagId parent, std::vector<Item>& out) {
  const std::vector<ShownFigure> figures = shown_figures(composer.words, composer.site, composer.edition);
  if (figures.empty()) return;
  const TagId list = composer.tag(Role::list, parent);
  Columns columns;
  size_t longest = 0;
  for (const ShownFigure& figure : figures) longest = std::max(longest, display_width(figure.value));
  const size_t most = figures.size() == 4 || longest > 6 ? 2 : 3;
  columns.count = static_cast<int>(std::min(figures.size(), most));
  columns.gap = composer.style.measure("gouttiere");
  for (const ShownFigure& figure : figures) {
    const TagId item = composer.tag(Role::item, list);
    Paragraph number = composer.tagged("chiffre", figure.value, item, Role::label);
    number.style.keep_with_next = true;
    columns.items.push_back({std::move(number)});
    const TagId body = composer.tag(Role::item_body, item);
    Paragraph label = composer.line("chiffre-libelle", figure.label, body);
    if (!figure.before.empty()) add_lines(composer, label, {figure.before}, body);
    columns.items.push_back({std::move(label)});
  }
  add_columns(composer, std::move(columns), out);
}

void add_distinctions(Composer& composer, const std::vector<Distinction>& distinctions, TagId parent,
                      std::vector<Item>& out) {
  if (distinctions.empty()) return;
  const TagId list = composer.tag(Role::list, parent);
  for (const Distinction& distinction : distinctions) {
    const ShownDistinction shown = shown_distinction(composer.words, distinction, composer.edition.year);
    const TagId item = composer.tag(Role::item, list);
    Beside beside;
    beside.width = composer.style.measure("colonne-nombre");
    beside.gap = composer.style.measure("gouttiere-nombre");
    if (!shown.count.empty())
      beside.side.push_back({composer.tagged("nombre", shown.count, item, Role::label)});
    const TagId body = composer.tag(Role::item_body, item);
    Paragraph entry = composer.line("personne", shown.name, body);
    add_lines(composer, entry, shown.details, body);
    beside.items.push_back({std::move(entry)});
    out.push_back({std::move(beside)});
  }
}

void add_facts(Composer& composer, const std::vector<Fact>& facts, TagId parent, std::vector<Item>& out) {
  const TagId list = composer.tag(Role::list, parent);
  for (const Fact& fact : facts) {
    const TagId item = composer.tag(Role::item, list);
    Beside beside;
    beside.width = composer.style.measure("colonne-laterale");
    beside.gap = composer.style.measure("gouttiere-nombre");
    beside.side.push_back({composer.tagged("etiquette", fact.label, item, Role::label)});
    Paragraph value = composer.paragraph("donnee");
    composer.add_link(value.runs, fact.address.empty() ? "donnee" : "donnee-lien", fact.text,
                      composer.tag(Role::item_body, item), fact.address);
    beside.items.push_back({std::move(value)});
    beside.keep_with_next = &fact != &facts.back();  // a few lines, read together
    out.push_back({std::move(beside)});
  }
}

}  // namespace annuaire
