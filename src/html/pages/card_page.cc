// The page of a card.
#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "base/text.h"
#include "html/files/share_picture.h"
#include "html/linked_data.h"
#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/pages/own_data.h"
#include "html/pages/partners.h"
#include "image/image.h"
#include "model/card_facts.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {
namespace {

constexpr size_t max_others = 5;    // other cards of one holder
constexpr size_t max_siblings = 3;  // of the same category

/// What the cards of one edition, category and level have in common.
struct CardHead {
  std::string html;   ///< above the card
  std::string trail;  ///< trail_above
};

class CardHeads {
 public:
  explicit CardHeads(const Workshop& shop) {
    for (CardId id = 0; id < shop.lines.size(); ++id) {
      const Card& card = shop.site.card(id);
      auto [head, fresh] = heads_.try_emplace(key(card));
      ++named_[{card.year, shop.lines[id].project}];
      if (fresh) head->second = {made(shop, card, shop.lines[id].address), trail_above(shop, card)};
    }
  }
  const CardHead& of(const Card& card) const { return heads_.at(key(card)); }
  /// Has no other card of its year this name?
  bool is_alone(const Card& card, const std::string& project) const {
    return named_.at({card.year, project}) == 1;
  }

 private:
  using Key = std::tuple<int, std::string_view, std::string_view>;
  static Key key(const Card& card) { return {card.year, card.category.value, card.level.value}; }

  static std::string made(const Workshop& shop, const Card& card, const std::string& address) {
    const Data& category = shop.category_of(card);
    Data trail = Data::list(edition_link(shop, card.year));
    if (!category.is_null()) trail.push(category);
    return shop.render_part("tete-fiche",
                            Data::row({{"insigne", shop.badge_of(shop.site.level(card.level))},
                                       {"niveau_adresse", shop.routes.level(card.year, card.level)},
                                       {"categorie", category},
                                       {"fil", std::move(trail)}}),
                            address);
  }

  std::map<Key, CardHead> heads_;
  std::map<std::pair<int, std::string_view>, size_t> named_;
};

/// One card's page in the making.
class CardPage {
 public:
  CardPage(const Workshop& shop, const CardHeads& heads, CardId id)
      : shop_(shop),
        heads_(heads),
        head_(heads.of(shop.site.card(id))),
        id_(id),
        card_(shop.site.card(id)),
        line_(shop.lines[id]),
        language_(card_.language.empty() ? shop.site.config().language() : card_.language.value) {}

  std::string make() const {
    std::string description = card_.summary.empty() ? first_paragraph(card_.body) : set(card_.summary);
    if (description.empty()) description = line_.project + " – " + line_.holders;
    Data data = shop_.page_data("", description, line_.address);
    data["titre"] = title();
    data["tete"] = head_.html;
    data["donnees_liees"] = card_linked_data(shop_, id_, head_.trail);
    data["langue_contenu"] = shop_.other_language(card_.language.value);
    data["projet"] = line_.project;
    data["projet_long"] = is_long_title(line_.project);
    data["sous_titre"] = set(card_.subtitle);
    data["resume"] = set(card_.summary);
    const Data& badge = shop_.badge_of(shop_.site.level(card_.level));
    data["attribution"] = badge.is_row() ? badge["attribution"] : Data("");
    data["porteurs"] = line_.holders;
    data["noms"] = holder_names();
    data["reperes"] = facts();
    data["image"] = picture();
    if (std::string shared = share_picture(data["image"]); !shared.empty()) {
      data["vignette"] = std::move(shared);
      data["vignette_texte"] = draws_share_pictures(shop_) ? line_.project : set(card_.picture_alt);
    }
    data["corps"] =
        shop_.markup.body(card_.body, card_.year, shop_.words(), language_) + own_sections_html(shop_, card_);
    data["champ"] = own_values_data(shop_, card_);
    data["champs"] = own_fields_data(shop_, card_);
    data["partenaires"] = partners_data(shop_, card_.partners, language_, card_.year);
    data["avec_logos"] = has_logos(card_.partners);
    data["memes"] = siblings();
    data["voisines"] = shop_.site.previous[id_] != no_card || shop_.site.next[id_] != no_card;
    data["precedent"] = neighbour(shop_.site.previous[id_]);
    data["suivant"] = neighbour(shop_.site.next[id_]);
    data["autres"] = others();
    return shop_.render("fiche", std::move(data), line_.address);
  }

 private:
  std::string set(std::string_view text) const { return set_in(text, language_, shop_.site.config()); }

  /// « Projet – Porteur – Prix 2021 »; the holder is left out where there is no room, unless it alone tells
  /// two cards apart.
  std::string title() const {
    const std::string end =
        " – " + (shop_.label.empty() ? "" : shop_.label + " ") + std::to_string(card_.year);
    const std::string full = line_.holders.empty() ? line_.project : line_.project + " – " + line_.holders;
    if (!heads_.is_alone(card_, line_.project)) return titled(full, end);
    return fitting_title({full + end, titled(line_.project, end)});
  }

  /// The holders as they are written, each with its page and what joins it to the next:
  /// [{"nom", "adresse", "suite"}].
  Data holder_names() const {
    Data list = Data::list();
    for (size_t i = 0; i < card_.holders.size(); ++i) {
      const size_t left = card_.holders.size() - i - 1;
      list.push(Data::row({{"nom", set(card_.holders[i].value)},
                           {"adresse", holder_address(card_.holders[i].value)},
                           {"suite", left == 0   ? ""
                                     : left == 1 ? shop_.words()("liste.et")
                                                 : ", "}}));
    }
    return list;
  }

  std::string holder_address(const std::string& name) const {
    for (uint32_t index : shop_.holders_of[id_])
      if (fold(shop_.site.holders[index].name) == fold(name)) return shop_.directory.addresses[index];
    return "";
  }

  /// Territory, region, links: what is known of the card in a few words.
  Data facts() const {
    Data list = Data::list();
    const Wording& words = shop_.words();
    for (const CardFact& fact : card_facts(shop_.site, words, card_)) {
      const std::string address = fact.address ? shop_.address_of(*fact.address, card_.year) : "";
      if (fact.address && address.empty()) continue;
      const std::string invitation = "fiche.voir_" + fact.key;
      const std::string text = address.empty()         ? fact.text
                               : words.has(invitation) ? words(invitation)
                                                       : shown_address(address);
      list.push(Data::row({{"nom", fact.name}, {"valeur", text}, {"adresse", address}}));
    }
    add_pdfs(shop_, shop_.pdfs.of_card(card_.year, card_.slug), list);
    return list;
  }

  Data picture() const {
    if (card_.picture.empty()) return nullptr;
    auto found = shop_.assets.picture(card_.picture, max_picture_width);
    if (!found) return nullptr;
    return Data::row({{"adresse", shop_.routes.file(found->path)},
                      {"largeur", found->width},
                      {"hauteur", found->height},
                      {"debout", found->height > found->width},
                      {"texte", set(card_.picture_alt)},
                      {"legende", caption_of(shop_.site, shop_.words(), card_)},
                      {"copies", source_set(*found, shop_.routes)},
                      {"tailles", shop_.markup.picture_sizes()}});
  }

  /// Public address of what social networks show: our drawing where the settings want one, else the card's
  /// picture.
  std::string share_picture(const Data& picture) const {
    if (shop_.routes.host().empty()) return "";
    if (draws_share_pictures(shop_))
      return shop_.routes.absolute(shop_.routes.file(add_share_picture(shop_, id_)));
    return picture.is_row() ? shop_.routes.absolute(std::string(picture["adresse"].text())) : "";
  }

  Data neighbour(CardId id) const {
    if (id == no_card) return nullptr;
    return link_data(shop_.lines[id].project, shop_.lines[id].address);
  }

  /// The next cards of its category, the first ones after the last: {"categorie", "lignes"}; null without
  /// any.
  Data siblings() const {
    const SiteEdition* edition = shop_.site.edition(card_.year);
    const Category* category = shop_.site.category_of(card_);
    if (!edition || !category || !category->named()) return nullptr;
    const auto of = std::find_if(edition->categories.begin(), edition->categories.end(),
                                 [&](const CategoryCards& each) { return each.category == category; });
    if (of == edition->categories.end()) return nullptr;
    const auto own = std::find(of->cards.begin(), of->cards.end(), id_);
    if (own == of->cards.end() || of->cards.size() < 2) return nullptr;
    const size_t at = static_cast<size_t>(own - of->cards.begin());
    std::vector<CardId> cards;
    for (size_t step = 1; step < of->cards.size() && cards.size() < max_siblings; ++step)
      cards.push_back(of->cards[(at + step) % of->cards.size()]);
    return Data::row({{"categorie", shop_.category_of(card_)}, {"lignes", shop_.tiles(cards)}});
  }

  /// The newest other cards of each holder that has some.
  Data others() const {
    Data list = Data::list();
    for (uint32_t index : shop_.holders_of[id_]) {
      const Holder& holder = shop_.site.holders[index];
      if (holder.cards.size() < 2) continue;
      std::vector<CardId> cards;
      for (CardId id : holder.cards)
        if (id != id_ && cards.size() < max_others) cards.push_back(id);
      list.push(Data::row({{"porteur", set(holder.name)},
                           {"lignes", shop_.holder_rows(cards)},
                           {"toutes", shop_.directory.addresses[index]}}));
    }
    return list;
  }

  const Workshop& shop_;
  const CardHeads& heads_;
  const CardHead& head_;
  CardId id_;
  const Card& card_;
  const CardLine& line_;
  std::string language_;
};

}  // namespace

void add_cards(const Workshop& shop, Jobs& jobs) {
  auto heads = std::make_shared<const CardHeads>(shop);
  for (CardId id = 0; id < shop.lines.size(); ++id) {
    const FileId file = shop.site.card(id).file;
    jobs.push_back({shop.lines[id].address, [&shop, heads, id] { return CardPage(shop, *heads, id).make(); },
                    true, true, shop.site.sources()[file].path, modified(shop.site, file)});
  }
}

}  // namespace annuaire
