#include "base/diagnostic_data.h"

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t parts = 8;  // of a diagnostic

/// A file's name may be no UTF-8; JSON is.
std::string well_formed(const std::string& text) { return is_utf8(text) ? text : to_utf8(to_utf32(text)); }

Data as_data(const Diagnostic& fault, const Sources& sources) {
  const Span where = fault.where.value_or(Span{no_file, 1, 0});
  return Data::list(static_cast<int>(fault.severity),
                    well_formed(fault.where ? sources[where.file].path : fault.path), where.begin, where.end,
                    well_formed(fault.message.fr), well_formed(fault.message.en), well_formed(fault.hint.fr),
                    well_formed(fault.hint.en));
}

FileId file_named(const std::string& path, const SourcesByPath& paths) {
  auto found = paths.find(path);
  return found == paths.end() ? no_file : found->second;
}

Diagnostic as_diagnostic(const Data& data, const Sources& sources, const SourcesByPath& paths) {
  auto text = [&](size_t place) { return std::string(data[place].text()); };
  auto number = [&](size_t place) { return static_cast<uint32_t>(data[place].integer()); };
  Diagnostic fault;
  fault.severity = number(0) == static_cast<uint32_t>(Severity::note) ? Severity::note : Severity::warning;
  fault.path = text(1);
  const Span where{file_named(fault.path, paths), number(2), number(3)};
  if (where.file != no_file && where.begin <= where.end && where.end <= sources[where.file].text.size()) {
    fault.where = where;
    fault.path.clear();
  }
  fault.message = {text(4), text(5)};
  fault.hint = {text(6), text(7)};
  return fault;
}

}  // namespace

SourcesByPath sources_by_path(const Sources& sources) {
  SourcesByPath paths;
  for (FileId id = 0; id < sources.size(); ++id) paths.emplace(sources[id].path, id);
  return paths;
}

Data diagnostics_data(const Diagnostics& said, const Sources& sources) {
  Data all = Data::list();
  for (const Diagnostic& fault : said.all()) all.push(as_data(fault, sources));
  return all;
}

std::optional<Diagnostics> read_diagnostics(const Data& data, const Sources& sources,
                                            const SourcesByPath& paths) {
  if (!data.is_list()) return std::nullopt;
  Diagnostics said;
  for (const Data& fault : data.items()) {
    if (fault.size() != parts) return std::nullopt;
    said.add(as_diagnostic(fault, sources, paths));
  }
  return said;
}

}  // namespace annuaire
