// Books made by hand, word by word, for the tests of the PDF writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "pdf/pdf.h"
#include "support.h"

namespace annuaire::test {

/// That of this machine, or bytes in its stead.
inline std::string screen_profile() {
  Diagnostics ignored;
  std::string bytes = read_screen_profile(machine(), ignored);
  return bytes.empty() ? "no profile" : bytes;
}

/// A TrueType and a CFF face that Debian packages.
class Sample {
 public:
  static constexpr FaceId truetype = 0, cff = 1;

  Sample()
      : files({{"a", "Vollkorn-Regular.ttf", "fonts-vollkorn", ""},
               {"b", "Cabin-Medium.otf", "fonts-cabin", ""}},
              {}, machine(), trouble),
        fonts(files) {
    book.width = 400;
    book.height = 500;
    book.meta = {"Annuaire d’essai", "Une équipe", "Essais & « signes » < 3", "fr", "2021-12-17"};
  }

  bool ready() const { return files.ok() && !trouble.has_errors(); }

  BookPage& page(const std::string& label = "1") {
    book.pages.emplace_back().label = label;
    return book.pages.back();
  }
  Mark& add(Mark::Kind kind, TagId tag, Box box) {
    if (book.pages.empty()) page();
    Mark& mark = book.pages.back().marks.emplace_back();
    mark.kind = kind;
    mark.tag = tag;
    mark.box = box;
    return mark;
  }
  /// One line of text; the last word ends with a space if the text does.
  Mark& text(TagId tag, Pt x, Pt y, std::string_view words, FaceId face = truetype, Pt size = 12) {
    Mark& mark = add(Mark::Kind::text, tag, {x, y, 0, size});
    mark.face = face;
    float at = 0;
    auto parts = split(words, ' ');
    for (size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].empty()) continue;
      uint32_t id = fonts.shape(face, parts[i], "");
      book.pages.back().add_word({id, i + 1 < parts.size(), at});
      at += (fonts.word(id).width + fonts.metrics(face).space) * static_cast<float>(size) / 1000;
    }
    mark.box.width = at;
    return mark;
  }
  std::string write(const std::map<std::string, std::string>& pictures = {}) {
    return write_pdf(book, {fonts, MemoryFiles(pictures)}, screen_profile(), trouble);
  }

  Diagnostics trouble;
  FontFiles files;
  Fonts fonts;
  Book book;
};

/// What a shell command prints about a file; "%" in `command` stands for its path.
inline Ran run_on(const std::string& pdf, std::string command) {
  TemporaryFolder folder;
  auto path = folder.path / "a.pdf";
  write_file(path, pdf);
  for (size_t at = command.find('%'); at != command.npos; at = command.find('%', at + path.string().size()))
    command.replace(at, 1, path.string());
  return run(command);
}

/// Extracted text, blanks collapsed.
inline std::string extracted(const std::string& pdf) {
  std::string out, text = run_on(pdf, "pdftotext -enc UTF-8 % - | tr '\\n\\f' '  '").out;
  for (std::string_view part : split(text, ' '))
    if (!part.empty()) out += (out.empty() ? "" : " ") + std::string(part);
  return out;
}

}  // namespace annuaire::test
