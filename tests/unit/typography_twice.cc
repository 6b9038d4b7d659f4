// Setting a text twice is setting it once: whatever the text, the language, and how it falls into pieces.
#include <random>
#include <vector>

#include "support.h"
#include "typography/french.h"

using namespace annuaire;

namespace {

const char* const bits[] = {
    " ",       "  ",    "\u00A0",   "\u202F",     "\u2009", "\t",   "«",   "»",  "“",     "”",    "„",
    "‘",       "’",     "\"",       "'",          "…",      "...",  ".",   ",",  ";",     ":",    "!",
    "?",       "–",     "—",        "-",          "--",     "−",    "/",   "\\", "12",    "000",  "5",
    "8",       "00000", "34000",    "%",          "€",      "°",    "°C",  "n°", "N°",    "p.",   "M.",
    "Mme",     "a",     "b",        "mot",        "arbres", "É",    "é",   "è",  "ème",   "ière", "XI",
    "I",       "V",     "`",        "(",          ")",      "[",    "]",   "{",  "}",     "<",    ">",
    "www.a",   "http",  "https://", "mailto:a@b", "\n",     "\x01", "1",   "er", "e",     "mars", "March",
    "h",       "km",    "m",        "@",          "#",      "&",    "*",   "_",  "~",     "+",    "=",
    "½",       "²",     "日",       "n",          "'n'",    "2nd",  "'68", "et", "le",    "code", "dossier",
    "tickets", "No.",   "Mr",       "\u00AD",     "\u200B", "😀",    "l'",  "à",  "SIRET", "\xE2", "\xC2",
    "La",      "01",    "Saint",    "0",          "\u2060", "XIV"};

std::string shown(const std::string& text) {
  std::string out;
  for (char c : text) {
    constexpr const char* digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte < 0x80)
      out += c;
    else
      (out += '<').append(1, digits[byte >> 4]).append(1, digits[byte & 15]).append(1, '>');
  }
  return out;
}

std::string set_in_pieces(std::vector<Piece>& pieces, const Conventions& conventions) {
  set_pieces(pieces, conventions);
  std::string all;
  for (const Piece& piece : pieces) all += piece.text + "\x02";
  return all;
}

}  // namespace

TEST_CASE("typography: twice is once, whatever the text") {
  std::mt19937 random(20240601);
  for (const char* language : {"fr", "en", "fr-CA", "fr-CH"}) {
    const Conventions conventions = conventions_of(language);
    for (int round = 0; round < 6'000; ++round) {
      const char* few[6];  // few kinds a text: they meet the more often
      const size_t kinds = 2 + random() % 5;
      for (size_t i = 0; i < kinds; ++i) few[i] = bits[random() % std::size(bits)];
      std::string text;
      std::vector<Piece> pieces(1);
      for (size_t i = 0, length = 1 + random() % 14; i < length; ++i) {
        const char* bit = few[random() % kinds];
        text += bit;
        pieces.back().text += bit;
        if (random() % 8 == 0) pieces.push_back({"", random() % 4 == 0});
      }
      const std::string once = set_text(text, conventions), twice = set_text(once, conventions);
      INFO(language << ": " << shown(text) << " -> " << shown(once) << " -> " << shown(twice));
      CHECK((twice == once));
      const std::string first = set_in_pieces(pieces, conventions),
                        second = set_in_pieces(pieces, conventions);
      INFO("in pieces: " << shown(first) << " -> " << shown(second));
      CHECK((second == first));
    }
  }
}
