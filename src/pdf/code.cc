#include "pdf/code.h"

#include <memory>
#include <qrencode.h>
#include <span>

#include "pdf/syntax.h"

namespace annuaire::pdf {
namespace {

struct CodeFree {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int any_version = 0;

/// A row of modules in hexadecimal digits, a bit each, filled up to whole bytes; 0 is painted.
void append_row(std::string& out, std::span<const unsigned char> modules) {
  constexpr size_t bits = 8;
  for (size_t x = 0; x < modules.size(); x += bits) {
    unsigned byte = 0;
    for (size_t bit = 0; bit < bits; ++bit) {
      const bool dark = x + bit < modules.size() && (modules[x + bit] & 1) != 0;
      byte = byte << 1 | (dark ? 0 : 1);
    }
    append_hex(out, byte, 2);
  }
}

}  // namespace

std::string code_image(std::string_view address) {
  const std::unique_ptr<QRcode, CodeFree> code(
      QRcode_encodeData(static_cast<int>(address.size()),
                        reinterpret_cast<const unsigned char*>(address.data()), any_version, QR_ECLEVEL_M));
  if (!code || code->width <= 0) return {};
  const int width = code->width;
  const std::string side = std::to_string(width);
  std::string out = "BI /W " + side + "/H " + side + "/IM true/F/AHx ID\n";
  for (int y = 0; y < width; ++y) append_row(out, {code->data + y * width, size_t(width)});
  return out + ">\nEI\n";
}

}  // namespace annuaire::pdf
