// The members of one group of the front matter while they are read: unknown, repeated and missing ones.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/fields/field_lines.h"
#include "content/fields/front_matter.h"
#include "content/fields/schema.h"

namespace annuaire {

/// The fields that may stand in a group.
struct GroupSpec {
  std::span<const FieldSpec> fields;
  bool open = false;           ///< figures: any name goes
  More more = More::none;      ///< may its fields be declared?
  std::string_view name = {};  ///< of the field that holds the group; "" for the whole front matter
};
GroupSpec group_spec(const FieldSpec& field);
/// The fields of a whole front matter.
GroupSpec group_spec(const Schema& schema);

/// The field that a typed name means: case, accents and the sign between words do not matter.
const FieldSpec* field_meant(const GroupSpec& group, std::string_view typed);

/// `name: value` with the name of a field.
bool names_member(const Reading& in, const GroupSpec& group, const Line& line);
/// The same, or any one word for a name (a colon after a space is the colon of a sentence).
bool starts_member(const Reading& in, const GroupSpec& group, const Line& line);

class GroupReading {
 public:
  GroupReading(Reading in, GroupSpec spec) : in_(in), spec_(spec) {}
  /// The field of a key just met. Null where its value must be passed over; why has been reported then.
  const FieldSpec* open(Span name);
  /// The field is there, though its line could not be read, which is told.
  void expect(const FieldSpec& field) { seen_.emplace_back(&field, Span{}); }
  /// The value of the key just opened; an empty one is as good as absent.
  void put(Value value);
  /// Ends the group. Missing required fields are errors if it is `complete`, in `where` or else in the file.
  Value finish(Span where, bool complete, bool whole_file);

 private:
  std::vector<std::string> left() const;
  bool stands_for_missing(Span name, const Message& hint);
  void report_unknown(Span name);
  bool repeated(const FieldSpec& field, Span name);

  Reading in_;
  GroupSpec spec_;
  Value value_;
  Span name_;
  const FieldSpec* current_ = nullptr;
  std::vector<std::pair<const FieldSpec*, Span>> seen_;
  std::unordered_map<std::string, Span> figures_seen_;
};

}  // namespace annuaire
