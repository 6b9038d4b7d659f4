// Names of holders that are nearly the same.
#include <set>
#include <unordered_map>

#include "model/check_steps.h"
#include "model/near_names.h"
#include "typography/typographer.h"

namespace annuaire {
namespace {

constexpr size_t most_told = 100;  // names; among thousands of places many are alike

// One way of writing a holder's name.
struct Spelling {
  std::string name;              // with its spaces and apostrophes set
  const Field* first = nullptr;  // where it stands first, newest edition first
  size_t uses = 0;
};

std::string path_of(const Site& site, const Spelling& spelling) {
  return site.sources()[spelling.first->span.file].path;
}

// Points at the rarer spelling and names the place of the other.
void report(const Site& site, const Spelling& a, const Spelling& b, Diagnostics& out) {
  bool second = b.uses <= a.uses;
  const Spelling &here = second ? b : a, &there = second ? a : b;
  out.warning(here.first->span,
              {"ce porteur ressemble à « " + there.name + " » (" + path_of(site, there) + ")",
               "this holder resembles “" + there.name + "” (" + path_of(site, there) + ")"},
              {"s’il s’agit du même organisme, écrivez « " + there.name + " »",
               "if it is the same body, write “" + there.name + "”"});
}

std::vector<Spelling> spellings_of(const Site& site) {
  std::vector<Spelling> spellings;
  std::unordered_map<std::string, size_t> known;       // name → spelling
  std::unordered_map<std::string_view, size_t> typed;  // as it stands in cards → spelling
  Typographer typographer(conventions_of(site.config().language()));
  for (const SiteEdition& edition : site.editions)
    for (CardId id : edition.cards)
      for (const Field& holder : site.card(id).holders) {
        auto [as_typed, unseen] = typed.emplace(holder.value, spellings.size());
        if (unseen) {
          typographer.clear();
          typographer.add(holder.value);
          typographer.run();
          auto [found, fresh] = known.emplace(typographer.piece(0), spellings.size());
          if (fresh) spellings.push_back({found->first, &holder, 0});
          as_typed->second = found->second;
        }
        ++spellings[as_typed->second].uses;
      }
  return spellings;
}

}  // namespace

void check_holders(const Site& site, Diagnostics& out) {
  const std::vector<Spelling> spellings = spellings_of(site);
  std::vector<std::string> names;
  for (const Spelling& each : spellings) names.push_back(each.name);
  std::set<size_t> told;
  size_t left = 0;
  for (auto [a, b] : near_names(names)) {
    if (!told.insert(b).second && !told.insert(a).second) continue;
    if (told.size() <= most_told)
      report(site, spellings[a], spellings[b], out);
    else
      ++left;
  }
  std::string count = std::to_string(left);
  if (left > 0)
    out.add({Severity::note,
             std::nullopt,
             "content",
             {count + " autres noms de porteurs se ressemblent", count + " more names of holders are alike"},
             {"corrigez d’abord ceux qui précèdent", "mend those above first"}});
}

}  // namespace annuaire
