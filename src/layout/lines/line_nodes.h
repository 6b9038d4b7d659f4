// A paragraph before its lines: words, spaces and the places where lines may end.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/font.h"
#include "layout/lines/paragraph_text.h"
#include "layout/lines/total_fit.h"
#include "layout/lines/word_breaks.h"
#include "layout/story.h"

namespace annuaire {

/// A word or part of one, a space, a leader, a sign.
struct LineNode {
  enum class Kind : uint8_t {
    box,
    space,
    tie,  ///< no-break space as wide as a word space
    leader,
    sign,
    forced,  ///< line break
  } kind = Kind::box;
  bool joined = false;          ///< goes on with the word of the box before
  uint32_t run = 0;             ///< index in Paragraph::runs
  uint32_t begin = 0, end = 0;  ///< bytes of NodeList::text
  uint32_t word = 0;            ///< box, tie: FontMetrics::word of the whole word
  float width = 0;              ///< natural, points
};

struct NodeList {
  std::string text;  ///< of all runs, page references resolved, soft hyphens taken out
  std::vector<LineNode> nodes;
  std::vector<Opportunity> opportunities;
  std::vector<uint8_t>
      levels;  ///< of each node, by the bidirectional algorithm; empty: all from left to right
};

/// How hard to look for breaks.
enum class Effort { no_hyphens, hyphens, anything };

/// Everything that a paragraph's lines depend on.
struct Setting {
  FontMetrics& fonts;
  const LineBreaking& parameters;
  const PageLabels& labels;
  const Hyphenate* hyphenate = nullptr;                                   ///< of the paragraph's language
  std::function<const Hyphenate*(const std::string&)> hyphenate_in = {};  ///< of another; may be empty
};

/// `widest`: words wider than this may be broken anywhere (with Effort::anything).
NodeList collect(const std::vector<Run>& runs, const ParagraphStyle& style, const Setting& setting,
                 Effort effort, Pt widest);

/// OpenType features that a run is shaped with: letter-spaced text takes no ligatures.
std::string features_of(const Run& run);

}  // namespace annuaire
