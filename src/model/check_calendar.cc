// The dates of an edition beside one another: ends before beginnings, and what is left of an edition copied.
#include <initializer_list>
#include <iterator>

#include "base/read_date.h"
#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

enum class Group { ceremony, call };

/// A date of an edition.
struct Place {
  Group group;
  const char* name;
};

constexpr Place closing{Group::call, "cloture"}, meeting{Group::call, "seance_jury"},
    release{Group::call, "communique"}, results{Group::call, "resultats"}, opening{Group::call, "ouverture"},
    next_opening{Group::call, "prochaine_ouverture"}, next_closing{Group::call, "prochaine_cloture"},
    next_results{Group::call, "prochains_resultats"}, ceremony{Group::ceremony, "date"},
    first_day{Group::ceremony, "debut"}, last_day{Group::ceremony, "fin"};

/// What comes first, and what cannot come before it.
struct Order {
  Place first, then;
};
constexpr Order orders[] = {
    {first_day, last_day},       {opening, closing},      {opening, meeting},
    {closing, meeting},          {closing, release},      {closing, results},
    {closing, ceremony},         {closing, first_day},    {meeting, release},
    {meeting, results},          {meeting, ceremony},     {meeting, first_day},
    {opening, next_opening},     {closing, next_closing}, {next_opening, next_closing},
    {next_closing, next_results}};

constexpr int furthest = 5;  // years that a date may come after its edition

/// Those of the edition itself, which none of an earlier edition's can be.
constexpr Place own_dates[] = {opening, closing, meeting, release, results, ceremony, first_day, last_day};
constexpr Place coming_dates[] = {next_opening, next_closing, next_results};

const Value& value_at(const Edition& edition, Place place) {
  return (place.group == Group::ceremony ? edition.ceremony : edition.applications)[place.name];
}

std::optional<When> date_at(const Edition& edition, Place place) {
  return from_iso(value_at(edition, place).scalar.value);
}

/// As far as both are known.
bool surely_before(const When& a, const When& b) {
  if (a.date.year != b.date.year) return a.date.year < b.date.year;
  if (a.date.month == 0 || b.date.month == 0) return false;
  if (a.date.month != b.date.month) return a.date.month < b.date.month;
  return a.is_day() && b.is_day() && a.date.day < b.date.day;
}

/// One edition, beside the one before.
class EditionDates {
 public:
  EditionDates(const Site& site, const Edition& edition, const Edition* before, Diagnostics& out)
      : site_(site), edition_(edition), before_(before), out_(out) {}

  void check() {
    for (const Order& order : orders) check_order(order);
    check_end_alone();
    for (const Place& place : own_dates) check_copied(place);
    for (const Place& place : coming_dates) check_year(place, edition_.year);
    check_next_year();
    for (const Field* text : {&edition_.title, &edition_.document, &edition_.subtitle}) check_text(*text);
  }

 private:
  std::string line_of(const Field& field) const {
    return std::to_string(site_.sources().position(field.span.file, field.span.begin).line);
  }

  void check_order(const Order& order) {
    const auto first = date_at(edition_, order.first), then = date_at(edition_, order.then);
    const Field& late = value_at(edition_, order.then).scalar;
    if (!first || !then || !surely_before(*then, *first) || told_ == late.span.begin) return;
    told_ = late.span.begin;
    const Message day = as_typed(*first);
    const std::string name = order.first.name, line = line_of(value_at(edition_, order.first).scalar);
    out_.warning(late.span,
                 {"cette date vient avant « " + name + " », le " + day.fr,
                  "this date comes before “" + name + "”, " + day.en},
                 {"corriger l’une des deux ; l’autre est à la ligne " + line,
                  "correct one of the two; the other is on line " + line});
  }

  /// The end of a ceremony that does not begin.
  void check_end_alone() {
    const Value& group = edition_.ceremony;
    if (!group["fin"].present() || group["debut"].present()) return;
    const bool dated = group["date"].present();
    out_.warning(group["fin"].span,
                 {"« fin » est là sans « debut » : on ne lit pas de période",
                  "“fin” is there without “debut”: no period is shown"},
                 dated
                     ? Message{"écrire « debut » à la place de « date »", "write “debut” in place of “date”"}
                     : Message{"ajouter « debut: … », ou écrire « date » à la place de « fin »",
                               "add “debut: …”, or write “date” in place of “fin”"});
  }

  /// Too old for this edition, or no later than in the edition before.
  void check_copied(Place place) {
    const auto date = date_at(edition_, place);
    const auto earlier = before_ && date ? date_at(*before_, place) : std::nullopt;
    if (!earlier || surely_before(*earlier, *date)) return check_year(place, edition_.year - 1);
    if (*earlier != *date && !surely_before(*date, *earlier)) return;
    const std::string year = std::to_string(before_->year);
    const Message day = as_typed(*earlier);
    out_.warning(value_at(edition_, place).span,
                 {"cette date n’est pas après celle de l’édition " + year + " (" + day.fr + ")",
                  "this date is not after that of the " + year + " edition (" + day.en + ")"},
                 {"la corriger, ou l’ôter, si elle reste d’une édition copiée",
                  "correct it, or take it out, if it is left of an edition that was copied"});
  }

  void check_year(Place place, int least) {
    const auto date = date_at(edition_, place);
    if (!date || (date->date.year >= least && date->date.year <= edition_.year + furthest)) return;
    tell_year(value_at(edition_, place).span, std::to_string(date->date.year));
  }

  void tell_year(Span where, const std::string& typed) {
    const std::string year = std::to_string(edition_.year);
    out_.warning(where,
                 {"cette date est de " + typed + ", l’édition de " + year,
                  "this date is of " + typed + ", the edition of " + year},
                 {"la corriger, ou l’ôter, si elle reste d’une édition copiée",
                  "correct it, or take it out, if it is left of an edition that was copied"});
  }

  void check_next_year() {
    const Field next = edition_.applications.field("prochaine_edition");
    if (next.value.size() != 4 || next.value.find_first_not_of("0123456789") != std::string::npos) return;
    if (std::stoi(next.value) <= edition_.year) tell_year(next.span, next.value);
  }

  /// A text of the edition before that names its year.
  void check_text(const Field& text) {
    if (!before_ || text.empty()) return;
    const std::string then = std::to_string(before_->year), now = std::to_string(edition_.year);
    const bool same = text.value == before_->title.value || text.value == before_->document.value ||
                      text.value == before_->subtitle.value;
    if (!same || text.value.find(then) == std::string::npos || text.value.find(now) != std::string::npos)
      return;
    out_.warning(text.span,
                 {"ce texte nomme l’année " + then + ", comme celui de l’édition " + then,
                  "this text names the year " + then + ", as that of the " + then + " edition"},
                 {"écrire « " + now + " », s’il reste d’une édition copiée",
                  "write “" + now + "”, if it is left of an edition that was copied"});
  }

  const Site& site_;
  const Edition& edition_;
  const Edition* before_;
  Diagnostics& out_;
  uint32_t told_ = UINT32_MAX;  ///< where a date begins that was told last
};

}  // namespace

void check_calendar(const Site& site, Diagnostics& out) {
  const std::vector<Edition>& editions = site.content.editions;
  for (size_t i = 0; i < editions.size(); ++i)
    EditionDates(site, editions[i], i > 0 ? &editions[i - 1] : nullptr, out).check();
}

}  // namespace annuaire
