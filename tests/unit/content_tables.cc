// What the cells of a table are: captions, headings of rows, columns of figures.
#include "base/figure_text.h"
#include "body_reading.h"
#include "content/body/tables.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

Doc doc_of(const std::string& text) { return Body(text).doc; }

NodeId table_in(const Doc& doc) {
  for (NodeId id = 1; id < doc.nodes.size(); ++id)
    if (doc.nodes[id].kind == NodeKind::table) return id;
  return 0;
}

const char* const plain = "| A | B |\n| --- | --- |\n| x | 1 |\n";

std::string caption_in(const std::string& text) {
  const Doc doc = doc_of(text);
  const NodeId table = table_in(doc);
  if (table == 0 || doc.nodes[table + 1].kind != NodeKind::caption) return "";
  return plain_text(doc, table + 1);
}

}  // namespace

TEST_CASE("figures: where their whole part ends") {
  struct Case {
    std::string_view text, whole;
    bool figure;
  };
  for (const Case& each : {Case{"12", "12", true},
                           {"12,5", "12", true},
                           {"1 234,5 %", "1 234", true},
                           {"−3.25", "−3", true},
                           {"1\u202F234\u00A0€", "1\u202F234", true},
                           {"+4", "+4", true},
                           {"12 communes de plus", "12", false},
                           {"2021", "2021", true},
                           {"01 23 45", "01", false},
                           {"3 M€", "3", true},
                           {"n.c.", "", false},
                           {"", "", false},
                           {"12 mars 2021", "12", false},
                           {"– 5", "– 5", true},
                           {"5e", "5", true},
                           {"v2", "", false}}) {
    CAPTURE(each.text);
    CHECK(each.text.substr(0, whole_part(each.text)) == each.whole);
    CHECK(is_figure(each.text) == each.figure);
  }
}

TEST_CASE("tables: a paragraph beside one is its caption where it says so") {
  const std::string table = plain;
  for (const char* mark : {"Tableau : ", "Tableau: ", "Table: ", ": ", "Tableau\u00a0: "}) {
    CAPTURE(mark);
    CHECK(caption_in("Avant.\n\n" + std::string(mark) + "les *chiffres*\n\n" + table + "\nAprès.") ==
          "Les chiffres");
    CHECK(caption_in("Avant.\n\n" + table + "\n" + mark + "les **chiffres** de 2021\n\nAprès.") ==
          "Les chiffres de 2021");
    CHECK(caption_in("- Dans une liste :\n\n  | A |\n  | --- |\n  | 1 |\n\n  " + std::string(mark) +
                     "oui\n") == "Oui");
  }
  for (const char* other :
       {"Tableau de bord : rien", "Un mot : suite", "Tableau", ":", ":-)", "Tables : x"}) {
    CAPTURE(other);
    CHECK(caption_in(std::string(other) + "\n\n" + table) == "");
  }
}

TEST_CASE("tables: a caption between two belongs to the one below it") {
  const Doc doc = doc_of(std::string(plain) + "\n: Légende\n\n" + plain);
  CHECK(plain_text(doc) == "A B x 1 Légende A B x 1");
  CHECK(doc.nodes[table_in(doc) + 1].kind == NodeKind::row);
}

TEST_CASE("tables: taking a caption moves nothing else") {
  const Doc doc = doc_of("Avant.\n\n" + std::string(plain) + "\n: Légende *vive*\n\nAprès.");
  CHECK(plain_text(doc) == "Avant. Légende vive A B x 1 Après.");
  for (NodeId id = 0; id < doc.nodes.size(); ++id) {
    CHECK(doc.nodes[id].end > id);
    NodeId at = id + 1;
    while (at < doc.nodes[id].end) at = doc.nodes[at].end;
    CHECK(at == std::max(doc.nodes[id].end, id + 1));
  }
  const Doc above = doc_of(": Légende *vive*\n\n" + std::string(plain) + "\nAprès.");
  CHECK(plain_text(above) == "Légende vive A B x 1 Après.");
}

TEST_CASE("tables: cells of the first column head rows below an empty corner, or where all are strong") {
  const auto heads = [](const std::string& text) {
    const Doc doc = doc_of(text);
    return heads_rows(doc, table_in(doc));
  };
  CHECK(heads("| | B |\n| --- | --- |\n| x | 1 |\n"));
  CHECK(heads("| A | B |\n| --- | --- |\n| **x** | 1 |\n| **y** | 2 |\n"));
  CHECK_FALSE(heads("| A | B |\n| --- | --- |\n| **x** | 1 |\n| y | 2 |\n"));
  CHECK_FALSE(heads(plain));
  CHECK_FALSE(heads("| | |\n| --- | --- |\n| x | 1 |\n"));
}

TEST_CASE("tables: columns of figures are told by what they hold") {
  const auto figures = [](const std::string& text) {
    const Doc doc = doc_of(text);
    return figure_columns(doc, table_in(doc));
  };
  CHECK(figures(plain) == std::vector<bool>{false, true});
  CHECK(figures("| A | B | C |\n| --- | --- | --- |\n| 1 | 12 % | 1 |\n| 2 | – | un |\n") ==
        std::vector<bool>{true, true, false});
  CHECK(figures("| A | B |\n| --- | --- |\n| **1** | – |\n") == std::vector<bool>{false, false});
}

TEST_CASE(
    "tables: an odd short word leaves a column of figures what it is, more of them or long ones do not") {
  const auto second = [](const std::vector<std::string>& cells) {
    std::string text = "| A | B |\n| --- | --- |\n";
    for (const std::string& cell : cells) text += "| x | " + cell + " |\n";
    const Doc doc = doc_of(text);
    return bool(figure_columns(doc, table_in(doc)).at(1));
  };
  CHECK(second({"12", "n. c.", "1 200"}));
  CHECK(second({"12", "env. 5", "–", "7,5"}));
  CHECK(second({"12 %", "en cours", "3 %", "inconnu", "4 %", "5 %"}));
  CHECK_FALSE(second({"12", "n. c."}));
  CHECK_FALSE(second({"12", "oui", "non", "7"}));
  CHECK_FALSE(second({"12", "une phrase qui dit autre chose", "3", "4"}));
  const Doc years = doc_of("| An | B |\n| --- | --- |\n| 2020 | 1 |\n| 2021 | 2 |\n| Total | 3 |\n");
  CHECK(figure_columns(years, table_in(years)) == std::vector<bool>{false, true});
}
