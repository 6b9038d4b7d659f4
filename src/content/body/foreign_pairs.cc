// Marks of other dialects that stand around words, and what to write in their place.
#include <algorithm>
#include <cctype>

#include "base/language.h"
#include "base/nearest.h"
#include "base/text.h"
#include "content/body/mark_search.h"
#include "content/body/placeholder_names.h"

namespace annuaire {
namespace {

constexpr size_t longest = 400;  // bytes between the signs

// How tightly the signs hold the words.
enum Fit {
  loose,   // blanks may stand inside
  tight,   // no blanks inside against the signs
  single,  // no blanks inside at all
};

struct ForeignPair {
  std::string_view open, close;
  std::string_view twin_open, twin_close;  // around the same words; both empty: the words alone
  Fit fit = loose;
  bool removed = false;  // the words are no text either
};

constexpr ForeignPair pairs[] = {
    {"{{<", ">}}", "", "", loose, true},
    {"{{%", "%}}", "", "", loose, true},
    {"{{", "}}", "", "", loose, true},
    {"{%", "%}", "", "", loose, true},
    {"{++", "++}", "", ""},
    {"{--", "--}", "~~", "~~"},
    {"{==", "==}", "**", "**"},
    {"{>>", "<<}", "<!-- ", " -->"},
    {"%%", "%%", "<!-- ", " -->"},
    {"![[", "]]", "![ce qu’elle montre](", ")"},
    {"'''", "'''", "**", "**", tight},
    {"==", "==", "**", "**", tight},
    {"++", "++", "*", "*", tight},
    {"[b]", "[/b]", "**", "**"},
    {"[i]", "[/i]", "*", "*"},
    {"[u]", "[/u]", "*", "*"},
    {"[s]", "[/s]", "~~", "~~"},
    {"~", "~", "<sub>", "</sub>", single},
    {"^", "^", "<sup>", "</sup>", single},
};

bool fits(const MarkSearch& search, size_t begin, size_t end, Fit fit) {
  if (fit == loose) return end > begin;
  std::string_view inside = std::string_view(search.text()).substr(begin, end - begin);
  if (inside.empty() || inside.size() != trim(inside).size()) return false;
  return fit == tight || inside.find_first_of(" \t\n") == inside.npos;
}

// Where the sign stands in a stretch of text, as one of its own: "~" is no part of "~~".
size_t find_sign(std::string_view text, std::string_view sign, size_t from) {
  for (size_t at = text.find(sign, from); at != text.npos; at = text.find(sign, at + 1)) {
    if (sign.size() > 1) return at;
    size_t end = std::min(text.find_first_not_of(sign.front(), at), text.size());
    if (end == at + 1) return at;
    at = end - 1;
  }
  return text.npos;
}

void find_pair(MarkSearch& search, const ForeignPair& pair) {
  const std::string& text = search.text();
  size_t at = find_sign(text, pair.open, 0);
  while (at != text.npos) {
    size_t begin = at + pair.open.size();
    size_t close = find_sign(std::string_view(text).substr(0, begin + longest), pair.close, begin);
    size_t end = close + pair.close.size();
    bool glued = pair.open == "++" && search.before(at) == Flank::word;  // C++
    if (close == text.npos || glued || !fits(search, begin, close, pair.fit)) {
      at = find_sign(text, pair.open, begin);
      continue;
    }
    std::string inside(trim(search.typed(begin, close)));
    Message hint =
        pair.removed
            ? Message{"ôtez ces signes et ce qu’ils entourent", "remove these signs and what they surround"}
            : to_write(std::string(pair.twin_open) + inside + std::string(pair.twin_close));
    if (const auto name = pair.open == "{{" ? nearest(inside, placeholder_names()) : std::nullopt)
      hint = to_write("{" + *name + "}");
    search.tell_unknown(at, end, std::move(hint));
    at = find_sign(text, pair.open, end);
  }
}

// "[[fiche]]", "[[fiche|ses mots]]"
void find_wiki_links(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find("[["); at != text.npos; at = text.find("[[", at + 2)) {
    size_t close = find_near(text, "]]", at + 2);
    if (close == text.npos) continue;
    std::string inside = search.typed(at + 2, close);
    if (inside.empty() || inside.find('\n') != inside.npos) continue;
    size_t bar = inside.find('|');
    std::string name(trim(inside.substr(0, bar)));
    std::string words(bar == inside.npos ? name : trim(std::string_view(inside).substr(bar + 1)));
    std::string address = name.find("://") == name.npos ? slug(name) + ".md" : name;
    search.tell_unknown(at, close + 2, to_write("[" + words + "](" + address + ")"));
  }
}

// "^[note en ligne]"
void find_inline_notes(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find("^["); at != text.npos; at = text.find("^[", at + 2)) {
    size_t close = find_near(text, "]", at + 2);
    if (close == text.npos || (at > 0 && text[at - 1] == '[')) continue;
    std::string words = search.typed(at + 2, close);
    std::string name = slug(words).substr(0, 20);
    if (name.empty()) name = "note";
    Message hint = to_write("[^" + name + "]"), more = to_append("[^" + name + "]: " + words);
    search.tell_unknown(at, close + 1, {hint.fr + " et " + more.fr, hint.en + " and " + more.en});
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "m^2", "10^-3"
void find_powers(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find('^'); at != text.npos; at = text.find('^', at + 1)) {
    size_t begin = at + 1;
    if (begin < text.size() && (text[begin] == '-' || text[begin] == '+')) ++begin;
    size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == begin || search.before(at) != Flank::word || search.at(end) == Flank::word) continue;
    search.tell_unknown(at, end, to_write("<sup>" + search.typed(at + 1, end) + "</sup>"));
  }
}

// "$E=mc^2$": dollars around what no price holds.
void find_formulas(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find('$'); at != text.npos; at = text.find('$', at)) {
    size_t begin = text.find_first_not_of('$', at);
    if (begin == text.npos) return;
    size_t close = find_near(text, "$", begin);
    if (close == text.npos) return;
    size_t end = std::min(text.find_first_not_of('$', close), text.size());
    std::string_view inside = std::string_view(text).substr(begin, close - begin);
    bool formula = inside.find_first_of("\\^_={") != inside.npos && fits(search, begin, close, tight);
    if (formula) search.tell_unknown(at, end, to_write(search.typed(begin, close)));
    at = formula ? end : begin;
  }
}

// ":smile:"
void find_named_signs(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find(':'); at != text.npos; at = text.find(':', at + 1)) {
    size_t end = at + 1;
    while (end < text.size() && (std::islower(static_cast<unsigned char>(text[end])) || is_digit(text[end]) ||
                                 text[end] == '_' || text[end] == '+' || text[end] == '-'))
      ++end;
    bool named = end > at + 2 && end < text.size() && text[end] == ':' && !is_digit(text[at + 1]);
    if (!named || search.before(at) == Flank::word || search.at(end + 1) == Flank::word) continue;
    search.tell_unknown(
        at, end + 1,
        {"ôtez ce nom, ou collez le signe lui-même", "remove this name, or paste the sign itself"});
  }
}

// "&nbsp" without its semicolon, "&machin;"
void find_entities(MarkSearch& search) {
  const std::string& text = search.text();
  constexpr std::string_view usual[] = {"nbsp",   "eacute", "egrave", "agrave", "ccedil", "laquo", "raquo",
                                        "hellip", "rsquo",  "euro",   "amp",    "lt",     "gt",    "quot"};
  for (size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    size_t end = at + 1;
    while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end]))) ++end;
    std::string_view name = std::string_view(text).substr(at + 1, end - at - 1);
    bool shut = end < text.size() && text[end] == ';' && name.size() > 1;
    bool known = std::find(std::begin(usual), std::end(usual), name) != std::end(usual);
    if (known && !shut)
      search.tell_unknown(at, end, to_write("&" + std::string(name) + ";"));
    else if (shut && std::islower(static_cast<unsigned char>(name.front())))
      search.tell_unknown(at, end + 1,
                          {"ôtez-le, ou collez le signe lui-même", "remove it, or paste the sign itself"});
  }
}

// "{~~avant~>après~~}"; Markdown may have taken the strokes already.
void find_changes(MarkSearch& search) {
  const std::string_view text = search.text();
  for (size_t at = text.find("~>"); at != text.npos; at = text.find("~>", at + 2)) {
    const size_t open = text.rfind('{', at), close = find_near(text, "}", at);
    if (open == text.npos || close == text.npos) continue;
    const std::string typed = search.typed(open, close + 1);
    if (!typed.starts_with("{~~") || !typed.ends_with("~~}")) continue;
    const size_t sign = typed.find("~>") + 2;
    search.tell_unknown(open, close + 1, to_write(typed.substr(sign, typed.size() - 3 - sign)));
  }
}

// What WordPress fills in: "[gallery ids="1,2"]", "[caption id="a"]Vue[/caption]".
constexpr std::string_view shortcodes[] = {"caption",  "gallery",    "embed",    "audio",     "video",
                                           "playlist", "vc_",        "et_pb_",   "su_",       "wpforms",
                                           "iframe",   "ninja_form", "button",   "elementor", "contact-form",
                                           "youtube",  "map",        "shortcode"};

size_t end_of_shortcode(std::string_view text, size_t at) {
  const size_t name = at + (text.substr(at).starts_with("[/") ? 2 : 1);
  const auto* known = std::find_if(std::begin(shortcodes), std::end(shortcodes), [&](std::string_view each) {
    return text.substr(name).starts_with(each);
  });
  if (known == std::end(shortcodes)) return at;
  const size_t close = std::min(find_near(text, "]", at), text.size());
  if (close == text.size() || text.substr(close + 1).starts_with('(')) return at;
  const std::string_view rest = text.substr(name + known->size(), close - name - known->size());
  const bool prefix = known->ends_with('_') || *known == "contact-form" || *known == "elementor";
  const bool shut = name == at + 2 || text.substr(close).find("[/" + std::string(*known)) != text.npos;
  const bool fits =
      prefix || (rest.empty() ? shut || *known == "gallery" : rest[0] == ' ' && rest.find('=') != rest.npos);
  return fits ? close + 1 : at;
}

void find_shortcodes(MarkSearch& search) {
  const std::string_view text = search.text();
  for (size_t at = text.find('['); at != text.npos; at = text.find('[', at + 1)) {
    const size_t end = end_of_shortcode(text, at);
    if (end == at) continue;
    const size_t last = text.find("[/caption]", end);
    if (text.substr(at).starts_with("[caption") && last != text.npos)
      search.tell_unknown(at, last + std::string_view("[/caption]").size(),
                          to_write(trim(search.typed(end, last))));
    else
      search.tell_unknown(
          at, end,
          {"ôtez ces crochets et ce qu’ils contiennent", "remove these brackets and what they hold"});
  }
}

// "\textbf{gras}" of LaTeX.
struct Command {
  std::string_view name, open, close;
};
constexpr Command commands[] = {{"textbf", "**", "**"},
                                {"bfseries", "**", "**"},
                                {"textit", "*", "*"},
                                {"emph", "*", "*"},
                                {"textsl", "*", "*"},
                                {"underline", "*", "*"},
                                {"texttt", "`", "`"},
                                {"textsuperscript", "<sup>", "</sup>"},
                                {"textsubscript", "<sub>", "</sub>"},
                                {"url", "<", ">"}};

void find_commands(MarkSearch& search) {
  const std::string_view text = search.text();
  for (size_t at = text.find('\\'); at != text.npos; at = text.find('\\', at + 1)) {
    size_t open = at + 1;
    while (open < text.size() && std::isalpha(static_cast<unsigned char>(text[open]))) ++open;
    if (open < at + 3 || open >= text.size() || text[open] != '{') continue;
    const size_t close = find_near(text, "}", open);
    if (close == text.npos) continue;
    const std::string_view name = text.substr(at + 1, open - at - 1);
    const auto* known = std::find_if(std::begin(commands), std::end(commands),
                                     [&](const Command& each) { return each.name == name; });
    std::string words = search.typed(open + 1, close);
    if (known != std::end(commands)) words = std::string(known->open) + words + std::string(known->close);
    search.tell_unknown(at, close + 1, to_write(words));
  }
}

// The words of "{#id}", "{.class}", "{width=50%}" and "{lang=anglais}".
bool is_attribute(std::string_view inside) {
  if (inside.empty() || inside.find_first_of("\n{") != inside.npos) return false;
  bool marked = inside.front() == '#' || inside.front() == '.' || inside.front() == ':';
  return (marked && inside.size() > 1 && inside[1] != ' ' && inside[1] != '.') ||
         inside.find('=') != inside.npos || inside.starts_with("lang:") || inside.starts_with("lang ") ||
         inside.starts_with("langue:");
}

std::string code_of_language(std::string_view typed) {
  std::string tag(typed.substr(std::min(typed.find_first_not_of("=: \"'"), typed.size())));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (is_language(tag)) return tag;
  struct Named {
    std::string_view name, code;
  };
  constexpr Named names[] = {{"angl", "en"}, {"engl", "en"}, {"alle", "de"}, {"germ", "de"}, {"espa", "es"},
                             {"span", "es"}, {"ital", "it"}, {"lati", "la"}, {"port", "pt"}, {"bret", "br"},
                             {"basq", "eu"}, {"occi", "oc"}, {"cata", "ca"}, {"cors", "co"}, {"neer", "nl"},
                             {"fran", "fr"}, {"arab", "ar"}, {"pola", "pl"}, {"grec", "el"}, {"alsa", "gsw"}};
  std::string folded = fold(typed);
  for (const Named& named : names)
    if (folded.find(named.name) != folded.npos) return std::string(named.code);
  return "en";
}

// The bracket that the one at `close` shuts; npos if there is none near.
size_t opening_bracket(std::string_view text, size_t close) {
  int depth = 0;
  for (size_t at = close + 1; at-- > 0 && at + longest > close;) {
    if (text[at] == ']') ++depth;
    if (text[at] == '[' && --depth == 0) return at;
  }
  return text.npos;
}

void find_attributes(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    size_t close = find_near(text, "}", at);
    if (close == text.npos) continue;
    std::string_view inside = trim(std::string_view(text).substr(at + 1, close - at - 1));
    size_t open = at > 0 && text[at - 1] == ']' ? opening_bracket(text, at - 1) : text.npos;
    const bool named = open != text.npos && !language_named(inside).empty();  // "{anglais}"
    const bool tag = open != text.npos && inside.size() == 2 && is_language(inside);
    if (!named && !tag && !is_attribute(inside)) continue;
    Message hint{"ôtez ces accolades", "remove these braces"};
    if (open != text.npos) {
      std::string words = search.typed(open + 1, at - 1);
      if (words.starts_with("oaicite:")) continue;  // told as an assistant's
      bool language = named || tag || inside.starts_with("lang") || inside.starts_with(":lang");
      const size_t name = named || tag ? 0 : inside.starts_with("langue") ? 6 : 4;
      const std::string_view which = inside.substr(std::min(name, inside.size()));
      hint = to_write(language ? "[" + words + "]{lang=" + code_of_language(which) + "}" : words);
    }
    search.tell_unknown(open != text.npos ? open : at, close + 1, std::move(hint));
  }
}

}  // namespace

void find_foreign_pairs(MarkSearch& search) {
  find_inline_notes(search);
  find_changes(search);
  find_commands(search);
  for (const ForeignPair& pair : pairs)
    if (search.text().find(pair.open) != std::string::npos) find_pair(search, pair);
  find_wiki_links(search);
  find_shortcodes(search);
  find_attributes(search);
  find_formulas(search);
  find_powers(search);
  find_named_signs(search);
  find_entities(search);
}

}  // namespace annuaire
