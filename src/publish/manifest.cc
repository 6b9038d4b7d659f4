#include "publish/manifest.h"

#include "base/fingerprint.h"
#include "base/json.h"

namespace annuaire {

std::optional<Manifest> read_manifest(const std::string& json) {
  const Data data = read_json(json).data.value_or(Data());
  if (data["version"].integer() != 1 || !data["files"].is_row()) return std::nullopt;
  Manifest manifest;
  for (const auto& [path, prints] : data["files"].members())
    manifest[path] = {number_of_hex(prints[0].text()), number_of_hex(prints[1].text()),
                      std::string(prints[2].text())};
  return manifest;
}

std::string write_manifest(const Manifest& manifest) {
  std::string out = R"({"version":1,"files":{)";
  const char* before = "\n";
  for (const auto& [path, entry] : manifest) {
    append_json_text(out += before, path);
    out.append(":[\"").append(hex(entry.inputs)).append("\",\"").append(hex(entry.bytes)).append("\"");
    if (!entry.note.empty()) append_json_text(out += ",", entry.note);
    out += "]";
    before = ",\n";
  }
  return out + "\n}}\n";
}

}  // namespace annuaire
