#include "html/linked_data.h"

#include "html/edition_data.h"
#include "html/group.h"
#include "html/open_data.h"
#include "html/rubrics.h"

namespace annuaire {
namespace {

using Json = nlohmann::json;

constexpr const char* context = "https://schema.org";

std::string iri(const Workshop& shop, const std::string& address) {
  std::string absolute = shop.routes.absolute(address);
  return absolute.empty() ? address : absolute;
}

const std::string& publisher_of(const Config& config) {
  return config.imprint.name.empty() ? config.title.value : config.imprint.name.value;
}

Json organisation(std::string name, const char* type) {
  return group("@type", type, "name", std::move(name));
}

/// The pages above, then the page itself.
Json breadcrumb(const Workshop& shop, const Json& trail, const std::string& title,
                const std::string& address) {
  Json items = Json::array();
  auto add = [&](const std::string& name, const std::string& to) {
    items.push_back(
        group("@type", "ListItem", "position", items.size() + 1, "name", name, "item", iri(shop, to)));
  };
  add(shop.words()("accueil"), shop.routes.home());
  for (const Json& link : trail)
    add(link["titre"].get_ref<const std::string&>(), link["adresse"].get_ref<const std::string&>());
  add(title, address);
  return group("@type", "BreadcrumbList", "itemListElement", std::move(items));
}

std::string page_text(Json graph) {
  return script_json(group("@context", context, "@graph", std::move(graph)));
}

/// « Label Or – Label X 2021 »
std::string award(const Workshop& shop, const Card& card) {
  const Json& badge = shop.badge_of(shop.site.level(card.level));
  if (!badge.is_object()) return "";
  return badge["titre_niveau"].get<std::string>() + " – " + shop.site.config().label_name.value + " " +
         std::to_string(card.year);
}

/// A sign of JSON as it may stand in a script element.
void append_sign(std::string& out, char c) {
  if (c == '<')
    out += "\\u003c";
  else if (c == '>')
    out += "\\u003e";
  else if (c == '&')
    out += "\\u0026";
  else
    out += c;
}

/// A JSON string (RFC 8259, section 7) in a script element.
void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      out.append("\\u00").append(1, "01"[c >> 4]).append(1, "0123456789abcdef"[c & 15]);
    else
      append_sign(out, c);
  }
  out += '"';
}

}  // namespace

std::string script_json(const Json& json) {
  std::string plain = json.dump(-1, ' ', false, Json::error_handler_t::replace), out;
  for (char c : plain) append_sign(out, c);
  return out;
}

std::string card_linked_data(const Workshop& shop, CardId id) {
  const Card& card = shop.site.card(id);
  const CardLine& line = shop.lines[id];
  std::string out = R"({"@context":"https://schema.org","@graph":[{"@type":"CreativeWork","name":)";
  append_text(out, card.project);
  append_text(out += R"(,"url":)", iri(shop, line.address));
  append_text(out += R"(,"award":)", award(shop, card));
  append_text(out += R"(,"isPartOf":)", iri(shop, shop.routes.edition(card.year)));
  append_text(out += R"(,"inLanguage":)",
              card.language.empty() ? shop.site.config().language() : card.language.value);
  if (!card.summary.empty()) append_text(out += R"(,"abstract":)", card.summary);
  if (std::string site = safe_address(card.site); !site.empty()) append_text(out += R"(,"sameAs":)", site);
  const char* before = R"(,"creator":[{"@type":"GovernmentOrganization","name":)";
  for (const Field& holder : card.holders) {
    append_text(out += before, holder);
    before = R"(},{"@type":"GovernmentOrganization","name":)";
  }
  out += card.holders.empty() ? "}," : "}]},";
  Json trail = Json::array({edition_link(shop, card.year)});
  if (const Json& category = shop.category_of(card); !category.is_null()) trail.push_back(category);
  out += script_json(breadcrumb(shop, trail, line.project, line.address));
  return out + "]}";
}

std::string edition_linked_data(const Workshop& shop, const SiteEdition& edition) {
  std::string address = shop.routes.edition(edition.year), title = edition_title(shop, edition.year);
  Json graph = Json::array();
  graph.push_back(group("@type", "CollectionPage", "name", title, "url", iri(shop, address), "about",
                        edition.edition->title.value, "publisher",
                        organisation(publisher_of(shop.site.config()), "Organization")));
  graph.push_back(breadcrumb(shop, Json::array(), title, address));
  return page_text(std::move(graph));
}

std::string holder_linked_data(const Workshop& shop, const Holder& holder, const std::string& address) {
  Json body = organisation(holder.name, "GovernmentOrganization"), awards = Json::array();
  for (CardId id : holder.cards)
    if (awards.size() < 20) awards.push_back(award(shop, shop.site.card(id)));
  body["award"] = std::move(awards);
  body["mainEntityOfPage"] = iri(shop, address);
  Json graph = Json::array();
  graph.push_back(std::move(body));
  return page_text(std::move(graph));
}

std::string home_linked_data(const Workshop& shop) {
  const Config& config = shop.site.config();
  Json publisher = organisation(publisher_of(config), "Organization");
  if (std::string site = safe_address(config.imprint.site); !site.empty()) publisher["url"] = site;
  Json graph = Json::array();
  graph.push_back(group("@type", "WebSite", "name", config.title.value, "url", iri(shop, shop.routes.home()),
                        "description", config.description.value, "inLanguage", config.language(), "publisher",
                        std::move(publisher)));
  return page_text(std::move(graph));
}

std::string dataset_linked_data(const Workshop& shop) {
  const Config& config = shop.site.config();
  Json files = Json::array();
  for (const DataFile& file : data_files())
    if (file.is_data)
      files.push_back(group("@type", "DataDownload", "encodingFormat", std::string(file.media_type),
                            "contentUrl", iri(shop, shop.routes.file(file.path))));
  Json graph = Json::array();
  graph.push_back(group("@type", "Dataset", "name", config.title.value, "description",
                        config.description.empty() ? config.title.value : config.description.value, "url",
                        iri(shop, shop.routes.page(data_page, config.language())), "license", licence_address,
                        "dateModified", shop.site.updated, "creator",
                        organisation(publisher_of(config), "Organization"), "distribution",
                        std::move(files)));
  return page_text(std::move(graph));
}

}  // namespace annuaire
