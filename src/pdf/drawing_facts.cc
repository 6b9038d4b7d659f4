#include "pdf/drawing_facts.h"

#include <exception>

#include "image/svg.h"
#include "pdf/press_reading.h"
#include "pdf/syntax.h"

namespace annuaire::pdf {
namespace {

constexpr const char *pixels_key = "/ANNU_Pixels", *type_key = "/ANNU_Type";
constexpr double inch = 72;

}  // namespace

DrawingFacts measure_drawing(std::string_view svg, double width, double height) try {
  const bool has_text = svg_has_text(svg), has_pictures = svg_has_pictures(svg);
  if (!(has_text || has_pictures) || !(width > 0) || !(height > 0)) return {};
  const std::optional<std::string> drawn = svg_to_pdf_with_type(svg, width, height);
  if (!drawn) return {};
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("SVG", drawn->data(), drawn->size());
  PreflightReport report;
  PressFindings findings;
  PressFile shared{report, findings};
  const Area whole{0, 0, width, height};
  QPDFPageObjectHelper page = QPDFPageDocumentHelper(file).getAllPages().at(0);
  read_press_page(shared, {1, whole, whole}, page.getObjectHandle());
  // Without pictures of its own, pixels are those of blurs and shadows, as fine as they need to be.
  return {has_pictures ? report.least_ppi * width / inch : 0, report.smallest_type / height};
} catch (const std::exception&) {  // what qpdf throws where cairo’s file is not as expected
  return {};
}

std::string drawing_entries(const DrawingFacts& facts) {
  std::string out;
  if (facts.pixels > 0) out += std::string(pixels_key) + " " + number(facts.pixels, 2);
  if (facts.type > 0) out += std::string(type_key) + " " + number(facts.type, 6);
  return out;
}

DrawingFacts drawing_facts_of(QPDFObjectHandle entries) {
  const auto fact = [&](const char* key) {
    QPDFObjectHandle value = entries.getKey(key);
    return value.isNumber() ? value.getNumericValue() : 0;
  };
  return {fact(pixels_key), fact(type_key)};
}

}  // namespace annuaire::pdf
