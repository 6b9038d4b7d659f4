// The values of attributes that lead somewhere, found in a page’s HTML in one pass.
#include <algorithm>
#include <cctype>

#include "base/scan.h"
#include "html/files/link_check.h"

namespace annuaire {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Finds attributes by their '=', which is rare in a page, and reads no other part of its tags.
class AttributeReader {
 public:
  explicit AttributeReader(std::string_view html) : html_(html) {}

  std::vector<LinkAttribute> read() {
    found_.reserve(64);
    for (size_t at = 0; (at = next(at)) < html_.size();)
      at = html_[at] == '<' ? after_comment(at) : attribute(at);
    return std::move(found_);
  }

 private:
  /// The next '=' or "<!".
  size_t next(size_t at) const {
    return find_where(html_, at, [](const auto& bytes) {
      auto c = bytes.at(0);
      return (c == '=') | ((c == '<') & (bytes.at(1) == '!'));
    });
  }

  size_t after_comment(size_t at) const {
    return html_.substr(at).starts_with("<!--") ? std::min(html_.find("-->", at), html_.size()) : at + 2;
  }

  /// Where to go on after the '=' at `sign`: behind a value in quotes, for what it says is no markup.
  size_t attribute(size_t sign) {
    size_t end = sign, begin = sign + 1;
    while (end > 0 && is_blank(html_[end - 1])) --end;
    while (begin < html_.size() && is_blank(html_[begin])) ++begin;
    bool quoted = begin < html_.size() && (html_[begin] == '"' || html_[begin] == '\'');
    size_t stop = quoted ? html_.find(html_[begin], begin + 1) : html_.find_first_of(" \n\t\r\f>", begin);
    stop = std::min(stop, html_.size());
    if (may_end_name(end))
      take(name_before(end), end, html_.substr(0, stop).substr(std::min(begin + quoted, stop)));
    return quoted ? std::min(stop + 1, html_.size()) : sign + 1;
  }

  /// Most names are told apart from href, src and id by their last letter.
  bool may_end_name(size_t end) const {
    char last = end > 0 ? html_[end - 1] : '\0';
    return last == 'f' || last == 'c' || last == 'd';
  }

  void take(std::string_view name, size_t end, std::string_view value) {
    bool address = name == "href" || name == "src";
    if ((address || name == "id") && in_tag(end - name.size()))
      found_.push_back({address ? LinkAttribute::Kind::address : LinkAttribute::Kind::id, value});
  }

  std::string_view name_before(size_t end) const {
    size_t begin = end;
    while (begin > 0 && html_[begin - 1] >= 'a' && html_[begin - 1] <= 'z') --begin;
    char before = begin > 0 ? html_[begin - 1] : 'x';
    bool whole = is_blank(before) || before == '"' || before == '\'' || before == '/';
    return whole ? html_.substr(begin, end - begin) : std::string_view();
  }

  bool in_tag(size_t at) const {
    while (at > 0 && html_[at - 1] != '<' && html_[at - 1] != '>') --at;
    return at > 0 && html_[at - 1] == '<' && std::isalpha(static_cast<unsigned char>(html_[at]));
  }

  std::string_view html_;
  std::vector<LinkAttribute> found_;
};

}  // namespace

std::string resolved(std::string_view value) {
  static constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  if (value.find('&') == value.npos) return std::string(value);
  std::string out;
  for (size_t i = 0; i < value.size();) {
    size_t taken = 0;
    if (value[i] == '&')
      for (const auto& [entity, sign] : entities)
        if (value.substr(i).starts_with(entity)) {
          out += sign;
          taken = entity.size();
        }
    if (taken == 0) {
      out += value[i];
      taken = 1;
    }
    i += taken;
  }
  return out;
}

std::vector<LinkAttribute> link_attributes(std::string_view html) { return AttributeReader(html).read(); }

}  // namespace annuaire
