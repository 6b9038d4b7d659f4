#include "content/config.h"

#include <algorithm>

#include "base/text.h"
#include "content/fields/address.h"
#include "content/fields/ids.h"
#include "content/fields/keep.h"
#include "content/own_fields.h"

namespace annuaire {
namespace {

const FieldSpec& levels_field() { return *find_field(site_schema.find("label")->fields, "niveaux"); }

void check_symbols(const std::vector<Level>& levels, Diagnostics& out) {
  for (size_t i = 0; i < levels.size(); ++i)
    for (size_t before = 0; before < i && !levels[i].symbol.empty(); ++before)
      if (levels[before].symbol.value == levels[i].symbol.value)
        out.warning(levels[i].symbol.span,
                    {"ce signe est déjà celui du niveau « " + levels[before].name.value + " »",
                     "this sign is already that of the level “" + levels[before].name.value + "”"},
                    {"donner à chaque niveau un signe à lui", "give each level a sign of its own"});
}

std::vector<Level> read_levels(const Sources& sources, const Value& list, Diagnostics& out) {
  std::vector<Level> levels = kept_groups<Level>(levels_field(), list);
  for (size_t i = 0; i < levels.size(); ++i) settle_id(levels[i].id, levels[i].name, list.items[i].span, out);
  check_all_differ(sources, names_of(levels), {"le niveau", "the level"}, out);
  check_symbols(levels, out);
  return levels;
}

// A server shows "https://ville.fr/index.html" at "https://ville.fr/"; below the former there is nothing.
void take_out_page(Field& address, Diagnostics& out) {
  const std::string& typed = address.value;
  const size_t last = typed.rfind('/') + 1, dot = typed.find('.', last);
  if (last < std::string_view("https://x/").size() || dot == typed.npos) return;
  const std::string folder = typed.substr(0, last);
  const Message hint{"écrire « " + folder + " »", "write “" + folder + "”"};
  const std::string name = lower_ascii(typed.substr(last, dot - last));
  if (name != "index" && name != "default") {
    out.error(address.span,
              {"l’adresse du site est celle d’un dossier, non d’une page : « " + typed + " »",
               "the site’s address is that of a folder, not of a page: “" + typed + "”"},
              hint);
    address.value.clear();
    return;
  }
  out.note(
      address.span,
      {"« " + typed + " » est lu comme « " + folder + " »", "“" + typed + "” is read as “" + folder + "”"},
      hint);
  address.value = folder;
}

// The address that pages and codes begin with: of a website, without what browsers send beside it.
void check_address(Field& address, Diagnostics& out) {
  const std::string& typed = address.value;
  if (typed.empty()) return;
  const std::string scheme = scheme_of(typed);
  const size_t begin = scheme.size() + 3, path = std::min(typed.find_first_of("/?#", begin), typed.size());
  const bool web = scheme == "http" || scheme == "https";
  std::string host = web ? typed.substr(begin, path - begin) : "";
  const size_t user = host.rfind('@'), more = typed.find_first_of("?#");
  if (user != host.npos) host.erase(0, user + 1);
  if (!host.empty() && user == host.npos && more == typed.npos) {
    if (Message fault = fault_of_host(typed); !fault.empty())
      out.warning(address.span, std::move(fault), public_address());
    take_out_page(address, out);
    return;
  }
  Message hint{"écrire l’adresse où le site sera publié, comme « https://annuaire.example/ »",
               "write the address at which the site will be published, such as “https://annuaire.example/”"};
  if (!host.empty()) {
    std::string plain = scheme + "://" + host + typed.substr(path, std::max(more, path) - path);
    if (!plain.ends_with('/')) plain += '/';
    hint = {"écrire « " + plain + " »", "write “" + plain + "”"};
  }
  out.error(address.span,
            {"« " + typed + " » ne peut pas être l’adresse du site",
             "“" + typed + "” cannot be the site’s address"},
            std::move(hint));
  address.value.clear();
}

}  // namespace

Config read_config(const Sources& sources, FileId file, Diagnostics& out) {
  Value v = read_settings(sources, file, site_schema, out);
  Config config;
  config.file = file;
  keep_values(site_schema.fields, v, config);
  check_address(config.address, out);
  config.levels = read_levels(sources, v["label"]["niveaux"], out);
  config.own = read_own_fields(v["champs"], out);
  config.partners = kept_groups<Partner>(*site_schema.find("partenaires"), v["partenaires"]);
  config.imprint = kept_group<Imprint>(*site_schema.find("editeur"), v["editeur"]);
  return config;
}

namespace {

// Does a line at the margin begin a setting? Gives its name.
std::string_view setting_name(std::string_view line) {
  const size_t colon = line.find(':');
  if (line.empty() || line.front() == ' ' || line.front() == '\t' || line.front() == '-' ||
      colon == line.npos)
    return {};
  return trim(line.substr(0, colon));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> settings_by_name(std::string_view yaml) {
  std::vector<std::pair<std::string, std::string>> settings;
  for (std::string_view line : split(yaml, '\n')) {
    if (trim(line).empty() || trim(line).front() == '#') continue;
    if (std::string_view name = setting_name(line); !name.empty()) settings.emplace_back(name, "");
    if (!settings.empty()) settings.back().second.append(line).append("\n");
  }
  return settings;
}

}  // namespace annuaire
