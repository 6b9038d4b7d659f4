// An edition of the label: one year.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/body/doc.h"
#include "content/fields/front_matter.h"
#include "content/partner.h"

namespace annuaire {

struct Category {
  Field id, name, description;
  std::vector<Field> aliases;  ///< former addresses of its page
  /// Else it is that of an edition without categories, which readers never see.
  bool named() const { return !id.empty(); }
};

struct Juror {
  Field name, role, organisation;  ///< name may be empty: an organisation alone
};

struct Distinction {
  Field name, count, total, years, condition, domain;
};

/// A group whose names are data ("dossiers": "55"), in the editor's order.
using Figures = std::vector<std::pair<Field, Field>>;

struct Edition {
  int year = 0;
  FileId file = no_file;
  std::vector<Field> aliases;  ///< former addresses that lead to its page
  Field title, document, subtitle, issues, services, video, awards_page;
  Field cover_picture;       ///< photographie
  Field modified;            ///< ISO date
  std::vector<Field> scale;  ///< ids of the levels in use
  Field density;             ///< how its cards are set: "une-page", "continue", "compacte"; empty: the first
  Field pages_per_card;      ///< that a card may take without a word; empty: one
  Field spreads;             ///< double_page: "oui": cards of the highest level on two facing pages
  std::vector<Field> parts;  ///< of the printed yearbook, in their order, as typed; empty: the usual ones
  std::vector<Category> categories;
  std::vector<Juror> jury;
  std::vector<Field> criteria;
  std::vector<Distinction> distinctions, mentions;
  Figures figures;
  Value ceremony, applications, contact, organiser;  ///< groups, see edition_schema
  Value colophon;                                    ///< group ours: of its yearbook
  std::vector<Partner> partners;                     ///< of the label in that year
  Doc body;
  Span span;
};

/// Reads content/<year>/edition.md.
Edition read_edition(const Sources& sources, FileId file, int year, Diagnostics& out);

}  // namespace annuaire
