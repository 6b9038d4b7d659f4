#include "pdf/svg_form.h"

#include <algorithm>
#include <array>
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
  /// Nothing was met that stays in light: colour spaces but that of patterns, inline pictures.
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
    if (token.getType() == QPDFTokenizer::tt_name) name_ = token.getValue();
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
    static const std::set<std::string> spaces{"cs", "CS"}, patterns{"scn", "SCN"},
        others{"sc", "SC", "BI", "k", "K"};
    if (spaces.contains(word) && name_ != "/Pattern") good_ = false;
    if (patterns.contains(word) && (name_.empty() || !numbers_.empty())) good_ = false;
    if (others.contains(word)) good_ = false;
    name_.clear();
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
  std::string name_;     ///< that an operator has not yet taken
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

/// Red, green and blue of a function's end.
std::array<double, 3> light_of(QPDFObjectHandle end) {
  std::array<double, 3> out{};
  for (int i = 0; i < 3; ++i) out[size_t(i)] = std::clamp(end.getArrayItem(i).getNumericValue(), 0.0, 1.0);
  return out;
}

bool is_colours(QPDFObjectHandle end) {
  if (!end.isArray() || end.getArrayNItems() != 3) return false;
  return end.getArrayItem(0).isNumber() && end.getArrayItem(1).isNumber() && end.getArrayItem(2).isNumber();
}

std::string ink_array(const std::array<double, 3>& from, const std::array<double, 3>& to, double share,
                      const InkOf& ink_of) {
  const auto channel = [&](size_t i) {
    return static_cast<uint8_t>(std::lround((from[i] + (to[i] - from[i]) * share) * 255));
  };
  std::string out = "[";
  for (double ink : ink_of({channel(0), channel(1), channel(2)})) {
    append_number(out, ink);
    out += ' ';
  }
  return out + "]";
}

/// From one colour to another in inks: in steps, since what lies between two colours is not between their
/// inks.
std::string steps_in_inks(QPDFObjectHandle c0, QPDFObjectHandle c1, const InkOf& ink_of) {
  constexpr int steps = 8;
  const auto from = light_of(c0), to = light_of(c1);
  std::string bounds, encode, functions;
  for (int i = 0; i < steps; ++i) {
    if (i > 0) bounds += number(double(i) / steps, 4) + " ";
    encode += "0 1 ";
    functions += "<</FunctionType 2/Domain[0 1]/N 1/C0" + ink_array(from, to, double(i) / steps, ink_of) +
                 "/C1" + ink_array(from, to, double(i + 1) / steps, ink_of) + ">>";
  }
  return "<</FunctionType 3/Domain[0 1]/Bounds[" + bounds + "]/Encode[" + encode + "]/Functions[" +
         functions + "]>>";
}

/// The function of a gradient in inks: from colour to colour, or such functions one after the other. Null for
/// others.
QPDFObjectHandle function_in_inks(QPDFObjectHandle function, const InkOf& ink_of, int depth) {
  const QPDFObjectHandle none = QPDFObjectHandle::newNull();
  if (depth > deepest || !function.isDictionary() || !function.getKey("/FunctionType").isInteger())
    return none;
  const auto type = function.getKey("/FunctionType").getIntValue();
  if (type == 2) {
    QPDFObjectHandle c0 = function.getKey("/C0"), c1 = function.getKey("/C1"), n = function.getKey("/N");
    if (!is_colours(c0) || !is_colours(c1) || !n.isNumber() || n.getNumericValue() != 1) return none;
    return QPDFObjectHandle::parse(steps_in_inks(c0, c1, ink_of));
  }
  QPDFObjectHandle parts = function.getKey("/Functions");
  if (type != 3 || !parts.isArray()) return none;
  QPDFObjectHandle out = function.shallowCopy(), turned = QPDFObjectHandle::newArray();
  for (QPDFObjectHandle part : parts.getArrayAsVector()) {
    turned.appendItem(function_in_inks(part, ink_of, depth + 1));
    if (turned.getArrayItem(turned.getArrayNItems() - 1).isNull()) return none;
  }
  out.replaceKey("/Functions", turned);
  return out;
}

/// A gradient along a line or between circles.
bool shading_into_inks(QPDFObjectHandle shading, const InkOf& ink_of) {
  if (!shading.isDictionary() || !shading.getKey("/ColorSpace").isName()) return false;
  const std::string space = shading.getKey("/ColorSpace").getName();
  if (space == "/DeviceCMYK") return true;  // shared, and turned already
  QPDFObjectHandle type = shading.getKey("/ShadingType");
  if (space != "/DeviceRGB" || !type.isInteger() || (type.getIntValue() != 2 && type.getIntValue() != 3))
    return false;
  QPDFObjectHandle function = function_in_inks(shading.getKey("/Function"), ink_of, 0);
  if (function.isNull() || shading.hasKey("/Background")) return false;
  shading.replaceKey("/Function", function);
  shading.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceCMYK"));
  return true;
}

bool gradients_into_inks(QPDFObjectHandle resources, const InkOf& ink_of) {
  if (QPDFObjectHandle patterns = resources.getKey("/Pattern"); patterns.isDictionary())
    for (const std::string& key : patterns.getKeys()) {
      QPDFObjectHandle pattern = patterns.getKey(key);
      if (!pattern.isDictionary() || !shading_into_inks(pattern.getKey("/Shading"), ink_of)) return false;
    }
  if (QPDFObjectHandle shadings = resources.getKey("/Shading"); shadings.isDictionary())
    for (const std::string& key : shadings.getKeys())
      if (!shading_into_inks(shadings.getKey(key), ink_of)) return false;
  return true;
}

/// Does a soft mask, or what it is drawn with, hold colours of light beside greys?
bool holds_light(QPDFObjectHandle object, std::set<QPDFObjGen>& seen) {
  if (object.isIndirect() && !seen.insert(object.getObjGen()).second) return false;
  if (object.isName()) return object.getName() == "/DeviceRGB";
  if (object.isArray()) {
    for (QPDFObjectHandle item : object.getArrayAsVector())
      if (holds_light(item, seen)) return true;
    return false;
  }
  if (!object.isDictionary() && !object.isStream()) return false;
  QPDFObjectHandle entries = object.isStream() ? object.getDict() : object;
  for (const std::string& key : entries.getKeys())
    if (holds_light(entries.getKey(key), seen)) return true;
  if (!object.isStream() || !entries.getKey("/Subtype").isName() ||
      entries.getKey("/Subtype").getName() != "/Form")
    return false;
  const auto data = object.getStreamData(qpdf_dl_all);
  const std::string_view drawn(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  return drawn.find(" rg") != drawn.npos || drawn.find(" RG") != drawn.npos;
}

bool masks_hold_light(QPDFObjectHandle resources) {
  QPDFObjectHandle states = resources.getKey("/ExtGState");
  if (!states.isDictionary()) return false;
  std::set<QPDFObjGen> seen;
  for (const std::string& key : states.getKeys())
    if (QPDFObjectHandle state = states.getKey(key);
        state.isDictionary() && holds_light(state.getKey("/SMask"), seen))
      return true;
  return false;
}

/// Colours in inks, streams included; false if a stream holds what cannot be turned into inks one by one.
bool turn_into_inks(QPDFObjectHandle form, const InkOf& ink_of, int depth);

bool forms_into_inks(QPDFObjectHandle resources, const InkOf& ink_of, int depth) {
  if (!resources.isDictionary()) return true;
  QPDFObjectHandle spaces = resources.getKey("/ColorSpace");
  if (spaces.isDictionary() && !spaces.getKeys().empty()) return false;
  if (masks_hold_light(resources) || !gradients_into_inks(resources, ink_of)) return false;
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
Id add_form(Document& document, std::string_view bytes, double width, double height, const InkOf* ink_of,
            const std::string& more) {
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
    return copy_stream(document, form, copied, more);
  } catch (const std::exception&) {  // what qpdf throws where cairo’s file is not as expected
    return 0;
  }
}

}  // namespace

Id add_svg(Document& document, std::string_view bytes, double width, double height) {
  return add_form(document, bytes, width, height, nullptr, {});
}

Id add_svg_in_inks(Document& document, std::string_view bytes, double width, double height,
                   const InkOf& ink_of, const std::string& more) {
  return add_form(document, bytes, width, height, &ink_of, more);
}

}  // namespace annuaire::pdf
