#include <filesystem>
#include <sys/stat.h>

#include "base/files.h"
#include "support.h"

namespace fs = std::filesystem;
using namespace annuaire;

TEST_CASE("files: reads and lists a folder on disk") {
  test::TemporaryFolder folder;
  test::write_file(folder.path / "content/2021/b.md", "b");
  test::write_file(folder.path / "content/2021/a.md", "a");
  fs::create_directories(folder.path / "content/2021/c");
  DiskFiles files(folder.path.string());
  CHECK_EQ(files.read("content/2021/a.md").bytes, "a");
  CHECK_EQ(files.read("content/absent.md").status, ReadStatus::absent);
  CHECK_EQ(files.read("content/2021").status, ReadStatus::unreadable);
  CHECK(files.exists("content/2021/a.md"));
  CHECK_FALSE(files.exists("content/2021"));
  auto entries = files.list("content/2021");
  REQUIRE_EQ(entries.size(), 3);
  CHECK_EQ(entries[0].name, "a.md");
  CHECK_EQ(entries[2].name, "c");
  CHECK(entries[2].folder);
  CHECK(files.list("absent").empty());
}

TEST_CASE("files: nothing outside the root is read") {
  test::TemporaryFolder folder;
  test::write_file(folder.path / "secret.txt", "secret");
  test::write_file(folder.path / "outside/x.md", "secret");
  fs::path root = folder.path / "root";
  test::write_file(root / "inside.md", "inside");
  fs::create_symlink(folder.path / "secret.txt", root / "absolute.md");
  fs::create_symlink("../secret.txt", root / "relative.md");
  fs::create_symlink(folder.path / "outside", root / "folder");
  fs::create_symlink(root / "inside.md", root / "fine.md");
  fs::create_symlink("nowhere", root / "broken.md");
  fs::create_symlink(".", root / "loop");
  DiskFiles files(root.string());
  for (const char* path :
       {"../secret.txt", "/etc/passwd", "a/../../secret.txt", "absolute.md", "relative.md", "folder/x.md"}) {
    CAPTURE(path);
    CHECK_EQ(files.read(path).status, ReadStatus::outside);
    CHECK(files.read(path).bytes.empty());
    CHECK_FALSE(files.exists(path));
  }
  CHECK(files.list("folder").empty());
  CHECK(files.list("..").empty());
  CHECK_EQ(files.read("fine.md").bytes, "inside");
  CHECK(files.exists("fine.md"));
  CHECK_EQ(files.read("broken.md").status, ReadStatus::absent);
  for (const Entry& entry : files.list("")) CHECK_FALSE(entry.folder);
}

TEST_CASE("files: large files and named pipes are refused at once") {
  test::TemporaryFolder folder;
  test::write_file(folder.path / "big.md", std::string(max_file_size + 1, 'x'));
  REQUIRE_EQ(mkfifo((folder.path / "pipe.md").c_str(), 0600), 0);
  DiskFiles files(folder.path.string());
  CHECK_EQ(files.read("big.md").status, ReadStatus::too_big);
  CHECK_EQ(files.read("pipe.md").status, ReadStatus::unreadable);
}

TEST_CASE("files: a tree in memory behaves alike") {
  MemoryFiles files(
      {{"a.md", "a"}, {"content/2021/x.md", "x"}, {"content/2021-b/y.md", "y"}, {"content/z.md", "z"}});
  CHECK_EQ(files.read("a.md").bytes, "a");
  CHECK_EQ(files.read("b.md").status, ReadStatus::absent);
  CHECK_EQ(files.read("../a.md").status, ReadStatus::outside);
  auto entries = files.list("content");
  REQUIRE_EQ(entries.size(), 3);
  CHECK_EQ(entries[0].name, "2021");
  CHECK_EQ(entries[1].name, "2021-b");
  CHECK_FALSE(entries[2].folder);
  CHECK_EQ(files.list("").size(), 2);
}
