#include "content/config.h"

#include "content/fields/ids.h"
#include "content/fields/keep.h"
#include "content/own_fields.h"

namespace annuaire {
namespace {

const FieldSpec& levels_field() { return *find_field(site_schema.find("label")->fields, "niveaux"); }

std::vector<Level> read_levels(const Sources& sources, const Value& list, Diagnostics& out) {
  std::vector<Level> levels = kept_groups<Level>(levels_field(), list);
  for (size_t i = 0; i < levels.size(); ++i) settle_id(levels[i].id, levels[i].name, list.items[i].span, out);
  check_all_differ(sources, names_of(levels), {"le niveau", "the level"}, out);
  return levels;
}

}  // namespace

Config read_config(const Sources& sources, FileId file, Diagnostics& out) {
  Value v = read_settings(sources, file, site_schema, out);
  Config config;
  config.file = file;
  keep_values(site_schema.fields, v, config);
  config.levels = read_levels(sources, v["label"]["niveaux"], out);
  config.own = read_own_fields(v["champs"], out);
  config.imprint = kept_group<Imprint>(*site_schema.find("editeur"), v["editeur"]);
  return config;
}

}  // namespace annuaire
