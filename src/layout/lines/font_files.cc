#include "layout/lines/font_files.h"

#include <algorithm>
#include <map>
#include <optional>

#include <hb-ot.h>

namespace annuaire {
namespace {

/// Where a file is.
struct Place {
  const Files* tree = nullptr;
  std::string path;
};

/// Finds font files by their names.
class FontFinder {
 public:
  FontFinder(const std::vector<Folder>& theme, const Files& machine) : theme_(theme), machine_(machine) {}
  std::optional<Place> find(const std::string& name) {
    if (name.empty()) return std::nullopt;
    for (const Folder& folder : theme_)
      if (std::string path = folder.path + "/fonts/" + name; folder.tree->exists(path))
        return Place{folder.tree, path};
    if (!listed_) list_machine();
    if (auto found = of_machine_.find(name); found != of_machine_.end())
      return Place{&machine_, found->second};
    return std::nullopt;
  }

 private:
  void list_machine() {
    listed_ = true;
    for (const char* folder : {"usr/share/fonts", "usr/local/share/fonts"})
      for (const std::string& path : files_below(machine_, folder))
        if (is_font_file(path)) of_machine_.try_emplace(path.substr(path.rfind('/') + 1), path);
  }

  const std::vector<Folder>& theme_;
  const Files& machine_;
  std::map<std::string, std::string> of_machine_;  // file name → path
  bool listed_ = false;                            // only where a theme lacks a font
};

Hb<hb_blob_t> blob_of(std::string bytes) {
  auto* kept = new std::string(std::move(bytes));
  auto drop = [](void* text) { delete static_cast<std::string*>(text); };
  return Hb<hb_blob_t>(
      hb_blob_create(kept->data(), unsigned(kept->size()), HB_MEMORY_MODE_READONLY, kept, drop));
}

FaceMetrics measure(const OpenFace& face) {
  hb_font_t* font = face.font.get();
  FaceMetrics m;
  hb_font_extents_t extents{};
  if (hb_font_get_h_extents(font, &extents)) {
    m.ascent = float(extents.ascender) * face.scale;
    m.descent = float(extents.descender) * face.scale;
  }
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &value);
  if (value > 0) m.cap_height = float(value) * face.scale;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_X_HEIGHT, &value);
  if (value > 0) m.x_height = float(value) * face.scale;
  hb_codepoint_t space = 0;
  if (hb_font_get_nominal_glyph(font, ' ', &space))
    m.space = float(hb_font_get_glyph_h_advance(font, space)) * face.scale;
  return m;
}

/// Leaves `face.font` null if these are no font's bytes.
void open(std::string bytes, OpenFace& face) {
  face.bytes = blob_of(std::move(bytes));
  Hb<hb_face_t> file(hb_face_create(face.bytes.get(), 0));
  if (hb_face_get_glyph_count(file.get()) == 0) return;
  face.font.reset(hb_font_create(file.get()));
  face.scale = 1000.0f / float(hb_face_get_upem(file.get()));
  face.metrics = measure(face);
  hb_font_make_immutable(face.font.get());
}

void complain(const FaceSpec& spec, Diagnostics& out) {
  Message hint;
  if (!spec.package.empty())
    hint = {"installez le paquet " + spec.package, "install the package " + spec.package};
  out.error_in(
      spec.file,
      {"police introuvable ou illisible « " + spec.file + " »", "font not found or unreadable: " + spec.file},
      hint);
}

}  // namespace

FontFiles::FontFiles(const std::vector<FaceSpec>& faces, const std::vector<Folder>& theme,
                     const Files& machine, Diagnostics& out) {
  FontFinder finder(theme, machine);
  for (const FaceSpec& spec : faces) {
    OpenFace& face = faces_.emplace_back();
    face.spec = spec;
    if (const std::optional<Place> place = finder.find(spec.file)) {
      face.path = absolute_path(*place->tree, place->path);
      open(place->tree->read(place->path).bytes, face);
    }
    if (face.font)
      first_open_ = std::min(first_open_, faces_.size() - 1);
    else
      complain(spec, out);
  }
}

std::string_view FontFiles::data(size_t face) const {
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(served(face).bytes.get(), &size);
  return {bytes, size};
}

}  // namespace annuaire
