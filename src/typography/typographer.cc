#include "typography/typographer.h"

#include <algorithm>
#include <array>

#include "typography/addresses.h"
#include "typography/ties.h"
#include "typography/units.h"

namespace annuaire {
namespace {

enum class Step : uint8_t {
  words,
  open,
  blank,
  sign,
  dots,
  apostrophe,
  digits,
  code,
  quote,
  newline,
  c2,
  c3,
  e2
};

constexpr std::array<Step, 256> make_steps() {
  std::array<Step, 256> table{};
  for (char c : {' ', '\t'}) table[static_cast<unsigned char>(c)] = Step::blank;
  for (char c : {';', ':', '!', '?'}) table[static_cast<unsigned char>(c)] = Step::sign;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = Step::digits;
  for (char c : {'(', '[', '<'}) table[static_cast<unsigned char>(c)] = Step::open;
  table['.'] = Step::dots;
  table['\''] = Step::apostrophe;
  table['`'] = Step::code;
  table['"'] = Step::quote;
  table['\n'] = Step::newline;
  table[0xC2] = Step::c2;
  table[0xC3] = Step::c3;
  table[0xE2] = Step::e2;
  return table;
}
constexpr std::array<Step, 256> steps = make_steps();

Step step_for(char c) { return steps[static_cast<unsigned char>(c)]; }

bool is_dots(std::string_view text, size_t at) {
  return stands_at(text, at, "...") || stands_at(text, at, "…");
}

// What follows a stop or a comma: "puis ." ends a clause, ".fr" does not.
bool ends_clause(std::string_view text, size_t at) {
  Sign sign = sign_at(text, at);
  if (sign == Sign::punctuation) return step_for(text[at]) == Step::sign;
  return sign == Sign::none || sign == Sign::newline || sign == Sign::blank || sign == Sign::close ||
         sign == Sign::quote;
}

// A dash or a slash between blanks (a quotation mark may bring its own): it never begins a line.
bool is_lone_sign(std::string_view text, size_t at) {
  if (!stands_at(text, at, "–") && !stands_at(text, at, "—") && !stands_at(text, at, "/")) return false;
  Sign after = sign_at(text, at + length_at(text, at));
  return after == Sign::blank || after == Sign::quote;
}

}  // namespace

std::string_view Typographer::last_word(std::string_view text) {
  size_t begin = text.size();
  while (begin > 0 && text.size() - begin < 16) {
    Sign sign = sign_before(text, begin);
    if (sign == Sign::blank || sign == Sign::newline || sign == Sign::open || sign == Sign::quote ||
        sign == Sign::apostrophe)
      break;
    begin = start_before(text, begin);
  }
  return text.substr(begin);
}

Typographer::Typographer(const Conventions& conventions)
    : how_(conventions), english_(conventions.tradition == Tradition::english) {}

void Typographer::clear() {
  context_.clear();
  in_.clear();
  ends_.clear();
}

void Typographer::add(std::string_view text) {
  in_ += text;
  ends_.push_back(in_.size());
}

void Typographer::add_verbatim(bool line_break) {
  in_ += line_break ? '\n' : verbatim_mark;
  ends_.push_back(in_.size());
}

void Typographer::run() {
  out_.clear();
  out_ends_.clear();
  if (!how_.known()) {
    advance(0);
    return copy_to(in_.size());
  }
  find_marks(in_, marks_);
  for (advance(0); at_ < in_.size();) step();
}

std::string_view Typographer::piece(size_t index) const {
  size_t begin = index == 0 ? 0 : out_ends_[index - 1];
  return std::string_view(out_).substr(begin, out_ends_[index] - begin);
}

void Typographer::step() {
  switch (step_for(in_[at_])) {
    case Step::words:
      return set_words();
    case Step::blank:
      return set_blank();
    case Step::sign:
      return set_sign();
    case Step::dots:
      return set_dots();
    case Step::apostrophe:
      return set_apostrophe();
    case Step::digits:
      return set_digits();
    case Step::code:
      return set_code();
    case Step::quote:
      return set_quote();
    case Step::open:
    case Step::newline:
      return copy_to(at_ + 1);
    case Step::c3:
      return set_grave_e();
    case Step::c2:
    case Step::e2:
      break;
  }
  switch (sign_at(in_, at_)) {
    case Sign::blank:
      return set_blank();
    case Sign::quote:
      return set_quote();
    case Sign::apostrophe:
      return set_apostrophe();
    default:
      return copy_to(at_ + length_at(in_, at_));
  }
}

void Typographer::advance(size_t to) {
  at_ = to;
  while (out_ends_.size() < ends_.size() && ends_[out_ends_.size()] <= to) out_ends_.push_back(out_.size());
}

// Copies up to `end`, piece by piece.
void Typographer::copy_to(size_t end) {
  while (at_ < end) {
    size_t piece = out_ends_.size() < ends_.size() ? std::min(end, ends_[out_ends_.size()]) : end;
    out_.append(in_, at_, piece - at_);
    advance(piece);
  }
}

void Typographer::set_words() {
  if (set_typed_dash()) return;
  const size_t end = address_end(in_, at_);
  copy_to(end > at_ ? end : end_of_words(at_ + 1));
}

size_t Typographer::end_of_words(size_t at) const {
  const std::string_view text = in_;
  auto goes = [&] { return step_for(text[at]) == Step::words || is_plain_accent(at) || goes_on(at); };
  while (at < text.size() && goes() && !(english_ && stands_at(text, at, "--"))) ++at;
  return at;
}

// A letter of two bytes that no rule is about: any but « è ».
bool Typographer::is_plain_accent(size_t at) const {
  return step_for(in_[at]) == Step::c3 && at + 1 < in_.size() && in_[at + 1] != '\xA8';
}

// Is this a blank between two words that no rule is about? Most are; this saves looking closer.
bool Typographer::goes_on(size_t blank) const {
  if (in_[blank] != ' ' || blank < 3 || blank + 2 >= in_.size()) return false;
  char before = in_[blank - 1], after = in_[blank + 1];
  bool lower = (after >= 'a' && after <= 'z') || after == '\xC3';
  bool ordinal = before == 'r' && is_digit(in_[blank - 3]);  // « 1er mars »
  bool letter = (before >= 'a' && before <= 'z' && !ordinal) || before == ',' || is_capital_ascii(before) ||
                in_[blank - 2] == '\xC3';
  return lower && letter && address_end(in_, blank + 1) == blank + 1;
}

void Typographer::set_code() {
  size_t end = in_.find('`', at_ + 1);
  copy_to(end == in_.npos ? at_ + 1 : end + 1);
}

// ---- blanks -----------------------------------------------------------------------------------------------

void Typographer::set_blank() {
  size_t next = skip_blanks(in_, at_);
  put_gap(gap_before(next));
  advance(next);
}

// Browsers break after a dash even before a no-break space, which would begin the line.
void Typographer::put_gap(std::string_view gap) {
  const bool after_dash = out_.ends_with("–") || out_.ends_with("—");
  if (after_dash && (gap == no_break || gap == thin)) out_ += word_joiner;
  out_ += gap;
}

// A no-break space that the editor typed stays one.
std::string_view Typographer::typed_gap(size_t next) const {
  std::string_view run = std::string_view(in_).substr(at_, next - at_);
  if (run == " " || run == "\t") return " ";
  if (run.find(no_break) != run.npos) return no_break;
  if (run == word_joiner) return word_joiner;
  return run.find(thin) != run.npos ? thin : " ";
}

const MarkAt* Typographer::mark_at(size_t at) const {
  auto found = std::lower_bound(marks_.begin(), marks_.end(), at,
                                [](const MarkAt& each, size_t byte) { return each.at < byte; });
  return found != marks_.end() && found->at == at ? &*found : nullptr;
}

// What stands for the blanks from here to `next`.
std::string_view Typographer::gap_before(size_t next) const {
  Sign before = sign_before(out_, out_.size()), after = sign_at(in_, next);
  if (before == Sign::newline || after == Sign::newline) return {};
  if (before == Sign::none || after == Sign::none) return typed_gap(next);
  if (is_dots(in_, next)) {
    bool clings =
        before == Sign::letter || before == Sign::digit || before == Sign::close || before == Sign::other;
    return clings && !english_ ? std::string_view() : typed_gap(next);
  }
  const MarkAt* mark = after == Sign::quote || after == Sign::dash ? mark_at(next) : nullptr;
  if (mark && (mark->mark == SetMark::close || (mark->mark == SetMark::stray && stands_at(in_, next, "»"))))
    return english_ && mark->mark == SetMark::stray ? typed_gap(next) : how_.inside;
  if (mark && mark->mark == SetMark::close_inner) return {};
  if (mark && mark->mark == SetMark::close_aside) return no_break;
  if (is_lone_sign(in_, next) || typed_dash_end(in_, next) > next || joins_numbers(next)) return no_break;
  if (before == Sign::dash) {
    size_t begin = start_before(in_, at_);
    while (begin > 0 && in_[begin] == '-' && in_[begin - 1] == '-') --begin;
    const MarkAt* dash = mark_at(begin);
    if (dash && dash->mark == SetMark::open_aside) return english_ ? typed_gap(next) : no_break;
  }
  if (after == Sign::punctuation) {
    char sign = in_[next];
    if (sign == ',' || sign == '.') {
      bool alone = before != Sign::dash && out_.back() != '.' && ends_clause(in_, next + 1);
      return alone ? std::string_view() : typed_gap(next);
    }
    return gap_before_sign(next);
  }
  return joins_next(next) ? no_break : typed_gap(next);
}

// « 1 / 4 », « 100 ± 5 », « 21 × 29,7 »: the blanks around a sign between two numbers.
bool Typographer::joins_numbers(size_t next) const {
  for (std::string_view sign : {"/", "±", "×", "÷"}) {
    if (sign != "/" && stands_at(in_, next, sign))  // a stroke never begins a line
      return sign_before(out_, out_.size()) == Sign::digit;
    if (!out_.ends_with(sign) || sign_at(in_, next) != Sign::digit) continue;
    size_t number = out_.size() - sign.size();
    while (sign_before(out_, number) == Sign::blank) number = start_before(out_, number);
    return number + sign.size() < out_.size() && sign_before(out_, number) == Sign::digit;
  }
  return false;
}

// Is the word before the blank one that stays with the next: "n°", "M.", "Mme", "p.", an initial, an hour?
bool Typographer::joins_next(size_t next) const {
  char last = out_.back();
  const std::string_view word = last_word(out_),
                         before = std::string_view(out_).substr(0, out_.size() - word.size());
  if (tied_to_next(before, word, in_, next, english_)) return true;
  if (english_) return joins_in_english(word, next);
  bool may = last == '.' || last == '\xB0' || last == '\xBA' || last == 'e' || last == 's' || last == 'r' ||
             last == 'h';
  if (!may) return false;
  if (sign_at(in_, next) == Sign::digit) {
    if (last == 'h') return word == "h" && out_.size() > 3 && is_digit(out_[out_.size() - 4]);
    return word == "n°" || word == "N°" || word == "nº" || word == "Nº" || word == "p." || word == "pp.";
  }
  if (word == "1er") return month_at(in_, next);
  if (!capital_at(in_, next)) return false;
  for (std::string_view title : {"M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Pr"})
    if (word == title) return true;
  return last == '.' && word.size() == length_at(word, 0) + 1 && capital_at(word, 0);
}

bool Typographer::joins_in_english(std::string_view word, size_t next) const {
  if (sign_at(in_, next) == Sign::digit)
    return word == "No." || word == "Nos." || word == "p." || word == "pp.";
  if (!capital_at(in_, next)) return false;
  for (std::string_view title : {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof."})
    if (word == title) return true;
  return word.size() == 2 && word[1] == '.' && capital_at(word, 0);
}

}  // namespace annuaire
