#include "template/context.h"

#include <charconv>

namespace annuaire {
namespace {

using Json = nlohmann::json;
using Data = kainjow::mustache::data;

const Data falsehood(Data::type::bool_false);

bool is_true(const Json& value) {
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

/// An item of a list by its number, "0"; what a list lacks is null, not missing.
const Json* item(const Json& list, const std::string& key) {
  static const Json none;
  size_t index = 0;
  auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), index);
  if (fault != std::errc() || end != key.data() + key.size()) return nullptr;
  return index < list.size() ? &list[index] : &none;
}

/// Follows the keys of "a.b" from one frame; null if one is not there.
const Json* follow(const Json& from, const std::vector<std::string>& keys) {
  const Json* value = &from;
  for (const std::string& key : keys) {
    if (value->is_array()) {
      value = item(*value, key);
      if (!value) return nullptr;
      continue;
    }
    if (!value->is_object()) return nullptr;
    auto found = value->find(key);
    if (found == value->end()) return nullptr;
    value = &*found;
  }
  return value;
}

}  // namespace

JsonContext::JsonContext(const FlatTemplate& flat, const Json& data, const Json& shared,
                         std::function<void(const TemplateTag&)> missing)
    : flat_(flat), missing_(std::move(missing)) {
  frames_.push_back({&shared});
  frames_.push_back({&data});
}

void JsonContext::push(const Data* data) {
  const Frame& top = frames_.back();
  const Json* value = top.asked;
  if (data != &top.lent && data != &falsehood)  // an item of the list that was lent
    value = &(*top.asked)[static_cast<size_t>(data - top.lent.list_value().data())];
  frames_.push_back({value});
}

void JsonContext::pop() { frames_.pop_back(); }

const Data* JsonContext::get(const std::string& number) const {
  size_t index = 0;
  std::from_chars(number.data(), number.data() + number.size(), index);
  const TemplateTag& tag = flat_.tags[index];
  const Json* value = find(tag);
  if (!value) return missing_(tag), nullptr;
  frames_.back().asked = value;
  return lend(*value, tag.section);
}

const Json* JsonContext::find(const TemplateTag& tag) const {
  if (tag.keys.empty()) return frames_.back().value;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
    if (const Json* value = follow(*frame->value, tag.keys)) return value;
  return nullptr;
}

const Data* JsonContext::lend(const Json& value, bool section) const {
  if (section && !is_true(value)) return &falsehood;
  Data& lent = frames_.back().lent;
  if (section && value.is_array()) {
    lent = Data(Data::type::list);
    for (size_t i = 0; i < value.size(); ++i) lent.push_back(Data(Data::type::bool_true));
  } else if (section) {
    lent = Data(Data::type::bool_true);
  } else if (value.is_string()) {
    lent = Data(value.get_ref<const std::string&>());
  } else if (value.is_number()) {
    lent = Data(value.dump());
  } else {
    return &falsehood;
  }
  return &lent;
}

}  // namespace annuaire
