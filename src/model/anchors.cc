#include "model/anchors.h"

#include <algorithm>
#include <cctype>

#include "base/escape.h"
#include "base/text.h"

namespace annuaire {
namespace {

bool has_id(const Node& node) { return node.kind == NodeKind::heading && node.title_length > 0; }

std::string without_hyphens(std::string text) {
  std::erase(text, '-');
  return text;
}

// Others leave apostrophes and signs out where we write a hyphen, and join two words by several.
std::string alike(const Doc& body, std::string_view anchor) {
  const std::string wanted = without_hyphens(slug(anchor));
  if (wanted.empty()) return "";
  for (const Node& node : body.nodes) {
    if (!has_id(node)) continue;
    const std::string id = without_hyphens(std::string(body.title_of(node)));
    const bool numbered = std::isdigit(static_cast<unsigned char>(wanted.front()));
    if (id == wanted || (numbered && id == "section" + wanted)) return std::string(body.title_of(node));
  }
  return "";
}

// Of several headings of one name, others give the second "-1" where we give it "-2".
std::string alike_by_number(const Doc& body, std::string_view anchor) {
  const size_t hyphen = anchor.rfind('-');
  if (hyphen == anchor.npos) return "";
  const std::string_view digits = anchor.substr(hyphen + 1);
  if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != digits.npos) return "";
  const std::string first = alike(body, anchor.substr(0, hyphen));
  if (first.empty()) return "";
  const std::string wanted = first + "-" + std::to_string(std::stoi(std::string(digits)) + 1);
  auto named = [&](const Node& node) { return has_id(node) && body.title_of(node) == wanted; };
  return std::any_of(body.nodes.begin(), body.nodes.end(), named) ? wanted : "";
}

}  // namespace

std::vector<std::string> heading_ids(const Doc& body) {
  std::vector<std::string> ids;
  for (const Node& node : body.nodes)
    if (has_id(node)) ids.emplace_back(body.title_of(node));
  return ids;
}

// What has accents was not copied from our pages.
std::string heading_named(const Doc& body, std::string_view anchor) {
  for (const Node& node : body.nodes)
    if (has_id(node) && body.title_of(node) == anchor) return std::string(anchor);
  const std::string read = percent_decoded(anchor);
  const bool foreign = std::any_of(read.begin(), read.end(), [](char c) { return (c & 0x80) != 0; });
  std::string found = foreign ? alike_by_number(body, read) : alike(body, read);
  if (found.empty()) found = foreign ? alike(body, read) : alike_by_number(body, read);
  return found;
}

}  // namespace annuaire
