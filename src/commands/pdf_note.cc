#include "commands/pdf_note.h"

#include <nlohmann/json.hpp>

namespace annuaire {
namespace {

using Json = nlohmann::json;

}  // namespace

std::string write_note(const PdfNote& note, const Sources& sources) {
  Json all{{"pages", note.pages}, {"octets", note.bytes}, {"dit", diagnostics_json(note.said, sources)}};
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

PdfNote read_note(std::string_view text, const Sources& sources, const SourcesByPath& paths) {
  try {
    const Json json = Json::parse(text);
    PdfNote note;
    note.pages = json.at("pages").get<size_t>();
    note.bytes = json.at("octets").get<size_t>();
    note.said = read_diagnostics(json.at("dit"), sources, paths);
    return note;
  } catch (const Json::exception&) {
    return {};
  }
}

}  // namespace annuaire
