// What other programs left in a file, header and body.
#include "base/text.h"
#include "content/body/markdown.h"
#include "content/fields/scalar.h"
#include "model/check_steps.h"
#include "model/left_overs.h"

namespace annuaire {
namespace {

Message message_for(LeftOver kind) {
  switch (kind) {
    case LeftOver::unwritten:
      return {"ce passage est resté à écrire : il est publié",
              "this passage was left to be written: it is published"};
    case LeftOver::assistant:
      return {"ces mots sont restés d’un assistant de rédaction : ils sont publiés",
              "these words were left by a writing assistant: they are published"};
    case LeftOver::office:
      return {"ces mots disent la faute d’un traitement de texte ou d’un tableur : ils sont publiés",
              "these words tell the fault of a word processor or spreadsheet: they are published"};
    case LeftOver::mail:
      break;
  }
  return {"ces mots sont restés d’un courriel : ils sont publiés",
          "these words were left of a mail: they are published"};
}

Message hint_for(LeftOver kind, const std::string& meant = {}) {
  if (!meant.empty()) return {"écrire « " + meant + " »", "write “" + meant + "”"};
  if (kind == LeftOver::unwritten) return {"l’écrire, ou ôter ces mots", "write it, or take these words out"};
  return {"ôter ces mots", "take these words out"};
}

// « De : … », then « Envoyé : … »: the head of a mail.
void check_mail_head(const Sources& sources, FileId file, uint32_t from, Diagnostics& out) {
  const std::string_view text = sources[file].text;
  for (std::string_view sent : {"\nEnvoyé", "\nSent:"})
    for (size_t at = text.find(sent, from); at != text.npos; at = text.find(sent, at + 1)) {
      if (at == 0 || !trim(text.substr(at + sent.size(), 4)).starts_with(sent == "\nSent:" ? "" : ":"))
        continue;
      const std::string_view above = sources.line_around(file, static_cast<uint32_t>(at - 1));
      if (!above.starts_with("De") && !above.starts_with("From:")) continue;
      const auto begin = static_cast<uint32_t>(above.data() - text.data());
      out.warning({file, begin, static_cast<uint32_t>(text.find('\n', at + 1))}, message_for(LeftOver::mail),
                  hint_for(LeftOver::mail));
    }
}

// "&eacute;" of a header, which only a text of Markdown would understand.
void check_references(const Sources& sources, FileId file, uint32_t end, Diagnostics& out) {
  constexpr size_t longest = 10;
  const std::string_view header = std::string_view(sources[file].text).substr(0, end);
  for (size_t at = header.find('&'); at != header.npos; at = header.find('&', at + 1)) {
    const size_t close = header.find(';', at);
    if (close == header.npos || close - at > longest || close == at + 1) continue;
    const std::string typed(header.substr(at, close + 1 - at));
    if (typed.find_first_of(" \n/\"'=") != typed.npos) continue;
    Sources alone;
    Diagnostics ignored;
    const FileId word = alone.add("", "a" + typed + "a");
    const std::string meant = plain_text(read_markdown(alone, word, 0, ignored));
    if (meant.size() < 3 || meant == "a" + typed + "a") continue;
    const std::string sign = meant.substr(1, meant.size() - 2);
    out.warning({file, static_cast<uint32_t>(at), static_cast<uint32_t>(close + 1)},
                {"« " + typed + " » n’est pas compris dans un en-tête : il y est publié tel quel",
                 "“" + typed + "” is not understood in a header: it is published as it is"},
                {"écrire « " + sign + " »", "write “" + sign + "”"});
  }
}

// The whole value of a field, which is told as none.
bool is_no_value(const Sources& sources, Span where) {
  const std::string_view words = sources.text(where), line = sources.line_around(where.file, where.begin);
  return stands_for_no_value(words) && trim(line).ends_with(": " + std::string(words));
}

}  // namespace

void check_left_overs(const Sources& sources, FileId file, uint32_t body_begin, Diagnostics& out) {
  for (const FoundLeftOver& found : left_overs_in(sources[file].text)) {
    const Span where{file, static_cast<uint32_t>(found.begin), static_cast<uint32_t>(found.end)};
    const bool comment =
        where.begin < body_begin && trim(sources.line_around(file, where.begin)).starts_with('#');
    if (comment || (where.begin < body_begin && is_no_value(sources, where))) continue;
    out.warning(where, message_for(found.kind), hint_for(found.kind, found.meant));
  }
  check_references(sources, file, body_begin, out);
  check_mail_head(sources, file, body_begin, out);
}

}  // namespace annuaire
