#include "content/config.h"

#include "content/fields/ids.h"

namespace annuaire {
namespace {

std::vector<Level> read_levels(const Value& list, Diagnostics& out) {
  std::vector<Level> levels;
  for (const Value& each : list.items) {
    Level level{each.field("id"),      each.field("nom"),     each.field("attribution"),
                each.field("symbole"), each.field("couleur"), each.field("forme")};
    settle_id(level.id, level.name, each.span, out);
    levels.push_back(std::move(level));
  }
  return levels;
}

}  // namespace

Config read_config(const Sources& sources, FileId file, Diagnostics& out) {
  Value v = read_settings(sources, file, site_schema, out);
  Config config;
  config.file = file;
  config.title = v.field("titre");
  config.subtitle = v.field("sous_titre");
  config.description = v.field("description");
  config.address = v.field("adresse");
  config.theme = v.field("theme");
  config.label_name = v["label"].field("nom");
  config.languages = v.fields("langues");
  config.levels = read_levels(v["label"]["niveaux"], out);
  const Value& publisher = v["editeur"];
  config.imprint = {publisher.field("nom"), publisher.field("site"), publisher.field("courriel"),
                    publisher.field("telephone"), publisher.field("adresse")};
  config.legal = v["mentions_legales"];
  config.menu = v.fields("menu");
  config.pdf = v["pdf"].fields("sorties");
  config.compression = v.fields("compression");
  config.share_pictures = v.field("vignettes").value == "oui";
  config.thin_spaces = v.field("fine_partout").value == "oui";
  return config;
}

}  // namespace annuaire
