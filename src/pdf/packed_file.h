// The bytes of a file whose small objects stand together in compressed object streams, with a cross-reference
// stream (ISO 32000-1, 7.5.7 and 7.5.8): half the size of a plain one where there are tags.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/syntax.h"

namespace annuaire::pdf {

std::string deflated(std::string_view data);

class PackedFile {
 public:
  /// `objects`: numbers below this are the caller's; `stream_bytes`: about how many its streams hold.
  PackedFile(std::string_view version, Id objects, size_t stream_bytes);

  /// An object that stands on its own: what is appended to `bytes()` up to `end`.
  void begin(Id id);
  void end();
  std::string& bytes() { return bytes_; }
  /// An object that is no stream; `value`: as it is written.
  void pack(Id id, std::string_view value);

  /// The whole file. Once only. Its identity is a fingerprint of all that stands before the cross-references.
  std::string finish(Id root, Id info);

 private:
  /// Where an object stands: a byte of the file, or its index in an object stream.
  struct Place {
    Id stream = 0;  ///< 0: on its own
    uint32_t at = 0;
    bool used = false;
  };
  void flush();
  std::string cross_references() const;
  void append_stream(Id id, const std::string& entries, std::string_view data);

  std::string bytes_;
  std::vector<Place> places_;   ///< by number
  std::string index_, values_;  ///< of the object stream being filled
  uint32_t packed_ = 0;         ///< objects in it
};

}  // namespace annuaire::pdf
