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
  using FontMetrics::shape;
  uint32_t shape(FaceId face, std::string_view word, std::string_view features, Direction direction) override;
  const ShapedWord& word(uint32_t id) const override;
  std::vector<FaceSeam> seams(FaceId face, std::string_view text) override;
  FaceMetrics metrics(FaceId face) const override;
  std::string name(FaceId face) const override;
  std::u32string missing(uint32_t word) const override;
  bool complete() const override;
  std::unique_ptr<FontMetrics> another() const override;
  const FontFiles& files() const;

 private:
  struct Shared;
  struct Known;
  explicit Fonts(std::shared_ptr<Shared> shared);
  std::shared_ptr<Shared> shared_;  // by all threads
  std::unique_ptr<Known> known_;    // what this thread has asked for already
};

}  // namespace annuaire
