#include "model/press_release.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "model/figures.h"
#include "model/links.h"

namespace annuaire {
namespace {

/// « (219 en 2021, +16,0 %) », after a blank; nothing for nothing.
std::string in_brackets(const std::string& text) { return text.empty() ? "" : " (" + text + ")"; }

/// One release in the making.
class ReleaseText {
 public:
  ReleaseText(const Site& site, const SiteEdition& edition, const Wording& words)
      : site_(site), of_(edition), edition_(*edition.edition), words_(words) {}

  PressRelease make() const {
    PressRelease made;
    made.kind = words_("communique.surtitre");
    made.date = date();
    made.title = title();
    made.lead = lead();
    for (const PressSection& section : {selection(), jury(), ceremony(), distinctions()})
      if (!section.paragraphs.empty() || !section.items.empty()) made.opening.push_back(section);
    if (!of_.cards.empty()) {
      made.awards_title = words_("edition.laureats");
      made.awards_lead = levels();
      made.awards = awards();
    }
    made.about = about();
    made.contact_title = words_("communique.contact");
    made.contact = contact();
    return made;
  }

 private:
  std::string year() const { return std::to_string(of_.year); }

  /// When it was announced, else when the labels were given.
  std::string date() const {
    const Value &calls = edition_.applications, &ceremony = edition_.ceremony;
    for (const Value* day : {&calls["communique"], &ceremony["date"], &ceremony["fin"], &ceremony["debut"]}) {
      if (!day->present()) continue;
      const auto date = from_iso(day->scalar.value);
      return date ? words_.date(*date) : words_.set(day->scalar);  // « mi-juin 2021 »
    }
    return year();
  }

  std::string title() const {
    std::string label = words_.set(edition_.title);
    if (of_.cards.empty())
      return words_.fill("communique.titre_sans_fiche", {{"label", label}, {"annee", year()}});
    return words_.fill(
        "communique.titre",
        {{"label", label}, {"annee", year()}, {"laureats", words_.counted("laureats", of_.cards.size())}});
  }

  std::string lead() const {
    if (of_.cards.empty()) return words_.set(edition_.subtitle);
    std::set<std::string> holders;
    for (CardId id : of_.cards)
      for (const Field& holder : site_.card(id).holders) holders.insert(fold(holder.value));
    size_t categories = 0;
    for (const CategoryCards& each : of_.categories) categories += !each.cards.empty();
    const char* sentence = of_.has_categories() ? "communique.chapo" : "communique.chapo_sans_categorie";
    return words_.fill(words_.form_of(sentence, holders.size()),
                       {{"annee", year()},
                        {"projets", words_.counted("communique.projets", of_.cards.size())},
                        {"porteurs", words_.counted("porteurs", holders.size())},
                        {"categories", words_.counted("communique.categories", categories)}});
  }

  /// Numbers submitted, heard, selected: whatever figures the edition has.
  PressSection selection() const {
    PressSection section{words_("communique.selection"), {}, {}};
    for (const ShownFigure& figure : shown_figures(words_, site_, of_))
      section.items.push_back(
          words_.fill("communique.chiffre", {{"n", figure.value}, {"nom", figure.label}}) +
          in_brackets(figure.before));
    return section;
  }

  PressSection jury() const {
    PressSection section{words_("communique.jury"), {}, {}};
    std::vector<std::string> bodies;
    for (const Juror& juror : edition_.jury) {
      std::string body = words_.set(juror.organisation);
      if (!body.empty() && std::find(bodies.begin(), bodies.end(), body) == bodies.end())
        bodies.push_back(body);
    }
    if (!bodies.empty())
      section.paragraphs.push_back(
          words_.fill(bodies.size() == 1 ? "communique.organisme_seul" : "communique.organismes",
                      {{"organismes", words_.counted("communique.organismes", bodies.size())},
                       {"liste", words_.list(bodies)}}));
    std::vector<std::string> criteria;
    for (const Field& criterion : edition_.criteria) criteria.push_back(words_.set(criterion));
    if (!criteria.empty())
      section.paragraphs.push_back(words_.fill("communique.criteres", {{"liste", words_.joined(criteria)}}));
    return section;
  }

  PressSection ceremony() const {
    PressSection section{words_("edition.la_ceremonie"), {}, {}};
    std::string line = facts_line(words_, "ceremonie", edition_.ceremony);
    if (!line.empty()) section.paragraphs.push_back(words_.fill("communique.ceremonie", {{"x", line}}));
    return section;
  }

  PressSection distinctions() const {
    PressSection section{words_("communique.distinctions"), {}, {}};
    for (const auto* list : {&edition_.distinctions, &edition_.mentions})
      for (const Distinction& each : *list) {
        const ShownDistinction shown = shown_distinction(words_, each, of_.year);
        std::string item = shown.name;
        if (!shown.count.empty())
          item = words_.fill("communique.chiffre", {{"n", shown.count}, {"nom", item}});
        section.items.push_back(item + in_brackets(words_.joined(shown.details)));
      }
    return section;
  }

  std::string levels() const {
    std::vector<std::string> counts;
    for (const auto& [level, count] : count_levels(site_, of_))
      counts.push_back(words_.fill("communique.niveau", {{"nom", words_.set(level->name)},
                                                         {"n", words_.number(std::to_string(count))}}));
    return words_.joined(counts);
  }

  std::vector<PressCategory> awards() const {
    std::vector<PressCategory> list;
    for (const CategoryCards& each : of_.categories) {
      if (each.cards.empty()) continue;
      list.push_back({each.category,
                      words_.set(each.category->name),
                      each.category->named() ? words_.counted("laureats", each.cards.size()) : "",
                      {}});
      if (of_.cards.size() <= max_press_cards) list.back().cards = each.cards;
    }
    return list;
  }

  PressSection about() const {
    const Config& config = site_.config();
    PressSection section{words_("communique.a_propos"), {}, {}};
    if (!config.description.empty()) section.paragraphs.push_back(words_.set(config.description));
    for (const Page& page : site_.content.pages)
      if (page.year == 0 && page.name == presentation_page && page.language == config.language())
        if (std::string text = first_paragraph(page.body); !text.empty()) section.paragraphs.push_back(text);
    return section;
  }

  std::vector<Fact> contact() const {
    std::vector<Fact> all;
    for (Fact& fact : facts_of(words_, "contact", edition_.contact)) all.push_back(std::move(fact));
    for (Fact& fact : facts_of(words_, "organisateur", edition_.organiser)) all.push_back(std::move(fact));
    if (!all.empty()) return all;
    const Imprint& imprint = site_.config().imprint;
    auto add = [&](const char* key, const Field& field, const std::string& address) {
      if (!field.empty())
        all.push_back({key, words_.label("contact", key),
                       address.empty() ? words_.set(field) : shown_address(field), address});
    };
    add("nom", imprint.name, "");
    add("courriel", imprint.email, "mailto:" + imprint.email.value);
    add("telephone", imprint.phone, "");
    add("adresse", imprint.address, "");
    add("site", imprint.site, imprint.site.value);
    return all;
  }

  const Site& site_;
  const SiteEdition& of_;
  const Edition& edition_;
  const Wording& words_;
};

}  // namespace

PressRelease compose_press_release(const Site& site, const SiteEdition& edition, const Wording& words) {
  return ReleaseText(site, edition, words).make();
}

std::vector<std::vector<Fact>> by_contact(const std::vector<Fact>& facts) {
  std::vector<std::vector<Fact>> contacts;
  std::set<std::string_view> named;
  for (const Fact& fact : facts) {
    const bool fresh = named.insert(fact.key).second;
    if (contacts.empty() || !fresh) {
      named = {fact.key};
      contacts.emplace_back();
    }
    contacts.back().push_back(fact);
  }
  return contacts;
}

std::vector<std::pair<const Level*, size_t>> count_levels(const Site& site, const SiteEdition& edition) {
  std::vector<std::pair<const Level*, size_t>> counts;
  for (const Level* level : edition.levels) counts.emplace_back(level, 0);
  for (CardId id : edition.cards)
    for (auto& [level, count] : counts) count += level->id.value == site.card(id).level.value;
  std::erase_if(counts, [](const auto& each) { return each.second == 0; });
  return counts;
}

std::string first_paragraph(const Doc& doc) {
  if (doc.empty()) return "";
  for (NodeId block : doc.children(0)) {
    if (doc.nodes[block].kind != NodeKind::paragraph) continue;
    std::string text = plain_text(doc, block);
    if (!text.empty() && text.front() != '{') return text;
  }
  return "";
}

}  // namespace annuaire
