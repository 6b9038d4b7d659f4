#include "commands/diagnostic_json.h"

namespace annuaire {
namespace {

using Json = nlohmann::json;

Json as_json(const Diagnostic& fault, const Sources& sources) {
  const Span where = fault.where.value_or(Span{no_file, 1, 0});
  return {static_cast<int>(fault.severity),
          fault.where ? sources[where.file].path : fault.path,
          where.begin,
          where.end,
          fault.message.fr,
          fault.message.en,
          fault.hint.fr,
          fault.hint.en};
}

FileId file_named(const std::string& path, const SourcesByPath& paths) {
  auto found = paths.find(path);
  return found == paths.end() ? no_file : found->second;
}

Diagnostic as_diagnostic(const Json& json, const Sources& sources, const SourcesByPath& paths) {
  Diagnostic fault;
  fault.severity =
      json.at(0).get<int>() == static_cast<int>(Severity::note) ? Severity::note : Severity::warning;
  fault.path = json.at(1).get<std::string>();
  const Span where{file_named(fault.path, paths), json.at(2).get<uint32_t>(), json.at(3).get<uint32_t>()};
  if (where.file != no_file && where.begin <= where.end && where.end <= sources[where.file].text.size())
    fault.where = where;
  fault.message = {json.at(4).get<std::string>(), json.at(5).get<std::string>()};
  fault.hint = {json.at(6).get<std::string>(), json.at(7).get<std::string>()};
  return fault;
}

}  // namespace

SourcesByPath sources_by_path(const Sources& sources) {
  SourcesByPath paths;
  for (FileId id = 0; id < sources.size(); ++id) paths.emplace(sources[id].path, id);
  return paths;
}

Json diagnostics_json(const Diagnostics& said, const Sources& sources) {
  Json all = Json::array();
  for (const Diagnostic& fault : said.all()) all.push_back(as_json(fault, sources));
  return all;
}

Diagnostics read_diagnostics(const Json& json, const Sources& sources, const SourcesByPath& paths) {
  Diagnostics said;
  for (const Json& fault : json) said.add(as_diagnostic(fault, sources, paths));
  return said;
}

}  // namespace annuaire
