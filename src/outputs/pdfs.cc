#include "outputs/pdfs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <tuple>

#include "base/parallel.h"
#include "base/text.h"
#include "html/words.h"
#include "layout/pages/binding.h"
#include "layout/pages/pages.h"
#include "model/modified.h"
#include "outputs/left_file.h"
#include "outputs/missing_signs.h"
#include "outputs/paper_of.h"
#include "outputs/pdf_inputs.h"
#include "outputs/pdf_note.h"
#include "outputs/run_on.h"
#include "outputs/slug_line.h"
#include "outputs/small_pictures.h"
#include "outputs/spine_title.h"
#include "outputs/spreads.h"
#include "pdf/booklet.h"
#include "pdf/pdf.h"
#include "pdf/preflight.h"
#include "theme/page_format.h"
#include "theme/print_style.h"

namespace annuaire {
namespace {

// The sizes of pictures, each looked at once for all books; asked by several threads.
class PictureSizes {
 public:
  explicit PictureSizes(const Files& files) : files_(files) {}
  // What is wrong with a picture is said to each that asks.
  Box of(const std::string& path, Diagnostics& out) {
    const std::lock_guard lock(guard_);
    if (const auto known = known_.find(path); known != known_.end()) return known->second;
    const Box size = image_size(path, files_, out);
    if (size.width > 0) known_.emplace(path, size);
    return size;
  }

 private:
  const Files& files_;
  std::mutex guard_;
  std::map<std::string, Box> known_;
};

// "3.5", "3,5": to a tenth.
std::string millimetres(Pt length, const char* point) {
  const long tenths = std::lround(length / mm * 10);
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : point + std::to_string(tenths % 10));
}

// `format`: of the pages; empty for the theme's own.
Makeup makeup_of(const Site& site, const Theme& theme, std::string_view format, PictureSizes& pictures) {
  Diagnostics told_by_the_check;
  return {read_style(theme.print, theme.print_files, told_by_the_check, format),
          wording_for(site, theme, site.config().language()), theme.levels,
          [&pictures](const std::string& path) {
            Diagnostics told_by_the_layout;
            return pictures.of(path, told_by_the_layout);
          }};
}

void tell_bare_spine(const std::string& path, Pt spine, Diagnostics& out) {
  out.warning_in(
      path, {"dos de " + millimetres(spine, ",") + " mm : le titre n’y tient pas, il n’y est pas",
             "spine of " + millimetres(spine, ".") + " mm: the title has no room on it and is left out"});
}

// The pages of books are of the format that the settings wish; what is printed in offices is of the theme's.
struct Makeups {
  Makeup books, sheets;
  const Makeup& of(PdfScope scope) const {
    return scope == PdfScope::card || scope == PdfScope::press_release ? sheets : books;
  }
};

// Makes the files of one book after another; used by several threads, each for its own book.
class PdfMaker {
 public:
  PdfMaker(const Site& site, const PdfSources& from, const Makeups& makeups, PictureSizes& pictures,
           const PrintTools& tools, unsigned threads, const Shelves& shelves)
      : site_(site),
        files_(from.site),
        makeups_(makeups),
        pictures_(pictures),
        tools_(tools),
        threads_(threads),
        shelves_(shelves),
        paths_(sources_by_path(site.sources())),
        parts_(common_inputs(site, from.theme, makeups.books, tools, from.program)),
        common_(print_of(parts_)) {}
  const std::vector<PdfPart>& parts() const { return parts_; }

  // One note for each file of the book.
  std::vector<PdfNote> make(const PdfBook& book) const {
    const uint64_t inputs = inputs_of(site_, book, files_, common_);
    std::vector<PdfNote> notes;
    std::optional<SetBook> set;
    for (const PdfBook::File& file : book.files) {
      const uint64_t own = inputs_of(file, inputs, tools_);
      if (std::optional<PdfNote> kept = kept_from(book, file, own)) {
        notes.push_back(std::move(*kept));
        continue;
      }
      if (!set) set.emplace(*this, book);
      notes.push_back(write(*set, file, own, &file == &book.files.back()));
    }
    return notes;
  }

 private:
  // A book and what its pages are shaped with.
  struct SetBook {
    SetBook(const PdfMaker& maker, const PdfBook& of) : subject(of.subject), fonts(maker.tools_.fonts) {
      const Makeup& makeup = maker.makeups_.of(of.scope);
      const ImageSize size_of = [&](const std::string& path, Diagnostics& out) {
        return maker.pictures_.of(path, out);
      };
      const ComposeStory compose = [&](const TakeItems& take) {
        return of.files.front().output->compose(maker.site_, of.subject, makeup, take);
      };
      book = build_pages(compose, {makeup.style, fonts, maker.tools_.hyphenators, size_of, maker.threads_},
                         said);
      warn_missing_signs(book, maker.site_, maker.tools_.fonts, of.files.front().path, said);
      warn_run_on(book, maker.site_, said);
      std::set<std::string> told;
      if (of.scope == PdfScope::edition) {
        told = warn_small_spreads(maker.site_, *of.subject.edition, makeup, said);
        warn_waits(book, *of.subject.edition, said);
      }
      warn_small_pictures(book, maker.site_, makeup.style, maker.files_, told, said);
      warn_wide_tables(book, said);
    }
    const PdfSubject subject;
    Diagnostics said;
    Fonts fonts;
    Book book;
  };

  Publisher* shelf_of(const PdfBook::File& file) const {
    return file.offline ? shelves_.offline : shelves_.published;
  }

  // Of a file that stands.
  std::optional<PdfNote> kept_from(const PdfBook& book, const PdfBook::File& file, uint64_t inputs) const {
    Publisher* shelf = shelf_of(file);
    if (!shelf || !shelf->stands(file.path, inputs)) return std::nullopt;
    PdfNote kept = read_note(shelf->note(file.path), site_.sources(), paths_);
    if (!is_told_within(kept, book)) return std::nullopt;
    if (file.output->in_inks()) {
      if (!shelves_.offline->stands(file.report_path(), inputs)) return std::nullopt;
      shelves_.offline->keep(file.report_path());
    }
    shelf->keep(file.path);
    return kept;
  }

  // Remarks at places in other files than the book is made from may point beside the words by now.
  bool is_told_within(const PdfNote& note, const PdfBook& book) const {
    const std::vector<std::string> own =
        note.said.all().empty() ? std::vector<std::string>{} : files_of(site_, book);
    return std::all_of(note.said.all().begin(), note.said.all().end(), [&](const Diagnostic& said) {
      return !said.where ||
             std::find(own.begin(), own.end(), site_.sources()[said.where->file].path) != own.end();
    });
  }

  // `last`: nothing is made from the book afterwards.
  PdfNote write(SetBook& set, const PdfBook::File& file, uint64_t inputs, bool last) const {
    PdfNote note;
    note.said.append(set.said);
    std::string bytes = bytes_of(set, file, last, note);
    note.bytes = bytes.size();
    if (file.output->in_inks()) examine(file, bytes, inputs, note);
    if (Publisher* shelf = shelf_of(file); shelf && !note.said.has_errors())
      shelf->stage({file.path, std::move(bytes), inputs, write_note(note, site_.sources())});
    return note;
  }

  void examine(const PdfBook::File& file, const std::string& bytes, uint64_t inputs, PdfNote& note) const {
    const PreflightReport report = preflight(bytes);
    note.faults = report.faults();
    if (shelves_.offline && !note.said.has_errors())
      shelves_.offline->stage({file.report_path(), preflight_text(report, file.path), inputs});
  }

  std::string bytes_of(SetBook& set, const PdfBook::File& file, bool last, PdfNote& note) const {
    constexpr Pt across = 148.5 * mm, down = 210 * mm;  // a page of two on a sheet of A4
    const double on_a4 = std::min({1.0, across / set.book.width, down / set.book.height});
    switch (file.output->form) {
      case PdfForm::screen:
        return screen_bytes(set, last, note);
      case PdfForm::press:
        return press_bytes(set, file.path, note);
      case PdfForm::cover:
        return cover_bytes(set, file.path, note);
      case PdfForm::booklet:
        return booklet_bytes(set, 1, note);
      case PdfForm::small_booklet:
        return booklet_bytes(set, on_a4, note);
    }
    return {};
  }

  std::string screen_bytes(SetBook& set, bool last, PdfNote& note) const {
    note.pages = set.book.pages.size();
    if (last) return write_pdf(std::move(set.book), book_files(set), tools_.screen_profile, note.said);
    return write_pdf(set.book, book_files(set), tools_.screen_profile, note.said);
  }

  std::string press_bytes(SetBook& set, const std::string& path, PdfNote& note) const {
    Book bound = set.book;
    fill_up(bound, binding_);
    note.pages = bound.pages.size();
    note.bound = binding_of(set);
    add_slugs(bound, set, path);
    return write_press_pdf(bound, book_files(set), *tools_.press, note.said);
  }

  // Around the pages of the printer's file.
  std::string cover_bytes(SetBook& set, const std::string& path, PdfNote& note) const {
    const Pt spine = spine_of(set);
    const ImageSize size_of = [&](const std::string& picture, Diagnostics& out) {
      return pictures_.of(picture, out);
    };
    const Book covers = build_pages(
        [&](const TakeItems&) { return compose_covers(site_, *set.subject.edition, makeups_.books); },
        {makeups_.books.style, set.fonts, tools_.hyphenators, size_of, threads_}, note.said);
    Book sheet = cover_sheet(covers, spine, makeups_.books.style.colour("fond"));
    const SiteEdition& edition = *set.subject.edition;
    const std::string title =
        makeups_.books.words.set(edition.edition->title.value) + " " + std::to_string(edition.year);
    if (!add_spine_title(sheet, set.fonts, makeups_.books.style, title, covers.width, spine))
      tell_bare_spine(path, spine, note.said);
    add_slugs(sheet, set, path);
    note.pages = sheet.pages.size();
    note.bound = binding_of(set);
    return write_press_pdf(sheet, book_files(set), *tools_.press, note.said);
  }

  void add_slugs(Book& book, SetBook& set, const std::string& path) const {
    if (!tools_.press->marks()) return;
    // Where no day is known the book’s own is the first of its year.
    const bool dated = modified(site_, *set.subject.edition).has_value();
    add_slug_lines(book, set.fonts, makeups_.books.style, *tools_.press, path,
                   dated ? set.book.meta.date : "");
  }

  size_t bound_pages(const SetBook& set) const {
    return bound_order(static_cast<uint32_t>(set.book.pages.size()), binding_, set.book.back).size();
  }

  Pt spine_of(const SetBook& set) const {
    const std::optional<Paper> paper = paper_of(site_, *set.subject.edition->edition);
    return paper ? spine_width(bound_pages(set), paper->thickness()) : 0;
  }

  Binding binding_of(const SetBook& set) const {
    return {bound_pages(set), static_cast<size_t>(std::lround(spine_of(set) / mm * 1000))};
  }

  std::string booklet_bytes(const SetBook& set, double scale, PdfNote& note) const {
    const auto sides = saddle_order(static_cast<uint32_t>(set.book.pages.size()), set.book.back);
    const std::optional<Paper> paper = paper_of(site_, *set.subject.edition->edition);
    const Pt creep = paper ? paper->thickness() * mm : 0;
    note.pages = sides.size();
    return impose(write_plain_pdf(set.book, book_files(set), note.said), sides, {scale, creep});
  }

  BookFiles book_files(const SetBook& set) const { return {set.fonts, files_, threads_}; }

  static constexpr uint32_t binding_ = 4;  // pages of a printer's file: a multiple of these
  const Site& site_;
  const Files& files_;
  const Makeups& makeups_;
  PictureSizes& pictures_;
  const PrintTools& tools_;
  const unsigned threads_;  ///< for the parts of a book, as far as others leave them
  const Shelves shelves_;
  const SourcesByPath paths_;
  const std::vector<PdfPart> parts_;
  const uint64_t common_;  // the fingerprint of the parts
};

// Two books that hold one card say the same of it: it is told once.
class ToldOnce {
 public:
  explicit ToldOnce(Diagnostics& out) : out_(out) {}
  void add(const Diagnostics& said) {
    for (const Diagnostic& fault : said.all()) {
      const Span where = fault.where.value_or(Span{});
      if (told_.emplace(fault.path, where.file, where.begin, fault.message.fr).second) out_.add(fault);
    }
  }

 private:
  Diagnostics& out_;
  std::set<std::tuple<std::string, FileId, uint32_t, std::string>> told_;
};

std::string part_of(const Site& site, const PdfBook& book) {
  if (book.scope == PdfScope::card) return site.card(book.subject.card).slug;
  return book.scope == PdfScope::category ? book.subject.category->category->id.value : "";
}

PdfLink link_to(const Site& site, const PdfBook& book, const PdfBook::File& file, const PdfNote& note) {
  return {book.scope,          book.subject.edition->year,
          part_of(site, book), std::string(file.output->name),
          file.path,           note.pages,
          note.bytes};
}

// Is a file of this form wanted?
bool any(const std::vector<PdfBook>& books, PdfForm form) {
  return std::any_of(books.begin(), books.end(), [&](const PdfBook& book) {
    return std::any_of(book.files.begin(), book.files.end(),
                       [&](const PdfBook::File& file) { return file.output->form == form; });
  });
}

PrintTools open_tools(const Style& style, bool marks, const PdfSources& from,
                      const std::vector<PdfBook>& books, Diagnostics& out) {
  const std::vector<Folder>& theme = from.theme.folders;
  PrepressStyle press = style.press;
  press.marks = marks;
  return {FontFiles(style.faces, theme, from.machine, out), Hyphenators(from.machine),
          any(books, PdfForm::screen) ? read_screen_profile(from.machine, out) : "",
          any(books, PdfForm::press) || any(books, PdfForm::cover)
              ? open_prepress(press, theme, from.machine, out)
              : nullptr};
}

}  // namespace

std::vector<PdfLink> planned_links(const Site& site, const std::vector<PdfBook>& books) {
  std::vector<PdfLink> links;
  for (const PdfBook& book : books)
    for (const PdfBook::File& file : book.files)
      if (!file.offline) links.push_back(link_to(site, book, file, {}));
  return links;
}

bool any_offline(const std::vector<PdfBook>& books) {
  return std::any_of(books.begin(), books.end(), [](const PdfBook& book) {
    return std::any_of(book.files.begin(), book.files.end(),
                       [](const PdfBook::File& file) { return file.offline || file.output->in_inks(); });
  });
}

PdfsMade build_pdfs(const Site& site, const PdfSources& from, const std::vector<PdfBook>& books,
                    unsigned threads, const Shelves& shelves, Diagnostics& out) {
  PdfsMade made;
  if (books.empty()) return made;
  PictureSizes pictures(from.site);
  const std::string format = format_named(from.theme.print, site.config().format.value);
  const Makeups makeups{makeup_of(site, from.theme, format, pictures),
                        makeup_of(site, from.theme, {}, pictures)};
  const PrintTools tools = open_tools(makeups.books.style, site.config().printer_marks, from, books, out);
  if (out.has_errors() || !tools.fonts.ok()) return made;
  const PdfMaker maker(site, from, makeups, pictures, tools, threads, shelves);
  made.parts = maker.parts();
  std::vector<std::vector<PdfNote>> notes(books.size());
  parallel_for(books.size(), threads, [&](size_t i) { notes[i] = maker.make(books[i]); });
  if (shelves.offline && shelves.offline != shelves.published)
    for (size_t i = 0; i < books.size(); ++i)
      warn_left_file(books[i], notes[i], *shelves.offline, site.sources(), out);
  ToldOnce told(out);
  for (size_t i = 0; i < books.size(); ++i)
    for (size_t k = 0; k < books[i].files.size(); ++k) {
      const PdfBook::File& file = books[i].files[k];
      if (file.offline)
        made.offline.push_back(file.path);
      else
        made.links.push_back(link_to(site, books[i], file, notes[i][k]));
      if (file.output->in_inks()) made.offline.push_back(file.report_path());
      if (notes[i][k].faults > 0) made.refused.push_back({file.path, file.report_path(), notes[i][k].faults});
      told.add(notes[i][k].said);
    }
  return made;
}

}  // namespace annuaire
