// No two pages have one address.
#include <unordered_map>

#include "model/former_addresses.h"
#include "model/link_steps.h"
#include "model/routes.h"

namespace annuaire {
namespace {

// Who claims which address of the site ("2021/slug").
class Claims {
 public:
  Claims(const Sources& sources, Diagnostics& out) : sources_(sources), out_(out) {}

  void add(const std::string& address, Span where) {
    auto [first, fresh] = claims_.emplace(address, where);
    if (fresh) return;
    const std::string& other = sources_[first->second.file].path;
    out_.error(where,
               {"l’adresse « /" + address + "/ » est déjà prise par " + other,
                "the address “/" + address + "/” is already taken by " + other},
               {"renommez l’un des deux fichiers ou changez l’alias",
                "rename one of the two files or change the alias"});
  }

 private:
  const Sources& sources_;
  Diagnostics& out_;
  std::unordered_map<std::string, Span> claims_;
};

// "2020/ancien-nom/index.html" → "2020/ancien-nom"
std::string bare_address(std::string path) {
  constexpr std::string_view index = "/index.html";
  if (path.ends_with(index)) path.resize(path.size() - index.size());
  return path;
}

void claim_former(const FormerAddress& former, Claims& claims, Diagnostics& out) {
  if (!former.path.empty()) return claims.add(bare_address(former.path), former.typed->span);
  out.error(former.typed->span,
            {"cette ancienne adresse n’est pas du site : « " + former.typed->value + " »",
             "this former address is not of the site: “" + former.typed->value + "”"},
            {"écrivez ce qui suit l’adresse du site, comme « /2021/ancien-nom/ »",
             "write what follows the site’s address, such as “/2021/ancien-nom/”"});
}

}  // namespace

void check_addresses(const Site& site, Diagnostics& out) {
  Claims claims(site.sources(), out);
  for (const Edition& edition : site.content.editions) claims.add(std::to_string(edition.year), edition.span);
  for (const Card& card : site.content.cards) {
    claims.add(std::to_string(card.year) + "/" + card.slug, card.span);
    if (is_reserved(card.slug))
      out.error(card.span,
                {"une fiche ne peut pas s’appeler « " + card.slug + " »",
                 "no card may be called “" + card.slug + "”"},
                {"renommez ce fichier : le site a déjà une page à cette adresse",
                 "rename this file: the site already has a page at that address"});
  }
  for (const Card& card : site.content.retired)
    claims.add(std::to_string(card.year) + "/" + card.slug, card.span);
  std::string language = site.config().language();
  for (const Page& page : site.content.pages)
    claims.add((page.language == language ? "" : page.language + "/") +
                   (page.year ? std::to_string(page.year) + "/" : "") + page.name,
               page.span);
  const Routes routes(site.config().address.value, language);
  for_each_former_address(site, routes,
                          [&](const FormerAddress& former) { claim_former(former, claims, out); });
}

}  // namespace annuaire
