// HarfBuzz: words → positioned glyphs, each shaped once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "layout/font.h"

namespace annuaire {

/// The faces of a style, opened. Looks for each file in the theme's fonts/ folders, then in the system's.
class Fonts : public FontMetrics {
 public:
  /// A face that cannot be found or read is an error that names the Debian package; the first face that could
  /// be opened then stands in for it.
  Fonts(const std::vector<FaceSpec>& faces, const std::vector<std::string>& folders, Diagnostics& out);
  ~Fonts() override;
  uint32_t shape(FaceId face, std::string_view word, std::string_view features) override;
  const ShapedWord& word(uint32_t id) const override;
  FaceMetrics metrics(FaceId face) const override;
  std::string name(FaceId face) const override;
  const std::vector<std::string>& missing() const override;
  size_t count() const;
  /// The font file's bytes and the index of the face, for embedding.
  std::string_view data(FaceId face) const;
  const std::string& path(FaceId face) const;
  bool ok() const;  ///< at least one face is open; nothing may be shaped otherwise

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace annuaire
