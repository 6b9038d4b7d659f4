#include "content/body/html_twins.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "content/body/raw_html.h"

namespace annuaire {
namespace {

struct Twin {
  std::string_view tags;  // between blanks
  std::string_view open, close;
};

constexpr Twin twins[] = {
    {" b strong mark ", "**", "**"},
    {" i em cite dfn var u ins ", "*", "*"},
    {" code kbd tt samp ", "`", "`"},
    {" del s strike ", "~~", "~~"},
    {" q ", "« ", " »"},
    {" sup ", "<sup>", "</sup>"},
    {" sub ", "<sub>", "</sub>"},
    {" span font small big center abbr time data ", "", ""},
};

// The value of an attribute of the tag; empty if it has none.
std::string attribute(std::string_view tag, std::string_view name) {
  for (size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    std::string_view rest = tag.substr(at + name.size());
    if (at == 0 || tag[at - 1] != ' ' || rest.size() < 3 || rest[0] != '=') continue;
    bool quoted = rest[1] == '"' || rest[1] == '\'';
    size_t end = quoted ? rest.find(rest[1], 2) : rest.find_first_of(" >", 1);
    size_t begin = quoted ? 2 : 1;
    return end == rest.npos ? "" : std::string(rest.substr(begin, end - begin));
  }
  return {};
}

const Twin* twin_of(const std::string& name) {
  auto found = std::find_if(std::begin(twins), std::end(twins),
                            [&](const Twin& t) { return t.tags.find(" " + name + " ") != t.tags.npos; });
  return found == std::end(twins) ? nullptr : &*found;
}

// "href" may hold parentheses and blanks.
std::string linked(std::string_view words, const std::string& address) {
  bool odd = address.find_first_of(" ()") != address.npos;
  return "[" + std::string(words) + "](" + (odd ? "<" + address + ">" : address) + ")";
}

}  // namespace

std::optional<HtmlTwin> markdown_twin(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  std::string name = tag_name(text);
  size_t end = text.find('>');
  if (name.empty() || text.starts_with("</") || end == text.npos) return std::nullopt;
  std::string_view tag = text.substr(0, end + 1);
  if (name == "br") return HtmlTwin{tag.size(), "<br>"};
  if (name == "img" && !attribute(tag, "src").empty())
    return HtmlTwin{tag.size(), "!" + linked(attribute(tag, "alt"), attribute(tag, "src"))};
  const std::string closing = "</" + name + ">";
  size_t close = lower_ascii(text).find(closing, end);
  if (close == text.npos) return std::nullopt;
  std::string_view words = trim(text.substr(end + 1, close - end - 1));
  const size_t length = close + closing.size();
  if (words.empty()) return HtmlTwin{length, ""};
  if (name == "a") {
    std::string address = attribute(tag, "href");
    return HtmlTwin{length, address.empty() ? std::string(words) : linked(words, address)};
  }
  if (std::string language = attribute(tag, "lang"); !language.empty())
    return HtmlTwin{length, "[" + std::string(words) + "]{lang=" + language + "}"};
  const Twin* twin = twin_of(name);
  if (!twin) return std::nullopt;
  return HtmlTwin{length, std::string(twin->open) + std::string(words) + std::string(twin->close)};
}

}  // namespace annuaire
