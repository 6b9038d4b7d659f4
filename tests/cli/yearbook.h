// Reads yearbooks as their readers do: the cards by their plain layout, the pages' text, the PDF's text.
#pragma once

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

#include "base/text.h"
#include "tree.h"

namespace annuaire::test {

/// Letters and digits alone, folded: « l’1ère œuvre » → "l1reoeuvre". Hyphens at line ends vanish with all
/// other signs. The ordinals that the program mends (1ère → 1re, 4ème → 4e) are mended alike on both sides.
inline std::string bare(const std::string& text) {
  std::string kept;
  for (char c : fold(text))
    if (std::isalnum(static_cast<unsigned char>(c))) kept += c;
  for (auto [from, to] : {std::pair{"1ere", "1re"}, {"4eme", "4e"}, {"2eme", "2e"}, {"3eme", "3e"}})
    for (size_t at = 0; (at = kept.find(from, at)) != std::string::npos;)
      kept.replace(at, std::string(from).size(), to);
  return kept;
}

struct SourceCard {
  std::string slug, project, category, level;
  std::vector<std::string> holders;
  std::vector<std::string> lines;  ///< of the body, without Markdown's signs
};

inline std::string unquoted(std::string value) {
  if (value.size() > 1 && value.front() == '"' && value.back() == '"')
    value = value.substr(1, value.size() - 2);
  return value;
}

/// The words of a line, the addresses of its links left out.
inline std::string without_addresses(std::string words) {
  for (size_t at = 0; (at = words.find("](", at)) != std::string::npos;)
    words.erase(at, words.find(')', at) + 1 - at);
  return words;
}

/// Reads a card by its plain layout, without the program's own reader.
inline SourceCard read_source(const std::filesystem::path& file) {
  SourceCard card;
  card.slug = file.stem().string();
  std::istringstream lines(read_file(file));
  int fences = 0;
  std::string key;
  for (std::string line; std::getline(lines, line);) {
    if (line == "---" && fences < 2) {
      ++fences;
    } else if (fences == 2) {
      bool marked = line.starts_with('#') || line.starts_with('-') || (line.size() > 2 && line[1] == '.');
      std::string words = without_addresses(marked ? line.substr(line.find(' ') + 1) : line);
      std::erase(words, '\\');
      if (!bare(words).empty()) card.lines.push_back(words);
    } else if (line.starts_with("  - ") && key == "porteurs") {
      card.holders.push_back(unquoted(line.substr(4)));
    } else if (!line.starts_with(' ')) {
      key = line.substr(0, line.find(':'));
      const std::string value = line.substr(std::min(line.size(), key.size() + 2));
      if (key == "projet") card.project = unquoted(value);
      if (key == "label") card.level = value;
      if (key == "categorie") card.category = value;
    }
  }
  return card;
}

inline std::vector<SourceCard> source_cards(const std::filesystem::path& year) {
  std::vector<SourceCard> cards;
  for (const auto& entry : std::filesystem::directory_iterator(year))
    if (entry.is_regular_file() && entry.path().filename() != "edition.md")
      cards.push_back(read_source(entry.path()));
  std::sort(cards.begin(), cards.end(), [](const auto& a, const auto& b) { return a.slug < b.slug; });
  return cards;
}

struct PdfPage {
  std::string body, folio;
};

inline bool is_number(const std::string& line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What comes back in a running foot: its line, but for the part of the book that it names after a dash.
inline std::string running_part(const std::string& line) { return line.substr(0, line.find("–")); }

/// The pages' text in reading order, without the running foot (the lines that come back on most pages, and
/// the folio).
inline std::vector<PdfPage> pdf_pages(const std::filesystem::path& pdf) {
  std::string text = run("pdftotext -raw " + quoted(pdf) + " -").out, page, line;
  std::vector<std::vector<std::string>> pages;
  std::map<std::string, size_t> seen;
  for (std::istringstream in(text); std::getline(in, page, '\f');) {
    pages.emplace_back();
    for (std::istringstream lines(page); std::getline(lines, line);) pages.back().push_back(line);
    std::set<std::string> here;
    for (const std::string& each : pages.back()) here.insert(running_part(each));
    for (const std::string& each : here) ++seen[each];
  }
  std::vector<PdfPage> result;
  for (const auto& lines : pages) {
    result.emplace_back();
    for (const std::string& each : lines) {
      if (is_number(each))
        result.back().folio = each;
      else if (seen[running_part(each)] <= pages.size() / 2)
        result.back().body += each + "\n";
    }
  }
  return result;
}

/// The page that begins with the contents.
inline const PdfPage& contents_of(const std::vector<PdfPage>& pages) {
  for (const PdfPage& page : pages)
    if (page.body.starts_with("Sommaire")) return page;
  FAIL("no contents");
  return pages.front();
}

/// The text of a web page's <main>, entities resolved as far as the program writes them.
inline std::string web_text(const std::string& html) {
  std::string text;
  bool tag = false;
  for (size_t i = html.find("<main"); i < html.size(); ++i) {
    if (html[i] == '<') tag = true;
    if (!tag) text += html[i];
    if (html[i] == '>') tag = false;
  }
  for (auto [entity, sign] :
       {std::pair{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}})
    for (size_t at = 0; (at = text.find(entity, at)) != std::string::npos;)
      text.replace(at, std::string(entity).size(), sign);
  return text;
}

inline size_t occurrences(const std::string& text, const std::string& word) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size()) ++count;
  return count;
}

/// The part of a page that stands under the heading that links to a category.
inline std::string under_category(const std::string& html, const std::string& category) {
  size_t link = html.find("/categorie/" + category + "/\"");
  if (link == std::string::npos) return "";
  size_t end = std::min(html.find("/categorie/", link + 1), html.find("</main>", link));
  return html.substr(link, end - link);
}

}  // namespace annuaire::test
