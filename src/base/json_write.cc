// Writing of json.h.
#include "base/json.h"
#include "base/scan.h"

namespace annuaire {
namespace {

/// A sign that JSON escapes: by a letter where it has one, else by its code.
void append_sign(std::string& out, char sign) {
  constexpr std::string_view signs = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
  if (size_t known = signs.find(sign); known != signs.npos)
    out.append(1, '\\').append(1, letters[known]);
  else
    out.append("\\u00").append(1, "0123"[sign >> 4]).append(1, "0123456789abcdef"[sign & 15]);
}

template <typename Special>
void append_escaped(std::string& out, std::string_view text, Special special) {
  out += '"';
  size_t plain = 0;
  for (size_t at = 0; (at = find_byte(text, at, special)) < text.size(); plain = ++at) {
    out.append(text, plain, at - plain);
    append_sign(out, text[at]);
  }
  out.append(text, plain);
  out += '"';
}

class Writer {
 public:
  Writer(std::string& out, JsonIn in, bool lines) : out_(out), in_(in), lines_(lines) {}

  void write(const Data& value) {
    switch (value.kind()) {
      case Data::Kind::null:
        out_ += "null";
        break;
      case Data::Kind::truth:
        out_ += value.truth() ? "true" : "false";
        break;
      case Data::Kind::integer:
      case Data::Kind::decimal:
        out_ += number_text(value);
        break;
      case Data::Kind::text:
        append_json_text(out_, value.text(), in_);
        break;
      case Data::Kind::list:
        group('[', value.items(), ']', [this](const Data& item) { write(item); });
        break;
      case Data::Kind::row:
        group('{', value.members(), '}', [this](const Data::Member& member) {
          append_json_text(out_, member.name, in_);
          out_ += lines_ ? ": " : ":";
          write(member.value);
        });
        break;
    }
  }

 private:
  template <typename Items, typename Write>
  void group(char opening, const Items& items, char closing, Write write_item) {
    out_ += opening;
    ++depth_;
    for (const auto& item : items) {
      if (&item != &items.front()) out_ += ',';
      end_line();
      write_item(item);
    }
    --depth_;
    if (!items.empty()) end_line();
    out_ += closing;
  }

  void end_line() {
    if (lines_) out_.append(1, '\n').append(2 * depth_, ' ');
  }

  std::string& out_;
  JsonIn in_;
  bool lines_;
  size_t depth_ = 0;
};

}  // namespace

void append_json_text(std::string& out, std::string_view text, JsonIn in) {
  if (in == JsonIn::file)
    append_escaped(out, text, [](const auto& c) { return (c == '"') | (c == '\\') | (c < 0x20); });
  else
    append_escaped(out, text, [](const auto& c) {
      return (c == '"') | (c == '\\') | (c < 0x20) | (c == '<') | (c == '>') | (c == '&');
    });
}

void append_json(std::string& out, const Data& value, JsonIn in) { Writer(out, in, false).write(value); }

std::string write_json(const Data& value, JsonIn in) {
  std::string out;
  append_json(out, value, in);
  return out;
}

std::string write_json_lines(const Data& value) {
  std::string out;
  Writer(out, JsonIn::file, true).write(value);
  return out + '\n';
}

}  // namespace annuaire
