#include "model/links.h"

#include <algorithm>
#include <cstdlib>

#include "base/escape.h"
#include "base/text.h"
#include "content/fields/typed_address.h"
#include "model/anchors.h"

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

const Page* find_page(const Site& site, int year, std::string_view name, std::string_view language) {
  for (const Page& page : site.content.pages)
    if (page.year == year && page.name == name && page.language == language) return &page;
  return nullptr;
}

// "presentation" or "presentation.en" or "en/presentation"; of an edition, or of the site where `year` is 0.
const Page* find_page_of(const Site& site, int year, std::string_view path) {
  if (size_t slash = path.find('/'); slash != std::string_view::npos)
    return find_page(site, year, path.substr(slash + 1), path.substr(0, slash));
  if (size_t dot = path.rfind('.'); dot != std::string_view::npos)
    return find_page(site, year, path.substr(0, dot), path.substr(dot + 1));
  return find_page(site, year, path, site.config().language());
}

// "2021/edito", "2021/pages/edito", "en/2021/edito"; else a page of the edition that the link stands in, or
// of the site.
const Page* find_page(const Site& site, int year, std::string_view path) {
  const size_t slash = path.find('/');
  std::string_view first = path.substr(0, slash),
                   rest = slash == path.npos ? std::string_view() : path.substr(slash + 1);
  if (is_year(first)) {
    if (rest.starts_with("pages/")) rest.remove_prefix(std::string_view("pages/").size());
    return find_page_of(site, std::atoi(std::string(first).c_str()), rest);
  }
  if (rest.size() > 5 && is_year(rest.substr(0, 4)) && rest[4] == '/')
    return find_page(site, std::atoi(std::string(rest.substr(0, 4)).c_str()), rest.substr(5), first);
  const Page* own = year ? find_page_of(site, year, path) : nullptr;
  return own ? own : find_page_of(site, 0, path);
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
  for (std::string_view ending : {"/index.html", ".html", ".md"})
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path;
}

LinkTarget to_card(CardId id) {
  LinkTarget target;
  if (id == no_card) return target;
  target.kind = Leads::card;
  target.card = id;
  return target;
}

// "//porteurs" → "/porteurs/": pages have folders of their own.
LinkTarget to_other_page(std::string_view path) {
  LinkTarget target;
  target.kind = Leads::path;
  while (path.starts_with('/')) path.remove_prefix(1);
  target.text = "/" + std::string(path);
  const bool file = path.substr(path.rfind('/') + 1).find('.') != path.npos;
  if (!file && !target.text.ends_with('/')) target.text += '/';
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
      target = to_card(find_card(site, named, slug(rest)));
    } else if (site.edition(named)) {
      target.kind = Leads::edition;
      target.year = named;
    }
    if (target.kind != Leads::nowhere) return target;
    if (!is_reserved(rest) && !find_page(site, 0, bare)) return target;
  }
  if (!rooted && slash == std::string_view::npos) target = to_card(find_card(site, year, slug(bare)));
  if (target.kind != Leads::nowhere) return target;
  if (const Page* page = find_page(site, rooted ? 0 : year, bare)) {
    target.kind = Leads::page;
    target.page = page;
  } else if (rooted || is_year(first)) {
    target = to_other_page(rooted ? path : bare);
  }
  return target;
}

bool names_file(std::string_view path) {
  const std::string_view end = path.substr(path.rfind('/') + 1);
  return end.find('.') != end.npos && !end.ends_with(".md") && !end.ends_with(".html");
}

// A file that the program makes, else one of assets/.
LinkTarget to_file(const Site& site, std::string_view path, bool whole) {
  LinkTarget target;
  std::string_view bare = path;
  while (bare.starts_with('/') || bare.starts_with("../")) bare.remove_prefix(bare.front() == '/' ? 1 : 3);
  const bool own = site.own_files.contains(bare) && bare.size() < path.size();
  if (own || (whole && !bare.starts_with("assets/"))) return to_other_page(bare);
  target.text = picture_path(path);
  if (!target.text.empty()) target.kind = Leads::file;
  return target;
}

std::string anchor_in(const Doc* body, std::string_view typed) {
  std::string known = body && !typed.empty() ? heading_named(*body, typed) : "";
  return known.empty() ? std::string(typed) : known;
}

LinkTarget to_text(LinkTarget::Kind kind, std::string text) {
  LinkTarget target;
  target.kind = kind;
  target.text = std::move(text);
  return target;
}

// "https://x.fr", "www.x.fr", "//x.fr", "mailto:…", "tel:…"
LinkTarget to_outside(std::string_view address) {
  const std::string scheme = lower_ascii(address.substr(0, address.find_first_of(":/?# ")));
  const std::string_view rest = address.substr(scheme.size());
  if (address.starts_with("www.")) return to_text(Leads::external, "https://" + std::string(address));
  if (names_host(address)) return to_text(Leads::external, "https:" + std::string(address));
  if ((scheme == "http" || scheme == "https") && rest.starts_with("://"))
    return to_text(Leads::external, std::string(address));
  if (scheme == "mailto" && rest.starts_with(':')) return to_text(Leads::mail, std::string(address));
  if (scheme == "tel" && rest.starts_with(':')) return to_text(Leads::phone, std::string(address));
  return {};
}

// `path`: of the site, no scheme or host.
LinkTarget to_inside(const Site& site, int year, std::string_view typed, bool whole) {
  const size_t hash = typed.find('#'), end = std::min(typed.find('?'), hash);
  const std::string path = percent_decoded(typed.substr(0, end));
  LinkTarget target;
  if (!path.empty())
    target = names_file(path) && !find_page(site, year, without_dressing(path))
                 ? to_file(site, path, whole)
                 : to_path_of_site(site, year, path);
  if (end != typed.npos && end < hash) target.query = typed.substr(end, hash - end);
  if (hash != typed.npos) target.anchor = anchor_in(body_of(site, target), typed.substr(hash + 1));
  target.whole = whole;
  return target;
}

}  // namespace

bool leads_to_unread(const Site& site, int year, std::string_view target) {
  if (site.content.unread.empty()) return false;
  const std::string path = percent_decoded(target.substr(0, target.find_first_of("?#")));
  std::string_view bare = without_dressing(path);
  if (is_year(bare.substr(0, bare.find('/'))) && bare.size() > 5) {
    year = std::atoi(std::string(bare.substr(0, 4)).c_str());
    bare.remove_prefix(5);
  }
  const std::string name = slug(bare);
  return std::any_of(site.content.unread.begin(), site.content.unread.end(),
                     [&](const UnreadCard& card) { return card.year == year && card.slug == name; });
}

const Doc* body_of(const Site& site, const LinkTarget& target) {
  if (target.kind == Leads::card) return &site.card(target.card).body;
  if (target.kind == Leads::edition) return &site.edition(target.year)->edition->body;
  return target.kind == Leads::page ? &target.page->body : nullptr;
}

std::string path_of_own_address(const Site& site, std::string_view address) {
  auto after_scheme = [](std::string_view whole) {
    const size_t sign = whole.find("://");
    return sign == whole.npos ? std::string_view() : whole.substr(sign + 3);
  };
  std::string_view own = after_scheme(site.config().address.value), typed = after_scheme(address);
  while (own.ends_with('/')) own.remove_suffix(1);
  const size_t host = std::min(own.find('/'), own.size());
  const bool same = !own.empty() && lower_ascii(typed.substr(0, host)) == lower_ascii(own.substr(0, host)) &&
                    typed.substr(std::min(host, typed.size())).starts_with(own.substr(host));
  if (!same) return "";
  const std::string rest(typed.substr(own.size()));
  if (rest.starts_with('/')) return rest;
  return rest.empty() || rest.starts_with('?') || rest.starts_with('#') ? "/" + rest : "";
}

LinkTarget resolve_link(const Site& site, int year, std::string_view typed, const Doc* body) {
  const std::string_view address = trim(typed);
  if (address == "#") return {};
  if (address.starts_with('#')) return to_text(Leads::anchor, anchor_in(body, address.substr(1)));
  LinkTarget target = to_outside(address);
  if (target.kind != Leads::external)
    return target.kind == Leads::nowhere ? to_inside(site, year, address, false) : target;
  const std::string own = path_of_own_address(site, target.text);
  return own.empty() ? target : to_inside(site, year, own, true);
}

}  // namespace annuaire
