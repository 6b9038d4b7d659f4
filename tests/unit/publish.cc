#include "publish/publish.h"

#include <filesystem>
#include <map>
#include <unistd.h>

#include "base/trouble.h"
#include "publish/manifest.h"
#include "support.h"

namespace fs = std::filesystem;
using namespace annuaire;
using test::TemporaryFolder;

namespace {

// The tree below a folder: path → bytes.
std::map<std::string, std::string> tree(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), folder).string()] = test::read_file(entry.path());
  return files;
}

PublishReport build(const fs::path& folder, const std::map<std::string, std::string>& files) {
  Publisher publisher(folder.string());
  for (const auto& [path, bytes] : files) publisher.stage({path, bytes, 0});
  return publisher.commit();
}

}  // namespace

TEST_SUITE("publish") {
  TEST_CASE("a second build of the same files writes nothing") {
    TemporaryFolder t;
    std::map<std::string, std::string> files{{"index.html", "a"}, {"2021/x/index.html", "b"}};
    PublishReport first = build(t.path / "out", files);
    CHECK(first.files == 2);
    CHECK(first.written == 2);
    auto before = tree(t.path / "out");
    PublishReport second = build(t.path / "out", files);
    CHECK(second.written == 0);
    CHECK(second.removed == 0);
    CHECK(tree(t.path / "out") == before);
  }

  TEST_CASE("stale files and their folders go, files of others stay") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    build(out, {{"index.html", "a"}, {"2021/x/index.html", "b"}, {"2021/y/index.html", "c"}});
    test::write_file(out / "2021/x/note.txt", "mine");
    PublishReport report = build(out, {{"index.html", "a"}});
    CHECK(report.removed == 2);
    CHECK(!fs::exists(out / "2021/y"));
    CHECK(!fs::exists(out / "2021/x/index.html"));
    CHECK(test::read_file(out / "2021/x/note.txt") == "mine");
  }

  TEST_CASE("a path that was a folder can become a file, and back") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    build(out, {{"a/b", "1"}});
    build(out, {{"a", "2"}});
    CHECK(test::read_file(out / "a") == "2");
    build(out, {{"a/b", "3"}});
    CHECK(test::read_file(out / "a/b") == "3");
  }

  TEST_CASE("a folder with somebody else's files is refused, a placeholder is not") {
    TemporaryFolder t;
    test::write_file(t.path / "photos/plage.jpg", "x");
    CHECK_THROWS_AS(Publisher((t.path / "photos").string()), Trouble);
    CHECK(tree(t.path / "photos").size() == 1);
    test::write_file(t.path / "out/.gitkeep", "");
    build(t.path / "out", {{"index.html", "a"}});
    CHECK(fs::exists(t.path / "out/.gitkeep"));
  }

  TEST_CASE("a file that is not ours is never replaced") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    build(out, {{"index.html", "a"}});
    test::write_file(out / "cv.html", "mine");
    auto before = tree(out);
    CHECK_THROWS_AS(build(out, {{"index.html", "b"}, {"cv.html", "ours"}}), Trouble);
    CHECK(tree(out) == before);
  }

  TEST_CASE("without commit the output stays as it was") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    {
      Publisher publisher(out.string());
      publisher.stage({"index.html", "a", 0});
    }
    CHECK(!fs::exists(out));
    build(out, {{"index.html", "a"}});
    auto before = tree(out);
    {
      Publisher publisher(out.string());
      publisher.stage({"index.html", "b", 0});
      publisher.stage({"new.html", "b", 0});
    }
    CHECK(tree(out) == before);
  }

  TEST_CASE("what a killed build left beside is cleared away by the next one") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    build(out, {{"index.html", "a"}});
    test::write_file(out / ".annuaire/attente/0", "half");
    // Killed between the manifest of both and the renames: one new file stands, an old one is still there.
    Manifest both{{"index.html", {}}, {"old.html", {}}, {"new.html", {}}};
    test::write_file(out / ".annuaire/manifest.json", write_manifest(both));
    test::write_file(out / "old.html", "o");
    test::write_file(out / "new.html", "half");
    build(out, {{"index.html", "b"}, {"new.html", "n"}});
    auto files = tree(out);
    CHECK(files.size() == 3);
    CHECK(files["index.html"] == "b");
    CHECK(files["new.html"] == "n");
  }

  TEST_CASE("a file stands as long as its inputs and its bytes do") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    {
      Publisher publisher(out.string());
      CHECK(!publisher.stands("a.pdf", 7));
      publisher.stage({"a.pdf", "pdf", 7, "three « bytes »"});
      publisher.commit();
    }
    {
      Publisher publisher(out.string());
      CHECK(publisher.stands("a.pdf", 7));
      CHECK(!publisher.stands("a.pdf", 8));
      CHECK(publisher.keep("a.pdf") == "three « bytes »");
      CHECK(publisher.commit().written == 0);
    }
    test::write_file(out / "a.pdf", "altered");
    Publisher publisher(out.string());
    CHECK(!publisher.stands("a.pdf", 7));
  }

  TEST_CASE("what a build remembers is given back as long as its manifest stands") {
    TemporaryFolder t;
    fs::path out = t.path / "out";
    {
      Publisher publisher(out.string());
      CHECK(publisher.memory() == "");
      publisher.stage({"index.html", "a", 0});
      publisher.commit("two\nlines");
    }
    {
      Publisher publisher(out.string());
      CHECK(publisher.memory() == "two\nlines");
      CHECK(publisher.known_files() == 1);
      CHECK(publisher.all_stand(2));
      test::write_file(out / "index.html", "b");
      CHECK(!publisher.all_stand(2));
      fs::remove(out / "index.html");
      CHECK(!publisher.all_stand(2));
    }
    build(out, {{"index.html", "other"}});  // remembers nothing, and the manifest is another
    CHECK(Publisher(out.string()).memory() == "");
  }

  TEST_CASE("two builds at once in one folder: the second is refused") {
    TemporaryFolder t;
    Publisher first((t.path / "out").string());
    CHECK_THROWS_AS(Publisher((t.path / "out").string()), Trouble);
  }

  TEST_CASE("a folder that cannot be written is a Trouble, not a crash") {
    CHECK_THROWS_AS(Publisher("/proc/annuaire"), Trouble);
  }

  TEST_CASE("the manifest is read back, and nonsense is none") {
    Manifest manifest{{"a", {}}, {"b", {3, 4, "note"}}, {"é.pdf", {1, UINT64_MAX}}};
    std::optional<Manifest> again = read_manifest(write_manifest(manifest));
    REQUIRE(again);
    CHECK(again->at("é.pdf").bytes == UINT64_MAX);
    CHECK(again->at("b").note == "note");
    CHECK(again->size() == 3);
    for (const char* text : {"", "{", "[]", "{\"version\":2,\"files\":{}}", "{\"version\":1,\"files\":[]}"})
      CHECK(!read_manifest(text));
  }
}
