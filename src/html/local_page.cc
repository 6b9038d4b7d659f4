// Attributes are found tag by tag; what stands between tags, in comments and in scripts is copied.
#include "html/local_page.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace annuaire {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool has_scheme(std::string_view address) {
  const size_t end = address.find_first_of(":/?#");
  return address.starts_with("//") || (end != address.npos && address[end] == ':');
}

/// From the folder of the file `from` to the file `to`, both below one folder.
std::string relative(std::string_view from, std::string_view to) {
  size_t shared = 0;
  for (size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i)
    if (from[i] == '/') shared = i + 1;
  std::string out;
  for (const char c : from.substr(shared))
    if (c == '/') out += "../";
  return out.append(to.substr(shared));
}

/// Copies a page, its addresses made local.
class PageCopy {
 public:
  PageCopy(const Routes& routes, std::string_view path, std::string_view html)
      : routes_(routes), path_(path), html_(html) {}

  std::string make() {
    for (size_t at = 0; at < html_.size();) {
      const size_t tag = std::min(html_.find('<', at), html_.size());
      copy(at, tag);
      at = tag < html_.size() ? after_tag(tag) : tag;
    }
    return std::move(out_);
  }

 private:
  void copy(size_t from, size_t to) { out_.append(html_.substr(from, to - from)); }

  /// Copies what begins at the '<'; where to go on.
  size_t after_tag(size_t at) {
    size_t end = at + 1;
    if (html_.substr(at).starts_with("<!--")) {
      end = std::min(html_.find("-->", at), html_.size());
      copy(at, end);
      return end;
    }
    while (end < html_.size() && std::isalnum(static_cast<unsigned char>(html_[end]))) ++end;
    const std::string name = lower_ascii(html_.substr(at + 1, end - at - 1));
    copy(at, end);
    end = name.empty() ? end : after_attributes(end);
    if (name != "script" && name != "style") return end;
    const size_t close = std::min(html_.find("</" + name, end), html_.size());
    copy(end, close);
    return close;
  }

  size_t after_blanks(size_t at) const {
    while (at < html_.size() && is_blank(html_[at])) ++at;
    return at;
  }

  size_t after_attributes(size_t at) {
    while (at < html_.size() && html_[at] != '>') {
      const size_t begin = at;
      while (at < html_.size() && (is_blank(html_[at]) || html_[at] == '/')) ++at;
      const size_t name_begin = at;
      while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '=' && html_[at] != '>') ++at;
      const std::string name = lower_ascii(html_.substr(name_begin, at - name_begin));
      const size_t sign = after_blanks(at);
      const bool valued = sign < html_.size() && html_[sign] == '=';
      const size_t value = valued ? after_blanks(sign + 1) : at;
      copy(begin, value);
      at = valued ? after_value(name, value) : value;
    }
    return at;
  }

  size_t after_value(const std::string& name, size_t begin) {
    const bool quoted = begin < html_.size() && (html_[begin] == '"' || html_[begin] == '\'');
    const size_t first = begin + quoted;
    const size_t end = std::min(
        quoted ? html_.find(html_[begin], first) : html_.find_first_of(" \n\t\r\f>", first), html_.size());
    copy(begin, first);
    out_ += local_value(name, html_.substr(first, end - first));
    const size_t next = std::min(end + quoted, html_.size());
    copy(end, next);
    return next;
  }

  std::string local_value(const std::string& name, std::string_view value) const {
    if (name == "href" || name == "src" || name == "poster" || name == "data")
      return local_address(routes_, path_, value);
    if (name == "srcset" || name == "imagesrcset") return local_list(value);
    if (name == "content") return local_refresh(value);
    return std::string(value);
  }

  /// "/a.jpg 320w, /b.jpg 640w"
  std::string local_list(std::string_view value) const {
    std::string out;
    for (size_t at = 0; at < value.size();) {
      size_t begin = value.find_first_not_of(" \n\t,", at);
      if (begin == value.npos) begin = value.size();
      const size_t end = std::min(value.find_first_of(" \n\t", begin), value.size());
      const size_t next = std::min(value.find(',', end), value.size());
      out.append(value.substr(at, begin - at))
          .append(local_address(routes_, path_, value.substr(begin, end - begin)));
      out.append(value.substr(end, next - end));
      at = next;
    }
    return out;
  }

  /// "0; url=/2021/" of a page that leads on.
  std::string local_refresh(std::string_view value) const {
    const size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
    const size_t url = lower_ascii(value).find("url=");
    if (digits == 0 || url == std::string::npos || value[digits] != ';') return std::string(value);
    const size_t begin = url + 4;
    return std::string(value.substr(0, begin)) + local_address(routes_, path_, value.substr(begin));
  }

  const Routes& routes_;
  const std::string_view path_, html_;
  std::string out_{};
};

}  // namespace

std::string local_address(const Routes& routes, std::string_view path, std::string_view address) {
  if (address.empty() || address[0] == '#' || address[0] == '?' || has_scheme(address))
    return std::string(address);
  const size_t tail = std::min(address.find_first_of("?#"), address.size());
  std::string target(address.substr(0, tail));
  if (target + "/" == routes.prefix()) target += "/";
  if (target[0] == '/' && !target.starts_with(routes.prefix())) return std::string(address);
  if (target.ends_with('/')) target += "index.html";
  if (target[0] == '/') target = relative(path, std::string_view(target).substr(routes.prefix().size()));
  return target.append(address.substr(tail));
}

std::string local_page(const Routes& routes, std::string_view path, std::string_view html) {
  return PageCopy(routes, path, html).make();
}

std::string local_style(const Routes& routes, std::string_view path, std::string_view css) {
  std::string out;
  for (size_t at = 0; at < css.size();) {
    size_t begin = css.find("url(", at);
    if (begin == css.npos) return out.append(css.substr(at));
    begin += 4;
    while (begin < css.size() && (is_blank(css[begin]) || css[begin] == '"' || css[begin] == '\'')) ++begin;
    const size_t end = std::min(css.find_first_of("\"')", begin), css.size());
    out.append(css.substr(at, begin - at))
        .append(local_address(routes, path, css.substr(begin, end - begin)));
    at = end;
  }
  return out;
}

}  // namespace annuaire
