// Every link that editors typed, with its place.
#pragma once

#include <functional>
#include <string_view>

#include "model/links.h"

namespace annuaire {

struct TypedLink {
  LinkTarget page;  ///< what it stands on: a card, an edition, a free page, or nowhere in particular
  int year = 0;     ///< of the edition that it was typed in; 0: none
  const Doc* body = nullptr;  ///< that it stands in; null: a field
  std::string_view text;      ///< the address
  Span span;
};

/// Links of bodies and addresses in fields: settings, editions, cards, free pages, holders.
void for_each_link(const Site& site, const std::function<void(const TypedLink&)>& tell);

}  // namespace annuaire
