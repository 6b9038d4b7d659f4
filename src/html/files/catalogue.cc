#include "html/files/catalogue.h"

#include "base/json.h"
#include "html/files/open_data.h"
#include "html/pages/rubrics.h"
#include "model/modified.h"

namespace annuaire {
namespace {

Data publisher(const Workshop& shop) {
  const Config& config = shop.site.config();
  const Imprint& imprint = config.imprint;
  Data agent = Data::row({{"@type", "foaf:Agent"},
                          {"foaf:name", imprint.name.empty() ? config.title.value : imprint.name.value}});
  if (std::string site = shop.address_of(imprint.site); !site.empty())
    agent["foaf:homepage"] = Data::row({{"@id", shop.routes.iri(site)}});
  return agent;
}

Data distributions(const Workshop& shop) {
  Data list = Data::list();
  for (const DataFile& file : data_files()) {
    if (!file.is_data) continue;
    std::string address = shop.routes.iri(shop.routes.file(file.path));
    list.push(
        Data::row({{"@type", "dcat:Distribution"},
                   {"@id", address},
                   {"dct:title", shop.words()("donnees.fichier." + std::string(file.key))},
                   {"dcat:accessURL", Data::row({{"@id", address}})},
                   {"dcat:downloadURL", Data::row({{"@id", address}})},
                   {"dcat:mediaType", Data::row({{"@id", "https://www.iana.org/assignments/media-types/" +
                                                             std::string(file.media_type)}})},
                   {"dct:license", Data::row({{"@id", licence_address}})}}));
  }
  return list;
}

Data date(Date day) { return Data::row({{"@type", "xsd:date"}, {"@value", iso(day)}}); }

}  // namespace

std::string dcat_catalogue(const Workshop& shop) {
  const Config& config = shop.site.config();
  std::string language = config.language(), page = shop.routes.iri(shop.routes.page(data_page, language));
  const std::string description = config.description.empty() ? config.title.value : config.description.value;
  auto said = [&](const std::string& text) { return Data::row({{"@language", language}, {"@value", text}}); };
  Data dataset =
      Data::row({{"@type", "dcat:Dataset"},
                 {"@id", page + "#laureats"},
                 {"dct:title", said(config.title.value)},
                 {"dct:description", said(dataset_description(shop))},
                 {"dct:publisher", publisher(shop)},
                 {"dct:accrualPeriodicity",
                  Data::row({{"@id", "http://publications.europa.eu/resource/authority/frequency/ANNUAL"}})},
                 {"dcat:landingPage", Data::row({{"@id", page}})},
                 {"dcat:distribution", distributions(shop)}});
  Data catalogue = Data::row({{"@context", Data::row({{"dcat", "http://www.w3.org/ns/dcat#"},
                                                      {"dct", "http://purl.org/dc/terms/"},
                                                      {"foaf", "http://xmlns.com/foaf/0.1/"},
                                                      {"xsd", "http://www.w3.org/2001/XMLSchema#"}})},
                              {"@type", "dcat:Catalog"},
                              {"@id", page},
                              {"dct:title", said(config.title.value)},
                              {"dct:description", said(description)},
                              {"dct:publisher", publisher(shop)},
                              {"dct:license", Data::row({{"@id", licence_address}})},
                              {"foaf:homepage", Data::row({{"@id", shop.routes.iri(shop.routes.home())}})}});
  if (std::optional<Date> day = modified(shop.site))
    for (Data* described : {&catalogue, &dataset}) described->add("dct:modified", date(*day));
  catalogue.add("dcat:dataset", Data::list(std::move(dataset)));
  return write_json_lines(catalogue);
}

std::string data_package(const Workshop& shop) {
  auto table = [](const char* name, const char* path, const char* delimiter) {
    return Data::row({{"name", name},
                      {"path", path},
                      {"profile", "tabular-data-resource"},
                      {"format", "csv"},
                      {"mediatype", "text/csv"},
                      {"encoding", "utf-8"},
                      {"dialect", Data::row({{"delimiter", delimiter}, {"lineTerminator", "\r\n"}})},
                      {"schema", "laureats-schema.json"}});
  };
  return write_json_lines(
      Data::row({{"profile", "tabular-data-package"},
                 {"name", "laureats"},
                 {"title", shop.site.config().title.value},
                 {"licenses", Data::list(Data::row({{"title", licence_name}, {"path", licence_address}}))},
                 {"resources", Data::list(table("laureats", "laureats.csv", ","),
                                          table("laureats-excel", "laureats-excel.csv", ";"))}}));
}

}  // namespace annuaire
