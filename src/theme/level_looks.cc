#include "theme/level_looks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/nearest.h"

namespace annuaire {
namespace {

class LevelLooksReader {
 public:
  LevelLooksReader(const JsonFiles& files, Diagnostics& out) : files_(files), out_(out) {}

  LevelLooks read(const Data& settings) {
    LevelLooks looks;
    for (const Data& value : list(settings, "niveaux")) {
      const std::string place = "niveaux[" + std::to_string(looks.by_rank.size() + 1) + "]";
      if (is_row_of(value, place, {"forme", "couleur"}))
        looks.by_rank.push_back({emblem(value, place), colour(value, place)});
    }
    for (const Data& value : list(settings, "niveaux_nommes")) {
      const std::string place = "niveaux_nommes[" + std::to_string(looks.by_name.size() + 1) + "]";
      if (is_row_of(value, place, {"noms", "couleur"}))
        looks.by_name.push_back({names(value, place), colour(value, place)});
    }
    for (const Data& value : list(settings, "motifs")) {
      const std::string place = "motifs[" + std::to_string(looks.motifs.size() + 1) + "]";
      if (is_row_of(value, place, {"forme", "tailles"}))
        looks.motifs.push_back({emblem(value, place), sizes(value, place)});
    }
    if (looks.by_rank.empty()) looks.by_rank.push_back({Emblem::disc, {90, 90, 90}});
    return looks;
  }

 private:
  void fault(const std::string& member, const std::string& fr, const std::string& en, Message hint = {}) {
    out_.error_in(files_.value(member), {"« " + member + " » : " + fr, "“" + member + "”: " + en},
                  std::move(hint));
  }

  const Data::List& list(const Data& settings, const std::string& name) {
    if (settings.find(name) && !settings[name].is_list())
      fault(name, "une liste entre [ et ] est attendue", "a list between [ and ] is expected");
    return settings[name].items();
  }

  bool is_row_of(const Data& value, const std::string& place, const std::vector<std::string>& known) {
    if (!value.is_row()) {
      fault(place, "un groupe entre { et } est attendu", "a group between { and } is expected");
      return false;
    }
    for (const auto& [name, inside] : value.members())
      if (std::find(known.begin(), known.end(), name) == known.end())
        out_.warning_in(
            files_.name(place + "." + name),
            {"« " + place + "." + name + " » : clé inconnue", "“" + place + "." + name + "”: unknown key"},
            did_you_mean(name, known));
    return true;
  }

  Emblem emblem(const Data& value, const std::string& place) {
    const Emblem emblem = emblem_named(value["forme"].text());
    if (emblem == Emblem::none)
      fault(place + ".forme", "forme inconnue", "unknown shape",
            {"écrire l’une de celles-ci : " + emblem_names(), "write one of these: " + emblem_names()});
    return emblem;
  }

  Colour colour(const Data& value, const std::string& place) {
    const std::optional<Colour> colour = parse_colour(value["couleur"].text());
    if (!colour)
      fault(place + ".couleur", "couleur attendue, comme « #1a2b3c »",
            "a colour such as “#1a2b3c” is expected");
    return colour.value_or(Colour());
  }

  std::vector<std::string> names(const Data& value, const std::string& place) {
    std::vector<std::string> names;
    for (const Data& name : value["noms"].items()) names.emplace_back(name.text());
    if (names.empty())
      fault(place + ".noms", "une liste de noms est attendue, comme [\"or\", \"gold\"]",
            "a list of names such as [\"or\", \"gold\"] is expected");
    return names;
  }

  std::vector<std::string> sizes(const Data& value, const std::string& place) {
    constexpr size_t most = 8;
    std::vector<std::string> rows;
    for (const Data& row : value["tailles"].items()) rows.emplace_back(row.text());
    const bool sound = !rows.empty() && rows.size() <= most &&
                       std::all_of(rows.begin(), rows.end(), [&](const std::string& row) {
                         return !row.empty() && row.size() <= most && row.size() == rows[0].size() &&
                                row.find_first_not_of("0123456789") == std::string::npos;
                       });
    if (sound) return rows;
    fault(place + ".tailles",
          "des rangées d’un même nombre de chiffres sont attendues, huit au plus, comme [\"963\", \"639\"]",
          "rows of equally many digits are expected, eight at most, such as [\"963\", \"639\"]");
    return {"9"};
  }

  const JsonFiles& files_;
  Diagnostics& out_;
};

}  // namespace

LevelLooks read_level_looks(const Data& settings, const JsonFiles& files, Diagnostics& out) {
  return LevelLooksReader(files, out).read(settings);
}

}  // namespace annuaire
