#include "typography/typographer.h"

#include <algorithm>
#include <array>

#include "typography/addresses.h"
#include "typography/numbers.h"

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

// The word that ends `text`, with its final stop or degree sign.
std::string_view last_word(std::string_view text) {
  size_t begin = text.size();
  while (begin > 0 && text.size() - begin < 8) {
    Sign sign = sign_before(text, begin);
    if (sign == Sign::blank || sign == Sign::newline || sign == Sign::open || sign == Sign::quote ||
        sign == Sign::apostrophe)
      break;
    begin = start_before(text, begin);
  }
  return text.substr(begin);
}

// A dash or a slash between blanks (a quotation mark may bring its own): it never begins a line, unless it
// opens an aside.
bool is_lone_sign(std::string_view text, size_t at) {
  if (!stands_at(text, at, "–") && !stands_at(text, at, "—") && !stands_at(text, at, "/")) return false;
  Sign after = sign_at(text, at + length_at(text, at));
  return after == Sign::blank || after == Sign::quote;
}

}  // namespace

Typographer::Typographer(FrenchStyle style) : wide_(style.thin_everywhere ? thin : no_break) {}

void Typographer::clear() {
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
  const size_t end = address_end(in_, at_);
  copy_to(end > at_ ? end : end_of_words(at_ + 1));
}

size_t Typographer::end_of_words(size_t at) const {
  const std::string_view text = in_;
  while (at < text.size() && (step_for(text[at]) == Step::words || is_plain_accent(at) || goes_on(at))) ++at;
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
  out_ += gap_before(next);
  advance(next);
}

// A no-break space that the editor typed stays one.
std::string_view Typographer::typed_gap(size_t next) const {
  std::string_view run = std::string_view(in_).substr(at_, next - at_);
  if (run == " " || run == "\t") return " ";
  if (run.find(no_break) != run.npos) return no_break;
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
    return clings ? std::string_view() : typed_gap(next);
  }
  const MarkAt* mark = after == Sign::quote || after == Sign::dash ? mark_at(next) : nullptr;
  if (mark && (mark->mark == SetMark::close || (mark->mark == SetMark::stray && stands_at(in_, next, "»"))))
    return wide_;
  if (mark && mark->mark == SetMark::close_inner) return {};
  if (mark && mark->mark == SetMark::close_aside) return no_break;
  if (!mark && is_lone_sign(in_, next)) return no_break;
  if (before == Sign::dash) {
    const MarkAt* dash = mark_at(start_before(in_, at_));
    if (dash && dash->mark == SetMark::open_aside) return no_break;
  }
  if (after == Sign::punctuation) {
    char sign = in_[next];
    if (sign == ',' || sign == '.') {
      bool alone = before != Sign::dash && out_.back() != '.' && ends_clause(in_, next + 1);
      return alone ? std::string_view() : typed_gap(next);
    }
    return takes_space(next, true) ? space_for(sign) : typed_gap(next);
  }
  return joins_next(next) ? no_break : typed_gap(next);
}

// Is the word before the blank one that stays with the next: "n°", "M.", "Mme", "p.", an initial, an hour?
bool Typographer::joins_next(size_t next) const {
  char last = out_.back();
  bool may = last == '.' || last == '\xB0' || last == '\xBA' || last == 'e' || last == 's' || last == 'r' ||
             last == 'h';
  if (!may) return false;
  std::string_view word = last_word(out_);
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

// ---- punctuation ------------------------------------------------------------------------------------------

// May the sign at `sign` (one of ; : ! ?) have a space before it? Not in times, addresses, smileys.
bool Typographer::takes_space(size_t sign, bool blank_before) const {
  char c = in_[sign];
  bool colon = c == ':' || c == ';';
  size_t end = sign + 1;
  while (end < in_.size() && (in_[end] == '!' || in_[end] == '?')) ++end;
  if (stands_at(in_, end, ":") || (sign > 0 && in_[sign - 1] == ':')) return false;
  switch (sign_at(in_, end)) {
    case Sign::letter:
      return blank_before;
    case Sign::digit:
      return blank_before && sign_before(in_, sign) != Sign::digit;
    case Sign::open:
    case Sign::close:
      return !colon || c == ';';
    case Sign::dash:
      return !colon && in_[end] != '/';
    case Sign::other:
      return std::string_view("=&#%_~+@\\").find(in_[end]) == std::string_view::npos;
    default:
      return true;
  }
}

void Typographer::set_sign() {
  Sign before = sign_before(out_, out_.size());
  bool after_words =
      before == Sign::letter || before == Sign::digit || before == Sign::close || before == Sign::other;
  after_words |= before == Sign::punctuation && (out_.back() == '.' || out_.ends_with("…"));
  after_words |= before == Sign::quote && (out_.ends_with("»") || out_.ends_with("”") || out_.back() == '"');
  if (after_words && takes_space(at_, false)) out_ += space_for(in_[at_]);
  copy_to(at_ + 1);
}

void Typographer::set_dots() {
  size_t end = at_;
  while (end < in_.size() && in_[end] == '.') ++end;
  if (end - at_ < 3) return copy_to(end);
  out_ += "…";
  advance(end);
}

void Typographer::set_apostrophe() {
  size_t length = length_at(in_, at_);
  Sign after = sign_at(in_, at_ + length);
  bool elides = sign_before(in_, at_) == Sign::letter && (after == Sign::letter || after == Sign::digit);
  if (after == Sign::quote && sign_before(in_, at_) == Sign::letter) {
    const MarkAt* mark = mark_at(at_ + length);
    elides = mark && (mark->mark == SetMark::open || mark->mark == SetMark::open_inner);
  }
  if (!elides) return copy_to(at_ + length);
  out_ += "’";
  advance(at_ + length);
}

void Typographer::set_quote() {
  const MarkAt* found = mark_at(at_);
  size_t after = at_ + length_at(in_, at_), next = skip_blanks(in_, after);
  bool more = sign_at(in_, next) != Sign::none && sign_at(in_, next) != Sign::newline;
  SetMark mark = found ? found->mark : SetMark::stray;
  if (mark == SetMark::open || (mark == SetMark::stray && stands_at(in_, at_, "«"))) {
    out_ += "«";
    if (more) out_ += wide_;
    return advance(more ? next : after);
  }
  if (mark == SetMark::close || (mark == SetMark::stray && stands_at(in_, at_, "»"))) {
    Sign before = sign_before(out_, out_.size());
    bool apart = before == Sign::blank || before == Sign::none || before == Sign::newline;
    if (!apart) out_ += wide_;
    out_ += "»";
    return advance(after);
  }
  if (mark == SetMark::open_inner) {
    out_ += "“";
    return advance(more ? next : after);
  }
  if (mark != SetMark::close_inner) return copy_to(after);
  out_ += "”";
  advance(after);
}

// ---- numbers ----------------------------------------------------------------------------------------------

void Typographer::set_digits() {
  Sign before = sign_before(out_, out_.size());
  if (before != Sign::blank && before != Sign::none) {
    std::string_view word = last_word(out_);
    if (word == "n°" || word == "N°" || word == "nº" || word == "p.") out_ += no_break;
  }
  size_t begin = at_, end = set_number(out_, in_, at_, ends_[out_ends_.size()]);
  advance(end);
  if (before == Sign::letter) return;
  size_t next = skip_blanks(in_, end);
  bool attached = next == end;
  bool joined = attached ? is_digit(in_[end - 1]) && unit_at(in_, next, true)
                         : unit_at(in_, next, false) || (end - begin <= 2 && month_at(in_, next));
  if (!joined) return;
  out_ += no_break;
  advance(next);
}

// « XXIème » becomes « XXIe ».
void Typographer::set_grave_e() {
  size_t after = at_ + 4;
  size_t plural = stands_at(in_, after, "s") ? 1 : 0;
  if (!stands_at(in_, at_, "ème") || sign_at(in_, after + plural) == Sign::letter) return copy_to(at_ + 2);
  size_t begin = out_.size();
  while (begin > 0 && (out_[begin - 1] == 'I' || out_[begin - 1] == 'V' || out_[begin - 1] == 'X')) --begin;
  if (begin == out_.size() || sign_before(out_, begin) == Sign::letter) return copy_to(at_ + 2);
  out_ += plural ? "es" : "e";
  advance(after + plural);
}

}  // namespace annuaire
