// What begins a line and was meant as a mark: headings, definitions, boxes, lists, tables without dashes.
#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "content/body/addresses_with_blanks.h"
#include "content/body/enumerators.h"
#include "content/body/mark_search.h"
#include "content/body/table_lines.h"

namespace annuaire {
namespace {

struct TextLine {
  size_t begin, end;
  std::string_view words;
};

std::vector<TextLine> lines_of(const std::string& text) {
  std::vector<TextLine> lines;
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end, std::string_view(text).substr(begin, end - begin)});
    begin = end + 1;
  }
  return lines;
}

bool is_letter(std::string_view words, size_t at) {
  return at < words.size() && !std::isdigit(static_cast<unsigned char>(words[at])) &&
         flank_at(words, at) == Flank::word;
}

size_t count_front(std::string_view words, char sign) {
  return std::min(words.find_first_not_of(sign), words.size());
}

// The lines of one paragraph, each looked at by every rule.
class LineSearch {
 public:
  explicit LineSearch(MarkSearch& search) : search_(search), lines_(lines_of(search.text())) {}

  void run() {
    find_tables();
    find_columns();
    find_enumerators();
    for (size_t i = 0; i < lines_.size(); ++i) {
      const TextLine& line = lines_[i];
      if (line.words.empty() || line.words.front() == understood) continue;
      if (!heading(line) && !box(line) && !command(line) && !task(line) && !abbreviation(line) &&
          !address(i) && !number(i))
        definition(i);
    }
    find_items();
    find_last_backslash();
  }

 private:
  std::string typed(const TextLine& line, size_t from = 0) const {
    return search_.typed(line.begin + from, line.end);
  }
  bool tell(const TextLine& line, Message hint) {
    search_.tell_unknown(line.begin, line.end, std::move(hint));
    return true;
  }

  // "##Titre", "== Titre ==", "h2. Titre"; "#Titre" too where it is all of a paragraph, else it is a hashtag.
  bool heading(const TextLine& line) {
    std::string_view words = line.words;
    size_t hashes = count_front(words, '#'), bars = count_front(words, '=');
    size_t from = hashes > 0 ? hashes : bars;
    bool alone = lines_.size() == 1;
    if (hashes > 1 || (hashes == 1 && alone && is_letter(words, 1))) {
      if (hashes < 7 && (from == words.size() || words[from] == ' ')) return false;
    } else if (words.size() > 4 && words[0] == 'h' && words[1] >= '1' && words[1] <= '6' &&
               words.substr(2, 2) == ". ") {
      from = 4;
    } else if (bars == 0 || bars > 6 || bars == words.size() || words[bars] != ' ') {
      return false;
    }
    std::string title(trim(typed(line, from)));
    title = title.substr(0, title.find_last_not_of(hashes > 0 ? "# " : "= ") + 1);
    if (title.empty()) return false;
    size_t rank = std::clamp<size_t>(hashes > 1 ? hashes : bars, 2, 6);
    Message hint = to_write(std::string(rank, '#') + " " + title);
    if (hashes == 1) {
      hint.fr += " ; pour un mot-dièse, mettez \\ devant";
      hint.en += "; for a hashtag, put \\ before it";
    }
    return tell(line, std::move(hint));
  }

  // ":::", "!!! note "Titre"", ".. note::", "[!NOTE]", "[TOC]"
  bool box(const TextLine& line) {
    std::string_view words = line.words;
    const std::string bracketed = words.starts_with('[') ? lower_ascii(words) : "";
    if (words.starts_with(":::") || bracketed == "[toc]" || bracketed == "[[toc]]" ||
        bracketed == "[[_toc_]]")
      return tell(line, {"ôtez cette ligne", "remove this line"});
    bool titled = (words.starts_with("!!!") || words.starts_with("???")) &&
                  count_front(words, words[0]) == 3 && words.size() > 4 &&
                  (words[3] == ' ' || words[3] == '+');
    bool directive = words.starts_with(".. ") && words.find("::") != words.npos;
    if (titled || directive) {
      std::string title(trim(typed(line, directive ? 3 : 4)));
      size_t quote = title.find('"');
      if (quote != title.npos && title.size() > quote + 2)
        title = title.substr(quote + 1, title.rfind('"') - quote - 1);
      if (directive) title = title.substr(0, title.find("::"));
      return tell(line, title.empty() ? Message{"ôtez cette ligne", "remove this line"}
                                      : to_write("> **" + title + "**"));
    }
    size_t close = words.find(']');
    if (!words.starts_with("[!") || close == words.npos || close < 4) return false;
    std::string name = search_.typed(line.begin + 2, line.begin + close);
    search_.tell_unknown(line.begin, line.begin + close + 1, to_write("**" + name + "**"));
    return true;
  }

  // "\newpage"
  bool command(const TextLine& line) {
    std::string_view words = line.words;
    if (words.front() != '\\' || words.size() < 3) return false;
    bool letters = std::all_of(words.begin() + 1, words.end(),
                               [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
    return letters && tell(line, {"ôtez cette ligne", "remove this line"});
  }

  // "[] à faire", and "[ ] à faire" that is no item of a list
  bool task(const TextLine& line) {
    for (std::string_view box : {"[] ", "[ ] ", "[x] ", "[X] "}) {
      if (!line.words.starts_with(box) || line.words.size() == box.size()) continue;
      bool item = search_.follows_bullet(line.begin);
      std::string mended = (item ? "[" : "- [") + std::string(box[1] == ']' ? " " : box.substr(1, 1)) + "] ";
      search_.tell_unknown(line.begin, line.begin + box.size(), to_write(trim(mended)));
      return true;
    }
    return false;
  }

  // "*[HTML]: HyperText Markup Language"
  bool abbreviation(const TextLine& line) {
    size_t close = line.words.find("]:");
    if (!line.words.starts_with("*[") || close == line.words.npos) return false;
    std::string name = search_.typed(line.begin + 2, line.begin + close);
    std::string meaning(trim(typed(line, close + 2)));
    return tell(line, to_write("<abbr title=\"" + meaning + "\">" + name + "</abbr>"));
  }

  // "[nom]: https://…" amid a paragraph or below a note
  bool address(size_t i) {
    std::string_view words = lines_[i].words;
    size_t close = words.find("]:");
    if (i == 0 || !words.starts_with('[') || close == words.npos) return false;
    if (!looks_like_address(trim(typed(lines_[i], close + 2)))) return false;
    search_.tell(lines_[i].begin, lines_[i].end,
                 {"cette adresse fait partie du paragraphe au-dessus : elle est publiée telle quelle",
                  "this address is part of the paragraph above: it is published as it is"},
                 {"laissez une ligne vide avant celle-ci", "leave an empty line before this one"});
    return true;
  }

  // "2. deux" below the words of a paragraph
  bool number(size_t i) {
    std::string_view words = lines_[i].words;
    size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
    bool item = digits > 0 && digits < 3 && digits + 2 < words.size() &&
                (words[digits] == '.' || words[digits] == ')') && words[digits + 1] == ' ' &&
                is_letter(words, digits + 2);
    if (i == 0 || !item) return false;
    search_.tell(lines_[i].begin, lines_[i].end,
                 {"cette ligne fait partie du paragraphe au-dessus : elle n’est pas d’une liste",
                  "this line is part of the paragraph above: it is in no list"},
                 {"laissez une ligne vide avant celle-ci", "leave an empty line before this one"});
    return true;
  }

  // "Terme" and, below, ": ce qu’il veut dire"
  void definition(size_t i) {
    if (i == 0 || count_front(lines_[i].words, ':') != 1 || lines_[i].words.size() < 3) return;
    if (lines_[i].words[1] != ' ' && lines_[i].words[1] != '\t') return;
    if (lines_[i - 1].words.starts_with(understood)) return;
    std::string term(trim(typed(lines_[i - 1]))), meaning(trim(typed(lines_[i], 1)));
    search_.tell(lines_[i - 1].begin, lines_[i].end,
                 {"« : » n’ouvre pas de définition : ces lignes sont publiées à la suite",
                  "“:” opens no definition: these lines are published one after the other"},
                 to_write("- **" + term + "** : " + meaning));
  }

  void find_tables() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      size_t last = i;
      while (last < lines_.size() &&
             (is_row(lines_[last].words) || (last > i && is_dashes(lines_[last].words))))
        ++last;
      bool edged = last == i + 1 && is_edged_row(lines_[i].words);
      if (last < i + 2 && !edged) continue;
      bool dashed = last > i + 1 && is_dashes(lines_[i + 1].words);
      std::string dashes = dashes_for(count_cells(lines_[i].words));
      if (dashed)
        search_.tell(
            lines_[i + 1].begin, lines_[i + 1].end,
            {"la ligne de tirets n’a pas autant de cases que celle du dessus : ce n’est pas un tableau",
             "the line of dashes has not as many cells as the one above: this is no table"},
            to_write(dashes));
      else
        search_.tell(
            lines_[i].begin, lines_[i].end,
            {"il manque la ligne de tirets sous les titres de ce tableau : il est publié tel quel",
             "the line of dashes is missing below the titles of this table: it is published as it is"},
            {"ajoutez sous cette ligne « " + dashes + " »", "add below this line “" + dashes + "”"});
      for (size_t row = i; row < last; ++row) search_.blank(lines_[row].begin, lines_[row].end);
      i = last;
    }
  }

  size_t tabs_of(size_t i) const {
    const std::string_view words = lines_[i].words;
    return static_cast<size_t>(std::count(words.begin(), words.end(), '\t'));
  }

  // A row of a table as Markdown has it.
  std::string row_of(const TextLine& line) const {
    std::string row = "|", cells = typed(line);
    for (std::string_view cell : split(cells, '\t')) (row += ' ') += std::string(trim(cell)) + " |";
    return row;
  }

  // Lines of as many cells parted by tabs, as spreadsheets paste them.
  void find_columns() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      size_t last = i;
      while (last < lines_.size() && tabs_of(i) > 0 && tabs_of(last) == tabs_of(i)) ++last;
      if (last < i + 2) continue;
      std::string table = row_of(lines_[i]) + "\n" + dashes_for(tabs_of(i) + 1);
      for (size_t row = i + 1; row < last; ++row) table += "\n" + row_of(lines_[row]);
      search_.tell(
          lines_[i].begin, lines_[last - 1].end,
          {"ces colonnes viennent d’un tableur : elles sont publiées à la suite, sans tableau",
           "these columns come from a spreadsheet: they are published one after the other, in no table"},
          to_write(table));
      i = last - 1;
    }
  }

  // "a) un" and, below, "b) deux"; "i. un", "ii. deux"; "1° un", "2° deux"
  void find_enumerators() {
    std::vector<Enumerator> marks;
    for (const TextLine& line : lines_) marks.push_back(enumerator_of(line.words));
    std::vector<size_t> found;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool before = i > 0 && follows(marks[i - 1], marks[i]);
      const bool after = i + 1 < lines_.size() && follows(marks[i], marks[i + 1]);
      if ((before || after) && (i > 0 || !search_.follows_bullet(lines_[i].begin))) found.push_back(i);
    }
    for (size_t i : found) {
      const std::string mark = marks[i].mark();
      search_.tell(lines_[i].begin, lines_[i].end,
                   {"« " + mark + " » n’ouvre pas de liste : ces lignes sont publiées à la suite",
                    "“" + mark + "” opens no list: these lines are published one after the other"},
                   to_write(as_item(marks[i], lines_[i])));
    }
  }

  std::string as_item(const Enumerator& mark, const TextLine& line) const {
    if (!mark.is_number()) return "- " + typed(line);
    return mark.label + "." + typed(line, mark.mark().size());
  }

  // How much of the line is a bullet or a number that a word follows at once; 0 if none.
  size_t glued_mark(const TextLine& line) const {
    std::string_view words = line.words;
    size_t digits = 0;
    while (digits < words.size() && std::isdigit(static_cast<unsigned char>(words[digits]))) ++digits;
    size_t mark = digits > 0 && digits < 3 ? digits : 0;
    if (mark >= words.size()) return 0;
    bool bullet = digits == 0 && (words[0] == '-' || words[0] == '+' || words[0] == '*');
    bool number = digits > 0 && digits < 3 && (words[digits] == '.' || words[digits] == ')');
    if (bullet && words.find(words[0], 1) != words.npos && words[0] == '*') return 0;
    return (bullet || number) && is_letter(words, mark + 1) ? mark + 1 : 0;
  }

  // "—deux" on a line of an item: a bullet of a word processor that lost its blank.
  size_t glued_dash(const TextLine& line) const {
    if (&line == &lines_.front() || !search_.follows_bullet(lines_.front().begin)) return 0;
    for (std::string_view dash : {"—", "–", "•"})
      if (line.words.starts_with(dash) && is_letter(line.words, dash.size())) return dash.size();
    return 0;
  }

  // Lines that begin so one after the other, or with which a paragraph begins.
  void find_items() {
    size_t count = static_cast<size_t>(std::count_if(
        lines_.begin(), lines_.end(), [&](const TextLine& line) { return glued_mark(line) > 0; }));
    for (const TextLine& line : lines_) {
      if (const size_t dash = glued_dash(line); dash > 0)
        search_.tell(line.begin, line.end,
                     {"cette ligne fait partie de l’élément d’au-dessus : sa puce n’en est pas une",
                      "this line is part of the item above: its bullet is none"},
                     to_write("- " + typed(line, dash)));
      size_t mark = glued_mark(line);
      bool starts = &line == &lines_.front() && line.words.front() != '*';
      if (mark == 0 || (count < 2 && !starts)) continue;
      search_.tell(line.begin, line.end,
                   {"il manque un blanc après cette puce : ce n’est pas une liste",
                    "a blank is missing after this bullet: this is no list"},
                   to_write(search_.typed(line.begin, line.begin + mark) + " " + typed(line, mark)));
    }
  }

  void find_last_backslash() {
    const std::string& text = search_.text();
    if (text.empty() || text.back() != '\\') return;
    search_.tell(text.size() - 1, text.size(),
                 {"« \\ » ne va à la ligne qu’avant une autre ligne : il est publié tel quel",
                  "“\\” breaks a line before another one only: it is published as it is"},
                 {"ôtez-le", "remove it"});
  }

  MarkSearch& search_;
  std::vector<TextLine> lines_;
};

}  // namespace

void find_foreign_lines(MarkSearch& search) {
  if (search.kind() == NodeKind::paragraph) LineSearch(search).run();
}

}  // namespace annuaire
