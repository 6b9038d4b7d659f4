// The editors' tolerant YAML, typed by a schema: every value keeps its place in the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace annuaire {

struct Schema;

/// A value as the editor typed it (quotes and escapes resolved) and where.
struct Field {
  std::string value;
  Span span;
  bool empty() const { return value.empty(); }
  operator std::string_view() const { return value; }
};

/// A value of the front matter: a scalar, a list or a group.
struct Value {
  struct Member;
  enum class Shape { absent, scalar, list, group } shape = Shape::absent;
  Field scalar;  ///< normalised by its kind: dates in ISO 8601, yes/no as "oui" or "non"
  std::vector<Value> items;
  std::vector<Member> members;  ///< of a group, in the file's order
  Span span;

  bool present() const { return shape != Shape::absent; }
  const Value& operator[](std::string_view key) const;  ///< of a group; an absent Value if not there
  Field field(std::string_view key) const { return (*this)[key].scalar; }
  std::vector<Field> fields(std::string_view key) const;  ///< the scalars of a list
};
struct Value::Member {
  Field key;
  Value value;
};

struct FrontMatter {
  Value values;        ///< shape group
  uint32_t body = 0;   ///< first byte of the body
  Span span;           ///< of the front matter
  bool closed = true;  ///< both its lines `---` are there
};

/// Reads the part between two `---` lines of a Markdown file (a missing one is an error).
FrontMatter read_front_matter(const Sources& sources, FileId file, const Schema& schema, Diagnostics& out);
/// Reads a whole file of the same language (annuaire.yaml): a group, or the list that its schema asks for.
Value read_settings(const Sources& sources, FileId file, const Schema& schema, Diagnostics& out);

}  // namespace annuaire
