#include "publish/manifest.h"

#include <cstdlib>

#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "base/json_text.h"

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
  std::string out = R"({"version":1,"files":{)";
  const char* before = "\n";
  for (const auto& [path, entry] : manifest) {
    append_json(out += before, path);
    out.append(":[\"").append(hex(entry.inputs)).append("\",\"").append(hex(entry.bytes)).append("\"");
    if (!entry.note.empty()) append_json(out += ",", entry.note);
    out += "]";
    before = ",\n";
  }
  return out + "\n}}\n";
}

}  // namespace annuaire
