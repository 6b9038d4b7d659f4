#include "content/body/cut_lists.h"

#include <algorithm>
#include <string>

#include "content/body/mark_search.h"

namespace annuaire {
namespace {

class CutLists {
 public:
  CutLists(const Doc& doc, std::string_view source, Diagnostics& out)
      : doc_(doc), source_(source), out_(out) {}

  // Looks at the children of a block, one after the other.
  void look(NodeId parent) {
    const NodeId none = doc_.nodes[parent].end;
    NodeId list = none;  // the last one, and what follows it
    for (NodeId child : doc_.children(parent)) {
      if (list != none && stands_inside(list, child) && (is_list(child) || goes_on(list, child)))
        tell(list, child);
      list = is_list(child) ? child : none;
    }
  }

 private:
  bool is_list(NodeId id) const { return doc_.nodes[id].kind == NodeKind::list; }

  size_t line_begin(NodeId id) const {
    size_t end = doc_.nodes[id].span.begin;
    return end == 0 ? 0 : source_.rfind('\n', end - 1) + 1;
  }
  size_t column(NodeId id) const { return doc_.nodes[id].span.begin - line_begin(id); }

  // The column at which the words of the last item begin.
  size_t words_column(NodeId list) const {
    NodeId last = list + 1;
    for (NodeId item : doc_.children(list)) last = item;
    size_t mark = doc_.nodes[last].span.begin;
    size_t end = source_.find_first_of(" \n", mark), words = source_.find_first_not_of(' ', end);
    return column(last) + (words == source_.npos || words > end + 4 ? end + 1 - mark : words - mark);
  }

  // Is it set in, but by less than the words of the list?
  bool stands_inside(NodeId list, NodeId after) const {
    size_t begin = line_begin(after), at = doc_.nodes[after].span.begin;
    std::string_view indent = source_.substr(begin, at - begin);
    return indent.find_first_not_of(' ') == indent.npos && column(after) > column(list) &&
           column(after) < words_column(list);
  }

  // Does a list with the next number, or with the same bullet, follow what stands between?
  bool goes_on(NodeId list, NodeId between) const {
    NodeId next = doc_.nodes[between].end;
    while (next < doc_.nodes.size() && !is_list(next) && stands_inside(list, next))
      next = doc_.nodes[next].end;
    if (next >= doc_.nodes.size() || !is_list(next)) return false;
    return doc_.nodes[next].level == doc_.nodes[list].level && column(next) == column(list);
  }

  void tell(NodeId list, NodeId after) {
    size_t begin = line_begin(after), end = std::min(source_.find('\n', begin), source_.size());
    size_t wanted = words_column(list);
    std::string blanks = std::to_string(wanted);
    Message hint = to_write(std::string(wanted, ' ') +
                            std::string(source_.substr(begin + column(after), end - begin - column(after))));
    out_.warning({doc_.nodes[after].span.file, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)},
                 {"cette ligne coupe la liste en deux : il faut " + blanks + " blancs avant elle",
                  "this line cuts the list in two: it takes " + blanks + " blanks before it"},
                 std::move(hint));
  }

  const Doc& doc_;
  std::string_view source_;
  Diagnostics& out_;
};

}  // namespace

void check_cut_lists(const Doc& doc, std::string_view source, Diagnostics& out) {
  CutLists lists(doc, source, out);
  for (NodeId id = 0; id < doc.nodes.size(); ++id) {
    NodeKind kind = doc.nodes[id].kind;
    if (kind == NodeKind::document || kind == NodeKind::item || kind == NodeKind::quote) lists.look(id);
  }
}

}  // namespace annuaire
