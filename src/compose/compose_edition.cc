// The edition's own pages: what the label is, its jury, criteria and figures; the call for candidates.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "compose/compose_body.h"
#include "compose/compose_parts.h"
#include "compose/edition_text.h"
#include "model/figures.h"

namespace annuaire {
namespace {

using Kind = BookPart::Kind;

/// Adds the list that « {name} » stands for; false: no such list.
bool add_list(Composer& composer, std::string_view name, TagId tag, std::vector<Item>& out) {
  const Edition& edition = *composer.edition.edition;
  if (name == "jury")
    add_jury(composer, tag, out);
  else if (name == "criteres")
    add_criteria(composer, tag, out);
  else if (name == "chiffres")
    add_figures(composer, tag, out);
  else if (name == "distinctions")
    add_distinctions(composer, edition.distinctions, tag, out);
  else if (name == "mentions")
    add_distinctions(composer, edition.mentions, tag, out);
  else
    return false;
  return true;
}

/// Has the list a part of its own, other than `here`?
bool stands_apart(const Composer& composer, std::string_view name, Kind here) {
  if (name == "jury") return here != Kind::jury && composer.shows(Kind::jury);
  return name == "criteres" && here != Kind::criteria && composer.shows(Kind::criteria);
}

/// What of the edition's text stands in a part.
BodyPart edition_part(Composer& composer, const EditionText& text, Kind kind, TagId tag) {
  const Edition& edition = *composer.edition.edition;
  BodyPart part = whole_body(edition.body);
  part.year = edition.year;
  part.parent = tag;
  part.heading_level = 2;
  part.heading_style = "intertitre-lateral";
  part.outline = 2;
  part.anchors = "edition-" + std::to_string(edition.year);
  part.placeholder = [&composer, tag, kind](std::string_view name, std::vector<Item>& out) {
    return stands_apart(composer, name, kind) || add_list(composer, name, tag, out);
  };
  part.left_out = [text, kind](NodeId block) { return text.part_of(block) != kind; };
  part.elsewhere = [&composer, text](NodeId block) { return !composer.shows(text.part_of(block)); };
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
  if (composer.shows(Kind::call) || names_somebody(edition.contact))
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
  if (!edition.jury.empty() && !composer.shows(Kind::jury) && !has_placeholder(text, "jury") &&
      !names_most(text, juror_names(edition)))
    put("jury.jury", [&](auto& out) { add_jury(composer, part, out); });
  if (!edition.criteria.empty() && !composer.shows(Kind::criteria) && !has_placeholder(text, "criteres") &&
      !names_most(text, criteria_names(edition)))
    put("jury.criteres", [&](auto& out) { add_criteria(composer, part, out); });
  facts_section(composer, "edition.la_ceremonie", facts_of(composer.words, "ceremonie", edition.ceremony),
                text, part);
  if (!composer.shows(Kind::call)) contacts(composer, text, part);
}

}  // namespace

void compose_opening(Composer& composer, const Chapter& chapter) {
  const Edition& edition = *composer.edition.edition;
  const std::string above = composer.words.fill("edition.titre", {{"annee", std::to_string(edition.year)}});
  const TagId part = open_chapter(composer, chapter, above);
  const EditionText text = divide_text(composer);
  BodyPart body = edition_part(composer, text, Kind::presentation, part);
  body.last = text.call;
  compose_body(composer, body, composer.story.items);
  missing_sections(composer, part);
}

void compose_closing(Composer& composer, const Chapter& chapter) {
  const Edition& edition = *composer.edition.edition;
  const TagId part = open_chapter(composer, chapter, "");
  const EditionText text = divide_text(composer);
  BodyPart body = edition_part(composer, text, Kind::call, part);
  body.first = edition.body.nodes[text.call].end;
  compose_body(composer, body, composer.story.items);
  contacts(composer, folded_text(edition.body), part);
}

void compose_apart(Composer& composer, const Chapter& chapter) {
  const Doc& doc = composer.edition.edition->body;
  const TagId part = open_chapter(composer, chapter, "");
  const char* name = chapter.kind == Kind::jury ? "jury" : "criteres";
  const EditionText text = divide_text(composer);
  const auto own = text.apart.find(chapter.kind);
  std::vector<Item> list;
  if (own == text.apart.end()) {
    add_list(composer, name, part, list);
    Beside beside = composer.beside();
    beside.items = std::move(list);
    return composer.put({std::move(beside)});
  }
  BodyPart body = edition_part(composer, text, chapter.kind, part);
  body.first = doc.nodes[own->second.begin].end;
  body.last = own->second.end;
  compose_body(composer, body, composer.story.items);
}

Chapter chapter_apart(const Composer& composer, Kind kind) {
  const Doc& doc = composer.edition.edition->body;
  const char* name = kind == Kind::jury ? "jury" : "criteres";
  Chapter chapter{kind, composer.words("jury." + std::string(name)), name};
  const EditionText text = divide_text(composer);
  const auto own = text.apart.find(kind);
  if (own == text.apart.end()) return chapter;
  const Node& heading = doc.nodes[own->second.begin];
  chapter.title = plain_text(doc, own->second.begin);
  if (heading.title_length)
    chapter.anchor =
        "edition-" + std::to_string(composer.edition.year) + "-" + std::string(doc.title_of(heading));
  return chapter;
}

}  // namespace annuaire
