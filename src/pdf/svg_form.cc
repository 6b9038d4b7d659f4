#include "pdf/svg_form.h"

#include <map>
#include <stdexcept>

#include "image/svg.h"
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace annuaire::pdf {
namespace {

/// Objects already copied, so that what is shared stays shared and cycles end.
using Copied = std::map<QPDFObjGen, Id>;

std::string copy(Document& document, QPDFObjectHandle object, Copied& copied);

/// Entries of a dictionary but those that our own writer sets, and smoothing, which PDF/A forbids.
std::string copy_entries(Document& document, QPDFObjectHandle dictionary, Copied& copied) {
  std::string out;
  for (const std::string& key : dictionary.getKeys()) {
    if (key == "/Length" || key == "/Filter" || key == "/DecodeParms" || key == "/Interpolate") continue;
    out += name(std::string_view(key).substr(1)) + " " + copy(document, dictionary.getKey(key), copied);
  }
  return out;
}

Id copy_stream(Document& document, QPDFObjectHandle stream, Copied& copied, const std::string& more) {
  std::string entries = copy_entries(document, stream.getDict(), copied) + more;
  auto data = stream.getStreamData(qpdf_dl_all);
  std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  return document.add_stream(std::move(entries), bytes, Document::Filter::deflate);
}

std::string copy_indirect(Document& document, QPDFObjectHandle object, Copied& copied) {
  if (auto found = copied.find(object.getObjGen()); found != copied.end()) return reference(found->second);
  Id& id = copied[object.getObjGen()];
  if (object.isStream())
    id = copy_stream(document, object, copied, {});
  else
    document.extend(id = document.reserve(), copy_entries(document, object, copied));
  return reference(id);
}

std::string copy(Document& document, QPDFObjectHandle object, Copied& copied) {
  if (object.isIndirect() && (object.isStream() || object.isDictionary()))
    return copy_indirect(document, object, copied);
  if (object.isDictionary()) return "<<" + copy_entries(document, object, copied) + ">>";
  if (!object.isArray()) return object.unparseResolved() + " ";
  std::string out = "[";
  for (QPDFObjectHandle item : object.getArrayAsVector()) out += copy(document, item, copied) + " ";
  return out + "]";
}

}  // namespace

Id add_svg(Document& document, std::string_view bytes, double width, double height) {
  std::string drawn = svg_to_pdf(bytes, width, height);
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("SVG", drawn.data(), drawn.size());
    auto pages = QPDFPageDocumentHelper(file).getAllPages();
    QPDFObjectHandle form = pages.at(0).getFormXObjectForPage();
    form.getDict().replaceKey("/Matrix", QPDFObjectHandle::parse("[" + number(1 / width, 6) + " 0 0 " +
                                                                 number(1 / height, 6) + " 0 0]"));
    Copied copied;
    return copy_stream(document, form, copied, {});
  } catch (const std::logic_error& error) {
    throw std::runtime_error(error.what());
  }
}

}  // namespace annuaire::pdf
