// Bookmarks and page labels.
#include <algorithm>

#include "pdf/links.h"
#include "pdf/metadata.h"

namespace annuaire::pdf {
namespace {

constexpr size_t none = SIZE_MAX;

/// The entries as a forest; indices into Book::outline.
struct Forest {
  std::vector<size_t> parent, previous, next, first, last, children;
  size_t top_first = none, top_last = none, top_count = 0;
};

Forest plant(const std::vector<OutlineEntry>& entries) {
  Forest forest;
  size_t count = entries.size();
  for (auto* list : {&forest.parent, &forest.previous, &forest.next, &forest.first, &forest.last})
    list->assign(count, none);
  forest.children.assign(count, 0);
  std::vector<size_t> open;  // the last entry of each level that may still take children
  for (size_t i = 0; i < count; ++i) {
    while (!open.empty() && entries[open.back()].level >= entries[i].level) open.pop_back();
    size_t above = open.empty() ? none : open.back();
    size_t& first = above == none ? forest.top_first : forest.first[above];
    size_t& last = above == none ? forest.top_last : forest.last[above];
    forest.parent[i] = above;
    forest.previous[i] = last;
    if (last == none)
      first = i;
    else
      forest.next[last] = i;
    last = i;
    ++(above == none ? forest.top_count : forest.children[above]);
    open.push_back(i);
  }
  return forest;
}

/// A run of page labels in one style, counted on.
struct Label {
  enum class Style { decimal, roman, other } style = Style::other;
  uint32_t number = 0;
};

std::string roman(uint32_t number) {
  static constexpr std::pair<uint32_t, const char*> parts[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (auto [value, letters] : parts)
    for (; number >= value; number -= value) out += letters;
  return out;
}

/// A label is of a style only if that style writes exactly the same characters.
Label read_label(const std::string& text) {
  uint32_t number = 0;
  bool digits = !text.empty() && text.size() < 7 && text[0] != '0';
  for (char c : text) {
    digits = digits && c >= '0' && c <= '9';
    if (digits) number = number * 10 + static_cast<uint32_t>(c - '0');
  }
  if (digits) return {Label::Style::decimal, number};
  static constexpr std::string_view letters = "ivxlcdm";
  static constexpr uint32_t values[] = {1, 5, 10, 50, 100, 500, 1000};
  uint32_t total = 0, before = 0;
  for (size_t i = text.size(); i-- > 0;) {
    size_t at = letters.find(text[i]);
    if (at == letters.npos || text.size() > 20) return {};
    total = values[at] < before ? total - values[at] : total + values[at];
    before = values[at];
  }
  if (!text.empty() && roman(total) == text) return {Label::Style::roman, total};
  return {};
}

std::string label_entry(const Label& label, const std::string& text) {
  if (label.style == Label::Style::other) return text.empty() ? "<<>>" : "<</P" + text_string(text) + ">>";
  std::string style = label.style == Label::Style::decimal ? "/D" : "/r";
  return "<</S" + style + "/St " + std::to_string(label.number) + ">>";
}

}  // namespace

void write_outline(Document& document, const Book& book, const std::vector<Id>& pages) {
  std::vector<OutlineEntry> entries;
  for (const OutlineEntry& entry : book.outline)
    if (entry.page < pages.size()) entries.push_back(entry);
  if (entries.empty()) return;
  Forest forest = plant(entries);
  const Id root = document.reserve(), first = document.reserve(static_cast<uint32_t>(entries.size()));
  auto object = [&](size_t entry) { return entry == none ? root : first + static_cast<Id>(entry); };
  for (size_t i = 0; i < entries.size(); ++i) {
    std::string out = "/Title" + text_string(entries[i].title) + "/Dest" +
                      destination(book, pages[entries[i].page], entries[i].y);
    out += "/Parent " + reference(object(forest.parent[i]));
    auto to = [&](const char* key, size_t target) {
      if (target != none) out += key + reference(object(target));
    };
    to("/Prev ", forest.previous[i]);
    to("/Next ", forest.next[i]);
    to("/First ", forest.first[i]);
    to("/Last ", forest.last[i]);
    // Negative: closed until the reader opens it.
    if (forest.children[i] > 0) out += "/Count -" + std::to_string(forest.children[i]);
    document.write(object(i), out);
  }
  document.write(root, "/Type/Outlines/First " + reference(object(forest.top_first)) + "/Last " +
                           reference(object(forest.top_last)) + "/Count " + std::to_string(forest.top_count));
  document.extend_catalog("/PageMode/UseOutlines/Outlines " + reference(root));
}

void write_page_labels(Document& document, const Book& book) {
  std::string numbers;
  Label expected;
  for (size_t page = 0; page < book.pages.size(); ++page) {
    const std::string& text = book.pages[page].label;
    Label label = read_label(text);
    bool runs_on = page > 0 && label.style != Label::Style::other && label.style == expected.style &&
                   label.number == expected.number;
    if (!runs_on) numbers += std::to_string(page) + label_entry(label, text);
    expected = {label.style, label.number + 1};
  }
  if (!numbers.empty()) document.extend_catalog("/PageLabels<</Nums[" + numbers + "]>>");
}

}  // namespace annuaire::pdf
