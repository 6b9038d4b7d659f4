// Groups of facts of an edition, in words: ceremony, applications, contact, distinctions.
#pragma once

#include <string>
#include <vector>

#include "content/edition.h"
#include "model/wording.h"

namespace annuaire {

struct Fact {
  std::string key;      ///< its name in the front matter; "dates" for a first and a last day
  std::string text;     ///< as readers see it
  std::string address;  ///< where it leads: https, http or mailto; empty for plain words
};

/// The members of a group, in the editor's order; `debut` and `fin` make one fact, « dates ».
std::vector<Fact> facts_of(const Wording& words, const Value& group);
/// The same in one line, « Forum, du 17 au 18 mars 2021, Toulouse », by the strings "<group>.phrase.<name>",
/// or "<group>.phrase_autre" for a name that has none.
std::string facts_line(const Wording& words, const std::string& group, const Value& facts);

/// What is known of a distinction awarded in `year` beside its name and number, in one line.
std::string distinction_details(const Wording& words, const Distinction& distinction, int year);

/// The day of a value in ISO 8601; nothing for words.
std::optional<Date> day_of(const Value& value);

}  // namespace annuaire
