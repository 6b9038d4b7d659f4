#include "commands/last_build.h"

#include <cstdlib>
#include <set>

#include "base/fingerprint.h"
#include "base/json.h"
#include "commands/diagnostic_json.h"
#include "commands/program_files.h"
#include "content/decode.h"

namespace annuaire {
namespace {

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
    append_json_text(out, seen.path);
    out.append(",\"").append(hex(seen.answer)).append("\"]");
    before = ",\n";
  }
  out += *before == '[' ? "[]" : "]";
}

std::vector<Sighting> read_sightings(const Data& data) {
  std::vector<Sighting> all;
  for (const Data& seen : data.items())
    all.push_back({static_cast<Question>(seen[0].integer()), std::string(seen[1].text()),
                   number_of_hex(seen[2].text())});
  return all;
}

// The texts that the kept diagnostics point into.
Sources sources_of(const Data& said, const Files& site) {
  std::set<std::string> paths;
  for (const Data& fault : said.items()) paths.emplace(fault[1].text());
  Sources sources;
  Diagnostics known;  // said already
  for (const std::string& path : paths) read_source(site, sources, sources.add(path, ""), known);
  return sources;
}

std::optional<Outcome> read_last_build(const Data& data, const Files& site) {
  auto number = [&](const char* name) { return static_cast<size_t>(data[name].integer()); };
  Outcome last;
  last.summary.cards = number("fiches");
  last.summary.pages = number("pages");
  last.summary.pdfs = number("pdf");
  last.sources = sources_of(data["dit"], site);
  auto said = read_diagnostics(data["dit"], last.sources, sources_by_path(last.sources));
  if (!said) return std::nullopt;
  last.said = std::move(*said);
  return last;
}

}  // namespace

std::string remember(const Summary& summary, const Diagnostics& said, const Sources& sources,
                     const Trees& trees, const Options& options) {
  std::string out = write_json(Data::row({{"voeux", wishes(options)},
                                          {"fiches", summary.cards},
                                          {"pages", summary.pages},
                                          {"pdf", summary.pdfs},
                                          {"dit", diagnostics_data(said, sources)}}));
  out.back() = ',';
  const char* before = "\"vu\":[";
  for (const WatchedFiles* tree : trees.all()) {
    append_sightings(out += before, tree->sightings());
    before = ",\n";
  }
  return out + "]}\n";
}

std::optional<Outcome> recall(const Publisher& publisher, const Trees& trees, const Options& options,
                              unsigned threads) {
  std::string memory = publisher.memory();
  if (memory.empty()) return std::nullopt;
  const Data data = read_json(memory).data.value_or(Data());
  if (data["voeux"].text() != wishes(options) || data["vu"].size() != Trees::count) return std::nullopt;
  for (size_t tree = 0; tree < Trees::count; ++tree)
    if (!same_answers(trees.all()[tree]->plain(), read_sightings(data["vu"][tree]), threads))
      return std::nullopt;
  if (!publisher.all_stand(threads)) return std::nullopt;
  std::optional<Outcome> last = read_last_build(data, trees.site());
  if (last) last->summary.published = PublishReport{publisher.known_files(), 0, 0};
  return last;
}

}  // namespace annuaire
