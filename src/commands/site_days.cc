#include "commands/site_days.h"

#include <algorithm>

#include "base/fingerprint.h"
#include "commands/noted_days.h"
#include "publish/site_notes.h"

namespace annuaire {
namespace {

Diagnostic not_kept() {
  return {Severity::note,
          std::nullopt,
          ".annuaire/dates",
          {"le dossier du site est protégé : le jour où une fiche change n’y sera pas noté",
           "the site’s folder is write-protected: the day on which a card changes will not be noted there"},
          {}};
}

Diagnostic shallow_clone() {
  return {Severity::note,
          std::nullopt,
          ".git",
          {"clone superficiel : git n’y sait pas quand chaque fiche a changé",
           "shallow clone: git does not know there when each card changed"},
          {"l’histoire entière s’obtient par « git fetch --unshallow »",
           "“git fetch --unshallow” gets the whole history"}};
}

Diagnostic git_refused() {
  return {Severity::note,
          std::nullopt,
          ".git",
          {"git ne dit pas quand chaque fiche a changé", "git does not tell when each card changed"},
          {"la raison : « git log » dans le dossier du site la dit",
           "the reason: “git log” in the site’s folder tells it"}};
}

}  // namespace

SiteDays::SiteDays(const Options& options)
    : site_(options.site),
      today_(build_day(options)),
      git_(git_history(site_)),
      can_keep_(can_keep_site_notes(site_)),
      before_(read_site_notes(site_)) {}

Calendar SiteDays::calendar(const Sources& sources, const Files& files) {
  const NotedDays before = read_noted_days(before_);
  NotedDays after;
  Calendar calendar{today_.date};
  for (FileId file = 0; file < sources.size(); ++file) {
    const Source& source = sources[file];
    NotedDay& noted = after[source.path];
    noted.print = annuaire::fingerprint(source.text);
    auto known = before.find(source.path);
    if (known != before.end() && known->second.print == noted.print)
      noted.day = known->second.day;
    else if (!before.empty() && can_keep_)
      noted.day = today_.date;
    auto committed = git_.days.find(source.path);
    const bool as_committed =
        committed != git_.days.end() && is_blob(files.read(source.path).bytes, committed->second.blob);
    calendar.changed.push_back(as_committed ? std::optional(committed->second.day) : noted.day);
  }
  after_ = write_noted_days(after);
  return calendar;
}

void SiteDays::keep(const Site& site, Diagnostics& out) const {
  if (can_keep_) keep_site_notes(site_, after_);
  if (std::all_of(site.modified.begin(), site.modified.end(), [](const auto& day) { return bool(day); }))
    return;
  if (!can_keep_) out.add(not_kept());
  if (git_.silence == GitHistory::Silence::shallow) out.add(shallow_clone());
  if (git_.silence == GitHistory::Silence::refused) out.add(git_refused());
}

uint64_t SiteDays::fingerprint() const {
  return annuaire::fingerprint(read_site_notes(site_), fingerprint_of(git_.days));
}

}  // namespace annuaire
