#include "pdf/booklet.h"

#include "pdf/qpdf.h"
#include "pdf/syntax.h"

namespace annuaire {
namespace {

using pdf::number;

/// The trimmed pages of a file as forms of another, each made once.
class Forms {
 public:
  Forms(QPDF& from, QPDF& to) : pages_(QPDFPageDocumentHelper(from).getAllPages()), to_(to) {
    forms_.resize(pages_.size());
  }
  Box size() {
    const auto box = QPDFObjectHandle(pages_.at(0).getTrimBox()).getArrayAsRectangle();
    return {0, 0, box.urx - box.llx, box.ury - box.lly};
  }
  QPDFObjectHandle form(uint32_t page) {
    QPDFObjectHandle& form = forms_.at(page);
    if (!form.isInitialized()) form = to_.copyForeignObject(pages_.at(page).getFormXObjectForPage());
    return form;
  }

 private:
  std::vector<QPDFPageObjectHelper> pages_;
  QPDF& to_;
  std::vector<QPDFObjectHandle> forms_;
};

/// `nearer`: to the fold.
QPDFObjectHandle sheet_side(QPDF& out, Forms& forms, const SheetSide& side, double scale, Pt nearer) {
  const Box page = forms.size();
  const Pt width = page.width * scale, height = page.height * scale;
  QPDFObjectHandle objects = QPDFObjectHandle::newDictionary();
  std::string content;
  auto put = [&](const char* name, uint32_t number_of_page, Pt half, Pt x) {
    if (number_of_page == blank_page) return;
    objects.replaceKey(name, forms.form(number_of_page));
    content += "q " + number(half, 3) + " 0 " + number(width, 3) + " " + number(height, 3) + " re W n ";
    content +=
        number(scale, 6) + " 0 0 " + number(scale, 6) + " " + number(x, 3) + " 0 cm " + name + " Do Q\n";
  };
  put("/G", side.left, 0, nearer);
  put("/D", side.right, width, width - nearer);
  QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
  made.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
  made.replaceKey("/MediaBox",
                  QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, 2 * width, height)));
  QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
  resources.replaceKey("/XObject", objects);
  made.replaceKey("/Resources", resources);
  made.replaceKey("/Contents", QPDFObjectHandle::newStream(&out, content));
  return out.makeIndirectObject(made);
}

/// Programs that print on both sides turn the sheets over their short edge.
void set_duplex(QPDF& out) {
  QPDFObjectHandle wishes = QPDFObjectHandle::newDictionary();
  wishes.replaceKey("/Duplex", QPDFObjectHandle::newName("/DuplexFlipShortEdge"));
  wishes.replaceKey("/PrintScaling", QPDFObjectHandle::newName("/None"));
  out.getRoot().replaceKey("/ViewerPreferences", wishes);
}

std::string written(QPDF& out) {
  QPDFWriter writer(out);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string impose(const std::string& pdf, const std::vector<SheetSide>& sides, const Imposition& how) {
  QPDF from, out;
  from.processMemoryFile("pages", pdf.data(), pdf.size());
  out.emptyPDF();
  Forms forms(from, out);
  QPDFPageDocumentHelper pages(out);
  for (size_t i = 0; i < sides.size(); ++i) {
    const auto outer_sheets = static_cast<double>(i / 2);
    pages.addPage(sheet_side(out, forms, sides[i], how.scale, outer_sheets * how.creep), false);
  }
  out.getTrailer().replaceKey("/Info", out.copyForeignObject(from.getTrailer().getKey("/Info")));
  set_duplex(out);
  return written(out);
}

}  // namespace annuaire
