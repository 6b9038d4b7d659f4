// What begins the items of a list that Markdown does not know: "a)", "ii.", "(3)", "1°", "1/", "1 -".
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

struct Enumerator {
  std::string opening;  ///< "(" or nothing
  std::string label;    ///< a number, a letter, a roman number; empty where a line begins otherwise
  std::string closing;
  std::string mark() const { return opening + label + closing; }
  bool is_number() const;
};

/// That at the start of a line, a blank and words after it.
Enumerator enumerator_of(std::string_view line);
/// Is `b` the next of `a`, written alike?
bool follows(const Enumerator& a, const Enumerator& b);
/// Might the line begin with one? Cheap: few lines do, so few are looked at closely.
bool begins_enumerated(std::string_view line);

}  // namespace annuaire
