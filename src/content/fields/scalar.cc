#include "content/fields/scalar.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "base/language.h"
#include "base/text.h"
#include "base/unseen.h"
#include "content/fields/day.h"
#include "content/fields/decimal_number.h"
#include "content/fields/limits.h"
#include "content/fields/official_codes.h"
#include "content/fields/typed_address.h"

namespace annuaire {
namespace {

bool is_letter(char c) {
  auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9');
}

bool is_blank_before(std::string_view text, size_t at) {
  std::string_view before = text.substr(0, at);
  return trim(before).size() < before.size();
}

// The character of `\uXXXX` or `\xXX`, whose digits start at `at`; moves `at` past them. 0 if there are none.
char32_t hexadecimal(std::string_view text, size_t& at, size_t digits) {
  uint32_t value = 0;
  if (at + digits > text.size()) return 0;
  const char* end = text.data() + at + digits;
  if (std::from_chars(text.data() + at, end, value, 16).ptr != end) return 0;
  at += digits;
  return value;
}

// The inside of a double-quoted text with its escapes resolved; unknown ones stay as they are.
std::string unescape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    char c = text[i++];
    if (c != '\\' || i == text.size()) {
      out += c;
      continue;
    }
    char escaped = text[i++];
    char32_t code = 0;
    if (escaped == '"' || escaped == '\\' || escaped == '/')
      out += escaped;
    else if (escaped == 'n' || escaped == 't')
      out += escaped == 'n' ? '\n' : '\t';
    else if ((escaped == 'u' || escaped == 'x') && (code = hexadecimal(text, i, escaped == 'u' ? 4 : 2)) != 0)
      append_utf8(out, code);
    else
      out += {'\\', escaped};
  }
  return out;
}

std::string without_double_apostrophes(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\'' && text.substr(i).starts_with("''")) ++i;
  }
  return out;
}

// Takes off the quotes that enclose the whole text.
void unquote(Raw& raw) {
  bool quoted = raw.text.size() >= 2 && (raw.text[0] == '"' || raw.text[0] == '\'') &&
                closing_quote(raw.text, 0) == raw.text.size() - 1;
  if (!quoted) return;
  std::string_view inside = std::string_view(raw.text).substr(1, raw.text.size() - 2);
  raw.text = raw.text[0] == '"' ? unescape(inside) : without_double_apostrophes(inside);
  ++raw.span.begin;
  --raw.span.end;
}

Message quoted(const std::string& value, const char* fr, const char* en) {
  return {"« " + value + " » " + fr, "“" + value + "” " + en};
}

void read_integer(const FieldSpec& spec, Raw& raw, Diagnostics& out) {
  std::string digits;
  for (char32_t c : to_utf32(raw.text))
    if (c != ' ' && c != 0xA0 && c != 0x202F) append_utf8(digits, c);
  size_t sign = digits.starts_with('-') ? 1 : 0;
  bool fine = digits.size() > sign && digits.size() <= sign + 9 &&
              digits.find_first_not_of("0123456789", sign) == digits.npos;
  if (!fine)
    out.error(raw.span, quoted(raw.text, "n’est pas un nombre entier", "is not a whole number"),
              {"écrire le champ « " + spec.name + " » en chiffres seulement",
               "write the field “" + spec.name + "” in digits only"});
  raw.text = fine ? digits : "";
}

void read_yes_no(const FieldSpec& spec, Raw& raw, Diagnostics& out) {
  constexpr std::array<std::string_view, 4> yes = {"oui", "yes", "true", "vrai"};
  constexpr std::array<std::string_view, 4> no = {"non", "no", "false", "faux"};
  std::string typed = fold(raw.text);
  bool is_yes = std::find(yes.begin(), yes.end(), typed) != yes.end();
  bool is_no = std::find(no.begin(), no.end(), typed) != no.end();
  if (!is_yes && !is_no)
    out.error(raw.span, quoted(raw.text, "n’est ni oui ni non", "is neither yes nor no"),
              {"écrire « oui » ou « non » dans le champ « " + spec.name + " »",
               "write “oui” or “non” in the field “" + spec.name + "”"});
  raw.text = is_yes ? "oui" : is_no ? "non" : "";
}

void read_language(Raw& raw, Diagnostics& out) {
  if (is_language(raw.text)) return;
  const std::string meant = language_named(raw.text);
  if (meant.empty())
    out.error(raw.span, quoted(raw.text, "n’est pas une langue", "is not a language"),
              {"écrire ses deux lettres, comme « fr » ou « en », ou son nom, comme « anglais »",
               "write its two letters, such as “fr” or “en”, or its name, such as “English”"});
  else
    out.note(raw.span, {"« " + raw.text + " » est lu comme « " + meant + " »",
                        "“" + raw.text + "” is read as “" + meant + "”"});
  raw.text = meant;
}

void read_colour(Raw& raw, Diagnostics& out) {
  std::string_view digits = raw.text;
  if (digits.starts_with('#')) digits.remove_prefix(1);
  bool fine = (digits.size() == 6 || digits.size() == 3) &&
              digits.find_first_not_of("0123456789abcdefABCDEF") == digits.npos;
  std::string colour = "#";
  for (char digit : digits) colour.append(digits.size() == 3 ? 2 : 1, digit);
  if (!fine)
    out.error(raw.span, quoted(raw.text, "n’est pas une couleur", "is not a colour"),
              {"écrire une couleur comme « #c9a227 » : un dièse et six chiffres ou lettres de a à f",
               "write a colour such as “#c9a227”: a hash and six digits or letters from a to f"});
  raw.text = fine ? lower_ascii(colour) : "";
}

// Bytes [begin, end) of the value; all of it where escapes or line ends moved them.
Span part_of(const Raw& raw, size_t begin, size_t end) {
  Span span = raw.span;
  if (span.end - span.begin != raw.text.size()) return span;
  span.end = span.begin + static_cast<uint32_t>(end);
  span.begin += static_cast<uint32_t>(begin);
  return span;
}

// Does an apostrophe stand for what is left out of a number: « '68 »?
bool opens_year(std::string_view text) {
  return text[0] == '\'' && text.size() > 1 && std::isdigit(static_cast<unsigned char>(text[1])) != 0;
}

// A text is kept as it was typed; what is surely no part of it is told.
void look_at_text(const Raw& raw, Diagnostics& out) {
  const std::string& text = raw.text;
  if (text.empty()) return;
  const bool opens = text[0] == '"' || text[0] == '\'', whole = opens && closing_quote(text, 0) != text.npos;
  if (opens && !whole && !opens_year(text))
    out.warning(
        part_of(raw, 0, 1),
        {"ce guillemet n’est pas refermé : il est publié", "this quote is not closed: it is published"},
        {"l’ôter, ou le refermer à la fin du texte", "take it out, or close it at the end of the text"});
  if (text.starts_with(": "))
    out.warning(part_of(raw, 0, 1),
                {"ce deux-points est de trop : il est publié", "this colon is one too many: it is published"},
                {"l’ôter", "take it out"});
}

}  // namespace

size_t closing_quote(std::string_view text, size_t open) {
  char quote = text[open];
  for (size_t i = open + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'';
      bool apostrophe = quote == '\'' && i > open + 1 && i + 1 < text.size() && is_letter(text[i - 1]) &&
                        is_letter(text[i + 1]);
      if (!doubled && !apostrophe) return i;
      if (doubled) ++i;
    }
  }
  return text.npos;
}

std::string_view without_comment(std::string_view text) {
  if (text.starts_with('#')) return {};
  size_t from = 0;
  if (text.starts_with('"') || text.starts_with('\'')) {
    size_t close = closing_quote(text, 0);
    if (close != text.npos) from = close;
  }
  while ((from = text.find('#', from + 1)) != text.npos)
    if (is_blank_before(text, from)) return trim(text.substr(0, from));
  return text;
}

namespace {

// "[a, b]" or "{a: b}", whole: a list or a group where one value goes.
bool is_nested(std::string_view text) {
  if (text.size() < 2) return false;
  const char open = text.front(), close = open == '[' ? ']' : '}';
  if ((open != '[' && open != '{') || text.back() != close) return false;
  if (open == '{' && text.find(": ") == text.npos) return false;
  int depth = 0;
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
    if (depth == 0) return false;
  }
  return true;
}

bool tell_nested(const FieldSpec& spec, const Raw& raw, Diagnostics& out) {
  if (!is_nested(raw.text)) return false;
  const bool list = raw.text.front() == '[';
  out.error(raw.span,
            {"le champ « " + spec.name + (list ? " » ne prend pas de liste" : " » ne prend pas de groupe"),
             "the field “" + spec.name + (list ? "” takes no list" : "” takes no group")},
            {"écrire une seule valeur ; si ces signes en font partie, la mettre entre guillemets droits",
             "write one value; if these signs are part of it, put it between straight quotes"});
  return true;
}

// Signs that escapes can bring in, and that no text holds.
bool tell_unfit(const Raw& raw, Diagnostics& out) {
  const std::u32string letters = to_utf32(raw.text);
  if (std::none_of(letters.begin(), letters.end(), is_unfit)) return false;
  out.error(raw.span, {"cette valeur contient un signe de commande", "this value holds a control character"},
            {"ôter cet échappement (\\x…, \\u…)", "take this escape out (\\x…, \\u…)"});
  return true;
}

// An item such as « ; ; » says nothing.
bool tell_blank_item(const FieldSpec& spec, const Raw& raw, Diagnostics& out) {
  if (spec.kind != Kind::list || raw.text.find_first_not_of(" \t,;:.-_/|") != std::string::npos) return false;
  out.warning(raw.span,
              {"cet élément de la liste « " + spec.name + " » ne dit rien",
               "this item of the list “" + spec.name + "” says nothing"},
              {"l’écrire, ou l’ôter", "write it, or take it out"});
  return true;
}

// What other programs and forms have where nothing is known, folded.
constexpr std::array<std::string_view, 22> no_values = {
    "n/a",           "na",  "n.a.", "null", "nil",         "none",
    "neant",         "~",   "-",    "–",    "—",           "…",
    "...",           "?",   "??",   "???",  "a completer", "a renseigner",
    "non renseigne", "tbd", "todo", "xxx"};

}  // namespace

bool stands_for_no_value(std::string_view typed) {
  constexpr size_t longest = 16;  // bytes
  return typed.size() <= longest &&
         std::find(no_values.begin(), no_values.end(), fold(typed)) != no_values.end();
}

namespace {

// A field that has no value is left out: these would be published. One that must be there lacks it.
bool tell_no_value(const FieldSpec& spec, const Raw& raw, Diagnostics& out) {
  // Any name goes for figures and for sentences of a theme, among them « – » for a bullet.
  if (spec.name == "chiffres" || !stands_for_no_value(raw.text)) return false;
  if (spec.required && spec.kind == Kind::text) {
    out.error(raw.span,
              {"« " + raw.text + " » n’est pas une valeur du champ « " + spec.name + " »",
               "“" + raw.text + "” is no value of the field “" + spec.name + "”"},
              {"il doit dire : " + spec.label.fr, "it must say: " + spec.label.en});
    return true;
  }
  out.warning(
      raw.span,
      {"« " + raw.text + " » n’est pas une valeur : le champ « " + spec.name + " » est pris pour absent",
       "“" + raw.text + "” is no value: the field “" + spec.name + "” is taken for absent"},
      {"ôter cette ligne", "take this line out"});
  return true;
}

void drop_comment(Raw& raw, Kind kind) {
  const size_t sign = kind == Kind::colour && raw.text.starts_with('#') ? 1 : 0;
  const size_t kept = without_comment(std::string_view(raw.text).substr(sign)).size() + sign;
  raw.span.end -= static_cast<uint32_t>(raw.text.size() - kept);
  raw.text.resize(kept);
}

void read_by_kind(const FieldSpec& spec, Kind kind, Raw& raw, Diagnostics& out) {
  switch (kind) {
    case Kind::integer:
      read_integer(spec, raw, out);
      break;
    case Kind::number:
      raw.text = read_number(raw.text, raw.span, out);
      break;
    case Kind::insee:
      raw.text = read_insee(raw.text, raw.span, out);
      break;
    case Kind::siren:
      raw.text = read_siren(raw.text, raw.span, out);
      break;
    case Kind::yes_no:
      read_yes_no(spec, raw, out);
      break;
    case Kind::date:
      read_day(spec, raw, out);
      break;
    case Kind::url:
      raw.text = read_url(raw.text, raw.span, out);
      break;
    case Kind::email:
      raw.text = read_email(raw.text, raw.span, out);
      break;
    case Kind::image:
      raw.text = read_image_path(raw.text, raw.span, out);
      break;
    case Kind::colour:
      read_colour(raw, out);
      break;
    case Kind::language:
      read_language(raw, out);
      break;
    default:
      break;
  }
}

// A value that is there, and whose fault is told.
Value told_value(Span where) {
  Value value;
  value.shape = Value::Shape::scalar;
  value.span = value.scalar.span = where;
  return value;
}

}  // namespace

Value read_scalar(const FieldSpec& spec, Kind kind, Raw raw, Diagnostics& out) {
  if (kind != Kind::text) drop_comment(raw, kind);
  const bool nested = tell_nested(spec, raw, out);
  if (kind == Kind::text && tell_no_value(spec, raw, out))  // between quotes it is meant
    return spec.required && spec.kind == Kind::text ? told_value(raw.span) : Value{};
  if (kind == Kind::text && !nested) look_at_text(raw, out);
  unquote(raw);
  raw.text = without_unseen(raw.text);
  if (raw.text.empty() || tell_blank_item(spec, raw, out)) return {};
  if (nested || tell_unfit(raw, out)) raw.text.clear();
  if (!raw.text.empty()) read_by_kind(spec, kind, raw, out);  // else it is told
  check_limits(spec, raw, out);
  Value value;
  value.shape = Value::Shape::scalar;
  value.span = raw.span;
  value.scalar = {std::move(raw.text), raw.span};
  return value;
}

}  // namespace annuaire
