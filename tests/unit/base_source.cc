#include "base/source.h"
#include "support.h"

using namespace annuaire;

TEST_CASE("source: positions count lines and displayed characters from 1") {
  Sources sources;
  FileId file = sources.add("a.md", "Été\nœuvre fin\n");
  CHECK_EQ(sources.position(file, 0).line, 1);
  CHECK_EQ(sources.position(file, 5).column, 4);
  Position fin = sources.position(file, 6 + 7);
  CHECK_EQ(fin.line, 2);
  CHECK_EQ(fin.column, 7);
  CHECK_EQ(sources.text({file, 13, 16}), "fin");
  CHECK_EQ(sources.text({file, 13, 900}), "fin\n");
  CHECK_EQ(sources.line_around(file, 13), "œuvre fin");
  CHECK_EQ(sources.line_around(file, 5), "Été");
  CHECK_EQ(sources.line_around(file, 17), "");
}

TEST_CASE("source: reserved slots follow those there are") {
  Sources sources;
  sources.add("a", "");
  CHECK_EQ(sources.reserve(2), 1);
  sources[2].text = "deux";
  CHECK_EQ(sources.text({2, 0, 4}), "deux");
  CHECK_EQ(sources.size(), 3);
}
