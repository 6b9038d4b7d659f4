#include "base/watched_files.h"
#include "support.h"

using namespace annuaire;
using test::Contents;

namespace {

// Everything a build might ask of a small tree.
std::vector<Sighting> asked_of(const Contents& contents) {
  MemoryFiles files(contents);
  WatchedFiles watched(files);
  watched.read("a.md");
  watched.read("a.md");
  watched.read("absent.md");
  watched.exists("logo.png");
  watched.list("content");
  return watched.sightings();
}

const Contents start{{"a.md", "un"}, {"logo.png", "png"}, {"content/b.md", "deux"}};

bool still_the_same(Contents contents) { return same_answers(MemoryFiles(contents), asked_of(start), 2); }

Contents with(const std::string& path, const std::string& bytes) {
  Contents changed = start;
  changed[path] = bytes;
  return changed;
}

Contents without(const std::string& path) {
  Contents changed = start;
  changed.erase(path);
  return changed;
}

}  // namespace

TEST_SUITE("base") {
  TEST_CASE("watched files answer as they are, and each question is kept once") {
    MemoryFiles files(start);
    WatchedFiles watched(files);
    CHECK(watched.read("a.md").bytes == "un");
    CHECK(watched.read("x").status == ReadStatus::absent);
    CHECK(watched.exists("logo.png"));
    CHECK(watched.list("content").size() == 1);
    CHECK(asked_of(start).size() == 4);
  }

  TEST_CASE("every change that an answer would tell is seen, and no other") {
    CHECK(still_the_same(start));
    CHECK(still_the_same(with("never-asked.md", "x")));
    CHECK(still_the_same(with("content/b.md", "only listed, not read")));
    CHECK(!still_the_same(with("a.md", "deux")));
    CHECK(!still_the_same(without("a.md")));
    CHECK(!still_the_same(with("absent.md", "")));
    CHECK(!still_the_same(without("logo.png")));
    CHECK(!still_the_same(with("content/c.md", "")));
    CHECK(!still_the_same(with("content/c/d.md", "")));
    CHECK(!still_the_same(without("content/b.md")));
  }

  TEST_CASE("a file that changes while it is watched is never the same again") {
    test::TemporaryFolder t;
    test::write_file(t.path / "a", "1");
    DiskFiles files(t.path.string());
    WatchedFiles watched(files);
    watched.read("a");
    test::write_file(t.path / "a", "2");
    watched.read("a");
    CHECK(watched.sightings().size() == 2);
    CHECK(!same_answers(files, watched.sightings(), 1));
  }
}
