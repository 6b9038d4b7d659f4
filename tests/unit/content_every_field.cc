// One site of tests/sites uses every field of the tables: what is documented is shown once, and built.
#include <algorithm>
#include <filesystem>
#include <set>

#include "content/fields/field_guide.h"
#include "content/fields/front_matter.h"
#include "support.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

fs::path root() { return source_dir() / "tests/sites/sentiers"; }

// The files that a table describes.
std::vector<fs::path> files_of(const std::string& schema) {
  if (schema == "annuaire") return {root() / "annuaire.yaml"};
  if (schema == "porteurs" || schema == "audit") return {root() / "content" / (schema + ".yaml")};
  std::vector<fs::path> files;
  const std::vector<fs::path> folders =
      schema == "page" ? std::vector<fs::path>{"pages", "2025/pages"} : std::vector<fs::path>{"2025"};
  for (const fs::path& folder : folders)
    for (const auto& entry : fs::directory_iterator(root() / "content" / folder))
      if (entry.is_regular_file() && (entry.path().filename() == "edition.md") == (schema == "edition"))
        files.push_back(entry.path());
  return files;
}

// Is there a value at the end of a path of names, in any item of the lists on the way?
bool used(const Value& value, std::span<const FieldSpec* const> path) {
  if (value.shape == Value::Shape::list && !path.empty())
    return std::any_of(value.items.begin(), value.items.end(),
                       [&](const Value& item) { return used(item, path); });
  return path.empty() ? value.present() : used(value[path.front()->name], path.subspan(1));
}

// The words at the end of a path, of all items.
void gather(const Value& value, std::string_view list, std::string_view member,
            std::set<std::string>& words) {
  for (const Value& each : value[list].items) {
    if (each[member].shape == Value::Shape::scalar) words.insert(each.field(member).value);
    for (const Field& word : each.fields(member)) words.insert(word.value);
  }
}

std::vector<Value> values_of(const Schema& schema) {
  const bool settings = std::string(schema.file).ends_with(".yaml");
  std::vector<Value> values;
  for (const fs::path& path : files_of(schema.name)) {
    Sources sources;
    Diagnostics out;
    const FileId file = sources.add(path.string(), read_file(path));
    values.push_back(settings ? read_settings(sources, file, schema, out)
                              : read_front_matter(sources, file, schema, out).values);
  }
  return values;
}

}  // namespace

TEST_CASE("sites: every field of every table is used in tests/sites/sentiers") {
  for (const Schema* schema : all_schemas()) {
    const std::vector<Value> values = values_of(*schema);
    for (const FieldEntry& entry : field_entries(*schema))
      CHECK_MESSAGE(std::any_of(values.begin(), values.end(),
                                [&](const Value& each) { return used(each, entry.path); }),
                    schema->name << ": " << entry.name());
  }
}

TEST_CASE("sites: its own fields are of every type, and shown in every place") {
  const Value settings = values_of(site_schema).at(0);
  const FieldSpec* own = site_schema.find("champs");
  REQUIRE(own);
  for (const char* member : {"type", "montrer"}) {
    std::set<std::string> words;
    gather(settings, "champs", member, words);
    for (const std::string& each : find_field(own->fields, member)->limits.words)
      CHECK_MESSAGE(words.contains(each), member << ": " << each);
  }
}
