// What every test needs: doctest, visible skips, golden files, the shared corpus, temporary folders.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "base/data.h"
#include "base/files.h"

namespace annuaire::test {

/// Marks the running test as skipped; it is counted and named with its reason, never as passed.
void skip(const std::string& reason);
#define SKIP_TEST(reason)         \
  do {                            \
    annuaire::test::skip(reason); \
    return;                       \
  } while (false)

/// Ends a test where the folder beside the repository is absent. What it shows there, `twin` shows of files
/// of the tree: the name of another test. So a fresh clone shows all; of the tests that are skipped in it,
/// those with a twin do not count (tests/cli/cases.cc looks for each twin).
#define NEEDS_SHARED(twin) \
  if (annuaire::test::shared_dir().empty()) SKIP_TEST("no ../shared; in the tree: " twin)

/// Path → bytes, for MemoryFiles.
using Contents = std::map<std::string, std::string>;

/// The tree of this machine: fonts, colour profiles, hyphenation.
const Files& machine();

/// The repository's root, and the folder that the program under test was built in.
std::filesystem::path source_dir();
std::filesystem::path binary_dir();
/// A folder beside the repository that some machines have; empty where it is absent.
std::filesystem::path shared_dir();

/// Compares with tests/golden/<name>; UPDATE_GOLDEN=1 rewrites the file instead. Empty when equal, else the
/// first lines that differ.
std::string compare_golden(const std::string& name, const std::string& actual);
#define CHECK_GOLDEN(name, actual) CHECK_EQ(annuaire::test::compare_golden(name, actual), "")

/// What JSON text says; the test ends where it is none.
Data json(const std::string& text);

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& bytes);

/// A fresh folder, removed with its contents at the end of its life.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  std::filesystem::path path;
};

/// What a command printed and how it ended; `command` is given to the shell.
struct Ran {
  int status = 0;
  std::string out, err;
};
Ran run(const std::string& command);
/// The program under test, quoted for the shell.
std::string program();
/// Is a command on the PATH?
bool has_command(const std::string& name);

}  // namespace annuaire::test
