#include "outputs/pdf_note.h"

#include "base/json.h"

namespace annuaire {

std::string write_note(const PdfNote& note, const Sources& sources) {
  return write_json(Data::row({{"pages", note.pages},
                               {"octets", note.bytes},
                               {"fautes", note.faults},
                               {"dit", diagnostics_data(note.said, sources)}}));
}

PdfNote read_note(std::string_view text, const Sources& sources, const SourcesByPath& paths) {
  const Data note = read_json(text).data.value_or(Data());
  auto said = read_diagnostics(note["dit"], sources, paths);
  if (!said) return {};
  return {static_cast<size_t>(note["pages"].integer()), static_cast<size_t>(note["octets"].integer()),
          static_cast<size_t>(note["fautes"].integer()), std::move(*said)};
}

}  // namespace annuaire
