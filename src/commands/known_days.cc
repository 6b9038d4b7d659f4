#include "commands/known_days.h"

#include <algorithm>

#include "base/fingerprint.h"

namespace annuaire {
namespace {

Data day_data(const std::optional<Date>& day) { return day ? iso(*day) : ""; }

std::optional<Date> read_day(const Data& data) {
  const std::optional<When> when = from_iso(data.text());
  return when ? std::optional(when->date) : std::nullopt;
}

Data messages_data(const std::vector<Message>& messages) {
  Data data = Data::list();
  for (const Message& each : messages) data.push(Data::list(each.fr, each.en));
  return data;
}

std::vector<Message> read_messages(const Data& data) {
  std::vector<Message> messages;
  for (const Data& each : data.items())
    messages.push_back({std::string(each[0].text()), std::string(each[1].text())});
  return messages;
}

Message day_said(const std::optional<Date>& day, const Message& none) {
  return day ? Message{in_words(*day, "fr"), in_words(*day, "en")} : none;
}

// « 1er mars 2027, avant 27 novembre 2026 »
Message instead(const Message& now, const Message& before) {
  return {now.fr + ", avant : " + before.fr, now.en + ", before: " + before.en};
}

// The day of the build, and what it decides now and did not before.
Change changed_today(const KnownDays& before, const KnownDays& after) {
  Change change{{"le jour de la construction", "the day of the build"},
                instead(day_said(after.today, {}), day_said(before.today, {})),
                ""};
  const std::vector<Message>& old = before.decisions.said;
  for (const Message& each : after.decisions.said)
    if (std::none_of(old.begin(), old.end(), [&](const Message& m) { return m.fr == each.fr; })) {
      change.what.fr += " ; " + each.fr;
      change.what.en += "; " + each.en;
    }
  return change;
}

Change changed_day(const std::string& path, const std::optional<Date>& before,
                   const std::optional<Date>& after) {
  static const Message unknown{"inconnue", "unknown"};
  return {{path + " (jour de sa dernière modification)", path + " (day of its last change)"},
          instead(day_said(after, unknown), day_said(before, unknown)),
          path};
}

std::optional<Date> day_in(const std::map<std::string, Date>& days, const std::string& path) {
  auto found = days.find(path);
  return found == days.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

KnownDays known_days(const Site& site, const DayDecisions& decisions, const SiteDays& days) {
  KnownDays known{days.today().date, decisions, days.fingerprint(), {}};
  for (FileId file = 0; file < site.modified.size(); ++file)
    if (site.modified[file]) known.last_changed[site.sources()[file].path] = *site.modified[file];
  return known;
}

Data known_days_data(const KnownDays& days) {
  Data changed = Data::list();
  for (const auto& [path, day] : days.last_changed) changed.push(Data::list(path, iso(day)));
  return Data::row({{"construction", iso(days.today)},
                    {"dit", messages_data(days.decisions.said)},
                    {"de", day_data(days.decisions.from)},
                    {"avant", day_data(days.decisions.before)},
                    {"empreinte", hex(days.print)},
                    {"modifie", std::move(changed)}});
}

KnownDays read_known_days(const Data& data) {
  KnownDays days{read_day(data["construction"]).value_or(Date{}),
                 {read_messages(data["dit"]), read_day(data["de"]), read_day(data["avant"])},
                 number_of_hex(data["empreinte"].text()),
                 {}};
  for (const Data& each : data["modifie"].items())
    if (std::optional<Date> day = read_day(each[1])) days.last_changed[std::string(each[0].text())] = *day;
  return days;
}

std::vector<Change> changed_days(const KnownDays& before, const KnownDays& after) {
  std::vector<Change> changes;
  if (!holds(before.decisions, after.today)) changes.push_back(changed_today(before, after));
  for (const auto& [path, day] : after.last_changed)
    if (const auto old = day_in(before.last_changed, path); old != day)
      changes.push_back(changed_day(path, old, day));
  for (const auto& [path, day] : before.last_changed)
    if (!after.last_changed.count(path)) changes.push_back(changed_day(path, day, std::nullopt));
  return changes;
}

}  // namespace annuaire
