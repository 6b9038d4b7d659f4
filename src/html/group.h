// Groups of data for templates, without the detours that nlohmann's braces take.
#pragma once

#include <string>
#include <utility>

#include "template/data.h"

namespace annuaire {

inline void add_members(TemplateData::object_t&) {}

template <typename Value, typename... Rest>
void add_members(TemplateData::object_t& to, const char* name, Value&& value, Rest&&... rest) {
  to.emplace_back(name, std::forward<Value>(value));
  add_members(to, std::forward<Rest>(rest)...);
}

/// group("titre", t, "adresse", a) is {"titre": t, "adresse": a}; no name stands there twice. `room`: for
/// members that are added afterwards.
template <size_t room = 0, typename... Members>
TemplateData group(Members&&... members) {
  TemplateData::object_t made;
  made.reserve(sizeof...(members) / 2 + room);
  add_members(made, std::forward<Members>(members)...);
  return made;
}

}  // namespace annuaire
