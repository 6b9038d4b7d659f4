// Info, XMP and output intent of a printer's file.
#include "base/fingerprint.h"
#include "pdf/document.h"
#include "pdf/metadata.h"
#include "pdf/prepress.h"

namespace annuaire::pdf {
namespace {

/// A name for the document that stays the same while its content does.
std::string document_name(const Book& book, const std::string& condition) {
  std::string facts = book.meta.title + "\n" + book.meta.date + "\n" + condition + "\n";
  facts += std::to_string(book.pages.size());
  std::string digits = hex(fingerprint(facts, 3)) + hex(fingerprint(facts, 4));
  for (size_t at : {8, 13, 18, 23}) digits.insert(at, "-");
  return "uuid:" + digits;
}

constexpr std::string_view press_schemas =
    " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"";

std::string press_xmp(const Book& book, const std::string& condition) {
  const std::string date = (book.meta.date.empty() ? "2000-01-01" : book.meta.date) + "T00:00:00Z";
  std::string out =
      xmp_property("dc:format", "application/pdf") + xmp_alternatives("dc:title", book.meta.title);
  if (!book.meta.author.empty()) out += xmp_list("dc:creator", "Seq", book.meta.author);
  if (!book.meta.subject.empty()) out += xmp_alternatives("dc:description", book.meta.subject);
  for (const char* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
    out += xmp_property(name, date);
  out += xmp_property("xmp:CreatorTool", producer) + xmp_property("pdf:Producer", producer) +
         xmp_property("pdf:Trapped", "False");
  out += xmp_property("xmpMM:DocumentID", document_name(book, condition)) +
         xmp_property("xmpMM:VersionID", "1") + xmp_property("xmpMM:RenditionClass", "default") +
         xmp_property("pdfxid:GTS_PDFXVersion", "PDF/X-4");
  return xmp_packet(press_schemas, out);
}

}  // namespace

void write_press_facts(Document& document, const Book& book, const Prepress& press) {
  StoryMeta meta = book.meta;
  if (meta.date.empty()) meta.date = "2000-01-01";
  write_info(document, meta);
  document.extend_info("/Creator" + text_string(producer) + "/Trapped/False/GTS_PDFXVersion(PDF/X-4)");
  const Id packet = document.add_stream("/Type/Metadata/Subtype/XML", press_xmp(book, press.condition()),
                                        Document::Filter::none);
  const Id profile =
      document.add_stream("/N 4/Alternate/DeviceCMYK", press.profile().icc(), Document::Filter::deflate);
  const std::string condition = text_string(press.condition());
  const Id intent =
      document.add("/Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier" + condition + "/Info" +
                   condition + "/RegistryName(http://www.color.org)/DestOutputProfile " + reference(profile));
  document.extend_catalog("/Metadata " + reference(packet) + "/OutputIntents[" + reference(intent) + "]");
}

}  // namespace annuaire::pdf
