#include "content/body/repairs.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "content/body/addresses_with_blanks.h"
#include "content/body/table_lines.h"

namespace annuaire {
namespace {

// A line without the signs of the quotations and lists around it.
std::string_view inner(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '>'))
    line.remove_prefix(1);
  return line;
}

bool is_fence(std::string_view line) {
  line = inner(line);
  return line.starts_with("```") || line.starts_with("~~~");
}

// "[^1] : la note" → "[^1]: la note", "[guide] : https://…" likewise.
std::string without_blank_before_colon(std::string_view line) {
  std::string_view words = inner(line);
  size_t close = words.find(']');
  if (!words.starts_with('[') || close == words.npos || close < 2) return std::string(line);
  size_t colon = close + 1;
  for (std::string_view blank : {"\u00A0", "\u202F", " "})
    if (words.substr(colon).starts_with(std::string(blank) + ":")) colon += blank.size();
  if (colon == close + 1 || words.substr(colon, 1) != ":") return std::string(line);
  bool note = words[1] == '^';
  bool address = looks_like_address(trim(words.substr(colon + 1)));
  if (!note && !address) return std::string(line);
  size_t kept = static_cast<size_t>(words.data() - line.data()) + close + 1;
  return std::string(line.substr(0, kept)) + std::string(words.substr(colon));
}

// So many cells more at the end of a row, which `cell` fills.
void widen(std::string& row, size_t cells, std::string_view cell) {
  while (!row.empty() && row.back() == ' ') row.pop_back();
  if (!row.ends_with('|')) row += " |";
  for (size_t i = 0; i < cells; ++i) row.append(" ").append(cell).append(" |");
}

// From the bar before the cell of this rank (from 0) to the end of the words of the last cell.
std::pair<size_t, size_t> surplus(std::string_view line, size_t rank) {
  size_t at = std::min(line.find_first_not_of(" \t>"), line.size());
  if (line.substr(at).starts_with('|')) ++at;
  size_t bar = at;
  for (; rank > 0; --rank) {
    bar = line.find('|', at);
    while (bar != line.npos && bar > 0 && line[bar - 1] == '\\') bar = line.find('|', bar + 1);
    if (bar == line.npos) return {line.size(), line.size()};
    at = bar + 1;
  }
  return {bar, std::max(line.find_last_not_of(" \t|") + 1, at)};
}

class TableRepair {
 public:
  TableRepair(std::vector<std::string>& lines, Span body, Diagnostics& out)
      : lines_(lines), body_(body), out_(out) {}

  /// `places`: byte of the body at which each line begins.
  bool run(const std::vector<uint32_t>& places) {
    bool changed = false, fenced = false;
    for (size_t i = 0; i + 2 < lines_.size(); ++i) {
      if (is_fence(lines_[i])) fenced = !fenced;
      size_t columns = fenced || !is_dashes(inner(lines_[i + 1])) ? 0 : count_cells(inner(lines_[i]));
      if (columns < 2 || columns != count_cells(inner(lines_[i + 1]))) continue;
      size_t last = i + 2, most = columns;
      for (; last < lines_.size() && !trim(inner(lines_[last])).empty(); ++last)
        most = std::max(most, look(lines_[last], columns, places[last]));
      if (most > columns) {
        widen(lines_[i], most - columns, "");
        widen(lines_[i + 1], most - columns, "---");
        changed = true;
      }
      i = last - 1;
    }
    return changed;
  }

 private:
  // The cells of a row, those without words at its end left out; tells of what no column is for.
  size_t look(std::string_view line, size_t columns, uint32_t place) {
    size_t cells = count_cells(inner(line));
    if (cells <= columns) return cells;
    auto [begin, end] = surplus(line, columns);
    std::string_view words = trim(line.substr(begin + 1, end - begin - 1));
    if (words.empty()) return columns;
    Span where{body_.file, static_cast<uint32_t>(body_.begin + place + begin),
               static_cast<uint32_t>(body_.begin + place + end)};
    std::string kept = "\\" + std::string(line.substr(begin, end - begin));
    out_.warning(where,
                 {"cette ligne a " + std::to_string(cells) + " cases pour " + std::to_string(columns) +
                      " colonnes : le tableau reçoit une colonne sans titre",
                  "this row has " + std::to_string(cells) + " cells for " + std::to_string(columns) +
                      " columns: the table gets a column without a title"},
                 {"titrez cette colonne ; si ce trait est du texte, écrivez « " + kept + " »",
                  "give this column a title; if this bar is text, write “" + kept + "”"});
    return cells;
  }

  std::vector<std::string>& lines_;
  Span body_;
  Diagnostics& out_;
};

}  // namespace

std::string repair_markdown(std::string_view markdown, Span body, Diagnostics& out) {
  bool linked = markdown.find("](") != markdown.npos;
  bool defines = markdown.find("] :") != markdown.npos || markdown.find("]\u00A0:") != markdown.npos ||
                 markdown.find("]\u202F:") != markdown.npos;
  bool tables = markdown.find('|') != markdown.npos;
  if (!linked && !defines && !tables) return {};
  std::vector<std::string> lines;
  std::vector<uint32_t> places;
  bool changed = false, fenced = false;
  for (std::string_view line : split(markdown, '\n')) {
    places.push_back(static_cast<uint32_t>(line.data() - markdown.data()));
    if (is_fence(line)) fenced = !fenced;
    std::string mended(line);
    if (!fenced && linked && line.find("](") != line.npos) mended = with_angled_addresses(mended);
    if (!fenced && defines) mended = without_blank_before_colon(mended);
    changed |= mended != line;
    lines.push_back(std::move(mended));
  }
  if (tables) changed |= TableRepair(lines, body, out).run(places);
  if (!changed) return {};
  std::string mended;
  for (const std::string& line : lines) mended.append(&line == &lines.front() ? "" : "\n").append(line);
  return mended;
}

}  // namespace annuaire
