// Free pages, and the page for addresses that lead nowhere.
#include "html/pages/edition_data.h"
#include "html/pages/language_homes.h"
#include "html/pages/makers.h"
#include "html/words.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {
namespace {

std::string absolute_or(const Workshop& shop, const std::string& address) {
  std::string absolute = shop.routes.absolute(address);
  return absolute.empty() ? address : absolute;
}

/// The same page in other languages: [{"langue", "nom", "adresse", "absolue"}].
Data variants(const Workshop& shop, const Page& page) {
  Data list = Data::list();
  for (const Page& other : shop.site.content.pages)
    if (other.year == page.year && other.name == page.name && other.language != page.language) {
      const Wording words = wording_for(shop.site, shop.theme, other.language);
      bool spoken = words.language() == other.language;
      list.push(Data::row({{"langue", other.language},
                           {"nom", spoken ? words("langue.nom") : other.language},
                           {"adresse", shop.routes.page(other)},
                           {"absolue", absolute_or(shop, shop.routes.page(other))}}));
    }
  return list;
}

std::string free_page(const Workshop& shop, const Page& page) {
  const Config& config = shop.site.config();
  std::string address = shop.routes.page(page);
  std::string title = set_in(page.title, page.language, config);
  std::string subtitle = set_in(page.subtitle, page.language, config);
  std::string text = subtitle.empty() ? first_paragraph(page.body) : subtitle;
  std::string spoken = shop.words(page.language).language();
  Data data = shop.page_data(title, text.empty() ? title : text, address);
  data["titre_page"] = title;
  data["sous_titre"] = subtitle;
  data["langue_contenu"] = page.language == spoken ? "" : page.language;
  data["corps"] = shop.markup.body(page.body, page.year, shop.words(page.language), page.language);
  if (page.year) data["fil"] = Data::list(edition_link(shop, page.year));
  data["portrait"] =
      page.portrait.empty()
          ? ""
          : shop.markup.picture(page.portrait, set_in(page.portrait_alt, page.language, config));
  data["signature"] = page.signature.empty() ? "" : shop.markup.picture(page.signature, "");
  data["nom"] = set_in(page.author, page.language, config);
  data["fonction"] = set_in(page.role, page.language, config);
  data["variantes"] = variants(shop, page);
  std::string site = shop.address_of(page.site);
  data["site_page"] = site.empty() ? Data() : link_data(shown_address(site), site);
  return shop.render(page.layout.empty() ? "page" : page.layout.value, std::move(data), address,
                     page.language);
}

std::string not_found_page(const Workshop& shop) {
  std::string address = shop.routes.file("404.html");
  Data data = shop.page_data(shop.words()("introuvable.titre"), shop.words()("introuvable.texte"), address);
  data["canonique"] = "";
  data["autres"] = other_homes(shop, shop.site.config().language());
  for (Data& home : data["autres"].items()) {
    const Wording& words = shop.words(std::string(home["langue"].text()));
    for (const char* key : {"titre", "texte", "accueil"})
      home[key] = words(std::string("introuvable.") + key);
  }
  return shop.render("introuvable", std::move(data), address);
}

}  // namespace

void add_free_pages(const Workshop& shop, Jobs& jobs) {
  for (const Page& page : shop.site.content.pages)
    jobs.push_back({shop.routes.page(page), [&shop, &page] { return free_page(shop, page); }, true, true,
                    shop.site.sources()[page.file].path, modified(shop.site, page.file)});
  jobs.push_back({shop.routes.file("404.html"), [&shop] { return not_found_page(shop); }, true, false});
}

}  // namespace annuaire
