// Lists cut into pages.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/data.h"
#include "html/words.h"

namespace annuaire {

/// {"texte": « Page 2 sur 3 », "precedente", "suivante"}, or null for a single page. Pages count from 1.
Data paging_data(const Wording& words, size_t page, size_t pages,
                 const std::function<std::string(size_t page)>& address);

/// How many pages `items` take.
inline size_t page_count(size_t items, size_t a_page) { return (items + a_page - 1) / a_page; }

}  // namespace annuaire
