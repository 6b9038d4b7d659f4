#include "content/body/markdown.h"

#include <algorithm>

#include "content/body/body_faults.h"
#include "content/body/body_limits.h"
#include "content/body/cut_lists.h"
#include "content/body/definitions.h"
#include "content/body/doc_builder.h"
#include "content/body/markdown_parse.h"
#include "content/body/markdown_reader.h"
#include "content/body/pasted_lists.h"
#include "content/body/repairs.h"
#include "content/body/word_notes.h"

namespace annuaire {
namespace {

void note_lists(const std::vector<uint32_t>& lines, std::string_view source, FileId file, uint32_t begin,
                Diagnostics& out) {
  if (lines.empty()) return;
  DocBuilder places(source, file, begin);
  BodyFaults faults(out);
  for (uint32_t line : lines) {
    places.enter_lines(line + 1, line + 1);
    faults.pasted_list(source, places.lines_from(1));
  }
}

// What was found, in the order of the text: of what is no error, the first `most_told`.
void tell_in_order(const Diagnostics& found, Diagnostics& out) {
  std::vector<Diagnostic> all = found.all();
  std::stable_sort(all.begin(), all.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.where->begin < b.where->begin; });
  size_t told = 0;
  for (Diagnostic& each : all) {
    bool error = each.severity == Severity::error;
    if (!error && ++told == most_told)
      out.warning(*each.where,
                  {"d’autres marques sont à revoir plus bas", "other marks are to be looked at further down"},
                  {"corrigez d’abord celles qui précèdent", "mend those above first"});
    else if (error || told < most_told)
      out.add(std::move(each));
  }
}

}  // namespace

Doc read_markdown(const Sources& sources, FileId file, uint32_t begin, Diagnostics& out) {
  const std::string_view source = sources[file].text;
  std::string_view body = source.substr(begin);
  if (auto fault = beyond_limits(body)) {
    Span span{file, static_cast<uint32_t>(begin + fault->begin), static_cast<uint32_t>(begin + fault->end)};
    out.error(span, std::move(fault->message), std::move(fault->hint));
    return {};
  }
  Diagnostics found;
  const Span place{file, begin, static_cast<uint32_t>(source.size())};
  const std::string repaired = repair_markdown(body, place, found);
  if (!repaired.empty()) body = repaired;
  check_definitions(source.substr(begin), place, found);
  check_word_notes(source.substr(begin), sources, place, found);
  PastedLists mended = mend_pasted_lists(body);
  Owned<cmark_node> root = parse_markdown(mended.text.empty() ? body : std::string_view(mended.text));
  note_lists(mended.first, source, file, begin, found);
  Doc doc = read_tree(root.get(), source, file, begin, found);
  check_cut_lists(doc, source, found);
  tell_in_order(found, out);
  return doc;
}

}  // namespace annuaire
