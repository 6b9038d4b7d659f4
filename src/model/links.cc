#include "model/links.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "content/fields/address.h"

namespace annuaire {
namespace {

using Leads = LinkTarget::Kind;

bool is_year(std::string_view text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Cards stand by year, then slug.
CardId find_card(const Site& site, int year, std::string_view slug) {
  const std::vector<Card>& cards = site.content.cards;
  auto before = [](const Card& card, const std::pair<int, std::string_view>& key) {
    return std::pair<int, std::string_view>(card.year, card.slug) < key;
  };
  auto found = std::lower_bound(cards.begin(), cards.end(), std::pair(year, slug), before);
  if (found == cards.end() || found->year != year || found->slug != slug) return no_card;
  return static_cast<CardId>(found - cards.begin());
}

const Page* find_page(const Site& site, std::string_view name, std::string_view language) {
  for (const Page& page : site.content.pages)
    if (page.name == name && page.language == language) return &page;
  return nullptr;
}

// "presentation" or "presentation.en" or "en/presentation".
const Page* find_page(const Site& site, std::string_view path) {
  if (size_t slash = path.find('/'); slash != std::string_view::npos)
    return find_page(site, path.substr(slash + 1), path.substr(0, slash));
  if (size_t dot = path.rfind('.'); dot != std::string_view::npos)
    return find_page(site, path.substr(0, dot), path.substr(dot + 1));
  return find_page(site, path, site.config().language());
}

// "./a", "../2021/a.md" and "/2021/a/" without what does not tell.
std::string_view without_dressing(std::string_view path) {
  for (bool again = true; again;) {
    again = false;
    for (std::string_view prefix : {"/", "./", "../", "content/", "pages/"})
      if (path.starts_with(prefix)) {
        path.remove_prefix(prefix.size());
        again = true;
      }
  }
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.ends_with("/index.html")) path.remove_suffix(11);
  if (path.ends_with(".md")) path.remove_suffix(3);
  return path;
}

LinkTarget to_card(CardId id) {
  LinkTarget target;
  if (id != no_card) {
    target.kind = Leads::card;
    target.card = id;
  }
  return target;
}

LinkTarget to_path_of_site(const Site& site, int year, std::string_view path) {
  LinkTarget target;
  bool rooted = path.starts_with('/');
  std::string_view bare = without_dressing(path);
  size_t slash = bare.find('/');
  std::string_view first = bare.substr(0, slash);
  std::string_view rest = slash == std::string_view::npos ? std::string_view() : bare.substr(slash + 1);
  if (is_year(first) && rest.find('/') == std::string_view::npos) {
    int named = std::atoi(std::string(first).c_str());
    if (!rest.empty()) {
      target = to_card(find_card(site, named, rest));
    } else if (site.edition(named)) {
      target.kind = Leads::edition;
      target.year = named;
    }
    if (target.kind != Leads::nowhere || !is_reserved(rest)) return target;
  }
  if (!rooted && slash == std::string_view::npos) target = to_card(find_card(site, year, slug(bare)));
  if (target.kind != Leads::nowhere) return target;
  if (const Page* page = find_page(site, bare)) {
    target.kind = Leads::page;
    target.page = page;
  } else if (rooted) {
    target.kind = Leads::path;
    target.text = path;
  }
  return target;
}

}  // namespace

std::string shown_address(std::string_view address) {
  for (std::string_view scheme : {"https://", "http://", "mailto:"})
    if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
  if (address.ends_with('/')) address.remove_suffix(1);
  return std::string(address);
}

bool is_reserved(std::string_view slug) {
  constexpr std::string_view reserved[] = {"jury", "categorie", "niveau", "palmares", "communique"};
  return std::find(std::begin(reserved), std::end(reserved), slug) != std::end(reserved);
}

LinkTarget resolve_link(const Site& site, int year, std::string_view typed) {
  LinkTarget target;
  std::string_view address = trim(typed);
  if (address.starts_with("http://") || address.starts_with("https://")) {
    target.kind = Leads::external;
    target.text = address;
    return target;
  }
  if (address.starts_with("mailto:")) {
    target.kind = Leads::mail;
    target.text = address;
    return target;
  }
  std::string_view path = address.substr(0, address.find('#'));
  std::string anchor =
      path.size() < address.size() ? std::string(address.substr(path.size() + 1)) : std::string();
  if (path.empty()) {
    if (!anchor.empty()) {
      target.kind = Leads::anchor;
      target.text = anchor;
    }
    return target;
  }
  std::string_view end = path.substr(path.rfind('/') + 1);
  bool names_file =
      end.find('.') != std::string_view::npos && !end.ends_with(".md") && !end.ends_with(".html");
  if (names_file && !find_page(site, without_dressing(path))) {
    target.text = picture_path(path);
    if (!target.text.empty()) target.kind = Leads::file;
    return target;
  }
  target = to_path_of_site(site, year, path);
  target.anchor = anchor;
  return target;
}

std::string web_address(const Site& site, const Routes& routes, const LinkTarget& to) {
  const std::string anchor = to.anchor.empty() ? "" : "#" + to.anchor;
  switch (to.kind) {
    case Leads::external:
    case Leads::mail:
      return safe_address(to.text);
    case Leads::card:
      return routes.card(site.card(to.card).year, site.card(to.card).slug) + anchor;
    case Leads::edition:
      return routes.edition(to.year) + anchor;
    case Leads::page:
      return routes.page(to.page->name, to.page->language) + anchor;
    case Leads::anchor:
      return "#" + to.text;
    case Leads::file:
      return routes.file(to.text);
    case Leads::path:
      return routes.prefix() + to.text.substr(1) + anchor;
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
  std::string scheme = to_lower(address.substr(0, colon), "en");
  bool safe = scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
  return safe ? std::string(address) : "";
}

std::string picture_path(std::string_view target) {
  if (target.empty() || target.find(':') != std::string_view::npos ||
      target.find('\\') != std::string_view::npos)
    return {};
  while (target.starts_with('/') || target.starts_with("./"))
    target.remove_prefix(target.front() == '/' ? 1 : 2);
  if (target.starts_with("assets/")) target.remove_prefix(7);
  for (std::string_view part : split(target, '/'))
    if (part == ".." || part.empty()) return {};
  return "assets/" + std::string(target);
}

}  // namespace annuaire
