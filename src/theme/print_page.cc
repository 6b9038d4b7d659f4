#include "theme/print_page.h"

namespace annuaire {
namespace {

using Setter = PrintValues::Setter;

/// One of two words.
Setter choice(PrintValues& values, bool& to, std::string_view yes, std::string_view no) {
  return Setter([&values, &to, yes, no](const Data& value, const std::string& where) {
    to = value.text() == yes;
    if (to || value.text() == no) return;
    const std::string first(yes), second(no);
    values.fault(where, "« " + first + " » ou « " + second + " » est attendu",
                 "“" + first + "” or “" + second + "” is expected");
  });
}

bool leaves_room(const Style& style) {
  constexpr Pt least = 20 * mm, most = 5000;
  const bool margins = style.inner >= 0 && style.outer >= 0 && style.top >= 0 && style.bottom >= 0;
  return margins && style.width > 0 && style.height > 0 && style.width < most && style.height < most &&
         style.text_width() >= least && style.height - style.top - style.bottom >= least;
}

}  // namespace

void read_page(PrintValues& values, Style& style, const Data& page, const std::string& where) {
  values.each_key(page, where,
                  {{"format", [](auto&, auto&) {}},
                   {"largeur", values.measure(style.width)},
                   {"hauteur", values.measure(style.height)},
                   {"tete", values.measure(style.top)},
                   {"pied", values.measure(style.bottom)},
                   {"interieur", values.measure(style.inner)},
                   {"exterieur", values.measure(style.outer)},
                   {"ligne-de-pied", values.measure(style.foot)},
                   {"grille", values.measure(style.grid)},
                   {"colonne-laterale", choice(values, style.side_outside, "exterieur", "gauche")},
                   {"intercalaires", choice(values, style.dividers_recto, "recto", "suite")}});
  if (leaves_room(style)) return;
  values.fault(where, "les marges ne laissent pas de place au texte", "the margins leave no room for text");
  Style plain;
  style.width = plain.width;
  style.height = plain.height;
  style.top = style.bottom = style.inner = style.outer = 25 * mm;
}

void check_formats(PrintValues& values, const Data& print, const Data& formats, const std::string& where) {
  const Setter later([](auto&, auto&) {});
  std::vector<std::string> texts;
  for (const auto& [name, text] : print["textes"].members()) texts.push_back(name);
  for (const auto& [name, format] : formats.members()) {
    const std::string place = where + "." + name;
    if (!values.is_group(format, place)) continue;
    values.each_key(format, place, {{"page", later}, {"mesures", later}, {"textes", later}});
    for (const auto& [text, own] : format["textes"].members())
      if (!print["textes"].find(text))
        values.unknown(place + ".textes." + text, text, texts, {"style inconnu", "unknown style"});
  }
}

}  // namespace annuaire
