#include "content/body/body_limits.h"

#include <algorithm>

namespace annuaire {
namespace {

constexpr size_t max_body = 2u << 20;          // bytes; about a thousand pages
constexpr size_t max_signs = 2000;             // of each rare kind in one body
constexpr size_t max_cells = 200;              // in one row
constexpr double max_word_cost = 400'000'000;  // sum of the squared lengths of words: one of 20 KB

Message shorten() { return {"abrégez-le, ou coupez-le en plusieurs fichiers", "shorten it, or split it"}; }

std::optional<BeyondLimit> too_many(std::string_view body, std::string_view sign) {
  size_t count = 0;
  for (size_t at = body.find(sign); at != body.npos; at = body.find(sign, at + sign.size()))
    if (++count > max_signs)
      return BeyondLimit{at,
                         at + sign.size(),
                         {"ce texte compte trop de signes « " + std::string(sign) + " »",
                          "this text holds too many \"" + std::string(sign) + "\""},
                         shorten()};
  return std::nullopt;
}

std::optional<BeyondLimit> too_wide(std::string_view body) {
  for (size_t at = body.find('|'); at != body.npos; at = body.find('|', at)) {
    size_t end = std::min(body.find('\n', at), body.size());
    if (std::count(body.begin() + static_cast<long>(at), body.begin() + static_cast<long>(end), '|') >
        static_cast<long>(max_cells))
      return BeyondLimit{at,
                         end,
                         {"cette ligne de tableau a plus de " + std::to_string(max_cells) + " cases",
                          "this row of a table has more than " + std::to_string(max_cells) + " cells"},
                         {}};
    at = end;
  }
  return std::nullopt;
}

std::optional<BeyondLimit> too_long_a_word(std::string_view body) {
  double cost = 0;
  for (size_t at = 0; at < body.size();) {
    size_t end = std::min(body.find_first_of(" \n", at), body.size());
    auto length = static_cast<double>(end - at);
    cost += length * length;
    if (cost > max_word_cost)
      return BeyondLimit{at,
                         std::min(end, at + 80),
                         {"ce mot est d’une longueur démesurée", "this word is far too long"},
                         {"si c’est une image collée dans le texte, enregistrez-la dans assets/ et écrivez "
                          "![ce qu’elle montre](image.png)",
                          "if it is a picture pasted into the text, save it in assets/ and write ![what it "
                          "shows](picture.png)"}};
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<BeyondLimit> beyond_limits(std::string_view body) {
  if (body.size() > max_body)
    return BeyondLimit{0, 0, {"ce texte est beaucoup trop long", "this text is far too long"}, shorten()};
  for (std::string_view sign : {"![", "<!", "<?", "[^"})
    if (auto fault = too_many(body, sign)) return fault;
  if (auto fault = too_wide(body)) return fault;
  if (body.size() * body.size() > max_word_cost) return too_long_a_word(body);
  return std::nullopt;
}

}  // namespace annuaire
