// A PDF that pages link to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace annuaire {

/// What one PDF holds, and so the page that offers it.
enum class PdfScope : uint8_t { edition, press_release, category, card };

struct PdfLink {
  PdfScope scope = PdfScope::edition;
  int year = 0;
  std::string part;    ///< the id of the category or the slug of the card that it holds
  std::string output;  ///< "ecran", "livret"… as annuaire.yaml names it
  std::string path;    ///< "annuaire-2021.pdf"
  size_t pages = 0, bytes = 0;
};

}  // namespace annuaire
