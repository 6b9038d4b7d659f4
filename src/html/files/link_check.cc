#include "html/files/link_check.h"

#include <algorithm>
#include <map>

namespace annuaire {
namespace {

bool has_scheme(std::string_view target) {
  size_t sign = target.find_first_of(":/?#");
  return sign != target.npos && target[sign] == ':';
}

/// "../b/" seen from "/a/c/" → "/a/b/".
std::string absolute_from(const std::string& page, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target)
                                             : page.substr(0, page.rfind('/') + 1) + std::string(target);
  std::vector<std::string_view> kept;
  std::string_view rest = path;
  rest.remove_prefix(1);
  bool folder = rest.empty() || rest.ends_with('/') || rest.ends_with("..") || rest == ".";
  while (!rest.empty()) {
    std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    if (part == ".." && !kept.empty()) kept.pop_back();
    if (!part.empty() && part != "." && part != "..") kept.push_back(part);
  }
  std::string clean;
  for (std::string_view part : kept) clean.append("/").append(part);
  return folder || clean.empty() ? clean + "/" : clean;
}

// The id that has this fingerprint.
std::string name_of(uint64_t print, const std::vector<LinkAttribute>& found) {
  for (const LinkAttribute& each : found)
    if (std::string id = resolved(each.value);
        each.kind == LinkAttribute::Kind::id && fingerprint(id) == print)
      return id;
  return {};
}

}  // namespace

LinkCheck::LinkCheck(const Routes& routes, Assets& assets, const std::vector<std::string>& paths, size_t made)
    : routes_(routes), assets_(assets), files_(paths.size()), pages_(made) {
  for (uint32_t i = 0; i < paths.size(); ++i) files_.add(fingerprint(address_of(paths[i])), i);
}

/// Of a file below the output folder: "2021/index.html" → "/2021/".
std::string LinkCheck::address_of(std::string_view path) const {
  constexpr std::string_view index = "index.html";
  if (path == index || path.ends_with("/index.html")) path.remove_suffix(index.size());
  return routes_.prefix() + std::string(path);
}

void LinkCheck::take(size_t file, const std::string& address, std::string_view html) {
  PageFacts& page = pages_[file];
  page.address = address;
  const std::vector<LinkAttribute> found = link_attributes(html);
  take_ids(page, found);
  for (const LinkAttribute& each : found) {
    if (each.kind == LinkAttribute::Kind::id || files_.find(fingerprint(each.value))) continue;
    look_at(page, static_cast<uint32_t>(file), resolved(each.value));
  }
}

void LinkCheck::take_ids(PageFacts& page, const std::vector<LinkAttribute>& found) {
  for (const LinkAttribute& each : found)
    if (each.kind == LinkAttribute::Kind::id) page.ids.push_back(fingerprint(resolved(each.value)));
  std::sort(page.ids.begin(), page.ids.end());
  for (size_t i = 1; i < page.ids.size(); ++i)
    if (page.ids[i] == page.ids[i - 1]) page.twice.push_back(name_of(page.ids[i], found));
}

LinkCheck::Place LinkCheck::place_of(const std::string& from, std::string_view target) {
  using Kind = Place::Kind;
  std::string_view rest = target;
  if (!routes_.host().empty() && rest.starts_with(routes_.host()) &&
      rest.substr(routes_.host().size()).starts_with(routes_.prefix()))
    rest.remove_prefix(routes_.host().size());
  if (auto found = files_.find(fingerprint(rest))) return {Kind::file, *found, ""};
  if (rest.starts_with("//") || has_scheme(rest)) return {Kind::outside, 0, ""};
  size_t hash = rest.find('#');
  std::string anchor(hash == rest.npos ? "" : rest.substr(hash + 1));
  std::string_view path = rest.substr(0, std::min(rest.find('?'), hash));
  std::string output = routes_.output_path(path.empty() ? from : absolute_from(from, path));
  auto found = output.empty() ? std::nullopt : files_.find(fingerprint(address_of(output)));
  if (found) return {Kind::file, *found, std::move(anchor)};
  return {assets_.use(output) ? Kind::outside : Kind::absent, 0, std::move(anchor)};
}

void LinkCheck::look_at(PageFacts& page, uint32_t file, std::string_view target) {
  if (told_.contains(target)) return;
  Place place = place_of(page.address, target);
  if (place.kind == Place::Kind::absent) {
    page.nowhere.emplace_back(target);
    return;
  }
  if (place.kind == Place::Kind::outside || place.anchor.empty()) return;
  if (place.file != file)
    page.wishes.push_back({place.file, std::move(place.anchor), std::string(target)});
  else if (!std::binary_search(page.ids.begin(), page.ids.end(), fingerprint(place.anchor)))
    page.no_anchor.emplace_back(target);
}

bool LinkCheck::has_anchor(const Wish& wish) const {
  if (wish.file >= pages_.size() || pages_[wish.file].address.empty()) return true;  // #page=3 of a PDF
  const std::vector<uint64_t>& ids = pages_[wish.file].ids;
  return std::binary_search(ids.begin(), ids.end(), fingerprint(wish.anchor));
}

void LinkCheck::report(Diagnostics& out) const {
  std::map<std::string, size_t> told;  // by message: pages
  std::vector<std::pair<std::string, Message>> faults;
  auto tell = [&](const PageFacts& page, Message message) {
    if (told[message.fr]++ == 0) faults.emplace_back(page.address, std::move(message));
  };
  for (const PageFacts& page : pages_) {
    for (const std::string& to : page.nowhere)
      tell(page,
           {"lien vers « " + to + " », qui n’existe pas", "link to “" + to + "”, which does not exist"});
    for (const std::string& to : page.no_anchor)
      tell(page, {"lien vers « " + to + " », ancre qui n’est pas dans la page",
                  "link to “" + to + "”, an anchor that is not on the page"});
    for (const Wish& wish : page.wishes)
      if (!has_anchor(wish))
        tell(page, {"lien vers « " + wish.written + " » : la page existe, l’ancre non",
                    "link to “" + wish.written + "”: the page exists, the anchor does not"});
    for (const std::string& id : page.twice)
      tell(page, {"l’identifiant « " + id + " » est deux fois dans la page",
                  "the id “" + id + "” is twice on the page"});
  }
  for (auto& [page, message] : faults) {
    size_t pages = told[message.fr];
    Message more{"cette faute est dans " + std::to_string(pages) + " pages",
                 "this fault is on " + std::to_string(pages) + " pages"};
    out.error_in("page " + page, std::move(message), pages > 1 ? more : Message{});
  }
}

}  // namespace annuaire
