// What is reported while a Markdown body is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "content/body/raw_html.h"

namespace annuaire {

/// The faults of one body, each said once.
class BodyFaults {
 public:
  explicit BodyFaults(Diagnostics& out) : out_(out) {}

  /// The address that a link surely means, where it is typed amiss; says so. Else as typed.
  std::string mended_link(std::string_view address, Span span);
  /// May a link lead there? Says why not.
  bool check_link(std::string_view address, Span span);
  /// May a picture come from there?
  bool check_picture(std::string_view address, Span span);
  /// The rank (2–6) of a heading typed with `typed` signs "#", so that none is skipped.
  uint8_t heading_level(std::string_view source, int typed, Span span);
  /// A closing tag whose opening tag was reported is not.
  void html(HtmlFault fault, std::string_view source, Span span);
  /// "<br>" between two paragraphs.
  void idle_break(Span line);
  void pasted_list(std::string_view source, Span line);
  /// "> > " of a mail that was answered.
  void nested_quote(std::string_view source, Span quote);
  void indented_code(Span span);
  void open_code(Span code);  ///< whose second fence is missing
  /// A line of dashes makes the paragraph above it a heading: was it meant?
  void underlined_heading(std::string_view source, Span heading);
  /// Code or emphasis amid a word: "l`eau et l`air" and "2*3*4" were meant otherwise. `code`: its words;
  /// `emphasis`: with its signs.
  void glued_code(std::string_view source, Span code);
  void glued_emphasis(std::string_view source, Span emphasis);
  void too_deep(Span span);
  void empty_note(Span note);
  void empty_heading(Span span);
  void no_alternative(Span picture);
  void silent_link(Span link);

 private:
  Diagnostics& out_;
  std::vector<std::pair<int, int>> headings_;  // open headings: rank as typed, rank given
  std::vector<std::string> tags_;              // reported
  bool deep_reported_ = false, jump_reported_ = false;
};

}  // namespace annuaire
