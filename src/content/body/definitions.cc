#include "content/body/definitions.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "content/body/addresses_with_blanks.h"

namespace annuaire {
namespace {

struct Definition {
  std::string name;   // folded, with the brackets: "[^note]"
  size_t begin, end;  // of the name, with the brackets
  size_t line_end;
  bool note;
};

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

std::vector<Definition> definitions_in(std::string_view markdown) {
  std::vector<Definition> found;
  bool fenced = false, may_begin = true;  // an address may not follow the lines of a paragraph
  for (size_t begin = 0; begin < markdown.size();) {
    size_t end = std::min(markdown.find('\n', begin), markdown.size());
    size_t first = std::min(markdown.find_first_not_of(" >", begin), end);
    std::string_view line = markdown.substr(first, end - first);
    fenced ^= is_fence(line);
    size_t close = line.find("]:");
    bool note = line.starts_with("[^");
    if (!fenced && line.starts_with('[') && close != line.npos && close > (note ? 2 : 1) &&
        (note || (may_begin && looks_like_address(trim(line.substr(close + 2)))))) {
      found.push_back({fold(line.substr(0, close + 1)), first, first + close + 1, end, note});
      may_begin = !note;
    } else {
      may_begin = line.empty() || line.starts_with('#') || line.starts_with("---");
    }
    begin = end + 1;
  }
  return found;
}

// Every "[name]" of the text that is no definition, folded.
std::set<std::string> calls_in(std::string_view markdown, const std::vector<Definition>& definitions) {
  constexpr size_t longest = 200;  // bytes of a name
  std::set<std::string> names;
  auto next = definitions.begin();
  for (size_t at = markdown.find('['); at != markdown.npos; at = markdown.find('[', at + 1)) {
    while (next != definitions.end() && next->begin < at) ++next;
    if (next != definitions.end() && next->begin == at) continue;
    size_t close = markdown.substr(0, at + longest).find(']', at);
    if (close != markdown.npos) names.insert(fold(markdown.substr(at, close + 1 - at)));
  }
  return names;
}

void tell_unused(const Definition& each, std::string_view name, Span where, Diagnostics& out) {
  std::string called(name);
  if (each.note)
    out.warning(
        where,
        {"cette note n’est appelée nulle part : elle n’est pas publiée",
         "this note is called nowhere: it is not published"},
        {"ôtez-la, ou appelez-la dans le texte : " + called, "remove it, or call it in the text: " + called});
  else
    out.warning(where,
                {"cette adresse n’est appelée nulle part : elle n’est pas publiée",
                 "this address is called nowhere: it is not published"},
                {"ôtez-la, ou appelez-la dans le texte : [mots]" + called,
                 "remove it, or call it in the text: [words]" + called});
}

}  // namespace

void check_definitions(std::string_view markdown, Span body, Diagnostics& out) {
  if (markdown.find("]:") == markdown.npos) return;
  const std::vector<Definition> definitions = definitions_in(markdown);
  if (definitions.empty()) return;
  const std::set<std::string> calls = calls_in(markdown, definitions);
  std::set<std::string> known;
  for (const Definition& each : definitions) {
    Span where{body.file, static_cast<uint32_t>(body.begin + each.begin),
               static_cast<uint32_t>(body.begin + each.line_end)};
    if (!known.insert(each.name).second)
      out.warning(where,
                  {"ce nom est déjà pris plus haut : cette ligne n’est pas publiée",
                   "this name is taken above: this line is not published"},
                  {"ôtez-la, ou donnez-lui un autre nom", "remove it, or give it another name"});
    else if (!calls.contains(each.name))
      tell_unused(each, markdown.substr(each.begin, each.end - each.begin), where, out);
  }
}

}  // namespace annuaire
