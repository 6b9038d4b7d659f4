// Small facts of an edition that cannot be: a juror twice, a time that no clock shows.
#include <algorithm>
#include <cctype>
#include <map>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void check_jurors(const Site& site, const Edition& edition, Diagnostics& out) {
  std::map<std::string, const Field*> seen;
  for (const Juror& juror : edition.jury) {
    if (juror.name.empty()) continue;
    const auto [first, fresh] = seen.emplace(fold(juror.name.value), &juror.name);
    if (fresh) continue;
    const Span where = first->second->span;
    const std::string line = std::to_string(site.sources().position(where.file, where.begin).line);
    out.warning(juror.name.span,
                {"« " + juror.name.value + " » est déjà du jury, à la ligne " + line,
                 "“" + juror.name.value + "” is of the jury already, on line " + line},
                {"ôter ce membre, ou donner le bon nom", "take this member out, or give the right name"});
  }
}

// "25h30", "14 h 75", "18:60": where it ends; `at` if a time that may be stands there, or none.
size_t end_of_wrong_time(std::string_view text, size_t at) {
  constexpr int last_hour = 24, last_minute = 59;
  size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end > at + 2) return at;
  const int hour = std::stoi(std::string(text.substr(at, end - at)));
  size_t sign = end;
  while (sign < text.size() && text[sign] == ' ') ++sign;
  if (sign >= text.size() || (text[sign] != 'h' && text[sign] != 'H' && text[sign] != ':')) return at;
  end = sign + 1;
  if (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end]))) return at;  // « 3 habitants »
  size_t minutes = end;
  while (minutes < text.size() && text[minutes] == ' ') ++minutes;
  size_t after = minutes;
  while (after < text.size() && is_digit(text[after])) ++after;
  const int minute = after == minutes || after > minutes + 2
                         ? 0
                         : std::stoi(std::string(text.substr(minutes, after - minutes)));
  if (after > minutes) end = after;
  const bool fine = hour <= last_hour && minute <= last_minute && (hour < last_hour || minute == 0);
  return fine ? at : end;
}

void check_times(const Field& field, Diagnostics& out) {
  const std::string_view text = field.value;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    const size_t end = end_of_wrong_time(text, at);
    if (end == at) continue;
    const std::string typed(text.substr(at, end - at));
    Span where = field.span;
    if (where.end - where.begin == text.size())
      where = {where.file, where.begin + static_cast<uint32_t>(at), where.begin + static_cast<uint32_t>(end)};
    out.warning(where, {"« " + typed + " » n’est pas une heure", "“" + typed + "” is no time"},
                {"écrire une heure comme « 14 h 30 »", "write a time such as “14 h 30”"});
    at = end;
  }
}

}  // namespace

void check_edition_facts(const Site& site, const Edition& edition, Diagnostics& out) {
  check_jurors(site, edition, out);
  check_times(edition.ceremony.field("horaire"), out);
}

}  // namespace annuaire
