#include "layout/lines/font_files.h"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include <hb-ot.h>
#include <unicode/uscript.h>

#include "base/text.h"

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
  hb_codepoint_t narrow = 0, wide = 0;
  hb_font_get_nominal_glyph(face.font.get(), 'i', &narrow);
  hb_font_get_nominal_glyph(face.font.get(), 'm', &wide);
  face.fixed_width = hb_font_get_glyph_h_advance(face.font.get(), narrow) ==
                     hb_font_get_glyph_h_advance(face.font.get(), wide);
  hb_font_make_immutable(face.font.get());
}

void find_and_open(FontFinder& finder, OpenFace& face) {
  const std::optional<Place> place = finder.find(face.spec.file);
  if (!place) return;
  face.path = absolute_path(*place->tree, place->path);
  open(place->tree->read(place->path).bytes, face);
}

/// Does a face serve the script of a character? Those that texts name serve none.
bool serves(const FaceSpec& face, char32_t character) {
  if (face.scripts.empty()) return false;
  UErrorCode fault = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(UChar32(character), &fault);
  if (U_FAILURE(fault)) return false;
  const std::vector<std::string_view> known = split(face.scripts, ' ');
  return std::find(known.begin(), known.end(), uscript_getShortName(script)) != known.end();
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

/// Faces for single scripts, each opened where it is first asked for.
struct FontFiles::Scripts {
  Scripts(const std::vector<Folder>& theme_folders, const Files& machine)
      : theme(theme_folders), finder(theme, machine) {}
  struct Late {
    OpenFace face;
    bool tried = false;
  };
  const std::vector<Folder> theme;
  std::mutex guard;  // of the finder and of what is opened
  FontFinder finder;
  std::deque<Late> faces;

  const OpenFace& opened(Late& late) {
    const std::lock_guard lock(guard);
    if (!std::exchange(late.tried, true)) find_and_open(finder, late.face);
    return late.face;
  }
};

FontFiles::FontFiles(const std::vector<FaceSpec>& faces, const std::vector<Folder>& theme,
                     const Files& machine, Diagnostics& out)
    : scripts_(std::make_unique<Scripts>(theme, machine)) {
  for (const FaceSpec& spec : faces) {
    if (!spec.scripts.empty()) {
      scripts_->faces.emplace_back().face.spec = spec;
      continue;
    }
    OpenFace& face = faces_.emplace_back();
    face.spec = spec;
    find_and_open(scripts_->finder, face);
    if (face.font)
      first_open_ = std::min(first_open_, faces_.size() - 1);
    else
      complain(spec, out);
  }
}

FontFiles::~FontFiles() = default;

size_t FontFiles::for_script(char32_t character) const {
  for (size_t i = 0; i < scripts_->faces.size(); ++i) {
    Scripts::Late& late = scripts_->faces[i];
    if (!serves(late.face.spec, character)) continue;
    hb_codepoint_t glyph = 0;
    const OpenFace& face = scripts_->opened(late);
    if (face.font && hb_font_get_nominal_glyph(face.font.get(), character, &glyph)) return faces_.size() + i;
  }
  return SIZE_MAX;
}

const FaceSpec* FontFiles::absent_for(char32_t character) const {
  for (Scripts::Late& late : scripts_->faces)
    if (serves(late.face.spec, character) && !scripts_->opened(late).font) return &late.face.spec;
  return nullptr;
}

const OpenFace& FontFiles::served(size_t face) const {
  return face < faces_.size() ? faces_[stands_for(face)] : scripts_->faces[face - faces_.size()].face;
}

const FaceSpec& FontFiles::spec(size_t face) const {
  return face < faces_.size() ? faces_[face].spec : scripts_->faces[face - faces_.size()].face.spec;
}

std::string_view FontFiles::data(size_t face) const {
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(served(face).bytes.get(), &size);
  return {bytes, size};
}

}  // namespace annuaire
