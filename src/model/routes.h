// Where every page of the website is. Pure: addresses depend on the content alone and last.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

struct Page;

/// The page of holders that begin with no letter.
inline constexpr std::string_view other_letters = "autres";
/// What stands in addresses for a letter that is not Latin: "u03a9".
std::string coded_letter(char32_t letter);

/// A root-relative address ("/palmares/2021/projet/") for each page; `prefix` is the path of the site's
/// public address.
class Routes {
 public:
  /// `site_address`: "https://exemple.fr/palmares/"; empty: the root of whatever host serves the site.
  explicit Routes(std::string_view site_address, std::string main_language);

  std::string home() const;
  /// "/en/"; the first language has the root.
  std::string home(std::string_view language) const;
  std::string edition(int year) const;
  std::string card(int year, std::string_view slug) const;
  std::string category(int year, std::string_view id, size_t page = 1) const;
  std::string level(int year, std::string_view id, size_t page = 1) const;
  std::string jury(int year) const;
  std::string awards(int year, size_t page = 1) const;
  std::string press_release(int year) const;
  std::string statistics(int year) const;
  std::string feed(int year) const;
  std::string holders() const;
  std::string holders(std::string_view letter, size_t page = 1) const;
  /// Of one holder. A slug that a page of letters has gets "porteur-" before it.
  std::string holder(std::string_view slug, size_t page = 1) const;
  std::string page(std::string_view name, std::string_view language) const;
  /// A page of an edition stands below it: "/2021/edito/", "/en/2021/edito/".
  std::string page(const Page& page) const;
  /// A file at `path` below the output folder.
  std::string file(std::string_view path) const;

  /// With scheme and host; empty where the site has no public address.
  std::string absolute(std::string_view address) const;
  /// The same for any address; outside ones stay as they are.
  std::string whole(std::string_view address) const;
  /// Whole where the site has a public address, else as it is.
  std::string iri(std::string_view address) const;
  /// The file of the output folder that an address shows: "/2021/" → "2021/index.html". Empty for an address
  /// outside the site.
  std::string output_path(std::string_view address) const;
  const std::string& prefix() const { return prefix_; }
  const std::string& host() const { return host_; }

 private:
  std::string host_;    ///< "https://exemple.fr", no final '/'
  std::string prefix_;  ///< "/palmares/": begins and ends with '/'
  std::string language_;
};

/// Names below a year that the website keeps for its own pages; no card may bear one.
bool is_reserved(std::string_view slug);

/// "alias" of a card or page, as typed → path of the redirecting file; empty if it leaves the site.
std::string alias_path(std::string_view alias);

}  // namespace annuaire
