#include "content/body/addresses_with_blanks.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/text.h"

namespace annuaire {
namespace {

// Where a stretch of code that begins at `at` ends; behind its signs if it does not.
size_t end_of_code(std::string_view line, size_t at) {
  size_t begin = std::min(line.find_first_not_of('`', at), line.size());
  for (size_t i = begin; (i = line.find('`', i)) != line.npos;) {
    size_t end = std::min(line.find_first_not_of('`', i), line.size());
    if (end - i == begin - at) return end;
    i = end;
  }
  return begin;
}

// The parenthesis that the one before `from` opens; npos if it is not on the line.
size_t closing_parenthesis(std::string_view line, size_t from) {
  int depth = 1;
  for (size_t at = from; at < line.size(); ++at) {
    if (line[at] == '\\')
      ++at;
    else if (line[at] == '(')
      ++depth;
    else if (line[at] == ')' && --depth == 0)
      return at;
  }
  return line.npos;
}

// "parc.jpg "Le parc"" without its title.
std::string_view without_title(std::string_view inside) {
  inside = trim(inside);
  if (inside.size() < 4 || (inside.back() != '"' && inside.back() != '\'')) return inside;
  size_t quote = inside.substr(0, inside.size() - 1).rfind(inside.back());
  if (quote == inside.npos || quote == 0 || inside[quote - 1] != ' ') return inside;
  return trim(inside.substr(0, quote));
}

bool ends_as_file(std::string_view words) {
  words = words.substr(0, words.find_first_of("?#"));
  size_t dot = words.rfind('.');
  if (dot == words.npos || dot == 0 || words.size() - dot < 3 || words.size() - dot > 6) return false;
  return std::all_of(words.begin() + static_cast<long>(dot) + 1, words.end(),
                     [](char c) { return std::isalnum(static_cast<unsigned char>(c)); });
}

// "parc.jpg =300x200" gives a size, "parc.jpg «Le parc»" a title in the wrong quotation marks.
bool has_foreign_end(std::string_view address) {
  size_t blank = address.rfind(' ');
  bool sized = address.substr(blank + 1).starts_with('=');
  bool quoted = address.ends_with("»") || address.ends_with("”") || address.ends_with('"');
  return sized || quoted;
}

bool is_wanted(std::string_view address, bool picture) {
  if (address.find_first_of(" \t") == address.npos || address.find_first_of("<>") != address.npos)
    return false;
  return !has_foreign_end(address) && (picture || looks_like_address(address));
}

}  // namespace

bool looks_like_address(std::string_view words) {
  for (std::string_view start : {"https://", "http://", "www.", "mailto:", "tel:", "/", "./", "../", "#"})
    if (words.starts_with(start)) return true;
  return ends_as_file(words);
}

std::string with_angled_addresses(std::string_view line) {
  std::string out;
  size_t done = 0;
  std::vector<size_t> brackets;  // those that are open
  for (size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '`') {
      at = end_of_code(line, at) - 1;
    } else if (line[at] == '[') {
      brackets.push_back(at);
    } else if (line[at] == ']' && !brackets.empty()) {
      size_t open = brackets.back();
      brackets.pop_back();
      size_t close = line.substr(at + 1, 1) == "(" ? closing_parenthesis(line, at + 2) : line.npos;
      if (close == line.npos) continue;
      std::string_view address = without_title(line.substr(at + 2, close - at - 2));
      if (is_wanted(address, open > 0 && line[open - 1] == '!')) {
        size_t begin = static_cast<size_t>(address.data() - line.data());
        out.append(line, done, begin - done).append("<").append(address).append(">");
        done = begin + address.size();
      }
      at = close;
    }
  }
  return done == 0 ? std::string(line) : out.append(line.substr(done));
}

}  // namespace annuaire
