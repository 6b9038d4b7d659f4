#include "pdf/face.h"

#include <cmath>

#include <hb-ot.h>
#include <hb-subset.h>

#include "pdf/cff.h"

namespace annuaire::pdf {
namespace {

struct SubsetDestroy {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};

Hb<hb_blob_t> table(hb_face_t* face, const char* tag) {
  return Hb<hb_blob_t>(hb_face_reference_table(face, hb_tag_from_string(tag, 4)));
}

std::string_view bytes_of(const Hb<hb_blob_t>& blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

int signed16(std::string_view bytes, size_t at) {
  if (at + 2 > bytes.size()) return 0;
  auto byte = [&](size_t i) { return static_cast<unsigned>(static_cast<uint8_t>(bytes[i])); };
  return static_cast<int16_t>(byte(at) << 8 | byte(at + 1));
}

/// What drawing the glyphs does not need.
void drop_tables(hb_subset_input_t* input, bool cff) {
  hb_set_t* drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "kern", "name", "OS/2", "post", "DSIG", "BASE", "gasp",
                          "hdmx", "VDMX", "LTSH", "meta", "STAT", "FFTM", "vhea", "vmtx", "JSTF", "MATH",
                          "fvar", "gvar", "avar", "HVAR", "MVAR", "cvar", "COLR", "CPAL", "SVG "})
    hb_set_add(drop, hb_tag_from_string(tag, 4));
  if (!cff) hb_set_add(drop, HB_TAG('c', 'm', 'a', 'p'));
}

}  // namespace

FontFile::FontFile(std::string_view bytes) {
  Hb<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                    HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  face_.reset(hb_face_create(blob.get(), 0));
  font_.reset(hb_font_create(face_.get()));
  unit_ = 1000.0 / hb_face_get_upem(face_.get());
  cff_ = !bytes_of(table(face_.get(), "CFF ")).empty();
}

double FontFile::advance(uint32_t glyph) const {
  return std::round(hb_font_get_glyph_h_advance(font_.get(), glyph) * unit_ * 10) / 10;
}

uint32_t FontFile::glyph(char32_t character) const {
  hb_codepoint_t found = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &found) ? found : 0;
}

FaceFacts FontFile::facts() const {
  FaceFacts facts;
  char buffer[64];
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer);
  facts.postscript_name.assign(buffer, size);
  if (facts.postscript_name.empty()) facts.postscript_name = "Font";
  auto metric = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), tag, &value);
    return static_cast<int>(std::lround(value * unit_));
  };
  facts.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  facts.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  facts.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
  facts.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT);
  facts.italic_angle =
      static_cast<int>(std::lround(hb_style_get_value(font_.get(), HB_STYLE_TAG_SLANT_ANGLE)));
  // No table says how thick stems are; this curve fits common faces and no reader relies on it.
  float weight = hb_style_get_value(font_.get(), HB_STYLE_TAG_WEIGHT);
  facts.stem = static_cast<int>(50 + weight * weight / 5000);
  auto head = table(face_.get(), "head");
  for (size_t i = 0; i < 4; ++i)
    facts.box[i] = static_cast<int>(std::lround(signed16(bytes_of(head), 36 + 2 * i) * unit_));
  return facts;
}

Subset FontFile::subset(const std::set<uint32_t>& glyphs) const {
  if (!cff_ && bytes_of(table(face_.get(), "glyf")).empty()) return {};
  std::unique_ptr<hb_subset_input_t, SubsetDestroy> input(hb_subset_input_create_or_fail());
  if (!input) return {};
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);
  drop_tables(input.get(), cff_);
  std::unique_ptr<hb_subset_plan_t, SubsetDestroy> plan(
      hb_subset_plan_create_or_fail(face_.get(), input.get()));
  if (!plan) return {};
  Hb<hb_face_t> small(hb_subset_plan_execute_or_fail(plan.get()));
  if (!small) return {};
  Hb<hb_blob_t> program =
      cff_ ? table(small.get(), "CFF ") : Hb<hb_blob_t>(hb_face_reference_blob(small.get()));
  Subset subset{std::string(bytes_of(program)), {}};
  const hb_map_t* numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  const auto cids = cff_ ? own_cids(subset.program) : std::nullopt;
  for (uint32_t glyph : glyphs) {
    const uint32_t number = hb_map_get(numbers, glyph);
    subset.numbers[glyph] = !cids ? number : number < cids->size() ? (*cids)[number] : 0;
  }
  return subset;
}

}  // namespace annuaire::pdf
