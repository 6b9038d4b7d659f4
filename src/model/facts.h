// Groups of facts of an edition, in words: ceremony, applications, contact, distinctions.
#pragma once

#include <string>
#include <vector>

#include "content/edition.h"
#include "model/wording.h"

namespace annuaire {

struct Fact {
  std::string key;      ///< its name in the front matter; "dates" or "date" for a first and a last day
  std::string label;    ///< that name in words, « Haut patronage »
  std::string text;     ///< as readers see it
  std::string address;  ///< where it leads: https, http or mailto; empty for plain words
};

/// The members of a group, in the editor's order; `debut` and `fin` make one fact, « dates », or « date »
/// where they are one day. `name`: of the group, "ceremonie", whose labels are the strings "<name>.<key>".
std::vector<Fact> facts_of(const Wording& words, const std::string& name, const Value& group);
/// The same in one line, « Forum, du 17 au 18 mars 2021, Toulouse », by the strings "<group>.phrase.<name>",
/// or "<group>.phrase_autre" for a name that has none.
std::string facts_line(const Wording& words, const std::string& group, const Value& facts);

/// A distinction in words.
struct ShownDistinction {
  std::string name;
  std::string count;                 ///< how many were awarded; may be empty
  std::vector<std::string> details;  ///< what else is known of it
};
/// Of one awarded in `year`.
ShownDistinction shown_distinction(const Wording& words, const Distinction& distinction, int year);

/// A member of the jury in words.
struct ShownJuror {
  std::string name;          ///< of the person, else of the organisation
  std::string role;          ///< « présidente »
  std::string organisation;  ///< of a person
};
ShownJuror shown_juror(const Wording& words, const Juror& juror);

/// The day of a value in ISO 8601, with its hour where it has one; nothing for words, a month or a year.
std::optional<When> when_of(const Value& value);
std::optional<Date> day_of(const Value& value);

}  // namespace annuaire
