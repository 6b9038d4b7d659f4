#include "content/fields/field_guide.h"

#include "base/text.h"

namespace annuaire {
namespace {

void walk(const Schema& schema, std::span<const FieldSpec> fields, std::vector<const FieldSpec*>& path,
          std::vector<FieldEntry>& out) {
  for (const FieldSpec& field : fields) {
    path.push_back(&field);
    out.push_back({&schema, path});
    walk(schema, field.fields, path, out);
    path.pop_back();
  }
}

bool is_list_of_groups(const FieldSpec& field) {
  return field.kind == Kind::list && field.item == Kind::group;
}

Message way_to_write(Kind kind) {
  switch (kind) {
    case Kind::text:
      return {"du texte", "text"};
    case Kind::word:
      return {"un mot : minuscules sans accent, chiffres, traits d’union",
              "one word: small letters without accents, digits, hyphens"};
    case Kind::language:
      return {"une langue : ses deux lettres (en) ou son nom (anglais)",
              "a language: its two letters (en) or its name (English)"};
    case Kind::integer:
      return {"un nombre entier", "a whole number"};
    case Kind::number:
      return {"un nombre, décimal ou non, sans unité", "a number, with decimals or without, no unit"};
    case Kind::insee:
      return {"un code INSEE", "an INSEE code"};
    case Kind::siren:
      return {"neuf chiffres", "nine digits"};
    case Kind::yes_no:
      return {"oui ou non", "oui or non (yes or no)"};
    case Kind::date:
      return {"un jour : 17/12/2021, 17 décembre 2021 ou 2021-12-17",
              "a day: 17/12/2021, 17 décembre 2021 or 2021-12-17"};
    case Kind::url:
      return {"une adresse, en https:// de préférence", "an address, in https:// if possible"};
    case Kind::email:
      return {"une adresse électronique", "an e-mail address"};
    case Kind::image:
      return {"le nom d’une image du dossier assets/", "the name of a picture in the folder assets/"};
    case Kind::colour:
      return {"une couleur : # et six chiffres ou lettres de a à f",
              "a colour: # and six digits or letters from a to f"};
    case Kind::list:
      return {"une liste, un élément par ligne après un tiret", "a list, one item a line after a dash"};
    case Kind::group:
      return {"un groupe : ses champs s’écrivent en retrait, au-dessous",
              "a group: its fields are written below, indented"};
    case Kind::figures:
      return {"un groupe de noms libres et de leurs valeurs", "a group of free names and their values"};
  }
  return {};
}

/// What may stand for a day.
Message beside(Days days) {
  switch (days) {
    case Days::exact:
      return {};
    case Days::first:
      return {" (un mois seul vaut son premier jour)", " (a month alone stands for its first day)"};
    case Days::last:
      return {" (un mois seul vaut son dernier jour)", " (a month alone stands for its last day)"};
    case Days::words:
      return {", ou quelques mots", ", or some words"};
  }
  return {};
}

Message way_to_write(const FieldSpec& field) {
  Message way = way_to_write(field.kind);
  if (is_list_of_groups(field))
    way = {"une liste de groupes, un tiret devant le premier champ de chacun",
           "a list of groups, a dash before the first field of each"};
  else if (field.kind == Kind::list && field.item != Kind::text && field.limits.words.empty())
    way = {way.fr + " : " + way_to_write(field.item).fr, way.en + ": " + way_to_write(field.item).en};
  if (field.kind == Kind::date) way = {way.fr + beside(field.days).fr, way.en + beside(field.days).en};
  return way;
}

std::string limits_of(const Limits& limits, Language language) {
  const bool french = language == Language::fr;
  std::string words;
  for (const std::string& word : limits.words) words += (words.empty() ? "" : ", ") + word;
  std::string all;
  if (!words.empty()) all += (french ? " Choix possibles : " : " Possible choices: ") + words + ".";
  if (limits.longest > 0)
    all += (french ? " Au plus " : " At most ") + std::to_string(limits.longest) +
           (french ? " signes." : " characters.");
  if (limits.least != limits.most)
    all += (french ? " De " : " From ") + std::to_string(limits.least) + (french ? " à " : " to ") +
           std::to_string(limits.most) + ".";
  return all;
}

/// With a capital, and a full stop where there is none.
std::string sentence(const std::string& text, Language language) {
  std::string out = capitalised(text, language == Language::fr ? "fr" : "en");
  return out.ends_with('.') || out.ends_with("…") ? out : out + ".";
}

void append_field(std::string& out, const FieldSpec& field, size_t indent, const std::string& lead);

/// The members of a group as they are typed; the first one after `lead`, in place of its indent.
void append_members(std::string& out, std::span<const FieldSpec> members, size_t indent, std::string lead) {
  for (const FieldSpec& member : members) {
    append_field(out, member, indent, lead);
    lead = std::string(indent, ' ');
  }
}

/// What stands below the name of a list or group, `indent` deep.
void append_inside(std::string& out, const FieldSpec& field, size_t indent) {
  const std::string blank(indent, ' ');
  if (field.kind == Kind::group) return append_members(out, field.fields, indent, blank);
  if (is_list_of_groups(field)) return append_members(out, field.fields, indent + 2, blank + "- ");
  for (std::string_view line : split(field.example, '\n'))
    out.append(blank).append(field.kind == Kind::list ? "- " : "").append(line).append("\n");
}

void append_field(std::string& out, const FieldSpec& field, size_t indent, const std::string& lead) {
  const bool below = field.kind == Kind::group || field.kind == Kind::list || field.kind == Kind::figures;
  out += lead + field.name + ":" + (below ? "" : " " + field.example) + "\n";
  if (below) append_inside(out, field, indent + 2);
}

std::string example_of(const FieldEntry& entry) {
  std::string out, lead = entry.schema->is_list ? "- " : "";
  size_t indent = lead.size();
  for (const FieldSpec* around : entry.path) {
    if (around == &entry.field()) break;
    out += lead + around->name + ":\n";
    indent += is_list_of_groups(*around) ? 4 : 2;
    lead = is_list_of_groups(*around) ? std::string(indent - 2, ' ') + "- " : std::string(indent, ' ');
  }
  append_field(out, entry.field(), indent, lead);
  return out;
}

}  // namespace

std::string FieldEntry::name() const {
  std::string all;
  for (const FieldSpec* each : path) all += (all.empty() ? "" : ".") + each->name;
  return all;
}

std::vector<FieldEntry> field_entries(const Schema& schema) {
  std::vector<FieldEntry> entries;
  std::vector<const FieldSpec*> path;
  walk(schema, schema.fields, path, entries);
  return entries;
}

FieldHelp help_on(const FieldEntry& entry, Language language) {
  const FieldSpec& field = entry.field();
  FieldHelp help;
  help.what = sentence(field.label.in(language), language);
  help.how = sentence(way_to_write(field).in(language), language) + limits_of(field.limits, language);
  if (field.required) help.how += language == Language::fr ? " Obligatoire." : " Required.";
  help.purpose = field.help.in(language);
  help.example = example_of(entry);
  return help;
}

}  // namespace annuaire
