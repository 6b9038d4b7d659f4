#include "content/fields/day.h"

#include "base/read_date.h"

namespace annuaire {
namespace {

const Message ways{"écrire par exemple « 17/12/2021 », « 17 décembre 2021 » ou « 2021-12-17 »",
                   "write for example “17/12/2021”, “17 décembre 2021” or “2021-12-17”"};

// « word » after
Message said(const std::string& word, const char* fr, const char* en) {
  return {"« " + word + " » " + fr, "“" + word + "” " + en};
}

// before « word »
Message write(const char* fr, const char* en, const Message& word, const char* fr_end = "",
              const char* en_end = "") {
  return {std::string(fr) + " « " + word.fr + " »" + fr_end, std::string(en) + " “" + word.en + "”" + en_end};
}

/// One typed date and what is to be said of it.
class TypedDate {
 public:
  TypedDate(const FieldSpec& spec, Raw& raw, Diagnostics& out)
      : spec_(spec), raw_(raw), out_(out), reading_(read_date(raw.text)) {}

  void settle() {
    tell();
    if (!reading_.when)
      keep_words();
    else if (reading_.when->is_day())
      raw_.text = spec_.days == Days::exact ? iso(reading_.when->date) : iso(*reading_.when);
    else
      settle_month(reading_.when->date);
  }

 private:
  // The words at fault.
  std::string word() const { return raw_.text.substr(reading_.begin, reading_.end - reading_.begin); }
  Span where() const {
    Span span = raw_.span;
    if (span.end - span.begin != raw_.text.size()) return span;  // escapes moved the bytes
    span.end = span.begin + static_cast<uint32_t>(reading_.end);
    span.begin += static_cast<uint32_t>(reading_.begin);
    return span;
  }

  // Of what was read all the same.
  void tell() {
    if (reading_.fault == DateFault::wrong_weekday) {
      const std::string fr = in_words(reading_.when->date, "fr"), en = in_words(reading_.when->date, "en");
      out_.warning(where(),
                   said(word(), ("n’est pas le jour du " + fr).c_str(), ("is not the day of " + en).c_str()),
                   write("écrire", "write", reading_.instead, ", ou corriger la date", ", or mend the date"));
    } else if (reading_.fault == DateFault::two_readings) {
      const std::string fr = in_words(reading_.when->date, "fr"), en = in_words(reading_.when->date, "en");
      out_.add(
          {spec_.days == Days::words ? Severity::note : Severity::warning, where(), "",
           said(word(), ("est lu comme le " + fr).c_str(), ("is read as " + en).c_str()),
           write("si l’année vient d’abord, écrire", "if the year comes first, write", reading_.instead)});
    }
  }

  Message hint() const {
    const Message& instead = reading_.instead;
    switch (reading_.fault) {
      case DateFault::no_year:
        return write("ajouter l’année, par exemple", "add the year, for example", instead);
      case DateFault::odd_words:
        return instead.empty() ? write("n’écrire que la date : enlever", "write the date alone: take out",
                                       {word(), word()})
                               : write("vouliez-vous dire", "did you mean", instead, " ?", "?");
      case DateFault::vague:
        return write("écrire le jour :", "write the day:", instead);
      case DateFault::impossible:
        return instead.empty() ? ways : write("écrire par exemple", "write for example", instead);
      default:
        return ways;
    }
  }

  Message fault() const {
    switch (reading_.fault) {
      case DateFault::impossible:
        return said(word(), "n’existe pas dans le calendrier", "is not in the calendar");
      case DateFault::no_year:
        return said(word(), "n’a pas d’année", "has no year");
      case DateFault::odd_words:
        return said(word(), "n’est pas compris dans une date", "is not understood in a date");
      case DateFault::vague:
        return said(word(), "n’est pas un jour", "is not a day");
      default:
        return said(word(), "n’est pas une date", "is not a date");
    }
  }

  void keep_words() {
    const bool impossible = reading_.fault == DateFault::impossible;
    const bool mistyped = reading_.fault == DateFault::odd_words && !reading_.instead.empty();
    if (spec_.days != Days::words || impossible) {
      out_.error(where(), fault(), hint());
      if (spec_.days != Days::first && spec_.days != Days::last) raw_.text.clear();
    } else if (mistyped) {
      out_.warning(where(), fault(), hint());
    } else {
      out_.note(raw_.span,
                said(raw_.text, "n’est pas une date : gardé tel quel", "is not a date: kept as it is"));
    }
  }

  // A month or a year alone.
  void settle_month(Date date) {
    const bool last = spec_.days == Days::last;
    if (spec_.days == Days::words) {
      raw_.text = iso(*reading_.when);
      return;
    }
    if (date.month == 0) date.month = last ? 12 : 1;
    date.day = last ? days_in(date.year, date.month) : 1;
    const Message day = as_typed({date});
    if (spec_.days == Days::exact) {
      out_.error(raw_.span, said(raw_.text, "ne dit pas le jour", "does not say the day"),
                 write("écrire par exemple", "write for example", day));
      raw_.text.clear();
      return;
    }
    out_.warning(raw_.span,
                 said(raw_.text, ("ne dit pas le jour : compris comme le " + day.fr).c_str(),
                      ("does not say the day: taken for " + day.en).c_str()),
                 write("écrire le jour, par exemple", "write the day, for example", day));
    raw_.text = iso(date);
  }

  const FieldSpec& spec_;
  Raw& raw_;
  Diagnostics& out_;
  DateReading reading_;
};

}  // namespace

void read_day(const FieldSpec& spec, Raw& raw, Diagnostics& out) { TypedDate(spec, raw, out).settle(); }

}  // namespace annuaire
