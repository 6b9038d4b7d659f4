// Pictures that texts and fields name.
#include "base/nearest.h"
#include "image/image.h"
#include "model/check_steps.h"
#include "model/links.h"

namespace annuaire {
namespace {

// Pixels below which a picture is coarse wherever it is shown: a column of text has some 640 on a screen and
// 110 mm on paper, a logo 34 mm by 14 mm.
struct Least {
  uint32_t width, height;
};
constexpr Least least_in_text{300, 200}, least_of_logo{90, 40};

void check_size(uint32_t width, uint32_t height, Pictures::Use use, Span where, Diagnostics& out) {
  const Least least = use == Pictures::Use::logo ? least_of_logo : least_in_text;
  if (width == 0 || width >= least.width || height >= least.height) return;
  const std::string size = std::to_string(width) + " × " + std::to_string(height),
                    wanted = std::to_string(3 * least.width);
  out.warning(
      where,
      {"image trop petite, de " + size + " pixels : elle sera floue à l’écran, et bien petite sur papier",
       "picture too small, of " + size + " pixels: it will be coarse on screens, and quite small on paper"},
      {"en donner une d’au moins " + wanted + " pixels de large, ou un dessin SVG",
       "give one at least " + wanted + " pixels wide, or a drawing in SVG"});
}

}  // namespace

Message Pictures::nearest_file(const std::string& path) const {
  size_t slash = path.rfind('/');
  std::vector<std::string> names;
  for (const Entry& entry : files_.list(path.substr(0, slash)))
    if (!entry.folder) names.push_back(entry.name);
  return did_you_mean(path.substr(slash + 1), names,
                      {"déposez ce fichier dans le dossier assets, ou corrigez son nom",
                       "put this file into the folder assets, or correct its name"});
}

void Pictures::check_file(const std::string& path, Span where, Message hint, Diagnostics& out) const {
  if (files_.exists(path)) return;
  out.error(where, {"fichier introuvable : « " + path + " »", "no such file: “" + path + "”"},
            hint.empty() ? nearest_file(path) : std::move(hint));
}

// Browsers know ways to write colours that programs of print do not: those are black there.
Pictures::Facts Pictures::look_at_colours(std::string_view svg) {
  for (const std::string way :
       {"var(", "oklch(", "oklab(", "lch(", "lab(", "color(", "color-mix(", "light-dark("})
    for (size_t at = svg.find(way); at != svg.npos; at = svg.find(way, at + 1))
      if (at > 0 && std::string_view(":\"' ").find(svg[at - 1]) != std::string_view::npos)
        return {Severity::warning,
                {"ce dessin écrit des couleurs par « " + way + "…) » : elles seraient noires sur papier",
                 "this drawing writes colours by “" + way + "…)”: they would be black on paper"},
                {"l’enregistrer comme « SVG simple », ses couleurs en « #7a1f3d »",
                 "save it as “plain SVG”, its colours as “#7a1f3d”"}};
  return {};
}

Pictures::Facts Pictures::look(const std::string& path) const {
  ReadResult file = files_.read(path);
  switch (file.status) {
    case ReadStatus::ok:
      break;
    case ReadStatus::absent:
      return {Severity::error,
              {"image introuvable : « " + path + " »", "no such picture: “" + path + "”"},
              nearest_file(path)};
    case ReadStatus::outside:
      return {Severity::error,
              {"cette image est hors du dossier assets", "this picture stands outside the folder assets"},
              {"copiez-la dans assets", "copy it into assets"}};
    case ReadStatus::too_big:
      return {Severity::error,
              {"cette image est trop lourde : « " + path + " »", "this picture is too heavy: “" + path + "”"},
              {"enregistrez-la plus petite", "save it smaller"}};
    case ReadStatus::unreadable:
      return {Severity::error,
              {"cette image ne peut pas être lue : « " + path + " »",
               "this picture cannot be read: “" + path + "”"},
              {"vérifiez les droits du fichier", "see to the rights of the file"}};
  }
  ImageInfo info = image_info(file.bytes);
  if (!info.ok())
    return {Severity::error,
            {"image inutilisable, « " + path + " » : " + info.fault.fr,
             "picture that cannot be used, “" + path + "”: " + info.fault.en},
            {"enregistrez-la de nouveau, en PNG, JPEG, WebP, GIF ou SVG",
             "save it anew, as PNG, JPEG, WebP, GIF or SVG"}};
  if (info.animated)
    return {Severity::note,
            {"image animée : seule sa première image est montrée",
             "animated picture: only its first image is shown"},
            {}};
  if (info.format == ImageInfo::Format::svg) return look_at_colours(file.bytes);
  if (info.width <= max_picture_width) return {Severity::note, {}, {}, info.width, info.height};
  std::string has = std::to_string(info.width), gets = std::to_string(max_picture_width);
  return {Severity::note,
          {"image large de " + has + " pixels : elle sera réduite à " + gets,
           "picture " + has + " pixels wide: it will be reduced to " + gets},
          {}};
}

void Pictures::check_shade(Facts& facts, const std::string& path, Span where, Diagnostics& out) const {
  if (!facts.white) facts.white = is_white(files_.read(path).bytes);
  if (*facts.white)
    out.warning(where,
                {"logo blanc : il ne se verra pas sur fond blanc, à l’écran comme sur papier",
                 "white logo: nobody will see it on white, on screens and on paper"},
                {"donner le logo en couleurs ou en noir, ou sur un fond de couleur",
                 "give the logo in colours or in black, or on a coloured ground"});
}

void Pictures::check(std::string_view target, Span where, Use use, Diagnostics& out) {
  std::string path = picture_path(target);
  if (path.empty()) {
    out.error(where,
              {"cette image n’est pas dans le dossier assets", "this picture is not in the folder assets"},
              {"déposez-la dans assets et donnez son nom, comme « parc.jpg »",
               "put it into assets and give its name, such as “parc.jpg”"});
    return;
  }
  std::lock_guard lock(guard_);
  auto known = known_.find(path);
  if (known == known_.end()) known = known_.emplace(path, look(path)).first;
  Facts& facts = known->second;
  if (use == Use::logo && (facts.severity != Severity::error || facts.message.empty()))
    check_shade(facts, path, where, out);
  check_size(facts.width, facts.height, use, where, out);
  if (!facts.message.empty()) out.add({facts.severity, where, {}, facts.message, facts.hint});
}

}  // namespace annuaire
