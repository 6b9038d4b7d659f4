// Pictures and fonts that no one should send, and odd ones that are right: made here, never read from a file.
#pragma once

#include <string>
#include <vector>

#include "unit/image_samples.h"

namespace annuaire::test {

struct HostileFile {
  std::string name, bytes;
  bool usable = false;  ///< odd, but a picture all the same
};

inline std::string big_endian(uint32_t value, int bytes) {
  std::string out;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
  return out;
}

/// A marker segment after the start of a JPEG.
inline std::string with_segment(const std::string& jpeg, char marker, const std::string& data) {
  return jpeg.substr(0, 2) + '\xFF' + marker + big_endian(static_cast<uint32_t>(data.size() + 2), 2) + data +
         jpeg.substr(2);
}

/// A chunk with its checksum, after the header of a PNG.
inline std::string with_chunk(const std::string& png, const std::string& type, const std::string& data) {
  uint32_t crc = 0xFFFFFFFF;
  for (char c : type + data) {
    crc ^= static_cast<uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return png.substr(0, 33) + big_endian(static_cast<uint32_t>(data.size()), 4) + type + data +
         big_endian(~crc, 4) + png.substr(33);
}

/// An SVG whose entities multiply: ten of ten of ten…
inline std::string entity_bomb() {
  std::string out = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a0 \"boum\">";
  for (int i = 1; i < 10; ++i) {
    out += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) out += "&a" + std::to_string(i - 1) + ";";
    out += "\">";
  }
  return out + "]>" + svg("<text>&a9;</text>");
}

inline std::string nested_groups(int depth) {
  std::string out;
  for (int i = 0; i < depth; ++i) out += "<g>";
  out += "<rect width='9' height='9'/>";
  for (int i = 0; i < depth; ++i) out += "</g>";
  return svg(out);
}

inline std::string patched(std::string bytes, size_t at, const std::string& with) {
  return bytes.replace(at, with.size(), with);
}

inline std::vector<HostileFile> hostile_pictures() {
  const std::string jpeg = write_jpeg(flag(40, 30), 85), good_png = write_png(flag(40, 30));
  const std::string grey_png = png(PNG_COLOR_TYPE_GRAY, 8, PNG_INTERLACE_NONE);
  const std::string lossless_webp = write_webp(flag(40, 30)).value(),
                    good_webp = write_webp(noise(40, 30)).value();
  const std::string good_gif = gif(1);
  Pixels clear = flag(40, 30);
  clear.alpha.assign(size_t{40} * 30, '\x40');
  return {
      {"vide.png", "", false},
      {"zeros.png", std::string(4096, '\0'), false},
      {"texte.jpg", "ceci n’est pas une image", false},
      {"page.png", "<!DOCTYPE html><html><body>404</body></html>", false},
      {"anime.gif", "GIF89a\x08" + std::string("\0\x08\0\x80\0\0", 6) + std::string(40, '\x2C'), false},
      {"gif-nomme.png", "GIF87a" + std::string(30, '\0'), false},
      {"anime.webp", "RIFF" + std::string("\x40\0\0\0", 4) + "WEBPVP8X" + std::string(40, '\x02'), false},
      {"coupe.webp", good_webp.substr(0, good_webp.size() / 2), false},
      {"tete.webp", good_webp.substr(0, 24), false},
      {"geant.webp", patched(lossless_webp, 21, "\xFF\xFF\xFF\x0F"), false},
      {"vide.webp", std::string("RIFF\x04\0\0\0WEBP", 12), false},
      {"coupe.gif", good_gif.substr(0, good_gif.size() - 8), false},
      {"tete.gif", good_gif.substr(0, 13), false},
      {"sans-image.gif", good_gif.substr(0, 13) + std::string(12, '\0') + ";", false},
      {"geant.gif", patched(good_gif, 6, "\xFF\xFF\xFF\xFF"), false},
      {"photo.heic", std::string("\0\0\0\x18", 4) + "ftypheic" + std::string(40, '\0'), false},
      {"scan.tif", "II*" + std::string(60, '\0'), false},
      {"fond.bmp", "BM" + std::string(60, '\0'), false},
      {"plaquette.jpg", "%PDF-1.7\n", false},
      {"coupe.jpg", jpeg.substr(0, jpeg.size() / 2), false},
      {"tete.jpg", jpeg.substr(0, 20), false},
      {"coupe.png", good_png.substr(0, good_png.size() / 2), false},
      {"tete.png", good_png.substr(0, 33), false},
      {"somme-fausse.png", patched(good_png, 45, "\x55\x55\x55"), false},
      {"sans-largeur.png", patched(grey_png, 16, std::string(4, '\0')), false},
      {"geante.png", patched(grey_png, 16, big_endian(60000, 4) + big_endian(60000, 4)), false},
      {"infinie.png", patched(grey_png, 16, big_endian(0x7FFFFFFF, 4) + big_endian(0x7FFFFFFF, 4)), false},
      {"anime.png", with_chunk(grey_png, "acTL", big_endian(2, 4) + big_endian(0, 4)), false},
      {"geante.svg", svg("", "width='1000000' height='1000000'"), false},
      {"negative.svg", svg("", "width='-4' height='4'"), false},
      {"sans-mesure.svg", svg("<rect/>", ""), false},
      {"bombe.svg", entity_bomb(), false},
      {"script.svg", svg("<script>alert(1)</script>"), false},
      {"evenement.svg", svg("<rect onload='alert(1)'/>"), false},
      {"lien.svg", svg("<image href='https://ailleurs.example/a.png'/>"), false},
      {"fichier.svg", svg("<image xlink:href='file:///etc/passwd'/>"), false},
      {"entite.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svg("<text>&x;</text>"),
       false},
      {"import.svg", svg("<style>@import url(https://ailleurs.example/a.css);</style>"), false},
      {"html.svg", svg("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>"),
       false},
      {"mouvement.svg", svg("<animate attributeName='x'/>"), false},
      {"coupe.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g>", false},
      {"presse.svgz", "\x1F\x8B\x08" + std::string(30, '\0'), false},
      // Odd, and right.
      {"photo.webp", good_webp, true},
      {"dessin.webp", lossless_webp, true},
      {"transparente.webp", write_webp(clear).value(), true},
      {"webp-nomme.jpg", good_webp, true},
      {"signe.gif", good_gif, true},
      {"entrelace.gif", gif(1, true), true},
      {"qui-bouge.gif", gif(3), true},
      {"quadri.jpg", cmyk_jpeg(100, true), true},
      {"quadri-progressive.jpg", cmyk_jpeg(30, false, true), true},
      {"couchee.jpg", with_orientation(jpeg, 6), true},
      {"profil-faux.jpg", with_segment(jpeg, '\xE2', std::string("ICC_PROFILE\0\x01\x01garbage", 21)), true},
      {"suite.jpg", jpeg + std::string(500, 'x'), true},
      {"profil-faux.png", with_chunk(good_png, "iCCP", std::string("icc\0\0nonsense", 13)), true},
      {"seize-bits.png", png(PNG_COLOR_TYPE_RGB, 16, PNG_INTERLACE_NONE), true},
      {"seize-bits-entrelacee.png", png(PNG_COLOR_TYPE_RGB_ALPHA, 16, PNG_INTERLACE_ADAM7), true},
      {"un-bit.png", png(PNG_COLOR_TYPE_PALETTE, 1, PNG_INTERLACE_ADAM7), true},
      {"transparente.png", write_png(clear), true},
      {"degrade.svg",
       svg("<defs><linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/>"
           "</linearGradient></defs><rect width='120' height='80' fill='url(#g)'/>"),
       true},
      {"voile.svg", svg("<rect width='60' height='60' fill='#c33' opacity='.4'/>"), true},
      {"profond.svg", nested_groups(20), true},
  };
}

/// What may be left of a font file on its way.
inline std::vector<HostileFile> hostile_fonts(const std::string& good) {
  std::vector<HostileFile> fonts{{"vide.ttf", ""},
                                 {"zeros.ttf", std::string(4096, '\0')},
                                 {"texte.ttf", "ceci n’est pas une police"},
                                 {"image.ttf", write_png(flag(4, 4))},
                                 {"tables.ttf", good.substr(0, 4) + "\xFF\xFF" + good.substr(6)}};
  for (size_t part : {1, 4, 9, 13})
    fonts.push_back({"coupe-" + std::to_string(part) + ".ttf", good.substr(0, good.size() * part / 16)});
  // Tables that are there, and hold nonsense.
  for (const char* table : {"glyf", "loca", "cmap", "hmtx", "GSUB", "GPOS", "head", "maxp"}) {
    const size_t entry = good.substr(0, 600).find(table);
    if (entry == std::string::npos) continue;
    size_t offset = 0, length = 0;
    for (size_t i = 0; i < 4; ++i) {
      offset = offset << 8 | static_cast<uint8_t>(good[entry + 8 + i]);
      length = length << 8 | static_cast<uint8_t>(good[entry + 12 + i]);
    }
    std::string bytes = good;
    for (size_t i = offset; i < offset + length && i < bytes.size(); i += 3)
      bytes[i] = static_cast<char>(i * 37);
    fonts.push_back({std::string("fou-") + table + ".ttf", bytes});
  }
  return fonts;
}

}  // namespace annuaire::test
