// What typography cannot mend by itself and an editor must look at.
#include <algorithm>

#include "base/language.h"
#include "model/check_steps.h"
#include "typography/french.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

bool is_letter(Sign sign) { return sign == Sign::letter || sign == Sign::digit; }

bool stands_alone(std::string_view text, size_t begin, size_t end) {
  return !is_letter(sign_before(text, begin)) && !is_letter(sign_at(text, end));
}

// How often `word` stands in `text`, as a word of its own.
size_t count_words(std::string_view text, std::string_view word) {
  size_t count = 0;
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size()))
    count += stands_alone(text, at, at + word.size());
  return count;
}

// The place of the `rank`th such word within `where`; all of it if it is not to be found.
Span place_of(const Sources& sources, Span where, std::string_view word, size_t rank) {
  std::string_view text = sources.text(where);
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
    if (!stands_alone(text, at, at + word.size()) || rank-- > 0) continue;
    auto begin = static_cast<uint32_t>(where.begin + at);
    return {where.file, begin, static_cast<uint32_t>(begin + word.size())};
  }
  return where;
}

Message message_for(const FrenchFault& fault, const std::string& word) {
  switch (fault.kind) {
    case FrenchFault::Kind::missing_ligature:
      return {"« " + word + " » s’écrit avec œ", "“" + word + "” is written with œ"};
    case FrenchFault::Kind::missing_accent:
      return {"« " + word + " » : une capitale garde son accent",
              "“" + word + "”: a capital keeps its accent"};
    case FrenchFault::Kind::unbalanced_quotes:
      break;
  }
  return {"ce guillemet est seul dans son paragraphe", "this quotation mark stands alone in its paragraph"};
}

Message hint_for(const FrenchFault& fault) {
  if (fault.kind == FrenchFault::Kind::unbalanced_quotes)
    return {"ouvrez par « et fermez par »", "open with « and close with »"};
  return {"écrivez « " + fault.suggestion + " »", "write “" + fault.suggestion + "”"};
}

class Reader {
 public:
  Reader(const Sources& sources, Diagnostics& out) : sources_(sources), out_(out) {}

  void read(std::string_view text, Span where) {
    for (const FrenchFault& fault : french_faults(text)) {
      std::string word(text.substr(fault.range.begin, fault.range.end - fault.range.begin));
      bool quote = fault.kind == FrenchFault::Kind::unbalanced_quotes;
      if (!quote && std::find(told_.begin(), told_.end(), word) != told_.end()) continue;
      size_t rank = quote ? 0 : count_words(text.substr(0, fault.range.begin), word);
      Span place = quote ? place_of_sign(where, text, fault.range) : place_of(sources_, where, word, rank);
      out_.warning(place, message_for(fault, word), hint_for(fault));
      if (!quote) told_.push_back(std::move(word));
    }
  }

 private:
  // A sign may stand against a letter: the one of the same rank is meant.
  Span place_of_sign(Span where, std::string_view text, ByteRange range) const {
    std::string_view sign = text.substr(range.begin, range.end - range.begin), source = sources_.text(where);
    size_t at = source.find(sign);
    for (size_t before = text.find(sign); before < range.begin && at != source.npos;
         before = text.find(sign, before + sign.size()))
      at = source.find(sign, at + sign.size());
    if (at == source.npos) return where;
    auto begin = static_cast<uint32_t>(where.begin + at);
    return {where.file, begin, static_cast<uint32_t>(begin + sign.size())};
  }

  const Sources& sources_;
  Diagnostics& out_;
  std::vector<std::string> told_;
};

// The words of a paragraph; code, pictures and words of other languages leave a mark.
void words_of(const Doc& doc, NodeId block, std::string& words) {
  words.clear();
  for (NodeId id = block + 1; id < doc.nodes[block].end;) {
    const Node& node = doc.nodes[id];
    if (node.kind == NodeKind::text)
      words += doc.text_of(node);
    else if (node.kind == NodeKind::line_break)
      words += '\n';
    bool verbatim = node.kind == NodeKind::code || node.kind == NodeKind::image ||
                    (node.kind == NodeKind::passage && !is_french(doc.title_of(node)));
    if (verbatim) words += verbatim_mark;
    id = verbatim ? node.end : id + 1;
  }
}

}  // namespace

void check_typography(const Site& site, const Text& text, Diagnostics& out) {
  Reader reader(site.sources(), out);
  for (const Field* title : text.titles)
    if (!title->empty()) reader.read(title->value, title->span);
  std::string words;
  const std::vector<Node>& nodes = text.body->nodes;
  for (NodeId id = 0; id < nodes.size(); id = holds_inlines(nodes[id].kind) ? nodes[id].end : id + 1) {
    if (!holds_inlines(nodes[id].kind)) continue;
    words_of(*text.body, id, words);
    reader.read(words, nodes[id].span);
  }
}

}  // namespace annuaire
