// Links of texts that lead nowhere.
#include "base/nearest.h"
#include "base/text.h"
#include "content/fields/address.h"
#include "model/check_steps.h"
#include "model/links.h"

namespace annuaire {
namespace {

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == text.npos;
}

// The names that a link to `path` from edition `year` may have meant: cards of the year it names, free pages.
std::vector<std::string> names_near(const Site& site, int year, const std::vector<std::string_view>& path) {
  for (std::string_view part : path)
    if (is_year(part)) year = std::stoi(std::string(part));
  std::vector<std::string> names;
  if (const SiteEdition* edition = site.edition(year))
    for (CardId id : edition->cards) names.push_back(site.card(id).slug);
  for (const Page& page : site.content.pages) names.push_back(page.name);
  return names;
}

Message hint_for(const Site& site, int year, std::string_view target) {
  target = target.substr(0, target.find('#'));
  while (target.ends_with('/')) target.remove_suffix(1);
  if (target.ends_with(".md")) target.remove_suffix(3);
  std::vector<std::string_view> path = split(target, '/');
  return did_you_mean(
      path.back(), names_near(site, year, path),
      {"donnez le nom du fichier d’une fiche de la même année, une adresse comme « /2021/nom/ », ou une "
       "adresse en https://",
       "give the file name of a card of the same year, an address such as “/2021/name/”, or one in "
       "https://"});
}

void check_link(const Site& site, int year, std::string_view target, Span where, const Pictures& files,
                Diagnostics& out) {
  if (target.starts_with("tel:")) return;
  LinkTarget leads = resolve_link(site, year, target);
  if (leads.kind == LinkTarget::Kind::file) return files.check_file(leads.text, where, out);
  if (leads.kind != LinkTarget::Kind::nowhere) return;
  out.error(where,
            {"ce lien ne mène nulle part : « " + std::string(target) + " »",
             "this link leads nowhere: “" + std::string(target) + "”"},
            hint_for(site, year, target));
}

}  // namespace

void check_body(const Site& site, const Text& text, Pictures& pictures, Diagnostics& out) {
  for (const Node& node : text.body->nodes) {
    if (node.kind == NodeKind::link)
      check_link(site, text.year, text.body->text_of(node), node.span, pictures, out);
    if (node.kind == NodeKind::image) pictures.check(text.body->text_of(node), node.span, out);
  }
}

void check_address(const Site& site, int year, const Field& address, Diagnostics& out) {
  if (address.empty()) return;
  std::string scheme = scheme_of(address.value);
  if (scheme == "http") {
    std::string secure = "https" + address.value.substr(4);
    out.warning(
        address.span, {"adresse sans chiffrement (http://)", "address without encryption (http://)"},
        {"écrivez " + secure + " si ce site le permet", "write " + secure + " if that site allows it"});
  }
  bool leads = !scheme.empty() || resolve_link(site, year, address.value).kind != LinkTarget::Kind::nowhere;
  if (!leads)
    out.error(address.span,
              {"cette adresse ne mène nulle part : « " + address.value + " »",
               "this address leads nowhere: “" + address.value + "”"},
              {"une adresse commence par https://", "an address begins with https://"});
}

void check_fields(const Site& site, const Card& card, Pictures& pictures, Diagnostics& out) {
  check_kept(site, card.year, card_schema.fields, card, pictures, out);
  for (const Partner& partner : card.partners)
    check_kept(site, card.year, card_schema.find("partenaires")->fields, partner, pictures, out);
  if (!card.picture.empty() && card.picture_alt.empty())
    out.error(card.picture.span,
              {"cette image n’a pas de texte de remplacement", "this picture has no alternative text"},
              {"ajoutez une ligne « image_alt: » qui dit ce qu’elle montre",
               "add a line “image_alt:” that says what it shows"});
}

}  // namespace annuaire
