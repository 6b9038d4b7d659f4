// The page of an edition.
#include "html/linked_data.h"
#include "html/pages/edition_data.h"
#include "html/pages/makers.h"
#include "html/pages/partners.h"
#include "model/book_parts.h"
#include "model/facts.h"
#include "model/label_partners.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {
namespace {

/// Lines of an edition with all its laureates: a page stays below 300 elements.
constexpr size_t max_lines = 30;

/// The edition's page in the making.
class EditionPage {
 public:
  EditionPage(const Workshop& shop, const SiteEdition& of)
      : shop_(shop), of_(of), edition_(*of.edition), address_(shop.routes.edition(of.year)) {}

  std::string make() {
    auto [opening, closing] = body();
    bool alone = of_.cards.empty();  // an edition without cards shows all it has
    std::string subtitle = shop_.words().set(edition_.subtitle);
    Data data = shop_.page_data(edition_title(shop_, of_.year), description(), address_);
    data["edition"] = edition_title(shop_, of_.year);
    data["atom"] = shop_.routes.host().empty() ? "" : shop_.routes.feed(of_.year);
    data["donnees_liees"] = edition_linked_data(shop_, of_);
    data["annee"] = of_.year;
    data["nom"] = shop_.words().set(edition_.title);
    data["sous_titre"] = subtitle;
    data["chiffres"] = figures_shown_ ? Data::list() : figures_data(shop_, of_);
    data["ouverture"] = std::move(opening);
    data["cloture"] = std::move(closing);
    data["compte"] = of_.cards.empty() ? "" : shop_.words().counted("laureats", of_.cards.size());
    data["niveaux"] = levels_data(shop_, of_);
    data["categories"] = categories_data(shop_, of_, max_lines);
    data["distinctions"] =
        distinctions_shown_ ? Data::list() : distinctions_data(shop_, edition_.distinctions, of_.year);
    data["mentions"] = mentions_shown_ ? Data::list() : distinctions_data(shop_, edition_.mentions, of_.year);
    data["jury"] = alone && !jury_shown_ ? jury_data(shop_, edition_) : Data::list();
    data["groupes"] = alone ? groups() : Data::list();
    data["reperes"] = facts();
    const std::vector<Partner>& partners = label_partners(shop_.site, edition_);
    data["partenaires"] = partners_data(shop_, partners, shop_.site.config().language(), of_.year);
    data["avec_logos"] = has_logos(partners);
    add_neighbours(data);
    return shop_.render("edition", std::move(data), address_);
  }

 private:
  std::string description() const {
    if (!edition_.document.empty()) return shop_.words().set(edition_.document);
    std::string text = first_paragraph(edition_.body);
    return text.empty() ? shop_.words().set(edition_.title) : text;
  }

  /// Opening and closing: before and after the first thematic break.
  std::pair<std::string, std::string> body() {
    const Doc& doc = edition_.body;
    if (doc.empty()) return {};
    auto end = static_cast<NodeId>(doc.nodes.size());
    NodeId rule = end;
    for (NodeId block : doc.children(0))
      if (doc.nodes[block].kind == NodeKind::rule && rule == end) rule = block;
    const std::string language = shop_.site.config().language();
    auto insert = [this](std::string_view name) { return inserted(name); };
    std::string opening = shop_.markup.blocks(doc, 1, rule, of_.year, shop_.words(), language, insert);
    std::string closing = rule == end ? ""
                                      : shop_.markup.blocks(doc, doc.nodes[rule].end, end, of_.year,
                                                            shop_.words(), language, insert);
    return {std::move(opening), std::move(closing)};
  }

  /// What a paragraph "{jury}" stands for (see placeholder_names).
  std::optional<std::string> inserted(std::string_view name) {
    if (name == "jury") {
      jury_shown_ = true;
      return part("bloc-jury", Data::row({{"jury", jury_data(shop_, edition_)}}));
    }
    if (name == "criteres")
      return part("bloc-criteres", Data::row({{"criteres", criteria_data(shop_, edition_)}}));
    if (name == "distinctions") {
      distinctions_shown_ = true;
      return awards(edition_.distinctions);
    }
    if (name == "mentions") {
      mentions_shown_ = true;
      return awards(edition_.mentions);
    }
    if (name != "chiffres") return std::nullopt;
    figures_shown_ = true;
    return part("bloc-chiffres", Data::row({{"chiffres", figures_data(shop_, of_)}}));
  }

  /// Editions stand newest first.
  void add_neighbours(Data& data) const {
    const std::vector<SiteEdition>& all = shop_.site.editions;
    const auto at = static_cast<size_t>(&of_ - all.data());
    data["suivante"] = at > 0 ? edition_link(shop_, all[at - 1].year) : Data();
    data["precedente"] = at + 1 < all.size() ? edition_link(shop_, all[at + 1].year) : Data();
    data["voisines"] = all.size() > 1;
  }

  std::string awards(const std::vector<Distinction>& list) const {
    if (list.empty()) return "";
    return part("bloc-distinctions", Data::row({{"distinctions", distinctions_data(shop_, list, of_.year)}}));
  }

  std::string part(const char* name, const Data& data) const {
    return shop_.render_part(name, data, address_);
  }

  /// The ceremony in full: [{"titre", "reperes"}].
  Data groups() const {
    Data facts = facts_data(shop_, "ceremonie", edition_.ceremony);
    if (facts.empty()) return Data::list();
    return Data::list(
        Data::row({{"titre", shop_.words()("edition.la_ceremonie")}, {"reperes", std::move(facts)}}));
  }

  /// Ceremony, jury, documents: [{"nom", "valeur", "adresse"}].
  Data facts() const {
    const Wording& words = shop_.words();
    Data list = Data::list();
    auto add = [&](const char* key, const std::string& text, const std::string& address) {
      if (!text.empty()) list.push(Data::row({{"nom", words(key)}, {"valeur", text}, {"adresse", address}}));
    };
    for (const Page& page : shop_.site.content.pages)
      if (page.year == of_.year && page.language == shop_.site.config().language())
        add("edition.a_lire", words.set(page.title), shop_.routes.page(page));
    if (!of_.cards.empty()) add("edition.ceremonie", facts_line(words, "ceremonie", edition_.ceremony), "");
    if (has_jury_page(edition_)) add("edition.jury", words("jury.lien"), shop_.routes.jury(of_.year));
    if (!of_.cards.empty()) add("edition.palmares", words("palmares.lien"), shop_.routes.awards(of_.year));
    if (names_part(shop_.site, of_, BookPart::Kind::statistics))
      add("statistiques.titre", words("statistiques.lien"), shop_.routes.statistics(of_.year));
    add("edition.presse", words("communique.surtitre"), shop_.routes.press_release(of_.year));
    if (std::string video = shop_.address_of(edition_.video, of_.year); !video.empty())
      add("edition.video", words("fiche.voir_video"), video);
    if (std::string page = shop_.address_of(edition_.awards_page, of_.year); !page.empty())
      add("edition.palmares_en_ligne", shown_address(page), page);
    add_pdfs(shop_, shop_.pdfs.of_edition(of_.year), list);
    add_pdfs(shop_, shop_.pdfs.of_press_release(of_.year), list);
    return list;
  }

  const Workshop& shop_;
  const SiteEdition& of_;
  const Edition& edition_;
  std::string address_;
  bool figures_shown_ = false, jury_shown_ = false, distinctions_shown_ = false, mentions_shown_ = false;
};

}  // namespace

void add_editions(const Workshop& shop, Jobs& jobs) {
  for (const SiteEdition& edition : shop.site.editions) {
    jobs.push_back({shop.routes.edition(edition.year),
                    [&shop, &edition] { return EditionPage(shop, edition).make(); }, true, true,
                    shop.site.sources()[edition.edition->file].path, modified(shop.site, edition)});
    add_lists(shop, edition, jobs);
    add_awards(shop, edition, jobs);
    add_press_release(shop, edition, jobs);
    add_statistics(shop, edition, jobs);
    if (has_jury_page(*edition.edition)) add_jury_page(shop, edition, jobs);
  }
}

}  // namespace annuaire
