// Do the links of the pages that were made lead somewhere? Every href, src and id is looked at, so that
// themes are checked as well as content.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/fingerprint.h"
#include "base/fingerprint_map.h"
#include "html/files/assets.h"
#include "model/routes.h"

namespace annuaire {

/// What one tag of a page says about links.
struct LinkAttribute {
  enum class Kind { address, id } kind = Kind::address;
  std::string_view value;  ///< as written
};
/// The href, src and id attributes of a page's tags, in order; comments are skipped.
std::vector<LinkAttribute> link_attributes(std::string_view html);
/// A value without the entities that templates and escape_html write.
std::string resolved(std::string_view value);

/// Knows every file that will be there; takes pages one by one, from several threads.
class LinkCheck {
 public:
  /// Where an address leads.
  struct Place {
    enum class Kind { outside, file, absent } kind = Kind::absent;
    uint32_t file = 0;   ///< its number in `paths`
    std::string anchor;  ///< what stands after '#'
  };

  /// `paths`: below the output folder; the first `made` of them may be pages. Files of assets/ that are
  /// linked are marked as used.
  LinkCheck(const Routes& routes, Assets& assets, const std::vector<std::string>& paths, size_t made);
  /// `from`: the address of the page that `target` stands on. Marks a file of assets/ as used.
  Place place_of(const std::string& from, std::string_view target);
  /// What leads to `target` is known and told: nothing more is to be said of it.
  void pass_over(std::string target) { told_.insert(std::move(target)); }
  /// `file`: the page's number in `paths`.
  void take(size_t file, const std::string& address, std::string_view html);
  /// Links and anchors that lead nowhere and ids that stand twice on a page, each target told once with the
  /// first page that has it. Call it when all pages are taken.
  void report(Diagnostics& out) const;

 private:
  struct Wish {
    uint32_t file;  ///< its number
    std::string anchor;
    std::string written;
  };
  struct PageFacts {
    std::string address;        ///< empty: no page
    std::vector<uint64_t> ids;  ///< fingerprints, sorted
    std::vector<Wish> wishes;   ///< anchors on other pages
    std::vector<std::string> nowhere, no_anchor, twice;
  };
  void look_at(PageFacts& page, uint32_t file, std::string_view target);
  void take_ids(PageFacts& page, const std::vector<LinkAttribute>& found);
  bool has_anchor(const Wish& wish) const;
  std::string address_of(std::string_view path) const;

  const Routes& routes_;
  Assets& assets_;
  /// Fingerprint of an address, as most links are written → the file's number. Found here, a link needs no
  /// other look.
  FingerprintMap files_;
  std::vector<PageFacts> pages_;  ///< by file number
  std::set<std::string, std::less<>> told_;
};

}  // namespace annuaire
