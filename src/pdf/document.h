// The objects of one file, over libharu: it numbers them, holds streams, keeps the page tree and writes the
// dictionaries of the rest. What stands in one is our own text.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hpdf.h>

#include "pdf/syntax.h"

namespace annuaire::pdf {

/// `entries` everywhere: what stands between << and >>.
class Document {
 public:
  /// `version`: of PDF, as the header says it.
  explicit Document(std::string_view version = "1.7");
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Id add(std::string entries);
  /// An object whose entries come later, by `extend`.
  Id reserve() { return add({}); }
  void extend(Id id, std::string_view entries) { entries_[id] += entries; }

  /// `count` objects with consecutive numbers, whose entries are asked for when the file is written: nothing
  /// is kept. `index` counts from 0.
  using Entries = std::function<void(uint32_t index, std::string& out)>;
  Id add_many(uint32_t count, Entries entries);

  enum class Filter { none, deflate, dct };  ///< dct: `data` is a JPEG file
  Id add_stream(std::string entries, std::string_view data, Filter filter);

  /// The next page; `content`: its operators.
  Id add_page(std::string entries, std::string_view content);

  void extend_catalog(std::string_view entries) { extend(catalog_, entries); }
  void extend_info(std::string_view entries) { extend(info_, entries); }

  /// The whole file. Once only: then the document is spent.
  std::string save();

 private:
  HPDF_Dict new_object();
  void fill(HPDF_Dict stream, std::string_view data, Filter filter);
  void write_entries(uint32_t id, std::string& out) const;
  static HPDF_STATUS on_write(HPDF_Dict object, HPDF_Stream out);
  static HPDF_STATUS on_written(HPDF_Dict stream);
  static HPDF_STATUS on_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size);

  HPDF_Doc doc_ = nullptr;
  Id catalog_ = 0, info_ = 0;
  std::unordered_map<Id, std::string> entries_;
  struct Many {
    uint32_t count;
    Entries entries;
  };
  std::map<Id, Many> many_;  ///< by the first number
  std::string version_;
  size_t stream_bytes_ = 0;
};

}  // namespace annuaire::pdf
