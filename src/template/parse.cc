#include "template/parse.h"

#include <utility>

namespace annuaire {
namespace {

using Kind = TemplateNode::Kind;

constexpr std::string_view blanks = " \t\r";

/// A tag as it stands in the text.
struct Tag {
  char sigil = 0;  ///< '#', '^', '/', '>', '<', '$', '!', '=', '&' or 0
  std::string name;
  size_t begin = 0, end = 0;  ///< bytes of the whole tag
};

class Parser {
 public:
  Parser(const TemplateText& source, Diagnostics& out) : source_(source), text_(source.text), out_(out) {}

  std::vector<TemplateNode> parse() {
    open_.push_back({});
    for (size_t begin; (begin = text_.find("{{", at_)) != std::string::npos;) {
      Tag tag;
      if (!read_tag(begin, tag)) break;
      take(tag);
    }
    add_text(at_, text_.ends_with('\n') ? text_.size() - 1 : text_.size());
    while (open_.size() > 1) {
      fault(open_.back().line, {"« {{" + open_.back().text + "}} » n’est jamais fermé",
                                "“{{" + open_.back().text + "}}” is never closed"});
      close();
    }
    return std::move(open_.front().children);
  }

 private:
  bool read_tag(size_t begin, Tag& tag) {
    bool triple = text_.compare(begin, 3, "{{{") == 0;
    std::string_view closing = triple ? "}}}" : "}}";
    size_t inner = begin + closing.size(), end = text_.find(closing, inner);
    if (end == std::string::npos) {
      advance_line(begin);
      fault(line_, {"balise « {{ » jamais fermée par « }} »", "tag “{{” is never closed by “}}”"});
      return false;
    }
    std::string_view content = trimmed(std::string_view(text_).substr(inner, end - inner));
    tag = {triple ? '&' : '\0', "", begin, end + closing.size()};
    if (!triple && !content.empty() && std::string_view("#^/><$!=&").find(content[0]) != content.npos) {
      tag.sigil = content[0];
      content = trimmed(content.substr(1));
    }
    tag.name = content;
    return true;
  }

  static std::string_view trimmed(std::string_view text) {
    size_t first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  }

  void take(const Tag& tag) {
    bool alone = tag.sigil != 0 && tag.sigil != '&' && stands_alone(tag);
    size_t text_end = tag.begin;
    if (alone)
      while (text_end > at_ && blanks.find(text_[text_end - 1]) != blanks.npos) --text_end;
    add_text(at_, text_end);
    advance_line(tag.begin);
    at_ = tag.end;
    if (alone && tag.sigil != '>') {  // a partial brings no line end of its own
      size_t newline = text_.find('\n', at_);
      at_ = newline == std::string::npos ? text_.size() : newline + 1;
    }
    add_tag(tag);
  }

  /// Nothing but blanks around the tag on its line.
  bool stands_alone(const Tag& tag) const {
    size_t before = tag.begin;
    while (before > 0 && blanks.find(text_[before - 1]) != blanks.npos) --before;
    if (before > 0 && text_[before - 1] != '\n') return false;
    size_t after = text_.find_first_not_of(blanks, tag.end);
    return after == std::string::npos || text_[after] == '\n';
  }

  void add_tag(const Tag& tag) {
    if (tag.sigil == '!') return;
    if (tag.sigil == '=')
      return fault(line_, {"les délimiteurs ne peuvent pas être changés", "delimiters cannot be changed"});
    if (tag.name.empty()) return fault(line_, {"balise sans nom", "tag without a name"});
    switch (tag.sigil) {
      case '#':
        return open(Kind::section, tag.name);
      case '^':
        return open(Kind::inverted, tag.name);
      case '<':
        return open(Kind::layout, tag.name);
      case '$':
        return open(Kind::block, tag.name);
      case '/':
        return close_named(tag.name);
      case '>':
        return add(Kind::partial, tag.name);
      case '&':
        return add(Kind::raw, tag.name);
      default:
        return add(Kind::variable, tag.name);
    }
  }

  void add(Kind kind, std::string text) {
    open_.back().children.push_back({kind, std::move(text), line_, {}});
  }

  void open(Kind kind, const std::string& name) {
    if (open_.size() >= max_template_depth && !too_deep_) {
      too_deep_ = true;
      fault(line_, {"trop de balises imbriquées", "tags are nested too deeply"});
    }
    if (!too_deep_) open_.push_back({kind, name, line_, {}});
  }

  void close_named(const std::string& name) {
    if (too_deep_) return;
    if (open_.size() == 1)
      return fault(line_, {"« {{/" + name + "}} » ne ferme rien", "“{{/" + name + "}}” closes nothing"});
    const TemplateNode& last = open_.back();
    if (last.text != name) {
      std::string line = std::to_string(last.line);
      fault(line_,
            {"« {{/" + name + "}} » où l’on attend « {{/" + last.text + "}} » (ouvert ligne " + line + ")",
             "“{{/" + name + "}}” where “{{/" + last.text + "}}” is expected (opened on line " + line + ")"});
    }
    close();
  }

  void close() {
    TemplateNode node = std::move(open_.back());
    open_.pop_back();
    open_.back().children.push_back(std::move(node));
  }

  /// Text without the indentation of its lines.
  void add_text(size_t begin, size_t end) {
    std::string kept;
    bool line_start = begin == 0 || text_[begin - 1] == '\n';
    for (size_t i = begin; i < end; ++i) {
      char c = text_[i];
      if (c == '\r' || (line_start && (c == ' ' || c == '\t'))) continue;
      line_start = c == '\n';
      kept += c;
    }
    if (!kept.empty()) add(Kind::text, std::move(kept));
  }

  void advance_line(size_t to) {
    for (; counted_ < to; ++counted_) line_ += text_[counted_] == '\n';
  }

  void fault(uint32_t line, Message message) {
    out_.error_in(source_.path + ":" + std::to_string(line), std::move(message));
  }

  const TemplateText& source_;
  const std::string& text_;
  Diagnostics& out_;
  std::vector<TemplateNode> open_;  ///< the root, then the tags not closed yet
  size_t at_ = 0;                   ///< first byte not taken yet
  size_t counted_ = 0;              ///< bytes whose line ends are in line_
  uint32_t line_ = 1;
  bool too_deep_ = false;
};

}  // namespace

std::vector<TemplateNode> parse_template(const TemplateText& source, Diagnostics& out) {
  return Parser(source, out).parse();
}

}  // namespace annuaire
