// A site's first yearbook, composed by the shipped theme and set with the half-em face: what stands where.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/text.h"
#include "compose_site.h"
#include "half_em_face.h"
#include "layout/pages/pages.h"

namespace annuaire::test {

/// A mark of text at its place.
struct SetText {
  std::string text;  ///< soft hyphens kept
  size_t page = 0;   ///< index from 0
  Pt left = 0, right = 0, baseline = 0, size = 0;
  FaceId face = 0;
  TagId tag = artifact;
};

struct SetSite {
  Site site;
  Makeup makeup;
  HalfEmFace fonts;
  Diagnostics said;
  Book book;
  std::vector<SetText> texts;  ///< page by page, in the order in which they are painted

  explicit SetSite(Site of, std::string_view format = {})
      : SetSite(
            std::move(of),
            [](const Site& all, const Makeup& with) {
              return compose_yearbook(all, all.editions.at(0), with);
            },
            format) {}
  /// What `compose` makes of it.
  SetSite(Site of, const std::function<Story(const Site&, const Makeup&)>& compose,
          std::string_view format = {})
      : site(std::move(of)), makeup(makeup_of(site, format)) {
    static const Hyphenators hyphenators(machine());
    const ImageSize image_size = [](const std::string&, Diagnostics&) { return Box{0, 0, 400, 300}; };
    book = build_pages(compose(site, makeup), {makeup.style, fonts, hyphenators, image_size}, said);
    for (size_t page = 0; page < book.pages.size(); ++page)
      for (const Mark& mark : book.pages[page].marks)
        if (mark.kind == Mark::Kind::text) texts.push_back(text_of(mark, page));
  }
  SetSite(const SetSite&) = delete;

  /// The page on which a card begins.
  size_t page_of(const std::string& slug) const {
    for (const Card& card : site.content.cards)
      for (const Anchor& anchor : book.anchors)
        if (card.slug == slug && anchor.name == card_anchor(card)) return anchor.page;
    FAIL("no card " << slug);
    return 0;
  }
  /// Is the tag, or one around it, of this role?
  bool is_in(TagId tag, Role role) const {
    for (; tag != artifact; tag = book.tags.tags[tag].parent)
      if (book.tags.tags[tag].role == role) return true;
    return false;
  }

 private:
  SetText text_of(const Mark& mark, size_t page) const {
    SetText out{"",         page,        mark.box.x, mark.box.x + mark.box.width,
                mark.box.y, mark.size(), mark.face,  mark.tag};
    for (const PlacedWord& word : book.pages[page].words_of(mark))
      out.text += fonts.word(word.word).text + (word.space ? " " : "");
    return out;
  }
};

}  // namespace annuaire::test
