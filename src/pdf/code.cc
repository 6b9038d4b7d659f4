#include "pdf/code.h"

#include <memory>
#include <qrencode.h>

#include "pdf/syntax.h"

namespace annuaire::pdf {
namespace {

struct CodeFree {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int any_version = 0;

}  // namespace

void append_code(std::string& out, std::string_view address, const Box& box) {
  const std::unique_ptr<QRcode, CodeFree> code(
      QRcode_encodeData(static_cast<int>(address.size()),
                        reinterpret_cast<const unsigned char*>(address.data()), any_version, QR_ECLEVEL_M));
  if (!code || code->width <= 0) return;
  const int width = code->width;
  const double module_width = box.width / width, module_height = box.height / width;
  auto dark = [&](int x, int y) { return (code->data[y * width + x] & 1) != 0; };
  for (int y = 0; y < width; ++y) {
    for (int x = 0; x < width; ++x) {
      const int begin = x;
      while (x < width && dark(x, y)) ++x;
      if (x == begin) continue;
      for (double value : {box.x + begin * module_width, box.y + (width - 1 - y) * module_height,
                           (x - begin) * module_width, module_height}) {
        append_number(out, value, 3);
        out += ' ';
      }
      out += "re\n";
    }
  }
  out += "f\n";
}

}  // namespace annuaire::pdf
