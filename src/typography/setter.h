// One pass over the joined text of a paragraph.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typography/french.h"
#include "typography/quotes.h"
#include "typography/signs.h"

namespace annuaire {

/// Sets a text made of pieces that end at `ends` (bytes); tells where they end in the outcome.
class Setter {
 public:
  Setter(std::string_view text, const std::vector<size_t>& ends, FrenchStyle style);
  void run();
  const std::string& out() const { return out_; }
  const std::vector<size_t>& out_ends() const { return out_ends_; }

 private:
  void step();
  void set_words();
  void set_blank();
  void set_sign();
  void set_dots();
  void set_quote();
  void set_apostrophe();
  void set_digits();
  void set_grave_e();
  void set_code();

  std::string_view gap_before(size_t next) const;
  std::string_view typed_gap(size_t next) const;
  bool takes_space(size_t sign, bool blank_before) const;
  bool joins_next(size_t next) const;
  std::string_view space_for(char sign) const { return sign == ':' ? wide_ : thin; }
  const MarkAt* mark_at(size_t at) const;
  void copy_to(size_t end);
  void advance(size_t to);

  std::string_view in_;
  const std::vector<size_t>& ends_;
  std::string_view wide_;  // before ':' and inside guillemets
  std::vector<MarkAt> marks_;
  size_t at_ = 0;
  std::string out_;
  std::vector<size_t> out_ends_;
};

}  // namespace annuaire
