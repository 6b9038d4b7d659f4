#include "commands/vanished.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "base/text.h"
#include "model/routes.h"

namespace annuaire {
namespace {

enum class Kind { card, category, edition, page, other };

// An address of the site, "/2021/a/", taken apart.
struct Address {
  std::string whole;
  Kind kind = Kind::other;
  int year = 0;
  std::string name;  // its last part
};

int year_of(std::string_view part) {
  const bool year = part.size() == 4 && part.find_first_not_of("0123456789") == part.npos;
  return year ? std::stoi(std::string(part)) : 0;
}

Kind kind_of(const std::vector<std::string_view>& parts, int year) {
  const size_t depth = parts.size();
  if (year > 0 && depth == 1) return Kind::edition;
  if (year > 0 && depth == 2) return is_reserved(parts[1]) ? Kind::other : Kind::card;
  if (year > 0) return depth == 3 && parts[1] == "categorie" ? Kind::category : Kind::other;
  const bool page = depth == 1 || (depth == 2 && parts[0].size() == 2);
  return page && parts[0] != "porteurs" ? Kind::page : Kind::other;
}

// Of a page's file; kind other for what is no page of its own.
Address address_of(std::string_view path) {
  constexpr std::string_view index = "/index.html";
  Address address;
  if (!path.ends_with(index)) return address;
  path.remove_suffix(index.size());
  const std::vector<std::string_view> parts = split(path, '/');
  address.whole = "/" + std::string(path) + "/";
  address.year = year_of(parts[0]);
  address.kind = kind_of(parts, address.year);
  address.name = parts.back();
  return address;
}

// Those of `files` that are not among `others`.
std::vector<Address> without(const std::vector<std::string>& files, const std::vector<std::string>& others) {
  const std::set<std::string_view> known(others.begin(), others.end());
  std::vector<Address> left;
  for (const std::string& path : files)
    if (!known.contains(path))
      if (Address address = address_of(path); address.kind != Kind::other) left.push_back(std::move(address));
  return left;
}

std::string lines_of_alias(const std::string& address, bool has_some) {
  return std::string(has_some ? "" : "\nalias:") + "\n  - " + address;
}

class Vanished {
 public:
  Vanished(const Site& site, std::vector<Address> fresh, Diagnostics& out)
      : site_(site), fresh_(std::move(fresh)), out_(out) {}

  void tell(const Address& gone) {
    const bool year_gone = gone.year > 0 && !site_.edition(gone.year);
    if (gone.kind == Kind::edition || gone.kind == Kind::page) return tell_page(gone);
    if (year_gone && !has_moved(gone)) return;  // told with its edition
    if (gone.kind == Kind::category) return tell_category(gone);
    if (!has_file(gone)) tell_card(gone);
  }

 private:
  bool has_moved(const Address& gone) const {
    return gone.kind == Kind::card && std::any_of(fresh_.begin(), fresh_.end(), [&](const Address& each) {
             return each.kind == Kind::card && each.name == gone.name;
           });
  }

  // A card that could not be read or placed: its own fault is told.
  bool has_file(const Address& gone) const {
    const auto is_it = [&](const auto& card) { return card.year == gone.year && card.slug == gone.name; };
    const Content& content = site_.content;
    return std::any_of(content.cards.begin(), content.cards.end(), is_it) ||
           std::any_of(content.unread.begin(), content.unread.end(), is_it);
  }

  // What takes its place: the nearest of what is new, else the only new one.
  const Address* heir_of(const Address& gone) const {
    std::vector<const Address*> able;
    std::vector<std::string> names;
    for (const Address& each : fresh_) {
      if (each.kind != gone.kind || (gone.kind == Kind::category && each.year != gone.year)) continue;
      able.push_back(&each);
      names.push_back(each.name);
    }
    if (able.size() == 1) return able.front();
    const auto near = nearest(gone.name, names);
    return near ? able[static_cast<size_t>(std::find(names.begin(), names.end(), *near) - names.begin())]
                : nullptr;
  }

  void say(const std::string& file, const Address& gone, Message hint) {
    out_.warning_in(file,
                    {"la page publiée « " + gone.whole +
                         " » n’existe plus : les liens et les codes QR imprimés qui y "
                         "mènent ne mèneront plus nulle part",
                     "the published page “" + gone.whole +
                         "” is gone: links and printed QR codes that lead to it "
                         "will lead nowhere"},
                    std::move(hint));
  }

  void tell_card(const Address& gone) {
    const Card* heir = nullptr;
    if (const Address* address = heir_of(gone))
      for (const Card& card : site_.content.cards)
        if (card.year == address->year && card.slug == address->name) heir = &card;
    if (!heir)
      return say(
          "content/" + std::to_string(gone.year) + "/" + gone.name + ".md", gone,
          {"si cette fiche est retirée, remettez le fichier avec ces lignes :\n---\nretiree: oui\n---",
           "if this card was taken back, put the file back with these lines:\n---\nretiree: oui\n---"});
    const bool has_some = !heir->aliases.empty();
    const std::string lines = lines_of_alias(gone.whole, has_some);
    say(site_.sources()[heir->file].path, gone,
        has_some ? Message{"si cette fiche la remplace, ajoutez sous « alias: » :" + lines,
                           "if this card takes its place, add below “alias:”:" + lines}
                 : Message{"si cette fiche la remplace, ajoutez à son en-tête :" + lines,
                           "if this card takes its place, add to its header:" + lines});
  }

  void tell_category(const Address& gone) {
    const Edition& edition = *site_.edition(gone.year)->edition;
    const std::string& file = site_.sources()[edition.file].path;
    const Address* heir = heir_of(gone);
    if (!heir) return tell_category_of_edition(gone, file, !edition.aliases.empty());
    const std::string braced = in_braces(edition, heir->name, gone.whole);
    if (!braced.empty())
      return say(file, gone,
                 {"pour la catégorie « " + heir->name + " », qui la remplace, écrivez :\n  - " + braced,
                  "for the category “" + heir->name + "” that takes its place write:\n  - " + braced});
    const std::string line = "\n    alias: " + gone.whole;
    say(file, gone,
        {"ajoutez à la catégorie « " + heir->name + " », qui la remplace, la ligne :" + line,
         "add to the category “" + heir->name + "” that takes its place the line:" + line});
  }

  // Nothing takes its place: the edition's own page does.
  void tell_category_of_edition(const Address& gone, const std::string& file, bool has_some) {
    const std::string lines = lines_of_alias(gone.whole, has_some);
    say(file, gone,
        has_some ? Message{"si elle est ôtée exprès, ajoutez sous « alias: », au bord gauche :" + lines,
                           "if it was taken out on purpose, add below “alias:”, at the left edge:" + lines}
                 : Message{"si elle est ôtée exprès, ajoutez à l’en-tête de l’édition :" + lines,
                           "if it was taken out on purpose, add to the edition’s header:" + lines});
  }

  // The item of a category with one more member, where it is written on one line: « {id: eau, nom: Eau} »,
  // « Eau ».
  std::string in_braces(const Edition& edition, std::string_view id, const std::string& address) const {
    for (const Category& category : edition.categories) {
      if (category.id.value != id || category.name.span.file == no_file) continue;
      const Sources& sources = site_.sources();
      std::string_view line = trim(sources.line_around(category.name.span.file, category.name.span.begin));
      if (line.starts_with("- ")) line = trim(line.substr(2));
      if (line.starts_with('{') && line.ends_with('}'))
        return std::string(line.substr(0, line.size() - 1)) + ", alias: " + address + "}";
      if (line == category.name.value) return "{nom: \"" + std::string(line) + "\", alias: " + address + "}";
    }
    return "";
  }

  void tell_page(const Address& gone) {
    const std::string lines = lines_of_alias(gone.whole, false);
    say("content/pages", gone,
        {"ajoutez à l’en-tête de la page libre qui la remplace :" + lines,
         "add to the header of the free page that takes its place:" + lines});
  }

  const Site& site_;
  const std::vector<Address> fresh_;
  Diagnostics& out_;
};

}  // namespace

void warn_of_vanished(const Site& site, const std::vector<std::string>& published,
                      const std::vector<std::string>& planned, Diagnostics& out) {
  Vanished vanished(site, without(planned, published), out);
  for (const Address& gone : without(published, planned)) vanished.tell(gone);
}

}  // namespace annuaire
