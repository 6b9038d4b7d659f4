// Links, references and notes that lead to nothing, and links that Markdown did not take for one.
#include <algorithm>

#include "base/text.h"
#include "content/body/addresses_with_blanks.h"
#include "content/body/mark_search.h"

namespace annuaire {
namespace {

constexpr size_t longest_name = 200;  // bytes between brackets

// The bracket that the one at `close` shuts, on the same line; npos if there is none near.
size_t opening(std::string_view text, size_t close) {
  int depth = 0;
  for (size_t at = close + 1; at-- > 0 && at + longest_name > close && text[at] != '\n';) {
    if (text[at] == ']') ++depth;
    if (text[at] == '[' && --depth == 0) return at;
  }
  return text.npos;
}

// Text that ends with the sign "!" before a bracket begins with it.
size_t with_bang(std::string_view text, size_t open) {
  return open > 0 && text[open - 1] == '!' ? open - 1 : open;
}

// "[^note]" of which there is no note, and names that Markdown does not take for one.
void find_calls(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at + 2)) {
    size_t close = find_near(text, "]", at);
    std::string name = close == text.npos ? "" : search.typed(at + 2, close);
    if (name.empty() || name.find('\n') != name.npos) continue;
    bool defines = (at == 0 || text[at - 1] == '\n') && close + 1 < text.size() && text[close + 1] == ':';
    std::string better = slug(name).empty() ? "note" : slug(name);
    if (defines || name.find_first_of(" \t*_") != name.npos)
      search.tell(at, close + 1,
                  {"« [^" + name + "] » ne peut pas nommer une note", "“[^" + name + "]” cannot name a note"},
                  to_write("[^" + better + "]"));
    else
      search.tell(at, close + 1,
                  {"aucune note ne s’appelle « [^" + name + "] »", "no note is called “[^" + name + "]”"},
                  to_append("[^" + name + "]: …"));
  }
}

// "[mots][nom]" of which there is no address.
void find_references(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find("]["); at != text.npos; at = text.find("][", at + 1)) {
    size_t open = opening(text, at), close = find_near(text, "]", at + 2);
    if (open == text.npos || close == text.npos || open + 1 == at) continue;
    std::string name = search.typed(at + 2, close);
    if (name.empty()) name = search.typed(open + 1, at);
    if (name.find('\n') != name.npos || name.size() > longest_name) continue;
    search.tell(with_bang(text, open), close + 1,
                {"aucune adresse ne s’appelle « " + name + " » : ces crochets sont publiés tels quels",
                 "no address is called “" + name + "”: these brackets are published as they are"},
                to_append("[" + name + "]: https://…"));
  }
}

Message link_message() {
  return {"ce lien n’est pas compris : il est publié tel quel",
          "this link is not understood: it is published as it is"};
}

// "adresse « titre »" → "adresse "titre""; nothing if no such quotation marks stand there.
std::string with_straight_quotes(std::string_view address) {
  std::string out;
  bool any = false;
  for (size_t at = 0; at < address.size();) {
    size_t sign = 0;
    for (std::string_view quote : {"« ", " »", "«", "»", "“", "”"})
      if (sign == 0 && address.substr(at).starts_with(quote)) sign = quote.size();
    any |= sign > 0;
    out += sign > 0 ? '"' : address[at];
    at += std::max<size_t>(sign, 1);
  }
  return any ? out : "";
}

// "[mots](adresse": no end, or blanks and signs that no address holds.
void find_links(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find("]("); at != text.npos; at = text.find("](", at + 1)) {
    size_t open = opening(text, at), line = search.line_end(at);
    if (open == text.npos) continue;
    size_t begin = with_bang(text, open), close = std::min(text.find(')', at), line);
    bool shut = close < line;
    if (!shut) close = std::min(text.find_first_of(" \n", at), text.size());
    const size_t end = shut ? close + 1 : close;
    const std::string head = search.typed(begin, at + 2), address(trim(search.typed(at + 2, close)));
    std::string mended = with_straight_quotes(address);
    if (size_t sized = address.find(" ="); sized != address.npos) mended = address.substr(0, sized);
    if (mended.empty() && !address.empty() && (begin < open || !shut || looks_like_address(address)))
      mended = address.find_first_of(" \t") == address.npos ? address : "<" + address + ">";
    search.tell(begin, end, link_message(),
                to_write(mended.empty() ? "\\" + search.typed(begin, end) : head + mended + ")"));
  }
}

// Words and an address that a blank parts or whose brackets are exchanged: [open, parted) and [at, close).
void tell_parted(MarkSearch& search, size_t open, size_t parted, size_t at, size_t close) {
  if (open == std::string::npos || close == std::string::npos) return;
  std::string address = search.typed(at, close);
  if (!looks_like_address(address) || address.find_first_of(" \n") != address.npos) return;
  search.tell(open, close + 1, link_message(),
              to_write("[" + search.typed(open + 1, parted) + "](" + address + ")"));
}

// "[mots] (adresse)" and "(mots)[adresse]".
void find_parted_links(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find("] ("); at != text.npos; at = text.find("] (", at + 1))
    tell_parted(search, opening(text, at), at, at + 3, find_near(text, ")", at));
  for (size_t at = text.find(")["); at != text.npos; at = text.find(")[", at + 1)) {
    size_t begin = at > longest_name ? at - longest_name : 0;
    size_t open = std::string_view(text).substr(begin, at - begin).rfind('(');
    tell_parted(search, open == text.npos ? open : begin + open, at, at + 2, find_near(text, "]", at));
  }
}

// "<www.ville.fr>"
void find_angled(MarkSearch& search) {
  const std::string& text = search.text();
  for (size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    size_t close = find_near(text, ">", at);
    if (close == text.npos || close < at + 2) continue;
    std::string inside;
    for (char c : search.typed(at + 1, close)) inside += c == ' ' ? "%20" : std::string(1, c);
    if (inside.find_first_of("\t\n<") != inside.npos || !looks_like_address(inside)) continue;
    search.tell(at, close + 1,
                {"« <…> » n’entoure qu’une adresse entière : ces signes sont publiés tels quels",
                 "“<…>” surrounds whole addresses only: these signs are published as they are"},
                to_write(inside));
  }
}

}  // namespace

void find_broken_links(MarkSearch& search) {
  if (search.text().find('[') != std::string::npos) {
    find_calls(search);
    find_links(search);
    find_references(search);
    find_parted_links(search);
  }
  if (search.text().find('<') != std::string::npos) find_angled(search);
}

}  // namespace annuaire
