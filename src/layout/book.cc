#include "layout/book.h"

#include <cstdio>

namespace annuaire {
namespace {

const Lead no_lead;

std::string tenths(Pt value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value == 0 ? 0.0 : value);
  return std::string(text) == "-0.0" ? "0.0" : text;
}

std::string box(const Box& b) {
  return tenths(b.x) + " " + tenths(b.y) + " " + tenths(b.width) + "×" + tenths(b.height);
}

std::string hex_colour(Colour c) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", c.r, c.g, c.b);
  return text;
}

std::string words(const BookPage& page, const Mark& mark, const FontMetrics& fonts) {
  std::string text;
  for (const PlacedWord& placed : page.words_of(mark)) {
    text += fonts.word(placed.word).text;
    if (placed.space) text += ' ';
  }
  return text;
}

std::string described(const BookPage& page, const Mark& mark, const FontMetrics& fonts) {
  switch (mark.kind) {
    case Mark::Kind::text:
      return tenths(mark.box.x) + " " + tenths(mark.box.y) + " " + fonts.name(mark.face) + " " +
             tenths(mark.size()) + " \"" + words(page, mark, fonts) + "\"";
    case Mark::Kind::image:
      return "image " + box(mark.box) + " " + mark.target();
    case Mark::Kind::emblem:
      return "sign " + box(mark.box) + " " + std::to_string(int(mark.emblem));
    case Mark::Kind::area:
      return "area " + box(mark.box) + " " + hex_colour(mark.colour);
    case Mark::Kind::code:
      return "code " + box(mark.box) + " " + mark.target();
    case Mark::Kind::link:
      return "link " + box(mark.box) + " " + mark.target();
  }
  return {};
}

const char* name_of(Role role) {
  static constexpr const char* names[] = {
      "document", "part",     "section",       "heading",   "paragraph", "list",   "item",    "label",
      "body",     "contents", "contents_item", "reference", "link",      "figure", "caption", "table",
      "row",      "header",   "cell",          "quote",     "code",      "note",   "span"};
  return names[size_t(role)];
}

std::vector<std::string> texts_by_tag(const Book& book, const FontMetrics& fonts) {
  std::vector<std::string> texts(book.tags.tags.size());
  for (const BookPage& page : book.pages)
    for (const Mark& mark : page.marks)
      if (mark.kind == Mark::Kind::text && mark.tag < texts.size())
        texts[mark.tag] += words(page, mark, fonts);
  return texts;
}

}  // namespace

void Mark::set_lead(std::string target, std::string alt) {
  lead = std::make_shared<const Lead>(Lead{std::move(target), std::move(alt)});
}

const std::string& Mark::target() const { return lead ? lead->target : no_lead.target; }

const std::string& Mark::alt() const { return lead ? lead->alt : no_lead.alt; }

void BookPage::add_word(const PlacedWord& word) {
  Mark& mark = marks.back();
  if (mark.word_count++ == 0) mark.first_word = static_cast<uint32_t>(words.size());
  words.push_back(word);
}

std::span<const PlacedWord> BookPage::words_of(const Mark& mark) const {
  return std::span(words).subspan(mark.first_word, mark.word_count);
}

std::string dump_pages(const Book& book, const FontMetrics& fonts) {
  std::string out;
  for (const BookPage& page : book.pages) {
    out += "== page " + page.label + "\n";
    for (const Mark& mark : page.marks) {
      out += described(page, mark, fonts);
      if (mark.tag != artifact) out += " ^" + std::to_string(mark.tag);
      out += '\n';
    }
  }
  for (const Anchor& anchor : book.anchors)
    out += "anchor " + anchor.name + " " + book.pages[anchor.page].label + " " + tenths(anchor.y) + "\n";
  for (const OutlineEntry& entry : book.outline)
    out += "outline " + std::string(size_t(entry.level), '*') + " " + entry.title + " " +
           book.pages[entry.page].label + "\n";
  for (const RunOn& run : book.run_on)
    out += "runs on " + run.title + " " + book.pages[run.page].label + " " + std::to_string(run.lines) + "\n";
  return out;
}

std::string dump_tags(const Book& book, const FontMetrics& fonts) {
  const std::vector<std::string> texts = texts_by_tag(book, fonts);
  const std::vector<Tag>& tags = book.tags.tags;
  std::vector<std::vector<TagId>> children(tags.size());
  for (TagId id = 2; id < tags.size(); ++id) children[tags[id].parent].push_back(id);
  std::string out;
  std::vector<std::pair<TagId, int>> waiting{{document_tag, 0}};
  while (!waiting.empty()) {
    const auto [id, depth] = waiting.back();
    waiting.pop_back();
    const Tag& tag = tags[id];
    out += std::string(size_t(depth) * 2, ' ') + name_of(tag.role);
    if (tag.level) out += " " + std::to_string(tag.level);
    if (const std::string& lang = book.tags.lang(id); !lang.empty()) out += " [" + lang + "]";
    if (const std::string& alt = book.tags.alt(id); !alt.empty()) out += " (" + alt + ")";
    if (!texts[id].empty()) out += " \"" + texts[id] + "\"";
    out += '\n';
    for (size_t i = children[id].size(); i-- > 0;) waiting.push_back({children[id][i], depth + 1});
  }
  return out;
}

}  // namespace annuaire
