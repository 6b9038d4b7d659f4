// The bytes of a file whose small objects stand together in compressed object streams, with a cross-reference
// stream (ISO 32000-1, 7.5.7 and 7.5.8): half the size of a plain one where there are tags.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/syntax.h"

namespace annuaire::pdf {

/// As FlateDecode reads it; safe to call from several threads.
std::string deflated(std::string_view data);

/// Nothing is kept but the bytes themselves and where each object stands in them.
class PackedFile {
 public:
  /// `next_number`: gives the next number that no object has, for streams that the file adds of its own;
  /// `size`: about how many bytes the file will have. Room for more than it has costs no memory.
  PackedFile(std::string_view version, std::function<Id()> next_number, size_t size);

  /// `data`: as its filter, which `entries` name, gives it; the length is added here.
  void add_stream(Id id, std::string_view entries, std::string_view data);
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
  Place& place(Id id);
  void flush();
  std::string cross_references() const;

  std::string bytes_;
  std::function<Id()> next_number_;
  std::vector<Place> places_;   ///< by number
  std::string index_, values_;  ///< of the object stream being filled
  Id stream_ = 0;               ///< its number
  uint32_t packed_ = 0;         ///< objects in it
};

}  // namespace annuaire::pdf
