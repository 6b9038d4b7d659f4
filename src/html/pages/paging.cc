#include "html/pages/paging.h"

namespace annuaire {
namespace {

/// The first, the last and those around `page`; 0 stands for what is left out between two.
std::vector<size_t> shown_numbers(size_t page, size_t pages) {
  constexpr size_t around = 2;
  std::vector<size_t> shown;
  for (size_t n = 1; n <= pages; ++n) {
    const bool near = n + around >= page && n <= page + around;
    if (!near && n != 1 && n != pages) continue;
    if (!shown.empty() && n - shown.back() == 2) shown.push_back(n - 1);
    if (!shown.empty() && n - shown.back() > 2) shown.push_back(0);
    shown.push_back(n);
  }
  return shown;
}

}  // namespace

Data paging_data(const Wording& words, size_t page, size_t pages,
                 const std::function<std::string(size_t page)>& address) {
  if (pages < 2) return nullptr;
  auto number = [&](size_t n) { return words.number(std::to_string(n)); };
  Data numbers = Data::list();
  for (size_t n : shown_numbers(page, pages))
    numbers.push(Data::row({{"numero", n == 0 ? "" : number(n)},
                            {"adresse", n == 0 ? "" : address(n)},
                            {"courante", n == page}}));
  return Data::row({{"texte", words.fill("liste.page", {{"n", number(page)}, {"total", number(pages)}})},
                    {"numeros", std::move(numbers)},
                    {"precedente", page > 1 ? address(page - 1) : ""},
                    {"suivante", page < pages ? address(page + 1) : ""}});
}

}  // namespace annuaire
