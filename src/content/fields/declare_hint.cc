#include "content/fields/declare_hint.h"

#include <algorithm>

#include "base/text.h"
#include "content/own_fields.h"

namespace annuaire {
namespace {

constexpr size_t long_value = 200;  // bytes: as much as a « texte » may surely hold

// What stands after the name's colon on its line.
std::string_view typed_after(const Reading& in, Span name) {
  const Line line = line_at(in.text(), name.begin);
  std::string_view rest = in.text(std::min(name.end, line.end), line.end);
  return trim(rest.substr(std::min(rest.find(':') + 1, rest.size())));
}

// The lines below that are deeper than the name's, or begin with a dash.
bool is_list_below(const Reading& in, Span name) {
  const uint32_t next = next_line(in.text(), name.begin);
  const Line below = line_at(in.text(), next);
  return item_mark(in.text(below.text, below.end)) > 0;
}

bool goes_on_below(const Reading& in, Span name) {
  const Line below = line_at(in.text(), next_line(in.text(), name.begin));
  return !below.blank() && below.indent > 0;
}

// A type that takes what was typed here, and surely what other cards say.
const char* type_for(const Reading& in, Span name) {
  const std::string_view typed = typed_after(in, name);
  if (typed.starts_with('[') || (typed.empty() && is_list_below(in, name))) return "liste";
  return typed.size() > long_value || goes_on_below(in, name) ? "texte-long" : "texte";
}

// The name as readers may see it, where it can be written without quotes.
std::string readable(std::string_view typed, const std::string& id) {
  const std::u32string letters = to_utf32(typed);
  const bool plain = std::all_of(letters.begin(), letters.end(), [](char32_t c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == ' ' || c == '-' || c == '_';
  });
  std::string text = plain ? std::string(typed) : id;
  std::replace(text.begin(), text.end(), '_', ' ');
  const std::u32string shown = to_utf32(text);
  return to_upper(to_utf8(shown.substr(0, 1)), "fr") + to_utf8(shown.substr(1));
}

// The name to declare: what was typed, or another where that cannot be a field's.
std::string id_for(std::string_view typed) {
  const std::string id = slug(typed);
  if (id.empty()) return "mon-champ";
  const bool taken = std::any_of(std::begin(reckoned_columns), std::end(reckoned_columns),
                                 [&](std::string_view column) { return slug(column) == id; });
  return taken ? "fiche-" + id : id;
}

// Each line after a line feed.
std::string declaration_of(const Reading& in, Span name, const std::string& id, bool declared) {
  return std::string(declared ? "" : "\nchamps:") + "\n  - {id: " + id +
         ", nom: " + readable(in.sources.text(name), id) + ", type: " + type_for(in, name) + "}";
}

}  // namespace

Message declare_hint(const Reading& in, Span name, bool declared, const Message& meant) {
  const std::string_view typed = in.sources.text(name);
  const std::string id = id_for(typed), lines = declaration_of(in, name, id, declared);
  Message where = declared
                      ? Message{"sous « champs: », dans annuaire.yaml", "below “champs:” in annuaire.yaml"}
                      : Message{"à annuaire.yaml", "to annuaire.yaml"};
  if (id != slug(typed))
    where = {"écrire ici « " + id + ": », et ajouter " + where.fr,
             "write “" + id + ":” here, and add " + where.en};
  else
    where = {"ajouter " + where.fr, "add " + where.en};
  if (meant.empty())
    return {"ce champ est ignoré ; pour en faire un champ à vous, " + where.fr + " :" + lines,
            "this field is passed over; to make it a field of your own, " + where.en + ":" + lines};
  const auto ended = [](std::string text) {
    return text.ends_with('?') || text.ends_with('.') ? text : text + ".";
  };
  return {ended(meant.fr) + " Sinon, pour en faire un champ à vous, " + where.fr + " :" + lines,
          ended(meant.en) + " Else, to make it a field of your own, " + where.en + ":" + lines};
}

}  // namespace annuaire
