// HarfBuzz: words → positioned glyphs, each shaped once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/font.h"
#include "layout/lines/font_files.h"

namespace annuaire {

/// Shapes with the faces of a style.
class Fonts : public FontMetrics {
 public:
  /// `files`: at least one face is open; they must outlive this.
  explicit Fonts(const FontFiles& files);
  ~Fonts() override;
  uint32_t shape(FaceId face, std::string_view word, std::string_view features) override;
  const ShapedWord& word(uint32_t id) const override;
  std::vector<FaceSeam> seams(FaceId face, std::string_view text) override;
  FaceMetrics metrics(FaceId face) const override;
  std::string name(FaceId face) const override;
  const std::vector<char32_t>& missing() const override;
  const FontFiles& files() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace annuaire
