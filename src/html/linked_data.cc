#include "html/linked_data.h"

#include <algorithm>

#include "base/json.h"
#include "html/files/open_data.h"
#include "html/pages/edition_data.h"
#include "html/pages/rubrics.h"
#include "model/modified.h"

namespace annuaire {
namespace {

void append_script(std::string& out, std::string_view text) { append_json_text(out, text, JsonIn::script); }

const std::string& publisher_of(const Config& config) {
  return config.imprint.name.empty() ? config.title.value : config.imprint.name.value;
}

Data organisation(std::string name, const char* type) {
  return Data::row({{"@type", type}, {"name", std::move(name)}});
}

/// The pages above, then the page itself; written as it goes, for every card has one.
class Breadcrumb {
 public:
  Breadcrumb(const Workshop& shop, std::string& out) : shop_(shop), out_(out) {
    out_ += R"({"@type":"BreadcrumbList","itemListElement":[)";
    add(shop.words()("accueil"), shop.routes.home());
  }
  void add(std::string_view name, const std::string& address) {
    begin_item();
    append_script(out_, name);
    append_script(out_ += R"(,"item":)", shop_.routes.iri(address));
    out_ += "},";
  }
  /// The item goes on with its name.
  void begin_item() {
    out_.append(R"({"@type":"ListItem","position":)")
        .append(std::to_string(++position_))
        .append(R"(,"name":)");
  }
  void end() {
    out_.back() = ']';
    out_ += '}';
  }

 private:
  const Workshop& shop_;
  std::string& out_;
  size_t position_ = 0;
};

constexpr const char* graph_begins = R"({"@context":"https://schema.org","@graph":[)";

/// A page that has one thing to say.
std::string page_text(const Data& thing) { return graph_begins + write_json(thing, JsonIn::script) + "]}"; }

/// « Label Or – Label X 2021 »
std::string award(const Workshop& shop, const Card& card) {
  const Data& badge = shop.badge_of(shop.site.level(card.level));
  if (!badge.is_row()) return "";
  return std::string(badge["titre_niveau"].text()) + " – " + shop.site.config().label_name.value + " " +
         std::to_string(card.year);
}

}  // namespace

std::string trail_above(const Workshop& shop, const Card& card) {
  std::string out;
  Breadcrumb trail(shop, out);
  trail.add(edition_title(shop, card.year), shop.routes.edition(card.year));
  if (const Data& category = shop.category_of(card); !category.is_null())
    trail.add(category["titre"].text(), std::string(category["adresse"].text()));
  trail.begin_item();
  return out;
}

std::string card_linked_data(const Workshop& shop, CardId id, std::string_view trail) {
  const Card& card = shop.site.card(id);
  const CardLine& line = shop.lines[id];
  std::string out = graph_begins;
  append_script(out += R"({"@type":"CreativeWork","name":)", card.project);
  append_script(out += R"(,"url":)", shop.routes.iri(line.address));
  append_script(out += R"(,"award":)", award(shop, card));
  append_script(out += R"(,"isPartOf":)", shop.routes.iri(shop.routes.edition(card.year)));
  append_script(out += R"(,"inLanguage":)",
                card.language.empty() ? shop.site.config().language() : card.language.value);
  if (std::optional<Date> day = modified(shop.site, card.file))
    append_script(out += R"(,"dateModified":)", iso(*day));
  if (!card.summary.empty()) append_script(out += R"(,"abstract":)", card.summary);
  if (std::string site = shop.address_of(card.site, card.year); !site.empty())
    append_script(out += R"(,"sameAs":)", shop.routes.iri(site));
  const char* before = R"(,"creator":[{"@type":"GovernmentOrganization","name":)";
  for (const Field& holder : card.holders) {
    append_script(out += before, holder);
    before = R"(},{"@type":"GovernmentOrganization","name":)";
  }
  out += card.holders.empty() ? "}," : "}]},";
  append_script(out += trail, line.project);
  append_script(out += R"(,"item":)", shop.routes.iri(line.address));
  out += "}]}]}";
  return out;
}

std::string edition_linked_data(const Workshop& shop, const SiteEdition& edition) {
  std::string address = shop.routes.edition(edition.year), title = edition_title(shop, edition.year);
  std::string out = graph_begins;
  append_json(out,
              Data::row({{"@type", "CollectionPage"},
                         {"name", title},
                         {"url", shop.routes.iri(address)},
                         {"about", edition.edition->title.value},
                         {"publisher", organisation(publisher_of(shop.site.config()), "Organization")}}),
              JsonIn::script);
  out += ",";
  Breadcrumb trail(shop, out);
  trail.add(title, address);
  trail.end();
  out += "]}";
  return out;
}

std::string holder_linked_data(const Workshop& shop, const Holder& holder, const std::string& address) {
  constexpr size_t most_awards = 20;
  std::string out = graph_begins;
  append_script(out += R"({"@type":"GovernmentOrganization","name":)", holder.name);
  append_script(out += R"(,"mainEntityOfPage":)", shop.routes.iri(address));
  const char* before = R"(,"award":[)";
  for (size_t i = 0; i < std::min(holder.cards.size(), most_awards); ++i) {
    append_script(out += before, award(shop, shop.site.card(holder.cards[i])));
    before = ",";
  }
  out += holder.cards.empty() ? "}]}" : "]}]}";
  return out;
}

std::string home_linked_data(const Workshop& shop) {
  const Config& config = shop.site.config();
  Data publisher = organisation(publisher_of(config), "Organization");
  if (std::string site = shop.address_of(config.imprint.site); !site.empty())
    publisher["url"] = shop.routes.iri(site);
  return page_text(Data::row({{"@type", "WebSite"},
                              {"name", config.title.value},
                              {"url", shop.routes.iri(shop.routes.home())},
                              {"description", config.description.value},
                              {"inLanguage", config.language()},
                              {"publisher", std::move(publisher)}}));
}

std::string dataset_linked_data(const Workshop& shop) {
  const Config& config = shop.site.config();
  Data files = Data::list();
  for (const DataFile& file : data_files())
    if (file.is_data)
      files.push(Data::row({{"@type", "DataDownload"},
                            {"encodingFormat", std::string(file.media_type)},
                            {"contentUrl", shop.routes.iri(shop.routes.file(file.path))}}));
  Data dataset = Data::row({{"@type", "Dataset"},
                            {"name", config.title.value},
                            {"description", dataset_description(shop)},
                            {"url", shop.routes.iri(shop.routes.page(data_page, config.language()))},
                            {"license", licence_address},
                            {"creator", organisation(publisher_of(config), "Organization")},
                            {"distribution", std::move(files)}});
  if (std::optional<Date> day = modified(shop.site)) dataset.add("dateModified", iso(*day));
  return page_text(dataset);
}

}  // namespace annuaire
