#include "template/lookup.h"

#include <charconv>

#include "base/nearest.h"
#include "base/text.h"

namespace annuaire {
namespace {

const Data* item(const Data& list, const std::string& key) {
  size_t place = 0;
  auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), place);
  if (fault != std::errc() || end != key.data() + key.size()) return nullptr;
  return &list[place];
}

}  // namespace

std::vector<std::string> keys_of(std::string_view name) {
  std::vector<std::string> keys;
  if (name != ".")
    for (std::string_view key : split(name, '.')) keys.emplace_back(key);
  return keys;
}

const Data* follow(const Data& from, const std::vector<std::string>& keys) {
  const Data* value = &from;
  for (const std::string& key : keys) {
    value = value->is_list() ? item(*value, key) : value->find(key);
    if (!value) return nullptr;
  }
  return value;
}

std::optional<std::string> nearest_name(std::span<const Data* const> looked_in,
                                        const std::vector<std::string>& keys) {
  size_t deepest = 0;  // keys that are there
  std::vector<std::string> names;
  for (const Data* value : looked_in) {
    size_t depth = 0;
    for (const Data* next; depth < keys.size() && (next = value->find(keys[depth])); ++depth) value = next;
    if (depth < deepest || depth == keys.size()) continue;
    if (depth > deepest) names.clear();
    deepest = depth;
    for (const auto& [name, inside] : value->members()) names.push_back(name);
  }
  const std::optional<std::string> found =
      deepest < keys.size() ? nearest(keys[deepest], names) : std::nullopt;
  if (!found) return std::nullopt;
  std::string whole;
  for (size_t i = 0; i < keys.size(); ++i) whole += (i ? "." : "") + (i == deepest ? *found : keys[i]);
  return whole;
}

bool is_shown(const Data& value) {
  switch (value.kind()) {
    case Data::Kind::null:
      return false;
    case Data::Kind::truth:
      return value.truth();
    case Data::Kind::integer:
    case Data::Kind::decimal:
      return value.number() != 0;
    case Data::Kind::text:
      return !value.text().empty();
    case Data::Kind::list:
    case Data::Kind::row:
      return value.size() > 0;
  }
  return false;
}

}  // namespace annuaire
