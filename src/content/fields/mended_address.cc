#include "content/fields/mended_address.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/escape.h"
#include "base/nearest.h"
#include "base/text.h"
#include "content/fields/typed_address.h"

namespace annuaire {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_one_of(std::string_view word, auto... others) { return ((word == others) || ...); }

// The scheme that a word surely stands for.
std::string scheme_meant(std::string_view typed) {
  constexpr size_t shortest = 4;
  const std::string word = lower_ascii(typed);
  if (is_one_of(word, "https", "http", "mailto")) return word;
  if (word.size() < shortest || is_one_of(word, "ftp", "ftps", "sftp")) return {};
  if (edit_distance(word, "mailto") <= 1) return "mailto";
  if (edit_distance(word, "https") <= 1 || edit_distance(word, "http") <= 1 ||
      (edit_distance(word, "https") == 2 && word.find("tp") != word.npos))
    return word.ends_with('s') ? "https" : "http";
  return {};
}

// What stands around an address in a sentence: quotes, a comma, a bracket that nothing opens.
std::string_view without_marks(std::string_view typed) {
  for (bool again = true; again;) {
    const size_t before = typed.size();
    typed = trim(typed);
    for (std::string_view mark : {"\"", "'", "«", "»", "“", "”", "‘", "’", ":"})
      if (typed.starts_with(mark)) typed.remove_prefix(mark.size());
    for (std::string_view mark : {"\"", "'", "«", "»", "“", "”", "’", ",", ";", ".", ":", "…"})
      if (typed.ends_with(mark)) typed.remove_suffix(mark.size());
    for (std::string_view pair : {"()", "[]"})
      if (typed.ends_with(pair[1]) && typed.find(pair[0]) == typed.npos) typed.remove_suffix(1);
    again = typed.size() < before;
  }
  return typed;
}

struct Parts {
  std::string scheme;      // as meant; empty: none
  std::string_view rest;   // after it and its strokes
  bool well_typed = true;  // the scheme, and what stands after it
};

// "htpps:/ville.fr", "https//ville.fr", "https://https://ville.fr"
Parts parts_of(std::string_view typed) {
  size_t end = 0;
  while (end < typed.size() && is_letter(typed[end])) ++end;
  const std::string scheme = scheme_meant(typed.substr(0, end));
  size_t rest = end;
  while (rest < typed.size() && std::string_view(":;/\\. ").find(typed[rest]) != std::string_view::npos)
    ++rest;
  const std::string_view joint = typed.substr(end, rest - end);
  const bool mail = scheme == "mailto", stroke = joint.find_first_of(":;/\\") != joint.npos;
  if (scheme.empty() || rest == typed.size() || (!stroke && !mail)) return {"", typed, true};
  const Parts inner = parts_of(typed.substr(rest));
  if (!inner.scheme.empty()) return {inner.scheme, inner.rest, false};
  const bool as_is = lower_ascii(typed.substr(0, end)) == scheme;
  return {scheme, typed.substr(rest), as_is && joint == (mail ? ":" : "://")};
}

// "ville,fr" and "ville..fr" mean "ville.fr".
std::string mended_host(std::string host) {
  std::replace(host.begin(), host.end(), ',', '.');
  for (size_t at; (at = host.find("..")) != host.npos;) host.erase(at, 1);
  return host;
}

bool has_end_of_address(std::string_view word) {
  return word.find('/') != word.npos || word.find('.') != word.npos;
}

// An address holds no blank: the first of several, or a name of a file with its blanks as addresses have
// them.
std::string without_blanks(std::string_view typed) {
  std::vector<std::string_view> words;
  for (std::string_view word : split(typed, ' '))
    if (!word.empty()) words.push_back(word);
  const bool one_name = words.size() > 1 && words[0].find('/') != typed.npos && !words[0].ends_with('/') &&
                        words.back().find("//") == typed.npos && words.back().front() != '(' &&
                        words.back().find("www.") == typed.npos && has_end_of_address(words.back());
  if (!one_name) return std::string(without_marks(words.front()));
  std::string whole;
  for (std::string_view word : words) (whole += whole.empty() ? "" : "%20") += word;
  return whole;
}

MendedAddress mended_page(const Parts& parts) {
  MendedAddress mended;
  std::string rest(parts.rest);
  std::replace(rest.begin(), rest.end(), '\\', '/');
  const bool blank = rest.find(' ') != rest.npos;
  rest = without_blanks(rest);
  const size_t path = std::min(rest.find_first_of("/?#"), rest.size());
  const std::string typed_host = rest.substr(0, path), host = mended_host(typed_host);
  if (!starts_with_host(host) || host.find('@') != host.npos) return mended;
  mended.text = (parts.scheme.empty() ? "https" : parts.scheme) + "://" + host + rest.substr(path);
  mended.sure = !blank && host == typed_host;
  return mended;
}

// "jean (at) ville.fr", "jean at ville point fr"
std::string with_sign(std::string typed) {
  for (std::string_view sign : {" (at) ", "(at)", " [at] ", "[at]", " at ", " arobase ", "(a)"})
    if (const size_t at = typed.find(sign); at != typed.npos && typed.find('@') == typed.npos)
      typed.replace(at, sign.size(), "@");
  for (std::string_view sign : {" point ", " dot ", "(point)", "(dot)", "[dot]"})
    if (const size_t at = typed.rfind(sign); at != typed.npos) typed.replace(at, sign.size(), ".");
  return typed;
}

// Of what follows the scheme, if there is one.
std::string mailbox_meant(std::string_view typed) {
  std::string whole = with_sign(std::string(typed));
  if (const size_t open = whole.rfind('<'), shut = whole.rfind('>');  // "Jean <jean@ville.fr>"
      open != whole.npos && shut != whole.npos && shut > open)
    whole = whole.substr(open + 1, shut - open - 1);
  for (size_t at; (at = whole.find("@@")) != whole.npos;) whole.erase(at, 1);
  for (size_t from = 0; from < whole.size();) {  // the first of several
    const size_t end = std::min(whole.find_first_of(" ,;/", from), whole.size());
    const std::string_view word = without_marks(std::string_view(whole).substr(from, end - from));
    if (is_mailbox(word)) return std::string(word);
    from = end + 1;
  }
  std::string joined = whole;
  std::erase(joined, ' ');
  const size_t at = joined.find('@');
  if (at == joined.npos) return {};
  joined = joined.substr(0, at) + mended_host(joined.substr(at));
  if (is_mailbox(without_marks(joined))) return std::string(without_marks(joined));
  return {};
}

constexpr std::array<std::string_view, 13> trackers = {"fbclid",  "gclid", "dclid",  "gbraid", "wbraid",
                                                       "msclkid", "yclid", "igshid", "mc_cid", "mc_eid",
                                                       "_hsenc",  "_hsmi", "mkt_tok"};

bool is_tracker(std::string_view part) {
  const std::string name = lower_ascii(part.substr(0, part.find('=')));
  return name.starts_with("utm_") || std::find(trackers.begin(), trackers.end(), name) != trackers.end();
}

struct Detour {
  std::string_view host, path, name;  // of the part that holds the true address
};
constexpr Detour detours[] = {{".safelinks.protection.outlook.com", "/", "url"},
                              {"www.google.com", "/url", "q"},
                              {"www.google.fr", "/url", "q"},
                              {"www.google.com", "/url", "url"},
                              {"www.google.fr", "/url", "url"},
                              {"l.facebook.com", "/l.php", "u"},
                              {"lm.facebook.com", "/l.php", "u"},
                              {"l.instagram.com", "/", "u"},
                              {"www.youtube.com", "/redirect", "q"},
                              {"www.linkedin.com", "/redir/redirect", "url"}};

// The address that another one leads to.
std::string behind_detour(std::string_view address) {
  const size_t begin = address.find("://");
  if (begin == address.npos) return {};
  const std::string_view whole = address.substr(begin + 3);
  const size_t query = whole.find('?'), path = whole.find('/');
  if (query == whole.npos || path > query) return {};
  const std::string host = lower_ascii(whole.substr(0, path));
  for (const Detour& each : detours) {
    if (!host.ends_with(each.host) || whole.substr(path, query - path) != each.path) continue;
    for (std::string_view part : split(whole.substr(query + 1), '&')) {
      if (!part.starts_with(each.name) || part.substr(each.name.size()).substr(0, 1) != "=") continue;
      const std::string to = percent_decoded(part.substr(each.name.size() + 1));
      if (to.starts_with("http://") || to.starts_with("https://")) return to;
    }
  }
  return {};
}

}  // namespace

bool is_mailbox(std::string_view typed) {
  const size_t at = typed.find('@'), dot = typed.rfind('.');
  return at != typed.npos && at > 0 && typed.find('@', at + 1) == typed.npos && dot != typed.npos &&
         dot > at + 1 && dot + 1 < typed.size() && typed.find("..", at) == typed.npos &&
         typed.find_first_of("<>\"'(),;:\\/ \t\n") == typed.npos && typed.find("\u00A0") == typed.npos;
}

MendedAddress mended_address(std::string_view typed) {
  const std::string_view bare = without_marks(typed);
  const Parts parts = parts_of(bare);
  const bool as_is = parts.well_typed && bare.size() == typed.size();
  if (parts.scheme == "mailto") {
    const size_t query = std::min(parts.rest.find('?'), parts.rest.size());
    const std::string_view box = parts.rest.substr(0, query), more = parts.rest.substr(query);
    const std::string meant = mailbox_meant(box);
    if (meant.empty() || (as_is && meant == box)) return {};
    return {"mailto:" + meant + std::string(more), meant == trim(box)};
  }
  if (parts.scheme.empty() && (as_is || !starts_with_host(bare) || bare.find('@') != bare.npos)) return {};
  const MendedAddress mended = mended_page(parts);
  const bool same = as_is && std::string_view(mended.text).ends_with(parts.rest) &&
                    mended.text.size() == parts.scheme.size() + 3 + parts.rest.size();
  return same ? MendedAddress{} : mended;
}

MendedAddress mended_mailbox(std::string_view typed) {
  const std::string_view bare = without_marks(typed);
  const std::string_view rest = parts_of(bare).scheme == "mailto" ? trim(parts_of(bare).rest) : bare;
  if (rest == typed) {
    const std::string meant = is_mailbox(rest) ? std::string() : mailbox_meant(rest);
    return {meant, false};
  }
  if (is_mailbox(rest)) return {std::string(rest), true};
  return {mailbox_meant(rest), false};
}

std::string without_trackers(std::string_view address) {
  if (address.find('?') == address.npos) return {};
  const std::string behind = behind_detour(address);
  const std::string_view whole = behind.empty() ? address : std::string_view(behind);
  const size_t query = std::min(whole.find('?'), whole.size());
  const size_t end = std::min(whole.find('#', query), whole.size());
  std::string kept;
  bool any = !behind.empty();
  for (std::string_view part :
       split(whole.substr(std::min(query + 1, end), end - std::min(query + 1, end)), '&')) {
    any = any || is_tracker(part);
    if (!part.empty() && !is_tracker(part)) (kept += kept.empty() ? "?" : "&") += part;
  }
  return any ? std::string(whole.substr(0, query)) + kept + std::string(whole.substr(end)) : std::string();
}

}  // namespace annuaire
