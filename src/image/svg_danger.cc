// What an SVG may not hold: it is published as it is, and drawn on the yearbook's pages.
#include <libxml/xmlreader.h>
#include <memory>
#include <mutex>
#include <string>

#include "image/formats.h"

namespace annuaire {
namespace {

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string_view text(const xmlChar* string) {
  return string ? std::string_view(reinterpret_cast<const char*>(string)) : std::string_view();
}

const Message script{"image SVG avec un script", "SVG picture with a script"};
const Message outside{"image SVG qui renvoie à un autre fichier ou à une adresse",
                      "SVG picture that refers to another file or address"};
const Message moving{"image SVG animée : une image fixe est attendue",
                     "animated SVG picture: a still one is expected"};
const Message entities{"image SVG avec des entités XML : l’enregistrer comme « SVG simple »",
                       "SVG picture with XML entities: save it as “plain SVG”"};
const Message unreadable{"image SVG illisible", "unreadable SVG picture"};

Message check_element(std::string_view name) {
  if (name == "script" || name == "foreignObject" || name == "handler" || name == "iframe") return script;
  if (name.starts_with("animate") || name == "set") return moving;
  return {};
}

/// Only places in the same picture and pixels held inside it.
bool is_inside(std::string_view reference) {
  if (reference.starts_with('#') || reference.empty()) return true;
  for (std::string_view type : {"png", "jpeg", "jpg", "gif", "webp"})
    if (reference.starts_with("data:image/" + std::string(type) + ";")) return true;
  return false;
}

/// Style sheets and attributes: every url(…) inside the picture, nothing imported, nothing hidden by escapes.
bool is_inside_style(std::string_view style) {
  std::string low;
  for (char c : style) low += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (low.find('\\') != low.npos || low.find("@import") != low.npos) return false;
  for (size_t at = low.find("url"); at != low.npos; at = low.find("url", at + 3)) {
    size_t open = low.find_first_not_of(" \t\r\n", at + 3);
    if (open == low.npos || low[open] != '(') continue;
    size_t target = low.find_first_not_of(" \t\r\n\"'", open + 1);
    if (target == low.npos || !is_inside(std::string_view(low).substr(target))) return false;
  }
  return true;
}

Message check_attribute(std::string_view name, std::string_view value) {
  if (name.starts_with("on")) return script;
  if (name == "href" || name == "src") return is_inside(value) ? Message{} : outside;
  if (name == "base") return outside;
  if (value.find('(') != value.npos || value.find('\\') != value.npos)
    return is_inside_style(value) ? Message{} : outside;
  return {};
}

Message check_attributes(xmlTextReader* reader) {
  while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
    if (xmlTextReaderIsNamespaceDecl(reader) == 1) continue;
    Message fault =
        check_attribute(text(xmlTextReaderConstLocalName(reader)), text(xmlTextReaderConstValue(reader)));
    if (!fault.empty()) return fault;
  }
  xmlTextReaderMoveToElement(reader);
  return {};
}

/// Declarations between the brackets of a document type could change every value that follows.
bool declares(xmlTextReader* reader) {
  const xmlNode* document_type = xmlTextReaderCurrentNode(reader);
  return document_type && document_type->children;
}

/// `in_style`: inside a style element.
Message check_node(xmlTextReader* reader, bool& in_style) {
  std::string_view name = text(xmlTextReaderConstLocalName(reader));
  switch (xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT: {
      if (xmlTextReaderDepth(reader) == 0 && name != "svg") return unreadable;
      in_style = name == "style" && !xmlTextReaderIsEmptyElement(reader);
      Message fault = check_element(name);
      return fault.empty() ? check_attributes(reader) : fault;
    }
    case XML_READER_TYPE_END_ELEMENT:
      in_style = false;
      return {};
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
      return in_style && !is_inside_style(text(xmlTextReaderConstValue(reader))) ? outside : Message{};
    case XML_READER_TYPE_DOCUMENT_TYPE:
      return declares(reader) ? entities : Message{};
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return entities;
    case XML_READER_TYPE_PROCESSING_INSTRUCTION:
      return name == "xml-stylesheet" ? outside : Message{};
    default:
      return {};
  }
}

}  // namespace

Message svg_danger(std::string_view bytes) {
  static std::once_flag ready;
  std::call_once(ready, xmlInitParser);
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  std::unique_ptr<xmlTextReader, FreeReader> reader(
      xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
  if (!reader) return unreadable;
  bool in_style = false;
  int more = 0;
  while ((more = xmlTextReaderRead(reader.get())) == 1)
    if (Message fault = check_node(reader.get(), in_style); !fault.empty()) return fault;
  return more == 0 ? Message{} : unreadable;
}

}  // namespace annuaire
