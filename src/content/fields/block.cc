#include "content/fields/block.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "base/unseen.h"
#include "content/fields/cursor.h"
#include "content/fields/flow.h"
#include "content/fields/scalar.h"

namespace annuaire {
namespace {

// "label: or" of "label or" or "label = or".
std::string with_colon(std::string_view name, std::string_view rest) {
  constexpr std::string_view wide = "：";  // of East Asian keyboards
  if (const size_t at = rest.find(wide); at != rest.npos && trim(rest.substr(0, at)).empty())
    rest.remove_prefix(at + wide.size());
  const size_t begin = std::min(rest.find_first_not_of(" \t=:;."), rest.size());
  const std::string value(trim(rest.substr(begin)));
  return std::string(name) + ": " + (value.empty() ? "…" : value);
}

constexpr size_t most_faults = 50;  // in one front matter; then reading it stops

class Block {
 public:
  Block(const Reading& in, uint32_t begin, uint32_t end) : in_(in), at_(in, begin, end) {}

  /// Members on lines deeper than `parent`; `in_list`: up to the next item.
  Value group(const GroupSpec& spec, int parent, bool in_list, bool complete = true, bool whole_file = false);
  /// A file that is a list of groups, or has one below the list's name.
  Value whole_list(const FieldSpec& spec);

 private:
  void member(GroupReading& group, const GroupSpec& spec, const Key& key);
  bool follows_text(const GroupSpec& spec) const;
  const FieldSpec* stray(const GroupSpec& spec);
  void tell_list(const FieldSpec& spec, int indent);
  Value value(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent);
  Value scalar(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent);
  Value lone(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent);
  Value below(const FieldSpec& spec, const GroupSpec& around, int indent);
  Value list(const FieldSpec& spec, const GroupSpec& around, int indent);
  Value item(const FieldSpec& spec, const GroupSpec& around, int indent);
  Value lone_item(const FieldSpec& spec, const GroupSpec& around, int indent);
  std::optional<Value> flow(const FieldSpec& spec, const GroupSpec& around, uint32_t open, int indent);
  Value unclosed(const FieldSpec& spec, uint32_t open, int indent);

  Reading in_;
  Cursor at_;
  size_t last_stray_ = SIZE_MAX;  ///< number of the last line that was no field
};

Value faulty(Value::Shape shape, Span span) {
  Value value;
  value.shape = shape;
  value.span = span;
  return value;
}

Value list_of(Value item) {
  Value list;
  list.span = item.span;
  add_item(list, std::move(item));
  return list;
}

// Commas part the items of a list in brackets only.
void tell_one_item(const Reading& in, const FieldSpec& spec, const Raw& raw) {
  std::string several = raw.text;
  std::replace(several.begin(), several.end(), ';', ',');
  const bool quoted = raw.text.starts_with('"') || raw.text.starts_with('{') || raw.text.starts_with('[');
  const std::string_view said = trim(several);
  if (quoted || said.empty() || said.find(',') == said.npos || said.find_first_not_of(", ") == said.npos)
    return;
  in.out.warning(raw.span,
                 {"cette ligne est prise pour un seul élément de la liste « " + spec.name + " »",
                  "this line is taken for one item of the list “" + spec.name + "”"},
                 {"s’il y en a plusieurs, écrire « " + spec.name + ": [" + several +
                      "] » ; s’il n’y en a qu’un, l’écrire sous le champ, après un tiret",
                  "if there are several, write “" + spec.name + ": [" + several +
                      "]”; if there is one, write it below the field, after a dash"});
}

Value Block::group(const GroupSpec& spec, int parent, bool in_list, bool complete, bool whole_file) {
  GroupReading group(in_, spec);
  at_.skip_comments();
  uint32_t begin = at_.more() ? at_.line().text : 0, end = begin;
  for (; at_.continues(parent) && !(in_list && at_.mark()) && !in_.full(); at_.skip_comments()) {
    std::optional<Key> key = key_in(in_, at_.line().text, at_.line().end);
    if (!at_.mark() && key && (key->spaced || starts_member(in_, spec, at_.line())))
      member(group, spec, *key);
    else if (const FieldSpec* field = stray(spec))
      group.expect(*field);
    end = at_.previous().end;
  }
  return group.finish(in_.span(begin, std::max(begin, end)), complete && !in_.full(), whole_file);
}

void Block::member(GroupReading& group, const GroupSpec& spec, const Key& key) {
  int indent = at_.line().indent;
  if (const FieldSpec* field = group.open(key.name))
    group.put(value(*field, spec, key.rest, indent));
  else
    at_.skip_value(indent);
}

// Is the line above that of a field whose text may go on?
bool Block::follows_text(const GroupSpec& spec) const {
  if (at_.number() == 0) return false;
  const Line& above = at_.previous();
  const std::optional<Key> key = key_in(in_, above.text, above.end);
  const FieldSpec* field = key ? field_meant(spec, in_.sources.text(key->name)) : nullptr;
  return field && (field->kind == Kind::text || field->kind == Kind::figures);
}

// Passes over a line that is neither a field nor part of one; of several in a row only the first is reported.
// The field that it was to be, if that is known.
const FieldSpec* Block::stray(const GroupSpec& spec) {
  bool follows = last_stray_ != SIZE_MAX && last_stray_ + 1 == at_.number();
  last_stray_ = at_.number();
  Span span = at_.span();
  bool marked = at_.mark() != 0;
  const bool goes_on = !marked && follows_text(spec);
  at_.next();
  if (follows) return nullptr;
  Message hint = {"écrire le nom du champ, deux-points, une espace, puis sa valeur",
                  "write the field’s name, a colon, a space, then its value"};
  std::string_view typed = in_.sources.text(span);
  std::string_view word = typed.substr(0, std::min(typed.find_first_of(" \t:;="), typed.find("：")));
  const FieldSpec* field = spec.open ? nullptr : field_meant(spec, word);
  if (field) {
    const std::string whole = with_colon(field->name, typed.substr(word.size()));
    hint = {"écrire « " + whole + " »", "write “" + whole + "”"};
  } else if (goes_on) {
    hint = {"si elle continue la ligne d’avant, mettre deux espaces devant",
            "if it goes on with the line before, put two spaces in front"};
  } else if (marked) {
    hint = {"une liste se place sous le nom d’un champ qui en attend une",
            "a list stands below the name of a field that takes one"};
  }
  in_.out.error(span, {"cette ligne n’est pas un champ", "this line is no field"}, hint);
  return field;
}

// The value of a key on the current line, which stands `indent` deep; `rest`: what follows its colon.
Value Block::value(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent) {
  bool nested = spec.kind == Kind::list || spec.kind == Kind::group || spec.kind == Kind::figures;
  if (!nested) return scalar(spec, around, rest, indent);

  bool groups = spec.kind != Kind::list || spec.item == Kind::group;
  Span typed = in_.trimmed(rest, std::max(rest, at_.line().end));
  char first = typed.begin < typed.end ? in_.text()[typed.begin] : '\0';
  if ((first == '[' && spec.kind == Kind::list) || (first == '{' && groups)) {
    if (std::optional<Value> read = flow(spec, around, typed.begin, indent)) return std::move(*read);
  }
  if (first == '\0' || first == '#' || at_.opens_literal(rest, indent)) return below(spec, around, indent);
  return lone(spec, around, rest, indent);
}

Value Block::scalar(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent) {
  Raw raw = at_.text(around, rest, indent, spec.kind == Kind::text);
  const bool listed = at_.more() && at_.mark() && at_.line().indent >= indent;
  if (!raw.text.empty() || !listed) return read_scalar(spec, spec.kind, std::move(raw), in_.out);
  const Span span = at_.span();
  tell_list(spec, indent);
  return faulty(Value::Shape::scalar, span);
}

// Passes over a list where one value goes.
void Block::tell_list(const FieldSpec& spec, int indent) {
  const Span first = at_.span();
  const std::string name = spec.name, item(in_.sources.text(first).substr(at_.mark()));
  at_.skip_value(indent);
  const bool alone = at_.previous().end == first.end;
  const std::string whole = name + ": " + item;
  in_.out.error(first,
                {"le champ « " + name + " » ne prend pas de liste", "the field “" + name + "” takes no list"},
                alone ? Message{"écrire « " + whole + " » sur une ligne, à la place des deux",
                                "write “" + whole + "” on one line, in place of the two"}
                      : Message{"écrire une seule valeur, sur la ligne du champ",
                                "write one value, on the field’s own line"});
}

// A plain text after the key of a list or group.
Value Block::lone(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent) {
  bool words = spec.kind == Kind::list && (spec.item == Kind::word || spec.item == Kind::language);
  Raw raw = at_.text(around, rest, indent, !words);
  if (spec.kind != Kind::list) return group_of_text(in_, group_spec(spec), std::move(raw));
  if (!words) tell_one_item(in_, spec, raw);
  if (!words) return list_of(read_item(in_, spec, std::move(raw)));
  auto size = static_cast<uint32_t>(without_comment(raw.text).size());
  return read_flow_list(in_, spec, raw.span.begin, raw.span.begin + size);
}

// A list or group on the lines below its key.
Value Block::below(const FieldSpec& spec, const GroupSpec& around, int indent) {
  at_.next();
  at_.skip_comments();
  if (spec.kind == Kind::list) return list(spec, around, indent);
  if (!at_.continues(indent)) return {};
  GroupSpec inner = group_spec(spec);
  if (at_.mark() || starts_member(in_, inner, at_.line())) return group(inner, indent, false);
  return group_of_text(in_, inner, at_.text(around, at_.line().text, indent, true));
}

// The items below a key that stands `indent` deep; the current line is the first one that may be one.
Value Block::list(const FieldSpec& spec, const GroupSpec& around, int indent) {
  bool any = at_.more() && at_.line().indent >= indent && at_.mark();
  if (!any && at_.continues(indent) && !names_member(in_, around, at_.line()))
    return lone_item(spec, around, indent);
  Value read;
  uint32_t begin = any ? at_.line().text : 0;
  for (; at_.more() && at_.line().indent >= indent && at_.mark() && !in_.full(); at_.skip_comments()) {
    add_item(read, item(spec, around, indent));
    read.span = in_.span(begin, at_.previous().end);
  }
  return read;
}

// The item on the current line, whose mark stands there; `indent`: depth of the list's key.
Value Block::item(const FieldSpec& spec, const GroupSpec& around, int indent) {
  int dash = at_.line().indent;
  at_.enter_item();
  if (at_.line().blank()) {
    at_.next();
    at_.skip_comments();
    if (!at_.continues(dash) || at_.mark()) return {};
  }
  uint32_t begin = at_.line().text;
  if (spec.item != Kind::group)
    return read_scalar(spec, spec.item, at_.text(around, begin, dash, spec.item == Kind::text), in_.out);
  GroupSpec inner = group_spec(spec);
  if (at_.sign() == '{') {
    std::optional<Value> read = flow(spec, around, begin, dash);
    if (read) return read->items.empty() ? Value{} : std::move(read->items.front());
  }
  if (starts_member(in_, inner, at_.line())) return group(inner, indent, true);
  return group_of_text(in_, inner, at_.text(around, begin, dash, true));
}

// What stands below a list's key without any mark.
Value Block::lone_item(const FieldSpec& spec, const GroupSpec& around, int indent) {
  GroupSpec inner = group_spec(spec);
  if (spec.item == Kind::group && starts_member(in_, inner, at_.line()))
    return list_of(group(inner, indent, true));
  Raw raw = raw_between(in_, at_.line().text, at_.line().end);
  at_.next();
  at_.skip_comments();
  if (at_.continues(indent) && !names_member(in_, around, at_.line())) {
    std::string name = spec.name;
    in_.out.error(raw.span,
                  {"il manque un tiret devant les éléments de la liste « " + name + " »",
                   "the items of the list “" + name + "” lack their dash"},
                  {"commencer chaque ligne par « - »", "start each line with “- ”"});
    while (at_.continues(indent)) at_.next();
  }
  return list_of(read_item(in_, spec, std::move(raw)));
}

// A list or group in brackets, perhaps over several lines. None if the bracket belongs to a plain text.
std::optional<Value> Block::flow(const FieldSpec& spec, const GroupSpec& around, uint32_t open, int indent) {
  std::optional<uint32_t> close = closing_bracket(in_, open, at_.flow_limit(around, indent));
  if (!close) return unclosed(spec, open, indent);
  Line after = line_at(in_.text(), *close + 1);
  const bool ends = without_unseen(in_.text(after.text, after.end)).empty();
  if (!ends && in_.text()[after.text] != '#') return std::nullopt;
  at_.go_past(*close);
  if (in_.text()[open] == '[') return read_flow_list(in_, spec, open + 1, *close);
  Value read = read_flow_group(in_, group_spec(spec), open + 1, *close);
  return spec.kind == Kind::list ? list_of(std::move(read)) : read;
}

Value Block::whole_list(const FieldSpec& spec) {
  const GroupSpec around{std::span(&spec, 1)};
  at_.skip_comments();
  if (!at_.more() || !at_.mark()) return group(around, -1, false, true, true)[spec.name];
  Value read = list(spec, around, 0);
  for (; at_.more() && !in_.full(); at_.skip_comments()) stray(around);
  return read;
}

Value Block::unclosed(const FieldSpec& spec, uint32_t open, int indent) {
  Span span = in_.span(open, open + 1);
  if (in_.text()[open] == '[')
    in_.out.error(span, {"ce crochet n’est pas refermé", "this bracket is not closed"},
                  {"ajouter « ] » à la fin de la liste", "add “]” at the end of the list"});
  else
    in_.out.error(span, {"cette accolade n’est pas refermée", "this brace is not closed"},
                  {"ajouter « } » à la fin", "add “}” at the end"});
  at_.skip_value(indent);
  return faulty(spec.kind == Kind::list ? Value::Shape::list : Value::Shape::group, span);
}

void say_where_full(const Reading& in) {
  if (in.full())
    in.out.error_in(in.sources[in.file].path,
                    {"trop de fautes : la lecture s’arrête là", "too many faults: reading stops there"});
}

}  // namespace

Value read_block(const Reading& in, const GroupSpec& spec, uint32_t begin, uint32_t end, bool complete) {
  Reading limited = in;
  limited.most = in.out.all().size() + most_faults;
  Value read = Block(limited, begin, end).group(spec, -1, false, complete, true);
  say_where_full(limited);
  return read;
}

Value read_list_block(const Reading& in, const FieldSpec& spec, uint32_t begin, uint32_t end) {
  Reading limited = in;
  limited.most = in.out.all().size() + most_faults;
  Value read = Block(limited, begin, end).whole_list(spec);
  say_where_full(limited);
  return read;
}

}  // namespace annuaire
