#include <random>

#include "image/image.h"
#include "image_samples.h"
#include "support.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// Whatever the bytes, there is an answer: all pixels or none.
void survive(const std::string& bytes) {
  const ImageInfo info = image_info(bytes);
  const std::optional<Pixels> pixels = read_pixels(bytes);
  if (!pixels) return;
  CHECK_EQ(pixels->rgb.size(), size_t{pixels->width} * pixels->height * 3);
  CHECK(info.ok());
}

std::string png_with_size(uint32_t width, uint32_t height) {
  std::string bytes = png(PNG_COLOR_TYPE_GRAY, 8, PNG_INTERLACE_NONE);
  for (int i = 0; i < 4; ++i) bytes[16 + i] = static_cast<char>(width >> (24 - 8 * i));
  for (int i = 0; i < 4; ++i) bytes[20 + i] = static_cast<char>(height >> (24 - 8 * i));
  return bytes;
}

std::string fault(const std::string& bytes) { return image_info(bytes).fault.fr; }

}  // namespace

TEST_CASE("image: other files are named for what they are") {
  CHECK_EQ(fault(""), "fichier vide");
  CHECK_EQ(fault("bonjour"), "ni JPEG, ni PNG, ni WebP, ni GIF, ni SVG");
  CHECK_EQ(fault("GIF89a......"), "image GIF tronquée ou abîmée");
  CHECK_EQ(fault(std::string("RIFF\x10\0\0\0WEBPVP8 ", 16)), "image WebP tronquée ou abîmée");
  CHECK_NE(fault(std::string("\0\0\0\x1C"
                             "ftypavif",
                             12))
               .find("AVIF"),
           std::string::npos);
  CHECK_NE(fault("%PDF-1.7").find("PDF"), std::string::npos);
  CHECK_EQ(fault("<html><body>404</body></html>"), "image SVG illisible");
}

TEST_CASE("image: truncated pictures have a fault at every length") {
  for (const std::string& whole :
       {write_jpeg(flag(40, 30), 80), write_png(flag(40, 30)), write_webp(flag(40, 30)).value(),
        write_webp(noise(40, 30)).value(), gif(2), svg("<rect width='3' height='4'/>")}) {
    REQUIRE(image_info(whole).ok());
    for (size_t length = 0; length < whole.size(); ++length)
      CHECK_FALSE(image_info(whole.substr(0, length)).ok());
    CHECK_FALSE(read_pixels(whole.substr(0, whole.size() / 2)));
  }
}

TEST_CASE("image: damaged bytes never crash") {
  std::mt19937 random(1);
  for (const std::string& whole :
       {with_orientation(write_jpeg(flag(40, 30), 80), 6), write_png(flag(40, 30)),
        cmyk_jpeg(100, true, true), write_webp(flag(40, 30)).value(), write_webp(noise(40, 30)).value(),
        gif(2), gif(1, true), png(PNG_COLOR_TYPE_PALETTE, 1, PNG_INTERLACE_ADAM7),
        svg("<rect width='3' style='fill:red'/>")}) {
    for (int round = 0; round < 400; ++round) {
      std::string bytes = whole;
      for (unsigned i = 0; i <= random() % 4; ++i)
        bytes[random() % bytes.size()] = static_cast<char>(random());
      survive(bytes);
    }
  }
}

TEST_CASE("image: impossible sizes are refused before anything is read") {
  CHECK_FALSE(image_info(png_with_size(0, 10)).ok());
  CHECK_FALSE(image_info(png_with_size(60000, 60000)).ok());
  CHECK_NE(fault(gif(1).replace(6, 4, "\xFF\xFF\xFF\xFF")).find("trop grande"), std::string::npos);
  CHECK_FALSE(read_pixels(png_with_size(0x7FFFFFFF, 0x7FFFFFFF)));
  CHECK_NE(fault(svg("", "width='100000' height='100000'")).find("trop grande"), std::string::npos);
  CHECK_FALSE(image_info(svg("", "width='1e300' height='1'")).ok());
  CHECK_FALSE(image_info(svg("", "width='-5' height='1'")).ok());
}

TEST_CASE("image: an animated PNG is refused") {
  std::string bytes = png(PNG_COLOR_TYPE_GRAY, 8, PNG_INTERLACE_NONE);
  std::string control(
      "\0\0\0\x08"
      "acTL\0\0\0\x02\0\0\0\0\xF3\x8D\x93\x70",
      20);
  bytes.insert(33, control);
  CHECK_NE(fault(bytes).find("animée"), std::string::npos);
}

TEST_CASE("image: SVG sizes come from width and height or the viewBox") {
  auto info = image_info(svg("<rect/>"));
  CHECK(info.ok());
  CHECK_EQ(info.width, 120);
  CHECK_EQ(info.height, 80);
  info = image_info("\xEF\xBB\xBF<?xml version='1.0'?>\n" + svg("", "viewBox='0 0 30.5 20' width='100%'"));
  CHECK(info.ok());
  CHECK_EQ(info.width, 31);
  CHECK_EQ(info.height, 20);
  CHECK_NE(fault(svg("<rect width='4' height='4'/>", "")).find("sans dimensions"), std::string::npos);
}

TEST_CASE("image: SVG that runs, refers outside, moves or hides") {
  for (const char* inside : {
           "<script>1</script>",
           "<rect onclick='x()'/>",
           "<foreignObject/>",
           "<image href='http://example.org/a.png'/>",
           "<image xlink:href='file:///etc/passwd'/>",
           "<image href='../logo.png'/>",
           "<image href='data:image/svg+xml;base64,AAAA'/>",
           "<use href='other.svg#a'/>",
           "<a href='javascript:x()'><rect/></a>",
           "<a href='&#106;avascript:x()'><rect/></a>",
           "<rect style='fill:url(http://example.org/#a)'/>",
           "<rect fill='url( \"http://example.org/#a\")'/>",
           "<rect style='fill:u\\72l(http://example.org/#a)'/>",
           "<style>@import 'a.css';</style>",
           "<style><![CDATA[rect { fill: URL(a.svg#b) }]]></style>",
           "<g xml:base='http://example.org/'/>",
           "<animate attributeName='x'/>",
           "<set attributeName='href' to='javascript:x()'/>",
       }) {
    CAPTURE(inside);
    CHECK_FALSE(image_info(svg(inside)).ok());
  }
  CHECK_FALSE(image_info("<?xml-stylesheet href='a.css'?>" + svg("")).ok());
  CHECK_FALSE(image_info("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg("&a;")).ok());
}

TEST_CASE("image: what drawing programs write is accepted") {
  CHECK_EQ(
      fault("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
            "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n" +
            svg("<metadata><a:b xmlns:a='http://example.org/a' a:resource='http://example.org/'/></metadata>"
                "<defs><linearGradient id='g'/><style>.a{fill:url(#g)}</style></defs>"
                "<g transform='translate(1,2)'><path d='M0 0h9z' style='fill:url(&quot;#g&quot;)'/></g>"
                "<use xlink:href='#g'/><image href='data:image/png;base64,AAAA'/>")),
      "");
}
