#include "content/fields/second_header.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

// A field by its exact name, as a sentence hardly begins.
const FieldSpec* field_on(const Reading& in, const GroupSpec& fields, const Line& line) {
  if (line.blank() || line.indent > 0) return nullptr;
  const std::optional<Key> key = key_in(in, line.text, line.end);
  return key ? find_field(fields.fields, in.sources.text(key->name)) : nullptr;
}

struct Fields {
  size_t count = 0;
  bool required = false;  // among them one that must be there
};

// Those that follow one another from `at` on; what stands deeper, or in a list, belongs to them.
Fields fields_from(const Reading& in, const GroupSpec& fields, uint32_t at) {
  Fields found;
  for (const auto size = static_cast<uint32_t>(in.text().size()); at < size; at = next_line(in.text(), at)) {
    const Line line = line_at(in.text(), at);
    if (line.blank() && found.count == 0) continue;
    const FieldSpec* field = field_on(in, fields, line);
    const bool deeper =
        found.count > 0 && !line.blank() && (line.indent > 0 || item_mark(in.text(line.text, line.end)) > 0);
    if (!field && !deeper) break;
    found.count += field ? 1 : 0;
    found.required = found.required || (field && field->required);
  }
  return found;
}

// Within a block of code a header is shown, not meant.
bool is_in_code(std::string_view body) {
  size_t fences = 0;
  for (size_t at = body.find("```"); at != body.npos; at = body.find("```", at + 3))
    fences += at == 0 || body[at - 1] == '\n' ? 1 : 0;
  return fences % 2 == 1;
}

}  // namespace

void tell_second_header(const Reading& in, const GroupSpec& fields, uint32_t body) {
  constexpr size_t enough = 2;
  const std::string_view text = in.text();
  const std::string first = fields.fields.front().name + ":";
  for (auto at = body; at < text.size();) {
    const bool fence = text.substr(at).starts_with("---");
    if (fence || text.substr(at).starts_with(first)) {
      const Fields found = fields_from(in, fields, fence ? next_line(text, at) : at);
      if (found.count >= enough && found.required && !is_in_code(text.substr(body, at - body))) {
        const Line line = line_at(text, at);
        in.out.error(
            in.span(line.text, line.end),
            {"un second en-tête commence ici : un fichier n’en a qu’un",
             "a second header begins here: a file has one only"},
            {"ôter la fin du fichier, à partir d’ici ; si c’est une autre fiche, lui donner son fichier",
             "take out the end of the file, from here on; if it is another card, give it a file"});
        return;
      }
    }
    const size_t next = std::min(text.find("\n---", at), text.find("\n" + first, at));
    if (next == text.npos) return;
    at = static_cast<uint32_t>(next + 1);
  }
}

}  // namespace annuaire
