#include "outputs/small_pictures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "image/image.h"
#include "model/links.h"
#include "pdf/pdf.h"

namespace annuaire {
namespace {

constexpr double wanted_ppi = 220;  // what files for screens are made for
constexpr double points_an_inch = 72;

/// Where each picture is named first, but for logos, which are checked apart.
class Places {
 public:
  explicit Places(const Site& site) {
    for (const Card& card : site.content.cards) {
      add(card.picture.value, card.picture.span);
      add(card.body);
    }
    for (const Edition& edition : site.content.editions) {
      add(edition.cover_picture.value, edition.cover_picture.span);
      add(edition.body);
    }
    for (const Page& page : site.content.pages) {
      for (const Field* picture : {&page.portrait, &page.signature}) add(picture->value, picture->span);
      add(page.body);
    }
  }
  bool has(const std::string& path) const { return places_.contains(path); }
  Span of(const std::string& path) const {
    const auto found = places_.find(path);
    return found == places_.end() ? Span{} : found->second;
  }

 private:
  void add(std::string_view target, Span span) {
    if (!target.empty()) places_.emplace(picture_path(target), span);
  }
  void add(const Doc& doc) {
    for (const Node& node : doc.nodes)
      if (node.kind == NodeKind::image) add(doc.text_of(node), node.span);
  }
  std::map<std::string, Span> places_;
};

/// The widest that each picture is printed, points.
std::map<std::string, Pt> widths_in(const Book& book) {
  std::map<std::string, Pt> widths;
  for (const BookPage& page : book.pages)
    for (const Mark& mark : page.marks)
      if (mark.kind == Mark::Kind::image)
        widths[mark.target()] = std::max(widths[mark.target()], mark.box.width);
  return widths;
}

/// In whole millimetres, at least one.
std::string millimetres(Pt width) { return std::to_string(std::max(1L, std::lround(width / mm))); }

void warn(const std::string& path, Span where, const ImageInfo& info, Pt printed, Pt room, Diagnostics& out) {
  const std::string name = path.substr(path.rfind('/') + 1),
                    size = std::to_string(info.width) + " × " + std::to_string(info.height);
  const auto enough = static_cast<long>(std::ceil(room / points_an_inch * wanted_ppi / 10)) * 10;
  const std::string width = millimetres(printed), pixels = std::to_string(enough);
  const Message message{"« " + name + " » n’a que " + size + " pixels : elle est imprimée sur " + width +
                            " mm de large, plus grande elle serait floue",
                        "“" + name + "” has only " + size + " pixels: it is printed " + width +
                            " mm wide, larger it would be coarse"};
  const Message hint{"en donner une d’au moins " + pixels + " pixels de large, ou un dessin SVG",
                     "give one at least " + pixels + " pixels wide, or a drawing in SVG"};
  if (where.file == no_file)
    out.warning_in(path, message, hint);
  else
    out.warning(where, message, hint);
}

}  // namespace

void warn_small_pictures(const Book& book, const Site& site, const Style& style, const Files& files,
                         const std::set<std::string>& told, Diagnostics& out) {
  const std::map<std::string, Pt> widths = widths_in(book);
  if (widths.empty()) return;
  const Places places(site);
  constexpr double rounding = 1;
  const Pt column = style.text_width() - style.measure("colonne-laterale") - style.measure("gouttiere");
  for (const auto& [path, width] : widths) {
    const ImageInfo info = image_info(files.read(path).bytes);
    if (!info.ok() || info.format == ImageInfo::Format::svg || width <= 0) continue;
    if (info.width / (width / points_an_inch) > least_ppi + rounding) continue;
    if (!places.has(path) || told.contains(path)) continue;
    const Span where = places.of(path);
    warn(path, where, info, width, column, out);
  }
}

}  // namespace annuaire
