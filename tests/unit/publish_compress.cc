// Compressed twins of published files.
#include <zlib.h>

#include "commands/precompress.h"
#include "support.h"

using namespace annuaire;

namespace {

std::string inflated(const std::string& bytes) {
  z_stream stream{};
  inflateInit2(&stream, MAX_WBITS + 16);
  std::string out(100000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

}  // namespace

TEST_CASE("publish: gzip gives the bytes back and holds no date; brotli is smaller still") {
  std::string page;
  for (int i = 0; i < 200; ++i) page += "<li>Fiche " + std::to_string(i) + "</li>\n";
  std::string gzip = compressed(page, Compression::gzip), brotli = compressed(page, Compression::brotli);
  CHECK_EQ(inflated(gzip), page);
  CHECK_EQ(gzip.substr(4, 4), std::string(4, '\0'));
  CHECK_LT(brotli.size(), gzip.size());
  CHECK_EQ(inflated(compressed("", Compression::gzip)), "");
  CHECK_FALSE(compressed("", Compression::brotli).empty());
}

TEST_CASE("precompress: twins of text files, spared where they stand") {
  std::vector<std::string> written, asked;
  bool stands = false;
  Keep keep = [&](const std::string& path, uint64_t) {
    asked.push_back(path);
    return stands;
  };
  Sink sink = with_twins({Compression::gzip, Compression::brotli}, keep,
                         [&](OutFile file) { written.push_back(file.path); });
  std::string text(1000, 'a');
  for (const char* path : {"index.html", "a.png", "assets/notes.txt"}) sink({path, text, 0});
  sink({"court.html", "a", 0});
  CHECK_EQ(written, std::vector<std::string>{"index.html.gz", "index.html.br", "index.html", "a.png",
                                             "assets/notes.txt", "court.html"});
  CHECK_EQ(asked, std::vector<std::string>{"index.html.gz", "index.html.br"});
  written.clear();
  stands = true;
  sink({"index.html", text, 0});
  CHECK_EQ(written, std::vector<std::string>{"index.html"});
}

TEST_CASE("precompress: a kind named twice is one") {
  Config config;
  config.compression = {{"gz", {}}, {"br", {}}, {"gz", {}}};
  CHECK_EQ(plan_compression(config).size(), 2);
}
