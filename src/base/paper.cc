#include "base/paper.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr double least_grams = 20, most_grams = 600, least_bulk = 0.5, most_bulk = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_weight(const std::string& word) {
  return word == "g" || word == "gr" || word == "gsm" || word == "gramme" || word == "grammes";
}

bool is_bulk(const std::string& word) { return word == "main" || word == "bulk" || word == "bouffant"; }

/// A number with decimals or without, and the unit after it; a word alone has no number.
struct Piece {
  std::optional<double> number;
  std::string word;
};

/// « main 1,1 » → {"main"}, {1.1}
std::vector<Piece> pieces_of(const std::string& text) {
  std::vector<Piece> out;
  for (size_t i = 0; i < text.size();) {
    const size_t begin = i;
    if (is_digit(text[i])) {
      while (i < text.size() && is_digit(text[i])) ++i;
      if (i + 1 < text.size() && (text[i] == ',' || text[i] == '.') && is_digit(text[i + 1]))
        for (++i; i < text.size() && is_digit(text[i]);) ++i;
      std::string number = text.substr(begin, i - begin);
      if (const size_t comma = number.find(','); comma != number.npos) number[comma] = '.';
      out.push_back({std::strtod(number.c_str(), nullptr), ""});
    } else if (is_letter(text[i])) {
      while (i < text.size() && is_letter(text[i])) ++i;
      std::string word = text.substr(begin, i - begin);
      if (!out.empty() && out.back().number && out.back().word.empty() && is_weight(word))
        out.back().word = std::move(word);
      else
        out.push_back({std::nullopt, std::move(word)});
    } else {
      ++i;
    }
  }
  return out;
}

}  // namespace

std::optional<Paper> read_paper(std::string_view typed) {
  Paper paper;
  const std::vector<Piece> pieces = pieces_of(fold(typed));
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.number && is_weight(piece.word) && paper.grams == 0) paper.grams = *piece.number;
    if (piece.number || !is_bulk(piece.word)) continue;
    size_t at = i + 1;  // « main de 1,3 »
    while (at < pieces.size() && !pieces[at].number) ++at;
    const bool said = at < pieces.size() && !is_weight(pieces[at].word);
    if (said)
      paper.bulk = *pieces[at].number;
    else if (piece.word != "bouffant")  // a kind of paper too: « Bouffant blanc 90 g »
      return std::nullopt;
  }
  if (paper.grams < least_grams || paper.grams > most_grams || paper.bulk < least_bulk ||
      paper.bulk > most_bulk)
    return std::nullopt;
  return paper;
}

}  // namespace annuaire
