// "**", "*", "_", "`" and "~~" that opened or closed nothing.
#include <algorithm>

#include "base/text.h"
#include "content/body/mark_search.h"

namespace annuaire {
namespace {

constexpr size_t longest_stretch = 400;  // bytes between two signs that were meant as a pair

struct Run {
  size_t begin, end;
  char sign;
  Flank before, after;
  size_t length() const { return end - begin; }
};

// Signs of the same kind in a row; those that stand between blanks are no marks, nor are rows such as "____".
std::vector<Run> runs_of(const MarkSearch& search, std::string_view signs) {
  std::vector<Run> runs;
  const std::string& text = search.text();
  for (size_t at = text.find_first_of(signs); at != text.npos; at = text.find_first_of(signs, at)) {
    size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    Run run{at, end, text[at], search.before(at), search.at(end)};
    bool alone = run.before == Flank::blank && run.after == Flank::blank;
    bool inside = run.sign == '_' && run.before == Flank::word && run.after == Flank::word;
    bool rule = run.sign == '_' && run.length() > 2;
    bool tilde = run.sign == '~' && run.length() != 2;
    if (!inside && !rule && !tilde && (!alone || run.sign != '~')) runs.push_back(run);
    at = end;
  }
  return runs;
}

std::string escaped(const Run& run) {
  std::string out;
  for (size_t i = 0; i < run.length(); ++i) out += std::string("\\") + run.sign;
  return out;
}

// Can two signs that Markdown did not pair have been meant as a pair? Blanks inside them or words against
// them kept it from it.
bool are_meant_as_pair(const MarkSearch& search, const Run& open, const Run& close) {
  if (open.sign != close.sign || open.length() != close.length()) return false;
  if (close.begin - open.end > longest_stretch || close.begin == open.end) return false;
  std::string_view inside = std::string_view(search.text()).substr(open.end, close.begin - open.end);
  return !trim(inside).empty() && inside.find("\n\n") == inside.npos;
}

// "** gras **" → "**gras**", "**Attention :**le" → "**Attention :** le"
void tell_pair(MarkSearch& search, const Run& open, const Run& close) {
  std::string sign(open.length(), open.sign);
  size_t begin = open.begin, end = close.end;
  std::string mended = sign + std::string(trim(search.typed(open.end, close.begin))) + sign;
  const std::string& text = search.text();
  if (open.before == Flank::word && open.after != Flank::word) {
    while (begin > 0 && search.before(begin) == Flank::word) --begin;
    mended = search.typed(begin, open.begin) + " " + mended;
  }
  if (close.after == Flank::word && close.before != Flank::word) {
    while (end < text.size() && search.at(end) == Flank::word) ++end;
    mended += " " + search.typed(close.end, end);
  }
  search.tell(begin, end,
              {"ces « " + sign + " » ne marquent rien : ils sont publiés tels quels",
               "these “" + sign + "” mark nothing: they are published as they are"},
              to_write(mended));
}

// "l`eau": an apostrophe from the wrong key.
bool is_apostrophe(const Run& run) {
  return run.sign == '`' && run.length() == 1 && run.before == Flank::word && run.after == Flank::word;
}

void tell_alone(MarkSearch& search, const Run& run) {
  std::string sign(run.length(), run.sign);
  Message hint = to_write(is_apostrophe(run) ? "’" : escaped(run));
  if (!is_apostrophe(run)) {
    hint.fr = "ajoutez celui qui manque ; pour le signe lui-même, " + hint.fr;
    hint.en = "add the one that is missing; for the sign itself, " + hint.en;
  }
  search.tell(run.begin, run.end,
              {"« " + sign + " » est seul : il ne marque rien et il est publié tel quel",
               "“" + sign + "” is alone: it marks nothing and is published as it is"},
              std::move(hint));
}

}  // namespace

void find_unpaired_marks(MarkSearch& search) {
  std::vector<Run> runs = runs_of(search, "*_`~");
  for (size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    bool between_blanks = run.before == Flank::blank && run.after == Flank::blank;
    if (i + 1 < runs.size() && are_meant_as_pair(search, run, runs[i + 1])) {
      const Run& close = runs[++i];
      bool idle = between_blanks && close.before == Flank::blank && close.after == Flank::blank;
      if (!idle || run.length() == 2) tell_pair(search, run, close);
    } else if (!between_blanks) {
      tell_alone(search, run);
    }
  }
}

}  // namespace annuaire
