// The edition's own pages: what the label is, its jury, criteria and figures; the call for candidates.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "model/figures.h"

namespace annuaire {
namespace {

/// The first thematic break at the top level of the body, or its end.
NodeId break_of(const Doc& doc) {
  const NodeId end = whole_body(doc).last;
  for (NodeId id = 1; id < end; id = doc.nodes[id].end)
    if (doc.nodes[id].kind == NodeKind::rule) return id;
  return end;
}

std::string folded_text(const Doc& doc) { return doc.empty() ? std::string() : fold(plain_text(doc)); }

/// Does the folded text hold nearly all (four fifths) of the names?
bool names_most(const std::string& folded, const std::vector<std::string>& names) {
  size_t found = 0;
  for (const std::string& name : names) found += folded.find(fold(name)) != std::string::npos;
  return found * 5 >= names.size() * 4;
}

bool has_placeholder(const std::string& folded, const char* name) {
  return folded.find("{" + std::string(name) + "}") != std::string::npos;
}

std::vector<std::string> juror_names(const Edition& edition) {
  std::vector<std::string> out;
  for (const Juror& juror : edition.jury)
    out.push_back(juror.name.empty() ? juror.organisation.value : juror.name.value);
  return out;
}

std::vector<std::string> values(const std::vector<Field>& fields) {
  std::vector<std::string> out;
  for (const Field& field : fields) out.push_back(field.value);
  return out;
}

BodyPart edition_part(Composer& composer, TagId tag) {
  const Edition& edition = *composer.edition.edition;
  BodyPart part = whole_body(edition.body);
  part.year = edition.year;
  part.parent = tag;
  part.heading_level = 2;
  part.heading_style = "intertitre-lateral";
  part.outline = 2;
  part.anchors = "edition-" + std::to_string(edition.year);
  part.placeholder = [&composer, tag](std::string_view name, std::vector<Item>& out) {
    const Edition& of = *composer.edition.edition;
    if (name == "jury")
      add_jury(composer, tag, out);
    else if (name == "criteres")
      add_criteria(composer, tag, out);
    else if (name == "chiffres")
      add_figures(composer, tag, out);
    else if (name == "distinctions")
      add_distinctions(composer, of.distinctions, tag, out);
    else if (name == "mentions")
      add_distinctions(composer, of.mentions, tag, out);
    else
      return false;
    return true;
  };
  return part;
}

/// A section with its heading in the side column, filled by `fill`.
template <class Fill>
void section(Composer& composer, const std::string& title, TagId parent, Fill fill) {
  Beside beside = composer.beside();
  beside.before = composer.style.measure("avant-section");
  Paragraph heading = composer.tagged("intertitre-lateral", title, parent, Role::heading, 2);
  heading.outline = 2;
  heading.outline_title = title;
  beside.side.push_back({std::move(heading)});
  fill(beside.items);
  if (!beside.items.empty()) composer.put({std::move(beside)});
}

/// Facts that the text does not tell already.
void facts_section(Composer& composer, const char* title, const std::vector<Fact>& facts,
                   const std::string& text, TagId part) {
  std::vector<std::string> told;
  for (const Fact& fact : facts) told.push_back(fact.text);
  if (facts.empty() || names_most(text, told)) return;
  section(composer, composer.words(title), part, [&](auto& out) { add_facts(composer, facts, part, out); });
}

bool names_somebody(const Value& group) {
  const char* names[] = {"nom", "courriel", "telephone", "adresse"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](const char* name) { return !group.field(name).empty(); });
}

/// Whom to write to, and who organises, unless the text has their addresses.
void contacts(Composer& composer, const std::string& text, TagId part) {
  const Edition& edition = *composer.edition.edition;
  auto add = [&](const char* title, const char* name, const Value& group) {
    const std::string email = fold(group.field("courriel").value);
    if (email.empty() || text.find(email) == std::string::npos)
      facts_section(composer, title, facts_of(composer.words, name, group), text, part);
  };
  // Addresses of websites alone are for the call for candidates.
  if (has_closing(composer) || names_somebody(edition.contact))
    add("impression.contact", "contact", edition.contact);
  add("jury.organisateur", "organisateur", edition.organiser);
}

void missing_sections(Composer& composer, TagId part) {
  const Edition& edition = *composer.edition.edition;
  const std::string text = folded_text(edition.body);
  auto put = [&](const char* key, auto fill) { section(composer, composer.words(key), part, fill); };
  if (has_figures(edition) && !has_placeholder(text, "chiffres"))
    put("impression.chiffres", [&](auto& out) { add_figures(composer, part, out); });
  if (!edition.distinctions.empty() && !has_placeholder(text, "distinctions"))
    put("edition.distinctions",
        [&](auto& out) { add_distinctions(composer, edition.distinctions, part, out); });
  if (!edition.mentions.empty() && !has_placeholder(text, "mentions"))
    put("edition.mentions", [&](auto& out) { add_distinctions(composer, edition.mentions, part, out); });
  if (!edition.jury.empty() && !has_placeholder(text, "jury") && !names_most(text, juror_names(edition)))
    put("jury.jury", [&](auto& out) { add_jury(composer, part, out); });
  if (!edition.criteria.empty() && !has_placeholder(text, "criteres") &&
      !names_most(text, values(edition.criteria)))
    put("jury.criteres", [&](auto& out) { add_criteria(composer, part, out); });
  facts_section(composer, "edition.la_ceremonie", facts_of(composer.words, "ceremonie", edition.ceremony),
                text, part);
  if (!has_closing(composer)) contacts(composer, text, part);
}

}  // namespace

bool has_closing(const Composer& composer) {
  const Doc& body = composer.edition.edition->body;
  return break_of(body) < whole_body(body).last;
}

void compose_opening(Composer& composer, const Chapter& chapter) {
  const Edition& edition = *composer.edition.edition;
  const std::string above = composer.words.fill("edition.titre", {{"annee", std::to_string(edition.year)}});
  const TagId part = open_chapter(composer, chapter, above);
  BodyPart body = edition_part(composer, part);
  body.last = break_of(edition.body);
  compose_body(composer, body, composer.story.items);
  missing_sections(composer, part);
}

void compose_closing(Composer& composer, const Chapter& chapter) {
  const Edition& edition = *composer.edition.edition;
  const TagId part = open_chapter(composer, chapter, "");
  BodyPart body = edition_part(composer, part);
  body.first = edition.body.nodes[break_of(edition.body)].end;
  compose_body(composer, body, composer.story.items);
  contacts(composer, folded_text(edition.body), part);
}

}  // namespace annuaire
