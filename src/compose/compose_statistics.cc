// Laureates counted, as tables in which a bar stands before every number.
#include <algorithm>

#include "compose/compose_parts.h"
#include "model/statistics_words.h"

namespace annuaire {
namespace {

constexpr double label_share = 0.42;      // of the text beside the side column
constexpr double digit = 0.6, blank = 1;  // em: of a digit, of what stands around the digits
constexpr Pt least_bar = 1;               // of what is not nothing

class Chart {
 public:
  Chart(Composer& composer, const StatisticsTable& counts, TagId part)
      : c_(composer),
        counts_(counts),
        heading_(composer.tag(Role::heading, part, 2)),
        table_(composer.tag(Role::table, part)),
        caption_(composer.tag(Role::caption, table_)) {}

  void compose() {
    Beside beside = c_.beside();
    beside.before = 2 * c_.style.measure("avant-section");
    beside.side.push_back({heading()});
    beside.items.push_back({table()});
    c_.put({std::move(beside)});
  }

 private:
  bool has_levels() const { return !counts_.levels.empty(); }

  Paragraph heading() {
    const std::string title = statistics_title(c_.words, counts_.kind);
    Paragraph out = c_.line("intertitre-lateral", title, heading_);
    out.outline = 2;
    out.outline_title = title;
    return out;
  }

  Table table() {
    Table out;
    out.keep_together = true;
    out.rule.thickness = 0;
    out.gap = c_.style.measure("gouttiere") / (has_levels() ? 2 : 1);
    Paragraph caption = on_grid(c_.line("etiquette", statistics_caption(c_.words, counts_), caption_));
    caption.style.keep_with_next = true;
    out.caption.push_back({std::move(caption)});
    set_widths(out);
    if (has_levels()) add_headings(out);
    for (const StatisticsRow& row : counts_.rows) out.rows.push_back(cells(row));
    return out;
  }

  /// The bars of all charts begin on one line, as far as the columns before them leave room.
  void set_widths(Table& out) {
    const Pt room = (1 - label_share) * c_.body_width() - c_.style.measure("gouttiere");
    longest_bar_ = room - number_room();
    out.widths.assign(counts_.levels.size() + 2, 0);
    out.widths.back() = room;
  }

  Pt number_room() const {
    const std::string longest = c_.words.number(std::to_string(counts_.longest()));
    return (digit * double(longest.size()) + blank) * c_.style.text("tableau").size;
  }

  /// The year, the levels, the laureates.
  void add_headings(Table& out) {
    const TagId row = c_.tag(Role::row, table_);
    TableRow cells;
    cells.cells.push_back({column_head({}, c_.words("statistiques.annee"), row)});
    for (const Level* level : counts_.levels) {
      const LevelBadge& badge = c_.badge(*level);
      cells.cells.push_back({column_head(sign(badge, "etiquette"), badge.name, row)});
      std::get<Paragraph>(cells.cells.back().what).style.align = Align::right;
    }
    cells.cells.push_back({column_head({}, c_.words("statistiques.total"), row)});
    out.again.push_back(cells);
    for (Item& cell : out.again.back().cells)
      for (Run& run : std::get<Paragraph>(cell.what).runs) run.tag = artifact;
    out.headings.push_back(std::move(cells));
  }

  Paragraph column_head(std::vector<Run> before, const std::string& words, TagId row) {
    Paragraph out = on_grid(c_.paragraph("etiquette"));
    out.runs = std::move(before);
    c_.add(out.runs, "etiquette", words, c_.tag(Role::header_cell, row));
    return out;
  }

  TableRow cells(const StatisticsRow& row) {
    const TagId tag = c_.tag(Role::row, table_);
    TableRow out;
    out.cells.push_back({row_head(row, c_.tag(Role::header_cell, tag, 1))});
    for (const std::optional<size_t>& count : row.by_level) {
      Paragraph cell = text(statistics_count(c_.words, count), c_.tag(Role::cell, tag));
      cell.style.align = Align::right;
      out.cells.push_back({std::move(cell)});
    }
    out.cells.push_back({bar_and_number(row, c_.tag(Role::cell, tag))});
    return out;
  }

  Paragraph row_head(const StatisticsRow& row, TagId tag) {
    Paragraph out = text("", tag);
    if (row.level) out.runs = sign(c_.badge(*row.level), "tableau");
    c_.add(out.runs, "tableau", row.level ? c_.badge(*row.level).name : c_.words.set(row.label), tag);
    return out;
  }

  Paragraph bar_and_number(const StatisticsRow& row, TagId tag) {
    Paragraph out = on_grid(c_.paragraph("tableau"));
    const Colour plain = c_.style.colour("fond");
    if (row.level) add_bar(out.runs, row.count, c_.badge(*row.level).colour);
    for (size_t i = 0; i < row.by_level.size(); ++i)
      add_bar(out.runs, row.by_level[i].value_or(0), c_.badge(*counts_.levels[i]).colour);
    if (out.runs.empty()) add_bar(out.runs, row.count, plain);
    c_.add(out.runs, "tableau", "\u00a0\u00a0", artifact);
    c_.add(out.runs, "tableau", statistics_count(c_.words, row.count), tag);
    return out;
  }

  void add_bar(std::vector<Run>& runs, size_t count, Colour colour) {
    if (count == 0) return;
    c_.add(runs, "tableau", " ", artifact);
    Run& bar = runs.back();
    bar.kind = Run::Kind::bar;
    bar.length = std::max(least_bar, longest_bar_ * double(count) / double(counts_.longest()));
    bar.colour = c_.seen_on_paper(colour);
  }

  std::vector<Run> sign(const LevelBadge& badge, const char* style) {
    std::vector<Run> runs = {c_.sign_run(badge, style, c_.style.colour("papier"))};
    c_.add(runs, style, "\u00a0\u00a0", artifact);
    return runs;
  }

  Paragraph text(const std::string& words, TagId tag) { return on_grid(c_.line("tableau", words, tag)); }

  /// Its lines keep step with those of running text.
  Paragraph on_grid(Paragraph paragraph) const {
    paragraph.style.leading = c_.style.text("corps").paragraph.leading;
    paragraph.style.before = paragraph.style.after = 0;
    return paragraph;
  }

  Composer& c_;
  const StatisticsTable& counts_;
  const TagId heading_, table_, caption_;
  Pt longest_bar_ = 0;
};

}  // namespace

void compose_statistics(Composer& composer, const Chapter& chapter) {
  const TagId part = open_chapter(composer, chapter, "");
  for (const StatisticsTable& table : statistics_of(composer.site, composer.edition))
    Chart(composer, table, part).compose();
}

}  // namespace annuaire
