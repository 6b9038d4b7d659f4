// The objects of one file, over libharu: it numbers them, keeps the page tree and writes its dictionaries.
// What stands in one is our own text. Each is written into the file as soon as it is known: none is kept.
#pragma once

#include <string>
#include <string_view>

#include <hpdf.h>

#include "pdf/packed_file.h"
#include "pdf/syntax.h"

namespace annuaire::pdf {

/// `entries` everywhere: what stands between << and >>.
class Document {
 public:
  /// `version`: of PDF, as the header says it; `size`: about how many bytes the file will have.
  explicit Document(std::string_view version = "1.7", size_t size = 0);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Id add(std::string_view entries);
  /// Consecutive numbers of objects that are written later, each once; gives the first.
  Id reserve(uint32_t count = 1);
  void write(Id reserved, std::string_view entries);

  enum class Filter { none, deflate, dct };  ///< dct: `data` is a JPEG file
  Id add_stream(std::string entries, std::string_view data, Filter filter);

  /// The next page; `content`: its operators.
  Id add_page(std::string entries, std::string_view content);

  void extend_catalog(std::string_view entries) { catalog_ += entries; }
  void extend_info(std::string_view entries) { info_ += entries; }

  /// The whole file. Once only: then the document is spent.
  std::string save();

 private:
  void write_own(HPDF_Dict object, std::string_view more);
  static HPDF_STATUS on_write(HPDF_Dict object, HPDF_Stream out);
  static HPDF_STATUS on_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size);

  HPDF_Doc doc_ = nullptr;
  PackedFile file_;
  std::string catalog_, info_;  ///< entries besides libharu's
  std::string_view more_;       ///< those of the object being written
};

}  // namespace annuaire::pdf
