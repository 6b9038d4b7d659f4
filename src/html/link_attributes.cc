#include <cstring>

#include "html/link_check.h"

namespace annuaire {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Reads the attributes of one tag; `at` stands after its name.
class TagReader {
 public:
  TagReader(std::string_view html, size_t at, std::vector<LinkAttribute>& out)
      : html_(html), at_(at), out_(out) {}

  size_t read() {
    while (skip_blanks(), at_ < html_.size() && html_[at_] != '>') attribute();
    return at_;
  }

 private:
  void skip_blanks() {
    while (at_ < html_.size() && (is_blank(html_[at_]) || html_[at_] == '/')) ++at_;
  }

  void attribute() {
    size_t begin = at_;
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '=' && html_[at_] != '>') ++at_;
    std::string_view name = html_.substr(begin, at_ - begin);
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
    if (at_ >= html_.size() || html_[at_] != '=') {
      if (at_ == begin) ++at_;  // a stray sign
      return;
    }
    ++at_;
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
    keep(name, value());
  }

  std::string_view value() {
    if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
      size_t begin = at_ + 1, end = std::min(html_.find(html_[at_], begin), html_.size());
      at_ = std::min(end + 1, html_.size());
      return html_.substr(begin, end - begin);
    }
    size_t begin = at_;
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>') ++at_;
    return html_.substr(begin, at_ - begin);
  }

  void keep(std::string_view name, std::string_view value) {
    if (name == "id") out_.push_back({LinkAttribute::Kind::id, value});
    if (name == "href" || name == "src") out_.push_back({LinkAttribute::Kind::address, value});
  }

  std::string_view html_;
  size_t at_;
  std::vector<LinkAttribute>& out_;
};

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string resolved(std::string_view value) {
  static constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  for (size_t i = 0; i < value.size();) {
    size_t taken = 0;
    if (value[i] == '&')
      for (const auto& [entity, sign] : entities)
        if (value.substr(i).starts_with(entity)) out += sign, taken = entity.size();
    if (taken == 0) out += value[i], taken = 1;
    i += taken;
  }
  return out;
}

std::vector<LinkAttribute> link_attributes(std::string_view html) {
  std::vector<LinkAttribute> found;
  found.reserve(64);
  for (size_t at = 0; (at = html.find('<', at)) != html.npos;) {
    if (html.substr(at).starts_with("<!--")) {
      at = std::min(html.find("-->", at), html.size());
      continue;
    }
    if (++at >= html.size() || !begins_name(html[at])) continue;
    while (at < html.size() && !is_blank(html[at]) && html[at] != '>' && html[at] != '/') ++at;
    at = TagReader(html, at, found).read();
  }
  return found;
}

}  // namespace annuaire
