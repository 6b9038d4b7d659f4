// The parts of check_site.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "content/fields/keep.h"
#include "model/site.h"

namespace annuaire {

/// Something written with a body: a card, an edition, a free page.
struct Text {
  const Doc* body = nullptr;
  int year = 0;  ///< 0: a free page of the whole site
  FileId file = no_file;
  bool french = false;
  std::vector<const Field*> titles;  ///< prose in fields
  uint32_t body_begin = 0;           ///< byte of the file
};

/// What the files below assets/ are; each is looked at once. Safe to use from several threads.
class Pictures {
 public:
  explicit Pictures(const Files& files) : files_(files) {}
  /// What a picture is for, and so how large it must be.
  enum class Use { text, logo };
  /// Says what is wrong with the picture named `target` at `where`.
  void check(std::string_view target, Span where, Use use, Diagnostics& out);
  bool has_file(const std::string& path) const { return files_.exists(path); }
  /// Says so if there is no file `path` ("assets/dossier.pdf"), with `hint`, else the nearest name.
  void check_file(const std::string& path, Span where, Message hint, Diagnostics& out) const;

 private:
  struct Facts {
    Severity severity = Severity::error;
    Message message, hint;           // no message: nothing to say
    uint32_t width = 0, height = 0;  // of pixels; 0: none
    std::optional<bool> white = {};  // not yet asked
  };
  void check_shade(Facts& facts, const std::string& path, Span where, Diagnostics& out) const;
  Facts look(const std::string& path) const;
  static Facts look_at_colours(std::string_view svg);
  Message nearest_file(const std::string& path) const;

  const Files& files_;
  std::mutex guard_;
  std::map<std::string, Facts, std::less<>> known_;
};

/// Links and pictures of a body.
void check_body(const Site& site, const Text& text, Pictures& pictures, Diagnostics& out);
/// Addresses and pictures in the fields of a card.
void check_fields(const Site& site, const Card& card, Pictures& pictures, Diagnostics& out);
/// An address in a field: https wanted, and a path of the site must lead somewhere.
void check_address(const Site& site, int year, const Field& address, const Pictures& files, Diagnostics& out);
/// That of a model is told.
void check_mailbox(const Field& mailbox, Diagnostics& out);
/// The addresses in a group, by the table of its fields.
void check_group(const Site& site, int year, std::span<const FieldSpec> fields, const Value& group,
                 const Pictures& files, Diagnostics& out);
/// What a link that leads nowhere may have meant.
Message hint_for_link(const Site& site, int year, std::string_view target);
/// Addresses and pictures that a thing keeps, by the table of its fields.
template <typename T>
void check_kept(const Site& site, int year, std::span<const FieldSpec> fields, const T& thing,
                Pictures& pictures, Diagnostics& out) {
  for (const FieldSpec& field : fields) {
    if (const auto* group = std::get_if<Value T::*>(&field.kept); group && field.kind == Kind::group)
      check_group(site, year, field.fields, thing.*(*group), pictures, out);
    const Field* text = kept_text(field, thing);
    if (!text || text->empty()) continue;
    if (field.kind == Kind::url) check_address(site, year, *text, pictures, out);
    if (field.kind == Kind::email) check_mailbox(*text, out);
    const auto use = field.name == "logo" ? Pictures::Use::logo : Pictures::Use::text;
    if (field.kind == Kind::image) pictures.check(text->value, text->span, use, out);
  }
}
/// A portrait without an alternative text, one that has nobody's name.
void check_portrait(const Page& page, Diagnostics& out);
/// The partners of the label: logos, addresses, names.
void check_partners(const Site& site, Pictures& pictures, Diagnostics& out);
/// The numbers and the paper of imprints.
void check_colophons(const Site& site, Diagnostics& out);
/// Names in braces: « {jurys} », « {jury} » out of place. `edition`: whose text it is; null for others.
void check_placeholders(const Site& site, const Text& text, const Edition* edition, Diagnostics& out);
/// Marks and tags in a text that is set as it was typed.
void check_field_marks(const Field& field, Diagnostics& out);
/// Lines that are there twice, one after the other.
void check_repeats(const Site& site, const Text& text, Diagnostics& out);
/// Headings with nothing below.
void check_sections(const Text& text, Diagnostics& out);
/// Headings that are there twice below the same one, bold words that were meant as headings.
void check_headings(const Sources& sources, const Text& text, Diagnostics& out);
/// Alternative texts that say nothing of the picture.
void check_alternatives(const Card& card, Diagnostics& out);
void check_alternatives(const Doc& body, Diagnostics& out);
/// The parts that editions name for their printed yearbooks.
void check_book_parts(const Site& site, Diagnostics& out);
/// Spreads that an edition asks for and cannot have.
void check_spreads(const Site& site, Diagnostics& out);
/// The names of pages in the menu, and the pages that it leaves out.
void check_menu(const Site& site, Diagnostics& out);
/// Regions and départements misspelt, or written in two ways.
void check_places(const Site& site, Diagnostics& out);
/// A juror twice, times that no clock shows.
void check_edition_facts(const Site& site, const Edition& edition, Diagnostics& out);
/// One holder twice on a card, two on one line.
void check_card_holders(const Site& site, const Card& card, Diagnostics& out);
/// Cards that repeat another of their edition, by id, each with the first of them.
std::map<CardId, CardId> copied_cards(const Site& site);
/// A card whose text is in another language than it says.
void check_language(const Site& site, const Card& card, Diagnostics& out);
/// Headings one letter off those of other cards.
void check_near_headings(const Site& site, Diagnostics& out);
/// Cards without a text beside others that have one.
void check_no_text(const Site& site, Diagnostics& out);
/// Cards that say the same under two names.
void check_copies(const Site& site, Diagnostics& out);
/// The dates of an edition beside one another, and beside those of the edition before.
void check_calendar(const Site& site, Diagnostics& out);
/// The figures of editions beside what they list; categories and levels that no card has.
void check_figures(const Site& site, Diagnostics& out);
/// Addresses and numbers that may stand in texts: see public_contacts.
class PublicContacts;
/// Those that the settings and editions give as public ones, and those that the settings accept.
std::shared_ptr<const PublicContacts> public_contacts(const Site& site);
/// E-mail addresses, telephone numbers and accounts anywhere in a file that seem a person's. `body_begin`:
/// where its header ends.
void check_private(const Site& site, FileId file, uint32_t body_begin, const PublicContacts& known,
                   Diagnostics& out);
/// What models, assistants, word processors and mail left in a file.
void check_left_overs(const Sources& sources, FileId file, uint32_t body_begin, Diagnostics& out);
/// Ligatures, accents of capitals, quotation marks that do not pair; each word once in a file.
void check_typography(const Site& site, const Text& text, Diagnostics& out);
/// Dates in numbers, in English, that are another day with the month first.
void check_dates(const Site& site, Diagnostics& out);
/// Holders whose names are nearly the same.
void check_holders(const Site& site, Diagnostics& out);
/// Addresses and pictures in the fields that the label declares.
void check_own_fields(const Site& site, const Card& card, Pictures& pictures, Diagnostics& out);
/// The texts of these fields whose typography is to be checked.
std::vector<const Field*> own_prose(const Site& site, const Card& card);
/// What content/porteurs.yaml says: of holders that no card has, of one holder twice, its addresses and
/// logos.
void check_holder_entries(const Site& site, Pictures& pictures, Diagnostics& out);

}  // namespace annuaire
