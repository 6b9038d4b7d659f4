#include "commands/pdf_plan.h"

#include <set>

#include "html/render_site.h"
#include "model/routes.h"

namespace annuaire {
namespace {

constexpr std::string_view no_output = "aucun";

using Kinds = std::set<PdfKind>;

// "2021/slug/index.html" → "2021/slug/slug.pdf"
std::string beside_page(const Routes& routes, const std::string& address) {
  std::string page = routes.output_path(address);
  std::string folder = page.substr(0, page.rfind('/'));
  return folder + "/" + folder.substr(folder.rfind('/') + 1) + ".pdf";
}

// "2021/communique/communique-2021.pdf": journalists keep those of several years.
std::string release_path(const Routes& routes, int year) {
  const std::string page = routes.output_path(routes.press_release(year));
  const std::string folder = page.substr(0, page.rfind('/'));
  return folder + folder.substr(folder.rfind('/')) + "-" + std::to_string(year) + ".pdf";
}

// Adds the kind named; an unknown name is for `complain`.
template <class Complain>
void take(std::string_view name, Kinds& kinds, bool& none, Complain complain) {
  for (const PdfKindName& known : pdf_kinds())
    if (name == known.name) {
      kinds.insert(known.kind);
      return;
    }
  none = none || name == no_output;
  if (name != no_output) complain();
}

Message unknown_output(const std::string& name) {
  return {"sortie PDF inconnue « " + name + " »", "unknown PDF output “" + name + "”"};
}

Kinds wanted_kinds(const Site& site, const std::vector<std::string>& wanted, Diagnostics& out) {
  Kinds kinds;
  bool none = false;
  for (const std::string& name : wanted)
    take(name, kinds, none, [&] { out.error_in("--pdf", unknown_output(name), known_outputs()); });
  if (wanted.empty())
    for (const Field& name : site.config().pdf)
      take(name.value, kinds, none,
           [&] { out.error(name.span, unknown_output(name.value), known_outputs()); });
  if (none) return {};
  if (kinds.empty()) kinds.insert(PdfKind::screen);
  return kinds;
}

void add_edition(const SiteEdition& edition, const Kinds& kinds, std::vector<PdfBook>& books) {
  PdfBook book{&edition, no_card, nullptr, false, {}};
  const std::string name = "annuaire-" + std::to_string(edition.year);
  for (const auto& [kind, ending] : {std::pair{PdfKind::screen, ".pdf"},
                                     {PdfKind::press, "-impression.pdf"},
                                     {PdfKind::booklet, "-livret.pdf"},
                                     {PdfKind::small_booklet, "-livret-a4.pdf"}})
    if (kinds.count(kind)) book.files.push_back({kind, name + ending});
  if (!book.files.empty()) books.push_back(std::move(book));
}

void add_parts(const SiteEdition& edition, const Site& site, const Routes& routes, const Kinds& kinds,
               std::vector<PdfBook>& books) {
  if (kinds.count(PdfKind::release))
    books.push_back(
        {&edition, no_card, nullptr, true, {{PdfKind::release, release_path(routes, edition.year)}}});
  if (kinds.count(PdfKind::categories))
    for (const CategoryCards& category : edition.categories)
      if (!category.cards.empty())
        books.push_back(
            {&edition,
             no_card,
             &category,
             false,
             {{PdfKind::categories,
               beside_page(routes, routes.category(edition.year, category.category->id.value))}}});
  if (kinds.count(PdfKind::cards))
    for (CardId id : edition.cards)
      books.push_back(
          {&edition,
           id,
           nullptr,
           false,
           {{PdfKind::cards, beside_page(routes, routes.card(edition.year, site.card(id).slug))}}});
}

}  // namespace

const std::vector<PdfKindName>& pdf_kinds() {
  static const std::vector<PdfKindName> kinds{{PdfKind::screen, "ecran"},
                                              {PdfKind::press, "impression"},
                                              {PdfKind::booklet, "livret"},
                                              {PdfKind::small_booklet, "livret-a4"},
                                              {PdfKind::cards, "fiches"},
                                              {PdfKind::categories, "categorie"},
                                              {PdfKind::release, press_release_kind}};
  return kinds;
}

std::string_view name_of(PdfKind kind) { return pdf_kinds()[static_cast<size_t>(kind)].name; }

Message known_outputs() {
  std::string names;
  for (const PdfKindName& kind : pdf_kinds()) names += std::string(kind.name) + ", ";
  names += no_output;
  return {"les sorties connues sont : " + names, "the known outputs are: " + names};
}

double booklet_scale(PdfKind kind) {
  constexpr double half_the_area = 0.70710678;
  return kind == PdfKind::small_booklet ? half_the_area : 1;
}

std::vector<PdfBook> plan_pdfs(const Site& site, const std::vector<std::string>& wanted, Diagnostics& out) {
  const Kinds kinds = wanted_kinds(site, wanted, out);
  const Routes routes(site.config().address.value, site.config().language());
  std::vector<PdfBook> books;
  for (const SiteEdition& edition : site.editions) {
    add_edition(edition, kinds, books);
    add_parts(edition, site, routes, kinds, books);
  }
  return books;
}

}  // namespace annuaire
