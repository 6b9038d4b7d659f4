// The examples of docs/champs.md, all put together, are a site that is built: linked, checked, composed.
#include "compose_site.h"
#include "content/fields/field_guide.h"
#include "html_built.h"
#include "image/image.h"
#include "model/check_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// The lines of a table's examples; `without`: a field that is left out.
std::string examples_of(const Schema& schema, const std::string& without = "") {
  std::string lines;
  for (const FieldEntry& entry : field_entries(schema)) {
    if (entry.path.size() > 1 || entry.field().name == without) continue;
    std::string example = help_on(entry, Language::fr).example;
    if (schema.is_list && !lines.empty()) example[0] = ' ';  // a further member of the one group
    lines += example;
  }
  return lines;
}

std::string with_text(const std::string& header) { return "---\n" + header + "---\nTexte.\n"; }

std::string picture() { return write_png(Pixels{900, 600, std::string(900 * 600 * 3, '\x7F'), {}}); }

/// The picture that each field names stands in assets/.
Tree site_of_examples() {
  Tree tree{{"annuaire.yaml", examples_of(site_schema)},
            {"content/2021/edition.md", with_text(examples_of(edition_schema))},
            {"content/2021/bus.md", with_text(examples_of(card_schema, "retiree"))},
            {"content/pages/presentation.md", with_text(examples_of(page_schema))},
            {"content/porteurs.yaml", examples_of(holder_schema)},
            {"content/audit.yaml", examples_of(audit_schema)},
            {"assets/minibus.jpg", picture()},
            {"assets/presidente.jpg", picture()}};
  for (const char* name : {"region-exemple", "valmont", "signature-martin"})
    tree["assets/" + std::string(name) + ".svg"] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"40\"><path d=\"M0 0h9v9z\"/></svg>";
  return tree;
}

}  // namespace

TEST_CASE("examples: those of docs/champs.md, put together, are a site without errors, on web and paper") {
  const Tree tree = site_of_examples();
  MemoryFiles files(tree);
  Diagnostics out;
  const Site site = link_site(read_content(files, 1, out), {Date{2021, 6, 1}}, 1, out);
  check_site(site, files, 1, out);
  for (const Diagnostic& each : out.all())
    CHECK_MESSAGE(each.severity != Severity::error, format(each, site.sources(), Language::fr));
  REQUIRE(site.editions.size() == 1);
  REQUIRE(site.editions[0].cards.size() == 1);
  CHECK_FALSE(story_of(site).items.empty());
  const Built web = build_site(tree, 1, {}, {}, Date{2021, 6, 1});
  for (const Diagnostic& each : web.out.all()) CHECK_MESSAGE(each.severity != Severity::error, told(each));
  CHECK(web.has("2021/bus/index.html"));
}
