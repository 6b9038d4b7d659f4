#include "pdf/packed_file.h"

#include <libdeflate.h>
#include <memory>
#include <new>
#include <utility>

#include "base/fingerprint.h"

namespace annuaire::pdf {
namespace {

constexpr uint32_t objects_per_stream = 200;
constexpr int deflate_level = 6;

void append_big_endian(std::string& out, uint32_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
}

struct CompressorFree {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// One for each thread: making one costs as much as packing a page.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, CompressorFree> own(
      libdeflate_alloc_compressor(deflate_level));
  if (!own) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::string deflated(std::string_view data) {
  std::string out(libdeflate_zlib_compress_bound(compressor(), data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor(), data.data(), data.size(), out.data(), out.size()));
  return out;
}

PackedFile::PackedFile(std::string_view version, std::function<Id()> next_number, size_t size)
    : next_number_(std::move(next_number)) {
  bytes_.reserve(size);
  bytes_ += "%PDF-" + std::string(version) + "\n%\xE2\xE3\xCF\xD3\n";
}

PackedFile::Place& PackedFile::place(Id id) {
  if (id >= places_.size()) places_.resize(size_t{id} + 1);
  return places_[id];
}

void PackedFile::add_stream(Id id, std::string_view entries, std::string_view data) {
  place(id) = {0, static_cast<uint32_t>(bytes_.size()), true};
  bytes_ += std::to_string(id) + " 0 obj\n<<";
  bytes_ += entries;
  bytes_ += "/Length " + std::to_string(data.size()) + ">>\nstream\n";
  bytes_ += data;
  bytes_ += "\nendstream\nendobj\n";
}

void PackedFile::pack(Id id, std::string_view value) {
  if (packed_ == 0) stream_ = next_number_();
  place(id) = {stream_, packed_++, true};
  index_ += std::to_string(id) + " " + std::to_string(values_.size()) + " ";
  values_ += value;
  values_ += '\n';
  if (packed_ == objects_per_stream) flush();
}

void PackedFile::flush() {
  if (packed_ == 0) return;
  add_stream(stream_,
             "/Type/ObjStm/N " + std::to_string(packed_) + "/First " + std::to_string(index_.size()) +
                 "/Filter/FlateDecode",
             deflated(index_ + values_));
  index_.clear();
  values_.clear();
  packed_ = 0;
}

/// Four bytes for the place, or the number of the object stream; two for the index in it.
std::string PackedFile::cross_references() const {
  std::string out;
  out.reserve(places_.size() * 7);
  for (const Place& place : places_) {
    out += static_cast<char>(!place.used ? 0 : place.stream ? 2 : 1);
    append_big_endian(out, place.stream ? place.stream : place.at, 4);
    append_big_endian(out, !place.used ? 65535 : place.stream ? place.at : 0, 2);
  }
  return out;
}

std::string PackedFile::finish(Id root, Id info) {
  flush();
  const Id id = next_number_();
  const std::string identity = "<" + hex(fingerprint(bytes_, 1)) + hex(fingerprint(bytes_, 2)) + ">";
  const size_t start = bytes_.size();
  place(id) = {0, static_cast<uint32_t>(start), true};
  add_stream(id,
             "/Type/XRef/W[1 4 2]/Size " + std::to_string(places_.size()) + "/Root " + reference(root) +
                 "/Info " + reference(info) + "/ID[" + identity + identity + "]/Filter/FlateDecode",
             deflated(cross_references()));
  bytes_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  return std::move(bytes_);
}

}  // namespace annuaire::pdf
