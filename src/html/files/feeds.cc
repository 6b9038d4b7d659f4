#include "html/files/feeds.h"

#include <optional>
#include <vector>

#include "base/escape.h"
#include "html/pages/edition_data.h"
#include "model/modified.h"

namespace annuaire {
namespace {

constexpr size_t max_entries = 50;
constexpr const char* midnight = "T00:00:00Z";

/// <name>text</name>, escaped.
void element(std::string& out, const char* name, std::string_view text) {
  out.append("<").append(name).append(">");
  append_html(out, text);
  out.append("</").append(name).append(">\n");
}

void link(std::string& out, const char* relation, const std::string& address) {
  out.append("<link rel=\"").append(relation).append("\" href=\"");
  append_html(out, address);
  out += "\"/>\n";
}

/// A feed needs days: a card's own, else that of its edition.
Date entry_day(const Site& site, const SiteEdition& edition, CardId id) {
  return modified(site, site.card(id).file).value_or(edition_day(site, edition));
}

/// The cards of a feed, with their days.
struct FeedEntry {
  CardId card;
  Date day;
};
std::vector<FeedEntry> entries(const Site& site, const SiteEdition* only) {
  std::vector<FeedEntry> all;
  for (const SiteEdition& edition : site.editions)
    if (!only || only == &edition)
      for (CardId id : edition.cards)
        if (all.size() < max_entries) all.push_back({id, entry_day(site, edition, id)});
  return all;
}

/// The newest of the entries; of a feed without any, that of its edition.
Date feed_day(const Site& site, const SiteEdition* only, const std::vector<FeedEntry>& entries) {
  std::optional<Date> day;
  for (const FeedEntry& entry : entries) day = newest(day, entry.day);
  if (day) return *day;
  const SiteEdition* edition = only || site.editions.empty() ? only : &site.editions.front();
  return edition ? edition_day(site, *edition) : Date{site.today.year, 1, 1};
}

void entry(std::string& out, const Workshop& shop, CardId id, Date updated) {
  const Card& card = shop.site.card(id);
  const CardLine& line = shop.lines[id];
  const Config& config = shop.site.config();
  const std::string language = card.language.empty() ? config.language() : card.language.value;
  std::string address = shop.routes.absolute(line.address);
  out += "<entry>\n";
  element(out, "title", line.holders.empty() ? line.project : line.project + " – " + line.holders);
  element(out, "id", address);
  link(out, "alternate", address);
  element(out, "updated", iso(updated) + midnight);
  std::string summary = card.summary.empty() ? shortened(first_paragraph(card.body), max_description)
                                             : set_in(card.summary, language, config);
  if (!summary.empty()) element(out, "summary", summary);
  out += "</entry>\n";
}

}  // namespace

std::string atom_feed(const Workshop& shop, const SiteEdition* only) {
  const Config& config = shop.site.config();
  std::string page = shop.routes.absolute(only ? shop.routes.edition(only->year) : shop.routes.home());
  std::string title = shop.words().set(config.title);
  if (only) title += " – " + edition_title(shop, only->year);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
  append_html(out, config.language());
  out += "\">\n";
  element(out, "title", title);
  if (!config.description.empty()) element(out, "subtitle", shop.words().set(config.description));
  element(out, "id", page);
  link(out, "alternate", page);
  link(out, "self", shop.routes.absolute(only ? shop.routes.feed(only->year) : shop.routes.file("atom.xml")));
  const std::vector<FeedEntry> cards = entries(shop.site, only);
  element(out, "updated", iso(feed_day(shop.site, only, cards)) + midnight);
  std::string author;
  element(author, "name", shop.words().set(config.imprint.name.empty() ? config.title : config.imprint.name));
  out += "<author>" + author + "</author>\n";
  for (const FeedEntry& each : cards) entry(out, shop, each.card, each.day);
  out += "</feed>\n";
  return out;
}

std::string sitemap(const Workshop& shop, const Jobs& jobs) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const Job& job : jobs) {
    if (!job.page || !job.listed) continue;
    out += "<url><loc>";
    append_html(out, shop.routes.absolute(job.address));
    out += "</loc>";
    if (job.modified) out += "<lastmod>" + iso(*job.modified) + "</lastmod>";
    out += "</url>\n";
  }
  out += "</urlset>\n";
  return out;
}

std::string robots(const Workshop& shop) {
  return "User-agent: *\nAllow: /\nSitemap: " + shop.routes.absolute(shop.routes.file("sitemap.xml")) + "\n";
}

}  // namespace annuaire
