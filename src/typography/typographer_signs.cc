// The signs of a paragraph: punctuation, dots, apostrophes, quotation marks, dashes, numbers.
#include <algorithm>

#include "typography/numbers.h"
#include "typography/signs.h"
#include "typography/ties.h"
#include "typography/typographer.h"
#include "typography/units.h"

namespace annuaire {

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

// Blanks before one of ; : ! ? — none is taken away before what may be no sign of the sentence.
std::string_view Typographer::gap_before_sign(size_t sign) const {
  if (!takes_space(sign, true)) return typed_gap(sign);
  const std::string_view space = space_for(in_[sign]);
  const Sign after = sign_at(in_, sign + 1);
  return space.empty() && (after == Sign::letter || after == Sign::digit) ? typed_gap(sign) : space;
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
  if (const MarkAt* edge = mark_at(at_)) {
    if (edge->mark != SetMark::apostrophe && !english_) return copy_to(at_ + length);
    out_ += edge->mark == SetMark::open_single ? "‘" : "’";
    return advance(at_ + length);
  }
  Sign after = sign_at(in_, at_ + length);
  bool elides = sign_before(in_, at_) == Sign::letter && (after == Sign::letter || after == Sign::digit);
  elides = elides && !(english_ && stands_at(in_, at_, "‘"));
  if (after == Sign::quote && sign_before(in_, at_) == Sign::letter) {
    const MarkAt* mark = mark_at(at_ + length);
    elides = mark && (mark->mark == SetMark::open || mark->mark == SetMark::open_inner);
  }
  if (!elides) return copy_to(at_ + length);
  out_ += "’";
  advance(at_ + length);
}

void Typographer::open_quote(std::string_view mark) {
  const size_t after = at_ + length_at(in_, at_), next = skip_blanks(in_, after);
  const bool more = sign_at(in_, next) != Sign::none && sign_at(in_, next) != Sign::newline;
  out_ += mark;
  if (more && mark == how_.open) out_ += how_.inside;
  advance(more ? next : after);
}

void Typographer::close_quote(std::string_view mark) {
  const Sign before = sign_before(out_, out_.size());
  const bool apart = before == Sign::blank || before == Sign::none || before == Sign::newline;
  if (!apart && mark == how_.close) put_gap(how_.inside);
  out_ += mark;
  advance(at_ + length_at(in_, at_));
}

void Typographer::set_quote() {
  const MarkAt* found = mark_at(at_);
  switch (found ? found->mark : SetMark::stray) {
    case SetMark::open:
      return open_quote(how_.open);
    case SetMark::close:
      return close_quote(how_.close);
    case SetMark::open_inner:
      return open_quote(how_.inner_open);
    case SetMark::close_inner:
      return close_quote(how_.inner_close);
    default:
      break;
  }
  if (!english_ && stands_at(in_, at_, "«")) return open_quote(how_.open);
  if (!english_ && stands_at(in_, at_, "»")) return close_quote(how_.close);
  copy_to(at_ + length_at(in_, at_));
}

// Hyphens typed for a dash: « a - b », « a -- b »; in English « a--b » too.
bool Typographer::set_typed_dash() {
  if (in_[at_] != '-') return false;
  size_t end = typed_dash_end(in_, at_);
  const bool spaced = end > at_;
  while (end < in_.size() && in_[end] == '-') ++end;
  const bool tight = english_ && (end - at_ == 2 || end - at_ == 3) &&
                     sign_before(in_, at_) == Sign::letter && sign_at(in_, end) == Sign::letter;
  if (!spaced && !tight) return false;
  out_ += spaced ? "–" : "—";
  advance(end);
  return true;
}

// ---- numbers ----------------------------------------------------------------------------------------------

void Typographer::set_digits() {
  Sign before = sign_before(out_, out_.size());
  if (before != Sign::blank && before != Sign::none && !english_) {
    std::string_view word = last_word(out_);
    if (word == "n°" || word == "N°" || word == "nº" || word == "p.") out_ += no_break;
  }
  const size_t begin = at_, limit = ends_[out_ends_.size()];
  const size_t grouped = before == Sign::letter ? at_ : grouped_number_end(in_, at_);
  if (grouped > at_ && grouped <= limit) return set_grouped_number(grouped);
  if (english_)
    copy_to(std::min(skip_digits(in_, at_), limit));
  else
    advance(set_number(out_, in_, at_, limit, context_));
  const size_t end = at_;
  if (before == Sign::letter) return;
  size_t next = skip_blanks(in_, end);
  bool attached = next == end;
  bool month = end - begin <= 2 && (english_ ? english_month_at(in_, next) : month_at(in_, next));
  bool joined = attached ? !english_ && is_digit(in_[end - 1]) && unit_at(in_, next, true)
                         : month || unit_at(in_, next, false);
  if (!joined) return;
  out_ += no_break;
  advance(next);
}

// « 01 99 00 10 11 » stays on one line.
void Typographer::set_grouped_number(size_t end) {
  while (at_ < end) {
    const size_t group = skip_digits(in_, at_);
    copy_to(group);
    if (group == end) return;
    out_ += no_break;
    advance(skip_blanks(in_, group));
  }
}

// « XXIème » becomes « XXIe ».
void Typographer::set_grave_e() {
  if (english_) return copy_to(at_ + 2);
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
