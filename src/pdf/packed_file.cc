#include "pdf/packed_file.h"

#include <stdexcept>

#include <zlib.h>

#include "base/fingerprint.h"

namespace annuaire::pdf {
namespace {

constexpr uint32_t objects_per_stream = 200;
constexpr int deflate_level = 6;
constexpr size_t usual_object_size = 40;  ///< bytes, packed

void append_big_endian(std::string& out, uint32_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
}

}  // namespace

std::string deflated(std::string_view data) {
  uLongf size = compressBound(data.size());
  std::string out(size, '\0');
  auto* to = reinterpret_cast<Bytef*>(out.data());
  if (compress2(to, &size, reinterpret_cast<const Bytef*>(data.data()), data.size(), deflate_level) != Z_OK)
    throw std::runtime_error("deflate");
  out.resize(size);
  return out;
}

PackedFile::PackedFile(std::string_view version, Id objects, size_t stream_bytes) : places_(objects) {
  bytes_.reserve(stream_bytes + size_t{objects} * usual_object_size);
  bytes_ = "%PDF-" + std::string(version) + "\n%\xE2\xE3\xCF\xD3\n";
}

void PackedFile::begin(Id id) {
  places_[id] = {0, static_cast<uint32_t>(bytes_.size()), true};
  bytes_ += std::to_string(id) + " 0 obj\n";
}

void PackedFile::end() { bytes_ += "\nendobj\n"; }

void PackedFile::pack(Id id, std::string_view value) {
  // The stream's own number follows those given so far, and is taken when it is written.
  places_[id] = {static_cast<Id>(places_.size()), packed_++, true};
  index_ += std::to_string(id) + " " + std::to_string(values_.size()) + " ";
  values_ += value;
  values_ += '\n';
  if (packed_ == objects_per_stream) flush();
}

void PackedFile::flush() {
  if (packed_ == 0) return;
  const Id id = static_cast<Id>(places_.size());
  places_.emplace_back();
  append_stream(id, "/Type/ObjStm/N " + std::to_string(packed_) + "/First " + std::to_string(index_.size()),
                index_ + values_);
  index_.clear();
  values_.clear();
  packed_ = 0;
}

void PackedFile::append_stream(Id id, const std::string& entries, std::string_view data) {
  const std::string smaller = deflated(data);
  begin(id);
  bytes_ += "<<" + entries + "/Filter/FlateDecode/Length " + std::to_string(smaller.size()) + ">>\nstream\n";
  bytes_ += smaller;
  bytes_ += "\nendstream";
  end();
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
  const Id id = static_cast<Id>(places_.size());
  const std::string identity = "<" + hex(fingerprint(bytes_, 1)) + hex(fingerprint(bytes_, 2)) + ">";
  const size_t start = bytes_.size();
  places_.push_back({0, static_cast<uint32_t>(start), true});
  append_stream(id,
                "/Type/XRef/W[1 4 2]/Size " + std::to_string(id + 1) + "/Root " + reference(root) + "/Info " +
                    reference(info) + "/ID[" + identity + identity + "]",
                cross_references());
  bytes_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  return std::move(bytes_);
}

}  // namespace annuaire::pdf
