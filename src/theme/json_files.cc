#include "theme/json_files.h"

#include <optional>

#include "base/source.h"

namespace annuaire {
namespace {

/// Walks over well-formed JSON, which may hold remarks.
class Walk {
 public:
  Walk(std::string_view text, std::string_view wanted) : text_(text), wanted_(wanted) {}

  /// Of members of one name the last, which is the one that counts.
  std::optional<JsonPlace> find() {
    value("", 0);
    return found_;
  }

 private:
  bool more() const { return at_ < text_.size(); }
  char sign() const { return more() ? text_[at_] : '\0'; }

  void skip() {
    while (more()) {
      if (std::string_view(" \t\r\n,:\xEF\xBB\xBF").find(sign()) != std::string_view::npos)
        ++at_;
      else if (text_.substr(at_, 2) == "//")
        at_ = std::min(text_.find('\n', at_), text_.size());
      else if (text_.substr(at_, 2) == "/*")
        at_ = std::min(text_.find("*/", at_ + 2), text_.size() - 2) + 2;
      else
        return;
    }
  }

  /// The text between the quotes, as it is written.
  std::string_view text() {
    const size_t begin = ++at_;
    while (more() && sign() != '"') at_ += sign() == '\\' ? 2 : 1;
    at_ = std::min(at_, text_.size());
    const std::string_view inside = text_.substr(begin, at_ - begin);
    if (more()) ++at_;
    return inside;
  }

  void value(const std::string& path, size_t name) {
    skip();
    if (path == wanted_ && !path.empty()) found_ = JsonPlace{name, at_};
    if (sign() == '{')
      row(path);
    else if (sign() == '[')
      list(path);
    else if (sign() == '"')
      text();
    else
      at_ = std::min(text_.find_first_of(" \t\r\n,]}/", at_), text_.size());
  }

  void row(const std::string& path) {
    ++at_;
    for (skip(); more() && sign() == '"'; skip()) {
      const size_t name = at_;
      const std::string member(text());
      value(path.empty() ? member : path + "." + member, name);
    }
    if (more()) ++at_;
  }

  void list(const std::string& path) {
    ++at_;
    size_t place = 0;
    for (skip(); more() && sign() != ']'; skip()) {
      const size_t before = at_;
      value(path + "[" + std::to_string(++place) + "]", at_);
      if (at_ == before) ++at_;  // no JSON
    }
    if (more()) ++at_;
  }

  std::string_view text_, wanted_;
  std::optional<JsonPlace> found_;
  size_t at_ = 0;
};

std::string member_in(const JsonFile& file, std::string_view member, size_t JsonPlace::*part) {
  const std::optional<JsonPlace> place = Walk(file.text, member).find();
  return place ? place_in(file, (*place).*part) : file.path;
}

}  // namespace

std::string place_in(const JsonFile& file, size_t byte) {
  Sources sources;
  const FileId id = sources.add(file.path, file.text);
  const Position at = sources.position(id, static_cast<uint32_t>(byte));
  return file.path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string name_in(const JsonFile& file, std::string_view member) {
  return member_in(file, member, &JsonPlace::name);
}

std::string value_in(const JsonFile& file, std::string_view member) {
  return member_in(file, member, &JsonPlace::value);
}

std::string JsonFiles::place(std::string_view member, size_t JsonPlace::*part) const {
  // A list is not merged with a parent's: what it lacks is lacking there, and its nearest part is pointed at.
  const size_t list = member.find('[');
  for (auto file = files_.rbegin(); list != member.npos && file != files_.rend(); ++file)
    if (Walk(file->text, member.substr(0, list)).find())
      for (std::string_view part_of = member;; part_of = part_of.substr(0, part_of.find_last_of(".[")))
        if (const std::optional<JsonPlace> place = Walk(file->text, part_of).find())
          return place_in(*file, (*place).*part);
  for (auto file = files_.rbegin(); file != files_.rend(); ++file)
    if (const std::optional<JsonPlace> place = Walk(file->text, member).find())
      return place_in(*file, (*place).*part);
  return path();
}

}  // namespace annuaire
