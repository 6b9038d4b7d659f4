#include "html/pages/own_data.h"

#include "base/escape.h"
#include "image/image.h"
#include "model/own_values.h"

namespace annuaire {
namespace {

std::string address_of(const Workshop& shop, const Card& card, size_t field) {
  const Field& typed = card.own[field].scalar;
  switch (shop.site.config().own->list[field].type) {
    case OwnField::Type::address:
      return shop.address_of(typed, card.year);
    case OwnField::Type::picture: {
      const auto picture = shop.assets.picture(typed, max_picture_width);
      return picture ? shop.routes.file(picture->path) : "";
    }
    default:
      return "";
  }
}

}  // namespace

Data own_values_data(const Workshop& shop, const Card& card) {
  Data values = Data::row();
  for (size_t i = 0; i < card.own.size(); ++i)
    values.add(shop.site.config().own->list[i].id, own_text(shop.site, shop.words(), card, i));
  return values;
}

Data own_fields_data(const Workshop& shop, const Card& card) {
  Data list = Data::list();
  for (size_t i = 0; i < card.own.size(); ++i) {
    const OwnField& field = shop.site.config().own->list[i];
    const std::string text = own_text(shop.site, shop.words(), card, i);
    if (text.empty() || field.is_alt) continue;
    list.push(Data::row({{"id", field.id},
                         {"nom", shop.words().set(field.name)},
                         {"type", type_name(field.type)},
                         {"valeur", text},
                         {"adresse", address_of(shop, card, i)}}));
  }
  return list;
}

std::string own_sections_html(const Workshop& shop, const Card& card) {
  std::string html;
  for (const OwnSection& section : own_sections(shop.site, shop.words(), card)) {
    html += "<h2>" + escape_html(section.name) + "</h2>\n";
    for (const std::string& paragraph : section.paragraphs) html += "<p>" + escape_html(paragraph) + "</p>\n";
    if (section.picture.empty()) continue;
    if (const std::string picture = shop.markup.picture(section.picture, section.alt); !picture.empty())
      html += "<figure>" + picture + "</figure>\n";
  }
  return html;
}

}  // namespace annuaire
