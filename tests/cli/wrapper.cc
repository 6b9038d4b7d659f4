// ./annuaire, the script that compiles the program before it runs it, with a compiler that does nothing.
#include "tree.h"

using namespace annuaire;
using namespace annuaire::test;
namespace fs = std::filesystem;

namespace {

void write_script(const fs::path& path, const std::string& lines) {
  write_file(path, "#!/bin/sh\n" + lines);
  fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add);
}

// A checkout whose CMake prints `lines` and, unless it fails, leaves a program that says what it was given.
class Checkout {
 public:
  Checkout(const std::string& lines, bool fails) {
    fs::create_directories(t.path / "src");
    for (const char* file : {"annuaire", "CMakeLists.txt", "CMakePresets.json"})
      fs::copy_file(source_dir() / file, t.path / file);
    write_script(t.path / "bin/dpkg-query", "shift 2; for p; do echo \"installed $p\"; done\n");
    std::string cmake = "[ \"$1\" = --build ] || exit 0\ncat <<'END'\n" + lines + "END\n";
    cmake += fails
                 ? "exit 1\n"
                 : "printf '#!/bin/sh\\necho \"given: $*\"\\n' >\"$2/annuaire\"; chmod +x \"$2/annuaire\"\n";
    write_script(t.path / "bin/cmake", cmake);
  }
  std::string command(const std::string& arguments) const {
    return "env LC_ALL=fr_FR.UTF-8 PATH=" + (t.path / "bin").string() + ":$PATH " +
           (t.path / "annuaire").string() + " " + arguments;
  }
  TemporaryFolder t;
};

const char* const compiling =
    "@1 4 2.5 Building a.cc.o\n@2 4 300.25 Building b.cc.o\n@3 4 330 Building c.cc.o\n@4 4 360 Linking\n";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("the script compiles once, says how far it is in plain lines, and hands its arguments on") {
    Checkout checkout(compiling, false);
    const Ran first = run(checkout.command("build --site ici"));
    CHECK(first.status == 0);
    CHECK(first.out == "given: build --site ici\n");
    CHECK(first.err ==
          "annuaire : compilation…\n"
          "annuaire : compilation : 1 sur 4, encore environ 10 s\n"
          "annuaire : compilation : 2 sur 4, encore environ 5 min\n"
          "annuaire : compilation : 3 sur 4, encore environ 2 min\n"
          "annuaire : compilation : 4 sur 4\n");
    const Ran second = run(checkout.command("check"));
    CHECK(second.out == "given: check\n");
    CHECK(second.err.empty());
  }

  TEST_CASE("on a terminal the script writes over one line and wipes it at the end") {
    if (!has_command("script")) SKIP_TEST("script");
    Checkout checkout(compiling, false);
    const Ran ran = run("script -qec '" + checkout.command("build") + "' /dev/null");
    CHECK(ran.out.find("\r\033[Kannuaire : compilation : 2 sur 4, encore environ 5 min\r\033[K") !=
          std::string::npos);
    CHECK(ran.out.find("sur 4\r\033[Kgiven: build") != std::string::npos);
  }

  TEST_CASE("where the compiler fails the script shows why and ends with 2") {
    Checkout checkout("@1 2 1.0 Building a.cc.o\na.cc:3:1: error: nothing of that name\n", true);
    const Ran ran = run(checkout.command("build"));
    CHECK(ran.status == 2);
    CHECK(ran.err.find("a.cc:3:1: error: nothing of that name\n") != std::string::npos);
    CHECK(ran.err.find("la compilation a échoué") != std::string::npos);
  }
}
