// The ways to write a date that documents list.
#include "base/read_date.h"

namespace annuaire {
namespace {

const DateForm forms[] = {
    {{"jour, mois et année", "day, month and year"}, "31 décembre 2023", "2023-12-31"},
    {{"premier du mois", "first of the month"}, "1er mars 2023", "2023-03-01"},
    {{"mois abrégé", "month in short"}, "31 déc. 2023", "2023-12-31"},
    {{"avec le jour de la semaine", "with the day of the week"}, "dimanche 31 décembre 2023", "2023-12-31"},
    {{"en chiffres, le jour d’abord", "in digits, day first"}, "31/12/2023", "2023-12-31"},
    {{"en chiffres, avec des points ou des tirets", "in digits, with dots or dashes"},
     "31.12.2023",
     "2023-12-31"},
    {{"année de deux chiffres", "year of two digits"}, "31/12/23", "2023-12-31"},
    {{"année d’abord (ISO 8601)", "year first (ISO 8601)"}, "2023-12-31", "2023-12-31"},
    {{"sans séparateur (ISO 8601)", "without separators (ISO 8601)"}, "20231231", "2023-12-31"},
    {{"semaine ou rang dans l’année (ISO 8601)", "week, or day of the year (ISO 8601)"},
     "2023-W52-7",
     "2023-12-31"},
    {{"en anglais", "in English"}, "December 31, 2023", "2023-12-31"},
    {{"dernier jour compris", "last day included"}, "jusqu’au 30 juin 2023 inclus", "2023-06-30"},
    {{"avec l’heure", "with the hour"}, "31 décembre 2023 à 23 h 59", "2023-12-31T23:59"},
    {{"minuit, à la fin du jour", "midnight, at the end of the day"},
     "31 décembre 2023 à minuit",
     "2023-12-31T24:00"},
    {{"heure de Paris", "the hour of Paris"},
     "31 décembre 2023 à 12 h (heure de Paris)",
     "2023-12-31T12:00[Europe/Paris]"},
    {{"heure en chiffres", "hour in digits"}, "2023-12-31 23:59", "2023-12-31T23:59"},
    {{"heure et fuseau (ISO 8601)", "hour and zone (ISO 8601)"}, "2023-12-31T12:00Z", "2023-12-31T12:00Z"},
    {{"mois seul", "month alone"}, "mai 2027", "2027-05"},
    {{"année seule", "year alone"}, "2027", "2027"},
};

}  // namespace

std::span<const DateForm> date_forms() { return forms; }

}  // namespace annuaire
