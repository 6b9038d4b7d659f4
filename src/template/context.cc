#include "template/context.h"

#include <charconv>

#include "template/template.h"

namespace annuaire {
namespace {

using Json = nlohmann::json;
using Data = kainjow::mustache::data;

const Data truth(Data::type::bool_true), falsehood(Data::type::bool_false);

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

const Json* member(const Json& group, const std::string& key) {
  const auto* members = group.get_ptr<const Json::object_t*>();
  if (!members) return nullptr;
  auto found = members->find(key);
  return found == members->end() ? nullptr : &found->second;
}

/// Follows the keys of "a.b" from one frame; null if one is not there.
const Json* follow(const Json& from, const std::vector<std::string>& keys) {
  const Json* value = &from;
  for (const std::string& key : keys) {
    value = value->is_array() ? item(*value, key) : member(*value, key);
    if (!value) return nullptr;
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
  if (data != &truth && data != &falsehood)  // an item of the list that was lent
    value = &(*top.asked)[static_cast<size_t>(data - top.blanks.list_value().data())];
  frames_.push_back({value});
}

void JsonContext::pop() { frames_.pop_back(); }

const Data* JsonContext::get(const std::string& number) const {
  using Kind = TemplateNode::Kind;
  size_t index = 0;
  std::from_chars(number.data(), number.data() + number.size(), index);
  const TemplateTag& tag = flat_.tags[index];
  const Json* value = find(tag);
  if (!value) return missing_(tag), nullptr;
  if (tag.kind == Kind::variable || tag.kind == Kind::raw)
    return lend_text(*value, tag.kind == Kind::variable);
  frames_.back().asked = value;
  return lend_section(*value);
}

/// Dotted names are mostly the theme's sentences: {{t.menu}} is looked for in the shared data first.
const Json* JsonContext::find(const TemplateTag& tag) const {
  if (tag.keys.empty()) return frames_.back().value;
  if (tag.keys.size() > 1)
    if (const Json* value = follow(*frames_.front().value, tag.keys)) return value;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
    if (const Json* value = follow(*frame->value, tag.keys)) return value;
  return nullptr;
}

const Data* JsonContext::lend_text(const Json& value, bool escaped) const {
  const auto* text = value.get_ptr<const std::string*>();
  if (!text && !value.is_number()) return nullptr;
  if (!text) text = &(number_ = value.dump());
  // The string inside is ours and not const; its memory serves one tag after the other.
  auto& place = const_cast<std::string&>(lent_.string_value());
  place.clear();
  if (escaped)
    append_html(place, *text);
  else
    place = *text;
  return &lent_;
}

const Data* JsonContext::lend_section(const Json& value) const {
  if (!is_true(value)) return &falsehood;
  if (!value.is_array()) return &truth;
  Data& blanks = frames_.back().blanks;
  blanks = Data(Data::type::list);
  for (size_t i = 0; i < value.size(); ++i) blanks.push_back(truth);
  return &blanks;
}

}  // namespace annuaire
