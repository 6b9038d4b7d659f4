// The PDFs that pages link to, by what they hold.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.h"
#include "html/render_site.h"

namespace annuaire {

class Wording;
class Workshop;

class PdfLinks {
 public:
  /// `links` must outlive the object.
  explicit PdfLinks(const std::vector<PdfLink>& links);
  using List = std::vector<const PdfLink*>;
  /// The whole edition; its press release has a list of its own.
  const List& of_edition(int year) const { return at({}, {}, year); }
  const List& of_press_release(int year) const { return at(press_release_kind, {}, year); }
  const List& of_category(int year, std::string_view id) const { return at({}, id, year); }
  const List& of_card(int year, std::string_view slug) const { return at(slug, {}, year); }

 private:
  const List& at(std::string_view card, std::string_view category, int year) const;
  std::unordered_map<std::string, List> lists_;
};

/// [{"titre", "adresse"}]: « L’annuaire 2021 (PDF, 1,2 Mo, 38 pages) ».
Data pdfs_data(const Workshop& shop, const PdfLinks::List& links);
Data pdfs_data(const Workshop& shop, const PdfLinks::List& links, const Wording& words);
/// Adds them to a list of facts: [{"nom", "valeur", "adresse"}]; each kind has a name of its own.
void add_pdfs(const Workshop& shop, const PdfLinks::List& links, Data& facts);

}  // namespace annuaire
