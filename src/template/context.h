// Shows TemplateData to kainjow-mustache without converting it.
#pragma once

#include <deque>
#include <functional>
#include <string>

#include <kainjow/mustache.hpp>

#include "template/data.h"
#include "template/expand.h"

namespace annuaire {

/// The stack of values that names are looked for in. kainjow wants its own `data`: a tag gets one that is
/// lent to it, with the text escaped where it has to be; of a list, one with as many blanks as there are
/// items, and `push` finds the item by its place.
class JsonContext : public kainjow::mustache::basic_context<std::string> {
 public:
  using Data = kainjow::mustache::data;
  using Json = TemplateData;

  JsonContext(const FlatTemplate& flat, const Json& data, const Json& shared,
              std::function<void(const TemplateTag&)> missing);
  void push(const Data* data) override;
  void pop() override;
  const Data* get(const std::string& number) const override;
  const Data* get_partial(const std::string&) const override { return nullptr; }

 private:
  struct Frame {
    const Json* value = nullptr;
    mutable const Json* asked = nullptr;  ///< what the last section at this depth found
    mutable Data blanks{Data::type::bool_true};
  };
  const Json* find(const TemplateTag& tag) const;
  const Data* lend_text(const Json& value, bool escaped) const;
  const Data* lend_section(const Json& value) const;

  const FlatTemplate& flat_;
  std::deque<Frame> frames_;  ///< the shared data, the page's, then sections; addresses stay
  std::function<void(const TemplateTag&)> missing_;
  mutable Data lent_{Data::type::string};
  mutable std::string number_;
};

}  // namespace annuaire
