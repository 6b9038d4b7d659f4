#include "html/site_view.h"

#include "base/parallel.h"
#include "html/badges.h"
#include "html/words.h"
#include "model/card_facts.h"

namespace annuaire {
namespace {

const Data no_data;

std::map<std::string, Wording> words_of(const Site& site, const Theme& theme) {
  std::map<std::string, Wording> words;
  for (const std::string& language : languages_of(site.content))
    words.emplace(language, wording_for(site, theme, language));
  return words;
}

CardLine line_of(const Site& site, const Wording& words, const Card& card, const Routes& routes) {
  return {set_in(card.project.value, language_of(site, card), site.config()), holders_line(site, words, card),
          routes.card(card.year, card.slug)};
}

std::vector<CardLine> lines_of(const Site& site, const Wording& words, const Routes& routes,
                               unsigned threads) {
  std::vector<CardLine> lines(site.content.cards.size());
  parallel_for(lines.size(), threads,
               [&](size_t i) { lines[i] = line_of(site, words, site.card(static_cast<CardId>(i)), routes); });
  return lines;
}

std::vector<std::vector<uint32_t>> holders_by_card(const Site& site) {
  std::vector<std::vector<uint32_t>> holders(site.content.cards.size());
  for (uint32_t i = 0; i < site.holders.size(); ++i)
    for (CardId id : site.holders[i].cards) holders[id].push_back(i);
  return holders;
}

}  // namespace

SiteView::SiteView(const Site& site_, const Theme& theme_, const PdfLinks& pdfs_, unsigned threads)
    : site(site_),
      theme(theme_),
      pdfs(pdfs_),
      routes(site.config().address.value, site.config().language()),
      languages(words_of(site, theme)),
      directory(plan_directory(site.holders, routes)),
      lines(lines_of(site, words(), routes, threads)),
      holders_of(holders_by_card(site)),
      levels(level_badges(site, words(), theme.levels)),
      level_colours(badge_colours(levels, theme)),
      title(words().set(site.config().title)),
      label(words().set(site.config().label_name)) {
  for (const SiteEdition& edition : site.editions)
    for (const CategoryCards& of : edition.categories) {
      ranks_[of.category] = static_cast<size_t>(&of - edition.categories.data());
      if (of.category->named())
        categories_[of.category] =
            link_data(words().set(of.category->name), routes.category(edition.year, of.category->id));
    }
}

const Data& SiteView::category_of(const Card& card) const {
  auto found = categories_.find(site.category_of(card));
  return found == categories_.end() ? no_data : found->second;
}

size_t SiteView::category_rank(const Card& card) const {
  auto found = ranks_.find(site.category_of(card));
  return found == ranks_.end() ? 0 : found->second;
}

std::string SiteView::other_language(std::string_view language) const {
  return language.empty() || language == site.config().language() ? "" : std::string(language);
}

Data link_data(const std::string& title, const std::string& address) {
  return Data::row({{"titre", title}, {"adresse", address}});
}

}  // namespace annuaire
