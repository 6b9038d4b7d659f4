// Info, XMP and output intent of a printer's file.
#include "base/escape.h"
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

std::string element(std::string_view name, std::string_view text) {
  std::string open(name);
  return "<" + open + ">" + escape_html(text) + "</" + open + ">\n";
}

std::string press_xmp(const Book& book, const std::string& condition) {
  const std::string date = (book.meta.date.empty() ? "2000-01-01" : book.meta.date) + "T00:00:00Z";
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      escape_html(book.meta.title) + "</rdf:li></rdf:Alt></dc:title>\n";
  for (const char* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
    out += element(name, date);
  out += element("xmp:CreatorTool", producer) + element("pdf:Producer", producer) +
         element("pdf:Trapped", "False");
  out += element("xmpMM:DocumentID", document_name(book, condition)) + element("xmpMM:VersionID", "1") +
         element("xmpMM:RenditionClass", "default") + element("pdfxid:GTS_PDFXVersion", "PDF/X-4");
  return out + "</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
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
