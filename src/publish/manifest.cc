#include "publish/manifest.h"

#include <cstdlib>

#include <nlohmann/json.hpp>

#include "base/fingerprint.h"

namespace annuaire {

std::optional<Manifest> read_manifest(const std::string& json) {
  nlohmann::json data = nlohmann::json::parse(json, nullptr, false);
  if (!data.is_object() || data.value("version", 0) != 1 || !data["files"].is_object()) return std::nullopt;
  Manifest manifest;
  for (const auto& [path, prints] : data["files"].items()) {
    ManifestEntry entry;
    if (prints.is_array() && prints.size() >= 2 && prints[0].is_string() && prints[1].is_string()) {
      entry.inputs = std::strtoull(prints[0].get_ref<const std::string&>().c_str(), nullptr, 16);
      entry.bytes = std::strtoull(prints[1].get_ref<const std::string&>().c_str(), nullptr, 16);
      if (prints.size() > 2 && prints[2].is_string()) entry.note = prints[2].get<std::string>();
    }
    manifest[path] = entry;
  }
  return manifest;
}

std::string write_manifest(const Manifest& manifest) {
  nlohmann::json files = nlohmann::json::object();
  for (const auto& [path, entry] : manifest) {
    nlohmann::json& facts = files[path] = {hex(entry.inputs), hex(entry.bytes)};
    if (!entry.note.empty()) facts.push_back(entry.note);
  }
  return nlohmann::json{{"version", 1}, {"files", std::move(files)}}.dump(0) + "\n";
}

}  // namespace annuaire
