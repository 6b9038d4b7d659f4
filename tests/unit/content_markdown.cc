#include <algorithm>

#include "base/text.h"
#include "body_reading.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

std::string tree(const std::string& text) { return Body(text).tree(); }
std::string said(const std::string& text) { return Body(text).said(); }
bool says(const std::string& text, const std::string& part) {
  std::string all = said(text);
  INFO(all);
  return all.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("markdown: blocks and marks") {
  CHECK(tree("Un *beau* **parc** ~~fermé~~ `x`.") ==
        "(p \"Un \" (em \"beau\") \" \" (b \"parc\") \" \" (s \"fermé\") \" \" (code x) \".\")");
  CHECK(tree("une ligne\nla suite") == "(p \"une ligne la suite\")");
  CHECK(tree("une ligne\\\nla suite") == "(p \"une ligne\" (br) \"la suite\")");
  CHECK(tree("## Un\n\n### Deux\n\n## Un") == "(h2 #un \"Un\") (h3 #deux \"Deux\") (h2 #un-2 \"Un\")");
  CHECK(tree("- a\n- b") == "(list (item (p \"a\")) (item (p \"b\")))");
  CHECK(tree("3. a\n4. b") == "(list1@3 (item (p \"a\")) (item (p \"b\")))");
  CHECK(tree("> dit\n\n---") == "(quote (p \"dit\")) (rule)");
  CHECK(tree("```\nx : y\n```") == "(pre x : y\n)");
  CHECK(tree("| A | B |\n|---|--:|\n| 1 | *2* |") ==
        "(table (row1 (cell \"A\") (cell2 \"B\")) (row (cell \"1\") (cell2 (em \"2\"))))");
  CHECK(tree("a & b &eacute; \\* &lt;") == "(p \"a & b é * <\")");
  CHECK(tree("![Vue du parc](parc.jpg \"Le parc\")") == "(p (img #Le parc parc.jpg \"Vue du parc\"))");
  CHECK(tree("") == "");
}

TEST_CASE("markdown: links and bare addresses") {
  CHECK(tree("[le bilan](bilan.pdf)") == "(p (a bilan.pdf \"le bilan\"))");
  CHECK(tree("Voir www.ville.fr.") == "(p \"Voir \" (a https://www.ville.fr \"www.ville.fr\") \".\")");
  CHECK(tree("(https://ville.fr/a?b=1)") ==
        "(p \"(\" (a https://ville.fr/a?b=1 \"https://ville.fr/a?b=1\") \")\")");
  CHECK(tree("« https://ville.fr\u00A0»") ==
        "(p \"« \" (a https://ville.fr \"https://ville.fr\") \"\u00A0»\")");
  CHECK(tree("contact@ville.fr") == "(p (a mailto:contact@ville.fr \"contact@ville.fr\"))");
  CHECK(said("Voir www.ville.fr, https://ville.fr et <contact@ville.fr>") == "");
  CHECK(says("Voir [le site](http://ville.fr) ici", "warning [http://ville.fr] adresse sans chiffrement"));
  CHECK(says("Voir [le site](#)", "warning [#] ce lien ne mène nulle part"));
  CHECK(tree("Voir [le site](#) ici") == "(p \"Voir le site ici\")");
  CHECK(tree("[](suite)") == "(p (a suite \"suite\"))");
  CHECK(says("[](suite)", "warning [suite] ce lien n’a pas de texte"));
}

TEST_CASE("markdown: addresses that are refused") {
  for (const char* address :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
        "&#1;javascript:alert(1)", "javascript&colon;alert(1)", "vbscript:x", "data:text/html,x",
        "file:///etc/passwd", ":x"}) {
    INFO(address);
    Body body("avant [mot](" + std::string(address) + ") après");
    CHECK(body.faults.has_errors());
    CHECK(body.tree() == "(p \"avant mot après\")");
  }
  CHECK(says("[mot](javascript:x)", "error [javascript:x] adresse refusée : « javascript: »"));
  CHECK(says("<javascript:x>", "error"));
  CHECK(says("![x](data:image/png;base64,AA)", "error [data:image/png;base64,AA]"));
  CHECK(tree("![x](data:image/png;base64,AA)") == "");
  CHECK(says("[mot][1]\n\n[1]: javascript:x", "error"));
  CHECK(said("[a](/2021/x/) [b](../2021/x.md) [c](mailto:a@b.fr) [d](tel:+33102030405) [e](#haut)") == "");
}

TEST_CASE("markdown: raw HTML") {
  CHECK(tree("avant <b>gras</b> après") == "(p \"avant gras après\")");
  CHECK(said("avant <b>gras</b> après") == "error [<b>gras</b>] le HTML n’est pas admis dans un texte : <b>");
  CHECK(says("a\n\n<script>\nalert(1)\n</script>\n", "error [<script>] aucun programme"));
  CHECK(says("<p onclick=\"x()\">a</p>", "aucun programme"));
  CHECK(said("a <!-- note --> b") == "");
  CHECK(tree("<!-- note\n\nsuite -->\n\nb") == "(p \"b\")");
  CHECK(says("<!-- note --> perdu", "error [perdu]"));
  CHECK(says("<!-- note\n\nperdu", "error [<!--] ce commentaire n’est pas fermé"));
  CHECK(said("`<b>` et 2 < 3") == "");
  CHECK(says("texte\n\n<div>\n\nsuite", "error [<div>]"));
}

TEST_CASE("markdown: pictures without alternative text") {
  CHECK(says("![](parc.jpg)", "error [parc.jpg] cette image n’a pas de texte de remplacement"));
  CHECK(says("![ ](parc.jpg)", "error"));
}

TEST_CASE("markdown: ranks of headings") {
  CHECK(tree("# Un") == "(h2 #un \"Un\")");
  CHECK(says("# Un", "note [#]"));
  CHECK(tree("## A\n\n#### B\n\n#### C\n\n## D") ==
        "(h2 #a \"A\") (h3 #b \"B\") (h3 #c \"C\") (h2 #d \"D\")");
  CHECK(said("## A\n\n#### B\n\n#### C") ==
        "warning [####] un rang d’intertitre est sauté : celui-ci est pris comme « ### »");
  CHECK(tree("### A\n\n### B") == "(h2 #a \"A\") (h2 #b \"B\")");
  CHECK(says("##\n\ntexte", "warning [##] intertitre sans texte"));
  CHECK(tree("##\n\ntexte") == "(p \"texte\")");
  CHECK(tree("## !\n\n## ?") == "(h2 #section \"!\") (h2 #section-2 \"?\")");
}

TEST_CASE("markdown: signs that are bullets where several lines begin with them") {
  for (const char* typed : {"o un\no deux", "o   un\no   deux", "§ un\n§ deux", "→ un\n→ deux",
                            "→ un\n\n→ deux", "⇒ un\n⇒ deux", "► un\n► deux", "o\tun\no\tdeux"}) {
    CAPTURE(typed);
    const Body body(typed);
    CHECK_NE(body.tree().find("(item"), std::string::npos);
    CHECK_NE(body.tree().find("\"deux\""), std::string::npos);
    REQUIRE_FALSE(body.faults.all().empty());
    CHECK_EQ(body.faults.all()[0].message.fr,
             "ces puces viennent d’un traitement de texte : elles deviennent une liste");
  }
  for (const char* fine : {"→ Voir plus loin.", "o mon ami", "§ 12 de la loi\n§ 13 de la loi",
                           "o un\n\nMot\n\no deux", "ou un\nou deux"})
    CHECK_EQ(Body(fine).tree().find("(item"), std::string::npos);
}

TEST_CASE("markdown: bullets pasted from a word processor") {
  const char* list = "(list (item (p \"un\")) (item (p \"deux\")))";
  for (const char* text : {"• un\n• deux", "•\tun\n•\tdeux", "– un\n– deux", "·\u00A0un\n·\u00A0deux",
                           "\uF0B7 un\n\uF0B7 deux", "•un\n•deux", "  • un\n  • deux"})
    CHECK_MESSAGE(tree(text) == list, text);
  CHECK(said("avant\n• un\n• deux") ==
        "note [• un] ces puces viennent d’un traitement de texte : elles deviennent une liste");
  CHECK(tree("avant\n• un\n• deux") == "(p \"avant\") " + std::string(list));
  CHECK(tree("• un\no\tdeux\n• trois") ==
        "(list (item (p \"un\") (list (item (p \"deux\")))) (item (p \"trois\")))");
  CHECK(tree("le projet\n– né en 2020 – grandit") == "(p \"le projet – né en 2020 – grandit\")");
  CHECK(said("```\n• un\n```") == "");
  CHECK(tree("élu·es\n·es") == "(p \"élu·es ·es\")");
}

TEST_CASE("markdown: every text node says where it stands") {
  Body body("## Titre\n\nUn *mot* et\nla [fin](x.md) &amp; **tout**.");
  for (const Node& node : body.doc.nodes) {
    if (node.kind != NodeKind::text) continue;
    std::string there(body.sources.text(node.span));
    std::replace(there.begin(), there.end(), '\n', ' ');
    CHECK((there == body.doc.text_of(node) || there.empty() || body.doc.text_of(node) == " & "));
  }
  Body link("a [b](c.md) [d](c.md)");
  CHECK(link.sources.text(link.doc.nodes[3].span) == "c.md");
  CHECK(link.doc.nodes[3].span.begin < link.doc.nodes[6].span.begin);
}

TEST_CASE("markdown: hostile texts end soon and end well") {
  auto repeat = [](const std::string& text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += text;
    return out;
  };
  CHECK(says(repeat("> ", 100'000) + "a", "trop de listes"));
  CHECK(says(repeat("*a **b ", 500) + repeat("** c*", 500), "trop de listes"));
  for (const char* sign : {"[",      "[]",     "![[]()", "[a](", "<",   "a<?", "a<![CDATA[ ", "|",    "www._",
                           "www._ ", "a@",     "- ",     "`",    "\\",  "&",   "(",           "**a ", "_a ",
                           "~~a ",   "## a\n", "<!--",   "• ",   "o\t", "\n",  "&#0;"}) {
    INFO(sign);
    Body body(repeat(sign, 100'000));
    CHECK(body.doc.nodes.size() <= 500'000);
  }
  CHECK(says("|" + repeat("a|", 400) + "\n", "plus de 200 cases"));
  CHECK(says(repeat("a", 3 << 20), "beaucoup trop long"));
}

TEST_CASE("doc: plain text") {
  Body body("## Titre\n\nUn *mot*\\\nseul : `x`\n\n- a\n- b");
  CHECK(plain_text(body.doc) == "Titre Un mot seul : x a b");
  CHECK(plain_text(Doc{}) == "");
}

TEST_CASE("markdown: numbers of lists are kept up to nine digits") {
  for (const uint32_t number : {0u, 1u, 65535u, 65536u, 99998u, 999999999u}) {
    const Body body(std::to_string(number) + ". Grand\n");
    const Doc& doc = body.doc;
    REQUIRE(doc.nodes.size() > 1);
    CHECK(doc.nodes[1].kind == NodeKind::list);
    CHECK(doc.nodes[1].start == number);
  }
}

TEST_CASE("markdown: a note without words is told, one with words or a picture is not") {
  CHECK(says("Un[^v].\n\n[^v]:\n", "cette note est vide"));
  CHECK(said("Un[^v].\n\n[^v]: Oui.\n").empty());
  CHECK(said("Un[^v].\n\n[^v]: ![Vue](vue.png)\n").empty());
}
