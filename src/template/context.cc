#include "template/context.h"

#include <charconv>

#include "base/escape.h"
#include "template/lookup.h"
#include "template/template.h"

namespace annuaire {
namespace {

using Json = TemplateData;
using Data = kainjow::mustache::data;

const Data truth(Data::type::bool_true), falsehood(Data::type::bool_false);

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
  if (!is_printed(value)) return nullptr;
  const auto* text = value.get_ptr<const std::string*>();
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
  if (!is_shown(value)) return &falsehood;
  if (!value.is_array()) return &truth;
  Data& blanks = frames_.back().blanks;
  blanks = Data(Data::type::list);
  for (size_t i = 0; i < value.size(); ++i) blanks.push_back(truth);
  return &blanks;
}

}  // namespace annuaire
