#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "support.h"

using namespace annuaire;

TEST_SUITE("base") {
  TEST_CASE("what is written as JSON is read back, whatever it holds and wherever in the text") {
    for (std::string sign : {"\"", "\\", "\n", "\t", "\x01", "\x1f", "<", "&", "é", "😀", "/", "\x7f"})
      for (size_t before : {0, 1, 14, 15, 16, 17, 40}) {
        std::string text = std::string(before, 'a') + sign + "b" + sign, plain, script;
        append_json(plain, text);
        append_script_json(script, text);
        CHECK(nlohmann::json::parse(plain) == text);
        CHECK(nlohmann::json::parse(script) == text);
      }
  }

  TEST_CASE("nothing in a script element's JSON can end the element") {
    std::string out;
    append_script_json(out, "</script><!-- &amp; \"x\"");
    CHECK(out == R"("\u003c/script\u003e\u003c!-- \u0026amp; \"x\"")");
  }
}
