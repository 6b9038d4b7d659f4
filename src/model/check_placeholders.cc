// Names in braces in texts: those that show a list of the edition, and those that nobody will replace.
#include <algorithm>
#include <cctype>

#include "base/nearest.h"
#include "base/text.h"
#include "model/check_steps.h"
#include "model/placeholders.h"

namespace annuaire {
namespace {

constexpr size_t longest_name = 40;  // bytes

// One « {name} » in a text.
struct Braces {
  std::string name;
  Span span;
  bool alone = false;  // in its paragraph
};

Span place_of(const Sources& sources, Span where, std::string_view braces) {
  const size_t at = sources.text(where).find(braces);
  if (at == std::string_view::npos) return where;
  const auto begin = where.begin + static_cast<uint32_t>(at);
  return {where.file, begin, begin + static_cast<uint32_t>(braces.size())};
}

// Those of the words in a block, code left aside.
std::vector<Braces> braces_in(const Sources& sources, const Doc& doc, NodeId block) {
  std::vector<Braces> found;
  const std::string whole = plain_text(doc, block);
  for (NodeId id = block + 1; id < doc.nodes[block].end; ++id) {
    if (doc.nodes[id].kind != NodeKind::text) continue;
    const std::string_view text = doc.text_of(doc.nodes[id]);
    for (size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
      const size_t close = text.find('}', open);
      if (close == text.npos || close - open > longest_name || close == open + 1) continue;
      if (text[open + 1] == '{' || (open > 0 && text[open - 1] == '{')) continue;  // told as a mark
      const std::string_view braces = text.substr(open, close + 1 - open);
      found.push_back({std::string(trim(braces.substr(1, braces.size() - 2))),
                       place_of(sources, doc.nodes[block].span, braces), trim(whole) == braces});
    }
  }
  return found;
}

bool is_known(const std::string& name) {
  const std::vector<std::string>& names = placeholder_names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

void tell_unfilled(const Braces& braces, Diagnostics& out) {
  out.warning(
      braces.span,
      {"« {" + braces.name + "} » ne montre rien : l’en-tête n’a pas de champ « " + braces.name + " »",
       "“{" + braces.name + "}” shows nothing: the header has no field “" + braces.name + "”"},
      {"remplir ce champ, ou ôter cette ligne", "fill in that field, or take this line out"});
}

void tell_not_alone(const Braces& braces, Diagnostics& out) {
  out.warning(braces.span,
              {"« {" + braces.name + "} » est publié tel quel : il n’est pas seul dans son paragraphe",
               "“{" + braces.name + "}” is published as it is: it does not stand alone in its paragraph"},
              {"l’écrire seul, entre deux lignes vides", "write it alone, between two empty lines"});
}

void tell_elsewhere(const Braces& braces, Diagnostics& out) {
  out.warning(braces.span,
              {"« {" + braces.name + "} » est publié tel quel : il n’a de sens que dans edition.md",
               "“{" + braces.name + "}” is published as it is: it has a sense in edition.md only"},
              {"ôter ces accolades", "remove these braces"});
}

void tell_unknown(const Braces& braces, const Message& hint, Diagnostics& out) {
  out.warning(braces.span,
              {"« {" + braces.name + "} » est publié tel quel : ce nom n’est pas connu",
               "“{" + braces.name + "}” is published as it is: this name is not known"},
              hint);
}

Message known_names(bool in_edition) {
  if (!in_edition) return {"ôter ces accolades", "remove these braces"};
  std::string list;
  for (const std::string& name : placeholder_names()) list += (list.empty() ? "{" : ", {") + name + "}";
  return {"ôter ces accolades ; les noms connus ici : " + list,
          "remove these braces; the names known here: " + list};
}

bool is_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) || c == '-' ||
           c == '_';
  });
}

void check_braces(const Edition* edition, const Braces& braces, Diagnostics& out) {
  const bool known = is_known(braces.name);
  const auto meant = nearest(braces.name, placeholder_names());
  if (!known && meant)
    tell_unknown(braces, you_meant("{" + *meant + "}"), out);
  else if (!known && braces.alone && is_name(braces.name))
    tell_unknown(braces, known_names(edition), out);
  else if (known && !edition)
    tell_elsewhere(braces, out);
  else if (known && !braces.alone)
    tell_not_alone(braces, out);
  else if (known && !fills_placeholder(*edition, braces.name))
    tell_unfilled(braces, out);
}

}  // namespace

void check_placeholders(const Site& site, const Text& text, const Edition* edition, Diagnostics& out) {
  const std::vector<Node>& nodes = text.body->nodes;
  for (NodeId id = 0; id < nodes.size(); ++id) {
    const bool words = nodes[id].kind == NodeKind::paragraph || nodes[id].kind == NodeKind::heading;
    if (!words || text.body->text.find('{') == std::string::npos) continue;
    for (const Braces& braces : braces_in(site.sources(), *text.body, id)) check_braces(edition, braces, out);
  }
}

}  // namespace annuaire
