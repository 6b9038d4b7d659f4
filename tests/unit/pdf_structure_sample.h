// A book with a bit of everything a yearbook may hold.
#pragma once

#include <map>
#include <string>

#include "image_samples.h"
#include "pdf_sample.h"

namespace annuaire::test {

/// A book with a bit of everything: two pages, links both ways, lists, a table, figures, a foreign word.
inline void fill_with_everything(Sample& sample) {
  auto& tags = sample.book.tags;
  auto text = [&](Role role, TagId parent, Pt x, Pt y, std::string_view words, uint8_t level = 0) {
    TagId tag = tags.add(role, parent, level);
    sample.text(tag, x, y, words);
    return tag;
  };
  sample.page("i");
  sample.add(Mark::Kind::area, artifact, {-9, -9, 418, 40}).colour = {15, 59, 56};
  TagId part = tags.add(Role::part, document_tag, 0, "Sommaire");
  text(Role::heading, part, 40, 60, "Sommaire", 1);
  TagId entry = tags.add(Role::contents_item, tags.add(Role::contents, part));
  TagId link = text(Role::link, tags.add(Role::reference, entry), 40, 90, "Une fiche 1");
  Mark& jump = sample.add(Mark::Kind::link, link, {40, 80, 100, 14});
  jump.set_lead("#fiche", "Une fiche");
  sample.text(artifact, 200, 480, "i");

  sample.page("1");
  TagId section = tags.add(Role::section, part, 0, "Une fiche");
  text(Role::heading, section, 40, 60, "Une fiche", 2);
  TagId p = text(Role::paragraph, section, 40, 90, "Voir ");
  TagId away = text(Role::link, p, 70, 90, "le site ");
  sample.text(p, 120, 90, "pour en savoir plus, ");
  TagId foreign = tags.add(Role::span, p, 0, "", "en");
  sample.text(foreign, 40, 105, "Smart City");
  Mark& address = sample.add(Mark::Kind::link, away, {70, 80, 45, 14});
  address.set_lead("https://example.org/été?q=(1)");
  TagId list = tags.add(Role::list, section);
  for (std::string_view words : {"premier point", "second point"}) {
    TagId item = tags.add(Role::item, list);
    text(Role::label, item, 40, 130, "•");
    text(Role::item_body, item, 50, 130, words);
  }
  TagId table = tags.add(Role::table, section);
  for (bool head : {true, false}) {
    TagId row = tags.add(Role::row, table);
    text(head ? Role::header_cell : Role::cell, row, 40, head ? 160 : 175, head ? "Niveau" : "or");
    if (head)
      text(Role::header_cell, row, 140, 160, "Nombre");
    else
      tags.add(Role::cell, row);  // empty, and needed
  }
  TagId figure = tags.add(Role::figure, section, 0, "Le logo de la ville");
  sample.add(Mark::Kind::image, figure, {40, 200, 60, 30}).set_lead("logo.png");
  TagId photo = tags.add(Role::figure, section, 0, "Une photo");
  sample.add(Mark::Kind::image, photo, {140, 200, 60, 30}).set_lead("photo.jpg");
  TagId drawing = tags.add(Role::figure, section, 0, "Un dessin");
  sample.add(Mark::Kind::image, drawing, {240, 200, 60, 40}).set_lead("dessin.svg");
  TagId sign = tags.add(Role::figure, section, 0, "Label d’or");
  for (Emblem emblem : {Emblem::disc, Emblem::ring, Emblem::square, Emblem::diamond, Emblem::triangle,
                        Emblem::hexagon, Emblem::star, Emblem::pentagon}) {
    Mark& mark = sample.add(Mark::Kind::emblem, sign, {40 + 30.0 * static_cast<int>(emblem), 260, 20, 20});
    mark.emblem = emblem;
    mark.colour = {200, 150, 0};
  }
  TagId nothing = tags.add(Role::figure, section);  // no description: not read
  sample.add(Mark::Kind::image, nothing, {40, 300, 20, 20}).set_lead("logo.png");
  TagId dead = text(Role::link, section, 40, 340, "nulle part");
  sample.add(Mark::Kind::link, dead, {40, 330, 40, 12}).set_lead("#absent");
  sample.text(artifact, 200, 480, "1");

  sample.book.anchors = {{"fiche", 1, 50}, {"a", 0, 0}, {"fiche", 0, 0}};
  sample.book.outline = {
      {"Sommaire", 1, 0, 50}, {"Une fiche", 3, 1, 50}, {"Une autre", 2, 1, 70}, {"Fin", 1, 1, 80}};
}

inline std::map<std::string, std::string> everything_pictures() {
  Pixels clear = flag(40, 20);
  clear.alpha.assign(800, '\x80');
  std::string drawing = svg(
      "<defs><linearGradient id='g'><stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue' "
      "stop-opacity='.3'/></linearGradient><clipPath id='c'><circle cx='60' cy='40' "
      "r='30'/></clipPath></defs>"
      "<rect width='120' height='80' fill='url(#g)' clip-path='url(#c)' opacity='.5'/>"
      "<text x='5' y='20' font-family='Lato'>Ville d’été</text>"
      "<g filter='none' stroke='#123456' fill='none'><path d='M0 0L120 80'/></g>");
  return {
      {"logo.png", write_png(clear)}, {"photo.jpg", write_jpeg(flag(64, 32), 85)}, {"dessin.svg", drawing}};
}

}  // namespace annuaire::test
