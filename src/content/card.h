// A card: one awarded project, one file.
#pragma once

#include <string>
#include <vector>

#include "content/body/doc.h"
#include "content/fields/front_matter.h"
#include "content/partner.h"

namespace annuaire {

struct OwnFields;

struct Card {
  std::string slug;  ///< from the file name
  int year = 0;      ///< from the folder
  FileId file = no_file;
  Field project, subtitle, summary, category, level, site, video, picture, picture_alt, picture_caption,
      picture_credit, region, department, territory, language;
  Field modified;  ///< ISO date
  Field order;     ///< integer: rank wished for within category and level
  std::vector<Field> holders, aliases;
  std::vector<Partner> partners;
  bool retired = false;    ///< nothing of it is published but that it was taken back
  std::vector<Value> own;  ///< by OwnFields::list; empty where annuaire.yaml declares none
  Doc body;
  Span span;           ///< the front matter
  bool closed = true;  ///< the front matter has both its lines « --- »
};

/// Reads content/<year>/<slug>.md; the source is already in `sources[file]`. `own`: fields that the settings
/// declare; null: none.
Card read_card(const Sources& sources, FileId file, int year, std::string slug, const OwnFields* own,
               Diagnostics& out);

}  // namespace annuaire
