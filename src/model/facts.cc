#include "model/facts.h"

#include <algorithm>

#include "base/text.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// « du 17 au 18 mars 2021 », « du 30 avril 2021 au 2 mai 2021 ».
std::string period(const Wording& words, const When& from, const When& to) {
  std::string begin = words.date(from);
  if (from.date.year == to.date.year && from.date.month == to.date.month && from.hour < 0)
    begin = begin.substr(0, std::min(begin.find(' '), begin.find("\u00A0")));
  return words.fill("periode", {{"debut", begin}, {"fin", words.date(to)}});
}

/// « 17 mars 2021 », « 17 mars 2021 de 10 h à 18 h »; `from` and `to` are of one day.
std::string one_day(const Wording& words, const When& from, const When& to) {
  if (from == to || from.hour < 0 || to.hour < 0) return words.date(from);
  const auto clock = [&](const When& when) { return clock_in_words(when, words.language()); };
  return words.fill("periode.heures",
                    {{"jour", words.date(from.date)}, {"debut", clock(from)}, {"fin", clock(to)}});
}

std::string address_of(const std::string& text) {
  if (text.find(' ') != text.npos) return "";
  if (text.starts_with("http://") || text.starts_with("https://")) return text;
  if (text.starts_with("www.")) return "https://" + text;
  size_t at = text.find('@');
  bool mail = at != text.npos && at > 0 && text.find('.', at) != text.npos;
  return mail ? "mailto:" + text : "";
}

/// One fact's value; a list's are joined.
std::string text_of(const Wording& words, const Value& value) {
  if (auto when = from_iso(value.scalar.value)) return words.date(*when);
  if (value.shape == Value::Shape::list) {
    std::string all;
    for (const Value& item : value.items) all += (all.empty() ? "" : ", ") + text_of(words, item);
    return all;
  }
  std::string text = value.scalar.value;
  return address_of(text).empty() ? words.set(text) : shown_address(text);
}

}  // namespace

std::optional<When> when_of(const Value& value) {
  std::optional<When> when = from_iso(value.scalar.value);
  return when && when->is_day() ? when : std::nullopt;
}

std::optional<Date> day_of(const Value& value) {
  std::optional<When> when = when_of(value);
  return when ? std::optional(when->date) : std::nullopt;
}

std::vector<Fact> facts_of(const Wording& words, const std::string& name, const Value& group) {
  std::vector<Fact> facts;
  auto add = [&](const std::string& key, std::string text, std::string address) {
    facts.push_back(
        {key, capitalised(words.label(name, key), words.language()), std::move(text), std::move(address)});
  };
  auto from = when_of(group["debut"]), to = when_of(group["fin"]);
  const std::optional<Date> day = day_of(group["date"]);
  const bool is_first = from && to && day && from->date == *day;
  for (const auto& [key, value] : group.members) {
    if (from && to && key.value == "fin") continue;
    if (key.value == "date" && is_first) continue;
    if (key.value == "annee" && (from || day)) continue;  // the days say it
    if (from && to && key.value == "debut" && from->date == to->date)
      add("date", one_day(words, *from, *to), "");
    else if (from && to && key.value == "debut")
      add("dates", period(words, *from, *to), "");
    else if (std::string text = text_of(words, value); !text.empty())
      add(key.value, std::move(text), address_of(value.scalar.value));
  }
  return facts;
}

std::string facts_line(const Wording& words, const std::string& group, const Value& facts) {
  std::string line;
  for (const Fact& fact : facts_of(words, group, facts)) {
    std::string phrase = group + ".phrase." + fact.key;
    line += line.empty() ? "" : ", ";
    line += words.has(phrase) ? words.fill(phrase, {{"x", fact.text}})
                              : words.fill(group + ".phrase_autre",
                                           {{"nom", words.label(group, fact.key)}, {"x", fact.text}});
  }
  return line;
}

ShownDistinction shown_distinction(const Wording& words, const Distinction& what, int year) {
  ShownDistinction shown{words.set(what.name), words.figure(what.count.value), {}};
  if (!what.domain.empty()) shown.details.push_back(words.set(what.domain));
  if (!what.total.empty())
    shown.details.push_back(words.fill("distinction.total", {{"n", words.figure(what.total.value)}}));
  if (!what.years.empty())
    shown.details.push_back(
        words.fill(words.form_of("distinction.validite", what.years.value == "1" ? 1 : 2),
                   {{"n", words.figure(what.years.value)}, {"annee", std::to_string(year)}}));
  if (!what.condition.empty()) shown.details.push_back(words.set(what.condition));
  return shown;
}

ShownJuror shown_juror(const Wording& words, const Juror& juror) {
  const bool person = !juror.name.empty();
  return {words.set(person ? juror.name : juror.organisation), words.set(juror.role),
          person ? words.set(juror.organisation) : ""};
}

}  // namespace annuaire
