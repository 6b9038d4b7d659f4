#include "commands/build_memory.h"

#include <algorithm>
#include <map>

#include "base/fingerprint.h"
#include "base/json.h"
#include "content/config.h"

namespace annuaire {
namespace {

constexpr std::string_view settings_file = "annuaire.yaml";

Message name_of_wish(const std::string& key) {
  static const std::map<std::string, Message> names{{"programme", {"le programme", "the program"}},
                                                    {"pdf", {"les sorties demandées", "the wanted outputs"}}};
  auto found = names.find(key);
  return found == names.end() ? Message{key, key} : found->second;
}

// « modifié (menu, editeur) »
Message settings_change(const BuildMemory& before, const BuildMemory& after) {
  std::string keys;
  for (const std::string& key : changed_keys(before.settings, after.settings))
    keys += (keys.empty() ? "" : ", ") + key;
  if (keys.empty()) return {"modifié, sans que les réglages le soient", "changed, but no setting is"};
  return {"modifié (" + keys + ")", "changed (" + keys + ")"};
}

std::vector<Sighting> sightings_of(const Data& data) {
  std::vector<Sighting> all;
  for (const Data& seen : data.items())
    all.push_back({static_cast<Question>(seen[0].integer()), std::string(seen[1].text()),
                   number_of_hex(seen[2].text())});
  return all;
}

}  // namespace

Data settings_of(std::string_view yaml) {
  Data prints = Data::row();
  for (const auto& [name, lines] : settings_by_name(yaml)) prints[name] = hex(fingerprint(lines));
  return prints;
}

std::optional<BuildMemory> memory_of(const Data& data) {
  if (data["vu"].size() != Trees::count) return std::nullopt;
  BuildMemory memory{data["voeux"], data["reglages"], read_known_days(data["jours"]), {}, {}};
  for (const Data& part : data["impression"].items()) {
    PdfPart& kept = memory.pdf_parts.emplace_back();
    kept = {{std::string(part[0].text()), std::string(part[1].text())}, number_of_hex(part[2].text())};
    for (const Data& file : part[3].items()) kept.files.emplace_back(file.text());
    kept.by_names = part[4].truth();
  }
  for (size_t tree = 0; tree < Trees::count; ++tree) memory.seen[tree] = sightings_of(data["vu"][tree]);
  return memory;
}

std::optional<BuildMemory> read_memory(std::string_view text) {
  const std::optional<Data> data = read_json(text).data;
  return data ? memory_of(*data) : std::nullopt;
}

std::vector<Change> changes_between(const BuildMemory& before, const BuildMemory& after) {
  std::vector<Change> changes;
  for (const std::string& key : changed_keys(before.wishes, after.wishes))
    changes.push_back({name_of_wish(key), {"autre qu’avant", "not as before"}, ""});
  const std::array<std::string, Trees::count> roots{"", "", "/"};
  for (size_t tree = 0; tree < Trees::count; ++tree)
    for (Change& change : changed_files(before.seen[tree], after.seen[tree], roots[tree])) {
      if (tree != 0) change.path.clear();
      if (change.path == settings_file) change.what = settings_change(before, after);
      changes.push_back(std::move(change));
    }
  const size_t files = changes.size();
  for (Change& change : changed_days(before.days, after.days)) {
    // The day of a file that has changed itself goes without saying.
    auto same = [&](const Change& other) { return !change.path.empty() && other.path == change.path; };
    if (std::none_of(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(files), same))
      changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace annuaire
