#include "content/body/doc_builder.h"

#include <algorithm>
#include <cassert>
#include <cctype>

#include "base/text.h"
#include "base/unseen.h"
#include "content/body/source_match.h"

namespace annuaire {
namespace {

constexpr size_t search_window = 2000;  // bytes looked through for the place of a word
constexpr size_t max_tries = 100;       // places at which words with escaped signs are looked for

// Where words of which some signs are escaped stand, and how many bytes they take there.
std::pair<size_t, size_t> find_escaped(std::string_view window, std::string_view words) {
  const char starts[] = {words.empty() ? '\\' : words.front(), '\\', '&'};
  const std::string_view first(starts, 3);
  size_t tries = max_tries;
  for (size_t at = window.find_first_of(first); at != window.npos && tries > 0;
       at = window.find_first_of(first, at + 1), --tries)
    if (auto length = match_source(window.substr(at), words)) return {at, *length};
  return {window.npos, 0};
}

// Does an odd number of backslashes stand before the sign at `at`?
bool is_escaped(std::string_view window, size_t at) {
  size_t before = at;
  while (before > 0 && window[before - 1] == '\\') --before;
  return (at - before) % 2 == 1 && at < window.size() && std::ispunct(static_cast<unsigned char>(window[at]));
}

}  // namespace

DocBuilder::DocBuilder(std::string_view source, FileId file, uint32_t begin)
    : source_(source),
      file_(file),
      first_(begin),
      last_(static_cast<uint32_t>(source.size())),
      cursor_(begin) {
  doc_.nodes.reserve(64);
  doc_.text.reserve(source.size() - begin);
  for (size_t at = begin; at < source.size();) {
    lines_.push_back(static_cast<uint32_t>(at));
    at = source.find('\n', at);
    if (at == source.npos) break;
    ++at;
  }
}

uint32_t DocBuilder::line_start(size_t line) const {
  return line <= lines_.size() ? lines_[std::max<size_t>(line, 1) - 1]
                               : static_cast<uint32_t>(source_.size());
}

void DocBuilder::enter_lines(size_t first, size_t last) {
  first_ = line_start(first);
  last_ = std::max(first_, line_start(std::max(first, last) + 1));
  if (last_ > first_ && source_[last_ - 1] == '\n') --last_;
  advance_to(first_);
}

Span DocBuilder::lines_from(size_t column) const {
  auto begin = static_cast<uint32_t>(std::min<size_t>(first_ + std::max<size_t>(column, 1) - 1, last_));
  return {file_, begin, last_};
}

Span DocBuilder::find(std::string_view words, bool advance) {
  uint32_t end = std::max(cursor_, last_);
  std::string_view window =
      source_.substr(cursor_, std::min<size_t>(end - cursor_, search_window + words.size()));
  size_t at = window.find(words), length = words.size();
  if (at == window.npos) std::tie(at, length) = find_escaped(window, words);
  if (at == window.npos) return {file_, cursor_, cursor_};
  if (is_escaped(window, at)) {
    --at;
    ++length;
  }
  auto begin = static_cast<uint32_t>(cursor_ + at), after = static_cast<uint32_t>(begin + length);
  if (advance) cursor_ = after;
  return {file_, begin, after};
}

Span DocBuilder::find_address(std::string_view address) const {
  uint32_t end = std::max(cursor_, last_);
  std::string_view window =
      source_.substr(cursor_, std::min<size_t>(end - cursor_, search_window + address.size()));
  for (std::string_view lead : {"](", "](<", ""}) {
    size_t at = window.find(std::string(lead) + std::string(address));
    if (at == window.npos || (address.empty() && lead.empty())) continue;
    auto begin = static_cast<uint32_t>(cursor_ + at + lead.size());
    return {file_, begin, static_cast<uint32_t>(begin + address.size())};
  }
  size_t open = window.find("](");
  if (open == window.npos) return {file_, cursor_, cursor_};
  size_t shut = std::min(window.find(')', open), window.size());
  return {file_, static_cast<uint32_t>(cursor_ + open + 2), static_cast<uint32_t>(cursor_ + shut)};
}

Span DocBuilder::find_call() {
  Span open = find("[^");
  if (open.begin == open.end) return open;
  return {file_, open.begin, find("]").end};
}

std::pair<uint32_t, uint32_t> DocBuilder::store(std::string_view words) {
  auto at = static_cast<uint32_t>(doc_.text.size());
  doc_.text += words;
  return {at, static_cast<uint32_t>(words.size())};
}

NodeId DocBuilder::open(NodeKind kind, Span span, uint8_t level, uint32_t start) {
  auto id = static_cast<NodeId>(doc_.nodes.size());
  Node node;
  node.kind = kind;
  node.level = level;
  node.start = start;
  node.span = span;
  doc_.nodes.push_back(node);
  open_.push_back(id);
  joinable_ = false;
  return id;
}

void DocBuilder::close() {
  assert(!open_.empty());
  doc_.nodes[open_.back()].end = static_cast<NodeId>(doc_.nodes.size());
  open_.pop_back();
  joinable_ = false;
}

void DocBuilder::discard() {
  assert(!open_.empty() && open_.back() + 1 == doc_.nodes.size());
  doc_.nodes.pop_back();
  open_.pop_back();
  joinable_ = false;
}

void DocBuilder::add_text(std::string_view words, Span span) {
  if (words.empty()) return;
  if (joinable_) {
    Node& node = doc_.nodes.back();
    doc_.text += words;
    node.length += static_cast<uint32_t>(words.size());
    node.span.end = std::max(node.span.end, span.end);
    return;
  }
  add_leaf(NodeKind::text, words, span);
  joinable_ = true;
}

NodeId DocBuilder::add_leaf(NodeKind kind, std::string_view text, Span span) {
  NodeId id = open(kind, span);
  std::tie(doc_.nodes[id].text, doc_.nodes[id].length) = store(text);
  close();
  return id;
}

void DocBuilder::set_address(NodeId id, std::string_view address, std::string_view title) {
  Node& node = doc_.nodes[id];
  std::tie(node.text, node.length) = store(without_unseen(address));
  std::tie(node.title, node.title_length) = store(title);
}

void DocBuilder::set_title(NodeId id, std::string_view title) {
  std::tie(doc_.nodes[id].title, doc_.nodes[id].title_length) = store(title);
}

void DocBuilder::set_heading_id(NodeId id) {
  std::string wanted = slug(plain_text(doc_, id));
  if (wanted.empty() ||
      std::isdigit(static_cast<unsigned char>(wanted.front())))  // an id begins with a letter
    wanted.insert(0, wanted.empty() ? "section" : "section-");
  std::string given = wanted;
  while (!ids_.emplace(given, 1).second) given = wanted + "-" + std::to_string(++ids_[wanted]);
  set_title(id, given);
}

Doc DocBuilder::finish() {
  assert(open_.empty());
  doc_.nodes.shrink_to_fit();
  doc_.text.shrink_to_fit();
  return std::move(doc_);
}

}  // namespace annuaire
