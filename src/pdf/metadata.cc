#include "pdf/metadata.h"

#include <array>

#include "base/escape.h"
#include "pdf/pdf.h"

namespace annuaire::pdf {
namespace {

constexpr std::string_view archive_schemas =
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";
constexpr std::string_view archive_parts =
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n";

/// PDF/A wants every schema it does not know described: here that of PDF/UA.
constexpr std::string_view archive_extension =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

std::string xmp(const StoryMeta& meta, const std::string& language) {
  std::string out(archive_parts);
  out += xmp_property("dc:format", "application/pdf") + xmp_alternatives("dc:title", meta.title);
  if (!meta.author.empty()) out += xmp_list("dc:creator", "Seq", meta.author);
  if (!meta.subject.empty()) out += xmp_alternatives("dc:description", meta.subject);
  out += xmp_list("dc:language", "Bag", language);
  if (!meta.date.empty()) {
    std::string date = escape_html(meta.date) + "T00:00:00Z";
    out += "<xmp:CreateDate>" + date + "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n";
  }
  out += xmp_property("pdf:Producer", producer);
  return xmp_packet(archive_schemas, out, archive_extension);
}

/// "2021-12-17" → "(D:20211217000000Z)"
std::string info_date(std::string_view iso) {
  std::string digits;
  for (char c : iso)
    if (c >= '0' && c <= '9') digits += c;
  return "(D:" + digits + "000000Z)";
}

}  // namespace

std::string xmp_packet(std::string_view schemas, std::string_view properties, std::string_view after) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"";
  out.append(schemas).append(">\n").append(properties).append("</rdf:Description>\n").append(after);
  return out += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

std::string xmp_property(std::string_view name, std::string_view text) {
  std::string open(name);
  return "<" + open + ">" + escape_html(text) + "</" + open + ">\n";
}

std::string xmp_alternatives(std::string_view name, std::string_view text) {
  std::string open(name);
  return "<" + open + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape_html(text) +
         "</rdf:li></rdf:Alt></" + open + ">\n";
}

std::string xmp_list(std::string_view name, std::string_view kind, std::string_view text) {
  std::string open(name), list(kind);
  return "<" + open + "><rdf:" + list + "><rdf:li>" + escape_html(text) + "</rdf:li></rdf:" + list + "></" +
         open + ">\n";
}

void write_info(Document& document, const StoryMeta& meta) {
  std::string info = "/Title" + text_string(meta.title) + "/Producer" + text_string(producer);
  if (!meta.author.empty()) info += "/Author" + text_string(meta.author);
  if (!meta.subject.empty()) info += "/Subject" + text_string(meta.subject);
  if (!meta.date.empty()) info += "/CreationDate" + info_date(meta.date) + "/ModDate" + info_date(meta.date);
  document.extend_info(info);
}

void write_metadata(Document& document, const StoryMeta& meta) {
  write_info(document, meta);
  std::string language = meta.language.empty() ? "fr" : meta.language;
  // Programs that know nothing of PDF look for XMP: it is never deflated.
  Id packet = document.add_stream("/Type/Metadata/Subtype/XML", xmp(meta, language), Document::Filter::none);
  document.extend_catalog("/Lang" + text_string(language) +
                          "/ViewerPreferences<</DisplayDocTitle true>>/Metadata " + reference(packet));
}

void write_output_intent(Document& document, std::string_view screen_profile) {
  Id stream = document.add_stream("/N 3", screen_profile, Document::Filter::deflate);
  Id intent = document.add(
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB "
      "IEC61966-2.1)/DestOutputProfile " +
      reference(stream));
  document.extend_catalog("/OutputIntents[" + reference(intent) + "]");
}

}  // namespace annuaire::pdf

std::string annuaire::read_screen_profile(const Files& machine, Diagnostics& out) {
  // Debian's icc-profiles-free, then colord and Ghostscript.
  constexpr std::array places{"usr/share/color/icc/sRGB.icc", "usr/share/color/icc/colord/sRGB.icc",
                              "usr/share/color/icc/ghostscript/srgb.icc"};
  for (const char* place : places)
    if (std::string bytes = machine.read(place).bytes; !bytes.empty()) return bytes;
  out.error_in(
      absolute_path(machine, places[0]),
      {"profil de couleurs sRGB introuvable", "sRGB colour profile not found"},
      {"installer le paquet Debian icc-profiles-free", "install the Debian package icc-profiles-free"});
  return {};
}
