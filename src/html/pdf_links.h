// The PDFs that pages link to, by what they hold.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data.h"
#include "model/pdf_link.h"

namespace annuaire {

class Wording;
struct SiteView;

class PdfLinks {
 public:
  /// `links` must outlive the object.
  explicit PdfLinks(const std::vector<PdfLink>& links);
  using List = std::vector<const PdfLink*>;
  const List& of_edition(int year) const { return at(PdfScope::edition, year, {}); }
  const List& of_press_release(int year) const { return at(PdfScope::press_release, year, {}); }
  const List& of_category(int year, std::string_view id) const { return at(PdfScope::category, year, id); }
  const List& of_card(int year, std::string_view slug) const { return at(PdfScope::card, year, slug); }

 private:
  const List& at(PdfScope scope, int year, std::string_view part) const;
  std::unordered_map<std::string, List> lists_;
};

/// [{"titre", "adresse"}]: « L’annuaire 2021 (PDF, 1,2 Mo, 38 pages) ».
Data pdfs_data(const SiteView& view, const PdfLinks::List& links);
Data pdfs_data(const SiteView& view, const PdfLinks::List& links, const Wording& words);
/// Adds them to a list of facts: [{"nom", "valeur", "adresse"}]; each kind has a name of its own.
void add_pdfs(const SiteView& view, const PdfLinks::List& links, Data& facts);

}  // namespace annuaire
