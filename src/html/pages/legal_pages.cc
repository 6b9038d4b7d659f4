// What the law and good practice ask a site to say of itself: legal notice, accessibility, sobriety.
#include "base/date.h"
#include "html/pages/makers.h"
#include "html/pages/rubrics.h"
#include "model/audit.h"
#include "model/facts.h"
#include "model/links.h"
#include "model/modified.h"

namespace annuaire {
namespace {

/// The publisher's name and addresses.
void add_publisher(const Workshop& shop, Data& to) {
  const Wording& words = shop.words();
  const Imprint& imprint = shop.site.config().imprint;
  add_fact(to, words.label("contact", "nom"), words.set(imprint.name));
  if (!imprint.email.empty())
    add_fact(to, words.label("contact", "courriel"), imprint.email.value, "mailto:" + imprint.email.value);
  if (std::string site = shop.address_of(imprint.site); !site.empty())
    add_fact(to, words.label("contact", "site"), shown_address(site), site);
}

std::string legal_notice(const Workshop& shop) {
  const Wording& words = shop.words();
  const Value& legal = shop.site.config().legal;
  Data publisher = rubric(words("mentions.editeur"));
  add_publisher(shop, publisher);
  add_fact(publisher, words("mentions.siege"), words.set(legal.field("siege")));
  add_fact(publisher, words.label("contact", "telephone"), words.set(legal.field("telephone")));
  add_fact(publisher, words("mentions.directeur"), words.set(legal.field("directeur")));
  Data host = rubric(words("mentions.hebergeur"));
  for (const char* name : {"nom", "adresse", "telephone"})
    add_fact(host, words.label("contact", name), words.set(legal["hebergeur"].field(name)));
  return rubrics_page(shop, legal_page, "mentions",
                      Data::list(std::move(publisher), std::move(host),
                                 rubric(words("mentions.contenus"), {words("mentions.licence")}),
                                 rubric(words("mentions.donnees"), {words("mentions.temoins")})));
}

/// The declaration in the order and words of the official model.
class Declaration {
 public:
  explicit Declaration(const Workshop& shop)
      : shop_(shop), words_(shop.words()), audit_(shop.site.content.audit.accessibility) {}

  std::string make() const {
    const Imprint& imprint = shop_.site.config().imprint;
    std::string publisher = words_.set(imprint.name.empty() ? shop_.site.config().title : imprint.name);
    std::string site = words_.set(shop_.site.config().title);
    Data sections = Data::list();
    sections.push(rubric(say("engagement"), {fill(bound() ? "engagement_texte" : "engagement_libre",
                                                  {{"editeur", publisher}, {"site", site}})}));
    sections.push(rubric(say("etat"), {fill("etat_texte" + state(), {{"site", site}})}));
    sections.push(results());
    sections.push(faults());
    sections.push(establishment());
    Data contact = rubric(say("contact"), {say("contact_texte")});
    add_publisher(shop_, contact);
    sections.push(std::move(contact));
    sections.push(remedies());
    return rubrics_page(shop_, accessibility_page, "accessibilite", std::move(sections));
  }

 private:
  std::string say(const std::string& key) const { return words_("accessibilite." + key); }
  std::string fill(const std::string& key,
                   const std::vector<std::pair<std::string, std::string>>& values) const {
    return words_.fill("accessibilite." + key, values);
  }
  std::string state() const {
    const Declared declared = declared_of(shop_.site);
    return declared == Declared::full      ? ".totale"
           : declared == Declared::partial ? ".partielle"
           : declared == Declared::none    ? ".non"
                                           : ".inconnue";
  }
  bool bound() const { return shop_.site.config().bound_by_law.value == "oui"; }

  std::string day() const {
    auto date = day_of(audit_["date"]);
    return date ? words_.date(*date) : "";
  }

  Data results() const {
    if (!audit_.present()) return rubric(say("resultats"), {say("sans_audit")});
    std::string reference = audit_.field("referentiel").value;
    return rubric(say("resultats"),
                  {fill("resultats_texte",
                        {{"auteur", words_.set(audit_.field("auteur"))},
                         {"date", day()},
                         {"taux", words_.set(audit_.field("taux"))},
                         {"referentiel", reference.empty() ? say("rgaa") : words_.set(reference)}})});
  }

  Data faults() const {
    if (!audit_.present()) return rubric(say("non_accessibles"), {say("non_accessibles_sans_audit")});
    Data section = rubric(say("non_accessibles"));
    for (const char* kind : {"non_conformites", "derogations", "exemptions"})
      for (const Field& fault : audit_.fields(kind))
        add_point(section, fill(kind, {{"x", words_.set(fault)}}));
    if (section["points"].empty()) section["paragraphes"].push(say("aucun"));
    return section;
  }

  Data establishment() const {
    if (!audit_.present()) return establishment_without_audit();
    Data section = rubric(say("etablissement"), {fill("etablissement_texte", {{"date", day()}})});
    for (const char* kind : {"technologies", "environnements", "outils", "pages"}) {
      std::vector<std::string> items;
      for (const Field& item : audit_.fields(kind)) items.push_back(words_.set(item));
      add_fact(section, say(kind), words_.list(items));
    }
    return section;
  }

  /// On the day of the last change of what it is made from.
  Data establishment_without_audit() const {
    const Site& site = shop_.site;
    const FileId audits = site.content.audit.file;
    auto date = modified(site, site.config().file);
    if (audits != no_file) date = newest(date, modified(site, audits));
    return rubric(say("etablissement"),
                  {date ? fill("etablissement_date_sans_audit", {{"date", words_.date(*date)}})
                        : say("etablissement_sans_audit")});
  }

  Data remedies() const {
    Data section = rubric(say("recours"), {say("recours_texte")});
    add_point(section, say("recours_message"), say("recours_message_adresse"));
    add_point(section, say("recours_delegue"), say("recours_delegue_adresse"));
    add_point(section, say("recours_courrier"));
    return section;
  }

  const Workshop& shop_;
  const Wording& words_;
  const Value& audit_;
};

std::string whole(double number) { return std::to_string(static_cast<long>(number + 0.5)); }

Data measures(const Workshop& shop) {
  const Wording& words = shop.words();
  const Value& audit = shop.site.content.audit.sobriety;
  auto date = day_of(audit["date"]);
  Data section = rubric(words("sobriete.mesures"),
                        {words.fill("sobriete.mesures_texte", {{"date", date ? words.date(*date) : ""},
                                                               {"outil", words.set(audit.field("outil"))}})});
  Data lines = Data::list();
  for (const MeasuredPage& page : measured_pages(shop.site))
    lines.push(
        Data::row({{"cases", Data::list(words.set(page.name), words.number(std::to_string(page.elements)),
                                        words.number(std::to_string(page.requests)),
                                        words.number(whole(page.kilobytes)), whole(page.index),
                                        std::string(1, page.grade))}}));
  section["tableau"] = Data::row(
      {{"entetes", Data::list(words("sobriete.page"), words("sobriete.elements"), words("sobriete.requetes"),
                              words("sobriete.ko"), "EcoIndex", words("sobriete.note"))},
       {"lignes", std::move(lines)}});
  return section;
}

std::string sobriety(const Workshop& shop) {
  const Wording& words = shop.words();
  Data principles = rubric(words("sobriete.principes"));
  for (int i = 1; words.has("sobriete.principe." + std::to_string(i)); ++i)
    add_point(principles, words("sobriete.principe." + std::to_string(i)));
  return rubrics_page(shop, sobriety_page, "sobriete", Data::list(std::move(principles), measures(shop)));
}

}  // namespace

void add_legal_pages(const Workshop& shop, Jobs& jobs) {
  auto address = [&](std::string_view name) { return shop.routes.page(name, shop.site.config().language()); };
  auto add = [&](Job job, FileId from) {
    job.modified = modified(shop.site, from);
    jobs.push_back(std::move(job));
  };
  if (is_made(shop.site, legal_page))
    add({address(legal_page), [&shop] { return legal_notice(shop); }}, shop.site.config().file);
  if (is_made(shop.site, accessibility_page))
    add({address(accessibility_page), [&shop] { return Declaration(shop).make(); }},
        shop.site.content.audit.file);
  if (is_made(shop.site, sobriety_page))
    add({address(sobriety_page), [&shop] { return sobriety(shop); }}, shop.site.content.audit.file);
}

}  // namespace annuaire
