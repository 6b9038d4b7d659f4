#include "content/fields/front_matter.h"

#include <algorithm>

#include "base/text.h"
#include "content/fields/block.h"
#include "content/fields/second_header.h"

namespace annuaire {
namespace {

// A line of three hyphens or more, or of the dashes that a word processor makes of them.
bool is_fence(std::string_view typed) {
  size_t hyphens = 0, dashes = 0, others = 0;
  for (std::string_view rest = typed; !rest.empty();) {
    bool hyphen = rest.starts_with('-'), em = rest.starts_with("—"), en = rest.starts_with("–");
    ++(hyphen ? hyphens : em || en ? dashes : others);
    rest.remove_prefix(hyphen ? 1 : em || en ? 3 : rest.size());
  }
  return others == 0 && (hyphens >= 3 || (dashes > 0 && typed != "–"));
}

// What one writes for it: other signs, two of them, blanks between them, the marks of a block of code.
bool is_near_fence(std::string_view typed) {
  if (is_fence(typed)) return false;
  if (typed.starts_with("```") && typed.size() <= 7) return true;  // "```yaml"
  size_t dashes = 0;
  for (std::string_view rest = typed; !rest.empty();) {
    const bool ascii = std::string_view("-_*=~+").find(rest.front()) != rest.npos;
    const bool dash = rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("−");
    if (!ascii && !dash && rest.front() != ' ') return false;
    dashes += ascii || dash ? 1 : 0;
    rest.remove_prefix(dash ? 3 : 1);
  }
  return dashes >= 2 && dashes <= 80;
}

bool is_heading(std::string_view typed) {
  size_t hashes = std::min(typed.find_first_not_of('#'), typed.size());
  return hashes > 0 && hashes <= 6 && hashes < typed.size() && typed[hashes] == ' ';
}

// Where a front matter starts and ends.
struct Bounds {
  uint32_t begin = 0, end = 0;  // its lines, without the `---`
  uint32_t body = 0;
  bool complete = true;  // both `---` are there
};

class Fences {
 public:
  Fences(const Reading& in, const Schema& schema) : in_(in), group_(group_spec(schema)) {}
  Bounds find();

 private:
  bool opens(Bounds& bounds);
  uint32_t after_near_fence(uint32_t at);
  void tell_near_fence(uint32_t at, const Message& fault);
  // Starts of lines, the text's size where there is none.
  struct Ending {
    uint32_t fence;  // the second `---`
    uint32_t body;   // where the body seems to start without one
    uint32_t stray;  // first line that is no field
    uint32_t near;   // first line that nearly is the second `---`
    bool certain;    // `body` is right whatever follows
  };
  Ending look_for_end(uint32_t begin) const;
  void close(Bounds& bounds);
  bool known_field(const Line& line) const;
  bool any_field(const Line& line) const;
  std::string_view typed(const Line& line) const { return in_.text(line.text, line.end); }

  Reading in_;
  GroupSpec group_;
  Span opening_;
};

bool Fences::known_field(const Line& line) const {
  std::optional<Key> key = key_in(in_, line.text, line.end);
  return key && field_meant(group_, in_.sources.text(key->name));
}

bool Fences::any_field(const Line& line) const {
  std::optional<Key> key = key_in(in_, line.text, line.end);
  return key && (field_meant(group_, in_.sources.text(key->name)) ||
                 (key->spaced && in_.sources.text(key->name).find(' ') == std::string_view::npos));
}

// Finds the first `---`; false if there is no front matter at all.
bool Fences::opens(Bounds& bounds) {
  auto size = static_cast<uint32_t>(in_.text().size());
  bounds = {size, size, size, false};
  uint32_t at = 0;
  while (at < size && line_at(in_.text(), at).blank()) at = next_line(in_.text(), at);
  if (at == size) {
    in_.out.error_in(in_.sources[in_.file].path, {"le fichier est vide", "the file is empty"},
                     {"il commence par un en-tête : des champs entre deux lignes « --- »",
                      "it starts with a header: fields between two lines “---”"});
    return false;
  }
  Line first = line_at(in_.text(), at);
  bounds.complete = is_fence(typed(first));
  bounds.begin = bounds.complete ? next_line(in_.text(), at) : at;
  opening_ = in_.span(first.text, first.end);
  if (bounds.complete) return true;
  if (const uint32_t begin = after_near_fence(at)) {
    bounds.begin = begin;
    return true;
  }
  in_.out.error(opening_,
                {"il manque la ligne « --- » au début du fichier",
                 "the line “---” is missing at the start of the file"},
                {"l’en-tête se place entre deux lignes « --- », tout en haut",
                 "the header stands between two lines “---”, at the very top"});
  if (known_field(first)) return true;
  bounds.begin = size;
  return false;
}

// What stands at `at` opens the header though it does not read `---`, or stands above the line that does:
// tells it. Where the fields begin; 0 if none do.
uint32_t Fences::after_near_fence(uint32_t at) {
  const Line first = line_at(in_.text(), at);
  uint32_t below = next_line(in_.text(), at);
  const auto skip_blank = [&] {
    while (below < in_.text().size() && line_at(in_.text(), below).blank())
      below = next_line(in_.text(), below);
  };
  skip_blank();
  if (below >= in_.text().size()) return 0;
  if (is_near_fence(typed(first)) && known_field(line_at(in_.text(), below))) {
    tell_near_fence(at, {"il manque la ligne « --- » au début du fichier",
                         "the line “---” is missing at the start of the file"});
    return below;
  }
  if (!is_fence(typed(line_at(in_.text(), below)))) return 0;
  below = next_line(in_.text(), below);
  skip_blank();
  if (below >= in_.text().size() || !known_field(line_at(in_.text(), below))) return 0;
  in_.out.error(opening_, {"cette ligne est au-dessus de l’en-tête", "this line stands above the header"},
                {"ôter cette ligne : le fichier commence par la ligne « --- »",
                 "take this line out: the file begins with the line “---”"});
  return below;
}

void Fences::tell_near_fence(uint32_t at, const Message& fault) {
  const Line line = line_at(in_.text(), at);
  in_.out.error(in_.span(line.text, line.end), fault,
                {"écrire « --- », seul sur cette ligne", "write “---”, alone on this line"});
}

// Looks for the second `---` and, should it be missing, for the first line that cannot belong to the header:
// below a heading or an empty line, unless known fields follow.
Fences::Ending Fences::look_for_end(uint32_t begin) const {
  auto size = static_cast<uint32_t>(in_.text().size());
  Ending ending{size, size, size, size, false};
  uint32_t heading = size;
  bool after_blank = false;
  for (uint32_t at = begin; at < size; at = next_line(in_.text(), at)) {
    Line line = line_at(in_.text(), at);
    bool flush = !line.blank() && line.indent == 0;
    if (flush && is_fence(typed(line))) {
      ending.fence = at;
      break;
    }
    if (flush && is_heading(typed(line))) {
      heading = std::min(heading, at);
    } else if (flush && any_field(line)) {
      heading = size;
      if (known_field(line)) ending.body = ending.near = size;
    } else if (flush && ending.near == size && is_near_fence(typed(line))) {
      ending.near = at;
    } else if (flush && item_mark(typed(line)) == 0) {
      ending.stray = std::min(ending.stray, at);
      if (ending.body == size && (after_blank || heading < size)) ending.body = std::min(heading, at);
      ending.certain = heading < size && in_.text().substr(heading).starts_with("##");
      if (ending.certain) break;
    }
    after_blank = line.blank();
  }
  return ending;
}

void Fences::close(Bounds& bounds) {
  auto size = static_cast<uint32_t>(in_.text().size());
  Ending ending = look_for_end(bounds.begin);
  bool closed = ending.fence < size && ending.body == size;
  if (!closed && ending.near < size && ending.near <= std::min(ending.body, ending.stray)) {
    if (bounds.complete)
      tell_near_fence(ending.near, {"l’en-tête n’est pas refermé par cette ligne",
                                    "the header is not closed by this line"});
    bounds.complete = false;
    bounds.end = ending.near;
    bounds.body = next_line(in_.text(), ending.near);
    return;
  }
  uint32_t end = closed ? ending.fence : std::min(ending.body, ending.stray);
  bounds.end = end;
  bounds.body = closed ? next_line(in_.text(), end) : end;
  if (closed || !bounds.complete) return;
  bounds.complete = false;
  if (end < size) {
    Line line = line_at(in_.text(), end);
    in_.out.error(
        in_.span(line.text, line.end),
        {"l’en-tête n’est pas refermé avant cette ligne", "the header is not closed before this line"},
        {"ajouter une ligne « --- » au-dessus", "add a line “---” above"});
  } else {
    in_.out.error(
        opening_, {"l’en-tête n’est pas refermé", "the header is not closed"},
        {"ajouter une ligne « --- » après le dernier champ", "add a line “---” after the last field"});
  }
}

Bounds Fences::find() {
  Bounds bounds;
  if (opens(bounds)) close(bounds);
  return bounds;
}

}  // namespace

const Value& Value::operator[](std::string_view key) const {
  static const Value absent;
  auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& each) { return each.key.value == key; });
  return found == members.end() ? absent : found->value;
}

std::vector<Field> Value::fields(std::string_view key) const {
  std::vector<Field> out;
  for (const Value& item : (*this)[key].items) out.push_back(item.scalar);
  return out;
}

FrontMatter read_front_matter(const Sources& sources, FileId file, const Schema& schema, Diagnostics& out) {
  Reading in{sources, file, out, SIZE_MAX, &schema};
  Bounds bounds = Fences(in, schema).find();
  FrontMatter front;
  front.body = bounds.body;
  front.span = in.span(0, bounds.body);
  front.closed = bounds.complete;
  front.values = read_block(in, group_spec(schema), bounds.begin, bounds.end, bounds.complete);
  tell_second_header(in, group_spec(schema), bounds.body);
  return front;
}

Value read_settings(const Sources& sources, FileId file, const Schema& schema, Diagnostics& out) {
  Reading in{sources, file, out, SIZE_MAX, &schema};
  const auto end = static_cast<uint32_t>(in.text().size());
  if (!schema.is_list) return read_block(in, group_spec(schema), 0, end, true);
  FieldSpec list;
  list.name = schema.name;
  list.kind = Kind::list;
  list.item = Kind::group;
  list.fields = schema.fields;
  return read_list_block(in, list, 0, end);
}

}  // namespace annuaire
