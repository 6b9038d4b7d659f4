#include "commands/pdfs.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "base/parallel.h"
#include "commands/pdf_inputs.h"
#include "commands/pdf_note.h"
#include "commands/run_on.h"
#include "layout/pages/binding.h"
#include "layout/pages/pages.h"
#include "pdf/booklet.h"
#include "pdf/pdf.h"
#include "theme/print_style.h"
#include "typography/hyphenate.h"

namespace annuaire {
namespace {

// Makes the files of one book after another; used by several threads, each for its own book.
class PdfMaker {
 public:
  PdfMaker(const Site& site, const Theme& theme, const Files& files, bool wants_press, Publisher* publisher,
           Diagnostics& out)
      : site_(site),
        theme_(theme),
        files_(files),
        publisher_(publisher),
        strings_(strings_of(site, theme)),
        paths_(sources_by_path(site.sources())),
        style_(read_style(theme.print, "themes/" + theme.name + "/print.json", out)) {
    Fonts fonts(style_.faces, theme.font_folders, out);
    if (wants_press) press_ = open_prepress(style_.press, profile_folders(), out);
    ready_ = !out.has_errors() && fonts.ok();
    if (ready_) common_ = common_inputs(site, theme, style_, fonts);
    if (ready_) files_read_ = all_files(fonts);
  }
  bool ready() const { return ready_; }
  // Absolute paths.
  const std::vector<std::string>& files_read() const { return files_read_; }

  // One note for each file of the book.
  std::vector<PdfNote> make(const PdfBook& book) const {
    const uint64_t inputs = inputs_of(site_, book, files_, common_);
    std::vector<PdfNote> notes;
    std::optional<SetBook> set;
    for (const PdfBook::File& file : book.files) {
      const uint64_t own = inputs_of(file, inputs, press_ ? press_->profile().icc() : "");
      if (publisher_ && publisher_->stands(file.path, own)) {
        notes.push_back(read_note(publisher_->keep(file.path), site_.sources(), paths_));
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
    SetBook(const PdfMaker& maker, const PdfBook& of)
        : fonts(maker.style_.faces, maker.theme_.font_folders, said) {
      ImageSize size_of = [&](const std::string& path) { return image_size(path, maker.files_, said); };
      const ComposeStory compose = [&](const TakeItems& take) { return maker.story_of(of, take); };
      book = build_pages(compose, maker.style_, fonts, size_of, said);
      for (const std::string& character : book.missing)
        said.warning_in(of.files.front().path,
                        {"aucune police de l’annuaire ne contient le caractère " + character,
                         "no face of the yearbook holds the character " + character});
      warn_run_on(book, maker.site_, said);
    }
    Diagnostics said;
    Fonts fonts;
    Book book;
  };

  std::vector<std::string> all_files(const Fonts& fonts) const {
    std::vector<std::string> all = hyphenation_files();
    for (std::string& file : colour_profile_files()) all.push_back(std::move(file));
    for (FaceId face = 0; face < style_.faces.size(); ++face) all.push_back(fonts.path(face));
    if (press_) all.push_back(press_->profile_file());
    return all;
  }

  Story story_of(const PdfBook& book, const TakeItems& take) const {
    if (book.card != no_card)
      return compose_card_alone(site_, *book.edition, site_.card(book.card), style_, strings_);
    if (book.category) return compose_category_alone(site_, *book.edition, *book.category, style_, strings_);
    if (book.release) return compose_press_document(site_, *book.edition, style_, strings_);
    return compose_yearbook(site_, *book.edition, style_, strings_, take);
  }

  // `last`: nothing is made from the book afterwards.
  PdfNote write(SetBook& set, const PdfBook::File& file, uint64_t inputs, bool last) const {
    PdfNote note;
    note.said.append(set.said);
    std::string bytes = bytes_of(set, file.kind, last, note);
    note.bytes = bytes.size();
    if (publisher_ && !note.said.has_errors())
      publisher_->stage({file.path, std::move(bytes), inputs, write_note(note, site_.sources())});
    return note;
  }

  std::string bytes_of(SetBook& set, PdfKind kind, bool last, PdfNote& note) const {
    if (kind == PdfKind::press) return press_bytes(set, note);
    if (kind == PdfKind::booklet || kind == PdfKind::small_booklet)
      return booklet_bytes(set, booklet_scale(kind), note);
    note.pages = set.book.pages.size();
    if (last) return write_pdf(std::move(set.book), set.fonts, files_, note.said);
    return write_pdf(set.book, set.fonts, files_, note.said);
  }

  std::string press_bytes(const SetBook& set, PdfNote& note) const {
    Book bound = set.book;
    fill_up(bound, binding_);
    note.pages = bound.pages.size();
    return write_press_pdf(bound, set.fonts, files_, *press_, note.said);
  }

  std::string booklet_bytes(const SetBook& set, double scale, PdfNote& note) const {
    const auto sides = saddle_order(static_cast<uint32_t>(set.book.pages.size()));
    note.pages = sides.size();
    return impose(write_plain_pdf(set.book, set.fonts, files_, note.said), sides, scale);
  }

  // profils/ of the theme and its parents, beside their fonts/.
  std::vector<std::string> profile_folders() const {
    std::vector<std::string> folders;
    for (const std::string& fonts : theme_.font_folders) folders.push_back(fonts + "/../profils");
    return folders;
  }

  static constexpr uint32_t binding_ = 4;  // pages of a printer's file: a multiple of these
  const Site& site_;
  const Theme& theme_;
  const Files& files_;
  Publisher* publisher_;
  const Strings strings_;
  const SourcesByPath paths_;
  const Style style_;
  std::shared_ptr<const Prepress> press_;  // null where no printer's file is wanted
  bool ready_ = false;
  uint64_t common_ = 0;
  std::vector<std::string> files_read_;
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

PdfLink link_to(const Site& site, const PdfBook& book, const PdfBook::File& file, const PdfNote& note) {
  PdfLink link;
  link.year = book.edition->year;
  link.path = file.path;
  link.kind = name_of(file.kind);
  if (book.card != no_card) link.card = site.card(book.card).slug;
  if (book.category) link.category = book.category->category->id.value;
  link.pages = note.pages;
  link.bytes = note.bytes;
  return link;
}

}  // namespace

std::vector<PdfLink> build_pdfs(const Site& site, const Theme& theme, const Files& files,
                                const std::vector<PdfBook>& books, unsigned threads, Publisher* publisher,
                                const Sees& sees, Diagnostics& out) {
  std::vector<PdfLink> links;
  if (books.empty()) return links;
  const bool press = std::any_of(books.begin(), books.end(), [](const PdfBook& book) {
    return std::any_of(book.files.begin(), book.files.end(),
                       [](const PdfBook::File& file) { return file.kind == PdfKind::press; });
  });
  const PdfMaker maker(site, theme, files, press, publisher, out);
  if (!maker.ready()) return links;
  for (const std::string& path : maker.files_read()) sees(path);
  std::vector<std::vector<PdfNote>> notes(books.size());
  parallel_for(books.size(), threads, [&](size_t i) { notes[i] = maker.make(books[i]); });
  ToldOnce told(out);
  for (size_t i = 0; i < books.size(); ++i)
    for (size_t k = 0; k < books[i].files.size(); ++k) {
      links.push_back(link_to(site, books[i], books[i].files[k], notes[i][k]));
      told.add(notes[i][k].said);
    }
  return links;
}

}  // namespace annuaire
