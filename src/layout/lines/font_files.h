// The font files of a style: found, read once, opened for all who shape with them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "layout/font.h"
#include "layout/lines/harfbuzz.h"

namespace annuaire {

/// A face of the style. Its font is null where the file cannot be found or read.
struct OpenFace {
  FaceSpec spec;
  std::string path;  ///< absolute, for messages
  Hb<hb_blob_t> bytes;
  Hb<hb_font_t> font;
  float scale = 1;  ///< font units → thousandths of an em
  FaceMetrics metrics;
  bool fixed_width = false;  ///< its letters are all as wide: for code
};

/// Const, and safe to use from several threads.
class FontFiles {
 public:
  /// Looks for each file in `fonts` of the theme's folders, in their order, then anywhere below the machine's
  /// font folders (the first path in byte order). A face that cannot be found or read is an error that names
  /// the Debian package; the first face that could be opened then stands in for it.
  FontFiles(const std::vector<FaceSpec>& faces, const std::vector<Folder>& theme, const Files& machine,
            Diagnostics& out);
  ~FontFiles();
  bool ok() const { return first_open_ < faces_.size(); }  ///< at least one is open
  /// Of the faces that texts name; those that serve single scripts follow them.
  size_t count() const { return faces_.size(); }
  /// The first face for the script of a character that holds it; SIZE_MAX if none is installed. From then on
  /// `served` gives it.
  size_t for_script(char32_t character) const;
  /// The first face for the script of a character that is not installed; null if all are.
  const FaceSpec* absent_for(char32_t character) const;
  /// The face itself, or the one that stands in for it.
  size_t stands_for(size_t face) const {
    return face >= faces_.size() || faces_[face].font ? face : first_open_;
  }
  const OpenFace& served(size_t face) const;
  const FaceSpec& spec(size_t face) const;
  /// The bytes of the file, of the face that serves.
  std::string_view data(size_t face) const;

 private:
  struct Scripts;
  std::vector<OpenFace> faces_;
  std::unique_ptr<Scripts> scripts_;
  size_t first_open_ = SIZE_MAX;
};

}  // namespace annuaire
