#include "content/body/raw_html.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

struct Advice {
  std::string_view tags;  // between blanks
  const char *fr, *en;
};

constexpr Advice advices[] = {
    {" b strong mark ", "pour le gras, écrivez **mot**", "for bold, write **word**"},
    {" i em u cite dfn var ins ", "pour l’italique, écrivez *mot*", "for italics, write *word*"},
    {" code kbd tt samp ", "pour du code, écrivez `mot`", "for code, write `word`"},
    {" del s strike ", "pour barrer, écrivez ~~mot~~", "to strike, write ~~word~~"},
    {" sup ", "écrivez <sup>mot</sup>, sans rien d’autre dans les balises",
     "write <sup>word</sup>, with nothing else in the tags"},
    {" sub ", "écrivez <sub>mot</sub>, sans rien d’autre dans les balises",
     "write <sub>word</sub>, with nothing else in the tags"},
    {" abbr ", "écrivez <abbr title=\"ce qu’il abrège\">mot</abbr>",
     "write <abbr title=\"what it shortens\">word</abbr>"},
    {" br ", "écrivez <br>, ou finissez la ligne par « \\ »", "write <br>, or end the line with \"\\\""},
    {" hr ", "pour un filet, écrivez « --- » entre deux lignes vides",
     "for a rule, write \"---\" between two empty lines"},
    {" blockquote q ", "pour une citation, commencez la ligne par « > »",
     "for a quotation, begin the line with \">\""},
    {" pre ", "pour du code, encadrez-le de « ``` »", "for code, put \"```\" around it"},
    {" a ", "pour un lien, écrivez [texte](https://…)", "for a link, write [text](https://…)"},
    {" img picture figure ", "pour une image, écrivez ![ce qu’elle montre](image.png)",
     "for a picture, write ![what it shows](picture.png)"},
    {" ul ol li dl dt dd ", "pour une liste, commencez chaque ligne par « - »",
     "for a list, begin each line with \"-\""},
    {" h1 h2 h3 h4 h5 h6 ", "pour un intertitre, commencez la ligne par « ## »",
     "for a heading, begin the line with \"##\""},
    {" table thead tbody tr td th ", "pour un tableau, séparez les cases par « | »",
     "for a table, separate the cells by \"|\""},
    {" p div span font center small big section article details summary ",
     "ôtez cette balise : une ligne vide sépare deux paragraphes",
     "remove this tag: an empty line separates two paragraphs"},
    {" iframe video audio embed object ", "mettez l’adresse de la vidéo dans le champ « video », ou un lien",
     "put the address of the video into the field \"video\", or a link"},
};

Message advice_for(std::string_view name) {
  std::string wanted = " " + std::string(name) + " ";
  for (const Advice& advice : advices)
    if (advice.tags.find(wanted) != advice.tags.npos) return {advice.fr, advice.en};
  return {"ôtez cette balise ; pour montrer le signe lui-même, écrivez « \\< »",
          "remove this tag; to show the sign itself, write \"\\<\""};
}

// A script, or an attribute such as onclick="…".
bool holds_program(std::string_view tag) {
  std::string low(tag.size(), ' ');
  std::transform(tag.begin(), tag.end(), low.begin(), lower);
  if (low.find("<script") != low.npos) return true;
  for (size_t at = low.find("on"); at != low.npos; at = low.find("on", at + 2)) {
    if (at == 0 || is_letter(low[at - 1])) continue;
    size_t end = at;
    while (end < low.size() && is_letter(low[end])) ++end;
    while (end < low.size() && low[end] == ' ') ++end;
    if (end > at + 2 && end < low.size() && low[end] == '=') return true;
  }
  return false;
}

// The first tag in a stretch without comments; empty if there is none.
std::string_view first_tag(std::string_view html) {
  for (size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    char next = at + 1 < html.size() ? html[at + 1] : ' ';
    if (!is_letter(next) && next != '/' && next != '!' && next != '?') continue;
    return html.substr(at, html.find('>', at) == html.npos ? html.npos : html.find('>', at) + 1 - at);
  }
  return {};
}

HtmlFault fault_of_tag(std::string_view tag) {
  std::string shown(tag.substr(0, std::min(tag.find_first_of(" \t\n"), tag.size())));
  if (!shown.ends_with('>')) shown += tag.ends_with('>') ? "…>" : "…";
  if (holds_program(tag))
    return {
        tag,
        {"aucun programme n’est admis dans un texte : " + shown, "no program may stand in a text: " + shown},
        {"ôtez-le", "remove it"},
        true};
  return {tag,
          {"le HTML n’est pas admis dans un texte : " + shown, "HTML may not stand in a text: " + shown},
          advice_for(tag_name(tag)),
          false};
}

}  // namespace

std::string tag_name(std::string_view html) {
  std::string name;
  size_t at = html.starts_with("</") ? 2 : html.starts_with("<") ? 1 : html.size();
  for (; at < html.size() && (is_letter(html[at]) || (html[at] >= '0' && html[at] <= '9')); ++at)
    name += lower(html[at]);
  return name;
}

std::optional<HtmlFault> fault_of_html(std::string_view html) {
  while (!html.empty()) {
    size_t comment = std::min(html.find("<!--"), html.size());
    std::string_view before = trim(html.substr(0, comment));
    if (std::string_view tag = first_tag(before); !tag.empty()) return fault_of_tag(tag);
    if (before.find_first_not_of(" \n\t") != before.npos)
      return HtmlFault{before,
                       {"ce texte ne serait pas publié : il suit un commentaire sur la même ligne",
                        "this text would not be published: it follows a comment on the same line"},
                       {"mettez-le sur une ligne à part", "put it on a line of its own"}};
    if (comment == html.size()) break;
    size_t end = html.find("-->", comment + 2);
    if (end == html.npos)
      return HtmlFault{html.substr(comment, 4),
                       {"ce commentaire n’est pas fermé : tout ce qui suit serait perdu",
                        "this comment is not closed: all that follows would be lost"},
                       {"fermez-le par « --> »", "close it with \"-->\""}};
    html.remove_prefix(end + 3);
  }
  return std::nullopt;
}

}  // namespace annuaire
