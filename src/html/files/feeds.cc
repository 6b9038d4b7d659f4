#include "html/files/feeds.h"

#include <map>

#include "base/escape.h"
#include "html/pages/edition_data.h"
#include "model/facts.h"

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

std::string last_day(const Site& site) {
  if (!site.updated.empty()) return site.updated;
  return std::to_string(site.editions.empty() ? 2000 : site.editions.front().year) + "-01-01";
}

void entry(std::string& out, const Workshop& shop, CardId id, const std::string& updated) {
  const Card& card = shop.site.card(id);
  const CardLine& line = shop.lines[id];
  std::string address = shop.routes.absolute(line.address);
  out += "<entry>\n";
  element(out, "title", line.holders.empty() ? line.project : line.project + " – " + line.holders);
  element(out, "id", address);
  link(out, "alternate", address);
  element(out, "updated", updated);
  const Config& config = shop.site.config();
  const std::string language = card.language.empty() ? config.language() : card.language.value;
  std::string summary = card.summary.empty() ? shortened(first_paragraph(card.body), max_description)
                                             : set_in(card.summary, language, config);
  if (!summary.empty()) element(out, "summary", summary);
  out += "</entry>\n";
}

}  // namespace

std::string edition_day(const SiteEdition& edition) {
  const Value &ceremony = edition.edition->ceremony, &calls = edition.edition->applications;
  for (const Value* day :
       {&ceremony["fin"], &ceremony["date"], &ceremony["debut"], &calls["resultats"], &calls["communique"]})
    if (auto date = day_of(*day)) return iso(*date);
  return std::to_string(edition.year) + "-01-01";
}

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
  element(out, "updated", (only ? edition_day(*only) : last_day(shop.site)) + midnight);
  std::string author;
  element(author, "name", shop.words().set(config.imprint.name.empty() ? config.title : config.imprint.name));
  out += "<author>" + author + "</author>\n";
  size_t entries = 0;
  for (const SiteEdition& edition : shop.site.editions)
    if (!only || only == &edition)
      for (CardId id : edition.cards)
        if (entries++ < max_entries) entry(out, shop, id, edition_day(edition) + midnight);
  out += "</feed>\n";
  return out;
}

std::string sitemap(const Workshop& shop, const Jobs& jobs) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  std::string last = last_day(shop.site);
  std::map<std::string_view, std::string> days;  // "2021" → day
  std::vector<std::string> years;
  for (const SiteEdition& edition : shop.site.editions) years.push_back(std::to_string(edition.year));
  for (size_t i = 0; i < years.size(); ++i) days[years[i]] = edition_day(shop.site.editions[i]);
  for (const Job& job : jobs) {
    if (!job.page || !job.listed) continue;
    std::string_view below = std::string_view(job.address).substr(shop.routes.prefix().size());
    auto edition = days.find(below.substr(0, below.find('/')));
    out += "<url><loc>";
    append_html(out, shop.routes.absolute(job.address));
    out += "</loc><lastmod>" + (edition == days.end() ? last : edition->second) + "</lastmod></url>\n";
  }
  out += "</urlset>\n";
  return out;
}

std::string robots(const Workshop& shop) {
  return "User-agent: *\nAllow: /\nSitemap: " + shop.routes.absolute(shop.routes.file("sitemap.xml")) + "\n";
}

}  // namespace annuaire
