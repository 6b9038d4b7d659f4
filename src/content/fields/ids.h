// Ids that editors give to categories and levels.
#pragma once

#include <string_view>
#include <vector>

#include "content/fields/front_matter.h"

namespace annuaire {

/// Completes a named thing: an id made of the name where none is given, a name where only an id is. An id
/// that is no slug is an error.
void settle_id(Field& id, Field& name, Span where, Diagnostics& out);

/// One named thing of a list.
struct Named {
  const Field &id, &name;
};

template <typename T>
std::vector<Named> names_of(const std::vector<T>& things) {
  std::vector<Named> names;
  for (const T& thing : things) names.push_back({thing.id, thing.name});
  return names;
}

/// Two of one id are an error at the second, two ids of one name a warning: readers could not tell them
/// apart. `kind`: « le niveau ».
void check_all_differ(const Sources& sources, const std::vector<Named>& things, const Message& kind,
                      Diagnostics& out);

/// The thing that an editor means by `typed`: by its id, else by its name, case, accents and signs aside; the
/// first of several. Null if there is none.
const Named* named_as(const std::vector<Named>& things, std::string_view typed);

}  // namespace annuaire
