// One pass over the joined text of a paragraph.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typography/conventions.h"
#include "typography/quotes.h"
#include "typography/signs.h"

namespace annuaire {

/// Sets paragraphs one after the other, with the same buffers.
class Typographer {
 public:
  explicit Typographer(const Conventions& conventions);
  void clear();
  /// What is to be read before the paragraph's first number: the head of its column.
  void set_context(std::string_view context) { context_ = context; }
  /// The pieces of the paragraph, in order: text, or what stands as it is (code, a picture, a line break).
  void add(std::string_view text);
  void add_verbatim(bool line_break = false);
  void run();
  /// A piece as it was set; of a verbatim one, its stand-in.
  std::string_view piece(size_t index) const;

 private:
  /// The word that ends `text`, with its final stop or degree sign.
  static std::string_view last_word(std::string_view text);

  void step();
  void set_words();
  size_t end_of_words(size_t at) const;
  bool is_plain_accent(size_t at) const;
  bool goes_on(size_t blank) const;
  void set_blank();
  void put_gap(std::string_view gap);
  void set_sign();
  void set_dots();
  void set_quote();
  void set_apostrophe();
  void open_quote(std::string_view mark);
  void close_quote(std::string_view mark);
  void set_digits();
  void set_grouped_number(size_t end);
  void set_grave_e();
  void set_code();
  bool set_typed_dash();

  std::string_view gap_before(size_t next) const;
  std::string_view typed_gap(size_t next) const;
  bool takes_space(size_t sign, bool blank_before) const;
  bool joins_next(size_t next) const;
  bool joins_in_english(std::string_view word, size_t next) const;
  bool joins_numbers(size_t next) const;
  std::string_view gap_before_sign(size_t sign) const;
  std::string_view space_for(char sign) const { return sign == ':' ? how_.colon : how_.sign; }
  const MarkAt* mark_at(size_t at) const;
  void copy_to(size_t end);
  void advance(size_t to);

  const Conventions how_;
  const bool english_;
  std::string context_;
  std::string in_;
  std::vector<size_t> ends_;  // of the pieces, in in_
  std::vector<MarkAt> marks_;
  size_t at_ = 0;
  std::string out_;
  std::vector<size_t> out_ends_;  // of the pieces, in out_
};

}  // namespace annuaire
