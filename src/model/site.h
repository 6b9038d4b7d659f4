// Phase 2: the site, linked, sorted, with French micro-typography in its bodies. Const from here on.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "content/content.h"
#include "model/name_forms.h"

namespace annuaire {

using CardId = uint32_t;

/// The cards of one category of an edition, by level.
struct CategoryCards {
  const Category* category = nullptr;
  std::vector<CardId> cards;  ///< highest level first, then `ordre`, then the project's name
};

struct SiteEdition {
  const Edition* edition = nullptr;
  int year = 0;
  std::vector<CategoryCards> categories;  ///< in the edition's order; those without cards too
  std::vector<CardId> cards;              ///< all, in reading order: category by category
  std::vector<const Level*> levels;       ///< those of the scale, highest first
  /// Else all its cards stand in one category without a name, which has no page and no heading.
  bool has_categories() const { return !categories.empty() && categories.front().category->named(); }
};

/// A body that received at least one label; one entry for all spellings that fold alike.
struct Holder {
  std::string name;  ///< as first written
  std::string slug;
  std::string filed;  ///< the name it is sorted by: its key, else the name with its legal form behind
  std::string sort_key;
  std::vector<CardId> cards;           ///< newest edition first
  const HolderEntry* entry = nullptr;  ///< what content/porteurs.yaml says of it; null: nothing
  /// As an index shows it: « Paris (Ville de) »; as written where a key tells under what to look for it.
  const std::string& index_name() const { return entry && !entry->key.empty() ? name : filed; }
};

/// What is known of days beside what the content says.
struct Calendar {
  Date today;  ///< the day of the build
  /// By FileId: when a source last changed, where that is known; may be shorter.
  std::vector<std::optional<Date>> changed = {};
};

struct Site {
  Content content;                    ///< owns every text; `Site` is movable but never copied
  std::vector<SiteEdition> editions;  ///< newest first
  std::vector<Holder> holders;        ///< in the collation of the content's language
  std::vector<CardId> previous,
      next;  ///< by CardId: neighbours in the edition's reading order; no_card at the ends
  std::unordered_map<std::string, const HolderEntry*> entries;  ///< folded name → what is known of the holder
  /// Paths below the output folder of the files beside pages that a build makes and texts may link: PDFs,
  /// open data, feeds.
  std::set<std::string, std::less<>> own_files;
  NameForms forms;  ///< of the content's language
  Date today;       ///< the day of the build; only what has a term depends on it
  std::vector<std::optional<Date>>
      modified;               ///< by FileId: `modifie`, else Calendar::changed; never after today
  std::vector<Date> to_come;  ///< days that were known of files and come after today

  const Config& config() const { return content.config; }
  const Sources& sources() const { return content.sources; }
  const Card& card(CardId id) const { return content.cards[id]; }
  const Level* level(std::string_view id) const;
  const SiteEdition* edition(int year) const;
  /// Null where the edition has no categories.
  const Category* category_of(const Card& card) const;
  /// What content/porteurs.yaml says of a holder; null: nothing.
  const HolderEntry* entry(std::string_view holder) const;
  /// The key of a holder, else its name with its legal form behind.
  std::string filed_name(std::string_view holder) const;

  Site() = default;
  Site(Site&&) = default;
  Site& operator=(Site&&) = default;
  Site(const Site&) = delete;
};

/// The languages of its pages, each once, the site's first.
std::vector<std::string> languages_of(const Content& content);

/// Has the edition cards that could not be read or placed? What is wrong with them is told; what is counted
/// or sought among its cards is not known then.
bool lacks_cards(const Site& site, const SiteEdition& edition);

inline constexpr CardId no_card = UINT32_MAX;

/// Joins cards to their edition, category and level; sorts; gathers holders; applies French typography to the
/// bodies whose language is French. Unknown categories or levels, duplicate addresses and colliding aliases
/// are errors. `forms`: the legal forms of the content's language.
Site link_site(Content content, const Calendar& calendar, unsigned threads, Diagnostics& out,
               NameForms forms = {});

}  // namespace annuaire
