// libharu: the dictionaries of a file's page tree, its catalog and its Info.
//
// Why so little of it. What libharu writes by itself is a whole file, kept in memory until it is saved, with
// each object in clear; it knows no tags, no PDF/UA, no subsets of OpenType faces, and its pages draw in
// single precision. A tagged yearbook of ten thousand pages would be twice as large and take gigabytes. So a
// file's objects are numbered and written as they are made (document.h, packed_file.h), and libharu makes
// those that hold a file together, one by one. Only functions that its headers declare are called and none of
// its structures is looked into: they are not the same in 2.3 and 2.4.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/syntax.h"

namespace annuaire::pdf {

/// Each function gives a dictionary as it stands in a file, "<<…>>". `entries`: more of them, as text.
/// Throws std::bad_alloc where libharu refuses: nothing but memory can be missing.
class Haru {
 public:
  Haru();
  ~Haru();
  std::string page(Id parent, std::string_view entries) const;
  /// A node of the page tree over `pages` pages.
  std::string node(const std::vector<Id>& kids, size_t pages, Id parent) const;
  std::string root(const std::vector<Id>& kids, size_t pages) const;
  std::string catalog(Id root, std::string_view entries) const;
  std::string info(std::string_view entries) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace annuaire::pdf
