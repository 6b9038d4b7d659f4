// Values and their JSON text: what is read, written, overlaid, and what of nonsense.
#include <limits>

#include "base/json.h"
#include "support.h"

using namespace annuaire;
using test::json;

namespace {

size_t fault_line(std::string_view text, bool comments = false) {
  JsonReading read = read_json(text, comments);
  CHECK_NE(read.data.has_value(), read.fault_line > 0);
  return read.fault_line;
}

std::string nested(size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

Data merged(const std::string& into, const std::string& patch) {
  Data result = json(into);
  merge(result, json(patch));
  return result;
}

}  // namespace

TEST_SUITE("base") {
  TEST_CASE("json: what is written is read back, whatever it holds and wherever in the text") {
    for (std::string sign : {"\"", "\\", "\n", "\t", "\x01", "\x1f", "<", "&", "é", "😀", "/", "\x7f"})
      for (size_t before : {0, 1, 14, 15, 16, 17, 40}) {
        const Data text = std::string(before, 'a') + sign + "b" + sign;
        CHECK(json(write_json(text)) == text);
        CHECK(json(write_json(text, JsonIn::script)) == text);
      }
    const std::string all =
        R"({"n":null,"t":[true,false],"i":-12,"d":0.25,"e":1e+30,"o":{},"l":[],"s":"a\nb"})";
    CHECK_EQ(write_json(json(all)), all);
    const int64_t most = std::numeric_limits<int64_t>::max(), least = std::numeric_limits<int64_t>::min();
    CHECK(json(write_json(Data::list(most, least))) == Data::list(most, least));
  }

  TEST_CASE("json: nothing in a script element can end the element") {
    CHECK_EQ(write_json(Data::row({{"<a>", "</script><!-- &amp; \"x\""}}), JsonIn::script),
             R"({"\u003ca\u003e":"\u003c/script\u003e\u003c!-- \u0026amp; \"x\""})");
  }

  TEST_CASE("json: lines for people") {
    CHECK_EQ(write_json_lines(json(R"({"a": [1, {"b": "c"}], "d": [], "e": {}})")),
             "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"c\"\n    }\n  ],\n  \"d\": [],\n  \"e\": {}\n}\n");
  }

  TEST_CASE("json: what is none says on which line") {
    CHECK_EQ(fault_line("{\n\"x\": 1\n\"y\": 2}"), 3);
    CHECK_EQ(fault_line(""), 1);
    CHECK_EQ(fault_line("[1] 2"), 1);
    CHECK_EQ(fault_line("[1,\n\"\xff\"]"), 2);
    CHECK_EQ(fault_line("// a\n{}"), 1);
    CHECK_EQ(fault_line("// a\n{/* b */}", true), 0);
    CHECK_EQ(fault_line(nested(100)), 0);
    CHECK_EQ(fault_line("\n" + nested(101)), 1);
    CHECK_EQ(fault_line(nested(1000000)), 1);
  }

  TEST_CASE("data: what is not there reads as nothing") {
    const Data data = json(R"({"a": {"b": 1}, "l": ["x"], "d": 1.5, "a": {"b": 2}})");
    CHECK_EQ(data["a"]["b"].integer(), 2);  // the last of one name
    CHECK_EQ(data["l"][0].text(), "x");
    CHECK_EQ(data["l"][1].text(), "");
    CHECK_EQ(data["l"]["x"].items().size(), 0);
    CHECK_EQ(data["d"].number(), 1.5);
    CHECK_EQ(data["d"].integer(), 0);
    CHECK(data["none"]["none"][3].is_null());
    CHECK_FALSE(data.find("none"));
    const Data large = json(R"([18446744073709551615])");
    CHECK_GT(large[0].number(), 1e19);
  }

  TEST_CASE("data: rows keep their order, and what is asked for is made") {
    Data data;
    data["z"] = 1;
    data["a"]["inner"] = true;
    data["list"].push("x");
    data["z"] = "again";
    CHECK_EQ(write_json(data), R"({"z":"again","a":{"inner":true},"list":["x"]})");
    data.erase("a");
    CHECK_EQ(data.size(), 2);
  }

  TEST_CASE("data: a value overlays another key by key") {
    CHECK(merged(R"({"a": {"b": 1, "c": 2}, "d": 3})", R"({"a": {"c": 4, "b": null}, "e": [1]})") ==
          json(R"({"a": {"c": 4}, "d": 3, "e": [1]})"));
    CHECK(merged(R"({"a": 1})", R"({"a": {"b": {"c": null}}})") == json(R"({"a": {"b": {}}})"));
    CHECK(merged("[1, 2]", "[3]") == json("[3]"));
  }
}
