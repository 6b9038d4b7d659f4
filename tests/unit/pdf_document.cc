// The objects of a file: numbers, order, and what is let go of while it is written.
#include "pdf/document.h"
#include "pdf_sample.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_CASE("pdf: objects may be written in any order; no number is left without one") {
  if (!has_command("qpdf")) SKIP_TEST("qpdf");
  constexpr uint32_t many = 450;   // more than two object streams hold
  constexpr uint32_t pages = 230;  // more than two nodes of the page tree hold
  pdf::Document document;
  const pdf::Id first = document.reserve(many);
  for (uint32_t page = 0; page < pages; ++page)
    document.add_page("/MediaBox[0 0 9 9]/Resources<<>>", pdf::deflated(""));
  for (uint32_t i = many; i-- > 0;) document.write(first + i, "/Nombre " + std::to_string(i));
  const pdf::Id last = document.add("/Nombre " + std::to_string(many));
  const pdf::Id stream = document.add_stream("", "contenu", pdf::Document::Filter::none);
  document.extend_catalog("/Premier " + pdf::reference(first) + "/Flux " + pdf::reference(stream));
  const std::string file = document.save();

  CHECK_EQ(run_on(file, "qpdf --check %").status, 0);
  CHECK_EQ(run_on(file, "qpdf --show-npages %").out, std::to_string(pages) + "\n");
  for (uint32_t i : {0u, 199u, 200u, many})
    CHECK_EQ(run_on(file, "qpdf --show-object=" + std::to_string(i == many ? last : first + i) + " %").out,
             "<< /Nombre " + std::to_string(i) + " >>\n");
  CHECK_EQ(run_on(file, "qpdf --show-object=" + std::to_string(stream) + " --raw-stream-data %").out,
           "contenu");
  // Number 0 is none; the others all stand in the table.
  const std::string size = run_on(file, "qpdf --show-object=trailer % | grep -o '/Size [0-9]*'").out;
  const std::string used = run_on(file, "qpdf --show-xref % | grep -c ': '").out;
  CHECK_EQ(std::stoi(size.substr(6)), std::stoi(used) + 1);
}

TEST_CASE("pdf: more objects than PDF/A allows are refused") {
  pdf::Document document;
  CHECK_THROWS(document.reserve(8'400'000));
}

TEST_CASE("pdf: a book that is needed no more gives its pages back while they are written") {
  Sample sample;
  if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
  for (const char* label : {"1", "2"}) {
    sample.page(label);
    sample.text(sample.book.tags.add(Role::paragraph, document_tag), 40, 60, "trois petits mots");
  }
  const std::string kept =
      write_pdf(sample.book, {sample.fonts, MemoryFiles({})}, screen_profile(), sample.trouble);
  CHECK_EQ(sample.book.pages[1].words.size(), 3);
  CHECK(write_pdf(std::move(sample.book), {sample.fonts, MemoryFiles({})}, screen_profile(),
                  sample.trouble) == kept);
  for (const BookPage& page : sample.book.pages) {
    CHECK_EQ(page.marks.capacity(), 0);
    CHECK_EQ(page.words.capacity(), 0);
  }
}

TEST_CASE("book: what a yearbook holds by the hundred thousand is small") {
  CHECK_LE(sizeof(Mark), 80);
  CHECK_LE(sizeof(PlacedWord), 8);
  CHECK_LE(sizeof(Tag), 8);
}
