#include "content/fields/flow.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

// Walks over flow text, quotes and brackets aside, and calls `visit` with each sign at its depth until it
// says false. Quotes open only where a value can start.
template <class Visit>
void walk(std::string_view text, Visit visit) {
  int depth = 0;
  bool value_start = true;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (value_start && (c == '"' || c == '\'')) {
      size_t close = closing_quote(text, i);
      if (close != text.npos) i = close;
      value_start = false;
      continue;
    }
    if (c == ']' || c == '}') --depth;
    if (!visit(i, c, depth)) return;
    if (c == '[' || c == '{') ++depth;
    bool opens = c == '[' || c == '{' || c == ',' || c == ':';
    value_start = opens || (value_start && (c == ' ' || c == '\t' || c == '\n'));
  }
}

int open_parentheses(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '(') -
                          std::count(text.begin(), text.end(), ')'));
}

// Joins the pieces of « a (b, c) », which a comma between parentheses has parted.
std::vector<Span> with_parentheses(const Reading& in, const std::vector<Span>& parts) {
  std::vector<Span> out;
  for (size_t i = 0, last; i < parts.size(); i = last + 1) {
    int open = 0;
    for (last = i; last < std::min(parts.size(), i + 16); ++last)
      if ((open += open_parentheses(in.sources.text(parts[last]))) <= 0) break;
    if (open > 0) last = i;  // never closed, or far off
    out.push_back({parts[i].file, parts[i].begin, parts[last].end});
  }
  return out;
}

// The parts between commas, blanks trimmed.
std::vector<Span> pieces(const Reading& in, uint32_t begin, uint32_t end) {
  std::vector<Span> out;
  uint32_t from = begin;
  walk(in.text(begin, end), [&](size_t at, char c, int depth) {
    if (c != ',' || depth != 0) return true;
    out.push_back(in.trimmed(from, begin + static_cast<uint32_t>(at)));
    from = begin + static_cast<uint32_t>(at) + 1;
    return true;
  });
  out.push_back(in.trimmed(from, end));
  std::erase_if(out, [](Span piece) { return piece.begin == piece.end; });
  return out;
}

// Joins to its forerunner each piece without a key: « {lieu: Paris, Lyon} » has one member.
std::vector<Span> members(const Reading& in, uint32_t begin, uint32_t end) {
  std::vector<Span> out;
  for (Span piece : pieces(in, begin, end)) {
    if (!out.empty() && !key_in(in, piece.begin, piece.end))
      out.back().end = piece.end;
    else
      out.push_back(piece);
  }
  return out;
}

Value read_value(const Reading& in, const FieldSpec& spec, Span raw) {
  char first = raw.begin < raw.end ? in.text()[raw.begin] : '\0';
  std::optional<uint32_t> close;
  if (first == '[' || first == '{') close = closing_bracket(in, raw.begin, raw.end);
  bool whole = close && *close + 1 == raw.end;
  if (spec.kind == Kind::list && first == '[' && whole)
    return read_flow_list(in, spec, raw.begin + 1, *close);
  Value value;
  switch (spec.kind) {
    case Kind::list: {
      Value item = read_item(in, spec, raw_between(in, raw.begin, raw.end));
      value.span = raw;
      add_item(value, std::move(item));
      return value;
    }
    case Kind::group:
    case Kind::figures:
      if (first == '{' && whole) return read_flow_group(in, group_spec(spec), raw.begin + 1, *close);
      return group_of_text(in, group_spec(spec), raw_between(in, raw.begin, raw.end));
    default:
      return read_scalar(spec, spec.kind, raw_between(in, raw.begin, raw.end), in.out);
  }
}

}  // namespace

std::optional<uint32_t> closing_bracket(const Reading& in, uint32_t open, uint32_t limit) {
  std::optional<uint32_t> close;
  walk(in.text(open, limit), [&](size_t at, char c, int depth) {
    if ((c != ']' && c != '}') || depth > 0) return true;
    if ((c == ']') == (in.text()[open] == '[')) close = open + static_cast<uint32_t>(at);
    return false;
  });
  return close;
}

Raw raw_between(const Reading& in, uint32_t begin, uint32_t end) {
  Span span = in.trimmed(begin, end);
  std::string_view text = in.text(span.begin, span.end);
  Raw raw{std::string(), span};
  for (size_t feed; (feed = text.find('\n')) != text.npos;) {
    raw.text += trim(text.substr(0, feed));
    raw.text += ' ';
    text = trim(text.substr(feed));
  }
  raw.text += text;
  return raw;
}

namespace {

// A text between straight quotes, as it may stand within braces.
std::string between_quotes(std::string_view text) {
  std::string out = "\"";
  for (char c : text) (c == '"' || c == '\\' ? out += '\\' : out) += c;
  return out + '"';
}

// "{nom: …, adresse: …}" of the members that must be there; `first`: what stands for the first of all.
std::string group_to_write(std::span<const FieldSpec> fields, const std::string& first) {
  std::string members;
  for (const FieldSpec& field : fields) {
    const bool typed = &field == &fields.front() && !first.empty();
    if (!typed && !field.required) continue;
    const std::string value = typed ? first : field.fields.empty() ? "…" : group_to_write(field.fields, "");
    members += (members.empty() ? "" : ", ") + field.name + ": " + value;
  }
  return "{" + members + "}";
}

// A text says one thing only: what else the group must say is missing.
void tell_missing(const Reading& in, const GroupSpec& spec, const Raw& raw) {
  std::string missing;
  for (const FieldSpec& field : spec.fields.subspan(1))
    if (field.required) missing += (missing.empty() ? "" : ", ") + field.name;
  if (missing.empty()) return;
  const bool plain = raw.text.find_first_of("{}[]\"':") == std::string::npos;
  const bool quoted = raw.text.starts_with('"') && closing_quote(raw.text, 0) + 1 == raw.text.size();
  const std::string first = plain || quoted ? raw.text : between_quotes(raw.text);
  const std::string whole = group_to_write(spec.fields, first), name(spec.name);
  in.out.error(raw.span,
               {"le champ « " + name + " » doit dire plus que cela ; il manque : " + missing,
                "the field “" + name + "” must say more than that; missing: " + missing},
               {"écrire « " + whole + " »", "write “" + whole + "”"});
}

}  // namespace

Value group_of_text(const Reading& in, const GroupSpec& spec, Raw raw) {
  Value group;
  if (raw.text.empty()) return group;
  group.shape = Value::Shape::group;
  group.span = raw.span;
  if (spec.open || raw.text[0] == '{') {
    std::string name(spec.name);
    in.out.error(raw.span,
                 {"le champ « " + name + " » se remplit ligne par ligne",
                  "the field “" + name + "” takes a line for each value"},
                 {"écrire chaque valeur sur sa ligne, en retrait, comme « nom: valeur »",
                  "write each value on a line of its own, indented, such as “name: value”"});
    return group;
  }
  const FieldSpec& first = spec.fields.front();
  tell_missing(in, spec, raw);
  if (first.kind == Kind::list) {
    const bool bracket = raw.text[0] == '[' && raw.text.back() == ']';
    Value list = read_flow_list(in, first, raw.span.begin + bracket, raw.span.end - bracket);
    if (list.present()) group.members.push_back({{first.name, list.span}, std::move(list)});
    return group;
  }
  Value value = read_scalar(first, first.kind, std::move(raw), in.out);
  if (value.present()) group.members.push_back({{first.name, value.span}, std::move(value)});
  return group;
}

void add_item(Value& list, Value item) {
  if (!item.present()) return;
  list.shape = Value::Shape::list;
  if (item.shape != Value::Shape::scalar || !item.scalar.empty()) list.items.push_back(std::move(item));
}

Value read_item(const Reading& in, const FieldSpec& spec, Raw raw) {
  if (spec.item != Kind::group) return read_scalar(spec, spec.item, std::move(raw), in.out);
  if (raw.text.starts_with('{')) {
    auto close = closing_bracket(in, raw.span.begin, raw.span.end);
    if (close && *close + 1 == raw.span.end)
      return read_flow_group(in, group_spec(spec), raw.span.begin + 1, *close);
  }
  return group_of_text(in, group_spec(spec), std::move(raw));
}

Value read_flow_list(const Reading& in, const FieldSpec& spec, uint32_t begin, uint32_t end) {
  Value list;
  list.shape = Value::Shape::list;
  for (Span piece : with_parentheses(in, pieces(in, begin, end))) {
    if (in.full()) break;
    Value item = read_item(in, spec, raw_between(in, piece.begin, piece.end));
    add_item(list, std::move(item));
  }
  list.span = in.span(begin, end);
  return list;
}

Value read_flow_group(const Reading& in, const GroupSpec& spec, uint32_t begin, uint32_t end) {
  GroupReading group(in, spec);
  bool complete = true;
  for (Span member : members(in, begin, end)) {
    if (in.full()) break;
    std::optional<Key> key = key_in(in, member.begin, member.end);
    if (!key) {
      in.out.error(
          member,
          {"il manque un nom et « : » devant cette valeur", "a name and “:” are missing before this value"},
          {"écrire « {nom: valeur, nom: valeur} »", "write “{name: value, name: value}”"});
      complete = false;
    } else if (const FieldSpec* field = group.open(key->name)) {
      group.put(read_value(in, *field, in.trimmed(key->rest, member.end)));
    }
  }
  return group.finish(in.span(begin, end), complete, false);
}

}  // namespace annuaire
