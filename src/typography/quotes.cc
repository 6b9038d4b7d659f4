#include "typography/quotes.h"

#include <algorithm>

#include "base/scan.h"
#include "typography/signs.h"
#include "typography/units.h"

namespace annuaire {
namespace {

enum class Typed : uint8_t { straight, opening, closing };

struct Quote {
  uint32_t at = 0;
  Typed typed = Typed::straight;
  bool after_digit = false;           // may be inches
  bool begins = false, ends = false;  // by its neighbours, it begins or ends words
  SetMark mark = SetMark::stray;
};

bool is_edge(Sign sign) { return sign == Sign::none || sign == Sign::newline || sign == Sign::blank; }
bool ends_words(Sign sign) { return is_edge(sign) || sign == Sign::close || sign == Sign::punctuation; }
bool begins_words(Sign sign) {
  return is_edge(sign) || sign == Sign::open || sign == Sign::apostrophe || sign == Sign::dash;
}

size_t skip_blanks_back(std::string_view text, size_t at) {
  while (sign_before(text, at) == Sign::blank) at = start_before(text, at);
  return at;
}

// Does the sign that begins at `at`, or ends before it, belong to the words beside it? The blanks inside
// guillemets are not looked at: what is put there must not change what is read.
bool begins_words_at(std::string_view text, size_t at, size_t before) {
  return begins_words(sign_before(text, before)) || text.substr(0, skip_blanks_back(text, at)).ends_with("«");
}
bool ends_words_at(std::string_view text, size_t end, size_t after) {
  return ends_words(sign_at(text, after)) || stands_at(text, skip_blanks(text, end), "»");
}

Quote read_quote(std::string_view text, size_t at) {
  size_t end = at + length_at(text, at);
  std::string_view sign = text.substr(at, end - at);
  Quote quote;
  quote.at = static_cast<uint32_t>(at);
  if (sign.size() > 1) quote.typed = sign == "»" || sign == "”" ? Typed::closing : Typed::opening;
  quote.after_digit = sign_before(text, at) == Sign::digit;
  bool begins = begins_words_at(text, at, quote.typed == Typed::closing ? skip_blanks_back(text, at) : at);
  bool ends = ends_words_at(text, end, quote.typed == Typed::opening ? skip_blanks(text, end) : end);
  quote.begins = begins && !ends;
  quote.ends = !begins && ends;
  return quote;
}

bool are_inches(const Quote& quote) { return quote.typed == Typed::straight && quote.after_digit; }

// Pairs the quotation marks as they are drawn; false if they do not pair.
bool pair_as_typed(std::vector<Quote>& quotes) {
  std::vector<size_t> open;
  for (size_t i = 0; i < quotes.size(); ++i) {
    if (are_inches(quotes[i])) continue;
    if (quotes[i].typed == Typed::straight || (quotes[i].typed == Typed::closing && open.empty()))
      return false;
    if (quotes[i].typed == Typed::opening) {
      open.push_back(i);
      continue;
    }
    quotes[open.back()].mark = SetMark::open;
    quotes[i].mark = SetMark::close;
    open.pop_back();
  }
  return open.empty();
}

bool opens(const Quote& quote, bool within) {
  if (quote.typed == Typed::opening) return !(quote.ends && within);
  if (quote.typed == Typed::closing) return quote.begins && !within;
  return quote.begins || (!quote.ends && !within);
}

// Pairs straight, mixed and wrong-way quotation marks by their neighbours; false if they do not pair.
bool pair_as_meant(std::vector<Quote>& quotes) {
  std::vector<size_t> open;
  for (size_t i = 0; i < quotes.size(); ++i) {
    if (are_inches(quotes[i]) && open.empty()) continue;
    if (opens(quotes[i], !open.empty())) {
      open.push_back(i);
      continue;
    }
    if (open.empty()) return false;
    quotes[open.back()].mark = SetMark::open;
    quotes[i].mark = SetMark::close;
    open.pop_back();
  }
  return open.empty();
}

// Pairs within another pair.
void nest(std::vector<Quote>& quotes) {
  int depth = 0;
  for (Quote& each : quotes) {
    if (each.mark == SetMark::open && depth++ > 0) each.mark = SetMark::open_inner;
    if (each.mark == SetMark::close && --depth > 0) each.mark = SetMark::close_inner;
  }
}

void pair_quotes(std::vector<Quote>& quotes) {
  auto forget = [&] {
    for (Quote& each : quotes) each.mark = SetMark::stray;
  };
  if (!pair_as_typed(quotes)) {
    forget();
    if (!pair_as_meant(quotes)) forget();
  }
  nest(quotes);
}

bool sentence_ends_between(std::string_view text, size_t from, size_t to) {
  for (size_t at = from; at < to; ++at) {
    bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?' || stands_at(text, at, "…");
    if (!stop) continue;
    size_t after = at + length_at(text, at), next = skip_blanks(text, after);
    if (next > after && capital_at(text, next)) return true;
  }
  return false;
}

// Pairs dashes that stand between blanks, sentence by sentence; a quotation mark may bring a blank of its
// own.
class Asides {
 public:
  Asides(std::string_view text, std::vector<MarkAt>& marks) : text_(text), marks_(marks) {}
  /// The dash in [at, end), of one sign or of hyphens.
  void add(size_t at, size_t end) {
    Sign before = sign_before(text_, at), after = sign_at(text_, end);
    bool blank_after = after == Sign::blank || after == Sign::quote;
    if (before != Sign::blank && before != Sign::quote) return;
    if (sign_before(text_, skip_blanks_back(text_, at)) == Sign::newline) return;  // who speaks, or a list
    if (!blank_after && after != Sign::punctuation) return;
    bool pairs = pending_ && !sentence_ends_between(text_, begin_, at);
    if (pairs) {
      marks_.push_back({static_cast<uint32_t>(begin_), SetMark::open_aside});
      marks_.push_back({static_cast<uint32_t>(at), SetMark::close_aside});
    }
    pending_ = !pairs && blank_after;
    begin_ = at;
  }
  void break_line() { pending_ = false; }

 private:
  std::string_view text_;
  std::vector<MarkAt>& marks_;
  bool pending_ = false;
  size_t begin_ = 0;  // of the dash that waits for its pair
};

// Words that begin with an apostrophe, though nothing before them is there to be elided: English ones.
constexpr std::string_view elided[] = {"tis",  "twas",  "twill", "em",    "til",
                                       "till", "cause", "cos",   "round", "tween"};

// Tells single quotation marks from apostrophes where a word begins or ends.
class Singles {
 public:
  Singles(std::string_view text, std::vector<MarkAt>& marks) : text_(text), marks_(marks) {}

  void add(size_t at) {
    const size_t end = at + length_at(text_, at);
    const Sign before = sign_before(text_, at), after = sign_at(text_, end);
    const bool begins = begins_words(before) || before == Sign::quote,
               ends = ends_words(after) || after == Sign::quote;
    if (at < next_ || begins == ends) return;
    if (begins)
      begin(at, end, stands_at(text_, at, "‘") && follows_quote(at));
    else if (!stands_at(text_, at, "‘"))
      close(at, before);
  }
  void finish() {
    if (pending_) {  // « 'tit », but « 'Hello » and « ‘so » were opened and never closed
      const bool opened =
          stands_at(text_, begin_, "‘") || capital_at(text_, begin_ + length_at(text_, begin_));
      put(begin_, opened ? SetMark::open_single : SetMark::apostrophe);
    }
    pending_ = false;
  }

 private:
  void begin(size_t at, size_t end, bool quotes) {
    if (!quotes && is_and(at, end)) {
      put(at, SetMark::apostrophe);
      put(end + 1, SetMark::apostrophe);
      next_ = end + 2;
    } else if (stands_at(text_, at, "’") || (!quotes && (is_year(end) || is_elided(end)))) {
      put(at, SetMark::apostrophe);
    } else {
      finish();
      pending_ = sign_at(text_, end) == Sign::letter;
      begin_ = at;
    }
  }
  void close(size_t at, Sign before) {
    if (pending_ && !sentence_ends_between(text_, begin_, at)) {
      put(begin_, SetMark::open_single);
      put(at, SetMark::close_single);
      pending_ = false;
      return;
    }
    finish();
    if (before == Sign::letter) put(at, SetMark::apostrophe);
  }
  bool follows_quote(size_t at) const {
    const Sign sign = sign_before(text_, skip_blanks_back(text_, at));
    return sign == Sign::quote || sign == Sign::apostrophe;
  }
  // « rock ’n’ roll », between words; the letter n may stand in quotation marks anywhere else
  bool is_and(size_t at, size_t end) const {
    if (!stands_at(text_, end, "n") || sign_at(text_, end + 1) != Sign::apostrophe) return false;
    const size_t after = end + 1 + length_at(text_, end + 1);
    return sign_before(text_, skip_blanks_back(text_, at)) == Sign::letter &&
           sign_at(text_, skip_blanks(text_, after)) == Sign::letter;
  }
  // « 68 », « 90s », no amount
  bool is_year(size_t at) const {
    const size_t end = skip_digits(text_, at), next = skip_blanks(text_, end);
    return end == at + 2 && ends_word(text_, stands_at(text_, end, "s") ? end + 1 : end) &&
           sign_at(text_, next) != Sign::digit && !unit_at(text_, next, next == end);
  }
  bool is_elided(size_t at) const {
    return std::any_of(std::begin(elided), std::end(elided), [&](std::string_view word) {
      return stands_at(text_, at, word) && ends_word(text_, at + word.size());
    });
  }
  void put(size_t at, SetMark mark) { marks_.push_back({static_cast<uint32_t>(at), mark}); }

  std::string_view text_;
  std::vector<MarkAt>& marks_;
  bool pending_ = false;
  size_t begin_ = 0, next_ = 0;
};

size_t after_code(std::string_view text, size_t at) {
  size_t end = text.find('`', at + 1);
  return end == text.npos ? at + 1 : end + 1;
}

// The next quotation mark, apostrophe, dash, line end or piece of code: in ASCII, or led by one of two bytes.
size_t next_watched(std::string_view text, size_t at) {
  return find_byte(text, at, [](const auto& c) {
    return (c == '"') | (c == '\'') | (c == '`') | (c == '-') | (c == '\n') | (c == 0xC2) | (c == 0xE2);
  });
}

}  // namespace

void find_marks(std::string_view text, std::vector<MarkAt>& marks) {
  marks.clear();
  std::vector<Quote> quotes;
  Asides asides(text, marks);
  Singles singles(text, marks);
  for (size_t at = 0; (at = next_watched(text, at)) < text.size();) {
    Sign sign = sign_at(text, at);
    if (sign == Sign::quote) quotes.push_back(read_quote(text, at));
    const size_t hyphens = text[at] == '-' ? typed_dash_end(text, at) : at;
    if (hyphens > at)
      asides.add(at, hyphens);
    else if (sign == Sign::dash && text[at] != '-')
      asides.add(at, at + length_at(text, at));
    if (sign == Sign::newline) asides.break_line();
    if (sign == Sign::apostrophe) singles.add(at);
    at = text[at] == '`' ? after_code(text, at) : std::max(hyphens, at + length_at(text, at));
  }
  singles.finish();
  pair_quotes(quotes);
  for (const Quote& each : quotes)
    if (each.mark != SetMark::stray || !are_inches(each)) marks.push_back({each.at, each.mark});
  std::sort(marks.begin(), marks.end(), [](const MarkAt& a, const MarkAt& b) { return a.at < b.at; });
}

}  // namespace annuaire
