#include "commands/noted_days.h"

#include <charconv>

#include "base/fingerprint.h"
#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t print_size = 16, day_size = 10;
constexpr std::string_view no_day = "-         ";
constexpr const char* head =
    "# Le jour où chaque fichier du site a changé pour la dernière fois. Écrit par annuaire : à garder, pas "
    "à "
    "modifier.\n";

}  // namespace

NotedDays read_noted_days(std::string_view text) {
  NotedDays days;
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);  // an editor of Windows was here
    if (line.size() < print_size + day_size + 3 || line[print_size] != ' ' ||
        line[print_size + 1 + day_size] != ' ')
      continue;
    NotedDay noted;
    const char* end = line.data() + print_size;
    if (std::from_chars(line.data(), end, noted.print, 16).ptr != end) continue;
    std::string_view day = line.substr(print_size + 1, day_size);
    if (std::optional<When> when = from_iso(day)) noted.day = when->date;
    if (noted.day || day == no_day) days[std::string(line.substr(print_size + day_size + 2))] = noted;
  }
  return days;
}

std::string write_noted_days(const NotedDays& days) {
  std::string out = head;
  for (const auto& [path, noted] : days)
    out.append(hex(noted.print))
        .append(" ")
        .append(noted.day ? iso(*noted.day) : no_day)
        .append(" ")
        .append(path)
        .append("\n");
  return out;
}

}  // namespace annuaire
