#include "model/routes.h"

#include <algorithm>

#include "base/escape.h"
#include "base/text.h"
#include "content/page.h"

namespace annuaire {
namespace {

std::string paged(std::string address, size_t page) {
  if (page > 1) address += "page-" + std::to_string(page) + "/";
  return address;
}

/// Ids are slugs already; what is not becomes one, so that no address needs escaping.
std::string safe(std::string_view id) {
  for (char c : id)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return slug(id);
  return std::string(id);
}

bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

/// RFC 3986, section 2.1.
std::string percent_encoded(std::string_view path) {
  std::string out;
  for (char c : path) {
    if (stands_for_itself(c)) {
      out += c;
      continue;
    }
    auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4];
    out += "0123456789ABCDEF"[byte & 15];
  }
  return out;
}

constexpr size_t letter_digits = 4;  // of a coded letter, at least

bool is_coded_letter(std::string_view slug) {
  return slug.size() > letter_digits && slug[0] == 'u' &&
         slug.find_first_not_of("0123456789abcdef", 1) == slug.npos;
}

}  // namespace

std::string coded_letter(char32_t letter) {
  std::string digits;
  for (; letter > 0; letter /= 16) digits.insert(digits.begin(), "0123456789abcdef"[letter % 16]);
  digits.insert(0, letter_digits - std::min(letter_digits, digits.size()), '0');
  return "u" + digits;
}

Routes::Routes(std::string_view site_address, std::string main_language)
    : language_(std::move(main_language)) {
  size_t scheme = site_address.find("://");
  size_t host_end = scheme == site_address.npos ? 0 : site_address.find('/', scheme + 3);
  if (host_end == site_address.npos) host_end = site_address.size();
  host_ = site_address.substr(0, host_end);
  prefix_ = site_address.substr(host_end);
  if (!prefix_.starts_with('/')) prefix_.insert(0, "/");
  if (!prefix_.ends_with('/')) prefix_ += '/';
}

std::string Routes::home() const { return prefix_; }

std::string Routes::home(std::string_view language) const {
  return language == language_ ? prefix_ : prefix_ + safe(language) + "/";
}

std::string Routes::edition(int year) const { return prefix_ + std::to_string(year) + "/"; }

std::string Routes::card(int year, std::string_view slug) const { return edition(year) + safe(slug) + "/"; }

std::string Routes::category(int year, std::string_view id, size_t page) const {
  return paged(edition(year) + "categorie/" + safe(id) + "/", page);
}

std::string Routes::level(int year, std::string_view id, size_t page) const {
  return paged(edition(year) + "niveau/" + safe(id) + "/", page);
}

std::string Routes::jury(int year) const { return edition(year) + "jury/"; }

std::string Routes::awards(int year, size_t page) const { return paged(edition(year) + "palmares/", page); }

std::string Routes::press_release(int year) const { return edition(year) + "communique/"; }

std::string Routes::statistics(int year) const { return edition(year) + "statistiques/"; }

std::string Routes::feed(int year) const { return edition(year) + "atom.xml"; }

std::string Routes::holders() const { return prefix_ + "porteurs/"; }

std::string Routes::holders(std::string_view letter, size_t page) const {
  return paged(holders() + safe(letter) + "/", page);
}

std::string Routes::holder(std::string_view slug, size_t page) const {
  bool taken = slug.size() == 1 || slug == other_letters || is_coded_letter(slug);
  return paged(holders() + (taken ? "porteur-" : "") + safe(slug) + "/", page);
}

std::string Routes::page(std::string_view name, std::string_view language) const {
  return home(language) + safe(name) + "/";
}

std::string Routes::page(const Page& page) const {
  if (page.year == 0) return this->page(page.name, page.language);
  return home(page.language) + std::to_string(page.year) + "/" + safe(page.name) + "/";
}

std::string Routes::file(std::string_view path) const { return prefix_ + percent_encoded(path); }

std::string Routes::absolute(std::string_view address) const {
  return host_.empty() ? "" : host_ + std::string(address);
}

std::string Routes::whole(std::string_view address) const {
  return address.starts_with('/') ? absolute(address) : std::string(address);
}

std::string Routes::iri(std::string_view address) const {
  return address.starts_with('/') ? host_ + std::string(address) : std::string(address);
}

std::string Routes::output_path(std::string_view address) const {
  if (!address.starts_with(prefix_)) return "";
  std::string path = percent_decoded(address.substr(prefix_.size()));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

bool is_reserved(std::string_view slug) {
  constexpr std::string_view reserved[] = {"jury",     "categorie",  "niveau",
                                           "palmares", "communique", "statistiques"};
  return std::find(std::begin(reserved), std::end(reserved), slug) != std::end(reserved);
}

std::string alias_path(std::string_view alias) {
  std::string path;
  std::string_view last;
  for (std::string_view part : split(alias, '/')) {
    if (part == ".." || part == "." || part.find_first_of("?#\\:") != part.npos) return "";
    if (part.empty()) continue;
    if (!path.empty()) path += '/';
    path += last = part;
  }
  if (path.empty()) return "";
  return last.find('.') == last.npos || alias.ends_with('/') ? path + "/index.html" : path;
}

}  // namespace annuaire
