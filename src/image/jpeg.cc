// JPEG through libjpeg, whose errors leave by longjmp: `guarded` turns them into exceptions.
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>

#include <jpeglib.h>
// after jpeglib.h
#include <jerror.h>

#include "image/formats.h"
#include "image/inks.h"
#include "image/jpeg_header.h"

namespace annuaire {
namespace {

/// Scans of a progressive file that is no attack; each costs a pass over all pixels.
constexpr int max_scans = 200;

struct ErrorState {
  jpeg_error_mgr manager;
  jpeg_progress_mgr progress;
  std::jmp_buf jump;
};

[[noreturn]] void leave(j_common_ptr codec) {
  auto* state = static_cast<ErrorState*>(codec->client_data);
  std::longjmp(state->jump, 1);
}

/// libjpeg would paint what is missing or damaged grey and go on; other warnings (levels below 0) do no harm.
void message(j_common_ptr codec, int level) {
  if (level >= 0) return;
  switch (codec->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
      leave(codec);
    default:
      return;
  }
}

void watch_scans(j_common_ptr codec) {
  if (!codec->is_decompressor || reinterpret_cast<j_decompress_ptr>(codec)->input_scan_number <= max_scans)
    return;
  auto* state = static_cast<ErrorState*>(codec->client_data);
  std::longjmp(state->jump, 1);
}

template <class Codec>
void prepare(Codec& codec, ErrorState& state) {
  codec.err = jpeg_std_error(&state.manager);
  state.manager.error_exit = leave;
  state.manager.emit_message = message;
  state.progress.progress_monitor = watch_scans;
  codec.client_data = &state;
}

/// Runs a step that may longjmp; false if it did. The step must own nothing that needs a destructor.
template <class Step>
bool guarded(ErrorState& state, Step step) {
  if (setjmp(state.jump)) return false;
  step();
  return true;
}

/// The same where only memory can be missing.
template <class Step>
void surely(ErrorState& state, Step step) {
  if (!guarded(state, step)) throw std::bad_alloc();
}

struct Decoder {
  jpeg_decompress_struct codec{};
  ErrorState state{};
  Decoder() {
    prepare(codec, state);
    surely(state, [this] { jpeg_create_decompress(&codec); });
    codec.progress = &state.progress;
  }
  ~Decoder() { jpeg_destroy_decompress(&codec); }
  Decoder(const Decoder&) = delete;
};

struct Encoder {
  jpeg_compress_struct codec{};
  ErrorState state{};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  Encoder() {
    prepare(codec, state);
    surely(state, [this] { jpeg_create_compress(&codec); });
  }
  ~Encoder() {
    jpeg_destroy_compress(&codec);
    std::free(bytes);
  }
  Encoder(const Encoder&) = delete;
};

/// The picture as a viewer shows it: EXIF orientations 2–8 turned or mirrored back.
Raster upright(Raster in, int orientation) {
  if (orientation == 1) return in;
  Raster out;
  bool swaps = orientation > 4;
  out.width = swaps ? in.height : in.width;
  out.height = swaps ? in.width : in.height;
  out.channels = in.channels;
  out.samples.resize(in.samples.size());
  bool flip_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  bool flip_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  for (size_t y = 0; y < out.height; ++y) {
    for (size_t x = 0; x < out.width; ++x) {
      size_t sx = swaps ? y : x, sy = swaps ? x : y;
      if (flip_x) sx = in.width - 1 - sx;
      if (flip_y) sy = in.height - 1 - sy;
      in.samples.copy(&out.samples[(y * out.width + x) * in.channels], in.channels,
                      (sy * in.width + sx) * in.channels);
    }
  }
  return out;
}

}  // namespace

ImageInfo jpeg_info(std::string_view bytes) {
  constexpr auto format = ImageInfo::Format::jpeg;
  JpegHeader header = read_jpeg_header(bytes);
  if (!header.complete)
    return unusable(format, {"image JPEG tronquée ou abîmée", "truncated or damaged JPEG picture"});
  bool usual = header.components == 1 || header.components == 3 || header.components == 4;
  if (!header.supported || header.bits != 8 || !usual)
    return unusable(format,
                    {"variété de JPEG inconnue des navigateurs", "a kind of JPEG browsers cannot show"});
  ImageInfo info = header.swaps() ? sized(format, header.height, header.width)
                                  : sized(format, header.width, header.height);
  info.lossy = true;
  return info;
}

std::optional<Raster> read_jpeg(std::string_view bytes) {
  JpegHeader header = read_jpeg_header(bytes);
  Decoder decoder;
  auto& codec = decoder.codec;
  const bool begun = guarded(decoder.state, [&] {
    jpeg_mem_src(&codec, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&codec, TRUE);
    codec.out_color_space = codec.num_components == 4 ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&codec);
  });
  if (!begun) return std::nullopt;
  const bool inks = codec.out_color_space == JCS_CMYK;
  Raster raster{codec.output_width, codec.output_height, inks ? size_t{4} : size_t{3}, {}, {}, {}};
  if (uint64_t{raster.width} * raster.height > max_picture_pixels) return std::nullopt;
  const size_t line_size = raster.width * raster.channels;
  raster.samples.resize(line_size * raster.height);
  for (uint32_t y = 0; y < raster.height; ++y) {
    const bool read = guarded(decoder.state, [&] {
      auto* line = reinterpret_cast<JSAMPROW>(raster.samples.data() + y * line_size);
      jpeg_read_scanlines(&codec, &line, 1);
    });
    if (!read) return std::nullopt;
  }
  if (inks && codec.saw_Adobe_marker)  // Adobe’s files hold them inverted
    for (char& ink : raster.samples) ink = static_cast<char>(~ink);
  return upright(std::move(raster), header.orientation);
}

namespace {

/// `samples`: of all channels, rows from the top.
std::string write_samples(const std::string& samples, uint32_t width, uint32_t height, int channels,
                          J_COLOR_SPACE space, int quality) {
  Encoder encoder;
  auto& codec = encoder.codec;
  const size_t row = size_t{width} * static_cast<size_t>(channels);
  surely(encoder.state, [&] {
    jpeg_mem_dest(&codec, &encoder.bytes, &encoder.size);
    codec.image_width = width;
    codec.image_height = height;
    codec.input_components = channels;
    codec.in_color_space = space;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, quality, TRUE);
    codec.optimize_coding = TRUE;
    jpeg_start_compress(&codec, TRUE);
    for (uint32_t y = 0; y < height; ++y) {
      auto* line = reinterpret_cast<JSAMPROW>(const_cast<char*>(samples.data()) + y * row);
      jpeg_write_scanlines(&codec, &line, 1);
    }
    jpeg_finish_compress(&codec);
  });
  return {reinterpret_cast<char*>(encoder.bytes), encoder.size};
}

}  // namespace

std::string write_jpeg(const Pixels& pixels, int quality) {
  return write_samples(pixels.rgb, pixels.width, pixels.height, 3, JCS_RGB, quality);
}

std::string write_cmyk_jpeg(const std::string& inks, uint32_t width, uint32_t height, int quality) {
  return write_samples(inks, width, height, 4, JCS_CMYK, quality);
}

}  // namespace annuaire
