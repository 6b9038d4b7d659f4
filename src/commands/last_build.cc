#include "commands/last_build.h"

#include <set>

#include "base/diagnostic_data.h"
#include "base/fingerprint.h"
#include "base/json.h"
#include "commands/build_memory.h"
#include "commands/program_files.h"
#include "content/decode.h"

namespace annuaire {
namespace {

// What the result depends on beside the trees.
Data wishes(const Options& options) {
  return Data::row(
      {{"programme", hex(program_fingerprint())}, {"pdf", options.pdf}, {"local", options.local}});
}

// [[French, English, fingerprint, files, by their names alone?], …]
Data parts_data(const std::vector<PdfPart>& parts) {
  Data data = Data::list();
  for (const PdfPart& part : parts)
    data.push(Data::list(part.name.fr, part.name.en, hex(part.print), part.files, part.by_names));
  return data;
}

// [[file, report, faults], …]
Data refused_data(const std::vector<RefusedPdf>& refused) {
  Data data = Data::list();
  for (const RefusedPdf& file : refused) data.push(Data::list(file.path, file.report, file.faults));
  return data;
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
  for (const Data& path : data["hors_ligne"].items()) last.summary.offline.emplace_back(path.text());
  for (const Data& path : data["hote"].items()) last.summary.of_host.emplace_back(path.text());
  for (const Data& file : data["refuses"].items())
    last.summary.refused.push_back(
        {std::string(file[0].text()), std::string(file[1].text()), static_cast<size_t>(file[2].integer())});
  last.summary.decisions = read_known_days(data["jours"]).decisions;
  last.sources = sources_of(data["dit"], site);
  auto said = read_diagnostics(data["dit"], last.sources, sources_by_path(last.sources));
  if (!said) return std::nullopt;
  last.said = std::move(*said);
  return last;
}

}  // namespace

std::string remember(const Summary& summary, const Diagnostics& said, const Site& site,
                     const std::vector<PdfPart>& parts, const Trees& trees, const Options& options,
                     const SiteDays& days) {
  std::string out =
      write_json(Data::row({{"voeux", wishes(options)},
                            {"jours", known_days_data(known_days(site, summary.decisions, days))},
                            {"fiches", summary.cards},
                            {"pages", summary.pages},
                            {"pdf", summary.pdfs},
                            {"hors_ligne", summary.offline},
                            {"hote", summary.of_host},
                            {"refuses", refused_data(summary.refused)},
                            {"dit", diagnostics_data(said, site.sources())},
                            {"reglages", settings_of(site.sources()[site.config().file].text)},
                            {"impression", parts_data(parts)}}));
  out.back() = ',';
  const char* before = "\"vu\":[";
  for (const WatchedFiles* tree : trees.all()) {
    append_sightings(out += before, tree->sightings());
    before = ",\n";
  }
  return out + "]}\n";
}

std::optional<Outcome> recall(const Publisher& publisher, const Trees& trees, const Options& options,
                              const SiteDays& days, unsigned threads) {
  std::string memory = publisher.memory();
  if (memory.empty()) return std::nullopt;
  const Data data = read_json(memory).data.value_or(Data());
  const std::optional<BuildMemory> known = memory_of(data);
  if (!known || known->wishes != wishes(options)) return std::nullopt;
  if (known->days.print != days.fingerprint() || !holds(known->days.decisions, days.today().date))
    return std::nullopt;
  for (size_t tree = 0; tree < Trees::count; ++tree)
    if (!same_answers(trees.all()[tree]->plain(), known->seen[tree], threads)) return std::nullopt;
  if (!publisher.all_stand(threads)) return std::nullopt;
  if (has_offline_shelf(options) && data["hors_ligne"].size() > 0 &&
      !all_stand(options.site + "/" + std::string(offline_folder), threads))
    return std::nullopt;
  std::optional<Outcome> last = read_last_build(data, trees.site());
  if (last) last->summary.published = PublishReport{publisher.known_files(), 0, 0};
  return last;
}

}  // namespace annuaire
