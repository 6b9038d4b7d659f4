#include "html/pages/paging.h"

namespace annuaire {

Data paging_data(const Wording& words, size_t page, size_t pages,
                 const std::function<std::string(size_t page)>& address) {
  if (pages < 2) return nullptr;
  auto number = [&](size_t n) { return words.number(std::to_string(n)); };
  return Data::row({{"texte", words.fill("liste.page", {{"n", number(page)}, {"total", number(pages)}})},
                    {"precedente", page > 1 ? address(page - 1) : ""},
                    {"suivante", page < pages ? address(page + 1) : ""}});
}

}  // namespace annuaire
