// The statistics in words; web and paper say the same.
#pragma once

#include <string>

#include "model/statistics.h"
#include "model/wording.h"

namespace annuaire {

/// A name for addresses within the page: "regions".
std::string statistics_id(StatisticsTable::Kind kind);
/// « Régions »
std::string statistics_title(const Wording& words, StatisticsTable::Kind kind);
/// How many are counted, by what, and how many are not: « 22 lauréats, par région ; 3 projets sans région ».
std::string statistics_caption(const Wording& words, const StatisticsTable& table);
/// The count of a level in a year; empty where the year had no such level.
std::string statistics_count(const Wording& words, std::optional<size_t> count);

}  // namespace annuaire
