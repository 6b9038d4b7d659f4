#include "pdf/svg_form.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <map>
#include <set>

#include "image/svg.h"
#include "pdf/qpdf.h"

namespace annuaire::pdf {
namespace {

constexpr int deepest = 30;  ///< forms inside forms

/// Rewrites the colour operators of a content stream: rg, RG, g and G become k and K.
class InkFilter : public QPDFObjectHandle::TokenFilter {
 public:
  explicit InkFilter(const InkOf& ink_of) : ink_of_(ink_of) {}
  /// Nothing was met that stays in light: colour spaces, shadings, inline pictures.
  bool good() const { return good_; }

  void handleToken(const QPDFTokenizer::Token& token) override {
    if (token.getType() == QPDFTokenizer::tt_integer || token.getType() == QPDFTokenizer::tt_real) {
      numbers_.push_back(std::strtod(token.getValue().c_str(), nullptr));
      waiting_ += token.getRawValue();
      return;
    }
    if (token.getType() == QPDFTokenizer::tt_space && !numbers_.empty()) {
      waiting_ += token.getRawValue();
      return;
    }
    if (token.getType() == QPDFTokenizer::tt_word && paint(token.getValue())) {
      waiting_.clear();
      numbers_.clear();
      return;
    }
    flush();
    writeToken(token);
  }
  void handleEOF() override { flush(); }

 private:
  void flush() {
    write(waiting_);
    waiting_.clear();
    numbers_.clear();
  }

  /// Writes the operator in inks, if it is one that sets a colour.
  bool paint(const std::string& word) {
    static const std::set<std::string> others{"cs", "CS", "sc", "SC", "scn", "SCN", "sh", "BI", "k", "K"};
    if (others.count(word)) good_ = false;
    const size_t count = word == "rg" || word == "RG" ? 3 : word == "g" || word == "G" ? 1 : 0;
    if (count == 0 || numbers_.size() < count) return false;
    const double* light = numbers_.data() + numbers_.size() - count;
    auto channel = [&](size_t i) {
      return static_cast<uint8_t>(std::lround(std::clamp(light[count == 1 ? 0 : i], 0.0, 1.0) * 255));
    };
    std::string out;
    for (double ink : ink_of_({channel(0), channel(1), channel(2)})) {
      append_number(out, ink);
      out += ' ';
    }
    write(out + (word[0] == 'r' || word[0] == 'g' ? "k" : "K"));
    return true;
  }

  const InkOf& ink_of_;
  std::string waiting_;  ///< numbers that an operator has not yet taken
  std::vector<double> numbers_;
  bool good_ = true;
};

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
  if (object.isStream()) {
    id = copy_stream(document, object, copied, {});
  } else {
    id = document.reserve();
    document.write(id, copy_entries(document, object, copied));
  }
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

std::string bytes_of(Pl_Buffer& pipeline) {
  const auto buffer = pipeline.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Colours in inks, streams included; false if a stream holds what cannot be turned into inks one by one.
bool turn_into_inks(QPDFObjectHandle form, const InkOf& ink_of, int depth);

bool forms_into_inks(QPDFObjectHandle resources, const InkOf& ink_of, int depth) {
  if (!resources.isDictionary()) return true;
  for (const char* kind : {"/Pattern", "/Shading", "/ColorSpace"})
    if (QPDFObjectHandle found = resources.getKey(kind); found.isDictionary() && !found.getKeys().empty())
      return false;
  QPDFObjectHandle objects = resources.getKey("/XObject");
  if (!objects.isDictionary()) return true;
  for (const std::string& key : objects.getKeys())
    if (!turn_into_inks(objects.getKey(key), ink_of, depth + 1)) return false;
  return true;
}

bool turn_into_inks(QPDFObjectHandle form, const InkOf& ink_of, int depth) {
  if (depth > deepest || !form.isStream()) return false;
  QPDFObjectHandle dict = form.getDict();
  if (dict.getKey("/Subtype").isName() && dict.getKey("/Subtype").getName() != "/Form") return false;
  InkFilter filter(ink_of);
  Pl_Buffer turned("inks");
  form.filterAsContents(&filter, &turned);
  turned.finish();
  if (!filter.good()) return false;
  form.replaceStreamData(bytes_of(turned), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  if (QPDFObjectHandle group = dict.getKey("/Group"); group.isDictionary() && group.hasKey("/CS"))
    group.replaceKey("/CS", QPDFObjectHandle::newName("/DeviceCMYK"));
  return forms_into_inks(dict.getKey("/Resources"), ink_of, depth);
}

/// `ink_of`: null for the colours as they are.
Id add_form(Document& document, std::string_view bytes, double width, double height, const InkOf* ink_of) {
  const std::optional<std::string> drawn = svg_to_pdf(bytes, width, height);
  if (!drawn) return 0;
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("SVG", drawn->data(), drawn->size());
    auto pages = QPDFPageDocumentHelper(file).getAllPages();
    QPDFObjectHandle form = pages.at(0).getFormXObjectForPage();
    if (ink_of && !turn_into_inks(form, *ink_of, 0)) return 0;
    form.getDict().replaceKey("/Matrix", QPDFObjectHandle::parse("[" + number(1 / width, 6) + " 0 0 " +
                                                                 number(1 / height, 6) + " 0 0]"));
    Copied copied;
    return copy_stream(document, form, copied, {});
  } catch (const std::exception&) {  // what qpdf throws where cairo’s file is not as expected
    return 0;
  }
}

}  // namespace

Id add_svg(Document& document, std::string_view bytes, double width, double height) {
  return add_form(document, bytes, width, height, nullptr);
}

Id add_svg_in_inks(Document& document, std::string_view bytes, double width, double height,
                   const InkOf& ink_of) {
  return add_form(document, bytes, width, height, &ink_of);
}

}  // namespace annuaire::pdf
