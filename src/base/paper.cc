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

bool is_bulk(const std::string& word) {
  return word == "main" || word == "bulk" || word == "bouffant" || word == "vol" || word == "volume";
}

bool is_of_pages(const std::string& word) {
  return word.starts_with("interieur") || word == "interior" || word == "inside" || word == "int" ||
         word == "corps" || word == "pages";
}

bool is_of_cover(const std::string& word) {
  return word.starts_with("couverture") || word == "couv" || word == "cover" ||
         word.starts_with("jaquette") || word == "garde" || word == "gardes";
}

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
      if (text.substr(begin, i - begin) == "m" && i < text.size() && text[i] == '2') ++i;  // « g/m2 »
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

/// What is said of one paper.
struct Said {
  std::vector<double> weights, bulks;
  bool pages = false, cover = false, unread = false;
};

/// The number that a word of bulk is followed by: « main de 1,3 ».
void take_bulk(Said& said, const std::vector<Piece>& pieces, size_t at) {
  size_t next = at + 1;
  while (next < pieces.size() && !pieces[next].number) ++next;
  if (next < pieces.size() && !is_weight(pieces[next].word))
    said.bulks.push_back(*pieces[next].number);
  else if (pieces[at].word != "bouffant")  // a kind of paper too: « Bouffant blanc 90 g »
    said.unread = true;
}

bool names_paper(const Piece& piece) { return is_of_pages(piece.word) || is_of_cover(piece.word); }

/// Do the words for what a paper is of stand before it? « intérieur 115 g », not « 115 g (intérieur) ».
bool names_first(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    if (names_paper(piece)) return true;
    if (piece.number && is_weight(piece.word)) return false;
  }
  return false;
}

/// The papers that are spoken of, parted by the words for what each is of.
std::vector<Said> papers_in(const std::vector<Piece>& pieces) {
  const bool first = names_first(pieces);
  std::vector<Said> papers(1);
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool names = names_paper(piece), named = papers.back().pages || papers.back().cover;
    if (first ? names && !papers.back().weights.empty()
              : named && !names && piece.number && is_weight(piece.word))
      papers.emplace_back();
    Said& said = papers.back();
    said.pages |= is_of_pages(piece.word);
    said.cover |= is_of_cover(piece.word);
    if (piece.number && is_weight(piece.word)) said.weights.push_back(*piece.number);
    if (!piece.number && is_bulk(piece.word)) take_bulk(said, pieces, i);
  }
  return papers;
}

/// That of the pages; null where it cannot be told.
const Said* of_pages(const std::vector<Said>& papers) {
  const Said* found = nullptr;
  for (const Said& said : papers) {
    const bool wanted = said.pages || (papers.size() == 1 && !said.cover);
    if (!wanted || said.weights.empty()) continue;
    if (found || said.cover) return nullptr;
    found = &said;
  }
  return found && found->weights.size() == 1 && found->bulks.size() <= 1 ? found : nullptr;
}

}  // namespace

ReadPaper read_paper_words(std::string_view typed) {
  const std::vector<Said> papers = papers_in(pieces_of(fold(typed)));
  bool any = false;
  for (const Said& said : papers) any |= !said.weights.empty();
  if (!any) return {{}, PaperFault::unread};
  const Said* said = of_pages(papers);
  if (!said) return {{}, PaperFault::several};
  if (said->unread) return {{}, PaperFault::unread};
  const Paper paper{said->weights.front(), said->bulks.empty() ? 1 : said->bulks.front()};
  if (paper.grams < least_grams || paper.grams > most_grams) return {paper, PaperFault::weight};
  if (paper.bulk < least_bulk || paper.bulk > most_bulk) return {paper, PaperFault::bulk};
  return {paper};
}

std::optional<Paper> read_paper(std::string_view typed) {
  const ReadPaper read = read_paper_words(typed);
  return read.fault == PaperFault::none ? std::optional(read.paper) : std::nullopt;
}

}  // namespace annuaire
