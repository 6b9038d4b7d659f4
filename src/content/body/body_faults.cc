#include "content/body/body_faults.h"

#include <algorithm>

#include "base/text.h"
#include "content/body/html_twins.h"
#include "content/body/mark_search.h"
#include "content/fields/address.h"
#include "content/fields/mended_address.h"

namespace annuaire {
namespace {

constexpr size_t max_tags = 50;  // names of tags remembered

bool has_hashes(std::string_view source, Span heading) {
  return heading.begin < source.size() && source[heading.begin] == '#';
}

// The hashes of a heading; the whole of one that is underlined.
Span marks_of(std::string_view source, int rank, Span heading) {
  if (has_hashes(source, heading)) heading.end = heading.begin + static_cast<uint32_t>(rank);
  return heading;
}

// What to write in their place.
Message heading_of_rank(std::string_view source, int rank, Span heading) {
  std::string hashes(static_cast<size_t>(rank), '#');
  if (has_hashes(source, heading)) return to_write(hashes);
  const std::string_view typed = source.substr(heading.begin, heading.end - heading.begin);
  return to_write(hashes + " " + std::string(trim(typed.substr(0, typed.find('\n')))));
}

}  // namespace

bool BodyFaults::check_picture(std::string_view address, Span span) {
  if (may_be_published(address)) return true;
  std::string scheme = scheme_of(address).substr(0, 20);
  out_.error(span, {"adresse refusée : « " + scheme + ": »", "address refused: \"" + scheme + ":\""},
             {"une adresse commence par https:// ou mailto:, ou nomme une fiche ou un fichier du site",
              "an address begins with https:// or mailto:, or names a card or a file of the site"});
  return false;
}

std::string BodyFaults::mended_link(std::string_view address, Span span) {
  const MendedAddress mended = mended_address(address);
  if (!mended.sure) return std::string(address);
  const std::string typed(address);
  out_.note(span,
            {"« " + typed + " » est lu comme « " + mended.text + " »",
             "“" + typed + "” is read as “" + mended.text + "”"},
            to_write(mended.text));
  return mended.text;
}

bool BodyFaults::check_link(std::string_view address, Span span) {
  if (!check_picture(address, span)) return false;
  if (address.empty() || address == "#") {
    out_.warning(span,
                 {"ce lien ne mène nulle part : il est publié comme du texte",
                  "this link leads nowhere: it is published as text"},
                 {"donnez-lui une adresse, ou ne laissez que ses mots",
                  "give it an address, or leave its words alone"});
    return false;
  }
  if (const MendedAddress mended = mended_address(address); !mended.text.empty()) {
    out_.error(span,
               {"« " + std::string(address) + " » n’est pas une adresse entière et juste",
                "“" + std::string(address) + "” is no whole and right address"},
               to_write(mended.text));
    return false;
  }
  if (const std::string untracked = without_trackers(address); !untracked.empty())
    out_.note(span, tracked_address(), to_write(untracked));
  constexpr std::string_view plain = "http://";
  if (Message fault = fault_of_host(address); !fault.empty()) {
    out_.warning(span, std::move(fault), public_address());
  } else if (scheme_of(address) == "http" && address.size() > plain.size()) {
    std::string secure = "https://" + std::string(address.substr(plain.size()));
    out_.warning(
        span, {"adresse sans chiffrement (http://)", "address without encryption (http://)"},
        {"écrivez « " + secure + " » si ce site le permet", "write “" + secure + "” if that site allows it"});
  }
  return true;
}

uint8_t BodyFaults::heading_level(std::string_view source, int typed, Span span) {
  const bool conflict = source.substr(span.begin).starts_with("<<<<<<<") ||
                        source.substr(span.begin).starts_with(">>>>>>>");  // told as such
  if (typed == 1 && !conflict) {
    out_.note(marks_of(source, typed, span),
              {"« # » est réservé au titre de la page : cet intertitre est pris comme « ## »",
               "\"#\" is kept for the title of the page: this heading is taken as \"##\""},
              heading_of_rank(source, 2, span));
  }
  typed = std::max(typed, 2);
  while (!headings_.empty() && headings_.back().first >= typed) headings_.pop_back();
  int level = headings_.empty() ? 2 : headings_.back().second + 1;
  headings_.emplace_back(typed, level);
  if (level < typed && !jump_reported_) {
    jump_reported_ = true;
    std::string meant(static_cast<size_t>(level), '#');
    out_.warning(marks_of(source, typed, span),
                 {"un rang d’intertitre est sauté : celui-ci est pris comme « " + meant + " »",
                  "a rank of headings is skipped: this one is taken as \"" + meant + "\""},
                 heading_of_rank(source, level, span));
  }
  return static_cast<uint8_t>(level);
}

void BodyFaults::html(HtmlFault fault, std::string_view source, Span span) {
  std::string name = tag_name(fault.where);
  bool known = std::find(tags_.begin(), tags_.end(), name) != tags_.end();
  if (fault.where.starts_with("</") && known) return;
  if (!known && !name.empty() && tags_.size() < max_tags) tags_.push_back(std::move(name));
  auto twin = span.end > span.begin ? markdown_twin(source.substr(span.begin)) : std::nullopt;
  if (twin && !fault.program) {
    span.end = static_cast<uint32_t>(span.begin + twin->length);
    fault.hint =
        twin->markdown.empty() ? Message{"ôtez ces balises", "remove these tags"} : to_write(twin->markdown);
  }
  out_.error(span, std::move(fault.message), std::move(fault.hint));
}

void BodyFaults::idle_break(Span line) {
  out_.warning(line,
               {"<br> ne va à la ligne que dans un paragraphe : il n’est pas publié",
                "<br> breaks a line within a paragraph only: it is not published"},
               {"ôtez-le : une ligne vide sépare deux paragraphes",
                "remove it: an empty line separates two paragraphs"});
}

void BodyFaults::pasted_list(std::string_view source, Span line) {
  const std::vector<std::string_view> signs = characters(source.substr(line.begin, line.end - line.begin));
  std::string bullet(signs.empty() ? "" : signs.front());
  if (bullet == "o" && signs.size() > 1) bullet += signs[1];  // many words begin with one
  const std::string dash = bullet.ends_with(' ') || bullet.ends_with('\t') ? "- " : "-";
  out_.note(line,
            {"ces puces viennent d’un traitement de texte : elles deviennent une liste",
             "these bullets come from a word processor: they become a list"},
            {"remplacez « " + bullet + " » par « " + dash + " » au début de chaque ligne",
             "replace “" + bullet + "” by “" + dash + "” at the start of each line"});
}

void BodyFaults::nested_quote(std::string_view source, Span quote) {
  const std::string_view typed = source.substr(source.substr(0, quote.begin).rfind('\n') + 1);
  const std::string signs(trim(typed.substr(0, typed.find_first_not_of("> \t"))));
  if (signs.find_first_of('>') == signs.npos) return;
  out_.warning({quote.file, quote.begin,
                static_cast<uint32_t>(std::min(source.find('\n', quote.begin), source.size()))},
               {"une citation dans une citation : est-elle restée d’un courriel ?",
                "a quotation within a quotation: was it left of a mail?"},
               {"remplacez « " + signs + " » par « > » au début de chaque ligne",
                "replace “" + signs + "” by “>” at the start of each line"});
}

void BodyFaults::indented_code(Span span) {
  out_.warning(span,
               {"ces lignes en retrait deviennent un bloc de code, en chasse fixe",
                "these indented lines become a block of code, in a fixed-width face"},
               {"ôtez les blancs au début des lignes ; pour du code, encadrez-le de « ``` »",
                "remove the blanks at the start of the lines; for code, put \"```\" around it"});
}

void BodyFaults::open_code(Span code) {
  out_.warning({code.file, code.begin, std::min(code.begin + 3, code.end)},
               {"ce bloc de code n’est pas fermé : il va jusqu’à la fin du texte",
                "this block of code is not closed: it runs to the end of the text"},
               to_append("```"));
}

void BodyFaults::underlined_heading(std::string_view source, Span heading) {
  constexpr size_t longest = 100;  // bytes of a heading
  std::string_view typed = source.substr(heading.begin, heading.end - heading.begin);
  while (typed.ends_with('\n') || typed.ends_with(' ')) typed.remove_suffix(1);
  size_t line = typed.rfind('\n');
  if (typed.starts_with('#') || line == typed.npos) return;
  std::string_view words = trim(typed.substr(0, line));
  bool sentence = words.find('\n') != words.npos || words.size() > longest ||
                  std::string_view(".;:,").find(words.back()) != std::string_view::npos;
  if (!sentence) return;
  out_.warning({heading.file, static_cast<uint32_t>(heading.begin + line + 1),
                static_cast<uint32_t>(heading.begin + typed.size())},
               {"cette ligne fait du paragraphe au-dessus un intertitre",
                "this line makes the paragraph above a heading"},
               {"laissez une ligne vide avant celle-ci", "leave an empty line before this one"});
}

void BodyFaults::glued_code(std::string_view source, Span code) {
  bool amid = code.begin > 1 && code.end > code.begin && source[code.begin - 1] == '`' &&
              flank_before(source, code.begin - 1) == Flank::word &&
              flank_at(source, code.end + 1) == Flank::word;
  if (!amid) return;
  std::string mended = "’" + std::string(source.substr(code.begin, code.end - code.begin)) + "’";
  out_.warning({code.file, code.begin - 1, code.end + 1},
               {"deux accents graves font un passage de code : est-ce une apostrophe ?",
                "two backticks make a stretch of code: is this an apostrophe?"},
               to_write(mended));
}

// Words as long as these are emphasised amid others; shorter ones are factors or endings (« tou*te*s »).
void BodyFaults::glued_emphasis(std::string_view source, Span emphasis) {
  constexpr size_t longest = 4;  // bytes
  if (emphasis.end > source.size() || emphasis.end < emphasis.begin + 3) return;
  std::string_view typed = source.substr(emphasis.begin, emphasis.end - emphasis.begin);
  bool short_word = typed.size() <= longest + 2 && typed.find_first_of(" \n") == typed.npos;
  if (!short_word || typed.front() != '*' || typed.back() != '*' ||
      flank_before(source, emphasis.begin) != Flank::word || flank_at(source, emphasis.end) != Flank::word)
    return;
  std::string inside(typed.substr(1, typed.size() - 2));
  out_.warning(emphasis,
               {"ces « * » mettent « " + inside + " » en italique et ne sont pas publiés",
                "these “*” put “" + inside + "” in italics and are not published"},
               to_write("\\*" + inside + "\\*"));
}

void BodyFaults::too_deep(Span span) {
  if (!deep_reported_)
    out_.error(span,
               {"trop de listes, de citations ou de marques les unes dans les autres",
                "too many lists, quotations or marks inside one another"},
               {"simplifiez ce passage", "simplify this passage"});
  deep_reported_ = true;
}

void BodyFaults::empty_note(Span note) {
  out_.warning(note,
               {"cette note est vide : son numéro seul est publié",
                "this note is empty: its number alone is published"},
               {"dites-la ici, ou ôtez-la avec son appel", "say it here, or remove it with its call"});
}

void BodyFaults::empty_heading(Span span) {
  out_.warning(span, {"intertitre sans texte", "heading without text"},
               {"ôtez cette ligne ou complétez-la", "remove this line or complete it"});
}

void BodyFaults::no_alternative(Span picture) {
  out_.error(picture,
             {"cette image n’a pas de texte de remplacement", "this picture has no alternative text"},
             {"dites entre les crochets ce qu’elle montre : ![Vue du parc](parc.jpg)",
              "say between the brackets what it shows: ![View of the park](park.jpg)"});
}

void BodyFaults::silent_link(Span link) {
  out_.warning(
      link,
      {"ce lien n’a pas de texte : l’adresse en tient lieu", "this link has no text: its address stands in"},
      {"dites entre les crochets où il mène", "say between the brackets where it leads"});
}

}  // namespace annuaire
