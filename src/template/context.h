// Shows nlohmann::json to kainjow-mustache without converting it.
#pragma once

#include <deque>
#include <functional>
#include <string>

#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include "template/expand.h"

namespace annuaire {

/// The stack of values that names are looked for in. kainjow wants its own `data`: each frame lends it one,
/// filled with what the last tag asked for; of lists it gets as many blanks as there are items, and `push`
/// finds the item by its place.
class JsonContext : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;
  using Json = nlohmann::json;

  JsonContext(const FlatTemplate& flat, const Json& data, const Json& shared,
              std::function<void(const TemplateTag&)> missing);
  void push(const Data* data) override;
  void pop() override;
  const Data* get(const std::string& number) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

 private:
  struct Frame {
    const Json* value = nullptr;
    mutable const Json* asked = nullptr;  ///< what the last tag at this depth found
    mutable Data lent{Data::type::bool_true};
  };
  const Json* find(const TemplateTag& tag) const;
  const Data* lend(const Json& value, bool section) const;

  const FlatTemplate& flat_;
  std::deque<Frame> frames_;  ///< addresses stay
  std::function<void(const TemplateTag&)> missing_;
};

}  // namespace annuaire
