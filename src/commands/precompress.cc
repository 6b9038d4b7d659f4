#include "commands/precompress.h"

#include <algorithm>
#include <string_view>

#include "base/fingerprint.h"

namespace annuaire {
namespace {

constexpr size_t least_size = 256;  // bytes; below, a twin saves nothing

bool is_text(std::string_view path) {
  if (path.starts_with("assets/")) return false;
  constexpr std::string_view endings[] = {".html", ".css",    ".js",  ".svg", ".xml",
                                          ".json", ".jsonld", ".csv", ".txt"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view e) { return path.ends_with(e); });
}

}  // namespace

std::vector<Compression> plan_compression(const Config& config) {
  std::vector<Compression> kinds;
  for (const Field& name : config.compression) {
    Compression kind = name.value == "gz" ? Compression::gzip : Compression::brotli;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  return kinds;
}

Sink with_twins(std::vector<Compression> kinds, Keep keep, Sink sink) {
  if (kinds.empty()) return sink;
  return [kinds = std::move(kinds), keep = std::move(keep), sink = std::move(sink)](OutFile file) {
    if (is_text(file.path) && file.bytes.size() >= least_size)
      for (Compression kind : kinds) {
        std::string path = file.path + std::string(ending_of(kind));
        uint64_t inputs = fingerprint(file.bytes, static_cast<uint64_t>(kind) + 1);
        if (!keep(path, inputs)) sink({path, compressed(file.bytes, kind), inputs});
      }
    sink(std::move(file));
  };
}

}  // namespace annuaire
