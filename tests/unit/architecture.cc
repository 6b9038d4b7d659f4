// The rules of docs/architecture.md that a machine can check: who may include whom, and how long files are.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "support.h"

namespace fs = std::filesystem;
using namespace annuaire;

namespace {

// Folder of src/ → folders it may include beside itself.
const std::map<std::string, std::set<std::string>> may_include{
    {"base", {}},
    {"typography", {"base"}},
    {"template", {"base"}},
    {"image", {"base"}},
    {"content", {"base"}},
    {"layout", {"base", "typography"}},
    {"theme", {"base", "layout", "template"}},
    {"model", {"base", "content", "typography", "image"}},
    {"compose", {"base", "typography", "content", "model", "layout"}},
    {"html", {"base", "typography", "template", "image", "content", "model", "theme"}},
    {"pdf", {"base", "image", "layout"}},
    {"publish", {"base"}},
    {"outputs",
     {"base", "typography", "content", "image", "model", "theme", "compose", "layout", "html", "pdf",
      "publish"}},
    {"commands", {"base", "content", "model", "theme", "html", "outputs", "publish"}},
};

// Library → the only files of src/ that may include it (prefixes).
const std::map<std::string, std::vector<std::string>> library_home{
    {"cmark", {"content/body/markdown"}},
    {"hpdf", {"pdf/haru.cc"}},
    {"hb", {"layout/lines/", "pdf/"}},
    {"nlohmann/", {"base/json.cc"}},
    {"CLI/", {"commands/"}},
    {"hyphen.h", {"typography/hyphenate"}},
    {"unicode/", {"base/", "content/decode", "compose/", "layout/"}},
    {"png.h", {"image/"}},
    {"jpeglib.h", {"image/"}},
    {"webp/", {"image/"}},
    {"gif_lib.h", {"image/"}},
    {"brotli/", {"publish/compress"}},
    {"librsvg/", {"image/svg_library"}},
    {"cairo", {"image/svg_library"}},
    {"qpdf/", {"pdf/"}},
    {"lcms2.h", {"image/"}},
    {"qrencode.h", {"pdf/"}},
    {"glib", {"commands/git_days"}},
};

struct Include {
  std::string file, target;
  bool own = false;  // "…" rather than <…>
};

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(test::source_dir() / "src"))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string name_of(const fs::path& file) {
  return fs::relative(file, test::source_dir() / "src").generic_string();
}

std::vector<Include> includes() {
  std::vector<Include> found;
  for (const fs::path& file : sources()) {
    std::istringstream lines(test::read_file(file));
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("#include ") || line.size() < 12) continue;
      size_t end = line.find_first_of("\">", 10);
      found.push_back({name_of(file), line.substr(10, end - 10), line[9] == '"'});
    }
  }
  return found;
}

std::string folder_of(const std::string& path) { return path.substr(0, path.find('/')); }

}  // namespace

TEST_SUITE("architecture") {
  TEST_CASE("a folder includes only what lies below it") {
    for (const Include& include : includes()) {
      std::string from = folder_of(include.file), to = folder_of(include.target);
      if (!include.own || from == to || include.file == "main.cc") continue;
      INFO(include.file << " includes " << include.target);
      REQUIRE(may_include.contains(from));
      CHECK(may_include.at(from).contains(to));
    }
  }

  TEST_CASE("a library is included where it is at home") {
    for (const Include& include : includes()) {
      for (const auto& [library, homes] : library_home) {
        if (include.own || !include.target.starts_with(library)) continue;
        INFO(include.file << " includes " << include.target);
        CHECK(std::any_of(homes.begin(), homes.end(),
                          [&](const std::string& home) { return include.file.starts_with(home); }));
      }
    }
  }

  TEST_CASE("every folder of src has its place, no file is longer than 400 lines") {
    for (const fs::path& file : sources()) {
      std::string name = name_of(file), text = test::read_file(file);
      INFO(name);
      CHECK((name == "main.cc" || may_include.contains(folder_of(name))));
      CHECK(std::count(text.begin(), text.end(), '\n') <= 400);
    }
  }

  // Two types of one name are undefined behaviour: the linker merges their functions without a word.
  TEST_CASE("a unit without a header of its name says in its first line what it is") {
    for (const fs::path& file : sources()) {
      if (file.extension() != ".cc" || fs::exists(fs::path(file).replace_extension(".h"))) continue;
      CHECK_MESSAGE(test::read_file(file).starts_with("// "), name_of(file));
    }
  }

  TEST_CASE("no two headers define a type of the same name") {
    std::map<std::string, std::string> home;
    for (const fs::path& file : sources()) {
      if (file.extension() != ".h") continue;
      std::istringstream lines(test::read_file(file));
      for (std::string line; std::getline(lines, line);) {
        for (std::string_view kind : {"struct ", "class ", "enum class "}) {
          if (!line.starts_with(kind) || line.find('{') == std::string::npos) continue;
          std::string name = line.substr(kind.size(), line.find_first_of(" :{", kind.size()) - kind.size());
          const std::string& first = home.emplace(name, name_of(file)).first->second;
          INFO(name << " in " << name_of(file) << " and " << first);
          CHECK(first == name_of(file));
        }
      }
    }
    CHECK(home.size() > 50);
  }

  // What is read elsewhere is not watched: a build would not see that it has changed. Of git's days there is
  // a fingerprint (commands/site_days).
  TEST_CASE("all reading goes through Files; publish alone looks at its own output") {
    for (const fs::path& file : sources()) {
      std::string name = name_of(file), text = test::read_file(file);
      if (name.starts_with("publish/") || name.starts_with("base/files") ||
          name.starts_with("base/descriptor") || name.starts_with("commands/program_files") ||
          name.starts_with("commands/git_days") || name.starts_with("commands/process"))
        continue;
      INFO(name);
      for (const char* reading : {"ifstream", " fopen(", " ::open(", "O_RDONLY", "directory_iterator",
                                  "fs::exists", "is_regular_file", "from_file"})
        CHECK(text.find(reading) == std::string::npos);
    }
  }

  TEST_CASE("only publish writes to disk") {
    for (const fs::path& file : sources()) {
      std::string name = name_of(file), text = test::read_file(file);
      if (name.starts_with("publish/")) continue;
      INFO(name);
      for (const char* writing : {"std::ofstream", "fopen(", "O_WRONLY", "O_CREAT", "fs::remove",
                                  "fs::rename", "create_directories", "mkstemp"})
        CHECK(text.find(writing) == std::string::npos);
    }
  }
}
