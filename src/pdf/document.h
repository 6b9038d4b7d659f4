// The objects of one file: their numbers, the page tree, and each written into the file as soon as it is
// known, so that none is kept. The dictionaries that hold the file together are libharu's (haru.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/haru.h"
#include "pdf/packed_file.h"
#include "pdf/syntax.h"

namespace annuaire::pdf {

/// `entries` everywhere: what stands between << and >>.
class Document {
 public:
  /// `version`: of PDF, as the header says it; `size`: about how many bytes the file will have.
  explicit Document(std::string_view version = "1.7", size_t size = 0);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Id add(std::string_view entries);
  /// Consecutive numbers of objects that are written later, each once; gives the first. std::length_error
  /// where a file would have more objects than PDF/A allows.
  Id reserve(uint32_t count = 1);
  void write(Id reserved, std::string_view entries);

  /// flate: `data` is deflated already; dct: it is a JPEG file.
  enum class Filter { none, deflate, flate, dct };
  Id add_stream(std::string entries, std::string_view data, Filter filter);

  /// The next page; `packed`: its operators, deflated.
  Id add_page(std::string entries, std::string_view packed);

  void extend_catalog(std::string_view entries) { catalog_ += entries; }
  void extend_info(std::string_view entries) { info_ += entries; }

  /// The whole file. Once only: then the document is spent.
  std::string save();

 private:
  /// A node of the page tree, below its root.
  struct Node {
    Id id = 0;
    std::vector<Id> pages;
  };
  Node& node_with_room();

  Id next_ = 1;
  PackedFile file_;
  Haru haru_;
  const Id catalog_id_, root_id_, info_id_;
  std::vector<Node> nodes_;
  std::string catalog_, info_;  ///< their entries
};

}  // namespace annuaire::pdf
