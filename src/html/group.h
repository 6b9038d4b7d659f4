// Groups of data for templates, without the detours that nlohmann's braces take.
#pragma once

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace annuaire {

inline void add_members(nlohmann::json::object_t&) {}

template <typename Value, typename... Rest>
void add_members(nlohmann::json::object_t& to, const char* name, Value&& value, Rest&&... rest) {
  to.emplace(name, std::forward<Value>(value));
  add_members(to, std::forward<Rest>(rest)...);
}

/// group("titre", t, "adresse", a) is {"titre": t, "adresse": a}.
template <typename... Members>
nlohmann::json group(Members&&... members) {
  nlohmann::json::object_t made;
  add_members(made, std::forward<Members>(members)...);
  return made;
}

}  // namespace annuaire
