#include "commands/last_build.h"

#include <array>
#include <cstdlib>
#include <set>

#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "base/json_text.h"
#include "commands/diagnostic_json.h"
#include "commands/program_files.h"
#include "content/decode.h"

namespace annuaire {
namespace {

using Json = nlohmann::json;
using Sightings = std::array<std::vector<Sighting>, Trees::count>;

// What the result depends on beside the trees.
std::string wishes(const Options& options) {
  std::string all = hex(program_fingerprint());
  for (const std::string& kind : options.pdf) all += " " + kind;
  const char* clock = std::getenv("SOURCE_DATE_EPOCH");
  return all + " " + (clock ? clock : "");
}

// [[question, path, answer], …]
void append_sightings(std::string& out, const std::vector<Sighting>& sightings) {
  const char* before = "[";
  for (const Sighting& seen : sightings) {
    out.append(before).append("[").append(std::to_string(static_cast<int>(seen.question))).append(",");
    append_json(out, seen.path);
    out.append(",").append(std::to_string(seen.answer)).append("]");
    before = ",\n";
  }
  out += *before == '[' ? "[]" : "]";
}

std::vector<Sighting> read_sightings(const Json& json) {
  std::vector<Sighting> all;
  for (const Json& seen : json)
    all.push_back({static_cast<Question>(seen.at(0).get<int>()), seen.at(1).get<std::string>(),
                   seen.at(2).get<uint64_t>()});
  return all;
}

// The texts that the kept diagnostics point into.
Sources sources_of(const Json& said, const Files& site) {
  std::set<std::string> paths;
  for (const Json& fault : said) paths.insert(fault.at(1).get<std::string>());
  Sources sources;
  Diagnostics known;  // said already
  for (const std::string& path : paths) read_source(site, sources, sources.add(path, ""), known);
  return sources;
}

LastBuild read_last_build(const Json& json, const Files& site) {
  LastBuild last;
  last.summary.cards = json.at("fiches").get<size_t>();
  last.summary.pages = json.at("pages").get<size_t>();
  last.summary.pdfs = json.at("pdf").get<size_t>();
  last.sources = sources_of(json.at("dit"), site);
  last.said = read_diagnostics(json.at("dit"), last.sources, sources_by_path(last.sources));
  return last;
}

}  // namespace

std::string remember(const Summary& summary, const Diagnostics& said, const Sources& sources,
                     const Trees& trees, const Options& options) {
  Json json{{"voeux", wishes(options)},
            {"fiches", summary.cards},
            {"pages", summary.pages},
            {"pdf", summary.pdfs},
            {"dit", diagnostics_json(said, sources)}};
  std::string out = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  out.back() = ',';
  const char* before = "\"vu\":[";
  for (size_t tree = 0; tree < Trees::count; ++tree, before = ",\n")
    append_sightings(out += before, trees.watched(tree).sightings());
  return out + "]}\n";
}

std::optional<LastBuild> recall(const Publisher& publisher, const Trees& trees, const Options& options,
                                unsigned threads) try {
  std::string memory = publisher.memory();
  if (memory.empty()) return std::nullopt;
  Json json = Json::parse(memory);
  if (json.at("voeux").get_ref<const std::string&>() != wishes(options)) return std::nullopt;
  for (size_t tree = 0; tree < Trees::count; ++tree)
    if (!same_answers(trees.plain(tree), read_sightings(json.at("vu").at(tree)), threads))
      return std::nullopt;
  if (!publisher.all_stand(threads)) return std::nullopt;
  LastBuild last = read_last_build(json, trees.site());
  last.summary.published = PublishReport{publisher.known_files(), 0, 0};
  return last;
} catch (const Json::exception&) {
  return std::nullopt;
}

}  // namespace annuaire
