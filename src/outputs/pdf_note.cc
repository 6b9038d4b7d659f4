#include "outputs/pdf_note.h"

#include "base/json.h"

namespace annuaire {

std::string write_note(const PdfNote& note, const Sources& sources) {
  return write_json(Data::row({{"pages", note.pages},
                               {"octets", note.bytes},
                               {"fautes", note.faults},
                               {"reliees", note.bound.pages},
                               {"dos", note.bound.spine_micron},
                               {"dit", diagnostics_data(note.said, sources)}}));
}

PdfNote read_note(std::string_view text, const Sources& sources, const SourcesByPath& paths) {
  const Data note = read_json(text).data.value_or(Data());
  auto said = read_diagnostics(note["dit"], sources, paths);
  if (!said) return {};
  const auto count = [&](const char* name) { return static_cast<size_t>(note[name].integer()); };
  return {
      count("pages"), count("octets"), count("fautes"), std::move(*said), {count("reliees"), count("dos")}};
}

}  // namespace annuaire
