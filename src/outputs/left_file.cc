#include "outputs/left_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace annuaire {
namespace {

// "3.5", "3,5"
std::string millimetres(size_t micron, const char* point) {
  const long tenths = std::lround(static_cast<double>(micron) / 100);
  return std::to_string(tenths / 10) + point + std::to_string(tenths % 10);
}

Message binding_in_words(const Binding& bound) {
  return {std::to_string(bound.pages) + " pages, un dos de " + millimetres(bound.spine_micron, ",") + " mm",
          std::to_string(bound.pages) + " pages, a spine of " + millimetres(bound.spine_micron, ".") + " mm"};
}

void warn(const std::string& left, const std::string& made, const PdfOutput& output, const Binding& of_left,
          const Binding& of_made, Diagnostics& out) {
  const Message before = binding_in_words(of_left), now = binding_in_words(of_made);
  const std::string name = std::string(output.name);
  out.warning_in(std::string(offline_folder) + "/" + left,
                 {"ce fichier, d’une production antérieure, ne va pas avec « " + made +
                      " » : il est fait pour " + before.fr + ", l’autre pour " + now.fr,
                  "this file of an earlier build does not go with “" + made + "”: it is made for " +
                      before.en + ", the other for " + now.en},
                 {"le refaire avant l’envoi : ./annuaire construire --pdf " + name,
                  "make it again before it is sent: ./annuaire build --pdf " + name});
}

const PdfBook::File* file_of(const PdfBook& book, PdfForm form) {
  const auto found = std::find_if(book.files.begin(), book.files.end(),
                                  [&](const PdfBook::File& file) { return file.output->form == form; });
  return found == book.files.end() ? nullptr : &*found;
}

}  // namespace

void warn_left_file(const PdfBook& book, const std::vector<PdfNote>& notes, const Publisher& shelf,
                    const Sources& sources, Diagnostics& out) {
  const PdfBook::File *pages = file_of(book, PdfForm::press), *cover = file_of(book, PdfForm::cover);
  if ((pages == nullptr) == (cover == nullptr)) return;
  const PdfBook::File& made = pages ? *pages : *cover;
  const PdfForm other = pages ? PdfForm::cover : PdfForm::press;
  const Binding& now = notes[static_cast<size_t>(&made - book.files.data())].bound;
  const std::string stem = made.path.substr(0, made.path.size() - made.output->ending.size());
  for (const PdfOutput& output : pdf_outputs()) {
    if (output.form != other || output.compose != made.output->compose) continue;
    const std::string left = stem + std::string(output.ending);
    const std::optional<std::string> note = shelf.note_of_left(left);
    if (!note) continue;
    const Binding before = read_note(*note, sources, {}).bound;
    // Where the paper is not known there is no spine to compare.
    if (before.pages == 0 || before.spine_micron == 0 || now.spine_micron == 0 || before == now) continue;
    warn(left, made.path, output, before, now, out);
  }
}

}  // namespace annuaire
