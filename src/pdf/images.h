// PlacedPictures as XObjects: each distinct picture once.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "base/diagnostic.h"
#include "base/files.h"
#include "layout/book.h"
#include "pdf/document.h"
#include "pdf/prepress.h"

namespace annuaire::pdf {

class PlacedPictures {
 public:
  /// Reads and writes all pictures of a book, sized for the largest box each one fills. What cannot be used
  /// is an error that names the file and where it stands. With a press: in its inks, and a warning for each
  /// that is too coarse for paper.
  PlacedPictures(const Book& book, const Files& site, Document& document, const Prepress* press,
                 Diagnostics& out);

  /// The XObject, drawn in the unit square; 0 if the picture cannot be used.
  Id object(const std::string& path) const;

 private:
  std::map<std::string, Id> objects_;
};

}  // namespace annuaire::pdf
