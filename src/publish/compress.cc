#include "publish/compress.h"

#include <brotli/encode.h>
#include <new>

#include <zlib.h>

namespace annuaire {
namespace {

// Both are given room for the most that they may make, so that only memory can be missing.

constexpr int gzip_header =
    16;  // added to the window's size: a header and checksum of gzip (zlib.h, deflateInit2)
constexpr int most_memory = 9;

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzip_header, most_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (ended != Z_STREAM_END) throw std::bad_alloc();
  return out;
}

std::string brotli(std::string_view bytes) {
  size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                             reinterpret_cast<const uint8_t*>(bytes.data()), &size,
                             reinterpret_cast<uint8_t*>(out.data())))
    throw std::bad_alloc();
  out.resize(size);
  return out;
}

}  // namespace

std::string_view ending_of(Compression kind) { return kind == Compression::gzip ? ".gz" : ".br"; }

std::string compressed(std::string_view bytes, Compression kind) {
  return kind == Compression::gzip ? gzip(bytes) : brotli(bytes);
}

}  // namespace annuaire
