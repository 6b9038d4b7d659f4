// Marks and tags in texts of fields, which are set as they were typed.
#include <algorithm>

#include "base/text.h"
#include "content/body/markdown.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

// Is it something that a body would set, an address that stands for itself apart?
bool is_mark(const Doc& doc, const Node& node) {
  if (node.kind == NodeKind::text || !is_inline(node.kind)) return false;
  if (node.kind != NodeKind::link) return true;
  const Node* words = &node + 1;
  return words->kind != NodeKind::text || !doc.text_of(node).ends_with(doc.text_of(*words));
}

// The text as a body would show it: without its marks. Empty where it has none.
struct Bared {
  bool marked = false;
  std::string words;
};

Bared bared(const std::string& text) {
  Sources sources;
  const FileId file = sources.add("", text);
  Diagnostics told;
  const Doc doc = read_markdown(sources, file, 0, told);
  const bool tags = told.has_errors();  // a body takes no tags
  const bool marks =
      std::any_of(doc.nodes.begin(), doc.nodes.end(), [&](const Node& node) { return is_mark(doc, node); });
  return {tags || marks || !told.all().empty(), tags || marks ? plain_text(doc) : ""};
}

}  // namespace

void check_field_marks(const Field& field, Diagnostics& out) {
  for (std::string_view bullet : {"•", "· ", "– ", "- ", "\uF0B7", "➢", "▪"})
    if (field.value.starts_with(bullet)) {
      const std::string words(trim(std::string_view(field.value).substr(bullet.size())));
      out.warning(field.span,
                  {"ce champ commence par une puce : elle est publiée",
                   "this field begins with a bullet: it is published"},
                  {"écrire « " + words + " »", "write “" + words + "”"});
      return;
    }
  if (field.value.find_first_of("<*_`[~=&{$%+^:\\") == std::string::npos) return;
  const Bared text = bared(field.value);
  if (!text.marked) return;
  Message hint{"écrire ce texte sans marques", "write this text without marks"};
  if (!text.words.empty()) hint = {"écrire « " + text.words + " »", "write “" + text.words + "”"};
  out.warning(field.span,
              {"ce champ n’a pas de mise en forme : ses marques sont publiées telles quelles",
               "this field takes no marks: they are published as they are"},
              std::move(hint));
}

}  // namespace annuaire
