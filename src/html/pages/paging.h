// Lists cut into pages.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/data.h"
#include "html/words.h"

namespace annuaire {

/// {"texte": « Page 2 sur 3 », "numeros": [{"numero", "adresse", "courante"}], "precedente", "suivante"}, or
/// null for a single page. Pages count from 1.
Data paging_data(const Wording& words, size_t page, size_t pages,
                 const std::function<std::string(size_t page)>& address);

/// How many pages `items` take.
inline size_t page_count(size_t items, size_t a_page) { return (items + a_page - 1) / a_page; }

/// Those of one page, from 1.
template <typename Item>
std::span<const Item> of_page(const std::vector<Item>& items, size_t page, size_t a_page) {
  const size_t first = std::min((page - 1) * a_page, items.size());
  return std::span(items).subspan(first, std::min(a_page, items.size() - first));
}

}  // namespace annuaire
