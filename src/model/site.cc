#include "model/site.h"

#include <algorithm>
#include <ctime>

#include "base/date.h"
#include "base/text.h"
#include "model/link_steps.h"

namespace annuaire {
namespace {

// Dates of a group of the front matter, already in ISO 8601 where they are dates.
void newest_of(const Value& value, std::string& newest) {
  if (value.shape == Value::Shape::scalar) {
    std::optional<Date> date = parse_date(value.scalar.value);
    if (date) newest = std::max(newest, iso(*date));
  }
  for (const Value& item : value.items) newest_of(item, newest);
  for (const auto& [key, member] : value.members) newest_of(member, newest);
}

// SOURCE_DATE_EPOCH, else the newest date in the editions, else the first day of the newest edition.
std::string date_of(const Content& content, int64_t epoch) {
  if (epoch >= 0) {
    std::time_t seconds = epoch;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    return iso({utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday});
  }
  std::string newest = "1970-01-01";
  for (const Edition& edition : content.editions) {
    newest = std::max(newest, iso({edition.year, 1, 1}));
    newest_of(edition.ceremony, newest);
    newest_of(edition.applications, newest);
  }
  return newest;
}

}  // namespace

const Level* Site::level(std::string_view id) const {
  for (const Level& level : config().levels)
    if (level.id.value == id) return &level;
  return nullptr;
}

const SiteEdition* Site::edition(int year) const {
  for (const SiteEdition& edition : editions)
    if (edition.year == year) return &edition;
  return nullptr;
}

const Category* Site::category_of(const Card& card) const {
  const SiteEdition* found = edition(card.year);
  if (!found) return nullptr;
  for (const CategoryCards& each : found->categories)
    if (each.category->id.value == card.category.value) return each.category;
  return nullptr;
}

const HolderEntry* Site::entry(std::string_view holder) const {
  if (entries.empty()) return nullptr;
  auto found = entries.find(fold(holder));
  return found == entries.end() ? nullptr : found->second;
}

std::vector<std::string> languages_of(const Site& site) {
  std::vector<std::string> languages{site.config().language()};
  for (const Page& page : site.content.pages)
    if (std::find(languages.begin(), languages.end(), page.language) == languages.end())
      languages.push_back(page.language);
  return languages;
}

Site link_site(Content content, int64_t epoch, unsigned threads, Diagnostics& out) {
  Site site;
  site.content = std::move(content);
  site.updated = date_of(site.content, epoch);
  for (const HolderEntry& entry : site.content.holders) site.entries.emplace(fold(entry.name.value), &entry);
  link_editions(site, out);
  gather_holders(site);
  check_addresses(site, out);
  set_bodies(site, threads);
  return site;
}

}  // namespace annuaire
