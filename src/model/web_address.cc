// What a link's target comes out as on the website, and what may be published of an address.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "content/fields/address.h"
#include "model/links.h"

namespace annuaire {
namespace {

using Leads = LinkTarget::Kind;

/// « utm_source=lettre » and its like say where a reader came from, not where the address leads.
bool is_tracker(std::string_view parameter) {
  const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
  constexpr std::string_view known[] = {"fbclid", "gclid",  "dclid",        "msclkid",
                                        "mc_cid", "mc_eid", "igshid",       "yclid",
                                        "_hsenc", "_hsmi",  "mtm_campaign", "pk_campaign"};
  return name.starts_with("utm_") || std::find(std::begin(known), std::end(known), name) != std::end(known);
}

/// The address without such parameters of its query.
std::string without_trackers(std::string_view address) {
  const size_t query = address.find('?');
  if (query == address.npos) return std::string(address);
  const size_t end = std::min(address.find('#', query), address.size());
  std::string kept(address.substr(0, query));
  char before = '?';
  for (std::string_view parameter : split(address.substr(query + 1, end - query - 1), '&')) {
    if (is_tracker(parameter)) continue;
    kept.append(1, before).append(parameter);
    before = '&';
  }
  return kept.append(address.substr(end));
}

}  // namespace

std::string shown_address(std::string_view address) {
  for (std::string_view scheme : {"https://", "http://", "mailto:"})
    if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
  std::string shown = without_trackers(address);
  if (shown.ends_with('/')) shown.pop_back();
  return shown;
}

std::string web_address(const Site& site, const Routes& routes, const LinkTarget& to) {
  const std::string end = to.query + (to.anchor.empty() ? "" : "#" + to.anchor);
  switch (to.kind) {
    case Leads::external:
    case Leads::mail:
    case Leads::phone:
      return safe_address(to.text);
    case Leads::card:
      return routes.card(site.card(to.card).year, site.card(to.card).slug) + end;
    case Leads::edition:
      return routes.edition(to.year) + end;
    case Leads::page:
      return routes.page(*to.page) + end;
    case Leads::anchor:
      return "#" + to.text;
    case Leads::file:
      return routes.file(to.text) + end;
    case Leads::path:
      return routes.file(to.text.substr(1)) + end;
    case Leads::nowhere:
      break;
  }
  return "";
}

std::string web_address(const Site& site, const Routes& routes, int year, std::string_view typed) {
  const std::string address = safe_address(typed);
  if (address.empty() || !scheme_of(address).empty()) return address;
  return web_address(site, routes, resolve_link(site, year, address));
}

std::string safe_address(std::string_view address) {
  address = trim(address);
  if (address.starts_with("www.")) return "https://" + std::string(address);
  size_t colon = address.find_first_of(":/?#");
  if (colon == address.npos || address[colon] != ':') return std::string(address);
  std::string scheme = lower_ascii(address.substr(0, colon));
  bool safe = scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
  return safe ? std::string(address) : "";
}

std::string picture_path(std::string_view target) {
  if (target.empty() || target.find(':') != std::string_view::npos ||
      target.find('\\') != std::string_view::npos)
    return {};
  std::string_view above = target;  // as seen from the text's own folder
  while (above.starts_with("../")) above.remove_prefix(3);
  if (above.starts_with("assets/")) target = above;
  while (target.starts_with('/') || target.starts_with("./"))
    target.remove_prefix(target.front() == '/' ? 1 : 2);
  if (target.starts_with("assets/")) target.remove_prefix(7);
  for (std::string_view part : split(target, '/'))
    if (part == ".." || part.empty()) return {};
  return "assets/" + std::string(target);
}

}  // namespace annuaire
