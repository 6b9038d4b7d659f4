// The parts that an edition names for its printed yearbook.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "content/fields/limits.h"
#include "model/book_part_names.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

using Kind = BookPart::Kind;

struct NamedPart {
  const Field& typed;
  BookPart part;
};

std::string_view name_of(Kind kind) {
  for (const PartName& each : part_names())
    if (each.kind == kind) return each.name;
  return "";
}

std::vector<std::string> known_names(const Site& site, int year) {
  std::vector<std::string> names;
  for (const PartName& each : part_names()) names.emplace_back(each.name);
  for (const Page& page : site.content.pages)
    if ((page.year == 0 || page.year == year) && !find_part_name(page.name)) names.push_back(page.name);
  return names;
}

void tell_unknown(const Site& site, int year, const Field& typed, Diagnostics& out) {
  out.error(typed.span,
            {"« " + typed.value + " » n’est ni une partie de l’annuaire ni le nom d’une page libre",
             "“" + typed.value + "” is neither a part of the yearbook nor the name of a free page"},
            choice_hint(typed.value, known_names(site, year)));
}

void tell_twice(const Site& site, const Field& typed, const Field& first, Diagnostics& out) {
  const std::string line = std::to_string(site.sources().position(first.span.file, first.span.begin).line);
  out.warning(typed.span,
              {"la partie « " + typed.value + " » est déjà nommée à la ligne " + line,
               "the part “" + typed.value + "” is named already on line " + line},
              {"ne la nommer qu’une fois", "name it only once"});
}

/// What fills the part; empty where the edition cannot lack it.
Message remedy_for(Kind kind, int year) {
  const std::string editorial = "content/" + std::to_string(year) + "/pages/edito.md";
  switch (kind) {
    case Kind::editorial:
      return {"écrire la page " + editorial + ", ou ôter cette partie",
              "write the page " + editorial + ", or take this part out"};
    case Kind::jury:
      return {"remplir le champ « jury: », ou ôter cette partie",
              "fill in the field “jury:”, or take this part out"};
    case Kind::criteria:
      return {"remplir le champ « criteres: », ou ôter cette partie",
              "fill in the field “criteres:”, or take this part out"};
    case Kind::partners:
      return {"remplir le champ « partenaires: », ou ôter cette partie",
              "fill in the field “partenaires:”, or take this part out"};
    case Kind::place_index:
      return {"dire le territoire ou la région des fiches, ou ôter cette partie",
              "tell the territory or the region of cards, or take this part out"};
    case Kind::call:
      return {
          "écrire l’appel à la fin du texte de edition.md, après une ligne « --- », ou ôter cette partie",
          "write the call at the end of the text of edition.md, after a line “---”, or take this part out"};
    default:
      return {"écrire les fiches de l’édition, ou ôter cette partie",
              "write the edition’s cards, or take this part out"};
  }
}

void tell_empty(const Field& typed, Message remedy, Diagnostics& out) {
  out.warning(typed.span,
              {"l’édition n’a rien pour la partie « " + typed.value + " » : l’annuaire ne l’a pas",
               "the edition has nothing for the part “" + typed.value + "”: the yearbook lacks it"},
              std::move(remedy));
}

class PartCheck {
 public:
  PartCheck(const Site& site, const SiteEdition& edition, Diagnostics& out)
      : site_(site), edition_(edition), out_(out) {}

  void run() {
    if (edition_.edition->parts.empty()) return check_editorial();
    for (const Field& typed : edition_.edition->parts) read(typed);
    if (parts_.empty()) return;
    if (edition_.edition->parts.size() == parts_.size() && named_parts(site_, edition_).empty())
      out_.warning(parts_.front().typed.span,
                   {"aucune de ces parties n’a rien à montrer : l’annuaire garde ses parties habituelles",
                    "none of these parts has anything to show: the yearbook keeps its usual parts"});
    for (const NamedPart& each : parts_) look(each);
    check_ends();
    check_cards();
  }

 private:
  void read(const Field& typed) {
    const std::optional<BookPart> part = part_named(site_, edition_.year, typed);
    if (!part) return tell_unknown(site_, edition_.year, typed, out_);
    for (const NamedPart& each : parts_)
      if (same_part(each.part, *part)) return tell_twice(site_, typed, each.typed, out_);
    parts_.push_back({typed, *part});
  }

  bool has(Kind kind) const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](const NamedPart& each) { return each.part.kind == kind; });
  }

  void look(const NamedPart& each) {
    const Kind kind = each.part.kind;
    if (!has_part(site_, edition_, each.part))
      return tell_empty(each.typed, remedy_for(kind, edition_.year), out_);
    if (points_at_cards(kind) && !has(Kind::categories))
      tell_empty(each.typed,
                 {"ajouter la partie « catégories », dont l’index donne les pages, ou ôter celle-ci",
                  "add the part “catégories”, whose pages the index gives, or take this one out"},
                 out_);
    const auto chapter = [&](const NamedPart& other) {
      return is_chapter(other.part.kind) && has_part(site_, edition_, other.part);
    };
    if (kind == Kind::contents && std::none_of(parts_.begin(), parts_.end(), chapter))
      tell_empty(each.typed,
                 {"ajouter des parties à annoncer, ou ôter celle-ci",
                  "add parts for it to announce, or take this one out"},
                 out_);
  }

  /// The cover and the back are bound outside, wherever they are named.
  void check_ends() {
    for (const NamedPart& each : parts_) {
      if (each.part.kind == Kind::cover && &each != &parts_.front())
        out_.warning(each.typed.span,
                     {"la couverture est reliée en tête de l’annuaire",
                      "the cover is bound at the head of the yearbook"},
                     {"la nommer avant les autres parties", "name it before the other parts"});
      if (each.part.kind == Kind::back && &each != &parts_.back())
        out_.warning(each.typed.span,
                     {"la quatrième de couverture est reliée à la fin de l’annuaire",
                      "the back cover is bound at the end of the yearbook"},
                     {"la nommer après les autres parties", "name it after the other parts"});
    }
  }

  void check_cards() {
    if (has(Kind::categories) || edition_.cards.empty() || named_parts(site_, edition_).empty()) return;
    out_.warning(parts_.front().typed.span,
                 {"ces parties laissent les fiches de l’édition hors de l’annuaire imprimé",
                  "these parts leave the edition’s cards out of the printed yearbook"},
                 {"ajouter la partie « catégories » où les fiches doivent paraître",
                  "add the part “catégories” where the cards are to stand"});
  }

  /// The edition's own, which the usual parts do not hold: the line that has it printed.
  void check_editorial() {
    const std::optional<BookPart> editorial = part_named(site_, edition_.year, "édito");
    if (!editorial || !editorial->page || editorial->page->year != edition_.year) return;
    std::string line;
    for (const BookPart& part : book_parts(site_, edition_)) {
      if (part.kind == Kind::presentation) line += ", édito";
      line += (line.empty() ? "annuaire: [" : ", ") + std::string(name_of(part.kind));
    }
    out_.note(editorial->page->title.span,
              {"l’annuaire imprimé n’a pas cette page : l’édition ne la nomme pas parmi ses parties",
               "the printed yearbook lacks this page: the edition does not name it among its parts"},
              {"pour l’imprimer, ajouter à l’en-tête de edition.md la ligne « " + line + "] »",
               "to print it, add to the header of edition.md the line “" + line + "]”"});
  }

  const Site& site_;
  const SiteEdition& edition_;
  Diagnostics& out_;
  std::vector<NamedPart> parts_{};  ///< each once, as far as they are known
};

}  // namespace

void check_book_parts(const Site& site, Diagnostics& out) {
  for (const SiteEdition& edition : site.editions) PartCheck(site, edition, out).run();
}

}  // namespace annuaire
