#include "base/date_words.h"

#include "base/text.h"

namespace annuaire {
namespace {

constexpr CalendarName month_table[] = {
    {"janvier", "January", "janv jan"},
    {"février", "February", "fevr fev feb"},
    {"mars", "March", "mar"},
    {"avril", "April", "avr apr"},
    {"mai", "May", ""},
    {"juin", "June", "jun"},
    {"juillet", "July", "juill juil jul"},
    {"août", "August", "aou aug"},
    {"septembre", "September", "sept sep"},
    {"octobre", "October", "oct"},
    {"novembre", "November", "nov"},
    {"décembre", "December", "dec"},
};

constexpr CalendarName weekday_table[] = {
    {"lundi", "Monday", "lun mon"},
    {"mardi", "Tuesday", "mar tue tues"},
    {"mercredi", "Wednesday", "mer merc wed"},
    {"jeudi", "Thursday", "jeu thu thur thurs"},
    {"vendredi", "Friday", "ven vend fri"},
    {"samedi", "Saturday", "sam sat"},
    {"dimanche", "Sunday", "dim sun"},
};

constexpr DatePhrase phrase_table[] = {
    {"au plus tard a", DateWord::none},
    {"au plus tard", DateWord::none},
    {"at the latest", DateWord::none},
    {"a partir d", DateWord::none},
    {"a partir de", DateWord::none},
    {"a partir du", DateWord::none},
    {"a compter du", DateWord::none},
    {"jusqu ' au", DateWord::none},
    {"jusqu ' a", DateWord::none},
    {"jusqu ' en", DateWord::none},
    {"des le", DateWord::none},
    {"depuis le", DateWord::none},
    {"dernier delai", DateWord::none},
    {"de l ' annee", DateWord::none},
    {"precises", DateWord::none},
    {"precise", DateWord::none},
    {"sharp", DateWord::none},
    {"delai de rigueur", DateWord::none},
    {"date limite", DateWord::none},
    {"au soir", DateWord::none},
    {"du matin", DateWord::none},
    {"du soir", DateWord::afternoon},
    {"de l ' apres - midi", DateWord::afternoon},
    {"heure locale", DateWord::none},
    {"local time", DateWord::none},
    {"heure de paris", DateWord::paris},
    {"heure francaise", DateWord::paris},
    {"paris time", DateWord::paris},
    {"cet", DateWord::paris},
    {"cest", DateWord::paris},
    {"a minuit", DateWord::midnight},
    {"a midi", DateWord::noon},
    {"minuit", DateWord::midnight},
    {"midnight", DateWord::midnight},
    {"midi", DateWord::noon},
    {"noon", DateWord::noon},
    {"utc", DateWord::utc},
    {"gmt", DateWord::utc},
    {"au debut de", DateWord::beginning},
    {"debut", DateWord::beginning},
    {"early", DateWord::beginning},
    {"mi", DateWord::middle},
    {"mid", DateWord::middle},
    {"a la fin de", DateWord::end},
    {"fin", DateWord::end},
    {"end of", DateWord::end},
    {"end", DateWord::end},
    {"late", DateWord::end},
    {"le", DateWord::none},
    {"du", DateWord::none},
    {"au", DateWord::none},
    {"a", DateWord::none},
    {"en", DateWord::none},
    {"de", DateWord::none},
    {"d '", DateWord::none},
    {"the", DateWord::none},
    {"on", DateWord::none},
    {"at", DateWord::none},
    {"in", DateWord::none},
    {"by", DateWord::none},
    {"from", DateWord::none},
    {"until", DateWord::none},
    {"till", DateWord::none},
    {"inclus", DateWord::none},
    {"incluse", DateWord::none},
    {"inclusivement", DateWord::none},
    {"inclusive", DateWord::none},
    {"included", DateWord::none},
    {"compris", DateWord::none},
    {"comprise", DateWord::none},
    {",", DateWord::none},
    {":", DateWord::none},
    {".", DateWord::none},
    {"(", DateWord::none},
    {")", DateWord::none},
    {"-", DateWord::none},
    {"«", DateWord::none},
    {"»", DateWord::none},
    {";", DateWord::none},
    {"*", DateWord::none},
    {"'", DateWord::none},
    {"“", DateWord::none},
    {"”", DateWord::none},
};

bool is_among(std::string_view word, std::string_view others) {
  for (std::string_view other : split(others, ' '))
    if (!word.empty() && word == other) return true;
  return false;
}

int place_of(std::string_view folded, std::span<const CalendarName> names) {
  for (const CalendarName& name : names)
    if (folded == fold(name.fr) || folded == fold(name.en) || is_among(folded, name.others))
      return static_cast<int>(&name - names.data()) + 1;
  return 0;
}

}  // namespace

std::span<const CalendarName> months() { return month_table; }
std::span<const CalendarName> weekdays() { return weekday_table; }
std::span<const DatePhrase> date_phrases() { return phrase_table; }

int month_named(std::string_view folded) { return place_of(folded, month_table); }
int weekday_named(std::string_view folded) { return place_of(folded, weekday_table); }

}  // namespace annuaire
