// Marks that are not known are told at their place, and what the hint says mends them.
#include <algorithm>
#include <vector>

#include "body_reading.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// What stands between « and » after the words of a clause; empty if the hint has no such clause.
std::string quoted_after(const std::string& hint, const std::string& clause) {
  size_t begin = hint.find(clause + " « ");
  if (begin == std::string::npos) return {};
  begin += clause.size() + std::string(" « ").size();
  size_t end = std::min({hint.size(), hint.find(" et ajoutez", begin), hint.find(" ; pour", begin)});
  return hint.substr(begin, hint.rfind(" »", end) - begin);
}

// The source after the editor has done what the hint says, to the letter.
std::string followed(std::string source, const Diagnostic& told) {
  const std::string& hint = told.hint.fr;
  const Span where = *told.where;
  std::string words = quoted_after(hint, "écrivez"), below = quoted_after(hint, "ajoutez sous cette ligne"),
              end = quoted_after(hint, "ajoutez à la fin du texte");
  if (!end.empty()) source += "\n\n" + end + "\n";
  if (!words.empty()) return source.replace(where.begin, where.end - where.begin, words);
  if (!below.empty()) return source.insert(where.end, "\n" + below);
  if (hint.starts_with("laissez une ligne vide avant")) return source.insert(where.begin, "\n");
  if (hint.starts_with("ôtez")) return source.erase(where.begin, where.end - where.begin);
  return source;
}

std::string said(const Body& body) { return body.said(); }

// Follows the first hint, reads again, and so on; what is left to say in the end.
std::string left_after_following(const std::string& text) {
  std::string source = text;
  for (int round = 0; round < 12; ++round) {
    Body body(source);
    if (body.faults.all().empty()) return {};
    const std::string whole = std::string(Body::head) + source;
    source = followed(whole, body.faults.all().front()).substr(Body::head.size());
    if (const size_t gap = source.find("://…"); gap != source.npos)  // « … » is for the editor to say
      source.replace(gap, std::string("://…").size(), "://a.example");
  }
  return said(Body(source)) + "\n" + source;
}

struct Case {
  const char *typed, *words;  // the words that the first message points at
};

}  // namespace

TEST_CASE("marks: each that is not known is told at its words, and its hint mends it") {
  const Case cases[] = {
      // emphasis
      {"un **Attention :**le reste", "**Attention :**le"},
      {"C’est **« beau »**et simple", "**« beau »**et"},
      {"le mot**« beau »** ici", "mot**« beau »**"},
      {"l’*« élan »*vite", "*« élan »*vite"},
      {"un ** gras ** ici", "** gras **"},
      {"un **gras **suite", "**gras **suite"},
      {"un ** gras** ici", "** gras**"},
      {"**jamais fermé", "**"},
      {"jamais ouvert**", "**"},
      {"un *seul", "*"},
      {"prix* hors taxes", "*"},
      {"un _seul", "_"},
      {"une `commande", "`"},
      {"l`ombre", "`"},
      {"l`eau et l`air", "`eau et l`"},
      {"~~jamais fermé", "~~"},
      {"2*3*4 = 24", "*3*"},
      {"tou*te*s", "*te*"},
      // headings
      {"##Titre collé", "##Titre collé"},
      {"texte\n###Titre collé ##", "###Titre collé ##"},
      {"####### Sept", "####### Sept"},
      {"#Titre seul", "#Titre seul"},
      {"== Titre ==", "== Titre =="},
      {"h2. Titre", "h2. Titre"},
      {"Une phrase entière.\n---", "---"},
      // other dialects
      {"un ==surligné== ici", "==surligné=="},
      {"H~2~O", "~2~"},
      {"10^2^", "^2^"},
      {"5 m^2", "^2"},
      {"un ++souligné++ ici", "++souligné++"},
      {"un '''gras''' ici", "'''gras'''"},
      {"un [b]gras[/b] ici", "[b]gras[/b]"},
      {"[[une fiche]]", "[[une fiche]]"},
      {"[[une-fiche|ses mots]]", "[[une-fiche|ses mots]]"},
      {"![[parc.jpg]]", "![[parc.jpg]]"},
      {"%%pour moi%%", "%%pour moi%%"},
      {"{{< youtube 12 >}}", "{{< youtube 12 >}}"},
      {"{{% note %}}", "{{% note %}}"},
      {"{% include a.html %}", "{% include a.html %}"},
      {"{{ page.title }}", "{{ page.title }}"},
      {"Un {--mot--} ôté", "{--mot--}"},
      {"un sourire :smile: ici", ":smile:"},
      {"$E=mc^2$", "$E=mc^2$"},
      {"un&nbsp mot", "&nbsp"},
      {"un &machin; ici", "&machin;"},
      {"::: attention\nContenu\n:::", "::: attention"},
      {"!!! note \"Titre\"\n    Contenu", "!!! note \"Titre\""},
      {"??? info\n    Contenu", "??? info"},
      {".. note::\n   Contenu", ".. note::"},
      {"> [!NOTE]\n> Contenu", "[!NOTE]"},
      {"[TOC]", "[TOC]"},
      {"\\newpage", "\\newpage"},
      {"*[HTML]: HyperText Markup Language", "*[HTML]: HyperText Markup Language"},
      {"fin de phrase\\", "\\"},
      {"un {~~mot~>terme~~} ici", "{~~mot~>terme~~}"},
      {"{~~deux mots~>un seul~~}", "{~~deux mots~>un seul~~}"},
      {"[caption id=\"a_12\"]Une lampe[/caption]", "[caption id=\"a_12\"]Une lampe[/caption]"},
      {"Vue\n[gallery ids=\"1,2\"]", "[gallery ids=\"1,2\"]"},
      {"[gallery]", "[gallery]"},
      {"[vc_row]Un mot[/vc_row]", "[vc_row]"},
      {"[embed]un film[/embed]", "[embed]"},
      {"[video src=\"a.mp4\"]", "[video src=\"a.mp4\"]"},
      {"un \\textbf{gras} ici", "\\textbf{gras}"},
      {"un \\emph{mot} ici", "\\emph{mot}"},
      {"selon \\cite{martin}", "\\cite{martin}"},
      {"## \\section{Titre}", "\\section{Titre}"},
      {"Rue\tLampes\nHaute\t12\nBasse\t9", "Rue\tLampes\nHaute\t12\nBasse\t9"},
      {"Les rues :\nRue\tLampes\tAn\nHaute\t12\t2020", "Rue\tLampes\tAn\nHaute\t12\t2020"},
      {"a) un\nb) deux\nc) trois", "a) un"},
      {"Voici :\na) un\nb) deux", "a) un"},
      {"A) un\nB) deux", "A) un"},
      {"a. un\nb. deux", "a. un"},
      {"Voici :\niv. un\nv. deux", "iv. un"},
      {"(1) un\n(2) deux", "(1) un"},
      {"1° un\n2° deux", "1° un"},
      {"1/ un\n2/ deux", "1/ un"},
      {"1 - un\n2 - deux", "1 - un"},
      // attributes
      {"un [word]{lang:en} ici", "[word]{lang:en}"},
      {"un [word]{lang en} ici", "[word]{lang en}"},
      {"un [word]{langue:anglais} ici", "[word]{langue:anglais}"},
      {"un [word]{en} ici", "[word]{en}"},
      {"un [word]{anglais} ici", "[word]{anglais}"},
      {"## Titre {#ancre}", "{#ancre}"},
      {"un mot {.classe}", "{.classe}"},
      {"![Le parc](parc.jpg){width=50%}", "{width=50%}"},
      {"[mot]{.souligne} ici", "[mot]{.souligne}"},
      {"[word]{lang=anglais} ici", "[word]{lang=anglais}"},
      {"[word]{lang=\"anglais\"} ici", "[word]{lang=\"anglais\"}"},
      // links
      {"voir [le guide][absent]", "[le guide][absent]"},
      {"voir [*le* guide][absent]", "[*le* guide][absent]"},
      {"![Vue][absente]", "![Vue][absente]"},
      {"voir [absent][]", "[absent][]"},
      {"[sic](voir plus bas)", "[sic](voir plus bas)"},
      {"[le site](https://a.example/b", "[le site](https://a.example/b"},
      {"[le site] (https://a.example)", "[le site] (https://a.example)"},
      {"(le site)[https://a.example]", "(le site)[https://a.example]"},
      {"[le site](https://a.example « Titre »)", "[le site](https://a.example « Titre »)"},
      {"![Vue](parc.jpg =300x200)", "![Vue](parc.jpg =300x200)"},
      {"<www.a.example>", "<www.a.example>"},
      {"<https://a.example/b c>", "<https://a.example/b c>"},
      {"[a]: https://a.example", "[a]: https://a.example"},
      {"mots\n[a]: https://a.example", "[a]: https://a.example"},
      // notes
      {"un appel[^zz]", "[^zz]"},
      {"un appel^[en ligne]", "^[en ligne]"},
      {"un appel[^ma note]", "[^ma note]"},
      {"[^u]: jamais appelée", "[^u]: jamais appelée"},
      {"mot[^a]\n\n[^a]: un\n[^a]: deux", "[^a]: deux"},
      // tables
      {"| Nom | Note |\n| un | deux |", "| Nom | Note |"},
      {"| Nom | Note |\n|---|\n| un | deux |", "|---|"},
      {"Nom | Note\nun | deux", "Nom | Note"},
      {"| Nom | Note |\n|---|---|\n| un | deux | trois |", "| trois"},
      // lists
      {"-un\n-deux", "-un"},
      {"-un seul", "-un seul"},
      {"*un\n*deux", "*un"},
      {"1.un\n2.deux", "1.un"},
      {"une suite :\n2. deux", "2. deux"},
      {"1. un\n  - dessous\n  - encore\n2. deux", "  - dessous"},
      {"10. dix\n   - dessous", "   - dessous"},
      {"1. un\n\n  Suite.\n\n2. deux", "  Suite."},
      {"- [] à faire", "[] "},
      {"[ ] sans liste", "[ ] "},
      {"Terme\n: Définition", "Terme\n: Définition"},
      {"mots\n\n```\ncode", "```"},
      // HTML
      {"un <b>mot</b>", "<b>mot</b>"},
      {"un <i>mot</i>", "<i>mot</i>"},
      {"un <u>mot</u>", "<u>mot</u>"},
      {"un <code>mot</code>", "<code>mot</code>"},
      {"un <s>mot</s>", "<s>mot</s>"},
      {"un <span lang=\"en\">word</span>", "<span lang=\"en\">word</span>"},
      {"un <a href=\"https://a.example\">lien</a>", "<a href=\"https://a.example\">lien</a>"},
      {"voir <img src=\"le parc.jpg\" alt=\"Le parc\">", "<img src=\"le parc.jpg\" alt=\"Le parc\">"},
      {"XIX<sup class=\"x\">e</sup>", "<sup class=\"x\">e</sup>"},
      {"<abbr>SIG</abbr>", "<abbr>SIG</abbr>"},
      {"un\n\n<br>\n\ndeux", "<br>"},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.typed));
    Body body(each.typed);
    REQUIRE_FALSE(body.faults.all().empty());
    const Diagnostic& first = body.faults.all().front();
    CHECK_EQ(body.sources.text(*first.where), each.words);
    CHECK_FALSE(first.hint.empty());
    CHECK_EQ(left_after_following(each.typed), "");
  }
}

TEST_CASE("marks: what is right is not told") {
  for (const char* text :
       {"l’*élan*, l’**« ouverture »** et *« entier »*, ***les deux***, **gras**s, _souligné_, __fort__",
        "snake_case_ici, 3 * 4 = 12, Nom : _____, un mot*coupé*ici, hôtel ****",
        "prix\\* et \\*\\* et \\_ et \\` et \\~\\~",
        "« [sic] », […], [1], (a)[b], [ ] ou [x]",
        "[caption](https://a.example), [la galerie], [map], un \\ seul, C:\\rues",
        "a) et b) ici\nd) là",
        "Vitamine\nC) non",
        "Un\tmot\nsans tableau",
        "~30 à ~40 %",
        "entre $5 et $10, 10 $ ou 20 $",
        "C++ et G++, 1 + 1 = 2, a == b",
        "R&D; Q&A, AT&T",
        "à 10:30:15, ratio 16:9, https://a.example:8080/x",
        "## Titre\n\n### Sous-titre",
        "#1 et #Territoire ici",
        "Un titre\n---",
        "Un texte :\n- un\n- deux\n\n1. un\n   - dessous\n2. deux\n\n- un\n  1. a\n\n10. dix\n    - x",
        "-5 °C ce matin\n\n+33 1 02 03 04 05",
        "La suite\n2023. Une année de plus.",
        "3.14 est un nombre",
        ": deux-points",
        "a | b",
        "| a | b |\n|---|:-:|\n| 1 \\| 2 | `x\\|y` |\n| 1 |\n| 1 | 2 | |",
        "```\n==x== **y\n```",
        "`**` et `==x==`",
        "    \n",
        "- [ ] à faire\n- [x] fait",
        "[le guide], [guide][] et [mots][Guide]\n\n[guide]: https://a.example\n[le guide]: https://b.example",
        "mot[^1] et [^1], autre[^B]\n\n[^1]: un\n[^b]: deux",
        "mot[^1]\n\n[^1] : à la française",
        "[nom] ici\n\n[nom] : https://a.example",
        "fin\\\nsuite  \nsuite",
        "C:\\Temp\\x",
        "XIX<sup>e</sup> H<sub>2</sub>O <abbr title=\"Un\">U</abbr> a<br>b<br/>c",
        "[word]{lang=en} et [Wort]{lang=\"de-AT\"}",
        "{jury}",
        "l'été '''",
        "50 %% de"}) {
    CAPTURE(std::string(text));
    CHECK_EQ(said(Body(text)), "");
  }
}

TEST_CASE("marks: what is told is published as it was typed, but for nothing") {
  CHECK_EQ(Body("un **Attention :**le reste").tree(), "(p \"un **Attention :**le reste\")");
  CHECK_EQ(Body("H~2~O").tree(), "(p \"H~2~O\")");
}

TEST_CASE("marks: footnotes, tasks, tags and passages") {
  CHECK_EQ(Body("a[^x] b[^y] c[^x]\n\n[^y]: deux\n[^x]: un *mot*").tree(),
           "(p \"a\" (call) \" b\" (call@2) \" c\" (call)) (notes (note (p \"un \" (em \"mot\"))) (note@2 (p "
           "\"deux\")))");
  Body body("## Titre[^x]\n\n[^x]: note\n\nSuite.");
  CHECK_EQ(body.tree(), "(h2 #titre \"Titre\" (call)) (p \"Suite.\") (notes (note (p \"note\")))");
  CHECK_EQ(body.sources.text(body.doc.nodes[3].span), "[^x]");
  CHECK_EQ(Body("- [ ] un\n- [x] deux\n- trois").tree(),
           "(list (item1 (p \"un\")) (item2 (p \"deux\")) (item (p \"trois\")))");
  CHECK_EQ(Body("XIX<sup>e</sup> et H<sub>2</sub>O").tree(),
           "(p \"XIX\" (sup \"e\") \" et H\" (sub \"2\") \"O\")");
  CHECK_EQ(Body("<abbr title=\"Système d’information\">S*I*</abbr>").tree(),
           "(p (abbr #Système d’information \"S\" (em \"I\")))");
  CHECK_EQ(Body("un<br>deux<br />trois").tree(), "(p \"un\" (br) \"deux\" (br) \"trois\")");
  CHECK_EQ(Body("le [smart *city*]{lang=en} ici").tree(),
           "(p \"le \" (lang #en \"smart \" (em \"city\")) \" ici\")");
  CHECK_EQ(Body("[a [b](c.md)]{lang=en} [d]{lang=\"de-AT\"}").tree(),
           "(p (lang #en \"a \" (a c.md \"b\")) \" \" (lang #de-AT \"d\"))");
  CHECK_EQ(Body("<sup>a <sub>b</sup> c</sub>").tree(), "(p (sup \"a b\") \" c\")");
}

TEST_CASE("marks: addresses with blanks, and cells for which there is no column") {
  CHECK_EQ(Body("![Une vue](Vue d’ensemble été.jpg)").tree(), "(p (img Vue d’ensemble été.jpg \"Une vue\"))");
  CHECK_EQ(Body("![Plan](plan (1).png \"Le plan\")").tree(), "(p (img #Le plan plan (1).png \"Plan\"))");
  CHECK_EQ(Body("[dossier](Dossier de presse.pdf)").tree(), "(p (a Dossier de presse.pdf \"dossier\"))");
  CHECK_EQ(Body("[a](https://a.example/b c)").tree(), "(p (a https://a.example/b%20c \"a\"))");
  CHECK_EQ(Body("[b](<https://a.example/b c>)").tree(), "(p (a https://a.example/b%20c \"b\"))");
  CHECK_EQ(Body("[c](mailto:a@b.example?subject=Mon projet)").tree(),
           "(p (a mailto:a@b.example?subject=Mon%20projet \"c\"))");
  CHECK_EQ(Body("[d](tel:+33 1 02)").tree(), "(p (a tel:+33102 \"d\"))");
  CHECK_EQ(said(Body("![Une vue](Vue d’ensemble été.jpg) [d](Dossier de presse.pdf)")), "");
  CHECK_EQ(Body("`[a](b c.jpg)`\n\n```\n[a](b c.jpg)\n```").tree(),
           "(p (code [a](b c.jpg))) (pre [a](b c.jpg)\n)");
  CHECK_EQ(
      Body("| A | B |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |").tree(),
      "(table (row1 (cell \"A\") (cell \"B\") (cell) (cell)) (row (cell \"1\") (cell \"2\") (cell \"3\") "
      "(cell \"4\")) (row (cell \"5\") (cell) (cell) (cell)))");
}

TEST_CASE("marks: texts full of marks are read soon") {
  auto repeat = [](const std::string& text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += text;
    return out;
  };
  for (const char* sign :
       {"[[",    "==a",        "]{a=b}",        "[b]",       "{{",  "^[",  "](",  "] (",    ")[",
        "<sup>", "]{lang=en}", "[x]{lang=en}",  "$a",        ":a",  "&a",  "{#a", "**a **", "[^a]:\n",
        "|a|\n", ":a\n: b\n",  "1. a\n  - b\n", "[a]: /b\n", "<b>", "`a ", "~a~", "'''",    "%%a"}) {
    CAPTURE(std::string(sign));
    Body body(repeat(sign, 20'000));
    CHECK(body.doc.nodes.size() <= 500'000);
  }
}

TEST_CASE("marks: notes as word processors paste them are told with both ends") {
  const Body body("Une lampe éteinte[1].\n\n[1] Selon la mairie.\n");
  CHECK_EQ(
      body.said(),
      "warning [[1]] cet appel de note n’en est pas un : « [1] » est publié tel quel, ici et à la ligne 5");
  CHECK_EQ(body.faults.all()[0].hint.fr, "écrivez « [^1] » ; à la ligne 5, commencez par « [^1]: »");
  CHECK_EQ(Body("Une lampe éteinte[^1].\n\n[^1]: Selon la mairie.\n").said(), "");
  for (const char* fine :
       {"Un [1] mot.\n\n[1] Note.\n", "Un mot[1].\n\n[1]: https://a.example\n", "Un mot[1].\n",
        "Un mot[a](b).\n\n[1](b) fin.\n", "[1] Seul.\n", "Un mot[2].\n\n[1] Note.\n"})
    CHECK_EQ(Body(fine).said().find("appel de note"), std::string::npos);
}

TEST_CASE("marks: quotations within quotations are told as left of a mail, at the outer one") {
  for (const char* typed :
       {"> > Bonjour,\n> > voici.", ">> Bonjour,", "> Un mot.\n>\n> > Un autre.", "> > > Trois."}) {
    CAPTURE(typed);
    const Body body(typed);
    REQUIRE_EQ(body.faults.all().size(), 1);
    CHECK_EQ(body.faults.all()[0].message.fr,
             "une citation dans une citation : est-elle restée d’un courriel ?");
  }
  CHECK_EQ(Body("> Un mot.\n\nUn autre.\n\n> Un dernier.").said(), "");
}
