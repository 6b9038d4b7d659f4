// Templates: what they print, how layouts and partials come together, what they say of faults.
#include <map>
#include <thread>
#include <vector>

#include "support.h"
#include "template/template.h"

namespace annuaire {
namespace {

using test::json;

std::map<std::string, TemplateText> texts(const std::map<std::string, std::string>& files) {
  std::map<std::string, TemplateText> made;
  for (const auto& [name, text] : files) made[name] = {name + ".mustache", text};
  return made;
}

std::string rendered(const std::string& text, const Data& data, const Data& shared = Data::row()) {
  Diagnostics out;
  Templates templates(texts({{"t", text}}), out);
  REQUIRE(out.all().empty());
  std::string html = templates.with(shared).render("t", data, "/");
  templates.report(out);
  CHECK(out.all().empty());
  return html;
}

/// "path: message" of each diagnostic of a set that is only loaded.
std::vector<std::string> faults(const std::map<std::string, std::string>& files) {
  Diagnostics out;
  Templates templates(texts(files), out);
  std::vector<std::string> told;
  for (const Diagnostic& d : out.all()) told.push_back(d.path + ": " + d.message.fr);
  return told;
}

TEST_CASE("template: values are escaped, raw ones are not") {
  Data data = Data::row({{"x", "<script>alert(\"1\" & '2')</script>\x01"}, {"n", 42}, {"zero", 0}});
  CHECK_EQ(rendered("{{x}}", data), "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
  CHECK_EQ(rendered("{{{n}}}|{{&n}}|{{ zero }}", data), "42|42|0");
  CHECK_EQ(rendered(".a{{{n}}}", data), ".a42");
  CHECK_EQ(rendered(".a{ {{n}}}", data), ".a{ 42}");
}

TEST_CASE("template: sections over lists, groups, texts and nothing") {
  Data data = json(R"({"l": [{"a": 1, "m": ["x", "y"]}, {"a": 2, "m": []}],
                       "g": {"a": "in", "h": {"b": "deep"}}, "a": "out", "e": "", "none": null, "yes": true})");
  CHECK_EQ(rendered("{{#l}}{{a}}:{{#m}}{{.}}{{a}} {{/m}}{{^m}}-{{/m}};{{/l}}", data), "1:x1 y1 ;2:-;");
  CHECK_EQ(rendered("{{#g}}{{a}} {{h.b}}{{/g}} {{g.h.b}} {{a}}", data), "in deep deep out");
  CHECK_EQ(rendered("{{#e}}no{{/e}}{{^e}}empty{{/e}}{{^none}} null{{/none}}{{#yes}} yes{{/yes}}", data),
           "empty null yes");
  CHECK_EQ(rendered("{{^none}}{{#l}}{{a}}{{/l}}{{/none}}{{#l}}{{^none}}{{a}}{{/none}}{{/l}}", data), "1212");
  CHECK_EQ(rendered("{{#a}}<{{.}}>{{/a}}", data), "<out>");
}

TEST_CASE("template: numbers are printed as JSON writes them, and 0 shows no section") {
  Data data = json(R"({"half": 0.5, "one": 1.0, "many": 12345678901, "less": -3, "zero": 0, "nought": 0.0})");
  CHECK_EQ(rendered("{{half}} {{one}} {{many}} {{less}}", data), "0.5 1.0 12345678901 -3");
  CHECK_EQ(rendered("{{#zero}}no{{/zero}}{{#nought}}no{{/nought}}{{#half}}yes{{/half}}", data), "yes");
}

TEST_CASE("template: text is printed byte for byte, control characters and braces included") {
  CHECK_EQ(rendered("a\tb{ {c} \x01\x02\x03{{{x}}}}", Data::row({{"x", "\x03{"}})),
           "a\tb{ {c} \x01\x02\x03\x03{}");
}

TEST_CASE("template: shared data comes after the page's") {
  CHECK_EQ(rendered("{{a}}{{b}}", json(R"({"a": "1"})"), json(R"({"a": "2", "b": "3"})")), "13");
}

TEST_CASE("template: lines of tags leave no trace, indentation is dropped, words keep their blanks") {
  CHECK_EQ(rendered("<ul>\n  {{#l}}\n    <li>a  b {{.}} </li>\n  {{/l}}\n  {{! note }}\n</ul>\n",
                    json(R"({"l": [1, 2]})")),
           "<ul>\n<li>a  b 1 </li>\n<li>a  b 2 </li>\n</ul>");
}

TEST_CASE("template: layouts and partials") {
  Diagnostics out;
  Templates templates(texts({{"base", "<{{$title}}site{{/title}}>{{$body}}none{{/body}}{{> foot}}"},
                             {"foot", "({{n}})"},
                             {"list", "{{<base}}{{$body}}[{{$item}}i{{/item}}]{{/body}}{{/base}}"},
                             {"page", "{{<list}}{{$title}}T{{/title}}{{$item}}{{n}}{{/item}}{{/list}}"}}),
                      out);
  CHECK(out.all().empty());
  Data data = Data::row({{"n", 7}});
  CHECK_EQ(templates.render("base", data, "/"), "<site>none(7)");
  CHECK_EQ(templates.render("list", data, "/"), "<site>[i](7)");
  CHECK_EQ(templates.render("page", data, "/"), "<T>[7](7)");
  CHECK(templates.has("page"));
  CHECK_FALSE(templates.has("absent"));
}

TEST_CASE("template: faults name file and line") {
  using List = std::vector<std::string>;
  CHECK_EQ(faults({{"t", "a\n{{#x}}\nb\n"}}), List{"t.mustache:2: « {{x}} » n’est jamais fermé"});
  CHECK_EQ(faults({{"t", "a\n{{/x}}"}}), List{"t.mustache:2: « {{/x}} » ne ferme rien"});
  CHECK_EQ(faults({{"t", "{{#x}}\n{{/y}}"}}),
           List{"t.mustache:2: « {{/y}} » où l’on attend « {{/x}} » (ouvert ligne 1)"});
  CHECK_EQ(faults({{"t", "a\n\nb {{x"}}), List{"t.mustache:3: balise « {{ » jamais fermée par « }} »"});
  CHECK_EQ(faults({{"t", "{{}}"}}), List{"t.mustache:1: balise sans nom"});
  CHECK_EQ(faults({{"t", "{{=<% %>=}}"}}), List{"t.mustache:1: les délimiteurs ne peuvent pas être changés"});
  CHECK_EQ(faults({{"a", "{{>b}}"}, {"b", "\n{{>a}}"}}),
           List{"b.mustache:2: le gabarit « a » s’inclut lui-même",
                "a.mustache:1: le gabarit « b » s’inclut lui-même"});
  CHECK_EQ(faults({{"a", "{{>b}}"}, {"b", "\n{{>pied}}"}, {"c", "{{>b}}"}}),
           List{"b.mustache:2: gabarit « pied » introuvable"});
}

TEST_CASE("template: hostile templates end") {
  std::string deep, wide = "x";
  for (int i = 0; i < 100000; ++i) deep += "{{#a}}";
  CHECK_FALSE(faults({{"t", deep}}).empty());
  std::map<std::string, std::string> doubling{{"p0", std::string(100, 'x')}};
  for (int i = 1; i < 40; ++i) {
    std::string below = std::string("{{>p") + std::to_string(i - 1) + "}}";
    doubling["p" + std::to_string(i)] = below + below;
  }
  CHECK_FALSE(faults(doubling).empty());
  CHECK_EQ(faults({{"t", "{{{"}}).size(), 1);
  CHECK_EQ(faults({{"t", "{{$a}}{{$a}}{{/a}}{{/a}}"}}).size(), 0);
}

TEST_CASE("template: a name that the data lacks is told once, with the first page") {
  Diagnostics out;
  Templates templates(texts({{"t", "{{>p}}\n{{nom}}"}, {"p", "<p>\n{{#a}}{{b.c}}{{/a}}\n"}}), out);
  for (const char* page : {"/b/", "/a/", "/c/"}) templates.render("t", Data::row({{"a", true}}), page);
  templates.report(out);
  REQUIRE_EQ(out.all().size(), 2);
  CHECK_EQ(out.all()[0].path + " " + out.all()[0].message.fr,
           "p.mustache:2 les données n’ont pas de « b.c » (page /a/)");
  CHECK_EQ(out.all()[1].path + " " + out.all()[1].message.fr,
           "t.mustache:2 les données n’ont pas de « nom » (page /a/)");
}

TEST_CASE("template: one set renders in several threads") {
  Diagnostics out;
  Templates templates(texts({{"t", "{{#l}}<li>{{.}}</li>\n{{/l}}"}}), out);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < made.size(); ++i)
    threads.emplace_back([&, i] {
      for (int round = 0; round < 200; ++round)
        made[i] = templates.render("t", Data::row({{"l", Data::list(i, "a&b")}}), "/");
    });
  for (std::thread& t : threads) t.join();
  for (size_t i = 0; i < made.size(); ++i)
    CHECK_EQ(made[i], std::string("<li>") + std::to_string(i) + "</li>\n<li>a&amp;b</li>\n");
}

TEST_CASE("template: what pages share is put in place, and reads as if it were not") {
  Data shared = json(R"({"site": {"titre": "<T>", "menu": [{"nom": "a"}, {"nom": "b"}], "vide": ""},
                         "n": "shared"})");
  Data data = json(R"({"n": "page", "l": [1, 2], "nom": "own"})");
  CHECK_EQ(rendered("{{site.titre}}{{{site.titre}}}", data, shared), "&lt;T&gt;<T>");
  CHECK_EQ(rendered("{{#site.menu}}{{nom}}{{n}} {{/site.menu}}{{nom}}", data, shared), "apage bpage own");
  CHECK_EQ(rendered("{{#site.vide}}no{{/site.vide}}{{^site.vide}}yes{{/site.vide}}", data, shared), "yes");
  // A section of the page inside a known one still sees the known one's values.
  CHECK_EQ(rendered("{{#site.menu}}{{#l}}{{nom}}{{.}} {{/l}}{{/site.menu}}", data, shared), "a1 a2 b1 b2 ");
  CHECK_EQ(rendered("{{#l}}{{#site.menu}}{{nom}}{{.}}{{/site.menu}}{{/l}}", data,
                    json(R"({"site": {"menu": ["x", "y"]}})")),
           "ownxownyownxowny");
  std::string deep;  // each level is tried once, not twice inside each of those around it
  for (int i = 0; i < 50; ++i) deep = "{{#site.menu.0}}" + deep + "{{/site.menu.0}}";
  CHECK_EQ(rendered(deep + "{{#l}}.{{/l}}", data, shared), "..");
}

}  // namespace
}  // namespace annuaire
