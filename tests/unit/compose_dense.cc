// How cards share the pages of a book: `densite`, `pages_par_fiche`, dividers of large categories.
#include <algorithm>
#include <map>
#include <set>

#include "compose/compose_parts.h"
#include "outputs/run_on.h"
#include "set_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

/// Forty words that no other card has.
std::string words_of_card(int card, int count = 40) {
  std::string text = "Début" + std::to_string(card);
  for (int i = 1; i < count; ++i) text += " mot" + std::to_string(card) + "x" + std::to_string(i);
  return text + ".";
}

std::string slug_of(int card) { return "atelier-" + std::to_string(card); }

Tree ateliers(int cards, const std::string& more, int words = 40) {
  Tree tree = small_site();
  std::erase_if(tree, [](const auto& file) { return file.first.starts_with("content/"); });
  tree["content/2024/edition.md"] =
      "---\nannee: 2024\ntitre: Ateliers 2024\n" + more +
      "categories:\n  - {id: bois, nom: Bois}\n  - {id: fer, nom: Fer}\n---\nTexte.\n";
  for (int i = 0; i < cards; ++i)
    tree["content/2024/" + slug_of(i) + ".md"] =
        "---\nprojet: Atelier " + std::to_string(i) +
        "\nporteurs: [Ville de Pau]\nlabel: " + (i % 3 ? "douce" : "vive") +
        "\ncategorie: " + (i % 2 ? "bois" : "fer") + "\nsite: https://a" + std::to_string(i) +
        ".example\n---\n\n## Le projet\n\n" + words_of_card(i, words) + "\n";
  return tree;
}

const SetText* first_with(const SetSite& set, const std::string& word) {
  for (const SetText& text : set.texts)
    if (text.text.find(word) != std::string::npos) return &text;
  return nullptr;
}

size_t pages_of_cards(const SetSite& set, int cards) {
  std::set<size_t> pages;
  for (int i = 0; i < cards; ++i) pages.insert(set.page_of(slug_of(i)));
  return pages.size();
}

/// What the tags say in their order, soft hyphens and ends of lines aside.
std::string read_aloud(const SetSite& set) {
  std::map<TagId, std::string> texts;
  for (const SetText& text : set.texts) texts[text.tag] += text.text + " ";
  std::string all;
  for (auto& [tag, text] : texts) all += text;
  for (size_t at; (at = all.find("\u00ad ")) != std::string::npos;) all.erase(at, 3);
  for (size_t at; (at = all.find("  ")) != std::string::npos;) all.erase(at, 1);
  return all;
}

}  // namespace

TEST_CASE("density: cards share pages, no heading is parted from its text, all words are there") {
  constexpr int cards = 20;
  for (const std::string density : {"continue", "compacte"}) {
    CAPTURE(density);
    const SetSite set(site_of(ateliers(cards, "densite: " + density + "\n")));
    CHECK(pages_of_cards(set, cards) * 3 <= cards);
    const std::string read = read_aloud(set);
    for (int i = 0; i < cards; ++i) {
      CAPTURE(i);
      const SetText* text = first_with(set, "Début" + std::to_string(i) + " ");
      REQUIRE(text != nullptr);
      CHECK(text->page == set.page_of(slug_of(i)));
      CHECK(set.is_in(text->tag, Role::section));
      CHECK(read.find(words_of_card(i)) != std::string::npos);
    }
  }
}

TEST_CASE("density: in columns a short card stays in one, a long one runs on") {
  const SetSite shorts(site_of(ateliers(20, "densite: compacte\n")));
  for (int i = 0; i < 20; ++i) {
    const SetText* first = first_with(shorts, "Début" + std::to_string(i) + " ");
    const SetText* last = first_with(shorts, "x39.");
    for (const SetText& text : shorts.texts)
      if (text.text.find("mot" + std::to_string(i) + "x39.") != std::string::npos) last = &text;
    REQUIRE(first != nullptr);
    REQUIRE(last != nullptr);
    CAPTURE(i);
    CHECK(first->page == last->page);
    CHECK(first->baseline < last->baseline);
  }
  const SetSite longs(site_of(ateliers(4, "densite: compacte\n", 900)));
  CHECK(read_aloud(longs).find("mot3x899.") != std::string::npos);
  CHECK(longs.book.pages.size() < 30);
}

TEST_CASE("density: each card from the top of a page, where nothing is said") {
  for (const std::string more : {"", "densite: une-page\n"})
    CHECK(pages_of_cards(SetSite(site_of(ateliers(8, more))), 8) == 8);
}

TEST_CASE("pages of a card: as many as the edition allows are taken without a word") {
  const auto told = [](const std::string& more, int words) {
    const SetSite set(site_of(ateliers(1, more, words)));
    Diagnostics out;
    warn_run_on(set.book, set.site, out);
    return out.all().size();
  };
  CHECK(told("", 40) == 0);
  CHECK(told("", 450) == 1);
  CHECK(told("pages_par_fiche: 2\n", 450) == 0);
  CHECK(told("pages_par_fiche: 2\n", 2500) == 1);
}

TEST_CASE("dividers: the names of a large category are left to the contents") {
  for (const int cards : {6, 60}) {
    CAPTURE(cards);
    const SetSite set(site_of(ateliers(cards, "")));
    std::set<size_t> pages;
    for (const SetText& text : set.texts)
      if (text.text.find("Atelier 1 ") != std::string::npos || text.text == "Atelier 1")
        pages.insert(text.page);
    size_t dark = 0;
    for (const BookPage& page : set.book.pages)
      dark += !page.marks.empty() && page.marks.front().kind == Mark::Kind::area &&
              page.marks.front().box.height > set.makeup.style.height - 1;
    CHECK(dark == 4);  // cover, two dividers, back
    CHECK(pages.size() >= 2);
  }
}

TEST_CASE("dense: a band that paper would not show has an edge, as on a page of its own") {
  for (const char* density : {"une-page", "compacte", "continue"}) {
    for (const char* colour : {"#fdfdf6", "#7a1f3d"}) {
      Tree tree = ateliers(4, std::string("densite: ") + density + "\n");
      std::string& typed = tree["annuaire.yaml"];
      const std::string level = "nom: Vive, attribution";
      typed.replace(typed.find(level), level.size(),
                    std::string("nom: Vive, couleur: \"") + colour + "\", attribution");
      const Site site = site_of(tree);
      const Story story = compose_yearbook(site, site.editions[0], makeup_of(site));
      const std::function<int(const std::vector<Item>&)> thin = [&](const std::vector<Item>& items) {
        int found = 0;
        for (const Item& item : items) {
          const auto* panel = std::get_if<Panel>(&item.what);
          found += panel && panel->items.empty() && panel->padding_top < 2;
          if (const auto* columns = std::get_if<Columns>(&item.what)) found += thin(columns->items);
        }
        return found;
      };
      CAPTURE(density);
      CAPTURE(colour);
      CHECK_EQ(thin(story.items), colour[1] == 'f' ? 2 : 0);  // cards 0 and 3 are of that level
    }
  }
}

TEST_CASE("dense: a heading outranks those below it") {
  for (const char* density : {"compacte", "continue"}) {
    Tree tree = ateliers(1, std::string("densite: ") + density + "\n");
    tree["content/2024/atelier-0.md"] += "\n### Après\n\nUne suite.\n";
    const SetSite set(site_of(tree));
    const SetText *first = first_with(set, "Le projet"), *second = first_with(set, "Après"),
                  *text = first_with(set, "suite");
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(text);
    CAPTURE(density);
    CHECK(first->size > second->size);
    CHECK(first->size >= text->size);
    CHECK(first->face != text->face);
    CHECK(second->face != text->face);
  }
}
