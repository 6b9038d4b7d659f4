#include "content/block.h"

#include <algorithm>

#include "base/text.h"
#include "content/flow.h"
#include "content/scalar.h"

namespace annuaire {
namespace {

constexpr size_t most_faults = 50;  // in one front matter; then reading it stops

class Block {
 public:
  Block(const Reading& in, uint32_t begin, uint32_t end)
      : in_(in), end_(end), lines_(lines_between(in.text(), begin, end)), faults_(in.out.all().size()) {}

  /// Members on lines deeper than `parent`; `in_list`: up to the next item. The first line has been seen to
  /// be one of its members, or it is the whole front matter.
  Value group(const GroupSpec& spec, int parent, bool in_list, bool complete = true, bool whole_file = false);

 private:
  bool more() const { return at_ < lines_.size() && !overflow_; }
  const Line& line() const { return lines_[at_]; }
  char sign(const Line& line) const { return line.blank() ? '\0' : in_.text()[line.text]; }
  uint32_t mark(const Line& line) const { return item_mark(in_.text(line.text, line.end)); }
  bool comment(const Line& line) const;
  void skip_comments();
  void skip_value(int indent);
  bool starts_member(const GroupSpec& spec, const Line& line, bool sentences = false) const;
  bool continues(int indent) const;

  void member(GroupReading& group, const GroupSpec& spec);
  void stray(const GroupSpec& spec);
  Value value(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent);
  Value lone(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent);
  Value list(const FieldSpec& spec, const GroupSpec& around, int indent);
  Value item(const FieldSpec& spec, const GroupSpec& around, int indent);
  Value lone_item(const FieldSpec& spec, const GroupSpec& around, int indent);
  Value flow(const FieldSpec& spec, const GroupSpec& around, uint32_t open, int indent);
  Raw text(const GroupSpec& around, uint32_t rest, int indent, bool long_text);
  Raw literal(uint32_t rest, int indent);
  bool opens_literal(uint32_t rest, int indent) const;

  Reading in_;
  uint32_t end_;
  std::vector<Line> lines_;
  size_t at_ = 0;
  size_t faults_;                 ///< diagnostics there were before
  size_t last_stray_ = SIZE_MAX;  ///< line reported, or passed over, as stray
  bool overflow_ = false;
};

Value list_of(Value item) {
  Value list;
  if (!item.present()) return list;
  list.shape = Value::Shape::list;
  list.span = item.span;
  list.items.push_back(std::move(item));
  return list;
}

Value faulty(Value::Shape shape, Span span) {
  Value value;
  value.shape = shape;
  value.span = span;
  return value;
}

bool Block::comment(const Line& l) const {
  if (l.blank() || sign(l) == '#') return true;
  std::string_view typed = in_.text(l.text, l.end);
  return l.indent == 0 && (typed == "---" || typed == "...");
}

void Block::skip_comments() {
  while (at_ < lines_.size() && comment(line())) ++at_;
}

// Passes over the lines that belong to the key on the current line.
void Block::skip_value(int indent) {
  for (++at_; at_ < lines_.size(); ++at_) {
    bool inside = line().indent > indent || sign(line()) == ']' || sign(line()) == '}' ||
                  (line().indent == indent && mark(line()));
    if (!comment(line()) && !inside) break;
  }
}

// `name: value`, of a known name, or of any one word; `sentences`: or of any words.
bool Block::starts_member(const GroupSpec& spec, const Line& l, bool sentences) const {
  std::optional<Key> key = key_in(in_, l.text, l.end);
  if (!key) return false;
  if (spec.open) return key->spaced || !in_.text(key->rest, l.end).starts_with("//");
  std::string_view name = in_.sources.text(key->name);
  if (field_meant(spec, name)) return true;
  return key->spaced &&
         (sentences || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == name.npos);
}

// Does the current line belong to the text, list or group of a key that stands `indent` deep?
bool Block::continues(int indent) const { return at_ < lines_.size() && line().indent > indent; }

Value Block::group(const GroupSpec& spec, int parent, bool in_list, bool complete, bool whole_file) {
  GroupReading group(in_, spec);
  uint32_t begin = at_ < lines_.size() ? line().text : end_, end = begin;
  for (skip_comments(); more() && line().indent > parent && !(in_list && mark(line())); skip_comments()) {
    if (mark(line()) == 0 && starts_member(spec, line(), true)) {
      member(group, spec);
    } else {
      stray(spec);
      ++at_;
    }
    end = lines_[at_ - 1].end;
    if (in_.out.all().size() > faults_ + most_faults && more()) {
      overflow_ = true;
      in_.out.error(in_.span(line().text, line().end),
                    {"trop de fautes : la lecture s’arrête ici", "too many faults: reading stops here"});
    }
  }
  return group.finish(in_.span(begin, end), complete && !overflow_, whole_file);
}

void Block::member(GroupReading& group, const GroupSpec& spec) {
  Key key = *key_in(in_, line().text, line().end);
  int indent = line().indent;
  if (const FieldSpec* field = group.open(key.name))
    group.put(value(*field, spec, key.rest, indent));
  else
    skip_value(indent);
}

// A line that is neither a field nor part of one; of several in a row only the first is reported.
void Block::stray(const GroupSpec& spec) {
  bool follows = last_stray_ != SIZE_MAX && last_stray_ + 1 == at_;
  last_stray_ = at_;
  if (follows) return;
  Message hint = {"écrire le nom du champ, deux-points, une espace, puis sa valeur",
                  "write the field’s name, a colon, a space, then its value"};
  std::string_view typed = in_.text(line().text, line().end);
  std::string_view word = typed.substr(0, typed.find_first_of(" \t:"));
  if (const FieldSpec* field = spec.open ? nullptr : field_meant(spec, word)) {
    std::string name = field->name;
    hint = {"mettre « : » après « " + name + " »", "put “:” after “" + name + "”"};
  } else if (mark(line())) {
    hint = {"une liste se place sous le nom d’un champ qui en attend une",
            "a list stands below the name of a field that takes one"};
  }
  in_.out.error(in_.span(line().text, line().end),
                {"cette ligne n’est pas un champ", "this line is no field"}, hint);
}

Value Block::value(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent) {
  Span typed = in_.trimmed(rest, std::max(rest, line().end));
  bool nested = spec.kind == Kind::list || spec.kind == Kind::group || spec.kind == Kind::figures;
  if (!nested)
    return read_scalar(spec, spec.kind, text(around, rest, indent, spec.kind == Kind::text), in_.out);

  bool groups = spec.kind != Kind::list || spec.item == Kind::group;
  char first = typed.begin < typed.end ? in_.text()[typed.begin] : '\0';
  if ((first == '[' && spec.kind == Kind::list) || (first == '{' && groups)) {
    Value read = flow(spec, around, typed.begin, indent);
    if (read.present()) return read;
  }
  if (first != '\0' && first != '#' && !opens_literal(rest, indent)) return lone(spec, around, rest, indent);
  ++at_;
  skip_comments();
  if (spec.kind == Kind::list) return list(spec, around, indent);
  if (!continues(indent)) return {};
  GroupSpec inner = group_spec(spec);
  if (mark(line()) || starts_member(inner, line())) return group(inner, indent, false);
  return group_of_text(in_, inner, text(around, line().text, indent, true));
}

// A plain text after the key of a list or group.
Value Block::lone(const FieldSpec& spec, const GroupSpec& around, uint32_t rest, int indent) {
  bool words = spec.kind == Kind::list && spec.item == Kind::word;
  Raw raw = text(around, rest, indent, !words);
  if (spec.kind != Kind::list) return group_of_text(in_, group_spec(spec), std::move(raw));
  if (!words) return list_of(read_item(in_, spec, std::move(raw)));
  auto size = static_cast<uint32_t>(without_comment(raw.text).size());
  return read_flow_list(in_, spec, raw.span.begin, raw.span.begin + size);
}

// A list or group in brackets, perhaps over several lines. Absent if the bracket belongs to a plain text.
Value Block::flow(const FieldSpec& spec, const GroupSpec& around, uint32_t open, int indent) {
  uint32_t limit = end_;
  for (size_t next = at_ + 1; next < lines_.size() && limit == end_; ++next) {
    const Line& l = lines_[next];
    if (mark(l) || (l.indent <= indent && starts_member(around, l))) limit = l.begin;
  }
  std::optional<uint32_t> close = closing_bracket(in_, open, limit);
  bool is_list = in_.text()[open] == '[';
  if (!close) {
    in_.out.error(in_.span(open, open + 1),
                  is_list ? Message{"ce crochet n’est pas refermé", "this bracket is not closed"}
                          : Message{"cette accolade n’est pas refermée", "this brace is not closed"},
                  is_list ? Message{"ajouter « ] » à la fin de la liste", "add “]” at the end of the list"}
                          : Message{"ajouter « } » à la fin", "add “}” at the end"});
    skip_value(indent);
    return faulty(is_list ? Value::Shape::list : Value::Shape::group, in_.span(open, limit));
  }
  Line last = line_at(in_.text(), *close + 1);
  bool alone = comment(last);
  if (!alone) return {};
  while (at_ < lines_.size() && line().begin <= *close) ++at_;
  if (is_list) return read_flow_list(in_, spec, open + 1, *close);
  Value read = read_flow_group(in_, group_spec(spec), open + 1, *close);
  return spec.kind == Kind::list ? list_of(std::move(read)) : read;
}

// The items below a key that stands `indent` deep; the current line is the first one that may be one.
Value Block::list(const FieldSpec& spec, const GroupSpec& around, int indent) {
  Value read;
  uint32_t begin = at_ < lines_.size() ? line().text : end_;
  bool any = false;
  for (; more() && line().indent >= indent && mark(line()); skip_comments()) {
    any = true;
    Value next = item(spec, around, indent);
    if (!next.present()) continue;
    read.shape = Value::Shape::list;
    read.span = in_.span(begin, lines_[at_ - 1].end);
    read.items.push_back(std::move(next));
  }
  if (!any && continues(indent) && !starts_member(around, line())) return lone_item(spec, around, indent);
  return read;
}

// The item on the current line, whose mark stands there; `indent`: depth of the list's key.
Value Block::item(const FieldSpec& spec, const GroupSpec& around, int indent) {
  Line& first = lines_[at_];
  uint32_t width = mark(first);
  int dash = first.indent;
  first.text += width;
  first.indent += static_cast<int>(width);
  if (first.blank()) {
    ++at_;
    skip_comments();
    if (!continues(dash) || mark(line())) return {};
  }
  if (spec.item != Kind::group)
    return read_scalar(spec, spec.item, text(around, line().text, dash, spec.item == Kind::text), in_.out);
  GroupSpec inner = group_spec(spec);
  if (sign(line()) == '{') {
    Value read = flow(spec, around, line().text, dash);
    if (read.items.empty())
      return read.present() ? read : group_of_text(in_, inner, text(around, line().text, dash, true));
    return std::move(read.items.front());
  }
  if (starts_member(inner, line())) return group(inner, indent, true);
  return group_of_text(in_, inner, text(around, line().text, dash, true));
}

// What stands below a list's key without any mark.
Value Block::lone_item(const FieldSpec& spec, const GroupSpec& around, int indent) {
  GroupSpec inner = group_spec(spec);
  if (spec.item == Kind::group && starts_member(inner, line())) return list_of(group(inner, indent, true));
  Raw raw = raw_between(in_, line().text, line().end);
  ++at_;
  skip_comments();
  if (continues(indent) && !starts_member(around, line())) {
    std::string name = spec.name;
    in_.out.error(in_.span(line().text, line().end),
                  {"il manque un tiret devant les éléments de la liste « " + name + " »",
                   "the items of the list “" + name + "” lack their dash"},
                  {"commencer chaque ligne par « - »", "start each line with “- ”"});
    while (continues(indent)) ++at_;
  }
  return list_of(read_item(in_, spec, std::move(raw)));
}

// Does `|` or `>` stand at `rest`, with deeper lines below?
bool Block::opens_literal(uint32_t rest, int indent) const {
  std::string_view typed = trim(in_.text(rest, std::max(rest, line().end)));
  if (!typed.starts_with('|') && !typed.starts_with('>')) return false;
  bool alone = without_comment(typed).find_first_not_of("+-0123456789", 1) == typed.npos;
  size_t next = at_ + 1;
  while (next < lines_.size() && lines_[next].blank()) ++next;
  return alone && next < lines_.size() && lines_[next].indent > indent;
}

// The text that starts at `rest` and goes on over deeper lines, joined by spaces; `long_text`: beyond one
// line.
Raw Block::text(const GroupSpec& around, uint32_t rest, int indent, bool long_text) {
  if (opens_literal(rest, indent)) return literal(rest, indent);
  Raw raw = raw_between(in_, rest, std::max(rest, line().end));
  if (!long_text && raw.text.starts_with('#')) raw.text.clear();
  for (++at_; at_ < lines_.size(); ++at_) {
    if (comment(line())) continue;
    if (!continues(indent) || mark(line()) || (!long_text && !raw.text.empty())) break;
    std::optional<Key> key = key_in(in_, line().text, line().end);
    if (key && !around.open && field_meant(around, in_.sources.text(key->name))) break;
    Raw more = raw_between(in_, line().text, line().end);
    if (raw.text.empty())
      raw.span.begin = more.span.begin;
    else
      raw.text += ' ';
    raw.text += more.text;
    raw.span.end = more.span.end;
  }
  return raw;
}

// Lines below `|` (kept) or `>` (joined; an empty line ends a paragraph).
Raw Block::literal(uint32_t rest, int indent) {
  bool keep = in_.text()[in_.trimmed(rest, line().end).begin] == '|';
  Raw raw{"", in_.span(line().end, line().end)};
  int inner = -1;
  for (++at_; at_ < lines_.size() && (line().blank() || continues(indent)); ++at_) {
    if (line().blank()) {
      if (!raw.text.empty()) raw.text += '\n';
      continue;
    }
    if (inner < 0) inner = line().indent, raw.span.begin = line().text;
    bool joined = !keep && !raw.text.empty() && raw.text.back() != '\n';
    if (joined)
      raw.text += ' ';
    else if (keep && !raw.text.empty())
      raw.text += '\n';
    raw.text.append(static_cast<size_t>(keep ? std::max(0, line().indent - inner) : 0), ' ');
    raw.text += in_.text(line().text, line().end);
    raw.span.end = line().end;
  }
  while (raw.text.ends_with('\n')) raw.text.pop_back();
  return raw;
}

}  // namespace

Value read_block(const Reading& in, const GroupSpec& spec, uint32_t begin, uint32_t end, bool complete) {
  return Block(in, begin, end).group(spec, -1, false, complete, true);
}

}  // namespace annuaire
