// Link annotations and named destinations.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "layout/book.h"
#include "pdf/document.h"

namespace annuaire::pdf {

class Links {
 public:
  explicit Links(const Book& book);

  /// Does a target lead anywhere: an address, or an anchor of the book?
  bool leads(const std::string& target) const;
  /// Entries of the annotation of a link whose stretches on the page fill `boxes` (y upwards, at least one).
  std::string annotation(const Mark& mark, const std::vector<Box>& boxes, TagId link,
                         uint32_t struct_parent) const;
  /// The name tree of all anchors, into the catalog.
  void write_destinations(Document& document, const std::vector<Id>& pages) const;

 private:
  const Book& book_;
  /// What people are told of a link: its words, and where it leads unless they say so.
  std::string said_of(const Mark& mark, TagId link) const;
  std::unordered_map<std::string, std::string> titles_;  ///< anchor → the bookmark of its place, or empty
};

/// "[12 0 R/XYZ null 700 null]": a place on a page, the reader's zoom kept; y downwards.
std::string destination(const Book& book, Id page, Pt y);

}  // namespace annuaire::pdf
