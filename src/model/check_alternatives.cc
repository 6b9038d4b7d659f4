// Alternative texts that say nothing of the picture: its file's name, or that it is a picture.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

// Words by which cameras, telephones and editors' programs name files, and pictures are called, folded.
constexpr std::array<std::string_view, 24> idle = {"img",
                                                   "dsc",
                                                   "dscn",
                                                   "dscf",
                                                   "dcim",
                                                   "pxl",
                                                   "image",
                                                   "images",
                                                   "photo",
                                                   "photos",
                                                   "picture",
                                                   "pic",
                                                   "visuel",
                                                   "illustration",
                                                   "logo",
                                                   "sans-titre",
                                                   "untitled",
                                                   "capture",
                                                   "screenshot",
                                                   "screen-shot",
                                                   "capture-d-ecran",
                                                   "scan",
                                                   "whatsapp-image",
                                                   "fichier"};

bool is_idle(std::string_view alternative) {
  std::string words = slug(alternative);
  const bool dated = words.starts_with("capture-d-ecran") || words.starts_with("whatsapp-image");
  while (!words.empty() && (words.back() == '-' || (words.back() >= '0' && words.back() <= '9')))
    words.pop_back();
  return dated || std::find(idle.begin(), idle.end(), words) != idle.end();
}

// "parc.jpg", or "parc-2" where the file is so called.
bool names_file(std::string_view alternative, std::string_view path) {
  const std::string typed = lower_ascii(alternative);
  const bool words = typed.find(' ') != typed.npos;
  for (std::string_view ending : {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".heic"})
    if (typed.ends_with(ending)) return true;
  path.remove_prefix(path.rfind('/') + 1);
  return !words && typed == lower_ascii(path.substr(0, path.rfind('.')));
}

void check_alternative(std::string_view alternative, std::string_view path, Span where, Diagnostics& out) {
  if (alternative.empty() || (!is_idle(alternative) && !names_file(alternative, path))) return;
  const std::string typed(alternative);
  out.warning(where,
              {"« " + typed + " » ne dit pas ce que montre l’image",
               "“" + typed + "” does not say what the picture shows"},
              {"dire en une phrase ce que l’on y voit", "say in one sentence what is seen in it"});
}

}  // namespace

void check_alternatives(const Card& card, Diagnostics& out) {
  check_alternative(card.picture_alt.value, card.picture.value, card.picture_alt.span, out);
}

void check_alternatives(const Doc& body, Diagnostics& out) {
  for (NodeId id = 0; id < body.nodes.size(); ++id)
    if (body.nodes[id].kind == NodeKind::image)
      check_alternative(plain_text(body, id), body.text_of(body.nodes[id]), body.nodes[id].span, out);
}

}  // namespace annuaire
