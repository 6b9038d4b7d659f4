// A front matter read from a text, with the messages as an editor sees them.
#pragma once

#include <string>

#include "content/fields/front_matter.h"
#include "content/fields/schema.h"
#include "support.h"

namespace annuaire::test {

struct FrontRead {
  Sources sources;
  Diagnostics out;
  FrontMatter front;

  const Value& operator[](std::string_view key) const { return front.values[key]; }
  std::string text(std::string_view key) const { return front.values[key].scalar.value; }
  std::string items(std::string_view key) const {
    std::string joined;
    for (const Value& item : front.values[key].items) joined += "[" + item.scalar.value + "]";
    return joined;
  }
  std::string_view body() const { return std::string_view(sources[0].text).substr(front.body); }
  std::string messages(Language language = Language::fr) const {
    std::string all;
    for (const Diagnostic& each : out.all()) all += format(each, sources, language);
    return all;
  }
};

/// `text` is the whole file « a.md ».
inline FrontRead read_file_text(const std::string& text, const Schema& schema = card_schema) {
  FrontRead read;
  FileId file = read.sources.add("a.md", text);
  read.front = read_front_matter(read.sources, file, schema, read.out);
  return read;
}

/// A card without faults, to which `lines` are added from line 6 on.
inline FrontRead read_card_with(const std::string& lines) {
  return read_file_text("---\nprojet: P\nporteurs: V\ncategorie: c\nlabel: or\n" + lines + "\n---\nCorps.\n");
}

/// The lines of a front matter for `schema`.
inline FrontRead read_lines(const std::string& lines, const Schema& schema) {
  return read_file_text("---\n" + lines + "\n---\n", schema);
}

}  // namespace annuaire::test
