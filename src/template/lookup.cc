#include "template/lookup.h"

#include <charconv>

#include "base/text.h"

namespace annuaire {
namespace {

using Json = TemplateData;

const Json* item(const Json& list, const std::string& key) {
  static const Json none;
  size_t index = 0;
  auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), index);
  if (fault != std::errc() || end != key.data() + key.size()) return nullptr;
  return index < list.size() ? &list[index] : &none;
}

const Json* member(const Json& group, const std::string& key) {
  const auto* members = group.get_ptr<const Json::object_t*>();
  if (!members) return nullptr;
  auto found = members->find(key);
  return found == members->end() ? nullptr : &found->second;
}

}  // namespace

std::vector<std::string> keys_of(std::string_view name) {
  std::vector<std::string> keys;
  if (name != ".")
    for (std::string_view key : split(name, '.')) keys.emplace_back(key);
  return keys;
}

const Json* follow(const Json& from, const std::vector<std::string>& keys) {
  const Json* value = &from;
  for (const std::string& key : keys) {
    value = value->is_array() ? item(*value, key) : member(*value, key);
    if (!value) return nullptr;
  }
  return value;
}

bool is_shown(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return false;
    case Json::value_t::boolean:
      return value.get<bool>();
    case Json::value_t::string:
      return !value.get_ref<const std::string&>().empty();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return value.get<int64_t>() != 0;
    case Json::value_t::array:
    case Json::value_t::object:
      return !value.empty();
    default:
      return true;
  }
}

}  // namespace annuaire
