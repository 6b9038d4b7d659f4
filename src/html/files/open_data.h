// The cards as open data: CSV (RFC 4180), its twin for French Excel, JSON, and a Table Schema of the columns.
// Texts are as the editors typed them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/workshop.h"

namespace annuaire {

std::string cards_csv(const Workshop& shop);  ///< UTF-8, comma, CRLF
std::string cards_excel(
    const Workshop& shop);  ///< byte order mark, semicolon, CRLF, no cell runs as a formula
std::string cards_json(
    const Workshop& shop);  ///< {"titre", "licence", "mis_a_jour" (where it is known), "laureats": […]}
std::string table_schema(const Workshop& shop);

inline constexpr const char* licence_name = "Licence Ouverte 2.0";
inline constexpr const char* licence_address = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

/// What the rows are, then what the label is.
std::string dataset_description(const Workshop& shop);

/// A file of donnees/; "donnees.fichier.<key>" says what it is.
struct DataFile {
  std::string_view key;
  const char* path;
  std::string_view media_type;
  bool is_data;  ///< the cards themselves, not what is said about them
};
std::span<const DataFile> data_files();

/// One cell, quoted where needed; `safe`: a formula's sign at the start gets an apostrophe before it.
std::string csv_cell(std::string_view text, char separator, bool safe);

}  // namespace annuaire
