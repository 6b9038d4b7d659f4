// annuaire.yaml: the label, its levels, the publisher, what is built.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/fields/front_matter.h"
#include "content/partner.h"

namespace annuaire {

struct OwnFields;

struct Level {
  Field id, name, award, symbol, colour, shape;  ///< award: « Label d’or attribué à »
};

/// The body that publishes: its name and public addresses.
struct Imprint {
  Field name, site, email, phone, address;
};

struct Config {
  FileId file = no_file;
  Field title, subtitle, description, address, theme, label_name, label_logo, format;
  Field bound_by_law;            ///< obligation_accessibilite: "oui", "non", or empty: not said
  std::vector<Field> languages;  ///< first: the language of the content
  std::vector<Level> levels;     ///< from the highest to the lowest
  Imprint imprint;
  Value colophon;                        ///< group ours: of every yearbook
  std::vector<Partner> partners;         ///< of the label
  Value legal;                           ///< group mentions_legales; absent: no legal notice is published
  std::vector<Field> accepted;           ///< addresses, hosts and numbers that texts may hold
  std::vector<Field> menu;               ///< names of the free pages shown in the menu; empty: all
  std::vector<Field> pdf;                ///< wanted PDF outputs; empty: ["ecran"]
  std::vector<Field> offered;            ///< of the outputs for printing, those that the site offers too
  bool printer_marks = false;            ///< marques: targets, colour bars and a slug line beside crop marks
  std::vector<Field> compression;        ///< twins of text files: "gz", "br"
  bool share_pictures = false;           ///< vignettes
  bool thin_spaces = false;              ///< fine_partout
  std::shared_ptr<const OwnFields> own;  ///< fields that the settings declare for cards; null: none
  std::string language() const { return languages.empty() ? "fr" : languages.front().value; }
};

/// Each setting at the margin of annuaire.yaml and its lines, remarks and empty lines left out.
std::vector<std::pair<std::string, std::string>> settings_by_name(std::string_view yaml);

Config read_config(const Sources& sources, FileId file, Diagnostics& out);

}  // namespace annuaire
