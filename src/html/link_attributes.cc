#include <algorithm>
#include <array>

#include "html/link_check.h"

namespace annuaire {
namespace {

/// Classes of bytes inside a tag; looked up, since nearly all of a page's markup passes here.
enum Class : uint8_t { blank = 1, ends_name = 2, ends_tag_name = 4 };

constexpr std::array<uint8_t, 256> make_classes() {
  std::array<uint8_t, 256> classes{};
  for (unsigned char c : {' ', '\n', '\t', '\r', '\f'}) classes[c] = blank | ends_name | ends_tag_name;
  classes['>'] = ends_name | ends_tag_name;
  classes['='] = ends_name;
  classes['/'] = ends_tag_name;
  return classes;
}
constexpr std::array<uint8_t, 256> classes = make_classes();

bool is(char c, uint8_t what) { return (classes[static_cast<unsigned char>(c)] & what) != 0; }

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
    while (at_ < html_.size() && (is(html_[at_], blank) || html_[at_] == '/')) ++at_;
  }

  void attribute() {
    size_t begin = at_;
    while (at_ < html_.size() && !is(html_[at_], ends_name)) ++at_;
    std::string_view name = html_.substr(begin, at_ - begin);
    while (at_ < html_.size() && is(html_[at_], blank)) ++at_;
    if (at_ >= html_.size() || html_[at_] != '=') {
      if (at_ == begin) ++at_;  // a stray sign
      return;
    }
    ++at_;
    while (at_ < html_.size() && is(html_[at_], blank)) ++at_;
    keep(name, value());
  }

  std::string_view value() {
    if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
      size_t begin = at_ + 1, end = std::min(html_.find(html_[at_], begin), html_.size());
      at_ = std::min(end + 1, html_.size());
      return html_.substr(begin, end - begin);
    }
    size_t begin = at_;
    while (at_ < html_.size() && !is(html_[at_], blank) && html_[at_] != '>') ++at_;
    return html_.substr(begin, at_ - begin);
  }

  void keep(std::string_view name, std::string_view value) {
    if (name.size() > 4) return;
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
    if (++at >= html.size()) break;
    if (!begins_name(html[at])) {
      if (html.substr(at).starts_with("!--")) at = std::min(html.find("-->", at), html.size());
      continue;
    }
    while (at < html.size() && !is(html[at], ends_tag_name)) ++at;
    if (at < html.size() && html[at] == '>') continue;
    at = TagReader(html, at, found).read();
  }
  return found;
}

}  // namespace annuaire
