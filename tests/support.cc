#include "support.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "base/json.h"

namespace fs = std::filesystem;

namespace annuaire::test {

const Files& machine() {
  static const DiskFiles files("/");
  return files;
}

fs::path source_dir() { return ANNUAIRE_SOURCE_DIR; }

fs::path binary_dir() { return ANNUAIRE_BINARY_DIR; }

fs::path shared_dir() {
  fs::path shared = source_dir().parent_path() / "shared";
  return fs::is_directory(shared / "corpus") ? shared : fs::path();
}

Data json(const std::string& text) {
  JsonReading read = read_json(text);
  REQUIRE_MESSAGE(read.data, "no JSON: " << text);
  return *read.data;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string compare_golden(const std::string& name, const std::string& actual) {
  fs::path path = source_dir() / "tests" / "golden" / name;
  if (std::getenv("UPDATE_GOLDEN")) {
    write_file(path, actual);
    return "";
  }
  std::string expected = read_file(path);
  if (expected == actual) return "";
  std::istringstream want(expected), got(actual);
  std::string a, b, report = name + " differs:\n";
  for (int line = 1, shown = 0; shown < 10; ++line) {
    bool more_a = bool(std::getline(want, a)), more_b = bool(std::getline(got, b));
    if (!more_a && !more_b) break;
    if (more_a && more_b && a == b) continue;
    ++shown;
    report += std::to_string(line) + "\n- " + (more_a ? a : "") + "\n+ " + (more_b ? b : "") + "\n";
  }
  return report;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "annuaire-test.XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp");
  path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

Ran run(const std::string& command) {
  TemporaryFolder folder;
  fs::path out = folder.path / "out", err = folder.path / "err";
  std::string line = "( " + command + "\n) >'" + out.string() + "' 2>'" + err.string() + "' </dev/null";
  int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(out), read_file(err)};
}

std::string program() { return "'" + (binary_dir() / "annuaire").string() + "'"; }

bool has_command(const std::string& name) { return run("command -v " + name).status == 0; }

}  // namespace annuaire::test
