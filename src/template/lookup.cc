#include "template/lookup.h"

#include <charconv>

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
