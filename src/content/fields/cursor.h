// Walks the lines of a front matter, and gathers the texts that go on over several of them.
#pragma once

#include <vector>

#include "content/fields/field_group.h"
#include "content/fields/field_lines.h"
#include "content/fields/scalar.h"

namespace annuaire {

class Cursor {
 public:
  Cursor(const Reading& in, uint32_t begin, uint32_t end)
      : in_(in), lines_(lines_between(in.text(), begin, end)) {}

  bool more() const { return at_ < lines_.size(); }
  const Line& line() const { return lines_[at_]; }
  const Line& previous() const { return lines_[at_ - 1]; }
  size_t number() const { return at_; }
  void next() { ++at_; }
  void go_past(uint32_t byte);
  void skip_comments();
  /// Passes over the value of the key on the current line, which stands `indent` deep.
  void skip_value(int indent);

  char sign() const { return line().blank() ? '\0' : in_.text()[line().text]; }
  /// Bytes of the list mark on the current line; 0 if there is none.
  uint32_t mark() const { return item_mark(in_.text(line().text, line().end)); }
  /// Makes the text after the list mark a line of its own.
  void enter_item();
  Span span() const { return in_.span(line().text, line().end); }
  /// Does the current line belong to the text, list or group of a key that stands `indent` deep?
  bool continues(int indent) const { return more() && line().indent > indent; }

  /// Does `|` or `>` stand at `rest` on the current line, with deeper lines below?
  bool opens_literal(uint32_t rest, int indent) const;
  /// The text that starts at `rest` and goes on over deeper lines, joined by spaces, up to the next member of
  /// `around`; `long_text`: beyond one line.
  Raw text(const GroupSpec& around, uint32_t rest, int indent, bool long_text);
  /// Where a bracket opened on the current line must be closed at the latest: before the next list mark or
  /// known member of `around`.
  uint32_t flow_limit(const GroupSpec& around, int indent) const;

 private:
  bool comment() const;
  Raw literal(uint32_t rest, int indent);

  Reading in_;
  std::vector<Line> lines_;
  size_t at_ = 0;
};

}  // namespace annuaire
